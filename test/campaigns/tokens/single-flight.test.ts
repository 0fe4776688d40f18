import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { serverToServer } from '../../../src/auth/server-to-server.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { createFakeZoom, type FakeZoom } from '../../../src/testing/index.js';
import type { Clock } from '../../../src/types/clock.js';
import { isZoomError } from '../../../src/types/errors.js';
import type { TokenProvider } from '../../../src/types/token.js';
import { manualClock } from '../../auth/token-context.js';
import { openLimiter, rejection } from '../../client/test-client.js';
import { count, LONG, report, sized } from '../size.js';
import { appOf, HOUR, install } from './app.js';

const CALLERS = 1_000;
const REPETITIONS = sized(10, 1_000);
/** Every fifth time Zoom refuses: all must hear it once, and the next call must ask again. */
const FAILS_EVERY = 5;

/** The simulated Zoom's OAuth server; the API answers from a constant, since it is asked a million times. */
function apiOf(zoom: FakeZoom): typeof globalThis.fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return pathname.startsWith('/oauth/') ? zoom.fetch(input, init) : new Response('{"email":"ann@example.com"}');
  };
}

describe('1,000 calls at once when the token has ended', () => {
  it.each<[string, (zoom: FakeZoom, clock: Clock) => Promise<TokenProvider>]>([
    ['Server-to-Server', async (zoom) => serverToServer(zoom.credentials)],
    [
      'a rotating grant',
      async (zoom, clock) => {
        const auth = appOf(zoom, { clock }); // one clock for the grant and for its renewals
        await install(zoom, auth);
        return auth;
      },
    ],
  ])(
    'make one token request, whether it works or fails: %s',
    async (what, connect) => {
      const clock = manualClock();
      const zoom = createFakeZoom({ people: 1, clock });
      const auth = await connect(zoom, clock);
      const client = new ZoomClient({ auth, clock, fetch: apiOf(zoom), limiter: openLimiter() });
      const call = () => client.users.get('me');
      const asked = (): number => zoom.stats.tokenRequests;
      zoom.stats.reset();

      let requests = 0;
      let failures = 0;
      for (let repetition = 1; repetition <= REPETITIONS; repetition += 1) {
        clock.advance(HOUR);
        await setImmediate(); // nothing here waits for the event loop, and what a job keeps is let go when it turns
        const before = asked();
        if (repetition % FAILS_EVERY !== 0) {
          await Promise.all(Array.from({ length: CALLERS }, call));
          expect(asked() - before, `repetition ${repetition}`).toBe(1);
        } else {
          const body = { reason: 'Invalid client_id or client_secret', error: 'invalid_client' };
          zoom.faults.add({ match: { operation: 'oauth.token' }, kind: 'respond', status: 400, body });
          const errors = new Set(await Promise.all(Array.from({ length: CALLERS }, () => rejection(call()))));
          expect(errors.size, 'one error for all').toBe(1);
          expect([...errors].every((error) => isZoomError(error, 'token'))).toBe(true);
          expect(asked() - before, `failing repetition ${repetition}`).toBe(1);
          await call();
          expect(asked() - before, 'the next call asks once more').toBe(2);
          failures += 1;
        }
        requests += asked() - before;
      }
      expect(zoom.stats.invalidGrants).toBe(0);
      report(
        `${count(CALLERS)} callers at expiry x ${count(REPETITIONS)} repetitions, ${what}: ${count(requests)} token requests ` +
          `(${count(REPETITIONS)} expiries, ${count(failures)} of them refused and asked once more), same error for all each time`,
      );
    },
    LONG,
  );
});
