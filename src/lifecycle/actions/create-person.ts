import type { ZoomClient } from '../../client/zoom-client.js';
import type { CreateUserBody } from '../../resources/users/inputs.js';
import type { CallOptions } from '../../types/call-options.js';
import { ZoomConfigError } from '../../types/errors.js';
import type { AssignableWorkplaceBundle } from '../../types/license-codes.js';
import type { ActionResult } from './action-result.js';
import { stepsBetween } from './change-licenses.js';
import { findGroups, type GroupReference, groupIdsOf, joinSteps, type KnownGroup } from './groups.js';
import { exactDigits } from './held-licenses.js';
import { checkLicenseChange, type LicenseChange } from './license-change.js';
import { findPerson, impossible, isLapsed, type KnownPerson, readPerson } from './person.js';
import { resultOf } from './result-of.js';
import { halfDone, type Progress, runSteps, type Step } from './run-steps.js';

/** A person who is to be in the account. */
export interface NewPerson {
  /** At most 128 characters. */
  email: string;
  /**
   * How they come in. `create`: Zoom sends an invitation, and they are pending until they accept it. At once active:
   * `autoCreate` with a password, in an account with a managed domain; `ssoCreate` by SSO; `custCreate` without a way to
   * sign in. Default: `create`.
   */
  mode?: CreateUserBody['action'] | undefined;
  /** At most 64 characters. */
  firstName?: string | undefined;
  /** At most 64 characters. */
  lastName?: string | undefined;
  /** At most 128 characters. */
  displayName?: string | undefined;
  /** Goes with `autoCreate` only: 8 to 32 characters. A secret. */
  password?: string | undefined;
  /**
   * Their licences. Invited people are promised a Meetings licence or bundle; add-ons, Phone and calling plans have to wait
   * until they have accepted. Default: Basic.
   */
  licenses?: LicenseChange | undefined;
  /** Groups to put them into; invited people into one at most. Default: none. */
  groups?: readonly GroupReference[] | undefined;
}

/**
 * Adds a person to the account, with licences and groups. Somebody who is there is a success, too: then only what is
 * missing of `licenses` and `groups` is given, so that a repeat finishes what was interrupted.
 *
 * @throws ZoomConfigError when invited people are to get what has to wait, and when the person is deactivated.
 * @throws ZoomPartialWriteError when they were created and something that follows fails: `completed` and `left` name it.
 * @throws ZoomApiError code 1009 when another account has the address, 2034, 2038, 1102 or 409 when there is no seat, 2033
 * or 3412 at the limit of Basic people, 2002 or 2032 when the account cannot make SSO users, 2016 without a contract for
 * `custCreate`, 1107 or 1116 when it does not take the domain.
 * @throws ZoomRateLimitError when the day's invitations are used up.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/POST/users
 * @example
 * await createPerson(zoom, {
 *   email: 'ann@example.com',
 *   mode: 'ssoCreate',
 *   licenses: { meetings: UserType.LICENSED, addOns: { webinar: true, webinar_capacity: 500 } },
 *   groups: ['Sales'],
 * });
 */
export async function createPerson(
  zoom: ZoomClient,
  person: NewPerson,
  options: CallOptions = {},
): Promise<ActionResult<'createPerson'>> {
  const { licenses = {}, groups = [] } = person;
  checkLicenseChange(licenses);
  const before = await findPerson(zoom, person.email, options).catch((error: unknown) => {
    if (isLapsed(error)) return null; // Zoom may take them once more
    throw error;
  });
  if (before === null) refuseTooEarly(person);
  if (before?.status === 'inactive') {
    throw impossible(before, 'is in the account, deactivated', 'Call reactivatePerson().');
  }
  const wanted = await findGroups(zoom, groups, before === null ? [] : groupIdsOf(before), options);
  const progress: Progress = { changes: [], completed: [] };
  if (before === null) await runSteps('createPerson', [creation(zoom, person, options)], progress);
  const { known, steps } = await whatIsLeft(zoom, person, before, wanted, options).catch((error: unknown) => {
    throw progress.completed.length === 0 ? error : halfDone('createPerson', progress.completed, [THE_REST], error);
  });
  const changes = await runSteps('createPerson', steps, progress);
  const come = known.status === 'pending' ? 'is invited' : 'is in the account';
  return resultOf('createPerson', known, changes, {
    done: before === null ? come : 'was in the account, and got what was missing',
    already: 'was in the account already',
  });
}

