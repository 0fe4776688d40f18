import { describe, expect, it } from 'vitest';
import { serverToServer } from '../../../src/auth/server-to-server.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { createFakeZoom, type FakeFault, type FakeZoom } from '../../../src/testing/index.js';
import { isZoomError } from '../../../src/types/errors.js';
import type { TokenProvider } from '../../../src/types/token.js';
import { openLimiter, rejection } from '../../client/test-client.js';
import { count, LONG, report, sized } from '../size.js';
import { appOf, install } from './app.js';

const REQUESTS = sized(500, 10_000);

const refusal = (status: number, body: string | object): FakeFault => ({
  kind: 'respond',
  status,
  body,
  times: Number.POSITIVE_INFINITY,
});

const REFUSALS: readonly [string, FakeFault][] = [
  ['401 expired', refusal(401, { code: 124, message: 'Access token is expired.' })],
  ['401 without a body', refusal(401, '')],
  ['401 from a gateway', refusal(401, '<html>Unauthorized</html>')],
  ['400 expired', refusal(400, { code: 124, message: 'Access token is expired.' })],
];

const rotating = async (zoom: FakeZoom): Promise<TokenProvider> => {
  const auth = appOf(zoom);
  await install(zoom, auth);
  return auth;
};

describe('a token that Zoom refuses for ever', () => {
  it(
    'ends each call after two requests, one after the other and all at once',
    async () => {
      let calls = 0;
      let requests = 0;
      let tokens = 0;
      let most = 0;
      for (const [what, fault] of REFUSALS) {
        for (const connect of [rotating, async (zoom: FakeZoom) => serverToServer(zoom.credentials)]) {
          const zoom = createFakeZoom({ people: 1, limits: 'off' });
          const auth = await connect(zoom);
          const client = new ZoomClient({ auth, fetch: zoom.fetch, limiter: openLimiter() });
          zoom.stats.reset();
          zoom.stats.keepJournal(0);
          zoom.faults.add(fault);
          const share = Math.ceil(REQUESTS / REFUSALS.length / 2);
          for (let done = 0, alone = true; done < share; alone = !alone) {
            const together = alone ? 1 : Math.min(share - done, 20);
            const before = zoom.stats.requests;
            const errors = await Promise.all(Array.from({ length: together }, () => rejection(client.users.get('me'))));
            for (const error of errors) expect(isZoomError(error, 'api'), what).toBe(true);
            expect(zoom.stats.requests - before, `${what}, ${together} at once`).toBe(2 * together);
            most = Math.max(most, (zoom.stats.requests - before) / together);
            done += together;
            calls += together;
          }
          requests += zoom.stats.requests;
          tokens += zoom.stats.tokenRequests;
          expect(zoom.stats.tokenRequests).toBeLessThanOrEqual(2 * share + 1);
          expect(zoom.stats.invalidGrants).toBe(0);
        }
      }
      expect(most).toBe(2);
      report(
        `A permanent 401: ${count(calls)} calls, ${count(requests)} requests, never more than ${most} for a call, ` +
          `${count(tokens)} token requests, 0 loops`,
      );
    },
    LONG,
  );
});
