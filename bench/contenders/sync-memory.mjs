// Streams an account, drops everybody, and reports the largest memory of the process. Needs --expose-gc.
import { serverToServer, streamAccount, ZoomClient } from '../../dist/index.js';

const { baseUrl, oauthUrl, credentials } = JSON.parse(process.argv[2]);
const zoom = new ZoomClient({
  auth: serverToServer({ ...credentials, oauthUrl }),
  baseUrl,
  plan: 'business',
  limiter: { acquire: async () => undefined, pause: () => undefined, snapshot: () => [], close: async () => undefined },
});
const startedAt = performance.now();
let people = 0;
let peakHeap = 0;
const look = () => {
  globalThis.gc();
  peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
};
const stream = streamAccount(zoom, { addOns: false, usage: { days: 30 }, budget: 'ignore' });
for await (const _user of stream) {
  people += 1;
  if (people % 20_000 === 0) look();
}
const { complete } = await stream.summary;
look();
const report = {
  people,
  complete,
  peakRssMb: process.resourceUsage().maxRSS / 1_024,
  peakHeapMb: peakHeap / 1_048_576,
  wallMs: performance.now() - startedAt,
};
await zoom.close();
process.stdout.write(`${JSON.stringify(report)}\n`);
