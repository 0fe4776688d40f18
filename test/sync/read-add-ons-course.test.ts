import { describe, expect, it, vi } from 'vitest';
import { EarlierReadings } from '../../src/sync/earlier-readings.js';
import type { Person } from '../../src/sync/person.js';
import { AddOnReader } from '../../src/sync/read-add-ons.js';
import { resolveSyncOptions } from '../../src/sync/sync-options.js';
import type { User } from '../../src/types/zoom/user.js';
import { answer, connect, type OnTheWay, refusal } from './connect.js';
import { accountUser, license, snapshot } from './snapshots.js';

function person(name: string, row: Partial<User> = {}, status: Person['status'] = 'active'): Person {
  const email = `${name}@example.com`;
  const id = status === 'pending' ? {} : { id: name };
  return { key: status === 'pending' ? `email:${email}` : name, status, row: { ...id, email, type: 2, ...row } };
}

const some = (count: number, row: Partial<User> = {}, from = 0): Person[] =>
  Array.from({ length: count }, (_, index) => person(`u${from + index}`, row));

/** A reader of these people's pages, and how far it said to be: so much done, of so much. */
function readerOf(people: readonly Person[], withBundles = false) {
  const account = people.map(({ row, status }) => ({ ...(row.id && { id: row.id }), email: row.email, status }));
  const connection = connect({ people: account });
  const advance = vi.spyOn(connection.run, 'advance');
  const reader = new AddOnReader(connection.run, withBundles);
  const asked = () => connection.fake.stats.journal.map(({ path }) => decodeURIComponent(path.replace('/users/', '')));
  return { ...connection, reader, asked, steps: () => advance.mock.calls.map(([, done, total]) => [done, total]) };
}

describe('how many people there are to ask', () => {
  it('is not known before somebody has counted the active ones', async () => {
    const people = some(2);
    const { reader, steps } = readerOf(people);
    await reader.read(people);
    expect(steps()).toEqual([
      [0, null],
      [1, null],
      [2, null],
    ]);
  });

  it('is those who were met, and as large a part of those still to come', async () => {
    const people = [...some(3), ...some(1, { type: 1 }, 3)];
    const { reader, steps } = readerOf(people);
    reader.expectActive(12);
    await reader.read(people);
    expect(steps().at(0)).toEqual([0, 3 + 8 * 0.75]);
    expect(steps().at(-1)).toEqual([3, 3 + 8 * 0.75]);
  });

  it('is those who were met when they are more than were counted', async () => {
    const people = some(3);
    const { reader, steps } = readerOf(people);
    reader.expectActive(2);
    await reader.read(people);
    expect(steps().at(-1)).toEqual([3, 3]);
  });

  it('counts invited people as they come: nobody knows beforehand who of them is promised a bundle', async () => {
    const people = [person('ann'), person('eve', {}, 'pending'), person('bob', {}, 'inactive')];
    const { reader, steps } = readerOf(people, true);
    reader.expectActive(3);
    await reader.read(people.slice(1));
    expect(steps().at(-1)).toEqual([1, null]);
    await reader.read(people.slice(0, 1));
    expect(steps().at(-1)).toEqual([2, 2 + 2]);
  });

  it('counts whom an interrupted run has read as done, without a request', () => {
    const people = [...some(2), person('gone', {}, 'inactive'), person('basic', { type: 1 })];
    const { reader, steps, asked, run } = readerOf(people);
    const skip = vi.spyOn(run, 'skip');
    reader.expectActive(4);
    for (const each of people) reader.pass(each);
    expect(steps().at(-1)).toEqual([2, 2 + 1 * (2 / 3)]);
    expect(skip.mock.calls).toEqual([
      ['addOns', 1],
      ['addOns', 1],
    ]);
    expect(reader.report()).toMatchObject({ status: 'complete', read: 2, expected: 2 });
    expect(asked()).toEqual([]);
  });
});

describe('invited people', () => {
  const eve = person('eve', {}, 'pending');

  it('are asked for ahead, and once', async () => {
    const { reader, asked, fake } = readerOf([eve], true);
    reader.readAhead([eve, person('basic', { type: 1 }, 'pending')]);
    await vi.waitFor(() => expect(asked()).toEqual(['eve@example.com']));
    const readings = await reader.read([eve]);
    expect(readings.get(eve.key)).toMatchObject({ complete: true, details: { email: 'eve@example.com' } });
    expect(fake.stats.requests).toBe(1);
    expect(reader.report()).toMatchObject({ read: 1, expected: 1 });
  });

  it('are asked for again when they come as somebody else: the invitation was accepted', async () => {
    const now = { ...eve, status: 'active' as const };
    const { reader, asked } = readerOf([eve], true);
    reader.readAhead([eve]);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await reader.read([now]);
    expect(asked().sort()).toEqual(['eve@example.com', 'eve@example.com', 'eve@example.com/settings']);
  });
});

