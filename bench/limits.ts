// npm run bench -- limits: how close to Zoom's limits one process comes, and that it stays below.
//
//   npm run bench -- limits --seconds 12 --minutes (adds the buckets counted by the minute)
import type { FigureTable } from '../scripts/proof/proof-run.js';
import { RATE_LIMITS, type RateLimitBucket, type ZoomPlan } from '../src/index.js';
import { createFakeZoom } from '../src/testing/index.js';
import { contender } from './contender.js';

export interface LimitsOptions {
  /** For each bucket that is counted by the second. */
  seconds: number;
  minutes: boolean;
}

interface Drive {
  plan: ZoomPlan;
  call: string;
  bucket: RateLimitBucket;
}

const drive = (plan: ZoomPlan, call: string, family: 'core' | 'phone', label: RateLimitBucket['label']): Drive => ({
  plan,
  call,
  bucket: { family, label },
});

/** What arrives at the server when a bucket is kept full. */
export async function benchLimits({ seconds: short, minutes }: LimitsOptions): Promise<FigureTable[]> {
  const drives = [
    drive('free', 'users.get', 'core', 'LIGHT'),
    drive('pro', 'users.get', 'core', 'LIGHT'),
    drive('business', 'users.get', 'core', 'LIGHT'),
    drive('business', 'users.getSettings', 'core', 'MEDIUM'),
    drive('business', 'reports.activeHosts', 'core', 'HEAVY'),
    drive('business', 'phone.users.list', 'phone', 'MEDIUM'),
    ...(minutes ? [drive('business', 'dashboards.meetings', 'core', 'RESOURCE_INTENSIVE')] : []),
  ];
  const rows: string[][] = [];
  for (const { plan, call, bucket } of drives) {
    const { limit, windowMs } = RATE_LIMITS[plan][bucket.family][bucket.label];
    const fake = createFakeZoom({ people: 50, plan, latencyMs: 20, jitterMs: 20 });
    fake.stats.keepJournal(100_000);
    const server = await fake.listen();
    const seconds = windowMs === 60_000 ? 130 : short;
    try {
      await contender('full-speed', [
        server.baseUrl,
        server.oauthUrl,
        JSON.stringify(fake.credentials),
        plan,
        call,
        String(seconds),
      ]);
    } finally {
      await server.close();
    }
    const at = fake.stats.journal.filter((request) => request.operation !== 'oauth.token').map((request) => request.at);
    const spanMs = (at.at(-1) ?? 0) - (at[0] ?? 0);
    const rate = ((at.length - 1) / spanMs) * windowMs;
    const worst = fake.stats.worstWindow(bucket);
    const per = windowMs === 1_000 ? 's' : 'min';
    rows.push([
      plan,
      call,
      `${bucket.family}:${bucket.label}`,
      `${limit}/${per}`,
      String(worst),
      `${rate.toFixed(2)}/${per}`,
      `${((rate / limit) * 100).toFixed(1)} %`,
      worst > limit ? `${worst - limit} OVER` : '0',
    ]);
  }
  return [
    {
      title: 'At full speed against a server that counts',
      notes: ['20 ms latency, 20 ms jitter; the spread of delays is learned from 512 answers.'],
      head: ['plan', 'call', 'bucket', "Zoom's limit", 'worst window', 'rate reached', '% of the limit', 'over'],
      rows,
    },
  ];
}
