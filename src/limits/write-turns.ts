import type { HttpMethod } from '../types/endpoint.js';
import { plainId } from '../types/path-pattern.js';

const OWN_LINE = /^\/users\/(features|[^/]+\/presence_status)$/;

/**
 * The line in which a write has to stand: Zoom answers 429 to two writes on one user at a time. All that lies below
 * `/users/{userId}` is one line, all below `/phone/users/{userId}` another; who creates a user stands in the line of the
 * email address. `null` for reads and for what concerns no single user, and for what has a line of its own because it may
 * go once a minute or so (presence, bulk features): nobody's deactivation should wait for that.
 *
 * @param path Filled in and encoded.
 */
export function writeTurn(method: HttpMethod, path: string, body: object | undefined): string | null {
  if (method === 'GET') return null;
  if (OWN_LINE.test(path)) return null;
  const [, phone = '', user = ''] = /^(\/phone)?\/users\/([^/]+)/.exec(path) ?? [];
  if (user !== '') return `${phone}/users/${plainId(user)}`;
  if (method !== 'POST' || path !== '/users') return null;
  const { email } = Object(Object(body).user_info) as { email?: unknown };
  return typeof email === 'string' ? `/users/${plainId(encodeURIComponent(email))}` : null;
}
