import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import { isZoomError, type ZoomError } from '../../types/errors.js';
import type { ActionResult } from './action-result.js';
import { stepsBetween } from './change-licenses.js';
import { type KnownPerson, readPerson, refuseInvited } from './person.js';
import { type RememberedLicense, type RememberedPerson, type Restoration, restorationsOf } from './restore-licenses.js';
import { resultOf } from './result-of.js';
import { halfDone, type Progress, runSteps } from './run-steps.js';
import { activation } from './update-status.js';

/** Options of {@link reactivatePerson}. */
export interface ReactivatePersonOptions extends CallOptions {
  /**
   * What a snapshot from before the deactivation knew of the person, such as an `AccountUser` of `syncAccount()`: its
   * licences are given again. Default: none, and the person is Basic.
   */
  restore?: RememberedPerson | undefined;
}

/** A licence that could not be given again. */
export interface UnrestoredLicense {
  license: RememberedLicense;
  why: string;
  /** What to do next, as a sentence. */
  hint: string;
  /** Zoom's code, such as 2034; `null` when there is none. */
  code: number | null;
}

/** What {@link reactivatePerson} did. */
export interface ReactivationResult extends ActionResult<'reactivatePerson'> {
  /** Licences of `restore` that could not be given again, mostly because there is no seat left. */
  notRestored: UnrestoredLicense[];
}

/**
 * Lets a deactivated person log in again. Zoom does not give their licences back; with `restore` this does, one after the
 * other. A licence that cannot be given is reported in `notRestored` and does not undo the reactivation. People who are
 * active already get what is missing of `restore`.
 *
 * @param person Zoom user id or email address.
 * @throws ZoomConfigError for people who are only invited.
 * @throws ZoomApiError code 2033 or 3412 at the limit of Basic people, code 200 for owners, admins and Zoom Rooms.
 * @throws ZoomPartialWriteError when licences cannot be restored because no call gets through any more.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/status
 * @example
 * const before = account.users.find(({ email }) => email === 'ann@example.com');
 * const { notRestored } = await reactivatePerson(zoom, 'ann@example.com', { restore: before });
 */
export async function reactivatePerson(
  zoom: ZoomClient,
  person: string,
  { restore, ...call }: ReactivatePersonOptions = {},
): Promise<ReactivationResult> {
  const known = await readPerson(zoom, person, call);
  refuseInvited(known, 'activate them');
  const progress: Progress = { changes: [], completed: [] };
  await runSteps('reactivatePerson', known.status === 'active' ? [] : [activation(zoom, known, call)], progress);
  const restorations = restore === undefined ? [] : restorationsOf(restore);
  const notRestored = await restoreAll(zoom, known, restorations, progress, call);
  const { changes } = progress;
  const result = resultOf('reactivatePerson', known, changes, {
    done: known.status === 'active' ? 'was active, and holds their licences again' : 'is active again',
    already: 'was active already',
    warnings: [
      ...(restore === undefined && changes.length > 0 ? [NOTHING_REMEMBERED] : []),
      ...notRestored.map(({ license, why }) => `${license.name} could not be given again. ${why}`),
    ],
  });
  return { ...result, notRestored };
}

const NOTHING_REMEMBERED = 'They hold no licence: Zoom does not give back what deactivating took. See `restore`.';

async function restoreAll(
  zoom: ZoomClient,
  { path }: KnownPerson,
  restorations: readonly Restoration[],
  progress: Progress,
  call: CallOptions,
): Promise<UnrestoredLicense[]> {
  const notRestored: UnrestoredLicense[] = [];
  for (const [index, { license, change }] of restorations.entries()) {
    if (change === null) {
      notRestored.push({ license, why: 'The API cannot give it.', hint: 'Give it in the admin portal.', code: null });
      continue;
    }
    const own: Progress = { changes: progress.changes, completed: [] };
    try {
      const known = await readPerson(zoom, path, call); // what came before may have brought it along
      await runSteps('reactivatePerson', await stepsBetween(zoom, known, change, call), own);
    } catch (error) {
      if (!concernsLicense(error)) throw endedEarly(progress, own, restorations.slice(index), error);
      notRestored.push(unrestored(license, error));
    }
    progress.completed.push(...own.completed);
  }
  return notRestored;
}

function endedEarly(progress: Progress, own: Progress, rest: readonly Restoration[], error: unknown): unknown {
  const completed = [...progress.completed, ...own.completed];
  const cause = isZoomError(error, 'partial-write') ? error.cause : error;
  const left = rest.map(({ license }) => `give ${license.name} again`);
  return completed.length === 0 ? error : halfDone('reactivatePerson', completed, left, cause);
}

/** Whether the next licence may fare better: not when the caller aborts, or when no call gets through any more. */
function concernsLicense(error: unknown): error is ZoomError {
  if (!isZoomError(error)) return false;
  if (isZoomError(error, 'partial-write')) return concernsLicense(error.cause);
  return !['closed', 'token', 'reauthorization', 'network'].includes(error.kind);
}

function unrestored(license: RememberedLicense, error: ZoomError): UnrestoredLicense {
  const cause = isZoomError(error, 'partial-write') && isZoomError(error.cause) ? error.cause : error;
  const code = isZoomError(cause, 'api') || isZoomError(cause, 'rate-limit') ? cause.code : null;
  return { license, why: error.message, hint: cause.hint, code };
}
