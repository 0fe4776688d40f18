import { describe, expect, it } from 'vitest';
import {
  type AccountUser,
  type CheckpointOptions,
  type CheckpointStore,
  fileCheckpointStore,
  type Logger,
  memoryCheckpointStore,
  type SyncOptions,
  serverToServer,
  streamAccount,
  syncAccount,
} from '../../src/index.js';
import { rejection } from '../client/test-client.js';
import { type ConnectOptions, connect, type OnTheWay, refusal, requestsOf } from './connect.js';
import { SAMPLE } from './sample-account.js';

/** What a checkpoint means when something has changed since, and when it is not used at all. */

type CheckpointedOptions = SyncOptions & { checkpoint: CheckpointOptions };

const KILLED = new Error('killed');
const of = (store: CheckpointStore) => ({ store, key: 'acme' });

function isListOf(status: string, { pathname, searchParams }: URL): boolean {
  return pathname === '/v2/users' && searchParams.get('status') === status;
}

/** A run that ends while the deactivated people are on their way: the active ones were handed over and written down. */
async function interrupted({ checkpoint, ...others }: CheckpointedOptions, connection: ConnectOptions = {}) {
  const stop = new AbortController();
  let areWritten = () => {};
  const written = new Promise<void>((resolve) => {
    areWritten = resolve;
  });
  const append: CheckpointStore['append'] = async (key, line) => {
    await checkpoint.store.append(key, line);
    if (line.includes('{"people":')) areWritten();
  };
  const options = { ...others, checkpoint: { ...checkpoint, store: { ...checkpoint.store, append } } };
  const onTheWay: OnTheWay = async (url) => {
    if (isListOf('inactive', url) && !url.searchParams.has('page_size', '1')) {
      await written;
      stop.abort(KILLED);
    }
    return connection.onTheWay?.(url);
  };
  const first = connect(SAMPLE, { ...connection, onTheWay });
  const got: AccountUser[] = [];
  const stream = streamAccount(first.zoom, { ...options, signal: stop.signal });
  const error = await rejection(
    (async () => {
      for await (const user of stream) got.push(user);
    })(),
  );
  expect(error).toBe(KILLED);
  return got.map(({ key }) => key);
}

async function goesOn(options: SyncOptions, { zoom, fake }: ReturnType<typeof connect> = connect(SAMPLE)) {
  const stream = streamAccount(zoom, options);
  const users: AccountUser[] = [];
  for await (const user of stream) users.push(user);
  return { users, keys: users.map(({ key }) => key), summary: await stream.summary, requests: requestsOf(fake) };
}

const ACTIVE = ['olga', 'ben', 'gil', 'bea'];
const asked = (requests: readonly string[], operation: string) =>
  requests.filter((request) => request.startsWith(operation));

describe('a stream that goes on', () => {
  it('yields who was not handed over yet, and asks for nothing that is known', async () => {
    const options = { checkpoint: of(memoryCheckpointStore()) };
    expect((await interrupted(options)).sort()).toEqual([...ACTIVE].sort());
    const { keys, requests, summary } = await goesOn(options);
    expect(keys).toEqual(['gus', 'email:ina@example.com']);
    expect(summary.complete).toBe(true);
    expect(asked(requests, 'users.getSettings')).toEqual([]);
    expect([...new Set(requests.map((request) => request.split(' ')[0]))].sort()).toEqual(['users.get', 'users.list']);
    expect(summary.sections.addOns).toMatchObject({ status: 'complete', read: 4, expected: 4 });
  });

  it('counts the seats of those it does not yield again', async () => {
    const options = { checkpoint: of(memoryCheckpointStore()) };
    const whole = await goesOn({});
    await interrupted(options);
    expect((await goesOn(options)).summary.seats).toEqual(whole.summary.seats);
  });

  it('yields somebody again whose status has changed since', async () => {
    const options = { checkpoint: of(memoryCheckpointStore()) };
    await interrupted(options);
    const later = connect(SAMPLE);
    later.fake.account.update('ben', { status: 'inactive' });
    const { users, summary } = await goesOn(options, later);
    expect(users.map(({ key, status }) => [key, status])).toContainEqual(['ben', 'inactive']);
    expect(users.map(({ key }) => key)).not.toContain('olga');
    expect(summary.sections.users).toMatchObject({ status: 'complete', read: 6 });
  });

  it('hands over again who was being handed over when the consumer left', async () => {
    const options = { checkpoint: of(memoryCheckpointStore()) };
    for await (const _user of streamAccount(connect(SAMPLE).zoom, options)) break;
    expect((await goesOn(options)).keys.sort()).toEqual([...ACTIVE, 'gus', 'email:ina@example.com'].sort());
  });

  it('reads add-ons again that could not be read', async () => {
    const options = { checkpoint: of(memoryCheckpointStore()) };
    const broken: OnTheWay = ({ pathname }) =>
      pathname === '/v2/users/gil/settings' ? refusal(400, 300, 'Not now.') : undefined;
    await interrupted(options, { onTheWay: broken });
    const { users, summary } = await goesOn(options);
    expect(users.find(({ key }) => key === 'gil')).toMatchObject({ licensesComplete: true });
    expect(users.map(({ key }) => key)).not.toContain('ben');
    expect(summary.complete).toBe(true);
  });
});

