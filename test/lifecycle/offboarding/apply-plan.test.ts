import { describe, expect, it } from 'vitest';
import {
  applyPlan,
  memoryCheckpointStore,
  type OffboardingPlan,
  type OffboardingStepEvent,
  planOffboarding,
} from '../../../src/index.js';
import type { FakeZoom } from '../../../src/testing/index.js';
import { DELETE_TO_BEN, planned, writesOf } from './planned.js';

describe('a plan that is carried out', () => {
  it('deactivates: nothing is held any more, and each step says what it changed', async () => {
    const { fake, zoom, plan } = await planned(
      { end: 'deactivate', leaveGroups: true, demoteAdmin: true },
      { ann: { roleId: '1' } },
    );
    const audit = await applyPlan(zoom, plan, { by: 'it@example.com' });
    expect(audit).toMatchObject({ outcome: 'done', by: 'it@example.com', runs: 1, error: null, planId: plan.id });
    expect(writesOf(fake)).toEqual([
      'DELETE /phone/call_queues/q1/members/ann',
      'DELETE /roles/1/members/ann',
      'PATCH /users/ann',
      'DELETE /groups/g1/members/ann',
      'DELETE /groups/g2/members/ann',
      'DELETE /users/ann/token',
      'PUT /users/ann/status',
    ]);
    const { account } = fake;
    expect(account.find('ann')).toMatchObject({ status: 'inactive', phone: null, groupIds: [], roleId: '2', type: 1 });
    expect(account.queues[0]?.members).toEqual([]);
    expect(account.freeNumbers).toContainEqual({ id: 'n1', number: '+12025550112' });
    const freed = audit.steps.find(({ kind }) => kind === 'free-phone')?.changes;
    expect(freed).toContainEqual({ what: 'phoneNumbers', before: ['+12025550112'], after: [] });
    for (const step of audit.steps) {
      expect(step.requests.length).toBeGreaterThan(0);
      expect(step.requests.every(({ trackingId }) => trackingId !== null)).toBe(true);
      expect(Date.parse(step.endedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(step.beganAt ?? ''));
    }
  });

  it('deletes, and hands over what was asked for', async () => {
    const { fake, zoom, plan } = await planned({ ...DELETE_TO_BEN, transfer: ['meetings', 'recordings'] });
    expect((await applyPlan(zoom, plan)).outcome).toBe('done');
    expect(fake.account.removals).toMatchObject([
      { action: 'delete', transfer: { toId: 'ben', what: ['meeting', 'recording'] } },
    ]);
  });

  it('withdraws an invitation without an action and without a transfer', async () => {
    const { fake, zoom, plan } = await planned({ end: 'unlink', transferTo: 'ben@example.com' }, {}, 'new@partner.io');
    expect((await applyPlan(zoom, plan)).outcome).toBe('done');
    const [request] = fake.stats.journal.filter(({ method }) => method === 'DELETE');
    expect(request).toMatchObject({ path: expect.stringContaining('new'), query: {} });
  });

  it('can be repeated: nothing is sent twice', async () => {
    for (const policy of [DELETE_TO_BEN, { end: 'deactivate' } as const]) {
      const { fake, zoom, plan } = await planned(policy);
      await applyPlan(zoom, plan);
      const sent = writesOf(fake);
      const again = await applyPlan(zoom, plan);
      expect(again.outcome).toBe('done');
      const later = writesOf(fake).slice(sent.length);
      expect(later.filter((write) => !write.endsWith('/token'))).toEqual([]);
    }
  });

  it('is not asked again once its log says that it is done', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate' });
    const checkpoint = { store: memoryCheckpointStore() };
    const first = await applyPlan(zoom, plan, { checkpoint });
    const { requests } = fake.stats;
    expect(await applyPlan(zoom, JSON.parse(JSON.stringify(plan)), { checkpoint })).toEqual(first);
    expect(fake.stats.requests).toBe(requests);
  });

  it('tells of each step when it begins and when it ended', async () => {
    const { zoom, plan } = await planned({ end: 'deactivate', freePhone: false, leaveQueues: false });
    const events: OffboardingStepEvent[] = [];
    const onStep = (event: OffboardingStepEvent) => {
      events.push(event);
      throw new Error('a hook that fails');
    };
    expect((await applyPlan(zoom, plan, { onStep })).outcome).toBe('done');
    expect(events.map(({ step, record }) => [step.id, record?.outcome ?? null])).toEqual([
      ['sign-out', null],
      ['sign-out', 'done'],
      ['deactivate', null],
      ['deactivate', 'done'],
    ]);
  });
});

