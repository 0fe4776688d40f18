import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EndpointName, endpoints, type SectionName, type SectionReport, syncAccount } from '../../src/index.js';
import { connect } from './connect.js';
import { NOW, SAMPLE } from './sample-account.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const USAGE = { days: 30, meetings: true };
/** All that a sync may ask for. */
const NAMES: EndpointName[] = [
  'users.list',
  'users.get',
  'users.getSettings',
  'users.getSummary',
  'groups.list',
  'roles.list',
  'account.getPlanUsage',
  'account.listManagedDomains',
  'phone.users.list',
  'phone.callingPlans.list',
  'reports.hosts',
  'reports.historyMeetings',
];

/** The granular scopes of an app that may do everything but these operations. */
function allBut(...missing: EndpointName[]): string[] {
  return NAMES.filter((name) => !missing.includes(name)).flatMap((name) => [...endpoints[name].scopes.granular]);
}

const PROFILE = ['key', 'id', 'email', 'firstName', 'lastName', 'status', 'lastLoginAt', 'createdAt'] as const;

describe('an app that lacks one scope', () => {
  it.each<[EndpointName, SectionName, SectionReport['status'], string[]]>([
    ['groups.list', 'groups', 'skipped', ['group:read:list_groups:admin']],
    ['roles.list', 'roles', 'skipped', ['role:read:list_roles', 'role:read:list_roles:admin']],
    ['account.listManagedDomains', 'domains', 'skipped', ['account:read:managed_domains:master']],
    ['account.getPlanUsage', 'seats', 'partial', ['billing:read:plan_usage:admin', 'billing:read:plan_usage:master']],
    ['phone.users.list', 'phone', 'skipped', ['phone:read:list_users:admin']],
    ['phone.callingPlans.list', 'phone', 'partial', ['phone:read:list_calling_plans:admin']],
    ['reports.hosts', 'usage', 'partial', ['report:read:list_users:admin']],
    ['reports.historyMeetings', 'usage', 'partial', ['report:read:list_history_meetings:admin']],
    ['users.getSettings', 'addOns', 'partial', ['user:read:settings', 'user:read:settings:admin']],
    ['users.get', 'addOns', 'partial', ['user:read:user', 'user:read:user:admin']],
  ])('(%s): %s is %s and names the scope; nothing else suffers', async (missing, section, status, missingScopes) => {
    const whole = await syncAccount(connect(SAMPLE).zoom, { usage: USAGE });
    const snapshot = await syncAccount(connect(SAMPLE, { scopes: allBut(missing) }).zoom, { usage: USAGE });

    expect(whole.complete).toBe(true);
    expect(snapshot.complete).toBe(false);
    const { [section]: report, ...others } = snapshot.sections;
    expect(report).toMatchObject({ status, cause: 'missing-scope', missingScopes });
    expect(report.why).toContain(missingScopes.join(', '));
    const { [section]: _whole, ...expected } = whole.sections;
    expect(others).toEqual(expected);
    for (const field of PROFILE) {
      expect(snapshot.users.map((user) => user[field])).toEqual(whole.users.map((user) => user[field]));
    }
  });

  it('for counts of people is whole all the same: billing tells more', async () => {
    const { zoom } = connect(SAMPLE, { scopes: allBut('users.getSummary') });
    expect((await syncAccount(zoom)).complete).toBe(true);
  });

  it('for people at all gets an error that names it', async () => {
    const { zoom } = connect(SAMPLE, { scopes: allBut('users.list') });
    await expect(syncAccount(zoom)).rejects.toMatchObject({
      kind: 'api',
      missingScopes: ['user:read:list_users:admin'],
    });
  });

  it('for seats and for counts of people knows no seats', async () => {
    const { zoom } = connect(SAMPLE, { scopes: allBut('account.getPlanUsage', 'users.getSummary') });
    const { sections, seats } = await syncAccount(zoom, { phone: false });
    expect(sections.seats).toMatchObject({ status: 'skipped', cause: 'missing-scope', read: 0 });
    expect(seats.every(({ source, purchased }) => source === 'counted' && purchased === null)).toBe(true);
    expect(seats.find(({ product }) => product === 'meetings')).toMatchObject({ assigned: 2, pending: 1 });
  });
});

describe('what is said of people when a scope is missing', () => {
  const sync = async (...missing: EndpointName[]) => {
    const { users } = await syncAccount(connect(SAMPLE, { scopes: allBut(...missing) }).zoom, { usage: USAGE });
    return users;
  };
  const complete = (users: Awaited<ReturnType<typeof sync>>) =>
    users.filter(({ licensesComplete }) => licensesComplete).map(({ email }) => email);

  it('without Phone there may be more licences of everybody but the deactivated', async () => {
    expect(complete(await sync('phone.users.list'))).toEqual(['gus@example.com']);
  });

  it('without calling plans the licences are known, only their seats are not', async () => {
    expect(complete(await sync('phone.callingPlans.list'))).toHaveLength(6);
  });

  it('without settings there may be more licences of active people who can hold some', async () => {
    const users = await sync('users.getSettings');
    expect(complete(users)).toEqual(['bea@example.com', 'gus@example.com', 'ina@example.com']);
    // The switch for Phone is in the settings, but the Phone list knows better.
    expect(users.find(({ id }) => id === 'olga')?.licenses.map(({ product }) => product)).toEqual([
      'meetings',
      'phone',
    ]);
  });

  it('without their own pages there may be bundles of people who can hold some, invited ones included', async () => {
    expect(complete(await sync('users.get'))).toEqual(['bea@example.com', 'gus@example.com']);
  });

  it('without host reports nobody has never used Zoom', async () => {
    const users = await sync('reports.hosts');
    for (const { usage } of users) expect(usage).toMatchObject({ meetingsHosted: null, minutesHosted: null });
    expect(users.map(({ id, lastUsed }) => `${id} ${lastUsed.verdict}`)).toEqual([
      'bea unknown',
      'ben unknown',
      'gil unknown',
      'gus unknown',
      'null unknown',
      'olga used',
    ]);
  });

  it('without roles and groups their ids are left', async () => {
    const olga = (await sync('roles.list', 'groups.list')).find(({ id }) => id === 'olga');
    expect(olga).toMatchObject({ role: { id: '0', name: null }, groups: [{ id: 'g1', name: null }] });
  });

  it('without domains nobody is external or not', async () => {
    expect((await sync('account.listManagedDomains')).every(({ external }) => external === null)).toBe(true);
  });
});
