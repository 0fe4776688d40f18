import { describe, expect, it } from 'vitest';
import { applyPlans, type OffboardingStepEvent, planOffboarding } from '../../../src/index.js';
import { connect } from '../../sync/connect.js';
import { office } from './office.js';
import { ANN } from './planned.js';

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