describe('a part that could not be read before the end', () => {
  const broken: OnTheWay = ({ pathname }) => (pathname === '/v2/groups' ? refusal(400, 300, 'Not now.') : undefined);

  it('is tried again; when it is there now, everybody is handed over once more, with it', async () => {
    const options = { checkpoint: of(memoryCheckpointStore()) };
    await interrupted(options, { onTheWay: broken });
    const { users, summary } = await goesOn(options);
    expect(users).toHaveLength(6);
    expect(users.find(({ key }) => key === 'olga')?.groups).toEqual([{ id: 'g1', name: 'Owls' }]);
    expect(summary.complete).toBe(true);
  });

  it('is tried again; when it is as it was, nobody is', async () => {
    const options = { checkpoint: of(memoryCheckpointStore()) };
    await interrupted(options, { onTheWay: broken });
    const { keys, summary } = await goesOn(options, connect(SAMPLE, { onTheWay: broken }));
    expect(keys).toEqual(['gus', 'email:ina@example.com']);
    expect(summary.sections.groups).toMatchObject({ status: 'skipped', cause: 'refused' });
  });

  it('does not come back when the run that goes on is interrupted, too', async () => {
    const options = { checkpoint: of(memoryCheckpointStore()) };
    await interrupted(options, { onTheWay: broken });
    expect((await interrupted(options)).sort()).toEqual([...ACTIVE].sort());
    expect((await goesOn(options)).keys).toEqual(['gus', 'email:ina@example.com']);
  });
});

describe('a part that could not be read before the end, in a run that is interrupted, too', () => {
  it('leaves nothing behind that was said without it, wherever that run ends', async () => {
    const store = memoryCheckpointStore();
    const broken: OnTheWay = ({ pathname }) => (pathname === '/v2/groups' ? refusal(400, 300, 'No.') : undefined);
    await interrupted({ checkpoint: of(store) }, { onTheWay: broken });
    const first = await store.read('acme');
    await interrupted({ checkpoint: of(store) });
    const both = await store.read('acme');
    expect(both.length).toBe(first.length + 2); // groups, and a page of people
    for (let length = first.length; length <= both.length; length += 1) {
      const cut = memoryCheckpointStore();
      for (const line of both.slice(0, length)) await cut.append('acme', line);
      const { keys } = await goesOn({ checkpoint: of(cut) });
      expect(keys.includes('olga'), `${length} lines`).toBe(length < both.length);
    }
  });
});

