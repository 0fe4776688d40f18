import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type AccountUser,
  deactivatePerson,
  type RememberedPerson,
  reactivatePerson,
  syncAccount,
} from '../../../src/index.js';
import type { FakeAccountInput, FakePersonInput } from '../../../src/testing/index.js';
import { type Company, company, personOf } from './company.js';

it('takes a person of a snapshot', () => {
  expectTypeOf<AccountUser>().toExtend<RememberedPerson>();
});

const ANN = 'ann@example.com';

/** What a person holds, without what comes anew with Phone: extension and numbers. */
function holdings(office: Company) {
  const { status, type, workplaceBundle, unitedBundle, ...person } = personOf(office, ANN);
  const { webinarCapacity, largeMeetingCapacity, eventsCapacity, concurrentMeeting } = person;
  const plans = person.phone?.callingPlans ?? null;
  const addOns = [...person.addOns].sort();
  const sizes = { webinarCapacity, largeMeetingCapacity, eventsCapacity, concurrentMeeting };
  return { status, type, workplaceBundle, unitedBundle, ...sizes, addOns, plans };
}

const PEOPLE: Record<string, FakePersonInput> = {
  'a Basic person': {},
  'a Licensed person with add-ons': { type: 2, webinarCapacity: 500, addOns: ['whiteboard', 'scheduler'] },
  'a person with Zoom Events and Large Meeting': { type: 2, eventsCapacity: 500, largeMeetingCapacity: 500 },
  'a person with Concurrent Meetings Plus': { type: 2, concurrentMeeting: 'Plus' },
  'a person with every add-on that is held or not': {
    type: 2,
    addOns: ['whiteboard-plus', 'clips-plus', 'docs', 'translated-captions', 'revenue-accelerator', 'scheduler'],
  },
  'a holder of a bundle whose code has long digits': { type: 2, workplaceBundle: 2 ** 57 },
  'a holder of a United bundle': { type: 2, unitedBundle: 32 },
  'a person with two calling plans': {
    phone: { status: 'activate', callingPlans: [100, 4_000], extension: 801, numbers: [] },
  },
  'an unassigned person': { type: 4 },
};

async function leaveAndReturn(person: FakePersonInput, account: FakeAccountInput = {}, before?: (o: Company) => void) {
  const office = company({ people: [{ email: ANN, loginType: 101, ...person }], ...account });
  const { users } = await syncAccount(office.zoom);
  const held = holdings(office);
  await deactivatePerson(office.zoom, ANN);
  before?.(office);
  const restore = users.find(({ email }) => email === ANN);
  const result = await reactivatePerson(office.zoom, ANN, restore === undefined ? {} : { restore });
  return { office, held, result, restore };
}

describe('reactivatePerson gives back what a snapshot knew', () => {
  it.each(Object.entries(PEOPLE))('of %s', async (_name, person) => {
    const { office, held, result, restore } = await leaveAndReturn(person, { seats: SEATS });
    expect(result).toMatchObject({ outcome: 'done', notRestored: [], warnings: [] });
    expect(holdings(office)).toEqual(held);
    office.writes();
    await expect(reactivatePerson(office.zoom, ANN, { ...(restore && { restore }) })).resolves.toMatchObject({
      outcome: 'already',
      changes: [],
    });
    expect(office.writes()).toEqual([]);
  });

  it.each(Object.entries(PEOPLE))('of %s, on an account that pays for a plan twice', async (_name, person) => {
    const account = { seats: SEATS, duplicatePlans: true };
    const { office, held, result } = await leaveAndReturn(person, account);
    expect(result).toMatchObject({ outcome: 'done', notRestored: [] });
    expect(holdings(office)).toEqual(held);
  });

  it('and reports each licence that has no seat left, while the others and the access are given', async () => {
    const person: FakePersonInput = {
      type: 2,
      webinarCapacity: 500,
      addOns: ['scheduler', 'docs'],
      phone: { status: 'activate', callingPlans: [200], extension: 801, numbers: [] },
    };
    const { office, result } = await leaveAndReturn(person, {}, ({ fake }) => {
      fake.account.setBought('webinar', 500, 0);
      for (const plan of [100, 200]) fake.account.setBought('phone', plan, 0);
    });
    expect(result.outcome).toBe('done');
    expect(result.notRestored.map(({ license, code }) => [license.name, code])).toEqual([
      [expect.stringContaining('Unlimited'), 1102],
      ['Webinar 500', 200],
    ]);
    expect(result.warnings).toHaveLength(2);
    expect(holdings(office)).toMatchObject({ status: 'active', type: 2, addOns: ['docs', 'scheduler'], plans: null });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('and says so when a later licence needs one that could not be given', async () => {
    const { result } = await leaveAndReturn({ type: 2, webinarCapacity: 500 }, {}, ({ fake }) =>
      fake.account.setBought('meetings', null, 0),
    );
    expect(result.notRestored.map(({ code }) => code)).toEqual([2034, 1122]);
  });

  it('and leaves to the portal what the API cannot give', async () => {
    const office = company();
    const unknown = { product: 'unknown', name: 'Unknown user type 7', tier: null, capacity: null, code: '7' };
    const bundle = { ...unknown, product: 'workplace', name: 'Zoom Workplace Enterprise', code: '4' };
    const rest = { subscriptionId: null, paid: true };
    const licenses = [
      { ...unknown, ...rest },
      { ...bundle, ...rest },
    ];
    const { outcome, notRestored } = await reactivatePerson(office.zoom, 'gone@example.com', { restore: { licenses } });
    expect(outcome).toBe('done');
    expect(notRestored.map(({ license, hint }) => [license.name, hint])).toEqual([
      ['Zoom Workplace Enterprise', 'Give it in the admin portal.'],
      ['Unknown user type 7', 'Give it in the admin portal.'],
    ]);
  });

  it('without `restore` it warns that the licences are gone', async () => {
    const office = company();
    const { warnings, changes } = await reactivatePerson(office.zoom, 'gone@example.com');
    expect(changes).toEqual([{ what: 'status', before: 'inactive', after: 'active' }]);
    expect(warnings).toEqual([expect.stringContaining('does not give back')]);
  });
});

/** Enough of everything. */
const SEATS: NonNullable<FakeAccountInput['seats']> = [
  { product: 'meetings', bought: 9 },
  { product: 'webinar', variant: 500, bought: 9 },
  { product: 'large-meeting', variant: 500, bought: 9 },
  { product: 'events', variant: 500, bought: 9 },
  { product: 'workplace', variant: 2 ** 57, bought: 9 },
  { product: 'united', variant: 32, bought: 9 },
  { product: 'phone', variant: 200, bought: 9 },
  { product: 'phone', variant: 100, bought: 9 },
  { product: 'phone', variant: 4_000, bought: 9 },
  ...(['whiteboard', 'whiteboard-plus', 'scheduler', 'clips-plus', 'docs'] as const).map((product) => ({
    product,
    bought: 9,
  })),
  { product: 'translated-captions', bought: 9 },
  { product: 'revenue-accelerator', bought: 9 },
];