const THE_REST = 'give the licences and groups that are still missing';

/** What the creation could not give, or Zoom ignored. Invited people get nothing before they accept, but for one group. */
async function whatIsLeft(
  zoom: ZoomClient,
  { email, licenses = {} }: NewPerson,
  before: KnownPerson | null,
  groups: readonly KnownGroup[],
  call: CallOptions,
): Promise<{ known: KnownPerson; steps: Step[] }> {
  const known = before ?? (await readPerson(zoom, email, call));
  const licenceSteps = known.status === 'pending' ? [] : await stepsBetween(zoom, known, licenses, call);
  return { known, steps: [...licenceSteps, ...joinSteps(zoom, known, groups, call)] };
}

/** Refuses before anything is sent what invited people cannot have. */
function refuseTooEarly({ mode = 'create', licenses = {}, groups = [] }: NewPerson): void {
  if (mode !== 'create') return;
  const { phone, callingPlans, addOns = {} } = licenses;
  const tooEarly = phone === true || (callingPlans?.add ?? []).length > 0 || Object.keys(addOns).length > 0;
  if (tooEarly) {
    throw new ZoomConfigError('Invited people get add-ons and Zoom Phone only when they have accepted.', {
      hint: 'Give them with changeLicenses() then: the webhook user.invitation_accepted tells when.',
    });
  }
  if (groups.length > 1) {
    throw new ZoomConfigError('Zoom puts invited people into one group only.', {
      hint: 'Name one group, and add the others when the invitation is accepted.',
    });
  }
}

function creation(zoom: ZoomClient, person: NewPerson, call: CallOptions): Step {
  const { email, mode = 'create', licenses = {} } = person;
  const given = licensesOf(licenses);
  return {
    what: 'create the person',
    changes: [
      { what: 'account', before: null, after: mode === 'create' ? 'pending' : 'active' },
      ...Object.entries(given.changes).map(([what, after]) => ({ what, before: null, after })),
    ],
    send: () => zoom.users.create(bodyOf(person, given.fields), call),
    isReached: async () => (await findPerson(zoom, email, call)) !== null,
    doubtful: [1005, 409], // 409 stands for a taken address and for a lack of seats
  };
}

/** What the creation itself can give: Meetings licence or bundle, and Phone, unless its calling plans are named. */
function licensesOf({ meetings, workplace, united, subscriptions, ...change }: LicenseChange) {
  const phone = change.phone === true && change.callingPlans === undefined; // Zoom would choose a plan by itself
  const code = workplace == null ? null : exactDigits(workplace);
  const bundle = code === null ? {} : { zoom_one_type: BigInt(code) as AssignableWorkplaceBundle };
  const zoomPhone = phone ? { zoom_phone: true } : {};
  const type = meetings ?? (code !== null || united != null ? 2 : 1);
  const feature = { ...bundle, ...zoomPhone };
  return {
    fields: {
      type,
      ...(Object.keys(feature).length > 0 && { feature }),
      ...(united != null && { plan_united_type: united }),
      ...(subscriptions !== undefined && { license_info_list: subscriptions }),
    },
    changes: {
      meetings: type,
      ...(code !== null && { workplace: code }),
      ...(united != null && { united }),
      ...(phone && { phone }),
    },
  };
}

function bodyOf(
  { email, mode = 'create', firstName, lastName, displayName, password }: NewPerson,
  licences: ReturnType<typeof licensesOf>['fields'],
): CreateUserBody {
  const user_info = {
    email,
    first_name: firstName,
    last_name: lastName,
    display_name: displayName,
    ...(password !== undefined && { password }),
    ...licences,
  };
  return { action: mode, user_info } as CreateUserBody; // Zoom judges what does not go with the mode
}
