import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import type { ActionResult } from './action-result.js';
import { checkLicenseChange, type LicenseChange } from './license-change.js';
import { licenseSteps, readHoldings } from './license-steps.js';
import { impossible, type KnownPerson, readPerson, refuseInvited } from './person.js';
import { resultOf } from './result-of.js';
import { runSteps, type Step } from './run-steps.js';

/**
 * Gives a person licences and takes them away: Meetings licence, bundles, Zoom Phone and calling plans, add-ons. What they
 * hold already is not sent. Takes first and gives afterwards, so that one change can swap what excludes each other, such
 * as Webinar for Zoom Events.
 *
 * @param person Zoom user id or email address.
 * @throws ZoomConfigError when the change contradicts itself, for people who are only invited (Zoom would accept it and do
 * nothing), and for deactivated people who are to get something. Nothing was sent then.
 * @throws ZoomPartialWriteError when a later request fails: `completed` and `left` say what was done and what was not.
 * @throws ZoomApiError code 2034, 2038, 1102 or 1228 when there is no seat, 2033, 2039 or 3412 at the limit of Basic people,
 * 300 while they have Zoom Events, 1122, 1108 or 1206 for add-ons without a Meetings licence, 1204, 1205 or 1242 for
 * add-ons that exclude each other.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/PATCH/users/{userId}
 * @example
 * await changeLicenses(zoom, 'ann@example.com', {
 *   meetings: UserType.LICENSED,
 *   addOns: { zoom_events: false, webinar: true, webinar_capacity: 500 },
 * });
 */
export async function changeLicenses(
  zoom: ZoomClient,
  person: string,
  change: LicenseChange,
  options: CallOptions = {},
): Promise<ActionResult<'changeLicenses'>> {
  checkLicenseChange(change);
  const known = await readPerson(zoom, person, options);
  refuseInvited(known, 'change their licences');
  const inactive = known.status === 'inactive';
  const steps = inactive ? refuseGifts(known, change) : await stepsBetween(zoom, known, change, options);
  const changes = await runSteps('changeLicenses', steps);
  return resultOf('changeLicenses', known, changes, {
    done: `has other licences now: ${changes.map(({ what }) => what).join(', ')}`,
    already: 'had these licences already',
  });
}

/** The writes between what an active person holds and what a change wants. */
export async function stepsBetween(
  zoom: ZoomClient,
  known: KnownPerson,
  change: LicenseChange,
  call: CallOptions,
): Promise<Step[]> {
  const held = await readHoldings(zoom, known, change, call);
  if (held.phone === null && change.phone !== true && (change.callingPlans?.add ?? []).length > 0) {
    throw impossible(known, 'does not have Zoom Phone', 'Set `phone: true` in the same change.');
  }
  return licenseSteps(zoom, known, change, held, call);
}

/** Deactivated people hold nothing: what is to be taken is gone, and Zoom gives them nothing. */
function refuseGifts(known: KnownPerson, change: LicenseChange): [] {
  const { addOns = {}, callingPlans, meetings, workplace, united, phone, subscriptions = [] } = change;
  const gives =
    (meetings ?? 1) !== 1 ||
    (workplace ?? united ?? null) !== null ||
    phone === true ||
    subscriptions.length > 0 ||
    (callingPlans?.add ?? []).length > 0 ||
    Object.values(addOns).some((value) => value !== undefined && value !== false);
  if (gives) throw impossible(known, 'is deactivated and can hold no licences', 'Call reactivatePerson() first.');
  return [];
}
