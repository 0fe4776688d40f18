import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AccountSnapshot,
  type SyncOptions,
  serverToServer,
  syncAccount,
  ZoomConfigError,
} from '../../src/index.js';
import { answer, type ConnectOptions, connect } from './connect.js';
import { NOW, SAMPLE } from './sample-account.js';
import { NOT_ASKED } from './snapshots.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads the sample account, and counts what that took. */
async function sync(options?: SyncOptions, connection?: ConnectOptions) {
  const { zoom, fake } = connect(SAMPLE, connection);
  const snapshot = await syncAccount(zoom, options);
  return { snapshot, asked: fake.stats.byOperation, fake };
}

const notAskedFor = (option: string) => ({
  status: 'skipped',
  cause: 'not-requested',
  why: `Not asked for (${option}).`,
  missingScopes: [],
  read: 0,
  expected: null,
});

const user = ({ users }: AccountSnapshot, id: string) => users.find((one) => one.id === id);

describe('without options', () => {
  it('everything is read: thirty days of usage without single meetings', async () => {
    const { snapshot, asked } = await sync();
    expect(snapshot.complete).toBe(true);
    expect(snapshot.takenAt).toBe(NOW);
    expect(snapshot.usageWindow).toEqual({ from: '2026-05-17', to: '2026-06-15' });
    expect(Object.values(snapshot.sections).map(({ status }) => status)).toEqual(Array(8).fill('complete'));
    expect(asked).toEqual({
      'users.list': 4,
      'account.getPlanUsage': 1,
      'phone.users.list': 1,
      'phone.callingPlans.list': 1,
      'reports.hosts': 2, // May and June
      'groups.list': 1,
      'roles.list': 1,
      'account.listManagedDomains': 1,
      'users.getSettings': 3, // Olga, Ben and Gil are active and Licensed
      'users.get': 4, // and Ina is invited to a licence
    });
  });

  it('people are sorted by address', async () => {
    const { snapshot } = await sync();
    expect(snapshot.users.map(({ email }) => email)).toEqual([
      'bea@example.com',
      'ben@example.com',
      'gil@partner.example',
      'gus@example.com',
      'ina@example.com',
      'olga@example.com',
    ]);
  });

  it('people of one address are sorted by key, so that snapshots can be compared', async () => {
    const users = ['c', 'a', 'd', 'b'].map((id) => ({ id, email: 'same@example.com' }));
    const onTheWay = ({ pathname, searchParams }: URL) =>
      pathname === '/v2/users' && searchParams.get('status') === 'active'
        ? answer({ total_records: 4, next_page_token: '', users })
        : undefined;
    const { snapshot } = await sync({ usage: false }, { onTheWay });
    const same = snapshot.users.filter(({ email }) => email === 'same@example.com');
    expect(same.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('the snapshot is plain data: JSON changes nothing', async () => {
    const { snapshot } = await sync({ usage: { days: 30, meetings: true } });
    expect(JSON.parse(JSON.stringify(snapshot))).toStrictEqual(snapshot);
  });

  it('so is a snapshot with holes', async () => {
    const { snapshot } = await sync({ usage: false }, { scopes: ['user:read:list_users:admin'] });
    expect(snapshot.complete).toBe(false);
    expect(JSON.parse(JSON.stringify(snapshot))).toStrictEqual(snapshot);
  });
});

describe('usage', () => {
  it('false reads no report, and the snapshot is whole', async () => {
    const { snapshot, asked } = await sync({ usage: false });
    expect(snapshot).toMatchObject({ complete: true, usageWindow: null });
    expect(snapshot.sections.usage).toEqual(notAskedFor('usage: false'));
    expect(snapshot.users.every(({ usage }) => usage === null)).toBe(true);
    expect(asked['reports.hosts']).toBeUndefined();
  });

  it('with meetings knows the last one and webinars', async () => {
    const { snapshot, asked } = await sync({ usage: { days: 15, meetings: true }, budget: 'ignore' });
    expect(snapshot.usageWindow).toEqual({ from: '2026-06-01', to: '2026-06-15' });
    expect(user(snapshot, 'olga')?.usage).toEqual({
      meetingsHosted: 1,
      minutesHosted: 45,
      participantsHosted: 4,
      ...NOT_ASKED,
      neededLicence: true, // a webinar
      webinarsHosted: 1,
      lastHostedAt: '2026-06-01T08:00:00Z',
    });
    expect(asked).toMatchObject({ 'reports.hosts': 1, 'reports.historyMeetings': 1 });
  });

  it('that nobody asked for is null, and that the account has no Phone leaves the snapshot whole', async () => {
    const usage = { days: 15, joined: true, calls: true };
    const { snapshot, asked } = await sync({ usage, budget: 'ignore' }, { products: { phone: false } });
    expect(snapshot.complete).toBe(true);
    expect(snapshot.sections.usage).toMatchObject({
      status: 'complete',
      cause: 'not-available',
      why: 'Calls: The account has no Zoom Phone.',
    });
    expect(user(snapshot, 'bea')?.usage).toMatchObject({ meetingsJoined: 0, calls: null, lastCallAt: null });
    expect(asked).toMatchObject({ 'reports.historyMeetings': 1, 'reports.webinarParticipants': 1 });
    expect(asked['phone.callHistory.list']).toBeUndefined();
  });

  it.each([0, 181, 1.5])('of %d days is refused before anything is sent', async (days) => {
    const { zoom, fake } = connect(SAMPLE);
    await expect(syncAccount(zoom, { usage: { days } })).rejects.toBeInstanceOf(ZoomConfigError);
    expect(fake.stats.requests).toBe(0);
  });
});

describe('addOns: false', () => {
  it('asks nothing of single people, and calls licences complete as far as they were asked for', async () => {
    const { snapshot, asked } = await sync({ addOns: false }, { client: { auth: knownAccount() } });
    expect(snapshot.complete).toBe(true);
    expect(snapshot.sections.addOns).toEqual(notAskedFor('addOns: false'));
    expect(asked['users.getSettings']).toBeUndefined();
    expect(asked['users.get']).toBeUndefined();
    expect(user(snapshot, 'olga')?.licenses.map(({ product }) => product)).toEqual(['meetings', 'phone']);
    expect(snapshot.users.every(({ licensesComplete }) => licensesComplete)).toBe(true);
  });
});

describe('Zoom Phone', () => {
  it('phone: false asks nothing of Phone; the settings still tell who has it', async () => {
    const { snapshot, fake } = await sync({ phone: false });
    expect(snapshot.complete).toBe(true);
    expect(snapshot.sections.phone).toEqual(notAskedFor('phone: false'));
    expect(fake.stats.byBucket['phone:MEDIUM']).toBeUndefined();
    expect(user(snapshot, 'olga')?.licenses.map(({ name }) => name)).toContain('Zoom Phone');
    expect(snapshot.users.every(({ licensesComplete }) => licensesComplete)).toBe(true);
  });

  it('that the account does not have leaves the snapshot whole', async () => {
    const { snapshot } = await sync({}, { products: { phone: false } });
    expect(snapshot.complete).toBe(true);
    expect(snapshot.sections.phone).toEqual({
      status: 'skipped',
      cause: 'not-available',
      why: 'The account has no Zoom Phone.',
      missingScopes: [],
      read: 0,
      expected: null,
    });
    expect(snapshot.users.every(({ licensesComplete }) => licensesComplete)).toBe(true);
    expect(user(snapshot, 'olga')?.licenses.map(({ product }) => product)).toEqual([
      'meetings',
      'webinar',
      'concurrent-meetings',
    ]);
  });
});

describe('without a paid plan', () => {
  it('seats bought are not known, and bundles are asked for, since nothing says that there are none', async () => {
    const { snapshot, asked } = await sync({}, { products: { billing: false } });
    expect(snapshot.complete).toBe(false);
    expect(snapshot.sections.seats).toMatchObject({ status: 'partial', cause: 'refused', read: 1 });
    expect(snapshot.seats.find(({ product }) => product === 'meetings')).toEqual({
      product: 'meetings',
      name: 'Licensed',
      purchased: null,
      assigned: 2,
      pending: 1,
      free: null,
      billedAs: 3, // Zoom counts Ben, too, whose licence came with a bundle
      difference: null,
      source: 'users-summary',
    });
    expect(asked['users.get']).toBe(4);
  });

  it('billing that knows no bundle saves the question for each person', async () => {
    const people = (SAMPLE.people ?? []).filter(({ id }) => id !== 'ben');
    const { zoom, fake } = connect({ ...SAMPLE, people }, { client: { auth: knownAccount() } });
    expect((await syncAccount(zoom)).complete).toBe(true);
    expect(fake.stats.byOperation['users.get']).toBeUndefined();
  });
});

describe('domains', () => {
  const external = ({ users }: AccountSnapshot) =>
    Object.fromEntries(users.map((one) => [one.email.split('@')[1], one.external]));

  it.each<[string, SyncOptions['domains'], Record<string, boolean | null>, number]>([
    ['left out: Zoom is asked', undefined, { 'example.com': false, 'partner.example': true }, 1],
    ['given: nobody is asked', ['@Partner.example'], { 'example.com': true, 'partner.example': false }, 0],
    ['false: it is not told', false, { 'example.com': null, 'partner.example': null }, 0],
  ])('%s', async (_case, domains, expected, requests) => {
    const { snapshot, asked } = await sync({ domains });
    expect(snapshot.complete).toBe(true);
    expect(external(snapshot)).toEqual(expected);
    expect(asked['account.listManagedDomains'] ?? 0).toBe(requests);
  });

  it('that the token may not read are reported, and nobody is called external', async () => {
    const { snapshot } = await sync({}, { products: { managedDomains: false } });
    expect(snapshot.complete).toBe(false);
    expect(snapshot.sections.domains).toMatchObject({
      status: 'skipped',
      cause: 'missing-scope',
      missingScopes: ['account:read:managed_domains:master'],
    });
    expect(external(snapshot)).toEqual({ 'example.com': null, 'partner.example': null });
  });

  it('that are none are refused before anything is sent', async () => {
    const { zoom, fake } = connect(SAMPLE);
    await expect(syncAccount(zoom, { domains: ['not a domain'] })).rejects.toBeInstanceOf(ZoomConfigError);
    expect(fake.stats.requests).toBe(0);
  });
});

describe('accountId', () => {
  it('is known to serverToServer(), without a request', async () => {
    const { snapshot, asked } = await sync({ addOns: false }, { client: { auth: knownAccount() } });
    expect(snapshot.accountId).toBe('fake-account-id');
    expect(asked['users.get']).toBeUndefined();
  });

  it.each([
    ['is found on the pages that were read anyway', {}, 4],
    ["costs a request of somebody's page where none was read", { addOns: false }, 1],
  ])('with a bare token %s', async (_case, options, requests) => {
    const { snapshot, asked, fake } = await sync(options);
    expect(snapshot.accountId).toBe(fake.account.id);
    expect(asked['users.get']).toBe(requests);
  });

  it('is empty when the token may not read pages', async () => {
    const { snapshot } = await sync({ addOns: false }, { scopes: ['user:read:list_users:admin'] });
    expect(snapshot.accountId).toBe('');
  });

  it('is empty when nobody is active', async () => {
    const { zoom, fake } = connect({ people: [{ status: 'inactive' }] });
    expect((await syncAccount(zoom)).accountId).toBe('');
    expect(fake.stats.byOperation['users.get']).toBeUndefined();
  });

  it('is empty when the page does not tell it', async () => {
    const onTheWay = ({ pathname }: URL) =>
      /^\/v2\/users\/\w+$/.test(pathname) ? answer({ id: 'x', email: 'x@example.com' }) : undefined;
    const { snapshot } = await sync({ addOns: false }, { onTheWay });
    expect(snapshot.accountId).toBe('');
  });
});

/** Signs in as the app of the simulated Zoom, and so knows the account. */
function knownAccount() {
  return serverToServer({
    accountId: 'fake-account-id',
    clientId: 'fake-client-id',
    clientSecret: 'fake-client-secret',
  });
}
