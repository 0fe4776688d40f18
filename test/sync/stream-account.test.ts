import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountUser } from '../../src/sync/snapshot.js';
import { streamAccount } from '../../src/sync/stream-account.js';
import { syncAccount } from '../../src/sync/sync-account.js';
import { type Connection, connect, ENOUGH } from './connect.js';
import { NOW, SAMPLE } from './sample-account.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function everybody(stream: AsyncIterable<AccountUser>): Promise<AccountUser[]> {
  const users: AccountUser[] = [];
  for await (const user of stream) users.push(user);
  return users;
}

describe('streamAccount', () => {
  it('yields who syncAccount returns, and then knows the rest', async () => {
    const { users, ...rest } = await syncAccount(connect(SAMPLE).zoom);
    const stream = streamAccount(connect(SAMPLE).zoom);
    const streamed = await everybody(stream);
    expect(streamed.toSorted((a, b) => (a.email < b.email ? -1 : 1))).toEqual(users);
    const summary = await stream.summary;
    expect({ ...summary, stats: null }).toEqual({ ...rest, stats: null });
  });

  it('yields invited people last', async () => {
    const users = await everybody(streamAccount(connect(SAMPLE).zoom));
    expect(users.map(({ status }) => status)).toEqual(['active', 'active', 'active', 'active', 'inactive', 'pending']);
  });

  it('sends nothing before it is consumed', async () => {
    const { zoom, fake } = connect(SAMPLE);
    streamAccount(zoom);
    await new Promise((resolve) => setImmediate(resolve));
    expect(fake.stats.requests).toBe(0);
  });

  it('ends all its calls when the consumer leaves', async () => {
    const { zoom, fake } = connect({ people: Array.from({ length: 50 }, () => ({ type: 2 as const })) });
    const stream = streamAccount(zoom);
    for await (const _user of stream) break;
    await zoom.close(); // waits for what is under way
    const sent = fake.stats.requests;
    await new Promise((resolve) => setImmediate(resolve));
    expect(fake.stats.requests).toBe(sent);
    await expect(stream.summary).rejects.toThrow('left before its end');
  });

  it('can be consumed once', async () => {
    const stream = streamAccount(connect(SAMPLE).zoom);
    await everybody(stream);
    await expect(everybody(stream)).rejects.toThrow(/consumed already/);
  });

  it('fails with its consumer when people cannot be read at all', async () => {
    const stop = new AbortController();
    const stream = streamAccount(connect(SAMPLE).zoom, { signal: stop.signal, onProgress: () => stop.abort(ENOUGH) });
    await expect(everybody(stream)).rejects.toBe(ENOUGH);
    await expect(stream.summary).rejects.toBe(ENOUGH);
  });

  it('yields somebody again whose status changed meanwhile, and counts their seats once', async () => {
    const connection: Connection = connect(SAMPLE, {
      onTheWay: ({ pathname, searchParams }) => {
        if (pathname !== '/v2/users' || searchParams.get('status') !== 'inactive') return undefined;
        connection.fake.account.update('ben', { status: 'inactive' });
        return undefined;
      },
    });
    const stream = streamAccount(connection.zoom);
    const ben = (await everybody(stream)).filter(({ id }) => id === 'ben');
    expect(ben.map(({ status }) => status)).toEqual(['active', 'inactive']);
    const { seats } = await stream.summary;
    expect(seats.find(({ product }) => product === 'workplace')?.assigned ?? 0).toBe(0);
  });
});
