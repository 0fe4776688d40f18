import type { FakePerson, FakePersonInput } from '../account/fake-person.js';
import { NO_CONTENT } from '../answer.js';
import type { Handler } from '../world.js';
import { findPerson } from './find-person.js';
import { checkBasics, checkEvents, checkSeats, phoneSwitchedOn } from './licence-checks.js';
import { type LicenceFields, licencePatch } from './licence-patch.js';
import { refuse } from './refuse.js';

interface UserChange extends LicenceFields {
  first_name?: string;
  last_name?: string;
  dept?: string;
  timezone?: string;
  group_id?: string;
  feature?: { zoom_phone?: boolean };
}

/**
 * `PATCH /users/{userId}`. Zoom takes a change of a pending person and does nothing with it, but for the group; and the
 * group is what it ignores for everybody else.
 */
export const updateUser: Handler = (world, call) => {
  const { account } = world;
  const person = findPerson(world, call);
  refuseLapsed(person);
  const change: UserChange = call.body;
  if (person.status === 'pending') {
    const { group_id: groupId } = change;
    if (groupId === undefined) return NO_CONTENT;
    if (!account.groups.some(({ id }) => id === groupId)) refuse(404, 4130, `Group does not exist: ${groupId}.`);
    account.update(person.email, { groupIds: [groupId] });
    return NO_CONTENT;
  }
  const kinds = LICENCE_KINDS.filter((name) => change[name] !== undefined);
  if (kinds.length > 1) refuse(400, 300, `One request cannot change ${kinds.join(' and ')} at the same time.`);
  const patch = { ...profilePatch(person, change), ...licencePatch(person, change) };
  const { zoom_phone: phone } = change.feature ?? {};
  if (phone !== undefined) patch.phone = phone ? phoneSwitchedOn(account, person) : null;
  const after = account.draft(patch, person);
  checkEvents(person, after);
  checkBasics(account, person, after);
  checkSeats(account, person, after);
  account.update(person.id, patch);
  return NO_CONTENT;
};

/** Of these a request may change one. */
const LICENCE_KINDS = ['type', 'zoom_one_type', 'plan_united_type'] as const;

/** Refuses changes of people whose invitation lapsed. */
export function refuseLapsed(person: FakePerson): void {
  if (person.status === 'pending' && person.invitationLapsed === true) {
    refuse(400, 1120, 'The invitation of this user does not exist or has expired.');
  }
}

/** What has a place of its own in a person, or is no part of the profile. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'first_name',
  'last_name',
  'dept',
  'timezone',
  'type',
  'zoom_one_type',
  'plan_united_type',
  'license_info_list',
  'feature',
  'group_id',
]);

function profilePatch(person: FakePerson, change: UserChange): FakePersonInput {
  const { first_name: first, last_name: last, dept, timezone } = change;
  const others = Object.entries(change).filter(([name]) => !ELSEWHERE.has(name));
  return {
    ...(first !== undefined && { firstName: first }),
    ...(last !== undefined && { lastName: last }),
    ...(dept !== undefined && { department: dept === '' ? null : dept }),
    ...(timezone !== undefined && { timezone }),
    ...(others.length > 0 && { profile: { ...person.profile, ...Object.fromEntries(others) } }),
  };
}
