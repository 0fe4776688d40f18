import { describe, expect, it, vi } from 'vitest';
import { listUsers } from '../../src/resources/users/endpoints.js';
import { SyncRun } from '../../src/sync/sync-run.js';
import { operationName } from '../../src/types/endpoint.js';
import { connect, unpaced } from './connect.js';

describe('stats', () => {
  it('count requests by bucket, repeated ones included', async () => {
    const { run, zoom, fake } = connect({ people: [{ id: 'ann', type: 2 }] });
    fake.faults.add({ kind: 'server-error', match: { operation: 'users.get' } });
    await zoom.users.get('ann', {}, run.call);
    await zoom.users.list({}, run.call).toArray();
    await zoom.phone.users.list({}, run.call).toArray();
    const { durationMs: _durationMs, queuedMs: _queuedMs, ...counts } = run.stats();
    expect(counts).toEqual({
      requests: 4,
      requestsByBucket: { 'core:LIGHT': 2, 'core:MEDIUM': 1, 'phone:MEDIUM': 1 },
      retries: 1,
      rateLimited: 0,
    });
  });

  it("tell how long the sync has taken, by the client's clock", () => {
    let elapsed = 10_000;
    const clock = { now: () => 0, elapsed: () => elapsed };
    const { run, progress } = connect({}, { client: { clock } });
    elapsed += 250;
    run.progress('users', 1, null);
    expect(progress).toMatchObject([{ elapsedMs: 250 }]);
    expect(run.stats()).toMatchObject({ durationMs: 250 });
  });

  it("count Zoom's 429s", async () => {
    const { run, zoom, fake } = connect({ people: [{ id: 'ann' }] });
    fake.faults.add({ kind: 'rate-limit-second', match: { operation: 'users.get' } });
    await zoom.users.get('ann', {}, run.call);
    expect(run.stats()).toMatchObject({ requests: 2, retries: 1, rateLimited: 1 });
  });

  it('add up the time that requests waited for their slots', async () => {
    let elapsed = 0;
    const clock = { now: () => elapsed, elapsed: () => elapsed };
    const acquire = async () => {
      elapsed += 250;
    };
    const { run, zoom } = connect(
      { people: [{ id: 'ann' }] },
      { client: { clock, limiter: { ...unpaced(), acquire } } },
    );
    await zoom.users.get('ann', {}, run.call);
    await zoom.users.get('ann', {}, run.call);
    expect(run.stats().queuedMs).toBe(500);
  });

  it('leave out what others do with the same client', async () => {
    const { run, zoom } = connect({ people: [{ id: 'ann' }] });
    await zoom.users.get('ann');
    expect(run.stats()).toMatchObject({ requests: 0, requestsByBucket: {} });
  });

  it('are a copy: what is counted later does not change them', async () => {
    const { run, zoom } = connect({ people: [{ id: 'ann' }] });
    const before = run.stats();
    await zoom.users.get('ann', {}, run.call);
    expect(before).toMatchObject({ requests: 0, requestsByBucket: {} });
  });
});

describe('calls of a sync', () => {
  it('give way to interactive ones and carry the signal', () => {
    const { signal } = new AbortController();
    const { run } = connect({}, { signal });
    expect(run.call).toMatchObject({ priority: 'bulk', signal });
    expect(run.signal).toBe(signal);
  });
});

describe('progress', () => {
  it('tells section, counts, and what the sync has cost so far', async () => {
    const { run, zoom, progress, fake } = connect({ people: [{ id: 'ann' }] });
    fake.faults.add({ kind: 'server-error', match: { operation: 'users.get' } });
    await zoom.users.get('ann', {}, run.call);
    run.progress('users', 3, 10);
    run.progress('users', 10, 10, true);
    const times = { elapsedMs: expect.any(Number), waitedMs: expect.any(Number), remainingMs: 0 };
    expect(progress).toEqual([
      { section: 'users', done: 3, total: 10, finished: false, requests: 2, retries: 1, ...times },
      { section: 'users', done: 10, total: 10, finished: true, requests: 2, retries: 1, ...times },
    ]);
  });

  it('knows how many people there are once they were counted, and never fewer than were read', () => {
    const { run, progress } = connect();
    run.progress('users', 1, null);
    run.expectPeople({ pending: 1, active: 3, inactive: 2 });
    run.progress('users', 2, null);
    run.progress('users', 7, null);
    run.progress('users', 7, 8);
    run.progress('users', 8, null, true);
    run.progress('phone', 1, null);
    expect(progress.map(({ section, done, total }) => `${section} ${done}/${total}`)).toEqual([
      'users 1/null',
      'users 2/6',
      'users 7/7',
      'users 7/8',
      'users 8/null',
      'phone 1/null',
    ]);
  });

  it('tells for how long requests waited for their slots, those that waited together once', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const acquire = async () => void vi.advanceTimersByTime(250);
    const { run, zoom, progress } = connect(
      { people: [{ id: 'ann' }] },
      { client: { limiter: { ...unpaced(), acquire } } },
    );
    await Promise.all([zoom.users.get('ann', {}, run.call), zoom.users.get('ann', {}, run.call)]);
    run.progress('users', 1, null);
    expect(run.stats().queuedMs).toBeGreaterThan(500);
    expect(progress).toMatchObject([{ elapsedMs: 500, waitedMs: 500 }]);
    vi.useRealTimers();
  });

  it('never goes back within a section', () => {
    const { run, progress } = connect();
    run.progress('users', 7, 10);
    run.progress('phone', 2, null);
    run.progress('users', 4, 10);
    run.progress('users', 6, 6, true);
    expect(progress.map(({ section, done }) => `${section} ${done}`)).toEqual([
      'users 7',
      'phone 2',
      'users 7',
      'users 7',
    ]);
  });

  it('is not broken by an observer that throws', () => {
    const { zoom } = connect();
    const run = new SyncRun(zoom, {
      onProgress: () => {
        throw new Error('an observer broke');
      },
    });
    expect(() => run.progress('users', 1, 1)).not.toThrow();
  });

  it('needs no observer', () => {
    expect(() => new SyncRun(connect().zoom, {}).progress('users', 1, 1)).not.toThrow();
  });
});

