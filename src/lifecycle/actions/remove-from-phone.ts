import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { isZoomError } from '../../types/errors.js';
import type { PhoneUserDetails } from '../../types/zoom/phone-user-details.js';
import type { ActionChange, ActionResult } from './action-result.js';
import { exactDigits } from './held-licenses.js';
import { isNotFound, type KnownPerson, readPerson } from './person.js';
import { resultOf } from './result-of.js';
import { runSteps, type Step } from './run-steps.js';

/**
 * Takes Zoom Phone away from a person: their calling plans, numbers and desk phones are free again, and the result names
 * the plans and numbers.
 *
 * @param person Zoom user id or email address.
 * @throws ZoomApiError code 1000 for managers of call queues and operators of auto receptionists.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/PATCH/users/{userId}
 * @example
 * const { changes } = await removeFromPhone(zoom, 'ann@example.com');
 * const freed = changes.find(({ what }) => what === 'phoneNumbers')?.before;
 */
export async function removeFromPhone(
  zoom: ZoomClient,
  person: string,
  options: CallOptions = {},
): Promise<ActionResult<'removeFromPhone'>> {
  const known = await readPerson(zoom, person, options);
  const phone = known.status === 'active' ? await readPhone(zoom, known, options) : null;
  const changes = await runSteps('removeFromPhone', phone === null ? [] : [phoneOff(zoom, known, phone, options)]);
  return resultOf('removeFromPhone', known, changes, {
    done: 'has no Zoom Phone any more',
    already: 'did not have Zoom Phone',
  });
}

/**
 * Somebody's Zoom Phone; `null` without one. Zoom answers 403 on every Phone path when the account has no Phone, and when
 * the token may not read it: then the person's own settings tell.
 */
export async function readPhone(
  zoom: ZoomClient,
  { path }: KnownPerson,
  call: CallOptions,
): Promise<PhoneUserDetails | null> {
  try {
    return await zoom.phone.users.get(path, call);
  } catch (error) {
    if (isNotFound(error)) return null;
    if (!isZoomError(error, 'api') || error.status !== 403) throw error;
    const { feature } = await zoom.users.getSettings(path, { custom_query_fields: 'feature' }, call);
    return feature?.zoom_phone === true ? {} : null;
  }
}

/** Codes of the calling plans that somebody holds. */
export function plansOf({ calling_plans: plans = [] }: PhoneUserDetails): string[] {
  return plans.flatMap(({ type }) => (type === undefined ? [] : [exactDigits(type)]));
}

/** Takes Zoom Phone away. */
export function phoneOff(zoom: ZoomClient, known: KnownPerson, phone: PhoneUserDetails, call: CallOptions): Step {
  return {
    what: 'take Zoom Phone away',
    changes: [{ what: 'phone', before: true, after: false }, ...freed(phone)],
    send: () => zoom.users.update(known.path, { feature: { zoom_phone: false } }, {}, call),
    isReached: async () => (await readPhone(zoom, known, call)) === null,
  };
}

function freed(phone: PhoneUserDetails): ActionChange[] {
  const plans = plansOf(phone);
  const numbers = (phone.phone_numbers ?? []).flatMap(({ number }) => number ?? []);
  return [
    ...(plans.length > 0 ? [{ what: 'callingPlans', before: plans, after: [] }] : []),
    ...(numbers.length > 0 ? [{ what: 'phoneNumbers', before: numbers, after: [] }] : []),
  ];
}
