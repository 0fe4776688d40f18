// Syncs a simulated account in virtual time and reports how long it took there, and which requests it made.
import { startVirtualTime } from './virtual-time.mjs';

const { people, plan, latencyMs, jitterMs, seed, options } = JSON.parse(process.argv[2]);
const realNow = performance.now.bind(performance);
const time = startVirtualTime(Date.UTC(2026, 5, 15, 12));
const { serverToServer, streamAccount, syncAccount, ZoomClient } = await import('../../dist/index.js');
const { createFakeZoom } = await import('../../dist/testing.js');

const fake = createFakeZoom({ seed, people, plan, latencyMs, jitterMs });
fake.stats.keepJournal(0);
const auth = serverToServer({ ...fake.credentials });
const zoom = new ZoomClient({ auth, plan, fetch: fake.fetch });
const startedAt = realNow();
const cpuBefore = process.cpuUsage();
const { stream, ...wanted } = options;
let read = 0;
async function sync() {
  if (!stream) {
    const snapshot = await syncAccount(zoom, wanted);
    read = snapshot.users.length;
    return snapshot;
  }
  const reading = streamAccount(zoom, wanted);
  for await (const _user of reading) read += 1;
  return reading.summary;
}
const { complete, stats } = await time.finish(sync());
const tookMs = time.elapsedMs();
const { user, system } = process.cpuUsage(cpuBefore);
process.stdout.write(
  `${JSON.stringify({
    people: read,
    complete,
    tookMs,
    requests: stats.requests,
    rateLimited: stats.rateLimited,
    byBucket: fake.stats.byBucket,
    worst: Object.fromEntries(Object.keys(fake.stats.byBucket).map((name) => [name, fake.stats.worstWindow(name)])),
    wallMs: realNow() - startedAt,
    cpuMs: (user + system) / 1_000,
  })}\n`,
);
process.exit();
