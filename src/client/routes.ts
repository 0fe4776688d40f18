import { endpoints } from '../resources/catalogue.js';
import type { AnyEndpoint, EndpointBase, HttpMethod } from '../types/endpoint.js';
import { findRoute } from './route-labels.js';

/**
 * The operation behind a literal path: the one of the catalogue that it matches, else the label that Zoom publishes for
 * the path, else HEAVY: the slowest label that is counted by the second, and one that counts against the day.
 */
export function routeOf(method: HttpMethod, path: string): EndpointBase {
  const known = Object.values<AnyEndpoint>(endpoints).filter((endpoint) => endpoint.method === method);
  const match =
    known.find((endpoint) => endpoint.path === path) ?? // `/users/summary` is no user
    known.find((endpoint) => matches(endpoint.path, path));
  if (match !== undefined) return match;
  const published = findRoute(method, path);
  return {
    method,
    path: published?.template ?? hideIds(path),
    rateLimit: published?.label ?? 'HEAVY',
    family: path.startsWith('/phone/') ? 'phone' : 'core',
    scopes: { classic: [], granular: [] },
  };
}

function matches(template: string, path: string): boolean {
  const want = template.split('/');
  const have = path.split('/');
  const fits = (part: string, index: number) => (part.startsWith('{') ? have[index] !== '' : part === have[index]);
  return want.length === have.length && want.every(fits);
}

/** Errors and events name operations by template; Zoom's own path words are lower-case letters and underscores. */
function hideIds(path: string): string {
  return path.replace(/[^/]+/g, (part) => (/^[a-z_]+\d{0,3}$/.test(part) ? part : '{id}'));
}
