import { describe, expect, it } from 'vitest';
import {
  applyPlan,
  memoryCheckpointStore,
  type OffboardingPolicy,
  planOffboarding,
  serverToServer,
  verifyOffboarding,
  ZoomClient,
} from '../../../src/index.js';
import { failureOf } from '../../../src/lifecycle/offboarding/audit.js';
import { createFakeZoom, fakeAccount } from '../../../src/testing/index.js';
import { unpaced } from '../../sync/connect.js';
import { office } from './office.js';

const SECRETS = {
  clientSecret: 'canary-client-secret',
  hostKey: 'canary-host-key',
  passcode: 'canary-passcode',
  pin: 'canary-pin',
};

/** A Zoom whose every answer also holds secrets, and a client that signs in for real. */
function leakyZoom() {
  const fake = createFakeZoom({
    account: fakeAccount(office()),
    limits: 'off',
    credentials: { clientSecret: SECRETS.clientSecret },
  });
  const tokens: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await fake.fetch(input, init);
    const text = await answer.text();
    if (!text.startsWith('{')) return new Response(text === '' ? null : text, answer);
    const body = JSON.parse(text);
    if (typeof body.access_token === 'string') tokens.push(body.access_token);
    const secrets = { host_key: SECRETS.hostKey, passcode: SECRETS.passcode, pin_code: SECRETS.pin };
    for (const row of [body, ...Object.values(body).flat()]) {
      if (typeof row === 'object' && row !== null) Object.assign(row, secrets);
    }
    return Response.json(body, { status: answer.status, headers: { 'x-zm-trackingid': 'v=2.0;track' } });
  };
  const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch, limiter: unpaced(), retry: false });
  return { fake, zoom, tokens };
}

describe('a plan, its log, its record and its proof', () => {
  it.each<[string, OffboardingPolicy, boolean]>([
    ['of one that works', { end: 'delete', transferTo: 'ben@example.com' }, false],
    ['of one that fails', { end: 'deactivate' }, true],
  ])('hold no secret: %s', async (_title, policy, fails) => {
    const { fake, zoom, tokens } = leakyZoom();
    const store = memoryCheckpointStore();
    const plan = await planOffboarding(zoom, 'ann@example.com', policy);
    if (fails)
      fake.faults.add({
        match: { method: 'PATCH' },
        kind: 'respond',
        status: 400,
        body: { code: 300, message: 'No.' },
      });
    const audit = await applyPlan(zoom, plan, { by: 'it@example.com', checkpoint: { store } });
    expect(audit.outcome).toBe(fails ? 'failed' : 'done');
    const proof = await verifyOffboarding(zoom, plan);
    const log = await store.read(`offboarding:${plan.id}`);
    expect(tokens.length).toBeGreaterThan(0);
    const kept = JSON.stringify([plan, audit, proof, log]);
    for (const secret of [...Object.values(SECRETS), ...tokens]) expect(kept).not.toContain(secret);
  });
});

describe('a record', () => {
  it('is plain JSON with who, when, why and what Zoom answered', async () => {
    const { zoom } = leakyZoom();
    const plan = await planOffboarding(zoom, 'ann@example.com', { end: 'deactivate' });
    const audit = await applyPlan(zoom, plan, { by: 'it@example.com' });
    expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
    expect(audit).toMatchObject({
      schemaVersion: 1,
      planId: plan.id,
      accountId: zoom.accountId,
      person: { id: 'ann', email: 'ann@example.com' },
      policy: { end: 'deactivate', onFailure: 'stop' },
      by: 'it@example.com',
      plannedAt: plan.createdAt,
      runs: 1,
    });
    expect(audit.findings.length).toBeGreaterThan(0);
    for (const instant of [audit.plannedAt, audit.beganAt, audit.endedAt])
      expect(new Date(instant).toISOString()).toBe(instant);
    const requests = audit.steps.flatMap((step) => step.requests);
    expect(requests.every(({ trackingId }) => trackingId !== null)).toBe(true);
    expect(requests.some(({ operation }) => operation.includes('ann'))).toBe(false);
  });

  it('keeps the text of foreign errors out: they may say anything', () => {
    const foreign = new TypeError(`redis://:${SECRETS.pin}@host`);
    expect(failureOf(foreign)).toMatchObject({ name: 'TypeError', kind: null });
    expect(JSON.stringify(failureOf(foreign))).not.toContain(SECRETS.pin);
    expect(failureOf('a text')).toMatchObject({ name: 'string', kind: null });
  });

  it('says what an action had done before it failed halfway', async () => {
    const { fake, zoom } = leakyZoom();
    const plan = await planOffboarding(zoom, 'ann@example.com', { end: 'deactivate', leaveGroups: true });
    const body = { code: 300, message: 'No.' };
    fake.faults.add({ match: { path: '/groups/g2/members/ann' }, kind: 'respond', status: 400, body });
    const audit = await applyPlan(zoom, plan);
    const step = audit.steps.find(({ kind }) => kind === 'leave-groups');
    expect(step).toMatchObject({
      outcome: 'failed',
      error: { kind: 'partial-write', code: 300, completed: [expect.stringContaining('g1')] },
    });
    expect(fake.account.find('ann')?.groupIds).toEqual(['g2']);
  });
});
