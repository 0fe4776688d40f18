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

/** An operation and its name. */
export type NamedRoute = Omit<RouteMatch, 'params'>;

/** The operations whose method and path look most like these, the likest first. */
export function nearestRoutes(method: string, path: string, count = 3): NamedRoute[] {
  const parts = path.split('/').slice(1);
  return ROUTES.map((route) => ({ ...route, distance: distanceTo(route, method, parts) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ name, endpoint }) => ({ name, endpoint }));
}

function isPlaceholder(segment: string): boolean {
  return segment.startsWith('{');
}

function readParams(segments: readonly string[], parts: readonly (string | null)[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index];
    if (!part) return null;
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

/**
 * A wrong letter costs 1, another method 2 and a little more between reading and changing, a segment too many or too few
 * 4; a placeholder takes any value for little.
 */
function distanceTo({ endpoint, segments }: Route, method: string, parts: readonly string[]): number {
  const segmentCost = (segment: string, part: string): number =>
    isPlaceholder(segment) ? 0.5 : editDistance([...segment], [...part], letterCost, 1);
  const methodCost = endpoint.method === method ? 0 : (endpoint.method === 'GET') === (method === 'GET') ? 2 : 2.5;
  return methodCost + editDistance(segments, parts, segmentCost, 4);
}

function letterCost(a: string, b: string): number {
  return a === b ? 0 : 1;
}

/** What it costs to make one list of the other (Levenshtein), with the price of an exchange and of a gap. */
function editDistance(
  a: readonly string[],
  b: readonly string[],
  exchange: (a: string, b: string) => number,
  gap: number,
): number {
  // What it costs to make the beginning of `a` each beginning of `b`, the empty one apart.
  let row = b.map((other, index) => ({ other, cost: (index + 1) * gap }));
  let toNothing = 0;
  for (const one of a) {
    let diagonal = toNothing;
    toNothing += gap;
    let left = toNothing;
    row = row.map(({ other, cost: above }) => {
      left = Math.min(diagonal + exchange(one, other), above + gap, left + gap);
      diagonal = above;
      return { other, cost: left };
    });
  }
  return row.at(-1)?.cost ?? toNothing;
}
