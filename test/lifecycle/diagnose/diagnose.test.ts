import { describe, expect, it } from 'vitest';
import { diagnose, type EndpointName, endpoints, type FeatureName, formatDiagnosis } from '../../../src/index.js';
import { chosenFeatures, operationsOf } from '../../../src/lifecycle/diagnose/features.js';
import { connect, type World } from './world.js';

const OPERATIONS = [
  ...new Set(
    chosenFeatures(undefined)
      .flatMap(operationsOf)
      .map(({ operation }) => operation),
  ),
];

/** The scopes of an app that may do everything but these operations. */
function allBut(missing: readonly EndpointName[], style: 'classic' | 'granular' = 'granular'): string[] {
  const names = OPERATIONS.filter((name) => !missing.includes(name));
  return [...new Set(names.flatMap((name) => [...endpoints[name].scopes[style]]))];
}

const ask = async (world: Partial<World>, features?: FeatureName[]) => {
  const connected = await connect({ auth: 'account', scopes: allBut([]), ...world });
  const diagnosis = await diagnose(connected.zoom, features && { features });
  const of = (operation: EndpointName) => diagnosis.operations.find((judged) => judged.operation === operation);
  return { diagnosis, of, ...connected };
};

describe('a token that may do everything', () => {
  it('is ready for every feature, and nothing is to be added', async () => {
    const { diagnosis } = await ask({});
    expect(diagnosis.features.filter(({ verdict }) => verdict !== 'ready')).toEqual([]);
    expect(diagnosis).toMatchObject({ ok: true, notes: [], scopePage: { style: 'granular', add: [], text: '' } });
  });

  it('is told by account, person, role and rights', async () => {
    const { diagnosis, fake } = await ask({});
    expect(diagnosis.token).toMatchObject({
      style: 'granular',
      level: 'master',
      accountId: fake.credentials.accountId,
      person: { email: 'owner@example.com', roleId: '0', roleName: 'Owner' },
      privileges: expect.arrayContaining(['User:Edit', 'UsageReport:Read']),
    });
  });

  it('gives plain data that holds no secret', async () => {
    const { diagnosis, authorization, fake } = await ask({});
    const text = JSON.stringify(diagnosis);
    expect(JSON.parse(text)).toEqual(diagnosis);
    for (const secret of [authorization().slice(7), fake.credentials.clientSecret]) expect(text).not.toContain(secret);
  });
});

