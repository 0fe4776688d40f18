import { describe, expect, it } from 'vitest';
import { callHistoryEndpoints } from '../../src/resources/phone/call-history.js';
import { listHosts } from '../../src/resources/reports/endpoints.js';
import { UsageGaps } from '../../src/sync/usage-gaps.js';
import { ZoomApiError, ZoomNetworkError } from '../../src/types/errors.js';
import { connect, ENOUGH, NOT_ZOOMS_FAULT } from './connect.js';

const NETWORK = new ZoomNetworkError('No answer.', { hint: 'Try later.', code: 'ECONNRESET', mayHaveBeenSent: true });
const reason = (why: string) => ({ cause: 'failed', why, missingScopes: [] }) as const;

describe('what of usage could not be read', () => {
  it('is nothing while nothing was noted', () => {
    const gaps = new UsageGaps(connect().run);
    expect([gaps.explain(), gaps.has('hosted')]).toEqual([null, false]);
  });

  it("is told part by part, in the parts' own order, with the first reason of each", () => {
    const gaps = new UsageGaps(connect().run);
    gaps.add('calls', { ...reason('Later.'), cause: 'refused', missingScopes: ['c'] });
    gaps.add('joined', reason('One.'));
    gaps.add('joined', reason('Two.'));
    gaps.add('meetings', { ...reason('Three.'), cause: 'missing-scope', missingScopes: ['m'] });
    expect(gaps.explain()).toEqual({
      cause: 'missing-scope',
      why: 'Meetings: Three. Participants of 2 meeting(s): One. Calls: Later.',
      missingScopes: ['m'],
    });
    expect((['hosted', 'meetings', 'joined', 'calls'] as const).filter((part) => gaps.has(part))).toEqual([
      'meetings',
      'joined',
      'calls',
    ]);
    gaps.add('hosted', reason('First.'));
    expect(gaps.explain()).toMatchObject({ cause: 'failed', why: expect.stringMatching(/^Hosts: First\. Meetings: /) });
  });

  it('is a failure as the report explains it, which is given back', () => {
    const gaps = new UsageGaps(connect().run);
    expect(gaps.note('hosted', NETWORK, listHosts)).toBe(NETWORK);
    expect(gaps.explain()).toEqual(reason('Hosts: No answer. Try later.'));
  });

  it('is a matter of rights where Zoom says that there is no Phone', () => {
    const error = new ZoomApiError('Zoom said no.', {
      hint: 'Ask.',
      status: 403,
      code: 403,
      trackingId: null,
      missingScopes: [],
    });
    const gaps = new UsageGaps(connect().run);
    gaps.note('calls', error, callHistoryEndpoints['phone.callHistory.list']);
    expect(gaps.explain()).toEqual({ cause: 'refused', why: 'Calls: Zoom said no. Ask.', missingScopes: [] });
  });

  it.each(NOT_ZOOMS_FAULT)('is not %s: that ends the sync', (_what, error) => {
    const gaps = new UsageGaps(connect().run);
    expect(() => gaps.note('hosted', error, listHosts)).toThrow(error);
    expect(gaps.has('hosted')).toBe(false);
  });

  it('is nothing that the caller aborted, whatever it looks like', () => {
    const gaps = new UsageGaps(connect({}, { signal: AbortSignal.abort(ENOUGH) }).run);
    expect(() => gaps.note('hosted', NETWORK, listHosts)).toThrow(ENOUGH);
  });
});
