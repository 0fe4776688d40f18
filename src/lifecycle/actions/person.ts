import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { isZoomError, ZoomConfigError } from '../../types/errors.js';
import type { UserDetails } from '../../types/zoom/user.js';
import { nameOf, type PersonReference } from './action-result.js';
import { explainRefusal } from './refusal-hints.js';

/** A person as Zoom showed them when the action began. */
export interface KnownPerson {
  reference: PersonReference;
  /** What Zoom's paths know them by: the id, and the address while there is none. */
  path: string;
  status: 'active' | 'inactive' | 'pending';
  details: UserDetails;
}

/**
 * Reads the person that an action is about.
 * @throws ZoomApiError 404 with code 1001 when the account has no such person.
 */
export async function readPerson(zoom: ZoomClient, person: string, call: CallOptions): Promise<KnownPerson> {
  const details = await zoom.users.get(person, {}, call).catch((error: unknown) => {
    throw explainRefusal(null, error);
  });
  const id = details.id || null;
  const reference = { id, email: details.email || null };
  const status = statusOf(details.status, id);
  return { reference, path: (status === 'pending' ? details.email : id) || person, status, details };
}

/** Zoom shows invited people without an id, and not always with a status. */
export function statusOf(status: string | undefined, id: string | null): KnownPerson['status'] {
  if (status === 'pending' || status === 'inactive') return status;
  return status === undefined && id === null ? 'pending' : 'active';
}

/** Reads the person; `null` when the account has nobody of that name. */
export async function findPerson(zoom: ZoomClient, person: string, call: CallOptions): Promise<KnownPerson | null> {
  try {
    return await readPerson(zoom, person, call);
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** Whether Zoom says that somebody was invited once and never came. */
export function isLapsed(error: unknown): boolean {
  return isZoomError(error, 'api') && error.code === 1120;
}

/** Whether Zoom says that the account has no such user. */
export function isNotFound(error: unknown): boolean {
  return isZoomError(error, 'api') && error.status === 404 && error.code === 1001;
}

/** A person of whom nothing is known but what the caller said. */
export function unknownPerson(person: string): PersonReference {
  return person.includes('@') ? { id: null, email: person } : { id: person, email: null };
}

/** An action that cannot work with this person as they are. Nothing was sent. */
export function impossible(person: KnownPerson, why: string, hint: string): ZoomConfigError {
  return new ZoomConfigError(`${nameOf(person.reference)} ${why}.`, { hint });
}

/**
 * Refuses what Zoom would accept for an invited person and then not do.
 * @throws ZoomConfigError when the person is invited.
 */
export function refuseInvited(person: KnownPerson, what: string): void {
  if (person.status !== 'pending') return;
  const hint = 'Wait until the invitation is accepted, or withdraw it with unlinkPerson().';
  throw impossible(person, `has not accepted the invitation, and Zoom cannot ${what} before`, hint);
}
