import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isZoomError } from '../../src/types/errors.js';
import { htmlPage, json, networkFault, refusal, type ScriptedAnswer, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const USER = { email: 'ann@example.com' };
const DONE = () => new Response(null, { status: 204 });

// [what came, how a try is described, a write may have been executed, status of that]
const FAULTS: [string, () => ScriptedAnswer, string, boolean, number | null][] = [
  ['500', () => refusal(500, 500, 'Oops.'), 'api code 500', true, 500],
  ['a 502 page', () => htmlPage(502), 'api', true, 502],
  ['503', () => refusal(503, 503, 'Busy.'), 'api code 503', true, 503],
  ['a reset connection', () => networkFault('ECONNRESET'), 'network ECONNRESET', true, null],
  ['a closed socket', () => networkFault('UND_ERR_SOCKET'), 'network UND_ERR_SOCKET', true, null],
  ['a 200 that is a page', () => htmlPage(200), 'unreadable answer', true, null],
  ['a 200 cut off', () => new Response('{"email":"ann@ex'), 'unreadable answer', true, null],
  ['a refused connection', () => networkFault('ECONNREFUSED'), 'network ECONNREFUSED', false, null],
  ['no DNS', () => networkFault('ENOTFOUND'), 'network ENOTFOUND', false, null],
];

describe.each(FAULTS)('%s', (_what, fault, reason, executed, status) => {
  it('is repeated for a read, and the read succeeds', async () => {
    const { fetch, sent } = stubFetch([fault(), fault(), json(USER)]);
    expect(await finish(testClient(fetch).users.get('me'))).toEqual(USER);
    expect(sent).toHaveLength(3);
  });

  it('ends a read after all its tries, with each of them in the error', async () => {
    const { fetch, sent } = stubFetch(fault);
    const error = await finish(rejection(testClient(fetch, { retry: { attempts: 3 } }).users.get('me')));
    if (!isZoomError(error)) return expect.fail(`another error: ${String(error)}`);
    expect(error.attempts.map((attempt) => attempt.reason)).toEqual([reason, reason, reason]);
    expect(error.attempts.map((attempt) => attempt.attempt)).toEqual([1, 2, 3]);
    expect(sent).toHaveLength(3);
  });

  it(
    executed ? 'never repeats a write, whose outcome is unknown' : 'is repeated for a write: it never left',
    async () => {
      const { fetch, sent } = stubFetch([fault(), DONE()]);
      const outcome = await finish(
        testClient(fetch)
          .users.deactivate('me')
          .catch((error: unknown) => error),
      );
      expect(sent).toHaveLength(executed ? 1 : 2);
      if (!executed) return expect(outcome).toBeUndefined();
      if (!isZoomError(outcome, 'ambiguous-write')) return expect.fail(`another error: ${String(outcome)}`);
      expect(outcome).toMatchObject({ name: 'ZoomAmbiguousWriteError', status });
      expect(outcome.attempts).toMatchObject([{ attempt: 1, reason }]);
      expect(outcome.message).toContain('PUT /users/{userId}/status may or may not have been executed.');
      expect(outcome.hint).toMatch(/^Read the user's `status`.*before repeating the call/);
      expect(isZoomError(outcome.cause)).toBe(true);
    },
  );

  it('is not repeated with retry: false', async () => {
    const { fetch, sent } = stubFetch([fault(), json(USER)]);
    expect(isZoomError(await finish(rejection(testClient(fetch, { retry: false }).users.get('me'))))).toBe(true);
    expect(sent).toHaveLength(1);
  });
});

describe('an answer that is final', () => {
  it.each<[string, () => Response, number]>([
    ['400', () => refusal(400, 300, 'Validation Failed.'), 400],
    ['403', () => refusal(403, 403, 'Forbidden.'), 403],
    ['404', () => refusal(404, 1001, 'User does not exist.'), 404],
    ['409', () => refusal(409, 1005, 'Taken.'), 409],
    ['an error in a 200', () => refusal(200, 200, 'No permission.'), 200],
    ['a redirect without a target', () => new Response(null, { status: 302 }), 302],
  ])('%s is repeated neither for reads nor for writes, and a write was not executed', async (_what, answer, status) => {
    const { fetch, sent } = stubFetch([answer(), answer()]);
    const zoom = testClient(fetch);
    for (const call of [() => zoom.users.get('me'), () => zoom.users.deactivate('me')]) {
      const error = await finish(rejection(call()));
      expect(isZoomError(error, 'api') && error.status).toBe(status);
      expect(isZoomError(error) && error.attempts).toHaveLength(1);
    }
    expect(sent).toHaveLength(2);
  });
});

describe('the waits between tries', () => {
  it.each([
    [0, [0, 0, 0, 0, 0]],
    [0.5, [0, 250, 750, 1_750, 3_750]],
    [1, [0, 500, 1_500, 3_500, 7_500]],
  ])('are drawn from the whole range up to a bound that doubles (chance %d)', async (chance, instants) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    const { fetch, sent } = stubFetch(() => refusal(503, 503, 'Busy.'));
    await finish(rejection(testClient(fetch).users.get('me')));
    expect(sent.map(({ at }) => at)).toEqual(instants);
  });

  it('follow the options', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { fetch, sent } = stubFetch(() => refusal(503, 503, 'Busy.'));
    const retry = { attempts: 4, baseDelayMs: 100, maxDelayMs: 150 };
    await finish(rejection(testClient(fetch, { retry }).users.get('me')));
    expect(sent.map(({ at }) => at)).toEqual([0, 100, 250, 400]);
  });
});

describe('every try', () => {
  it('takes a slot of its own', async () => {
    const { fetch } = stubFetch([refusal(503, 503, 'Busy.'), refusal(503, 503, 'Busy.'), json(USER)]);
    const acquired: string[] = [];
    const limiter = {
      acquire: async ({ label }: { label: string }) => void acquired.push(label),
      pause: () => undefined,
      snapshot: () => [],
      close: async () => undefined,
    };
    await finish(testClient(fetch, { limiter }).users.get('me'));
    expect(acquired).toEqual(['LIGHT', 'LIGHT', 'LIGHT']);
  });
});
