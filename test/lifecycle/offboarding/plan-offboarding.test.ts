import { describe, expect, it } from 'vitest';
import { endpoints, type OffboardingFinding, type OffboardingPolicy, planOffboarding } from '../../../src/index.js';
import { type ConnectOptions, connect, requestsOf } from '../../sync/connect.js';
import { office } from './office.js';

const ANN = 'ann@example.com';
const allScopes = [
  ...new Set(Object.values(endpoints).flatMap(({ scopes }) => [...scopes.classic, ...scopes.granular])),
];
const without = (...names: (keyof typeof endpoints)[]): ConnectOptions => {
  const lost = new Set(
    names.flatMap((name) => [...endpoints[name].scopes.classic, ...endpoints[name].scopes.granular]),
  );
  return { scopes: allScopes.filter((scope) => !lost.has(scope)) };
};
const of = (findings: readonly OffboardingFinding[], check: string) => findings.filter((one) => one.check === check);

describe('a plan', () => {
  it('is made of reads alone, and is plain JSON', async () => {
    const { fake, zoom } = connect(office());
    const plan = await planOffboarding(zoom, ANN, { end: 'delete', transferTo: 'ben@example.com' });
    expect(fake.stats.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(plan).toMatchObject({
      schemaVersion: 1,
      person: { id: 'ann', email: ANN },
      blocked: false,
      facts: {
        person: { id: 'ann', status: 'active', type: 2, groupIds: ['g1', 'g2'] },
        phone: { known: true, value: { callingPlans: [200], numbers: [{ number: '+12025550112' }] } },
        queues: { known: true, value: [{ id: 'q1', name: 'Support', level: 'member' }] },
        recipient: { known: true, value: { id: 'ben', licences: { known: true, value: { webinar: true } } } },
        meetings: { known: true, value: { items: [{ id: '900000001' }, { id: '900000002' }], more: false } },
      },
    });
  });

  const everything = { leaveGroups: true, demoteAdmin: true };
  it.each<[string, string, OffboardingPolicy, string[]]>([
    ['deactivation', ANN, { end: 'deactivate' }, ['leave-queue:q1', 'free-phone', 'sign-out', 'deactivate']],
    [
      'deletion with everything before',
      ANN,
      { end: 'delete', ...everything },
      ['leave-queue:q1', 'demote', 'free-phone', 'leave-groups', 'sign-out', 'delete'],
    ],
    ['unlinking', 'ext@partner.io', { end: 'unlink' }, ['sign-out', 'unlink']],
    [
      'as little as can be',
      ANN,
      { end: 'deactivate', freePhone: false, leaveQueues: false, signOut: false },
      ['deactivate'],
    ],
    ['somebody who is deactivated already', 'off@example.com', { end: 'deactivate', ...everything }, []],
    ['the deletion of somebody deactivated', 'off@example.com', { end: 'delete' }, ['delete']],
    ['an invitation', 'new@partner.io', { end: 'unlink', ...everything }, ['unlink']],
    ['an invitation that cannot be deleted', 'new@partner.io', { end: 'delete' }, []],
    ['nobody', 'nobody@example.com', { end: 'delete' }, []],
  ])('has its steps in an order that Zoom accepts: %s', async (_title, name, policy, steps) => {
    const { zoom } = connect(office({ ann: { roleId: '1' } }));
    const plan = await planOffboarding(zoom, name, policy);
    expect(plan.steps.map(({ id }) => id)).toEqual(steps);
    const places = plan.steps.map(({ id }) => id);
    for (const { id, dependsOn } of plan.steps) {
      for (const needed of dependsOn) expect(places.indexOf(needed)).toBeLessThan(places.indexOf(id));
    }
  });

  it('says of each step what it does, why, and whether it can be taken back', async () => {
    const { zoom } = connect(office({ ann: { roleId: '1' } }));
    const { steps } = await planOffboarding(zoom, ANN, { end: 'delete', demoteAdmin: true });
    for (const { what, why } of steps) expect([what, why].every((text) => text.length > 10)).toBe(true);
    expect(steps.map(({ kind, reversible }) => [kind, reversible])).toEqual([
      ['leave-queue', 'yes'],
      ['demote', 'yes'],
      ['free-phone', 'partly'],
      ['sign-out', 'yes'],
      ['delete', 'no'],
    ]);
    expect(steps.at(-1)?.dependsOn).toEqual(['demote']);
  });

  it('reads what depends on the policy only where it does', async () => {
    const { fake, zoom } = connect(office());
    await planOffboarding(zoom, ANN, { end: 'deactivate' });
    const asked = requestsOf(fake).map((line) => line.split(' ')[0]);
    for (const name of ['account.listManagedDomains', 'users.listRecordings', 'account.getPlanUsage']) {
      expect(asked).not.toContain(name);
    }
    await planOffboarding(zoom, ANN, { end: 'unlink' }, { billing: true });
    const later = requestsOf(fake).map((line) => line.split(' ')[0]);
    expect(later).toEqual(expect.arrayContaining(['account.listManagedDomains', 'account.getPlanUsage']));
  });
});

describe('what is not there', () => {
  it.each(['gone@example.com', 'gone-id'])('is a warning: it may be a slip of the pen (%s)', async (name) => {
    const { zoom } = connect(office());
    const plan = await planOffboarding(zoom, name, { end: 'delete' });
    expect(plan.findings).toMatchObject([{ check: 'person', severity: 'warning' }]);
    expect(plan.facts.person).toBeNull();
    expect(plan.blocked).toBe(false);
  });

  it('is fine where it was the goal', async () => {
    const { zoom } = connect(office());
    const plan = await planOffboarding(zoom, 'off@example.com', { end: 'deactivate' });
    expect(of(plan.findings, 'person')).toMatchObject([{ severity: 'ok', why: 'They are deactivated already.' }]);
  });

  it('is Zoom Phone, on an account without it', async () => {
    const { zoom } = connect(office({ ann: { phone: null } }), { products: { phone: false } });
    const plan = await planOffboarding(zoom, ANN, { end: 'delete' });
    const phone = plan.findings.filter(({ check }) => ['phone', 'call-queues', 'auto-receptionists'].includes(check));
    expect(phone.map(({ severity }) => severity)).toEqual(['ok', 'ok', 'ok']);
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['sign-out', 'delete']);
  });
});

