import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type EndpointName,
  endpoints,
  type SectionName,
  type SyncProgress,
  serverToServer,
  syncAccount,
} from '../../src/index.js';
import { type Connection, connect, ENOUGH, type OnTheWay, refusal } from './connect.js';
import { NOW, SAMPLE } from './sample-account.js';

/** How a sync goes on: what it costs, what it reports on its way, and how it ends before its time. */

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const SECTIONS: SectionName[] = ['users', 'phone', 'addOns', 'usage', 'seats', 'groups', 'roles', 'domains'];

describe('what a sync cost', () => {
  it('is what Zoom counted, bucket by bucket', async () => {
    const { zoom, fake } = connect(SAMPLE);
    const { stats } = await syncAccount(zoom, { usage: { days: 90, meetings: true } });
    expect(stats).toMatchObject({ retries: 0, rateLimited: 0 });
    expect(stats.requests).toBe(fake.stats.requests);
    expect(stats.requestsByBucket).toEqual(fake.stats.byBucket);
    expect(Object.keys(stats.requestsByBucket).sort()).toEqual([
      'core:HEAVY',
      'core:LIGHT',
      'core:MEDIUM',
      'phone:MEDIUM',
    ]);
  });

  it('includes what was repeated', async () => {
    const { zoom, fake } = connect(SAMPLE);
    fake.faults.add({ kind: 'server-error', match: { operation: 'users.getSettings' } });
    fake.faults.add({ kind: 'rate-limit-second', match: { operation: 'phone.users.list' } });
    const { stats, complete } = await syncAccount(zoom);
    expect(complete).toBe(true);
    expect(stats).toMatchObject({ retries: 2, rateLimited: 1 });
    expect(stats.requests).toBe(fake.stats.requests);
    expect(stats.requestsByBucket).toEqual(fake.stats.byBucket);
  });

  it('leaves out what others do with the client meanwhile', async () => {
    const { zoom, fake } = connect(SAMPLE);
    const [{ stats }] = await Promise.all([syncAccount(zoom), zoom.users.get('olga'), zoom.users.getSummary()]);
    expect(stats.requests).toBe(fake.stats.requests - 2);
  });
});

describe('progress', () => {
  async function follow(connection: Connection): Promise<SyncProgress[]> {
    const events: SyncProgress[] = [];
    await syncAccount(connection.zoom, { onProgress: (event) => void events.push(event) });
    return events;
  }

  /** The rules that every course keeps. */
  function expectRules(events: readonly SyncProgress[]): void {
    for (const section of SECTIONS) {
      const course = events.filter((event) => event.section === section);
      const dones = course.map(({ done }) => done);
      expect(dones, section).toEqual([...dones].sort((a, b) => a - b));
      expect(
        course.map(({ finished }) => finished),
        section,
      ).toEqual([...Array(course.length - 1).fill(false), true]);
    }
    for (const field of ['requests', 'retries', 'elapsedMs'] as const) {
      const values = events.map((event) => event[field]);
      expect(values, field).toEqual([...values].sort((a, b) => a - b));
    }
  }

  it('goes forward, and ends once for each section', async () => {
    const events = await follow(connect(SAMPLE));
    expectRules(events);
    const last = (section: SectionName) => events.findLast((event) => event.section === section);
    expect(last('users')).toMatchObject({ done: 6, total: 6 });
    expect(last('addOns')).toMatchObject({ done: 4, total: 4 });
    expect(last('phone')).toMatchObject({ done: 1, total: 1 });
    expect(last('usage')).toMatchObject({ done: 1, total: null });
    expect(last('groups')).toMatchObject({ done: 1, total: null });
    expect(last('roles')).toMatchObject({ done: 3, total: null });
    expect(last('domains')).toMatchObject({ done: 1, total: null });
    expect(events.at(-1)?.requests).toBeGreaterThan(10);
  });

  it('goes forward when a list is read again, people fail and sections are refused', async () => {
    const connection = connect(SAMPLE, {
      onTheWay: ({ pathname }) => {
        if (pathname === '/v2/groups') return refusal(403, 403, 'No right.');
        return pathname.startsWith('/v2/users/gil') ? refusal(500, 500, 'Oh dear.') : undefined;
      },
    });
    connection.fake.faults.add({ kind: 'malformed-row', match: { operation: 'users.list' }, after: 1 });
    const events = await follow(connection);
    expectRules(events);
    expect(events.filter(({ section }) => section === 'addOns').map(({ done }) => done)).toEqual([1, 2, 3, 4, 4]);
  });

  it('tells from the beginning how many people there are, for three small requests', async () => {
    const { zoom, fake } = connect(SAMPLE);
    const events: SyncProgress[] = [];
    await syncAccount(zoom, { onProgress: (event) => void events.push(event) });
    const people = events.filter(({ section }) => section === 'users');
    const [first, ...others] = people.map(({ total }) => total); // the first page may be there before the counts
    expect([null, 6]).toContain(first);
    expect(others).toEqual(others.map(() => 6));
    const unseen = connect(SAMPLE);
    await syncAccount(unseen.zoom);
    expect(fake.stats.requests - unseen.fake.stats.requests).toBe(3);
  });

  it('goes on without a total where people cannot be counted', async () => {
    const onTheWay: OnTheWay = ({ searchParams }) =>
      searchParams.get('page_size') === '1' ? refusal(400, 300, 'Not now.') : undefined;
    const events = await follow(connect(SAMPLE, { onTheWay }));
    expectRules(events);
    expect(events.find(({ section }) => section === 'users')?.total).toBeNull();
    expect(events.findLast(({ section }) => section === 'users')).toMatchObject({ total: 6, finished: true });
  });

  it('says of what was left out that it is done, at once', async () => {
    const { zoom } = connect(SAMPLE);
    const events: SyncProgress[] = [];
    const onProgress = (event: SyncProgress) => void events.push(event);
    await syncAccount(zoom, { usage: false, phone: false, addOns: false, domains: false, onProgress });
    expectRules(events);
    for (const section of ['usage', 'phone', 'addOns', 'domains'] as const) {
      const course = events.filter((event) => event.section === section);
      expect(course, section).toMatchObject([{ done: 0, total: null, finished: true, requests: 0 }]);
    }
  });

  it('does not suffer from an observer that throws', async () => {
    const { zoom } = connect(SAMPLE);
    const onProgress = () => {
      throw new Error('the observer broke');
    };
    expect((await syncAccount(zoom, { onProgress })).complete).toBe(true);
  });
});

