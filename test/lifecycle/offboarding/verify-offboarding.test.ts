import { describe, expect, it } from 'vitest';
import {
  applyPlan,
  endpoints,
  type OffboardingPolicy,
  type OffboardingProof,
  planOffboarding,
  verifyOffboarding,
} from '../../../src/index.js';
import type { FakePersonInput, FakeZoom } from '../../../src/testing/index.js';
import { type ConnectOptions, connect } from '../../sync/connect.js';
import { office } from './office.js';

const ANN = 'ann@example.com';
const TO_BEN: OffboardingPolicy = { end: 'delete', transferTo: 'ben@example.com' };

async function left(
  policy: OffboardingPolicy,
  {
    change = {},
    name = ANN,
    options = {},
  }: { change?: Record<string, FakePersonInput>; name?: string; options?: ConnectOptions } = {},
) {
  const { fake, zoom } = connect(office(change), options);
  const plan = await planOffboarding(zoom, name, policy, { billing: true });
  expect((await applyPlan(zoom, plan)).outcome).toBe('done');
  return { fake, zoom, plan };
}

const statuses = ({ items }: OffboardingProof) => items.map(({ check, status }) => `${check} ${status}`);

describe('a proof', () => {
  it('is refused for a plan of nobody, and nothing is sent', async () => {
    const { fake, zoom, plan } = await left(TO_BEN);
    fake.stats.reset();
    const ofNobody = { ...plan, person: { id: null, email: null } };
    await expect(verifyOffboarding(zoom, ofNobody)).rejects.toMatchObject({ kind: 'config' });
    expect(fake.stats.requests).toBe(0);
  });

  it('shows for a deletion that everything is gone, handed over, and free', async () => {
    const { zoom, plan } = await left(TO_BEN);
    const proof = await verifyOffboarding(zoom, plan);
    expect(statuses(proof)).toEqual([
      'end proven',
      'licences proven',
      'phone proven',
      'numbers proven',
      'call-queues proven',
      'sessions not-readable',
      'meetings proven',
      'webinars proven',
      'recordings proven',
      'seats proven',
      'seats proven',
      'calling-plans proven',
    ]);
    expect(proof.verdict).toBe('proven');
    const seats = proof.items.filter(({ check }) => check === 'seats');
    expect(seats).toMatchObject([
      { source: 'GET /users/summary', before: 4, after: 3 },
      { source: 'GET /accounts/{accountId}/plans/usage' },
    ]);
    expect(JSON.parse(JSON.stringify(proof))).toEqual(proof);
  });

  it('shows for a deactivation that they are there, and hold nothing', async () => {
    const policy: OffboardingPolicy = { end: 'deactivate', leaveGroups: true, demoteAdmin: true };
    const { zoom, plan } = await left(policy, { change: { ann: { roleId: '1' } } });
    const proof = await verifyOffboarding(zoom, plan);
    expect(proof.verdict).toBe('proven');
    expect(statuses(proof)).toEqual(expect.arrayContaining(['end proven', 'role proven', 'groups proven']));
  });

  it.each<[string, OffboardingPolicy]>([
    ['new@partner.io', { end: 'unlink' }],
    ['ext@partner.io', { end: 'unlink' }],
    ['nobody@example.com', { end: 'delete' }],
    ['off@example.com', { end: 'deactivate' }],
  ])('shows the end of %s', async (name, policy) => {
    const { zoom, plan } = await left(policy, { name });
    const proof = await verifyOffboarding(zoom, plan);
    expect(proof.verdict).toBe('proven');
    expect(statuses(proof)).toContain('end proven');
  });

  const spoilt: [string, OffboardingPolicy, (account: FakeZoom['account']) => unknown, string][] = [
    ['came back', { end: 'deactivate' }, (account) => account.activate('ann'), 'end failed'],
    ['was deleted instead', { end: 'deactivate' }, (account) => account.remove('ann'), 'end failed'],
    [
      'holds a licence again',
      { end: 'deactivate' },
      (account) => account.update('ann', { type: 2 }),
      'licences failed',
    ],
    [
      'holds a bundle again',
      { end: 'deactivate' },
      (account) => account.update('ann', { workplaceBundle: 16 }),
      'licences failed',
    ],
    [
      'holds Phone and the number again',
      { end: 'deactivate' },
      (account) =>
        account.update('ann', {
          phone: {
            status: 'activate',
            callingPlans: [200],
            extension: 12,
            numbers: [{ id: 'n1', number: '+12025550112' }],
          },
        }),
      'numbers failed',
    ],
    [
      'is in the queue again',
      { end: 'deactivate' },
      (account) => account.setQueue({ id: 'q1', name: 'Support', members: ['ann'] }),
      'call-queues failed',
    ],
    [
      'is in a group again',
      { end: 'deactivate', leaveGroups: true },
      (account) => account.update('ann', { groupIds: ['g2'] }),
      'groups failed',
    ],
    [
      'is an admin again',
      { end: 'deactivate', demoteAdmin: true },
      (account) => account.update('ann', { roleId: '1' }),
      'role failed',
    ],
    ['left meetings that nobody has', TO_BEN, (account) => account.update('ben', { meetings: [] }), 'meetings failed'],
  ];

  it.each(spoilt)('fails where somebody %s', async (_title, policy, spoil, item) => {
    const { fake, zoom, plan } = await left(policy, { change: { ann: { roleId: policy.demoteAdmin ? '1' : '2' } } });
    expect((await verifyOffboarding(zoom, plan)).verdict).toBe('proven');
    spoil(fake.account);
    const proof = await verifyOffboarding(zoom, plan);
    expect(proof.verdict).toBe('failed');
    expect(statuses(proof)).toContain(item);
  });

  it('fails for a plan that nobody carried out', async () => {
    const { zoom } = connect(office());
    const plan = await planOffboarding(zoom, ANN, TO_BEN);
    const proof = await verifyOffboarding(zoom, plan);
    expect(proof.verdict).toBe('failed');
    expect(statuses(proof).filter((status) => status.endsWith('proven'))).toEqual([]);
  });

  it('fails for recordings that were not handed over', async () => {
    const { fake, zoom, plan } = await left({ ...TO_BEN, transfer: ['meetings'] });
    expect(fake.account.removals).toMatchObject([{ transfer: { what: ['meeting'] } }]);
    const asked = await planOffboarding(connect(office()).zoom, ANN, TO_BEN);
    const proof = await verifyOffboarding(zoom, { ...plan, policy: asked.policy, facts: asked.facts });
    expect(statuses(proof)).toEqual(
      expect.arrayContaining(['recordings failed', 'meetings proven', 'webinars failed']),
    );
  });

  it('does not claim a seat that somebody else took meanwhile', async () => {
    const { fake, zoom, plan } = await left({ end: 'deactivate' });
    fake.account.add({
      email: 'next@example.com',
      type: 2,
      phone: { status: 'activate', callingPlans: [200], extension: 40 },
    });
    const proof = await verifyOffboarding(zoom, plan);
    expect(statuses(proof)).toEqual(
      expect.arrayContaining(['seats unknown', 'calling-plans unknown', 'licences proven']),
    );
    expect(proof.verdict).toBe('unknown');
  });

  it('says that a freed number is another one’s by now', async () => {
    const { fake, zoom, plan } = await left({ end: 'deactivate' });
    const numbers = [{ id: 'n1', number: '+12025550112' }];
    fake.account.update('ben', { phone: { status: 'activate', callingPlans: [], extension: 41, numbers } });
    const item = (await verifyOffboarding(zoom, plan)).items.find(({ check }) => check === 'numbers');
    expect(item).toMatchObject({ status: 'proven', why: expect.stringContaining('another holder') });
  });

  it.each<[string, keyof typeof endpoints]>([
    ['seats', 'users.getSummary'],
    ['numbers', 'phone.numbers.list'],
    ['calling-plans', 'phone.callingPlans.list'],
    ['call-queues', 'phone.callQueues.list'],
    ['meetings', 'users.listMeetings'],
  ])('is unknown where it could not be read, and names the scope: %s', async (check, operation) => {
    const all = Object.values(endpoints).flatMap(({ scopes }) => [...scopes.classic, ...scopes.granular]);
    const { classic, granular } = endpoints[operation].scopes;
    const lost = new Set<string>([...classic, ...granular]);
    // Whoever carries it out may; whoever proves it may not.
    const { fake, zoom, plan } = await left(TO_BEN);
    const blind = connect(fake.account, { scopes: [...new Set(all)].filter((scope) => !lost.has(scope)) });
    const proof = await verifyOffboarding(blind.zoom, plan);
    const item = proof.items.find((one) => one.check === check && one.status !== 'proven');
    expect(item?.status).toBe('unknown');
    expect(item?.missingScopes.some((scope) => granular.includes(scope))).toBe(true);
    expect(proof.verdict).toBe('unknown');
    expect((await verifyOffboarding(zoom, plan)).verdict).toBe('proven');
  });

  it('sends nothing but reads', async () => {
    const { fake, zoom, plan } = await left(TO_BEN);
    fake.stats.reset();
    await verifyOffboarding(zoom, plan);
    expect(fake.stats.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(fake.stats.requests).toBeGreaterThan(5);
  });
});