describe('a check that could not be made', () => {
  it.each<[string, OffboardingPolicy, (keyof typeof endpoints)[]]>([
    ['managed-domain', { end: 'unlink' }, ['account.listManagedDomains']],
    ['call-queues', { end: 'delete' }, ['phone.callQueues.list']],
    ['auto-receptionists', { end: 'delete' }, ['phone.autoReceptionists.list']],
    ['phone', { end: 'delete' }, ['phone.users.get']],
    ['zoom-events', { end: 'delete' }, ['users.getSettings']],
    ['recipient-licences', { end: 'delete', transferTo: 'ben@example.com' }, ['users.getSettings']],
    ['meetings', { end: 'delete' }, ['users.listMeetings']],
    ['webinars', { end: 'delete' }, ['users.listWebinars']],
    ['schedulers', { end: 'delete' }, ['users.schedulers.list']],
  ])('is unknown, never ok, and names the scope: %s', async (check, policy, operations) => {
    const { zoom } = connect(office(), without(...operations));
    const plan = await planOffboarding(zoom, ANN, policy);
    const found = of(plan.findings, check);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ severity }) => severity)).not.toContain('ok');
    const unknown = found.find(({ severity }) => severity === 'unknown');
    const [operation] = operations;
    const wanted = operation === undefined ? [] : endpoints[operation].scopes.granular;
    expect(unknown?.missingScopes.some((scope) => wanted.includes(scope))).toBe(true);
    expect(unknown?.why).toContain('scope');
  });

  it('is unknown when Zoom shows Phone to nobody, and the person has it switched on', async () => {
    const { zoom } = connect(office(), {
      onTheWay: ({ pathname }) =>
        pathname.includes('/phone/')
          ? Response.json({ code: 403, message: 'No permission.' }, { status: 403 })
          : undefined,
    });
    const plan = await planOffboarding(zoom, ANN, { end: 'deactivate' });
    expect(of(plan.findings, 'phone')).toMatchObject([{ severity: 'unknown' }]);
  });

  it('fails the plan when it says nothing about Zoom: no answer at all', async () => {
    const { fake, zoom } = connect(office());
    fake.faults.add({ match: { operation: 'users.listMeetings' }, kind: 'reset-before', times: Infinity });
    await expect(planOffboarding(zoom, ANN, { end: 'delete' })).rejects.toMatchObject({ kind: 'network' });
  });
});