describe('a missing scope', () => {
  it('blocks what always needs it, and is named for the scope page as the app names scopes', async () => {
    const { diagnosis, of } = await ask({ scopes: allBut(['reports.hosts']) }, ['sync.usage', 'sync.users']);
    expect(diagnosis.features.map(({ feature, verdict }) => `${feature} ${verdict}`)).toEqual([
      'sync.users ready',
      'sync.usage blocked',
    ]);
    expect(of('reports.hosts')).toMatchObject({
      request: 'GET /report/users',
      verdict: 'missing-scope',
      why: 'The app lacks a scope. One of these is enough: report:read:list_users:admin, report:read:admin.',
      evidence: { source: 'answer', status: 400, code: 4711, trackingId: expect.stringContaining('v=2.0') },
    });
    expect(diagnosis.scopePage).toMatchObject({ style: 'granular', text: 'report:read:list_users:admin' });
  });

  it('of a part leaves the rest', async () => {
    const { diagnosis } = await ask({ scopes: allBut(['phone.callingPlans.list']) }, ['sync.phone']);
    expect(diagnosis).toMatchObject({ ok: false, features: [{ verdict: 'partly' }] });
  });

  it('is named in classic words for a classic app, one for all that it covers', async () => {
    const { diagnosis } = await ask({ scopes: ['user:read:admin'] }, ['sync.usage', 'sync.users', 'sync.seats']);
    expect(diagnosis.scopePage).toEqual({
      style: 'classic',
      add: ['account:read:admin', 'phone:read:admin', 'report:read:admin'],
      all: ['account:read:admin', 'phone:read:admin', 'report:read:admin', 'user:read:admin'],
      text: 'account:read:admin\nphone:read:admin\nreport:read:admin',
    });
  });

  it('is missing all the same when the app has its form for one person', async () => {
    const scopes = ['user:read:user', 'user:read:settings', 'user:read:list_users:admin'];
    const { of, diagnosis } = await ask({ scopes }, ['sync.addOns']);
    expect(of('users.getSettings')?.verdict).toBe('missing-scope');
    expect(diagnosis.scopePage.add).toEqual(['user:read:settings:admin', 'user:read:user:admin']);
  });

  it('that only master accounts are offered is a note, not a line of the scope page', async () => {
    const scopes = allBut(['account.listManagedDomains']).filter((scope) => !scope.endsWith(':master'));
    const { diagnosis } = await ask({ scopes }, ['sync.domains']);
    expect(diagnosis.scopePage.add).toEqual([]);
    expect(diagnosis.notes).toEqual([
      'account.listManagedDomains (GET /accounts/{accountId}/managed_domains): only account:read:managed_domains:master, ' +
        'which Zoom offers to master accounts alone. An app with classic scopes: account:read:admin.',
    ]);
  });

  it('that Zoom misses although it was granted is said', async () => {
    const world = { scopes: allBut([], 'classic'), products: { managedDomains: false } };
    const { diagnosis, of } = await ask(world, ['sync.domains']);
    expect(of('account.listManagedDomains')?.verdict).toBe('missing-scope');
    expect(diagnosis.notes.join()).toContain('Zoom refuses it in spite of account:read:admin.');
  });
});

describe('where nobody knows who the caller is', () => {
  const scopes = ['user:read:list_users:admin', 'user:read:settings'];

  it("the caller's own page is not taken for everybody's", async () => {
    const { of, fake, diagnosis } = await ask({ auth: 'bare', scopes }, ['sync.addOns']);
    expect(diagnosis.token.person).toBeNull();
    const asked = fake.stats.journal.filter(({ operation }) => operation === 'users.getSettings');
    expect(asked.map(({ status }) => status)).toEqual([200, 400]); // the owner's, and somebody else's
    expect(of('users.getSettings')?.verdict).toBe('missing-scope');
  });

  it('and there is one person only, it is not known whether others could be read', async () => {
    const account = { people: [{ email: 'owner@example.com', roleId: '0' }] };
    const { of } = await ask({ auth: 'bare', scopes, account }, ['sync.addOns']);
    expect(of('users.getSettings')).toMatchObject({ verdict: 'unknown', evidence: { source: 'none' } });
  });
});

describe('a missing right of the role', () => {
  it('is told from a missing scope', async () => {
    const { of, diagnosis } = await ask({ auth: 'consent', privileges: ['User:Read'] }, ['sync.users', 'sync.usage']);
    expect(diagnosis.token).toMatchObject({ person: { email: 'desk@example.com' }, privileges: ['User:Read'] });
    expect(of('users.list')?.verdict).toBe('allowed');
    expect(of('reports.hosts')).toMatchObject({
      verdict: 'missing-privilege',
      why: 'The scope is there, but the admin role of the person behind the token lacks UsageReport:Read.',
      privileges: ['UsageReport:Read'],
      evidence: { source: 'answer', status: 400, code: 200 },
    });
    expect(diagnosis.scopePage.add).toEqual([]);
  });
});

describe('a missing licence', () => {
  it('is told from a missing scope: no scope page helps against it', async () => {
    const products = { phone: false, billing: false };
    const { of, diagnosis } = await ask({ products }, ['sync.phone', 'sync.seats']);
    expect(of('phone.users.list')).toMatchObject({ verdict: 'missing-licence', evidence: { status: 403 } });
    expect(of('account.getPlanUsage')).toMatchObject({ verdict: 'missing-licence', evidence: { code: 200 } });
    expect(diagnosis).toMatchObject({ ok: true, scopePage: { add: [] } });
    expect(diagnosis.features.map(({ verdict }) => verdict)).toEqual(['not-available', 'ready']);
  });
});

