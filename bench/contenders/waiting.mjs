// Queues many calls behind a bucket without a daily limit and reports what each of them weighs. Needs --expose-gc.
import { staticToken, ZoomClient } from '../../dist/index.js';

const [waiting] = process.argv.slice(2);
const fetch = async () => new Response('{"id":"1","email":"ann@example.com"}');
const zoom = new ZoomClient({ auth: staticToken('token'), plan: 'pro', fetch });
const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const measure = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

await zoom.users.get('me');
await settle();
const before = measure();
for (let call = 0; call < Number(waiting); call += 1) zoom.users.get('ann@example.com').catch(() => undefined);
await settle();
const bytes = (measure() - before) / Number(waiting);
const { queued } = zoom.rateLimits.snapshot()[0];
process.stdout.write(`${JSON.stringify({ bytes, queued })}\n`);
process.exit();
