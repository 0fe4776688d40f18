import { describe, expect, it, vi } from 'vitest';
import { SyncRun } from '../../src/sync/sync-run.js';
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
