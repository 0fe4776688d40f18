import type { ZoomClient } from '../../client/zoom-client.js';
import type { CallOptions } from '../../types/call-options.js';
import type { ActionName, ActionResult } from './action-result.js';
import { type KnownPerson, readPerson } from './person.js';
import { resultOf } from './result-of.js';
import { runSteps } from './run-steps.js';

/** `login_types` of people who sign in by SSO. */
const SSO = 101;

/**
 * Ends the sessions of a person who signed in by SSO. Zoom does not show whether there were any, so it is never `already`
 * but for invited people, who have none; a repeat does no harm.
 *
 * @param person Zoom user id or email address.
 * @throws ZoomApiError 404 with code 1001 when the account has no such person.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/token
 */
export async function revokeSsoToken(
  zoom: ZoomClient,
  person: string,
  options: CallOptions = {},
): Promise<ActionResult<'revokeSsoToken'>> {
  return endSessions(zoom, 'revokeSsoToken', await readPerson(zoom, person, options), options);
}

/**
 * Signs a person out, as far as Zoom's API can: it ends the sessions of people who sign in by SSO. For those who sign in
 * another way the result carries a warning: only a new password or {@link deactivatePerson} keeps them out.
 *
 * @param person Zoom user id or email address.
 * @throws ZoomApiError 404 with code 1001 when the account has no such person.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/token
 */
export async function signOut(
  zoom: ZoomClient,
  person: string,
  options: CallOptions = {},
): Promise<ActionResult<'signOut'>> {
  const known = await readPerson(zoom, person, options);
  return endSessions(zoom, 'signOut', known, options, warningsOf(known));
}

async function endSessions<Name extends ActionName>(
  zoom: ZoomClient,
  action: Name,
  known: KnownPerson,
  call: CallOptions,
  warnings: readonly string[] = [],
): Promise<ActionResult<Name>> {
  const step = {
    what: 'end the SSO sessions',
    changes: [{ what: 'sessions', after: 'ended' }],
    send: () => zoom.users.revokeSsoToken(known.path, call),
    isReached: null,
  };
  const changes = await runSteps(action, known.status === 'pending' ? [] : [step]);
  return resultOf(action, known, changes, {
    done: 'is signed out where they signed in by SSO',
    already: 'has not accepted the invitation, and has no session',
    warnings,
  });
}

function warningsOf({ status, details }: KnownPerson): string[] {
  const ways = details.login_types ?? [];
  if (status === 'pending' || (ways.length > 0 && ways.every((way) => way === SSO))) return [];
  const how = ways.length === 0 ? 'Zoom does not say how they sign in' : 'They can sign in without SSO, too';
  return [`${how}: Zoom's API ends SSO sessions only. Deactivate them, or set a new password, to keep them out.`];
}
