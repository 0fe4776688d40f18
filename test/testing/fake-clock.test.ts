import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverToServer, ZoomClient } from '../../src/index.js';
import { createFakeZoom, fakeAccount, fakeClock } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

const START = '2025-06-10T23:00:00Z';
const people = Array.from({ length: 3 }, (_, index) => ({ email: `p${index}@example.com` }));

describe('a clock of its own', () => {
  it.each<[string, Date | string | number]>([
    ['a text', START],
    ['a date', new Date(START)],
    ['milliseconds', Date.parse(START)],
  ])('begins where %s says, and both of its readings jump', (_what, start) => {
    const clock = fakeClock(start);
    const before = clock.elapsed();
    expect(new Date(clock.now()).toISOString().slice(0, 13)).toBe('2025-06-10T23');
    clock.advance(3_600_000);
    expect(new Date(clock.now()).toISOString().slice(0, 13)).toBe('2025-06-11T00');
    expect(clock.elapsed() - before).toBeGreaterThanOrEqual(3_600_000);
  });

  it('begins now by default, and refuses what is no time', () => {
    expect(Math.abs(fakeClock().now() - Date.now())).toBeLessThan(60_000);
    expect(() => fakeClock('tomorrow')).toThrow(new RangeError('tomorrow is no time.'));
  });

  it('runs on by itself, so that a client which waits gets its turn', async () => {
    const clock = fakeClock(START);
    const fake = createFakeZoom({ account: fakeAccount({ people }), clock, plan: 'free' });
    const auth = serverToServer(fake.credentials);
    await using zoom = new ZoomClient({ auth, fetch: fake.fetch, clock, plan: 'free' });
    expect(await zoom.users.list({ page_size: 1 }).toArray()).toHaveLength(3);
    expect(fake.stats.rejected429).toBe(0);
  });

  it('makes tokens of both sides old: the client fetches a new one in time', async () => {
    const clock = fakeClock(START);
    const fake = createFakeZoom({ account: fakeAccount({ people }), clock });
    await using zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, clock });
    await zoom.users.get('me');
    clock.advance(3_600_000);
    await zoom.users.get('me');
    fake.expectRequest({ operation: 'users.get', status: 200 }, 2);
    expect(fake.stats.tokensIssued).toBe(2);
  });

  it.each([
    ['just before a quarter of an hour', 890_000, 200],
    ['after it', 900_000, 400],
  ])('ends the life of a cursor: %s', async (_when, ms, status) => {
    const clock = fakeClock(START);
    const api = callerOf(createFakeZoom({ account: fakeAccount({ people }), clock }));
    const { json } = await api.get('/users?page_size=1');
    clock.advance(ms);
    expect((await api.get(`/users?page_size=1&next_page_token=${json.next_page_token}`)).status).toBe(status);
  });
});

describe("the runner's fake timers", () => {
  afterEach(() => vi.useRealTimers());

  it('drive a client and the simulated Zoom together: a minute of waiting takes no time', async () => {
    vi.useFakeTimers();
    const fake = createFakeZoom({ account: fakeAccount({ people }) });
    const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch });
    fake.faults.add({ kind: 'rate-limit-second', match: { operation: 'users.getSummary' }, times: 3 });
    const asked = zoom.users.getSummary();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await asked).toMatchObject({ total_users_count: 3 });
    fake.expectRequest({ operation: 'users.getSummary', status: 429 }, 3);
    await zoom.close();
  });
});
