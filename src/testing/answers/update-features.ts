import { exactJson } from '../../types/exact-json.js';
import type { AccountState } from '../account/account-state.js';
import type { FakeAddOn } from '../account/add-ons.js';
import type { FakePerson, FakePersonInput } from '../account/fake-person.js';
import { jsonAnswer } from '../answer.js';
import type { Handler } from '../world.js';
import { isBasicTooMany, missingSeat } from './licence-checks.js';
import { licencePatch } from './licence-patch.js';

interface Change {
  feature_type: string;
  feature_value: string;
}

/** Zoom's reasons, to the letter. */
type Reason =
  | 'Users not found'
  | 'Have upcoming events'
  | 'Not enough seats'
  | "Can't update for Zoom One users"
  | "Can't update for free users"
  | "Can't update for Zoom United users"
  | 'Not allowed to add basic users'
  | 'No need to update';

/** `POST /users/features`: 201 even when nobody was changed. Each person is tried by itself, in the order given. */
export const updateUserFeatures: Handler = ({ account }, call) => {
  const change = call.body as unknown as Change & { users: readonly { id?: string; email?: string }[] };
  const succeeded: string[] = [];
  const failed = new Map<Reason, string[]>();
  const fail = (reason: Reason, name: string) => failed.set(reason, [...(failed.get(reason) ?? []), name]);
  for (const { id, email } of change.users) {
    const name = id ?? email ?? '';
    const person = account.find(name);
    if (person === null || person.status === 'pending') {
      fail('Users not found', name);
      continue;
    }
    const reason = updateOne(account, person, change);
    if (reason === null) succeeded.push(person.id);
    else fail(reason, person.id);
  }
  const failDetails = [...failed].map(([reason, userIds]) => ({ user_ids: userIds, reason }));
  return jsonAnswer(exactJson({ success_user_ids: succeeded, fail_details: failDetails }), 201);
};

function updateOne(account: AccountState, person: FakePerson, change: Change): Reason | null {
  const patch = patchOf(person, change);
  const after = account.draft(patch, person);
  const reason = reasonAgainst(account, person, after, change.feature_type);
  if (reason === null) account.update(person.id, patch);
  return reason;
}

function reasonAgainst(account: AccountState, before: FakePerson, after: FakePerson, feature: string): Reason | null {
  if (sameLicences(before, after)) return 'No need to update';
  if (feature === 'user_type' && before.workplaceBundle !== null) return "Can't update for Zoom One users";
  if (feature === 'user_type' && before.unitedBundle !== null) return "Can't update for Zoom United users";
  const taken = (before.type === 2 && after.type !== 2) || (before.eventsCapacity ?? 0) > (after.eventsCapacity ?? 0);
  if (before.zoomEvents === 'upcoming' && taken) return 'Have upcoming events';
  const paidOnly = ['large_meeting', 'webinar', 'zoom_events', 'concurrent_meeting'].includes(feature);
  if (paidOnly && after.type !== 2 && after.type !== 3) return "Can't update for free users";
  if (isBasicTooMany(account, before, after)) return 'Not allowed to add basic users';
  return missingSeat(account, before, after) === null ? null : 'Not enough seats';
}

function sameLicences(before: FakePerson, after: FakePerson): boolean {
  return (
    before.type === after.type &&
    before.workplaceBundle === after.workplaceBundle &&
    before.unitedBundle === after.unitedBundle &&
    before.webinarCapacity === after.webinarCapacity &&
    before.largeMeetingCapacity === after.largeMeetingCapacity &&
    before.eventsCapacity === after.eventsCapacity &&
    before.concurrentMeeting === after.concurrentMeeting &&
    before.addOns.size === after.addOns.size &&
    [...before.addOns].every((addOn) => after.addOns.has(addOn))
  );
}

function patchOf(person: FakePerson, { feature_type: feature, feature_value: value }: Change): FakePersonInput {
  switch (feature) {
    case 'user_type':
      return licencePatch(person, { type: Number(value) as FakePerson['type'] });
    case 'zoom_one_type':
      return licencePatch(person, { zoom_one_type: Number(value) });
    case 'plan_united_type':
      return licencePatch(person, { plan_united_type: value });
    case 'webinar':
      return { webinarCapacity: WEBINARS.get(value) ?? null };
    case 'large_meeting':
      return { largeMeetingCapacity: LARGE_MEETINGS.get(value) ?? null };
    case 'zoom_events':
      return { eventsCapacity: value === '0' ? null : Number(value) };
    case 'concurrent_meeting':
      return { concurrentMeeting: value as FakePerson['concurrentMeeting'] };
    default: {
      const addOn = FLAGS.get(feature) as FakeAddOn; // the facts let no other feature through
      const others = [...person.addOns].filter((name) => name !== addOn);
      return { addOns: value === 'true' ? [...others, addOn] : others };
    }
  }
}

const FLAGS: ReadonlyMap<string, FakeAddOn> = new Map([
  ['zoom_whiteboard', 'whiteboard'],
  ['zoom_clips_plus', 'clips-plus'],
  ['zoom_revenue_accelerator', 'revenue-accelerator'],
  ['zoom_iq_for_sales', 'revenue-accelerator'],
]);

/** Capacities by the value that this operation has for them; `0` switches off. */
const WEBINARS: ReadonlyMap<string, number> = new Map([
  ['16', 100],
  ['1', 500],
  ['64', 1_000],
  ['128', 3_000],
  ['256', 5_000],
  ['512', 10_000],
  ['1024', 20_000],
  ['2048', 30_000],
  ['4096', 40_000],
  ['8192', 50_000],
  ['16384', 501],
  ['32768', 1_001],
]);

const LARGE_MEETINGS: ReadonlyMap<string, number> = new Map([
  ['1', 100],
  ['32', 200],
  ['64', 300],
  ['128', 500],
  ['256', 1_000],
  ['1024', 3_000],
  ['2048', 5_000],
]);
