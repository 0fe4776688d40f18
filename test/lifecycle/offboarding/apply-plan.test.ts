import { describe, expect, it, vi } from 'vitest';
import {
  applyPlan,
  applyPlans,
  memoryCheckpointStore,
  type OffboardingPlan,
  type OffboardingPolicy,
  type OffboardingStepEvent,
  planOffboarding,
} from '../../../src/index.js';
import type { FakePersonInput, FakeZoom } from '../../../src/testing/index.js';
import { connect } from '../../sync/connect.js';
import { office } from './office.js';

const ANN = 'ann@example.com';
const DELETE_TO_BEN: OffboardingPolicy = { end: 'delete', transferTo: 'ben@example.com' };
const writesOf = ({ stats }: FakeZoom): string[] =>
  stats.journal.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
const outcomes = ({ steps }: { steps: { id: string; outcome: string }[] }) =>
  Object.fromEntries(steps.map(({ id, outcome }) => [id, outcome]));

async function planned(policy: OffboardingPolicy, change: Record<string, FakePersonInput> = {}, name = ANN) {
  const connection = connect(office(change));
  const plan = await planOffboarding(connection.zoom, name, policy);
  connection.fake.stats.reset();
  return { ...connection, plan };
}

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

describe('a step that fails', () => {
  const refusePhone = { match: { method: 'PATCH', path: '/users/ann' }, kind: 'respond', status: 400 } as const;
  const body = { code: 1000, message: 'The user manages a call queue.' };

  it('ends the plan, and the others are not run', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate' });
    fake.faults.add({ ...refusePhone, body });
    const audit = await applyPlan(zoom, plan);
    expect(audit.outcome).toBe('failed');
    expect(outcomes(audit)).toEqual({
      'leave-queue:q1': 'done',
      'free-phone': 'failed',
      'sign-out': 'not-run',
      deactivate: 'not-run',
    });
    const failed = audit.steps.find(({ outcome }) => outcome === 'failed');
    expect(failed?.error).toMatchObject({
      name: 'ZoomApiError',
      code: 1000,
      status: 400,
      operation: 'PATCH /users/{userId}',
    });
    expect(fake.account.find('ann')?.status).toBe('active');
  });

  it('is taken again by the next run, and what is done is not', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate' });
    const checkpoint = { store: memoryCheckpointStore() };
    fake.faults.add({ ...refusePhone, body });
    const first = await applyPlan(zoom, plan, { checkpoint });
    fake.stats.reset();
    const audit = await applyPlan(zoom, plan, { checkpoint });
    expect(audit).toMatchObject({ outcome: 'done', runs: 2, beganAt: first.beganAt });
    expect(audit.steps.map(({ id, resumed }) => [id, resumed])).toEqual([
      ['leave-queue:q1', false],
      ['free-phone', true],
      ['sign-out', false],
      ['deactivate', false],
    ]);
    expect(writesOf(fake)).toEqual(['PATCH /users/ann', 'DELETE /users/ann/token', 'PUT /users/ann/status']);
  });

  it('does not keep the others from running where the policy says so', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate', onFailure: 'continue' });
    fake.faults.add({ ...refusePhone, body });
    const audit = await applyPlan(zoom, plan);
    expect(audit.outcome).toBe('failed');
    expect(outcomes(audit)).toEqual({
      'leave-queue:q1': 'done',
      'free-phone': 'failed',
      'sign-out': 'done',
      deactivate: 'done',
    });
    // The end took Phone away as well, so the next run has nothing left to do.
    expect(outcomes(await applyPlan(zoom, plan))).toMatchObject({ 'free-phone': 'already', deactivate: 'already' });
  });

  it('keeps those that depend on it from running, whatever the policy says', async () => {
    const policy: OffboardingPolicy = { end: 'unlink', demoteAdmin: true, onFailure: 'continue' };
    const { fake, zoom, plan } = await planned(policy, { ext: { roleId: '1' } }, 'ext@partner.io');
    fake.faults.add({
      match: { operation: 'roles.unassignMember' },
      kind: 'respond',
      status: 400,
      body: { code: 300, message: 'No.' },
    });
    expect(outcomes(await applyPlan(zoom, plan))).toEqual({ demote: 'failed', 'sign-out': 'done', unlink: 'not-run' });
    expect(fake.account.find('ext')?.status).toBe('active');
  });

  it('is done already where the person has left meanwhile', async () => {
    const { fake, zoom, plan } = await planned({ end: 'delete', onFailure: 'continue' });
    const checkpoint = { store: memoryCheckpointStore() };
    fake.faults.add({ ...refusePhone, body });
    await applyPlan(zoom, plan, { checkpoint });
    const audit = await applyPlan(zoom, plan, { checkpoint });
    expect(audit.outcome).toBe('done');
    expect(outcomes(audit)).toMatchObject({ 'free-phone': 'already', delete: 'done' });
  });
});

