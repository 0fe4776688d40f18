import { describe, expect, it } from 'vitest';
import { createFakeZoom } from '../../src/testing/index.js';
import { Limits } from '../../src/testing/limits.js';
import { RATE_LIMITS, type RateLimitBucket } from '../../src/types/rate-limit.js';
import { callerOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const BUCKETS: readonly RateLimitBucket[] = (['core', 'phone'] as const).flatMap((family) =>
  (['LIGHT', 'MEDIUM', 'HEAVY', 'RESOURCE_INTENSIVE'] as const).map((label) => ({ family, label })),
);
const CASES = (['free', 'pro', 'business'] as const).flatMap((plan) => BUCKETS.map((bucket) => ({ plan, ...bucket })));

describe('a bucket', () => {
  it.each(CASES)('$plan $family $label lets exactly its limit through in any window', ({ plan, family, label }) => {
    const clock = new ManualClock();
    const limits = new Limits(() => plan, clock);
    const { limit, windowMs } = RATE_LIMITS[plan][family][label];
    const passed: number[] = [];
    // Four times as many tries as allowed, spread unevenly over three windows.
    for (let index = 0; index < limit * 12; index += 1) {
      if (limits.admit({ family, label }) === null) passed.push(clock.elapsed());
      clock.advance((windowMs / (limit * 8)) * (1 + (index % 3)));
    }
    const worst = Math.max(...passed.map((from) => passed.filter((at) => at >= from && at < from + windowMs).length));
    expect(worst).toBe(limit);
  });

  it('opens again exactly a window after its first request, and refused requests use nothing up', () => {
    const clock = new ManualClock();
    const limits = new Limits(() => 'pro', clock);
    const bucket = { family: 'core', label: 'HEAVY' } as const;
    for (let index = 0; index < 10; index += 1) expect(limits.admit(bucket)).toBeNull();
    clock.advance(999);
    for (let index = 0; index < 50; index += 1) expect(limits.admit(bucket)?.status).toBe(429);
    clock.advance(1);
    expect(limits.admit(bucket)).toBeNull();
  });

  it('answers 429 with its category and no hint when to come back', async () => {
    const api = callerOf(createFakeZoom({ plan: 'free', clock: new ManualClock() }));
    await api.get('/users');
    await api.get('/users');
    const refused = await api.get('/users');
    expect(refused).toMatchObject({ status: 429, json: { code: 429, message: expect.stringContaining('per-second') } });
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'x-ratelimit-category': 'Medium',
      'x-ratelimit-type': 'QPS',
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '0',
    });
    expect(refused.headers.has('retry-after')).toBe(false);
    expect((await api.get('/users/me')).status).toBe(200); // another label, another bucket
    expect((await api.get('/phone/users')).status).toBe(200); // another family, another bucket
  });

  it('counts a minute for dashboards', async () => {
    const clock = new ManualClock();
    const api = callerOf(createFakeZoom({ clock }));
    const path = '/metrics/meetings?from=2025-06-01&to=2025-06-10';
    for (let index = 0; index < 20; index += 1) expect((await api.get(path)).status).toBe(200);
    clock.advance(59_000);
    expect((await api.get(path)).json.message).toContain('per-minute');
    clock.advance(1_000);
    expect((await api.get(path)).status).toBe(200);
  });

  it('is not limited when limits are off', async () => {
    const api = callerOf(createFakeZoom({ plan: 'free', limits: 'off', clock: new ManualClock() }));
    for (let index = 0; index < 20; index += 1) expect((await api.get('/users')).status).toBe(200);
  });
});

describe('the daily pool', () => {
  it.each([
    ['pro', 30_000],
    ['business', 60_000],
  ] as const)('%s is shared by HEAVY and RESOURCE_INTENSIVE, and filled again at 00:00 UTC', (plan, pool) => {
    const clock = new ManualClock('2025-06-10T00:00:00Z');
    const limits = new Limits(() => plan, clock);
    for (let used = 0; used < pool; used += 1) {
      const label = used % 100 === 0 ? 'RESOURCE_INTENSIVE' : 'HEAVY';
      if (limits.admit({ family: 'core', label }) !== null) used -= 1;
      clock.advance(101);
      if (used % 100 === 99) clock.advance(6_001);
    }
    const refused = limits.admit({ family: 'core', label: 'HEAVY' });
    expect(refused).toMatchObject({
      status: 429,
      headers: { 'x-ratelimit-type': 'Daily-limit', 'x-ratelimit-limit': `${pool}` },
    });
    expect(refused?.headers['retry-after']).toBe('2025-06-11T00:00:00Z');
    expect(limits.admit({ family: 'core', label: 'RESOURCE_INTENSIVE' })?.status).toBe(429);
    expect(limits.admit({ family: 'core', label: 'LIGHT' })).toBeNull();
    expect(limits.admit({ family: 'phone', label: 'HEAVY' })).toBeNull();
    clock.advance(Date.parse('2025-06-11T00:00:00Z') - clock.now());
    expect(limits.admit({ family: 'core', label: 'HEAVY' })).toBeNull();
  });
});

describe('the statistics', () => {
  it('count every request, refused ones too, in their worst sliding window', async () => {
    const clock = new ManualClock();
    const zoom = createFakeZoom({ plan: 'pro', clock });
    const api = callerOf(zoom);
    for (let index = 0; index < 25; index += 1) {
      await api.get('/users');
      clock.advance(40);
    }
    clock.advance(5_000);
    await api.get('/users/me');
    expect(zoom.stats.worstWindow('core:MEDIUM')).toBe(25);
    expect(zoom.stats.worstWindow({ family: 'core', label: 'LIGHT' })).toBe(1);
    expect(zoom.stats.worstWindow('phone:LIGHT')).toBe(0);
    expect(zoom.stats).toMatchObject({
      requests: 26,
      rejected429: 5,
      byBucket: { 'core:MEDIUM': 25, 'core:LIGHT': 1 },
      byOperation: { 'users.list': 25, 'users.get': 1 },
    });
  });

  it('keep a journal of the newest requests, which can be shortened and switched off', async () => {
    const zoom = createFakeZoom({ limits: 'off', clock: new ManualClock() });
    const api = callerOf(zoom);
    zoom.stats.keepJournal(3);
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) await api.get(`/users/${id}?login_type=100`);
    expect(zoom.stats.journal.map((entry) => entry.path)).toEqual(['/users/f', '/users/g', '/users/h']);
    expect(zoom.stats.journal[0]).toEqual({
      method: 'GET',
      operation: 'users.get',
      template: '/users/{userId}',
      path: '/users/f',
      query: { login_type: '100' },
      body: null,
      status: 404,
      at: Date.parse('2025-06-10T15:00:00Z'),
    });
    zoom.stats.keepJournal(0);
    await api.get('/users');
    expect(zoom.stats.journal).toEqual([]);
    zoom.stats.reset();
    expect(zoom.stats).toMatchObject({ requests: 0, rejected429: 0, byBucket: {} });
    expect(zoom.stats.worstWindow('core:LIGHT')).toBe(0);
  });
});
