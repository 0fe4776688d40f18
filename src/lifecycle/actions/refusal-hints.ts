import { isZoomError, ZoomApiError } from '../../types/errors.js';
import type { ActionName } from './action-result.js';

/** One of Zoom's documented refusals, and what to do about it. */
interface Refusal {
  code: number;
  /** Narrows a code that Zoom uses for many things. */
  says?: RegExp;
  /** Default: every action. */
  actions?: readonly ActionName[];
  hint: string;
}

const REMOVAL = ['unlinkPerson', 'deletePerson'] as const;
const STATUS = ['deactivatePerson', 'reactivatePerson'] as const;
const SEATS = 'Buy seats or free some: syncAccount() tells who holds them, and reclaimReport() who could do without.';
const NEEDS_LICENSED = 'Give the Meetings licence in the same change: `meetings: UserType.LICENSED`.';
const BASICS = 'Delete Basic people or withdraw invitations, or buy more Basic seats.';
const EVENTS = 'Wait until the Zoom Events are over, or cancel them or hand them over first.';

/** The first row that fits is the one. */
// biome-ignore format: one line for each refusal reads as a table.
const REFUSALS: readonly Refusal[] = [
  { code: 1107, actions: ['unlinkPerson'], hint: 'The account manages the domain of this address: use deletePerson(), or deactivatePerson() to keep the data.' },
  { code: 1107, actions: ['createPerson'], hint: 'Zoom has blocked the domain of this address: use another address.' },
  { code: 1117, hint: 'Take the admin role away first: zoom.roles.unassignMember(). The owner has to hand the account over.' },
  { code: 1120, hint: 'The invitation has lapsed: send a new one, with createPerson() or in the admin portal.' },
  { code: 1000, hint: 'They manage a call queue or answer an auto receptionist: name somebody else there first, see zoom.phone.callQueues.' },
  { code: 200, says: /room|admin/i, actions: STATUS, hint: 'Owners, admins and Zoom Rooms keep their status: take the admin role away first with zoom.roles.unassignMember().' },
  { code: 200, says: /transfer|out of your account|active user/i, actions: REMOVAL, hint: '`transfer.to` has to be an active person of this account, and the owner cannot be removed.' },
  { code: 200, says: /owner/i, actions: REMOVAL, hint: 'Make somebody else the owner first: zoom.account.updateOwner().' },
  { code: 200, says: /room/i, hint: 'Zoom Rooms are no people: change them in the admin portal of Zoom Rooms.' },
  { code: 200, says: /support/i, actions: REMOVAL, hint: 'Only the support of Zoom can remove this deactivated person.' },
  { code: 300, says: /specify a target|transfer_email is needed/i, actions: REMOVAL, hint: 'They own Zoom Events: name somebody with a Zoom Events licence in `transfer.to`.' },
  { code: 300, says: /same as|is the user who/i, actions: REMOVAL, hint: 'Name another person in `transfer.to`.' },
  { code: 300, says: /licen[cs]e/i, actions: REMOVAL, hint: 'Give `transfer.to` the licences of what they take over with changeLicenses(), or name somebody who has them.' },
  { code: 300, says: /API user|custCreate/i, actions: REMOVAL, hint: 'People who came by `custCreate` have no account of their own to go to: use deletePerson().' },
  { code: 300, says: /event/i, hint: EVENTS },
  { code: 300, says: /pending|invitation/i, actions: STATUS, hint: 'Withdraw the invitation with unlinkPerson().' },
  { code: 300, says: /subscription/i, hint: 'Take the id of a subscription from `license_info_list` of somebody who draws from it.' },
  { code: 300, says: /on-prem/i, hint: 'Nobody can be made On-prem any more: choose another `meetings`.' },
  { code: 300, says: /invalid word|forbidden word/i, hint: 'Zoom does not take this name: choose another.' },
  { code: 1001, hint: 'No such person in this account. Invited people are found by email address only.' },
  { code: 1005, actions: ['createPerson'], hint: 'Somebody of the account has this address: look them up by it.' },
  { code: 1009, actions: ['createPerson'], hint: 'An active account elsewhere has this address: it has to be given up there first.' },
  { code: 1116, actions: ['createPerson'], hint: 'The account takes people of its own domains only: use such an address, or `mode: "create"`.' },
  { code: 2002, actions: ['createPerson'], hint: 'Set SSO up in the admin portal first, or choose another `mode`.' },
  { code: 2032, actions: ['createPerson'], hint: 'Let SSO make people before they sign in: an option of SSO in the admin portal.' },
  { code: 2016, actions: ['createPerson'], hint: '`custCreate` needs a contract with Zoom: choose another `mode`.' },
  { code: 2035, actions: ['createPerson'], hint: 'This kind of account cannot add people: ask Zoom.' },
  { code: 2036, actions: ['createPerson'], hint: 'They own an account of a kind that cannot join others: ask Zoom.' },
  { code: 2037, actions: ['createPerson'], hint: 'Zoom does not let this person be invited: ask Zoom.' },
  { code: 11321, actions: ['createPerson'], hint: 'Zoom has blocked the domain of this address: ask Zoom.' },
  { code: 1102, hint: `No free seat of Zoom Phone. ${SEATS}` },
  { code: 1228, hint: `No free seat of this add-on, or no plan of it. ${SEATS}` },
  { code: 1209, hint: `No free seat of Concurrent Meetings. ${SEATS}` },
  { code: 1211, hint: `No free seat of Concurrent Meetings Plus. ${SEATS}` },
  { code: 1208, hint: 'The account has no Concurrent Meetings Basic.' },
  { code: 1210, hint: 'The account has no Concurrent Meetings Plus.' },
  { code: 2034, hint: `No free seat of this Meetings licence. ${SEATS}` },
  { code: 2038, hint: `No free seat of this bundle. ${SEATS}` },
  { code: 409, hint: `No free seat, or the address is taken. ${SEATS}` },
  { code: 200, says: /seat|max|paid users/i, actions: ['changeLicenses', 'reactivatePerson', 'createPerson'], hint: `No free seat of this add-on. ${SEATS}` },
  { code: 2033, hint: `The account may not have more Basic people. ${BASICS}` },
  { code: 3412, hint: `The account may not have more people of this kind. ${BASICS}` },
  { code: 2039, hint: `Without the bundle they would be Basic, and the account may not have more Basic people. ${BASICS}` },
  { code: 1108, hint: NEEDS_LICENSED },
  { code: 1109, hint: NEEDS_LICENSED },
  { code: 1122, hint: NEEDS_LICENSED },
  { code: 1206, hint: NEEDS_LICENSED },
  { code: 1207, hint: NEEDS_LICENSED },
  { code: 1204, hint: 'Take Zoom Events away in the same change: `addOns: { zoom_events: false, webinar: true }`.' },
  { code: 1205, hint: 'Take Webinar away in the same change: `addOns: { webinar: false, zoom_events: true }`.' },
  { code: 1242, hint: 'Take the other kind of Whiteboard away in the same change.' },
  { code: 1233, hint: 'Zoom Rooms cannot have this add-on.' },
  { code: 1234, hint: `On-prem people cannot have this add-on. ${NEEDS_LICENSED}` },
  { code: 1010, hint: 'The group belongs to another account: take an id from zoom.groups.list().' },
  { code: 4130, hint: 'Take the id of a group from zoom.groups.list().' },
  { code: 4131, hint: 'They are not in this group: read `group_ids` of the person.' },
  { code: 4100, hint: 'Choose another `vanity_name`: zoom.users.checkVanityName() tells what is free.' },
  { code: 200, says: /paid/i, actions: ['addToGroups', 'removeFromGroups'], hint: 'Groups need a paid account.' },
];

/**
 * The same error with a hint that fits the action, where Zoom documents the refusal; any other error as it is.
 *
 * @param action `null` while the action only reads.
 */
export function explainRefusal(action: ActionName | null, error: unknown): unknown {
  if (!isZoomError(error, 'api') || error.missingScopes.length > 0) return error;
  const { code, message, hint } = error;
  const said = message.slice(0, -hint.length - 1); // every message ends with a space and its hint
  const known = REFUSALS.find(
    ({ code: wanted, says, actions }) =>
      wanted === code &&
      (says?.test(said) ?? true) &&
      (actions === undefined || (action !== null && actions.includes(action))),
  );
  if (known === undefined) return error;
  return new ZoomApiError(said, {
    hint: known.hint,
    operation: error.operation ?? undefined,
    attempts: error.attempts,
    status: error.status,
    code,
    trackingId: error.trackingId,
    missingScopes: error.missingScopes,
    fieldErrors: error.fieldErrors,
  });
}
