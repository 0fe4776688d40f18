import type { AccountState } from '../account/account-state.js';
import type { FakePerson, FakePhone } from '../account/fake-person.js';
import { type FakeProduct, readSeatKey, type SeatKey, seatKey, seatsHeldBy } from '../account/seats.js';
import { textSeed } from '../random.js';
import { refuse } from './refuse.js';

/** From here on calling plans add to another one. */
const FIRST_ADD_ON_PLAN = 4_000;

/** The first seat that a change takes and nobody has left; `null` when there are enough. `before`: `null` for somebody new. */
export function missingSeat(account: AccountState, before: FakePerson | null, after: FakePerson): SeatKey | null {
  const held = new Set(before === null ? [] : seatsHeldBy(before));
  return seatsHeldBy(after).find((key) => !held.has(key) && account.freeSeats(key) < 1) ?? null;
}

/** Refuses a change that takes a seat which is not there, with the code of the product. */
export function checkSeats(account: AccountState, before: FakePerson | null, after: FakePerson): void {
  const missing = missingSeat(account, before, after);
  if (missing === null) return;
  const { product, variant } = readSeatKey(missing);
  const name = variant === null ? product : `${product} ${BigInt(variant)}`;
  const [status, code] = REFUSALS[product] ?? [400, 1228];
  refuse(status, code, `The account has no free seat of ${name}.`);
}

/** Status and code by product; add-ons have one code for all. */
const REFUSALS: Readonly<Partial<Record<FakeProduct, readonly [status: number, code: number]>>> = {
  meetings: [400, 2034],
  workplace: [400, 2038],
  united: [400, 2038],
  phone: [404, 1102],
  webinar: [400, 200],
  'large-meeting': [400, 200],
  events: [400, 200],
};

/** Whether a change makes one Basic person more than the account may have. */
export function isBasicTooMany(account: AccountState, before: FakePerson | null, after: FakePerson): boolean {
  const { maxBasic } = account.rules;
  if (maxBasic === null || after.type !== 1 || (before?.type === 1 && before.status !== 'inactive')) return false;
  const count = account.people.headcount();
  return count.of('active', 1) + count.of('pending', 1) >= maxBasic;
}

/** Refuses one Basic person too many. */
export function checkBasics(account: AccountState, before: FakePerson | null, after: FakePerson): void {
  if (!isBasicTooMany(account, before, after)) return;
  const dropsBundle = before !== null && before.workplaceBundle !== null && after.workplaceBundle === null;
  refuse(400, dropsBundle ? 2039 : 3412, `The account may not have more than ${account.rules.maxBasic} Basic users.`);
}

/** Refuses to take licences from people whose Zoom Events are still to come. */
export function checkEvents(before: FakePerson, after: FakePerson): void {
  if (before.zoomEvents !== 'upcoming') return;
  const downgraded = before.type === 2 && after.type !== 2;
  const less = before.eventsCapacity !== null && (after.eventsCapacity ?? 0) < before.eventsCapacity;
  if (downgraded || less) refuse(400, 300, 'The user owns upcoming or published Zoom Events.');
}

/** Phone as it is after switching it on: with a plan of which a seat is free. */
export function phoneSwitchedOn(account: AccountState, person: FakePerson): FakePhone {
  if (person.phone !== null && person.phone.status !== 'pending') return person.phone;
  const plan = account
    .seats()
    .map(({ product, variant }) => (product === 'phone' ? variant : null))
    .find((code) => code !== null && code < FIRST_ADD_ON_PLAN && account.freeSeats(seatKey('phone', code)) > 0);
  if (plan == null) refuse(404, 1102, 'The account has no Zoom Phone licence left.');
  return { status: 'activate', callingPlans: [plan], extension: 10_000 + (textSeed(person.id) % 900_000) };
}
