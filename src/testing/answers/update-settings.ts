import type { AccountState } from '../account/account-state.js';
import { ADD_ON_NAMES, ADD_ONS, type FakeAddOn } from '../account/add-ons.js';
import type { FakePerson, FakePersonInput } from '../account/fake-person.js';
import { seatKey } from '../account/seats.js';
import { NO_CONTENT } from '../answer.js';
import type { Handler } from '../world.js';
import { findPerson } from './find-person.js';
import { checkEvents, checkSeats, phoneSwitchedOn } from './licence-checks.js';
import { refuse } from './refuse.js';
import { refuseLapsed } from './update-user.js';

interface Features extends Record<string, unknown> {
  webinar?: boolean;
  webinar_capacity?: number;
  large_meeting?: boolean;
  large_meeting_capacity?: number;
  zoom_events?: boolean;
  zoom_events_capacity?: number;
  concurrent_meeting?: FakePerson['concurrentMeeting'];
  zoom_phone?: boolean;
  license_info_list?: readonly { license_type: string; license_option: number }[];
}

/** `PATCH /users/{userId}/settings`: licences in `feature`; everything else is kept, and read back. */
export const updateUserSettings: Handler = (world, call) => {
  const { account } = world;
  const person = findPerson(world, call);
  refuseLapsed(person);
  // Parts that are asked for by `option` have a shape of their own, and a pending person's change is taken and dropped.
  if (call.query.has('option') || person.status === 'pending') return NO_CONTENT;
  const { feature = {}, ...groups } = call.body as { feature?: Features } & Record<string, Record<string, unknown>>;
  const patch = featurePatch(account, person, feature);
  const after = account.draft(patch, person);
  checkExclusions(person, after);
  checkEvents(person, after);
  checkSeats(account, person, after);
  const settings = { ...person.settings };
  for (const [name, values] of Object.entries(groups)) settings[name] = { ...settings[name], ...values };
  account.update(person.id, Object.keys(groups).length === 0 ? patch : { ...patch, settings });
  return NO_CONTENT;
};

function featurePatch(account: AccountState, person: FakePerson, feature: Features): FakePersonInput {
  const size = (product: SizedProduct, on: unknown, wanted: unknown, held: number | null) =>
    on === undefined
      ? typeof wanted === 'number' && held !== null
        ? wanted
        : held // a new size of what is held
      : on === true
        ? Number(wanted ?? held ?? defaultSize(account, product))
        : null;
  const concurrentMeeting = feature.concurrent_meeting;
  return {
    webinarCapacity: size('webinar', feature.webinar, feature.webinar_capacity, person.webinarCapacity),
    largeMeetingCapacity: size(
      'large-meeting',
      feature.large_meeting,
      feature.large_meeting_capacity,
      person.largeMeetingCapacity,
    ),
    eventsCapacity: size('events', feature.zoom_events, feature.zoom_events_capacity, person.eventsCapacity),
    addOns: addOnsAfter(person, feature),
    ...(concurrentMeeting !== undefined && { concurrentMeeting }),
    ...(feature.zoom_phone !== undefined && { phone: feature.zoom_phone ? phoneSwitchedOn(account, person) : null }),
  };
}

type SizedProduct = 'webinar' | 'large-meeting' | 'events';

/** The size that somebody gets who asks for none: the smallest with a free seat, or the smallest there is. */
function defaultSize(account: AccountState, product: SizedProduct): number {
  const sizes = account
    .seats()
    .flatMap((seats) => (seats.product === product && seats.variant !== null ? [seats.variant] : []))
    .sort((a, b) => a - b);
  return sizes.find((variant) => account.freeSeats(seatKey(product, variant)) > 0) ?? sizes[0] ?? 500;
}

function addOnsAfter(person: FakePerson, feature: Features): Set<FakeAddOn> {
  const held = new Set(person.addOns);
  const set = (name: FakeAddOn, on: boolean): unknown => (on ? held.add(name) : held.delete(name));
  if (typeof feature.zoom_iq_for_sales === 'boolean') set('revenue-accelerator', feature.zoom_iq_for_sales);
  for (const name of ADD_ON_NAMES) {
    const on = feature[ADD_ONS[name].feature];
    if (typeof on === 'boolean') set(name, on);
  }
  for (const { license_type: type, license_option: option } of feature.license_info_list ?? []) {
    const ofType = ADD_ON_NAMES.filter((name) => ADD_ONS[name].license?.type === type);
    for (const name of ofType) {
      if (option === 0) held.delete(name);
      else if (ADD_ONS[name].license?.option === option) held.add(name);
    }
  }
  return held;
}

/** Refuses what excludes each other, and what needs a licence that the person does not have. */
function checkExclusions(before: FakePerson, after: FakePerson): void {
  const licensed = after.type === 2 || after.type === 3;
  const gets = (part: 'webinarCapacity' | 'largeMeetingCapacity' | 'eventsCapacity'): boolean =>
    after[part] !== null && before[part] === null;
  if (!licensed && gets('webinarCapacity')) refuse(400, 1122, 'Webinar needs a Licensed or On-prem user.');
  if (!licensed && gets('largeMeetingCapacity')) refuse(400, 1108, 'Large Meeting needs a Licensed or On-prem user.');
  if (!licensed && gets('eventsCapacity')) refuse(400, 1206, 'Zoom Events needs a Licensed or On-prem user.');
  if (!licensed && after.concurrentMeeting === 'Plus' && before.concurrentMeeting !== 'Plus') {
    refuse(400, 1207, 'Concurrent Meeting needs a Licensed or On-prem user.');
  }
  if (after.webinarCapacity !== null && after.eventsCapacity !== null) {
    if (before.webinarCapacity !== null) refuse(400, 1205, 'The user has Webinar, which excludes Zoom Events.');
    refuse(400, 1204, 'The user has Zoom Events, which excludes Webinar.');
  }
  const more = [...after.addOns].some((addOn) => !before.addOns.has(addOn));
  if (more && after.type === 3) refuse(400, 1234, 'An On-prem user cannot have this add-on.');
  if (more && after.addOns.has('whiteboard') && after.addOns.has('whiteboard-plus')) {
    refuse(400, 1242, 'Whiteboard and Whiteboard Plus exclude each other.');
  }
}
