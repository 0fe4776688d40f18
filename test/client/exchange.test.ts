import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { type Call, callOf } from '../../src/client/call.js';
import { Exchange, type ExchangeParts } from '../../src/client/exchange.js';
import { resolveOptions } from '../../src/client/options.js';
import { getUser } from '../../src/resources/users/endpoints.js';
import { ZoomNetworkError } from '../../src/types/errors.js';
import type { RequestEvent } from '../../src/types/hooks.js';
import type { TokenProvider } from '../../src/types/token.js';
import type { Transport, TransportResponse } from '../../src/types/transport.js';
import { noAbort } from '../auth/token-context.js';
import { openLimiter, rejection } from './test-client.js';

const MIDNIGHT = Date.UTC(2025, 5, 2);

const answer = (status: number, body: unknown = {}, delayMs?: number): TransportResponse => ({
  status,
  headers: new Headers(),
  text: JSON.stringify(body),
  delayMs,
});
const fault = (mayHaveBeenSent: boolean) =>
  new ZoomNetworkError('No answer came.', { hint: 'Look.', code: 'X', mayHaveBeenSent });

/** One try of a call whose limits, day and slot note what they are told. Time stands still unless it is set. */
function exchange(
  answers: (TransportResponse | Error)[],
  parts: { auth?: TokenProvider; acquire?: () => Promise<void>; delayed?: boolean } = {},
) {
  const time = { now: MIDNIGHT - 1_000, elapsed: 5_000 };
  const clock = { now: () => time.now, elapsed: () => time.elapsed };
  const told: string[] = [];
  const requests: RequestEvent[] = [];
  const delays: number[] = [];
  const transport: Transport = async () => {
    time.elapsed += 100;
    const next = answers.shift() ?? new Error('the script has no answer');
    if (next instanceof Error) throw next;
    return next;
  };
  const limits = { claim: async () => (fate: string) => void told.push(fate) };
  const budget = {
    spend: async () => {
      const day = new Date(time.now).toISOString().slice(0, 10);
      told.push(`counted on ${day}`);
      return { day, giveBack: () => void told.push(`given back on ${day}`) };
    },
  };
  const limiter = {
    ...openLimiter(),
    acquire: parts.acquire ?? (async () => undefined),
    observe: (_bucket: unknown, delayMs: number) => void delays.push(delayMs),
  };
  const options = resolveOptions({ auth: parts.auth ?? staticToken('tok-1'), clock });
  const call: Call = callOf(
    {
      endpoint: getUser,
      args: {},
      path: '/users/me',
      priority: 'interactive',
      timeoutMs: 1_000,
      arrivedAt: 2_000,
      signal: undefined,
      stop: undefined,
      tokenless: false,
      read: () => undefined,
    },
    { hooks: [{ onRequest: (event) => void requests.push(event) }], transport, onSlot: () => undefined },
  );
  const run = new Exchange({ options, limiter, limits, budget, transport } as unknown as ExchangeParts);
  return { run: (attempt = 1) => run.run(call, attempt, noAbort()), call, told, requests, delays, time };
}

const COUNTED = 'counted on 2025-06-01';
const GIVEN_BACK = 'given back on 2025-06-01';

describe('the limits of an operation are told', () => {
  it.each<[string, TransportResponse | Error, string[]]>([
    ['of an answer', answer(200), [COUNTED, 'sent']],
    ['of a refusal', answer(400), [COUNTED, 'rejected']],
    ['of a refusal at the upper end', answer(499), [COUNTED, 'rejected']],
    ['of a refusal by the rate limit', answer(429), [COUNTED, 'limited']],
    ['of trouble at Zoom, after which nobody knows', answer(500), [COUNTED, 'sent']],
    ['of a connection that broke, after which nobody knows', fault(true), [COUNTED, 'sent']],
    ['of a connection that was never made: nothing is counted', fault(false), [COUNTED, 'unsent', GIVEN_BACK]],
    ['of a transport that fails in its own way', new Error('broken'), [COUNTED, 'sent']],
  ])('%s', async (_what, outcome, expected) => {
    const { run, told } = exchange([outcome]);
    await run().catch(() => undefined);
    expect(told).toEqual(expected);
  });

  it.each([
    ['401', answer(401)],
    ['code 124', answer(400, { code: 124, message: 'Invalid access token.' })],
  ])('of a refused token (%s), and of the request that takes its place', async (_what, refused) => {
    const { run, told } = exchange([refused, answer(200)], {
      auth: { ...staticToken('tok-1'), invalidate: () => undefined },
    });
    await run();
    expect(told).toEqual([COUNTED, 'unauthorized', COUNTED, 'sent']);
  });

  it('of what never left the queue, and the day gets its count back', async () => {
    const { run, told } = exchange([], { acquire: () => Promise.reject(new Error('left')) });
    expect(await rejection(run())).toEqual(new Error('left'));
    expect(told).toEqual([COUNTED, 'unsent', GIVEN_BACK]);
  });
});

describe('a try', () => {
  it('that waits over midnight is paid by the new day', async () => {
    const acquire = async () => {
      one.time.now = MIDNIGHT;
    };
    const one = exchange([answer(200)], { acquire });
    await one.run();
    expect(one.told).toEqual([COUNTED, GIVEN_BACK, 'counted on 2025-06-02', 'sent']);
  });

  it('tells its waiting from the call on, if it is the first one; later ones tell their own', async () => {
    const auth = { ...staticToken('tok-1'), invalidate: () => undefined };
    const { run, requests } = exchange([answer(401), answer(200), answer(200)], { auth });
    await run(1);
    await run(2);
    expect(requests.map(({ attempt, queuedMs }) => [attempt, queuedMs])).toEqual([
      [1, 3_000],
      [1, 0], // the token was replaced
      [2, 0],
    ]);
  });

  it('tells the limiter how long the answer took to begin, where the transport knows', async () => {
    const { run, delays } = exchange([answer(200, {}, 40), answer(200)]);
    await run();
    await run();
    expect(delays).toEqual([40]);
  });

  it('that cannot have its token says so, unless it was given up', async () => {
    const auth = { ...staticToken('tok-1'), get: () => Promise.reject(new Error('no token')) };
    const { run, call } = exchange([], { auth });
    await rejection(run());
    expect(call.tokenFailed).toBe(true);
  });
});