describe('a reading', () => {
  it("has the time of the client's clock", async () => {
    const clock = { now: () => Date.parse('2026-03-01T00:00:00.000Z'), elapsed: () => 0 };
    const { run } = connect({ people: [{ id: 'u0', email: 'u0@example.com' }] }, { client: { clock } });
    const readings = await new AddOnReader(run, false).read(some(1));
    expect(readings.get('u0')?.readAt).toBe('2026-03-01T00:00:00.000Z');
  });

  it('tells the account that the people belong to, which their own pages name', async () => {
    const { reader, fake } = readerOf(some(1), true);
    expect(reader.accountId).toBeNull();
    await reader.read(some(1));
    expect(reader.accountId).toBe(fake.account.id);
  });

  it('that failed ahead fails in its turn', async () => {
    const eve = person('eve', {}, 'pending');
    const { run } = connect({}, { onTheWay: () => refusal(500, 500, 'Oh dear.') });
    const reader = new AddOnReader(run, true);
    reader.readAhead([eve]);
    expect((await reader.read([eve])).size).toBe(0);
    expect(reader.report()).toMatchObject({ status: 'skipped', cause: 'failed', read: 0, expected: 1 });
  });
});

describe('with an earlier sync', () => {
  const readAt = new Date(Date.now() - 3_600_000).toISOString();
  const licenses = [license({ code: '2', tier: 'licensed' }), license({ product: 'webinar', name: 'Webinar 500' })];
  const known = (name: string) =>
    accountUser({
      id: name,
      email: `${name}@example.com`,
      role: null,
      licenses,
      licensesReadAt: readAt,
      bundleRead: true,
    });

  /** A reader who knows these people from an earlier sync of account acc-1; people's pages name the account. */
  function rereader(names: string[], account = 'acc-1', onTheWay?: OnTheWay) {
    const { previous } = resolveSyncOptions({ previous: snapshot({ users: names.map(known) }) });
    if (previous === null) throw new Error('There is a previous snapshot.');
    const asked: string[] = [];
    const { run } = connect(
      {},
      {
        onTheWay: async (url) => {
          asked.push(url.pathname.replace('/v2/users/', ''));
          const email = 'somebody@example.com';
          return (await onTheWay?.(url)) ?? answer({ id: 'x', email, account_id: account, feature: {} });
        },
      },
    );
    return { reader: new AddOnReader(run, true, new EarlierReadings(previous, true, Date.now())), asked };
  }

  it('asks one person for the account, and nobody for what is known', async () => {
    const { reader, asked } = rereader(['u0', 'u1', 'u2']);
    const readings = await reader.read(some(2));
    await reader.read(some(1, {}, 2));
    expect(asked).toEqual(['u0']);
    expect(readings.get('u1')).toEqual({
      features: null,
      details: null,
      earlier: { readAt, bundles: [], addOns: [licenses[1]], zoomPhone: false },
      readAt,
      complete: true,
    });
    expect({ reused: reader.reused, accountId: reader.accountId }).toEqual({ reused: 3, accountId: 'acc-1' });
    expect(reader.report()).toMatchObject({ status: 'complete', read: 3, expected: 3 });
  });

  it('asks for newcomers', async () => {
    const { reader, asked } = rereader(['u0']);
    await reader.read(some(2));
    expect(asked.sort()).toEqual(['u0', 'u1', 'u1/settings']);
    expect(reader.reused).toBe(1);
  });

  it('refuses one of another account, before anything of it is used', async () => {
    const { reader } = rereader(['u0'], 'acc-2');
    await expect(reader.read(some(1))).rejects.toThrow('previous is a snapshot of account acc-1, and this is acc-2.');
  });

  it('goes on where the page does not tell the account, or cannot be read', async () => {
    const { reader, asked } = rereader(['u0', 'u1'], 'acc-1', () => refusal(500, 500, 'Oh dear.'));
    await reader.read(some(1));
    await reader.read(some(1, {}, 1));
    expect(new Set(asked)).toEqual(new Set(['u0'])); // once, and once more as it failed
    expect({ reused: reader.reused, accountId: reader.accountId }).toEqual({ reused: 2, accountId: null });
  });

  it('asks for the account when the first person with an id comes', async () => {
    const { reader, asked } = rereader(['u0']);
    await reader.read([person('eve', { type: 1 }, 'pending')]);
    expect(asked).toEqual([]);
    await reader.read(some(1));
    expect(asked).toEqual(['u0']);
  });

  it('does not ask invited people ahead of whom an earlier reading will do', async () => {
    const eve = person('eve', {}, 'pending');
    const { previous } = resolveSyncOptions({
      previous: snapshot({ users: [{ ...known('eve'), id: null, key: eve.key, status: 'pending' }] }),
    });
    if (previous === null) throw new Error('There is a previous snapshot.');
    const { run, fake } = connect();
    const reader = new AddOnReader(run, true, new EarlierReadings(previous, true, Date.now()));
    reader.readAhead([eve]);
    expect((await reader.read([eve])).get(eve.key)).toMatchObject({ readAt, complete: true });
    expect(fake.stats.requests).toBe(0);
  });
});
