import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import type { ActionResult } from './action-result.js';
import { heldLicenses } from './held-licenses.js';
import { type KnownPerson, readPerson, refuseInvited } from './person.js';
import { resultOf } from './result-of.js';
import { runSteps, type Step } from './run-steps.js';

/**
 * Keeps a person from logging in and frees all their licences and phone numbers. Their data stays. Zoom does not promise
 * that running sessions end: {@link signOut} as well.
 *
 * @param person Zoom user id or email address.
 * @throws ZoomConfigError for people who are only invited: withdraw the invitation with {@link unlinkPerson}.
 * @throws ZoomApiError code 200 for owners, admins and Zoom Rooms, code 300 for hosts of upcoming Zoom Events.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/status
 * @example
 * const { outcome } = await deactivatePerson(zoom, 'ann@example.com'); // 'already' when they were
 */
export async function deactivatePerson(
  zoom: ZoomClient,
  person: string,
  options: CallOptions = {},
): Promise<ActionResult<'deactivatePerson'>> {
  const known = await readPerson(zoom, person, options);
  refuseInvited(known, 'deactivate them');
  const steps = known.status === 'inactive' ? [] : [deactivation(zoom, known, options)];
  const changes = await runSteps('deactivatePerson', steps);
  return resultOf('deactivatePerson', known, changes, {
    done: 'is deactivated, and their licences are free',
    already: 'was deactivated already',
  });
}

function deactivation(zoom: ZoomClient, known: KnownPerson, call: CallOptions): Step {
  const held = heldLicenses(known.details);
  return {
    what: 'deactivate',
    changes: [
      { what: 'status', before: known.status, after: 'inactive' },
      ...(held.length > 0 ? [{ what: 'licenses', before: held, after: [] }] : []),
    ],
    send: () => zoom.users.deactivate(known.path, call),
    isReached: async () => (await readPerson(zoom, known.path, call)).status === 'inactive',
  };
}

/** Lets a deactivated person log in again. */
export function activation(zoom: ZoomClient, known: KnownPerson, call: CallOptions): Step {
  return {
    what: 'activate',
    changes: [{ what: 'status', before: known.status, after: 'active' }],
    send: () => zoom.users.activate(known.path, call),
    isReached: async () => (await readPerson(zoom, known.path, call)).status === 'active',
  };
}
