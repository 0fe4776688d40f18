import { exactJson } from '../../types/exact-json.js';
import { ADD_ONS } from '../account/add-ons.js';
import type { FakeAccount } from '../account/fake-account.js';
import type { FakePerson } from '../account/fake-person.js';
import { isoSeconds } from '../iso-seconds.js';
import { mixSeed, textSeed } from '../random.js';

/** A flat JSON object on its way to the wire. `undefined` members are left out. */
export type WireRecord = Record<string, unknown>;

/** Which way of several this person's record takes: steady for a person, different between people. */
export function variantOf(person: FakePerson, aspect: number): boolean {
  return isOdd(textSeed(person.id), aspect);
}

function isOdd(seed: number, aspect: number): boolean {
  return (mixSeed(seed, aspect) & 1) === 1;
}

/** Zoom leaves an unset text out for some people and sends an empty one for others. */
export function optionalText(person: FakePerson, aspect: number, value: string | null): string | undefined {
  if (value !== null) return value;
  return variantOf(person, aspect) ? '' : undefined;
}

/** What the rows of the user list and a single user have in common. */
export function userRecord(account: FakeAccount, person: FakePerson, nowMs: number): WireRecord {
  const pending = person.status === 'pending';
  const seed = textSeed(person.id);
  const named = person.firstName !== '' || person.lastName !== '';
  const record: WireRecord = {
    id: pending ? undefined : person.id,
    first_name: person.firstName,
    last_name: person.lastName,
    display_name: named ? `${person.firstName} ${person.lastName}`.trim() : undefined,
    email: person.email,
    type: person.type,
    pmi: pending ? undefined : personalMeetingId(person),
    timezone: pending ? undefined : person.timezone,
    verified: pending ? 0 : 1,
    dept: optionalText(person, 1, person.department),
    created_at: pending ? isoSeconds(nowMs) : person.createdAt,
    user_created_at: person.createdAt,
    last_login_time: pending ? undefined : optionalText(person, 2, person.lastLoginAt),
    last_client_version: person.lastLoginAt === null ? undefined : CLIENTS[seed % CLIENTS.length],
    group_ids: person.groupIds.length === 0 && variantOf(person, 3) ? undefined : person.groupIds,
    language: optionalText(person, 4, pending ? null : 'en-US'),
    phone_number: optionalText(person, 5, null),
    status: person.status,
    role_id: person.roleId,
    login_types: pending ? undefined : [loginTypeOf(person)],
    plan_united_type: person.unitedBundle === null ? undefined : `${person.unitedBundle}`,
    license_info_list: account.duplicatePlans ? licenceList(person) : undefined,
  };
  const { profile } = person;
  if (profile === undefined) return record;
  for (const name of Object.keys(profile)) if (name in record) record[name] = profile[name];
  return record;
}

/** Number of a person's own meeting room, as long as the profile has no other. */
export function personalMeetingId(person: FakePerson): number {
  return 1_000_000_000 + (textSeed(person.id) % 9_000_000_000);
}

/** How a person signs in: 99 by API alone, 100 by email address, 101 by SSO. */
export function loginTypeOf(person: FakePerson): 99 | 100 | 101 {
  return person.loginType ?? (variantOf(person, 6) ? 101 : 100);
}

const CLIENTS = ['6.2.11.1284(win)', '6.2.10.50591(mac)', '6.1.5.23185(iphone)', '5.17.11.38391(win)'] as const;

function licenceList(person: FakePerson): WireRecord[] | undefined {
  const list: WireRecord[] = [];
  if (person.type === 2) list.push({ license_type: 'MEETING', license_option: 2, subscription_id: 'SUBREF-100001-A' });
  if (person.workplaceBundle !== null) {
    const license = { license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: person.workplaceBundle };
    list.push({ ...license, subscription_id: 'SUBREF-100002-B' });
  }
  return list.length === 0 ? undefined : list;
}

/** The add-ons of a person in the form for accounts that pay for a plan twice. */
export function featureLicences(person: FakePerson): WireRecord[] {
  return [...person.addOns].flatMap((addOn) => {
    const { license } = ADD_ONS[addOn];
    if (license === null) return [];
    return [{ license_type: license.type, license_option: license.option, subscription_id: 'SUBREF-100003-C' }];
  });
}

/** The text of a row of the user list. */
export function userRow(account: FakeAccount, person: FakePerson, nowMs: number, extra: WireRecord = {}): string {
  const record = Object.assign(userRecord(account, person, nowMs), extra);
  // Only licence lists hold numbers that JSON.stringify may not write exactly.
  return account.duplicatePlans ? exactJson(record) : JSON.stringify(record);
}
