import { describe, expect, it } from 'vitest';
import { ZoomAmbiguousWriteError, ZoomApiError, ZoomTokenError } from '../../../src/index.js';
import { takeStep } from '../../../src/lifecycle/actions/run-steps.js';
import { rejection } from '../../client/test-client.js';

const LOST = new ZoomAmbiguousWriteError('Nobody knows.', { hint: 'Look.', operation: 'PUT /x', status: null });
const REFUSED = new ZoomApiError('Refused.', {
  hint: 'Look.',
  operation: 'PUT /x',
  status: 400,
  code: 300,
  trackingId: null,
});
const NO_TOKEN = new ZoomTokenError('No token.', { hint: 'Sign in.' });
const STOPPED = new Error('the caller has had enough');

type Look = boolean | Error;

/** A step whose writes end like this, one after the other (`null`: accepted), and whose state is seen like that. */
function step(writes: readonly (Error | null)[], looks: readonly Look[]) {
  const [sends, sights] = [[...writes], [...looks]];
  const next = <T>(of: T[]): T => {
    if (of.length === 0) throw new Error('nobody expected that');
    return of.shift() as T;
  };
  const send = async () => {
    const error = next(sends);
    if (error !== null) throw error;
  };
  const isReached = async () => {
    const sight = next(sights);
    if (sight instanceof Error) throw sight;
    return sight;
  };
  return { step: { what: 'x', changes: [], send, isReached }, left: () => [...sends, ...sights] };
}

describe('a write of which nobody knows what became, and that is not there, is sent once more.', () => {
  it.each<[string, (Error | null)[], Look[]]>([
    ['It is accepted', [LOST, null], [false]],
    ['It is refused, since the first one came late', [LOST, REFUSED], [false, true]],
    ['It is lost, and there', [LOST, LOST], [false, true]],
  ])('%s: done', async (_what, writes, looks) => {
    const { step: taken, left } = step(writes, looks);
    expect(await takeStep(taken)).toBe('done');
    expect(left()).toEqual([]);
  });

  it.each<[string, (Error | null)[], Look[], Error]>([
    ['It is refused, and not there: the refusal counts', [LOST, REFUSED], [false, false], REFUSED],
    ['It fails for want of a token: nothing is read for it', [LOST, NO_TOKEN], [false], NO_TOKEN],
    ['It is refused, and nothing can be read: the refusal counts', [LOST, REFUSED], [false, NO_TOKEN], REFUSED],
    ['The caller ends it while it is looked up: their reason counts', [LOST], [STOPPED], STOPPED],
  ])('%s', async (_what, writes, looks, error) => {
    const { step: taken, left } = step(writes, looks);
    expect(await rejection(takeStep(taken))).toBe(error);
    expect(left()).toEqual([]);
  });
});