describe('how long it still takes', () => {
  /** A run whose time is set by hand, and which is told of pages of lists. */
  function timed() {
    let elapsed = 0;
    const clock = { now: () => elapsed, elapsed: () => elapsed };
    const { run, progress } = connect({}, { client: { clock } });
    const page = (atMs: number, rows: number, last = false, operation = operationName(listUsers)) => {
      elapsed = atMs;
      run.call.hooks?.onPage?.({ operation, page: 1, rows, last, durationMs: 0 });
    };
    const remainingMs = () => {
      run.progress('users', 1, null);
      return progress.at(-1)?.remainingMs;
    };
    const wait = (untilMs: number) => {
      elapsed = untilMs;
    };
    return { run, page, remainingMs, wait };
  }

  it('is told by the pages of people: so many are still to come, and each took so long', () => {
    const { run, page, remainingMs } = timed();
    run.expect('users');
    page(0, 1); // counts people: a row, no page
    run.expectPeople({ pending: 2, active: 6_000, inactive: 2 }); // 1 + 2 * 3 + 1 + 1 pages of 2,000
    page(1_000, 2, true);
    page(2_000, 2_000);
    page(3_000, 300, false, 'groups.list'); // another list
    page(4_000, 2_000);
    expect(remainingMs()).toBe(6 * 1_500);
  });

  it('follows the length of the pages that Zoom sends', () => {
    const { run, page, remainingMs } = timed();
    run.expect('users');
    run.expectPeople({ pending: 2, active: 6_000, inactive: 2 });
    page(1_000, 300);
    page(3_000, 300); // 1 + 2 * 20 + 1 + 1 pages
    page(5_000, 2, true); // the last page of a list tells no length
    expect(remainingMs()).toBe(40 * 2_000);
  });

  it('is not known while nobody has counted people', () => {
    const { run, page, remainingMs } = timed();
    run.expect('users');
    page(1_000, 300);
    page(3_000, 300);
    expect(remainingMs()).toBeNull();
  });

  it('is nothing for a section that is finished, and for what was not expected', () => {
    const { run, remainingMs } = timed();
    run.expect('phone', 'hosts');
    expect(remainingMs()).toBeNull();
    run.progress('usage', 1, 1, true);
    run.progress('phone', 1, 2, false);
    expect(remainingMs()).toBeNull();
    run.progress('phone', 2, 2, true);
    expect(remainingMs()).toBe(0);
  });

  it('does not take for a pace what an earlier run did', () => {
    const { run, remainingMs, wait } = timed();
    run.expect('addOns');
    run.advance('addOns', 1, 101);
    run.skip('addOns', 80);
    wait(10_000);
    run.advance('addOns', 91, 101);
    expect(remainingMs()).toBe(10_000);
  });

  it('adds up while people wait for something, whether or not it comes', async () => {
    const { run, remainingMs, wait } = timed();
    run.expect('addOns', 'phone');
    for (const course of ['addOns', 'phone'] as const) run.advance(course, 1, 11);
    wait(1_000);
    for (const course of ['addOns', 'phone'] as const) run.advance(course, 2, 11);
    const told: unknown[] = [remainingMs()];
    const held = run.holdPeople(Promise.resolve('there'));
    told.push(remainingMs());
    expect(await held).toBe('there');
    told.push(remainingMs());
    await expect(run.holdPeople(Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    told.push(remainingMs());
    expect(told).toEqual([9_000, 18_000, 9_000, 9_000]);
  });
});
