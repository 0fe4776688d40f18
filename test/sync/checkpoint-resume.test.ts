import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AccountSnapshot,
  type AccountUser,
  type CheckpointStore,
  memoryCheckpointStore,
  type SyncOptions,
  streamAccount,
  syncAccount,
} from '../../src/index.js';
import type { FakeAccountInput } from '../../src/testing/index.js';
import { connect } from './connect.js';
import { NOW, SAMPLE } from './sample-account.js';

// Runs of one day are compared: at midnight another window of usage would be asked for.
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The interrupted run and the one that goes on, in one process: every point at which a run can end is tried. */

const ACCOUNT: FakeAccountInput = {
  ...SAMPLE,
  people: [...(SAMPLE.people ?? []), ...Array.from({ length: 4 }, () => ({ type: 2 as const, webinarCapacity: 500 }))],
};
const READING: SyncOptions = { usage: { days: 60, meetings: true, joined: true, calls: true } };
const KILLED = new Error('killed');

/** A client that ends the run just before its nth request is answered. */
function endingAt(nth: number, account = ACCOUNT) {
  const stop = new AbortController();
  let sent = 0;
  const connection = connect(account, {
    onTheWay: () => {
      sent += 1;
      if (sent === nth) stop.abort(KILLED);
      return undefined;
    },
  });
  return { ...connection, signal: stop.signal };
}

/** What one run says like another: when it was taken and read, and what it cost, is each run's own. */
function facts({ stats, takenAt, users, ...rest }: AccountSnapshot) {
  return { ...rest, users: users.map(({ licensesReadAt, ...user }) => ({ ...user, read: licensesReadAt !== null })) };
}

const checkpoint = (store: CheckpointStore) => ({ store, key: 'acme' });

/** Counts the requests of a sync that nothing interrupts. */
async function uninterrupted(options: SyncOptions = READING) {
  const { zoom, fake } = connect(ACCOUNT);
  const snapshot = await syncAccount(zoom, options);
  return { snapshot, requests: fake.stats.requests };
}

describe('a sync that ended early and is called again', () => {
  it('ends as one that nothing interrupted, whichever request was the last', async () => {
    const { snapshot, requests } = await uninterrupted();
    expect(snapshot.complete).toBe(true);
    const saved: number[] = [];
    for (let nth = 1; nth <= requests; nth += 1) {
      const store = memoryCheckpointStore();
      const first = endingAt(nth);
      const options = { ...READING, checkpoint: checkpoint(store) };
      await expect(syncAccount(first.zoom, { ...options, signal: first.signal }), `at ${nth}`).rejects.toBe(KILLED);
      const second = connect(ACCOUNT);
      const resumed = await syncAccount(second.zoom, options);
      expect(facts(resumed), `at ${nth}`).toEqual(facts(snapshot));
      expect(await store.read('acme'), `at ${nth}`).toEqual([]);
      saved.push(requests - second.fake.stats.requests);
    }
    expect(saved.at(-1)).toBeGreaterThan(10);
  });

  it('ends as one that nothing interrupted, however often it is interrupted', async () => {
    const { snapshot } = await uninterrupted();
    const store = memoryCheckpointStore();
    const options = { ...READING, checkpoint: checkpoint(store) };
    let resumed: AccountSnapshot | null = null;
    let runs = 0;
    for (let nth = 1; resumed === null; nth += 1) {
      const { zoom, signal } = endingAt(nth);
      runs += 1;
      resumed = await syncAccount(zoom, { ...options, signal }).catch((error: unknown) => {
        expect(error).toBe(KILLED);
        return null;
      });
    }
    expect(runs).toBeGreaterThan(5);
    expect(facts(resumed)).toEqual(facts(snapshot));
  });
});

async function consume(stream: AsyncIterable<AccountUser>, got: AccountUser[]): Promise<void> {
  for await (const user of stream) got.push(user);
}

describe('a stream that ended early and is called again', () => {
  it('yields everybody once in all, and knows the rest, whichever request was the last', async () => {
    const { snapshot, requests } = await uninterrupted();
    for (let nth = 1; nth <= requests; nth += 1) {
      const options = { ...READING, checkpoint: checkpoint(memoryCheckpointStore()) };
      const got: AccountUser[] = [];
      const first = endingAt(nth);
      const interrupted = streamAccount(first.zoom, { ...options, signal: first.signal });
      await expect(consume(interrupted, got), `at ${nth}`).rejects.toBe(KILLED);
      const stream = streamAccount(connect(ACCOUNT).zoom, options);
      await consume(stream, got);
      const users = got.toSorted((a, b) => (a.email < b.email ? -1 : 1));
      expect(facts({ ...(await stream.summary), users }), `at ${nth}`).toEqual(facts(snapshot));
    }
  });
});
