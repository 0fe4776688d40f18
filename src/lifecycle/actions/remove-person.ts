import type { ZoomClient } from '../../client/zoom-client.js';
import type { RemoveUserQuery } from '../../resources/users/inputs.js';
import type { CallOptions } from '../../types/call-options.js';
import { ZoomConfigError } from '../../types/errors.js';
import type { ActionChange, ActionResult } from './action-result.js';
import { findPerson, type KnownPerson, readPerson, unknownPerson } from './person.js';
import { resultOf } from './result-of.js';
import { runSteps } from './run-steps.js';

/** What somebody else takes over when a person goes. What is left out is not handed over. */
export interface Transfer {
  /** Who takes over, by email address or Zoom id: an active person with licences for it. Needed for Zoom Events. */
  to: string;
  /** Meetings that are still to come. */
  meetings?: boolean | undefined;
  /** Webinars that are still to come. */
  webinars?: boolean | undefined;
  /** Cloud recordings. */
  recordings?: boolean | undefined;
  whiteboards?: boolean | undefined;
  clips?: boolean | undefined;
  notes?: boolean | undefined;
  visitors?: boolean | undefined;
  docs?: boolean | undefined;
}

/** Options of {@link unlinkPerson} and {@link deletePerson}. */
export interface RemovePersonOptions extends CallOptions {
  /** What somebody else takes over. Default: nothing, and with {@link deletePerson} it is lost. */
  transfer?: Transfer | undefined;
}

/**
 * Parts a person from the account: they keep a Zoom account of their own. Invited people's invitation is withdrawn.
 * Nobody of that name in the account is a success, too: `already`.
 *
 * @param person Zoom user id or email address; invited people are known by address only.
 * @throws ZoomApiError code 1107 for people of a managed domain, 1117 for admins, 1000 for managers of call queues and
 * operators of auto receptionists, 300 for Zoom Events or when `transfer.to` lacks licences, 1120 when an invitation
 * has lapsed.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}
 * @example
 * await unlinkPerson(zoom, 'ann@example.com', { transfer: { to: 'ben@example.com', meetings: true, recordings: true } });
 */
export function unlinkPerson(
  zoom: ZoomClient,
  person: string,
  options: RemovePersonOptions = {},
): Promise<ActionResult<'unlinkPerson'>> {
  return remove(zoom, 'unlinkPerson', person, options);
}

/**
 * Deletes a person and their data for good. Invited people cannot be deleted: their invitation is withdrawn.
 * Nobody of that name in the account is a success, too: `already`.
 *
 * @param person Zoom user id or email address; invited people are known by address only.
 * @throws ZoomApiError code 1000 for managers of call queues and operators of auto receptionists, 300 for Zoom Events or
 * when `transfer.to` lacks licences, 200 for the owner and Zoom Rooms.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}
 * @example
 * await deletePerson(zoom, 'ann@example.com', { transfer: { to: 'ben@example.com', recordings: true } });
 */
export function deletePerson(
  zoom: ZoomClient,
  person: string,
  options: RemovePersonOptions = {},
): Promise<ActionResult<'deletePerson'>> {
  return remove(zoom, 'deletePerson', person, options);
}

async function remove<Name extends 'unlinkPerson' | 'deletePerson'>(
  zoom: ZoomClient,
  action: Name,
  person: string,
  { transfer, ...call }: RemovePersonOptions,
): Promise<ActionResult<Name>> {
  const words = { already: 'is not in the account' };
  const known = await findPerson(zoom, person, call);
  if (known === null) return resultOf(action, unknownPerson(person), [], { ...words, done: '' });
  const invited = known.status === 'pending';
  // Invited people own nothing, and Zoom knows them here only by address and without an action.
  const handover = invited || transfer === undefined ? null : await handoverOf(zoom, known, transfer, call);
  const step = {
    what: invited ? 'withdraw the invitation' : action === 'deletePerson' ? 'delete the person' : 'unlink the person',
    changes: removalChanges(known, handover),
    send: () =>
      action === 'deletePerson' && !invited
        ? zoom.users.delete(known.path, handover?.query, call)
        : zoom.users.disassociate(known.path, handover?.query, call),
    isReached: async () => (await findPerson(zoom, known.path, call)) === null,
    doubtful: [1001],
  };
  const changes = await runSteps(action, [step]);
  const done = action === 'deletePerson' ? 'is deleted' : 'is unlinked: they keep an account of their own';
  const withdrawn = 'was only invited, and the invitation is withdrawn';
  return resultOf(action, known, changes, { ...words, done: invited ? withdrawn : done });
}

interface Handover {
  query: RemoveUserQuery;
  /** Such as `ben@example.com: meetings, recordings`. */
  text: string;
}

async function handoverOf(
  zoom: ZoomClient,
  known: KnownPerson,
  { to, ...what }: Transfer,
  call: CallOptions,
): Promise<Handover> {
  const email = to.includes('@') ? to : (await readPerson(zoom, to, call)).details.email;
  if (to === known.path || email.toLowerCase() === known.details.email.toLowerCase()) {
    throw new ZoomConfigError(`Nobody can hand over to themselves: ${email}.`, {
      hint: 'Name another person in `transfer.to`.',
    });
  }
  const query: RemoveUserQuery = {
    transfer_email: email,
    transfer_meeting: what.meetings,
    transfer_webinar: what.webinars,
    transfer_recording: what.recordings,
    transfer_whiteboard: what.whiteboards,
    transfer_clipfiles: what.clips,
    transfer_notes: what.notes,
    transfer_visitors: what.visitors,
    transfer_docs: what.docs,
  };
  const named = Object.entries(what).flatMap(([name, wanted]) => (wanted === true ? [name] : []));
  return { query, text: named.length === 0 ? email : `${email}: ${named.join(', ')}` };
}

function removalChanges({ status }: KnownPerson, handover: Handover | null): ActionChange[] {
  const gone = { what: 'account', before: status, after: null };
  return handover === null ? [gone] : [gone, { what: 'transfer', before: null, after: handover.text }];
}
