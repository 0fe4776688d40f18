import { exactJson } from '../../types/exact-json.js';
import type { FakePerson, FakePhone } from '../account/fake-person.js';
import { numbersOf, phoneIdsOf } from '../account/phone-numbers.js';
import { errorAnswer, jsonAnswer } from '../answer.js';
import { writePage } from '../paging.js';
import type { Handler } from '../world.js';
import { optionalText } from './user-row.js';

/** What an account without Zoom Phone answers on every Phone path. */
export const NO_PHONE = errorAnswer(403, 403, 'Zoom Phone is not enabled for this account.');

const SITE_ID = 'IjJ2D75SQJit1VdDvkKxmQ';
/** The only site. */
export const SITE = { id: SITE_ID, name: 'Main Site' } as const;

const PLAN_NAMES: ReadonlyMap<number, string> = new Map([
  [100, 'US/CA Metered Calling Plan'],
  [101, 'AU/NZ Metered Calling Plan'],
  [102, 'UK/IE Metered Calling Plan'],
  [200, 'US/CA Unlimited Calling Plan'],
  [201, 'AU/NZ Unlimited Calling Plan'],
  [202, 'UK/IE Unlimited Calling Plan'],
  [1_000, 'Domestic Select Unlimited Calling Plan'],
  [3_000, 'Zoom Phone Pro'],
  [4_000, 'International Select Add-on'],
  [4_010, 'Power Pack'],
]);

function planName(code: number): string {
  return PLAN_NAMES.get(code) ?? `Calling Plan ${code}`;
}

/** `GET /phone/users`. People whose Phone is still pending appear only when asked for. */
export const listPhoneUsers: Handler = ({ account, tokens }, call) => {
  const filters = FILTERED.map((field) => call.query.get(field) ?? null);
  const [status = null, callingType = null, department = null, keyword = null, siteId = null, costCenter = null] =
    filters;
  const positions = account.people.view(
    JSON.stringify(['phone', ...filters]),
    (person) =>
      person.phone !== null &&
      (status === null ? person.phone.status !== 'pending' : person.phone.status === status) &&
      (callingType === null || person.phone.callingPlans.includes(Number(callingType))) &&
      (department === null || person.department === department) &&
      (keyword === null || searchText(person, person.phone).includes(keyword.toLowerCase())) &&
      (siteId === null || siteId === SITE_ID) &&
      costCenter === null,
  );
  return writePage(call.page, tokens, {
    items: 'users',
    total: positions.length,
    keys: ['page_size', 'total_records'],
    rows: (start, end) =>
      positions.slice(start, end).flatMap((position) => {
        const person = account.people.person(position);
        return person.phone === null ? [] : [exactJson(phoneRow(person, person.phone))];
      }),
  });
};

const FILTERED = ['status', 'calling_type', 'department', 'keyword', 'site_id', 'cost_center'] as const;

/** `GET /phone/calling_plans`: all at once. */
export const listCallingPlans: Handler = ({ account }) => {
  const plans = account
    .seats()
    .flatMap(({ product, variant, bought, assigned }) =>
      product !== 'phone' || variant === null
        ? []
        : [{ type: variant, name: planName(variant), subscribed: bought, assigned, available: bought - assigned }],
    );
  return jsonAnswer(exactJson({ calling_plans: plans }));
};

function searchText(person: FakePerson, phone: FakePhone): string {
  return `${person.firstName} ${person.lastName} ${phone.extension ?? ''}`.toLowerCase();
}

/** A person as Zoom Phone lists it. */
export function phoneRow(person: FakePerson, phone: FakePhone): Record<string, unknown> {
  const { phoneUserId, extensionId } = phoneIdsOf(person);
  const on = phone.status === 'activate';
  return {
    id: person.id,
    phone_user_id: phoneUserId,
    email: person.email,
    name: `${person.firstName} ${person.lastName}`.trim(),
    extension_id: phone.extension === null ? undefined : extensionId,
    extension_number: phone.extension ?? undefined,
    // Zoom documents only `activate` and `deactivate` here: a pending one carries no status.
    status: phone.status === 'pending' ? undefined : phone.status,
    activation_status: on ? 'activated' : 'not ready',
    calling_plans: phone.callingPlans.map((type) => ({ type, name: planName(type) })),
    phone_numbers: numbersOf(person).map(({ id, number }) => ({ id, number })),
    site: SITE,
    department: optionalText(person, 9, person.department),
    cost_center: optionalText(person, 10, null),
  };
}
