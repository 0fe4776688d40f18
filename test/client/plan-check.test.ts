import { describe, expect, it } from 'vitest';
import { smallerLimit } from '../../src/client/plan-check.js';
import { json, stubFetch } from './stub-fetch.js';
import { testClient } from './test-client.js';

const told = (limit: string, category = 'Heavy', type = 'QPS') => ({
  'x-ratelimit-category': category,
  'x-ratelimit-type': type,
  'x-ratelimit-limit': limit,
});
const HEAVY = { family: 'core', label: 'HEAVY' } as const;

describe('the limit that Zoom tells', () => {
  it.each<[string, Record<string, string>, number | null]>([
    ['smaller than that of the plan', told('10'), 10],
    ['that of the plan', told('40'), null],
    ['larger', told('80'), null],
    ['nothing', {}, null],
    ['no number', told('some'), null],
    ['zero', told('0'), null],
    ['of another bucket', told('10', 'Light'), null],
    ['of no bucket', told('10', ''), null],
    ['without a bucket', { 'x-ratelimit-type': 'QPS', 'x-ratelimit-limit': '10' }, null],
    ['of the day', told('10', 'Heavy', 'Daily-limit'), null],
    ['without a type, as it was seen with the 100 meetings of a host', { 'x-ratelimit-limit': '100' }, null],
  ])('is %s', (_what, headers, limit) => {
    expect(smallerLimit(new Headers(headers), HEAVY, 'business')).toBe(limit);
  });

  it('is compared with the bucket of the minute too', () => {
    const bucket = { family: 'core', label: 'RESOURCE_INTENSIVE' } as const;
    expect(smallerLimit(new Headers(told('10', 'Resource-intensive')), bucket, 'business')).toBe(10);
    expect(smallerLimit(new Headers(told('10', 'Resource-intensive')), bucket, 'pro')).toBeNull();
  });
});

describe('a client whose plan is larger than the account', () => {
  it('says so once, with the plan that fits', async () => {
    const { fetch } = stubFetch(() => json({ users: [] }, 200, told('20', 'Medium')));
    const warnings: unknown[] = [];
    const quiet = () => undefined;
    const logger = {
      debug: quiet,
      info: quiet,
      error: quiet,
      warn: (message: string, fields?: object) => void warnings.push({ message, ...fields }),
    };
    const zoom = testClient(fetch, { plan: 'business', logger });
    for (let call = 0; call < 3; call += 1) await zoom.users.list().firstPage();
    expect(warnings).toEqual([
      {
        message: expect.stringContaining('set `plan` to what the account pays for'),
        plan: 'business',
        planThatFits: 'pro',
        bucket: 'core:MEDIUM',
        limit: 60,
        zoomsLimit: 20,
      },
    ]);
  });
});
