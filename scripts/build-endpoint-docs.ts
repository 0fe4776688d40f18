// Builds docs/endpoints.md from the catalogue and the methods that call it:
//
//   npx tsx scripts/build-endpoint-docs.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type EndpointName, endpoints } from '../src/resources/catalogue.js';
import { dailyPool } from '../src/types/daily-pool.js';
import type { AnyEndpoint } from '../src/types/endpoint.js';
import { OPERATION_LIMITS, type OperationLimit, operationLimitsOf } from '../src/types/operation-limit.js';
import { type ResourceCall, readResourceCalls } from './resource-calls.js';

const TARGET = path.resolve(import.meta.dirname, '../docs/endpoints.md');

/** The text of docs/endpoints.md. */
export function endpointDocs(calls: readonly ResourceCall[]): string {
  const names = Object.keys(endpoints) as EndpointName[];
  const areas = [...new Set(names.map(areaOf))];
  const sections = areas.map((area) =>
    section(
      area,
      names.filter((name) => areaOf(name) === area),
      calls,
    ),
  );
  return [intro(names.length, areas), ...sections].join('\n');
}

function intro(count: number, areas: string[]): string {
  return `# Operations

<!-- Made by scripts/build-endpoint-docs.ts from the catalogue. Do not edit. -->

The ${count} operations with a method of their own. \`endpoints\` has the same in code; \`zoom.request()\` sends any other.

- **Limit**: the label that paces it, for a bucket of Zoom Phone with \`phone\` before it ([limits.md](limits.md)). \`*\`: on
  paid plans it draws from a pool by day, which all of the account's HEAVY and RESOURCE_INTENSIVE requests share (Zoom
  Phone has one of its own). Behind it stand limits of the operation alone.
- **Page**: rows in a request at most. \`all\`: Zoom sends the list whole. Empty: it is no list.
- **Scopes**: any one of a line is enough; granular ones (apps since March 2024) first, classic ones below.

${areas.map((area) => `[${area}](#${anchor(area)})`).join(' · ')}
`;
}

/** `phone.users` of `phone.users.list`. */
function areaOf(name: EndpointName): string {
  return name.slice(0, name.lastIndexOf('.'));
}

/** What GitHub makes of the heading `zoom.phone.users`. */
function anchor(area: string): string {
  return `zoom${area.replaceAll('.', '').toLowerCase()}`;
}

function section(area: string, names: readonly EndpointName[], calls: readonly ResourceCall[]): string {
  const rows = [...names].sort(byPath).map((name) => {
    const cells = [methods(name, calls), operation(name), limit(name), page(name), scopes(name)];
    return `| ${cells.join(' | ')} |`;
  });
  return `## zoom.${area}

| Method | Operation | Limit | Page | Scopes |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

function byPath(a: EndpointName, b: EndpointName): number {
  const [one, other] = [endpoints[a], endpoints[b]];
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return METHODS.indexOf(one.method) - METHODS.indexOf(other.method);
}

/** `list`; with its object where that is not the area's. */
function methods(name: EndpointName, calls: readonly ResourceCall[]): string {
  const area = `zoom.${areaOf(name)}.`;
  const called = calls.filter(({ endpoint }) => endpoint === name);
  const said = called.map(({ accessor, deprecated }) => {
    const short = accessor.startsWith(area) ? accessor.slice(area.length) : accessor;
    return deprecated ? `~~\`${short}\`~~` : `\`${short}\``;
  });
  return [...new Set(said)].join('<br>');
}

function operation(name: EndpointName): string {
  return `\`${endpoints[name].method} ${endpoints[name].path}\``;
}

function limit(name: EndpointName): string {
  const { method, path: template, family, rateLimit: label }: AnyEndpoint = endpoints[name];
  const pool = dailyPool('pro', { family, label }) === null ? '' : ' *';
  const own = OPERATION_LIMITS.filter((one) =>
    operationLimitsOf(method, template.replace(/\{\w+\}/g, 'x'), { action: one.action }).some(
      (use) => use.limit === one,
    ),
  );
  return [`${family === 'phone' ? 'phone ' : ''}${label}${pool}`, ...own.map(inWords)].join('<br>');
}

function inWords({ limit: count, window, per, action }: OperationLimit): string {
  const most = typeof count === 'number' ? count : `${count.free} (Free), ${count.pro} (Pro), ${count.business}`;
  return `${most} in ${window === 'utc-day' ? 'a UTC day' : duration(window)}${
    per === 'account' ? '' : ` per ${per}`
  }${action === undefined ? '' : ` with \`${action}\``}`;
}

function duration(ms: number): string {
  const seconds = ms / 1_000;
  if (seconds < 60) return `${seconds} s`;
  return seconds < 86_400 ? `${seconds / 60} min` : `${seconds / 3_600} h`;
}

function page(name: EndpointName): string {
  const endpoint: AnyEndpoint = endpoints[name];
  return 'items' in endpoint ? String(endpoint.maxPageSize ?? 'all') : '';
}

function scopes(name: EndpointName): string {
  const { granular, classic } = endpoints[name].scopes;
  const line = (list: readonly string[]) => list.map((scope) => `\`${scope}\``).join(', ');
  return [granular, classic]
    .filter((list) => list.length > 0)
    .map(line)
    .join('<br>');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = endpointDocs(readResourceCalls());
  writeFileSync(TARGET, text);
  console.log(`docs/endpoints.md: ${Object.keys(endpoints).length} operations, ${text.length} characters`);
}