describe('a dry run', () => {
  it('sends nothing but reads, keeps nothing, and says what would run', async () => {
    const { fake, zoom, plan } = await planned(DELETE_TO_BEN);
    const store = memoryCheckpointStore();
    const audit = await applyPlan(zoom, plan, { dryRun: true, checkpoint: { store } });
    expect(writesOf(fake)).toEqual([]);
    expect(audit).toMatchObject({ outcome: 'planned', runs: 0 });
    expect(new Set(audit.steps.map(({ outcome }) => outcome))).toEqual(new Set(['not-run']));
    expect(await store.read(`offboarding:${plan.id}`)).toEqual([]);
  });

  it('refuses what a real one would', async () => {
    const { fake, zoom, plan } = await planned(DELETE_TO_BEN);
    fake.account.update('ben', { status: 'inactive' });
    await expect(applyPlan(zoom, plan, { dryRun: true })).rejects.toMatchObject({ kind: 'config' });
  });
});

describe('a plan is refused, and nothing is sent but reads', () => {
  const changes: [string, (account: FakeZoom['account']) => unknown, string][] = [
    ['another role', (account) => account.update('ann', { roleId: '1' }), 'role'],
    ['another licence', (account) => account.update('ann', { type: 1 }), 'Meetings licence'],
    ['a bundle', (account) => account.update('ann', { workplaceBundle: 16 }), 'Workplace bundle'],
    ['another address', (account) => account.update('ann', { email: 'anne@example.com' }), 'address'],
    ['another group', (account) => account.update('ann', { groupIds: ['g1'] }), 'group g2'],
    ['deactivated by somebody', (account) => account.deactivate('ann'), 'status'],
    ['a queue', (account) => account.setQueue({ id: 'q2', name: 'Sales', members: ['ann'] }), 'Sales'],
    [
      'another number',
      (account) =>
        account.update('ann', { phone: { status: 'activate', callingPlans: [200], extension: 12, numbers: [] } }),
      '+12025550112',
    ],
  ];

  it.each(changes)('when the person is not as it says: %s', async (_title, change, word) => {
    const { fake, zoom, plan } = await planned({ ...DELETE_TO_BEN, freePhone: false });
    change(fake.account);
    await expect(applyPlan(zoom, plan)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(word),
    });
    expect(writesOf(fake)).toEqual([]);
  });

  it('when the one who takes over is somebody else by now', async () => {
    const { fake, zoom, plan } = await planned(DELETE_TO_BEN);
    fake.account.remove('ben');
    fake.account.add({ id: 'ben-2', email: 'ben@example.com', type: 2, webinarCapacity: 500 });
    await expect(applyPlan(zoom, plan)).rejects.toMatchObject({ message: expect.stringContaining('who takes over') });
  });

  it('when a blocker has come up since', async () => {
    const { fake, zoom, plan } = await planned(DELETE_TO_BEN);
    fake.account.update('ben', { webinarCapacity: null });
    await expect(applyPlan(zoom, plan)).rejects.toMatchObject({ message: expect.stringContaining('Webinar') });
    expect(writesOf(fake)).toEqual([]);
  });

  it('when it was made too long ago, by the time of the caller', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate' });
    const old: OffboardingPlan = { ...plan, createdAt: new Date(Date.now() - 3_600_001).toISOString() };
    await expect(applyPlan(zoom, old)).rejects.toMatchObject({ message: expect.stringContaining('too long ago') });
    expect(fake.stats.requests).toBe(0);
    expect((await applyPlan(zoom, old, { maxAgeMs: 7_200_000 })).outcome).toBe('done');
  });

  it.each([
    ['of another version', { schemaVersion: 2 }],
    ['of another account', { accountId: 'another' }],
    ['of nobody', { person: { id: null, email: null } }],
    ['of somebody without a name', { person: { id: '', email: '' } }],
  ])('when it is %s', async (_title, part) => {
    const { fake, plan, zoom } = await planned({ end: 'deactivate' });
    const foreign = { ...plan, ...part } as unknown as OffboardingPlan;
    const known = Object.create(zoom, { accountId: { value: 'ours' } });
    await expect(applyPlan(known, foreign)).rejects.toMatchObject({ kind: 'config' });
    expect(fake.stats.requests).toBe(0);
  });

  it('when its log is of another plan, or is no log', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate' });
    const other = await planOffboarding(zoom, 'ext@partner.io', { end: 'deactivate' });
    const store = memoryCheckpointStore();
    await applyPlan(zoom, other, { checkpoint: { store, key: 'mine' } });
    fake.stats.reset();
    await expect(applyPlan(zoom, plan, { checkpoint: { store, key: 'mine' } })).rejects.toMatchObject({
      kind: 'config',
    });
    await store.append('torn', '{"began":');
    await expect(applyPlan(zoom, plan, { checkpoint: { store, key: 'torn' } })).rejects.toMatchObject({
      kind: 'config',
    });
    expect(fake.stats.requests).toBe(0);
  });
});
