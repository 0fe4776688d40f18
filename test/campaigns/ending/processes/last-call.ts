// Makes calls as its first argument says, tells when the last one has ended, and comes to its own end.
import { serverToServer } from '../../../../src/auth/server-to-server.js';
import { staticToken } from '../../../../src/auth/static-token.js';
import { ZoomClient } from '../../../../src/client/zoom-client.js';
import { createRateLimiter } from '../../../../src/limits/rate-limiter.js';
import { systemClock } from '../../../../src/types/clock.js';

const [scenarios = '', baseUrl = ''] = process.argv.slice(2);
const quietly = (call: Promise<unknown>) => call.catch(() => undefined);

/** A client and its limiter, new for each scenario. */
function connect() {
  const limiter = createRateLimiter({ plan: 'business', share: 1, clock: systemClock });
  return { limiter, zoom: new ZoomClient({ auth: staticToken('test-token'), baseUrl, limiter }) };
}
type Connected = ReturnType<typeof connect>;

const SCENARIOS: Readonly<Record<string, (connected: Connected) => Promise<unknown>>> = {
  calls: ({ zoom }) => Promise.all(['a', 'b', 'c', 'd'].map((id) => zoom.users.get(id))),
  failed: ({ zoom }) => quietly(zoom.users.get('none')),
  aborted: ({ zoom }) => quietly(zoom.users.get('hang', undefined, { signal: AbortSignal.timeout(50) })),
  late: ({ zoom }) => quietly(zoom.users.get('hang', undefined, { timeoutMs: 50 })),
  refused: () =>
    quietly(new ZoomClient({ auth: serverToServer({ oauthUrl: `${baseUrl}/none` }), baseUrl }).users.get('a')),
  paused: async ({ zoom, limiter }) => {
    limiter.pause({ family: 'core', label: 'LIGHT' }, 300_000);
    const calls = ['a', 'b'].map((id) => zoom.users.get(id, undefined, { signal: AbortSignal.timeout(50) }));
    await Promise.all(calls.map(quietly));
  },
  'list left': async ({ zoom }) => {
    for await (const _user of zoom.users.list()) break;
  },
  'first page': ({ zoom }) => zoom.users.list().firstPage(),
  closed: async ({ zoom }) => {
    const calls = Promise.all(Array.from({ length: 20 }, (_, index) => zoom.users.get(`user-${index}`)));
    await zoom.close();
    await calls;
  },
  'closed in time': async ({ zoom }) => {
    const call = quietly(zoom.users.get('hang'));
    await zoom.close({ timeoutMs: 50 });
    await call;
    await zoom.close({ timeoutMs: 300_000 });
  },
  'await using': async () => {
    await using own = new ZoomClient({ auth: staticToken('test-token'), baseUrl });
    await own.users.get('a');
  },
};

const known = scenarios.split(',').every((name) => name in SCENARIOS);
for (const name of scenarios.split(',')) await SCENARIOS[name]?.(connect());
console.log(JSON.stringify({ at: Date.now(), known }));