describe('what is sent', () => {
  it('is reads of one or two rows, each operation once', async () => {
    const { fake } = await ask({});
    const api = fake.stats.journal.filter(({ operation }) => operation !== 'oauth.token');
    expect(api.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(new Set(api.map(({ path }) => path)).size).toBe(api.length);
    for (const { query } of api) expect(Number(query.page_size ?? 1)).toBeLessThanOrEqual(2);
  });

  it('is valid: Zoom refuses no value of it', async () => {
    const { fake } = await ask({});
    const answered = fake.stats.journal.map(({ operation, status }) => `${operation} ${status}`);
    expect(answered.filter((line) => !line.endsWith(' 200'))).toEqual([]);
  });

  it('is who the token is, and no more, with probe: false', async () => {
    const { zoom, fake } = await connect({ auth: 'consent', scopes: ['user:read:list_users:admin'] });
    const { operations, requests } = await diagnose(zoom, { features: ['sync.users', 'sync.roles'], probe: false });
    expect(requests).toBe(2);
    expect(fake.stats.journal.map(({ path }) => path)).toEqual(['/oauth/token', '/users/me', '/users/me/permissions']);
    expect(operations.map(({ verdict, evidence }) => `${verdict}, ${evidence.source}`)).toEqual([
      'unknown, none', // User:Read of a role that could not be read
      'missing-scope, scopes',
      'missing-scope, scopes',
    ]);
  });
});

describe('what stops a diagnosis', () => {
  it('is a token that cannot be had', async () => {
    const { zoom, fake } = await connect({ auth: 'account', scopes: [] });
    fake.app.deactivate();
    await expect(diagnose(zoom)).rejects.toMatchObject({ kind: 'token' });
  });

  it("is the caller's own abort", async () => {
    const { zoom } = await connect({ auth: 'account', scopes: [] });
    const reason = new Error('enough');
    await expect(diagnose(zoom, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('is no fault of a single call: then the lists decide', async () => {
    const { zoom, fake } = await connect({ auth: 'account', scopes: allBut([]) });
    fake.faults.add({ kind: 'server-error', match: { operation: 'users.getSettings' }, times: 5 });
    const { operations } = await diagnose(zoom, { features: ['sync.addOns'] });
    expect(operations.find(({ operation }) => operation === 'users.getSettings')?.verdict).toBe('allowed');
  });
});

describe('the text', () => {
  it('names the token, each feature with what it lacks, the scopes to add, and what to mind', async () => {
    const scopes = ['user:read:user:admin', 'user:read:list_permissions:admin', 'group:read:list_groups:admin'];
    const { diagnosis } = await ask({ scopes }, ['sync.users', 'sync.groups', 'sync.domains']);
    expect(formatDiagnosis(diagnosis).split('\n')).toEqual([
      'Token: 3 granular scopes, level admin, account fake-account-id, owner@example.com (Owner)',
      'sync.users    blocked',
      '  users.list: missing-scope. The app lacks a scope. One of these is enough: user:read:list_users:admin, user:read:admin, user:write:admin.',
      'sync.groups   ready',
      'sync.domains  blocked',
      '  account.listManagedDomains: missing-scope. The app lacks a scope. One of these is enough: account:read:managed_domains:master, account:read:admin.',
      'Add these scopes to the app (granular):',
      '  user:read:list_users:admin',
      'Mind:',
      '  account.listManagedDomains (GET /accounts/{accountId}/managed_domains): only account:read:managed_domains:master, which Zoom offers to master accounts alone. An app with classic scopes: account:read:admin.',
    ]);
  });

  it('says what is not known', async () => {
    const { diagnosis } = await ask({ auth: 'bare', scopes: ['user:read:list_users:admin'] }, ['sync.users']);
    expect(formatDiagnosis(diagnosis)).toContain(
      'Token: scopes not told, level not known, account not known, the person behind it not known',
    );
  });
});
