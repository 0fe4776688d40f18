import { describe, expect, it } from 'vitest';
import { addToGroups, createPerson, type RememberedPerson, reactivatePerson } from '../../../src/index.js';
import { rejection } from '../../client/test-client.js';
import { company, personOf } from './company.js';

const GONE = 'gone@example.com';
const PHONE: RememberedPerson = {
  licenses: [
    {
      product: 'phone',
      name: 'Zoom Phone US/CA Metered',
      tier: 'calling-plan',
      capacity: null,
      code: '100',
      subscriptionId: null,
      paid: true,
    },
  ],
};

describe('a licence that comes back in part only', () => {
  it('is not restored, with the reason of the part that Zoom refused', async () => {
    const office = company();
    const body = { code: 1102, message: 'No seat.' };
    office.fake.faults.add({
      match: { operation: 'phone.users.assignCallingPlans' },
      kind: 'respond',
      status: 400,
      body,
    });
    office.fake.faults.add({
      match: { operation: 'phone.users.replaceCallingPlan' },
      kind: 'respond',
      status: 400,
      body,
    });
    const { notRestored } = await reactivatePerson(office.zoom, GONE, { restore: PHONE });
    expect(notRestored).toEqual([expect.objectContaining({ code: 1102, why: expect.stringContaining('halfway') })]);
  });
});

describe('a restoration during which no call gets through any more', () => {
  it('of somebody active ends with the failure itself: nothing was done', async () => {
    const office = company();
    office.fake.faults.add({
      match: { operation: 'phone.users.get' },
      kind: 'reset-before',
      times: Number.POSITIVE_INFINITY,
    });
    const error = await rejection(reactivatePerson(office.zoom, 'ben@example.com', { restore: PHONE }));
    expect(error).toMatchObject({ kind: 'network' });
  });

  it('that is an unreadable answer concerns the one licence, and has no code', async () => {
    const office = company();
    office.fake.faults.add({
      match: { operation: 'phone.users.get' },
      kind: 'html-200',
      times: Number.POSITIVE_INFINITY,
    });
    const { notRestored } = await reactivatePerson(office.zoom, GONE, { restore: PHONE });
    expect(notRestored).toEqual([expect.objectContaining({ code: null })]);
    expect(personOf(office, GONE).status).toBe('active');
  });
});

describe('createPerson', () => {
  it('asks Zoom to invite anew whose invitation has lapsed', async () => {
    const office = company();
    await createPerson(office.zoom, { email: 'late@example.com' }).catch(() => undefined);
    expect(office.writes()).toEqual(['users.create']);
  });

  it('gives a United bundle with the creation', async () => {
    const office = company();
    const { changes } = await createPerson(office.zoom, {
      email: 'x@example.com',
      mode: 'ssoCreate',
      licenses: { united: '32' },
    });
    expect(changes).toContainEqual({ what: 'united', before: null, after: '32' });
    expect(personOf(office, 'x@example.com')).toMatchObject({ unitedBundle: 32 });
    expect(office.writes()).toEqual(['users.create']);
  });

  it('draws from a subscription with the creation', async () => {
    const office = company();
    const subscriptions = [{ license_type: 'MEETING', license_option: 2, subscription_id: 's1' }] as const;
    await createPerson(office.zoom, { email: 'x@example.com', mode: 'ssoCreate', licenses: { subscriptions } }).catch(
      () => undefined,
    );
    const created = office.fake.stats.journal.find(({ operation }) => operation === 'users.create');
    expect(created?.body).toMatchObject({ user_info: { license_info_list: subscriptions } });
  });

  it('of somebody who is there fails with the failure itself when what they hold cannot be read', async () => {
    const office = company();
    const body = { code: 300, message: 'No.' };
    office.fake.faults.add({ match: { operation: 'users.getSettings' }, kind: 'respond', status: 400, body });
    const licenses = { addOns: { zoom_scheduler: true } };
    const error = await rejection(createPerson(office.zoom, { email: 'ben@example.com', mode: 'ssoCreate', licenses }));
    expect(error).toMatchObject({ kind: 'api', code: 300 });
    expect(office.writes()).toEqual([]);
  });
});

it('a name that several groups have decides for none of them', async () => {
  const office = company({
    groups: [
      { id: 'g1', name: 'Twins' },
      { id: 'g2', name: 'twins ' },
    ],
  });
  const error = await rejection(addToGroups(office.zoom, 'ben@example.com', ['Twins']));
  expect(error).toMatchObject({ kind: 'config', message: expect.stringContaining('several groups called Twins') });
  expect(office.writes()).toEqual([]);
});
