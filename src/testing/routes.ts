import { type EndpointName, endpoints } from '../resources/catalogue.js';
import type { AnyEndpoint } from '../types/endpoint.js';

/** An operation of the API, found by its method and path. */
export interface RouteMatch {
  name: EndpointName;
  endpoint: AnyEndpoint;
  /** Values of the path's placeholders, decoded. */
  params: Readonly<Record<string, string>>;
}

interface Route {
  name: EndpointName;
  endpoint: AnyEndpoint;
  segments: readonly string[];
  placeholders: number;
}

const NAMES = Object.keys(endpoints) as EndpointName[];

// Fewer placeholders first: `/users/summary` must win over `/users/{userId}`.
const ROUTES: readonly Route[] = NAMES.map((name) => {
  const endpoint: AnyEndpoint = endpoints[name];
  const segments = endpoint.path.split('/').slice(1);
  return { name, endpoint, segments, placeholders: segments.filter(isPlaceholder).length };
}).sort((a, b) => a.placeholders - b.placeholders);

/** The path below `/v2`, which may be left out. */
export function apiPath(url: URL): string {
  return url.pathname.startsWith('/v2/') ? url.pathname.slice(3) : url.pathname;
}

/** Finds the operation of a request; `null` when the API has none. */
export function matchRoute(method: string, path: string): RouteMatch | null {
  const parts = path.split('/').slice(1).map(decode);
  for (const route of ROUTES) {
    if (route.endpoint.method !== method || route.segments.length !== parts.length) continue;
    const params = readParams(route.segments, parts);
    if (params !== null) return { name: route.name, endpoint: route.endpoint, params };
  }
  return null;
}

/** The operations whose method and path look most like these. */
export function nearestRoutes(method: string, path: string, count = 3): string[] {
  const wanted = `${method} ${path}`;
  return ROUTES.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`)
    .map((name) => ({ name, distance: editDistance(wanted, name) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ name }) => name);
}

function isPlaceholder(segment: string): boolean {
  return segment.startsWith('{');
}

function readParams(segments: readonly string[], parts: readonly (string | null)[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index] ?? null;
    if (part === null || part === '') return null;
    if (isPlaceholder(segment)) params[segment.slice(1, -1)] = part;
    else if (segment !== part) return null;
  }
  return params;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Letters to change to make one text of the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
