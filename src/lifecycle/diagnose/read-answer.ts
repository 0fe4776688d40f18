import type { EndpointBase } from '../../types/endpoint.js';
import { isZoomError, type ZoomApiError, type ZoomError } from '../../types/errors.js';

/** What Zoom's answer to a read says about the right to read. */
export interface ReadAnswer {
  /**
   * `passed`: the read was let through, also where it found nothing. `refused`: for the plan or for the role, and the text
   * does not tell which. `no-answer`: nothing about rights was said.
   */
  outcome: 'passed' | 'missing-scope' | 'missing-privilege' | 'missing-licence' | 'refused' | 'no-answer';
  status: number | null;
  code: number | null;
  trackingId: string | null;
  /** Zoom's words, where it refused. */
  said: string | null;
  /** Scopes that Zoom named. */
  named: readonly string[];
}

const PLAN_TEXT = /\b(paid|plan|subscri\w+|licen[cs]e\w*|upgrade|not (been )?enabled|enable)\b/i;
const ROLE_TEXT = /\b(permissions?|privileges?|roles?|authori[sz]ed)\b/i;

/** The outcome of a read that succeeded. */
export function passedAnswer(status: number | null, trackingId: string | null): ReadAnswer {
  return { outcome: 'passed', status, code: null, trackingId, said: null, named: [] };
}

/** The outcome of a read that failed. */
export function failedAnswer(error: ZoomError, endpoint: Asked): ReadAnswer {
  if (!isZoomError(error, 'api')) {
    return { outcome: 'no-answer', status: null, code: null, trackingId: null, said: error.message, named: [] };
  }
  const { status, code, trackingId, missingScopes: named } = error;
  const said = wordsOfZoom(error);
  return { outcome: outcomeOf(error, said, endpoint), status, code, trackingId, said, named };
}

/** The message without our own words around it: the path and the hint speak of plans and roles, too. */
function wordsOfZoom({ message, hint }: ZoomApiError): string {
  return message
    .slice(message.indexOf('): ') + 3)
    .replace(hint, '')
    .trim();
}

type Asked = Pick<EndpointBase, 'family' | 'path'>;

function outcomeOf(error: ZoomApiError, said: string, { family, path }: Asked): ReadAnswer['outcome'] {
  const { status, code, missingScopes } = error;
  if (missingScopes.length > 0 || code === 4711 || code === 4700) return 'missing-scope';
  if (status >= 500 || status === 401 || code === 2300) return 'no-answer';
  if (family === 'phone' && code === 124) return 'missing-privilege'; // the caller's Phone role does not cover the site
  const [plan, role] = [PLAN_TEXT.test(said), ROLE_TEXT.test(said)];
  const dashboardsOff = code === 400 && path.startsWith('/metrics/') && plan;
  const atTheGate = status === 403 || code === 403 || code === 200 || dashboardsOff;
  if (!atTheGate) return 'passed'; // nobody by that id, a bad value: rights were judged before
  // `Webinar plan is missing.` is said of the person who was asked about: others may have it.
  if (plan && !role && family === 'core' && path.includes('{userId}')) return 'passed';
  if (plan !== role) return plan ? 'missing-licence' : 'missing-privilege';
  return family === 'phone' && status === 403 ? 'missing-licence' : 'refused';
}
