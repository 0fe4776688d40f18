import { describe, expect, it, vi } from 'vitest';
import {
  applyPlan,
  memoryCheckpointStore,
  type OffboardingPolicy,
  type OffboardingStepEvent,
} from '../../../src/index.js';
import { outcomes, planned, writesOf } from './planned.js';

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
