// Lets 100,000 calls of a client wait for one bucket and prints what each costs, the caller's `catch` included.
import { staticToken } from '../../../../src/auth/static-token.js';
import { ZoomClient } from '../../../../src/client/zoom-client.js';

const CALLS = 100_000;
const used = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 200));

const fetch = async () => Response.json({ email: 'ann@example.com' });
const zoom = new ZoomClient({ auth: staticToken('token'), plan: 'pro', fetch });
await zoom.users.get('me');
await settle();
const before = used();
for (let call = 0; call < CALLS; call += 1) zoom.users.get('ann@example.com').catch(() => undefined);
await settle();
const bytes = used() - before;
const [{ queued } = { queued: 0 }] = zoom.rateLimits.snapshot();
await zoom.close({ timeoutMs: 1 });
console.log(JSON.stringify({ queued, bytesEach: bytes / queued }));
