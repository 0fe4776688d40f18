import type { HttpMethod } from '../types/endpoint.js';
import type { RateLimitLabel } from '../types/rate-limit.js';
import { ROUTE_TABLE } from './route-table.js';

/** An operation of Zoom's that the table knows. */
export interface KnownRoute {
  label: RateLimitLabel;
  /** The path with `{id}` in the place of every value. */
  template: string;
}

interface Branch {
  children: Map<string, Branch>;
  labels: Map<string, RateLimitLabel>;
}

const METHOD_LETTERS: Readonly<Record<HttpMethod, string>> = { GET: 'g', POST: 'p', PUT: 'u', PATCH: 'a', DELETE: 'd' };
const LABEL_LETTERS: Readonly<Record<string, RateLimitLabel>> = {
  L: 'LIGHT',
  M: 'MEDIUM',
  H: 'HEAVY',
  R: 'RESOURCE_INTENSIVE',
};

/**
 * Finds the rate-limit label of any of Zoom's operations; `null` when Zoom publishes nothing about the path. Takes a step
 * for each segment, whatever the segments hold.
 */
export function findRoute(method: HttpMethod, path: string): KnownRoute | null {
  return follow(ROOT, path.split('/').slice(1), METHOD_LETTERS[method], '');
}

/** Prefers the literal segment (`/users/me`) to any value (`/users/*`), and goes back when it leads nowhere. */
function follow(branch: Branch, segments: readonly string[], method: string, template: string): KnownRoute | null {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    const label = branch.labels.get(method);
    return label === undefined ? null : { label, template };
  }
  // No table entry is deeper than eight segments, so no path can make this take long.
  const literal = branch.children.get(segment);
  const found =
    literal === undefined || segment === '*' ? null : follow(literal, rest, method, `${template}/${segment}`);
  if (found !== null) return found;
  const any = branch.children.get('*');
  return any === undefined || segment === '' ? null : follow(any, rest, method, `${template}/{id}`);
}

function readTable(table: string): Branch {
  const root: Branch = { children: new Map(), labels: new Map() };
  const trail: Branch[] = [root];
  for (const line of table.trim().split('\n')) {
    const depth = Number(line[0]);
    const [segment = '', labels = ''] = line.slice(1).split(' ');
    const branch: Branch = { children: new Map(), labels: new Map() };
    for (let at = 0; at < labels.length; at += 2) {
      const label = LABEL_LETTERS[labels[at + 1] ?? ''];
      if (label !== undefined) branch.labels.set(labels[at] ?? '', label);
    }
    trail[depth]?.children.set(segment, branch);
    trail[depth + 1] = branch;
  }
  return root;
}

/** Read once, at import: a thousand lines take about a millisecond. Never changed. */
const ROOT = /* @__PURE__ */ readTable(ROUTE_TABLE);