describe('a snapshot that goes on', () => {
  /** A sync that ends at its very last step, when everybody was handed over; then the account changes. */
  async function resumed(change: (fake: ReturnType<typeof connect>['fake']) => void) {
    const store = memoryCheckpointStore();
    const stuck = { ...store, clear: () => Promise.reject(new Error('stuck')) };
    await syncAccount(connect(SAMPLE).zoom, { checkpoint: of(stuck) });
    const { zoom, fake } = connect(SAMPLE);
    change(fake);
    const snapshot = await syncAccount(zoom, { checkpoint: of(store) });
    expect(asked(requestsOf(fake), 'groups.list')).toEqual([]); // it did go on
    return snapshot;
  }

  it('is taken when the first run began', async () => {
    const before = Date.now();
    const store = memoryCheckpointStore();
    const first = connect(SAMPLE, { onTheWay: () => refusal(400, 300, 'Not now.') });
    await rejection(syncAccount(first.zoom, { checkpoint: of(store) })); // people cannot be read at all
    const after = Date.now();
    const { takenAt, complete } = await syncAccount(connect(SAMPLE).zoom, { checkpoint: of(store) });
    expect(Date.parse(takenAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(takenAt)).toBeLessThanOrEqual(after);
    expect(complete).toBe(true);
  });

  it('leaves people as they were read', async () => {
    const { users } = await resumed((fake) => fake.account.update('ben', { firstName: 'Benjamin' }));
    expect(users.find(({ id }) => id === 'ben')?.firstName).not.toBe('Benjamin');
  });

  it('is without those who left meanwhile, and its count is true', async () => {
    const { users, sections } = await resumed((fake) => fake.account.remove('ben'));
    expect(users.map(({ id }) => id)).not.toContain('ben');
    expect(sections.users).toMatchObject({ status: 'complete', read: users.length, expected: users.length });
  });

  it('holds somebody once who accepted the invitation meanwhile', async () => {
    const { users } = await resumed((fake) => fake.account.update('ina@example.com', { status: 'active' }));
    expect(users.filter(({ email }) => email === 'ina@example.com').map(({ status }) => status)).toEqual(['active']);
  });
});

describe('a checkpoint that is not used', () => {
  const warned: string[] = [];
  const logger: Logger = {
    debug: () => undefined,
    info: () => undefined,
    warn: (_message, fields) => void warned.push(String(fields?.why ?? fields?.error)),
    error: () => undefined,
  };
  const talking = (options: ConnectOptions = {}) =>
    connect(SAMPLE, { ...options, client: { logger, ...options.client } });

  it.each<[string, SyncOptions, (lines: string[]) => string[], string]>([
    ['of other options', { phone: false }, (lines) => lines, 'It is of a sync with other options.'],
    ['of another rule', { usage: { days: 30, neededLicence: () => true } }, (lines) => lines, 'other options'],
    ['that is broken', {}, ([a = '', ...rest]) => [`${a} `, ...rest], 'It is not what was written.'],
    ['without its beginning', {}, ([, ...rest]) => rest, 'It is not what was written.'],
    ['that is text', {}, () => ['{}'], 'It is not what was written.'],
    ['that is too old', { checkpoint: { store: memoryCheckpointStore(), maxAgeMs: -1 } }, (lines) => lines, 'too old'],
  ])('%s is dropped, which the logger hears', async (_what, changes, change, why) => {
    const store = memoryCheckpointStore();
    await interrupted({ checkpoint: of(store) });
    const lines = change(await store.read('acme'));
    await store.clear('acme');
    for (const line of lines) await store.append('acme', line);
    warned.length = 0;
    const options = { ...changes, checkpoint: { ...changes.checkpoint, ...of(store) } };
    const { keys, summary } = await goesOn(options, talking());
    expect(warned.join()).toContain(why);
    expect(keys).toHaveLength(6);
    expect(summary.complete).toBe(true);
    expect(await store.read('acme')).toEqual([]);
  });

  const account = (accountId: string) =>
    serverToServer({ accountId, clientId: 'fake-client-id', clientSecret: 'fake-client-secret' });

  it('is that of another account under the same key', async () => {
    const store = memoryCheckpointStore();
    await interrupted({ checkpoint: of(store) });
    warned.length = 0;
    const other = talking({ client: { auth: account('fake-account-id') } });
    expect((await goesOn({ checkpoint: of(store) }, other)).keys).toHaveLength(6);
    expect(warned).toEqual(['It is of another account.']);
  });

  it('has a key of its own for each account and options, unless it is given one', async () => {
    const store = memoryCheckpointStore();
    const keys: string[] = [];
    const noting: CheckpointStore = {
      ...store,
      read: (key) => {
        keys.push(key);
        return store.read(key);
      },
    };
    const sync = async (options: SyncOptions) => {
      const client = { auth: account('fake-account-id') };
      await syncAccount(connect(SAMPLE, { client }).zoom, { ...options, checkpoint: { store: noting } });
    };
    await sync({});
    await sync({ onProgress: () => undefined });
    await sync({ phone: false });
    expect(keys[0]).toMatch(/^fake-account-id:[0-9a-f]{16}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('cannot be named for a client that does not know its account', async () => {
    const { zoom, fake } = connect(SAMPLE);
    const error = await rejection(syncAccount(zoom, { checkpoint: { store: memoryCheckpointStore() } }));
    expect(error).toMatchObject({ kind: 'config', hint: expect.stringContaining('key') });
    expect(fake.stats.requests).toBe(0);
  });

  it('cannot be opened: the sync fails before it begins', async () => {
    const { zoom, fake } = connect(SAMPLE);
    const error = await rejection(syncAccount(zoom, { checkpoint: of(fileCheckpointStore('/dev/null/x')) }));
    expect(error).toMatchObject({ kind: 'config' });
    expect(fake.stats.requests).toBe(0);
  });

  it('cannot be written any more: the sync goes on without, and says so once', async () => {
    const store = memoryCheckpointStore();
    let appended = 0;
    const full: CheckpointStore = {
      ...store,
      append: (key, line) => {
        appended += 1;
        return appended > 1 ? Promise.reject(new Error('no space left')) : store.append(key, line);
      },
    };
    warned.length = 0;
    const { summary, keys } = await goesOn({ checkpoint: of(full) }, talking());
    expect(warned).toEqual(['no space left']);
    expect(keys).toHaveLength(6);
    expect(summary.complete).toBe(true);
  });
});