describe('an abort', () => {
  it('before the sync sends nothing', async () => {
    const { zoom, fake } = connect(SAMPLE);
    const reason = new Error('not today');
    await expect(syncAccount(zoom, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fake.stats.requests).toBe(0);
  });

  it.each<EndpointName>([
    'users.list',
    'users.get',
    'users.getSettings',
    'groups.list',
    'roles.list',
    'account.getPlanUsage',
    'account.listManagedDomains',
    'phone.users.list',
    'phone.callingPlans.list',
    'reports.hosts',
    'reports.historyMeetings',
  ])('during %s ends the sync with its reason, and nothing more is sent', async (operation) => {
    const stop = new AbortController();
    const { path } = endpoints[operation];
    const pattern = new RegExp(`^/v2${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    const { zoom, fake } = connect(SAMPLE, {
      onTheWay: ({ pathname }) => {
        if (pattern.test(pathname)) stop.abort(ENOUGH);
        return undefined;
      },
    });
    const options = { signal: stop.signal, usage: { days: 30, meetings: true } };
    await expect(syncAccount(zoom, options)).rejects.toBe(ENOUGH);
    const sent = fake.stats.requests;
    await wait(5);
    expect(fake.stats.requests).toBe(sent);
  });

  it('while the account is being looked up ends it as well', async () => {
    const stop = new AbortController();
    const { zoom } = connect(SAMPLE, {
      onTheWay: ({ pathname }) => {
        if (/^\/v2\/users\/\w+$/.test(pathname)) stop.abort(ENOUGH);
        return undefined;
      },
    });
    await expect(syncAccount(zoom, { signal: stop.signal, addOns: false })).rejects.toBe(ENOUGH);
  });

  it('without a reason rejects with an AbortError', async () => {
    const stop = new AbortController();
    const { zoom } = connect(SAMPLE);
    const syncing = syncAccount(zoom, { signal: stop.signal });
    stop.abort();
    await expect(syncing).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('after the sync is nobody’s concern: the signal is let go', async () => {
    const stop = new AbortController();
    const { zoom } = connect(SAMPLE);
    const snapshot = await syncAccount(zoom, { signal: stop.signal });
    stop.abort();
    expect(snapshot.complete).toBe(true);
    expect((await zoom.users.get('olga')).id).toBe('olga');
  });
});

describe('a failure that ends the sync', () => {
  it('stops all other reading', async () => {
    const { zoom, fake } = connect(SAMPLE, { scopes: ['report:read:list_users:admin'] });
    await expect(syncAccount(zoom, { usage: { days: 180 } })).rejects.toMatchObject({ code: 4711 });
    const sent = fake.stats.requests;
    await wait(5);
    expect(fake.stats.requests).toBe(sent);
  });

  it('is a client that was closed meanwhile', async () => {
    const { zoom } = connect(SAMPLE);
    const syncing = syncAccount(zoom, {
      onProgress: ({ section, done }) => {
        if (section === 'users' && done === 5) void zoom.close(); // the active people are read
      },
    });
    await expect(syncing).rejects.toMatchObject({ kind: 'closed' });
  });
});

describe('a token that Zoom refuses in the middle', () => {
  /** Ends all tokens when the active people are read, and syncs. */
  async function syncWithRevocation({ zoom, fake }: Connection) {
    let revoked = false;
    const snapshot = await syncAccount(zoom, {
      onProgress: ({ section, done }) => {
        if (section !== 'users' || done < 5 || revoked) return;
        revoked = true;
        fake.revokeTokens();
      },
    });
    return snapshot;
  }

  it('is replaced where that is possible, and nothing is missing', async () => {
    const auth = serverToServer({
      accountId: 'fake-account-id',
      clientId: 'fake-client-id',
      clientSecret: 'fake-client-secret',
    });
    const connection = connect(SAMPLE, { client: { auth } });
    const snapshot = await syncWithRevocation(connection);
    expect(snapshot.complete).toBe(true);
    expect(snapshot.stats.requests).toBe(connection.fake.stats.requests);
    expect(connection.fake.stats.tokenRequests).toBe(2);
  });

  it('leaves holes that are told, and no lie, where it cannot be replaced', async () => {
    const connection = connect(SAMPLE);
    const snapshot = await syncWithRevocation(connection);
    expect(snapshot.complete).toBe(false);
    expect(snapshot.sections.users).toMatchObject({ status: 'partial', cause: 'failed' });
    expect(snapshot.sections.users.why).toContain('The list of inactive people broke off after 0');
    expect(snapshot.users).toHaveLength(5);
    // Ina, who is invited, was read before.
    expect(snapshot.sections.addOns).toMatchObject({ status: 'partial', cause: 'failed', read: 1, expected: 4 });
    expect(snapshot.sections.addOns.why).toContain('Zoom refused the access token.');
    const olga = snapshot.users.find(({ id }) => id === 'olga');
    expect(olga).toMatchObject({ licensesComplete: false });
    expect(snapshot.stats.requests).toBe(connection.fake.stats.requests);
  });
});