describe('a write of which nobody knows what became', () => {
  it.each(['reset-after-write', 'reset-before', 'truncated'] as const)(
    'is judged by what Zoom shows, at every step: %s',
    async (kind) => {
      const policy: OffboardingPolicy = {
        end: 'delete',
        transferTo: 'ben@example.com',
        demoteAdmin: true,
        leaveGroups: true,
      };
      const { fake, zoom, plan } = await planned(policy, { ann: { roleId: '1' } });
      for (const method of ['DELETE', 'PATCH', 'PUT', 'POST']) {
        fake.faults.add({ match: { method, path: /^\/(users|phone|roles|groups)\/(?!ann\/token)/ }, kind, times: 1 });
      }
      const audit = await applyPlan(zoom, plan);
      expect(audit.outcome).toBe('done');
      expect(fake.account.removals).toHaveLength(1);
    },
  );

  it('stays unknown when Zoom cannot be read either, and the next run finds out', async () => {
    const { fake, zoom, plan } = await planned({
      end: 'deactivate',
      freePhone: false,
      leaveQueues: false,
      signOut: false,
    });
    const checkpoint = { store: memoryCheckpointStore() };
    fake.faults.add({ match: { method: 'PUT' }, kind: 'reset-after-write' });
    // The plan's own look, and the action's; from then on nothing is answered.
    const look = fake.faults.add({
      match: { operation: 'users.get' },
      after: 2,
      kind: 'reset-before',
      times: Infinity,
    });
    const audit = await applyPlan(zoom, plan, { checkpoint });
    expect(audit.outcome).toBe('failed');
    expect(audit.steps).toMatchObject([{ id: 'deactivate', outcome: 'unknown', error: { kind: 'ambiguous-write' } }]);
    look.remove();
    fake.faults.clear();
    fake.stats.reset();
    expect(await applyPlan(zoom, plan, { checkpoint })).toMatchObject({
      outcome: 'done',
      steps: [{ outcome: 'already', resumed: true }],
    });
    expect(writesOf(fake)).toEqual([]);
  });
});

describe('a signal that aborts', () => {
  it('before the first step: the call rejects with its reason, and nothing was sent', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate' });
    const reason = new Error('enough');
    await expect(applyPlan(zoom, plan, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fake.stats.requests).toBe(0);
  });

  it('between two steps: the record says how far it came, and the next run goes on', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate' });
    const checkpoint = { store: memoryCheckpointStore() };
    const controller = new AbortController();
    const onStep = ({ record }: OffboardingStepEvent) => {
      if (record?.kind === 'free-phone') controller.abort(new Error('enough'));
    };
    const audit = await applyPlan(zoom, plan, { checkpoint, signal: controller.signal, onStep });
    expect(audit.outcome).toBe('interrupted');
    expect(outcomes(audit)).toMatchObject({ 'free-phone': 'done', 'sign-out': 'not-run', deactivate: 'not-run' });
    expect(fake.account.find('ann')?.status).toBe('active');
    expect(await applyPlan(zoom, plan, { checkpoint })).toMatchObject({ outcome: 'done', runs: 2 });
  });

  it('within a step: it is interrupted, and judged by the next run', async () => {
    const { fake, zoom, plan } = await planned({
      end: 'deactivate',
      freePhone: false,
      leaveQueues: false,
      signOut: false,
    });
    const checkpoint = { store: memoryCheckpointStore() };
    const controller = new AbortController();
    fake.faults.add({ match: { method: 'PUT' }, kind: 'hang' });
    const run = applyPlan(zoom, plan, { checkpoint, signal: controller.signal });
    await vi.waitFor(() => expect(fake.faults.pending).toBe(0));
    controller.abort(new Error('enough'));
    const audit = await run;
    expect(audit).toMatchObject({ outcome: 'interrupted', steps: [{ outcome: 'interrupted' }] });
    expect(await applyPlan(zoom, plan, { checkpoint })).toMatchObject({ outcome: 'done', steps: [{ resumed: true }] });
  });
});

