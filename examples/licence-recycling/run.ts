// Gives licences to new hosts, taken from people who do not use them.
//
//   npx tsx examples/licence-recycling/run.ts                      a dry run on a simulated Zoom: explains, changes nothing
//   npx tsx examples/licence-recycling/run.ts --take               does it, there
//   npx tsx examples/licence-recycling/run.ts --host new@example.com --host other@example.com
//
// With ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID and ZOOM_CLIENT_SECRET set it works on that real account; with REDIS_URL as well, it
// waits for other systems that recycle the same account.
import { parseArgs } from 'node:util';
import { Redis } from 'ioredis';
import { memoryTokenStore, serverToServer, syncAccount, ZoomClient } from '../../src/index.js';
import { redisTokenStore } from '../../src/redis/index.js';
import { createFakeZoom } from '../../src/testing/index.js';
import { recycleLicences } from './recycle.js';
import { samplePeople } from './sample-people.js';

const { values: flags } = parseArgs({
  options: {
    host: { type: 'string', multiple: true, default: ['new@example.com'] },
    protect: { type: 'string', multiple: true, default: ['Board'] },
    days: { type: 'string', default: '90' },
    take: { type: 'boolean', default: false },
  },
});
const { ZOOM_ACCOUNT_ID, ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET, REDIS_URL } = process.env;
const isReal = Boolean(ZOOM_ACCOUNT_ID && ZOOM_CLIENT_ID && ZOOM_CLIENT_SECRET);
const fake = createFakeZoom({ account: samplePeople() });
const zoom = isReal
  ? new ZoomClient({ auth: serverToServer(), plan: 'business' })
  : new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, plan: 'business' });
const redis = REDIS_URL === undefined ? null : new Redis(REDIS_URL);
const { lock } = redis === null ? memoryTokenStore() : redisTokenStore(redis);

try {
  if (lock === undefined) throw new Error('This store cannot lock.');
  const account = await syncAccount(zoom, { usage: { days: Number(flags.days), meetings: true } });
  console.log(flags.take ? 'Moving licences.' : 'A dry run: nothing is changed. Add --take to do it.');
  const policy = { days: Number(flags.days), protectedGroups: flags.protect };
  for await (const { person, what, why } of recycleLicences(zoom, account, {
    newHosts: flags.host,
    policy,
    take: flags.take,
    lock,
  })) {
    const moved = what === 'taken' || what === 'given';
    console.log(`${(moved && !flags.take ? `would be ${what}` : what).padEnd(15)} ${person.padEnd(22)} ${why}`);
  }
} finally {
  await zoom.close();
  redis?.disconnect();
}