describe('warnings', () => {
  const soon = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

  it('tell of a meeting under way, and of those to come that nobody takes over', async () => {
    const meetings = [
      { startAt: soon(-10), minutes: 3_000 },
      { startAt: soon(600), minutes: 30 },
    ];
    const { zoom } = connect(office({ ann: { meetings } }));
    const plan = await planOffboarding(zoom, ANN, { end: 'delete' });
    expect(of(plan.findings, 'meetings').map(({ severity, why }) => [severity, why.split(',')[0]])).toEqual([
      ['warning', 'They host a meeting right now.'],
      ['warning', 'They host 1 meetings to come'],
    ]);
    const kept = await planOffboarding(zoom, ANN, { end: 'delete', transferTo: 'ben@example.com' });
    expect(of(kept.findings, 'meetings').map(({ severity }) => severity)).toEqual(['warning', 'ok']);
  });

  it('tell whom they schedule for', async () => {
    const { zoom } = connect(office());
    await zoom.users.assistants.add('ben@example.com', { assistants: [{ email: ANN }] });
    const plan = await planOffboarding(zoom, ANN, { end: 'deactivate' });
    expect(of(plan.findings, 'schedulers')).toMatchObject([{ severity: 'warning' }]);
    expect(of(plan.findings, 'schedulers')[0]?.why).toContain('ben@example.com');
  });

  it('tell of an address that looks like a room, and of a role of one’s own', async () => {
    const { fake, zoom } = connect(office());
    fake.account.update('ext', { email: 'rooms_x1@partner.io' });
    const room = await planOffboarding(zoom, 'ext', { end: 'delete' });
    expect(of(room.findings, 'room')).toMatchObject([{ severity: 'warning' }]);
    await zoom.roles.create({ name: 'Help desk', description: '', privileges: ['User:Edit'] });
    const role = fake.account.roles.find(({ name }) => name === 'Help desk');
    fake.account.update('ann', { roleId: role?.id ?? '' });
    const plan = await planOffboarding(zoom, ANN, { end: 'deactivate' });
    expect(of(plan.findings, 'admin')).toMatchObject([{ severity: 'warning' }]);
  });
});

describe('a policy', () => {
  it.each<[string, object]>([
    ['without an end', {}],
    ['with an end that there is not', { end: 'fire' }],
    ['that hands over and deactivates', { end: 'deactivate', transferTo: 'ben@example.com' }],
    ['that says what and not to whom', { end: 'delete', transfer: ['meetings'] }],
    ['that hands over to an empty name', { end: 'delete', transferTo: ' ' }],
    ['that hands over what Zoom does not know', { end: 'delete', transferTo: 'ben@example.com', transfer: ['desk'] }],
  ])('is refused before anything is sent: %s', async (_title, policy) => {
    const { fake, zoom } = connect(office());
    await expect(planOffboarding(zoom, ANN, policy as OffboardingPolicy)).rejects.toMatchObject({ kind: 'config' });
    expect(fake.stats.requests).toBe(0);
  });

  it.each(['', ' ', 'me'])('needs somebody who can leave: "%s"', async (name) => {
    const { zoom } = connect(office());
    await expect(planOffboarding(zoom, name, { end: 'delete' })).rejects.toMatchObject({ kind: 'config' });
  });
});