describe('a log that cannot be written', () => {
  it('ends the plan before the step is sent', async () => {
    const { fake, zoom, plan } = await planned({ end: 'deactivate' });
    const store = memoryCheckpointStore();
    let left = 3; // the run, and the first step with its end
    const full = {
      ...store,
      append: async (key: string, line: string) =>
        left-- > 0 ? store.append(key, line) : Promise.reject(new Error('disk full')),
    };
    const audit = await applyPlan(zoom, plan, { checkpoint: { store: full } });
    expect(audit).toMatchObject({ outcome: 'failed', error: { kind: null } });
    expect(outcomes(audit)).toMatchObject({ 'leave-queue:q1': 'done', 'free-phone': 'not-run' });
    expect(writesOf(fake)).toEqual(['DELETE /phone/call_queues/q1/members/ann']);
    expect(await applyPlan(zoom, plan, { checkpoint: { store } })).toMatchObject({ outcome: 'done', runs: 2 });
  });
});

describe('several plans', () => {
  it('run for several people at the same time, and for one person one after the other', async () => {
    const { fake, zoom } = connect(office());
    const policy = { end: 'deactivate', leaveQueues: false, signOut: false, freePhone: false } as const;
    const names = [ANN, 'ext@partner.io', 'ben@example.com', 'basic@example.com'];
    const plans = await Promise.all(names.map((name) => planOffboarding(zoom, name, policy)));
    const twice = await planOffboarding(zoom, ANN, { ...policy, freePhone: true });
    const running = new Map<string, number>();
    let [most, atOnce] = [0, 0];
    const onStep = ({ planId, record }: OffboardingStepEvent) => {
      const person = planId === twice.id ? (plans[0]?.id ?? '') : planId;
      running.set(person, (running.get(person) ?? 0) + (record === null ? 1 : -1));
      most = Math.max(most, running.get(person) ?? 0);
      atOnce = Math.max(
        atOnce,
        [...running.values()].reduce((sum, one) => sum + one, 0),
      );
    };
    const seen: string[] = [];
    const results = await applyPlans(zoom, [...plans, twice], {
      atOnce: 3,
      onStep,
      onPlan: ({ plan }) => void seen.push(plan.id),
    });
    expect(results.map(({ plan }) => plan.id)).toEqual([...plans, twice].map(({ id }) => id));
    expect(results.map(({ audit }) => audit?.outcome)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(most).toBe(1);
    expect(atOnce).toBeGreaterThan(1);
    expect(atOnce).toBeLessThanOrEqual(3);
    expect(seen.sort()).toEqual([...plans, twice].map(({ id }) => id).sort());
    for (const name of names) expect(fake.account.find(name)?.status).toBe('inactive');
  });

  it('that are refused, or cut off, are told with their reason', async () => {
    const { zoom } = connect(office());
    const owner = await planOffboarding(zoom, 'owner@example.com', { end: 'deactivate' });
    const ext = await planOffboarding(zoom, 'ext@partner.io', { end: 'deactivate' });
    const results = await applyPlans(zoom, [owner, ext]);
    expect(results).toMatchObject([
      { audit: null, error: { kind: 'config' } },
      { audit: { outcome: 'done' }, error: null },
    ]);
    const reason = new Error('enough');
    expect(await applyPlans(zoom, [ext], { signal: AbortSignal.abort(reason) })).toMatchObject([
      { audit: null, error: reason },
    ]);
  });
});
