import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { factsOf } from '../../src/testing/facts/facts.js';
import type { FieldFact } from '../../src/testing/facts/operation-facts.js';
import { createFakeZoom } from '../../src/testing/index.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';
import { openLimiter } from '../client/test-client.js';
import { DEVIATIONS } from './deviations.js';
import { ROWS } from './rows/index.js';
import type { Row } from './rows/row.js';
import { shapesOf } from './shapes.js';

const NAMES = Object.keys(endpoints) as EndpointName[];
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

/** What a descriptor declares, in the words of the reference. */
function declared(name: EndpointName) {
  const endpoint: AnyEndpoint = endpoints[name];
  const list = 'items' in endpoint;
  return {
    label: endpoint.rateLimit,
    family: endpoint.family,
    classic: [...endpoint.scopes.classic].sort(),
    granular: [...endpoint.scopes.granular].sort(),
    envelope: list ? endpoint.items : null,
    maxPageSize: list ? endpoint.maxPageSize : null,
    answers: list || endpoint.response !== null,
  };
}

function documented(name: EndpointName): ReturnType<typeof declared> {
  const { label, family, classic, granular, response } = factsOf(name);
  const nothing = Object.keys(response.fields).length === 0 && response.oneOf === undefined;
  return {
    label: label ?? 'HEAVY', // none published: the slowest label that is counted by the second
    family,
    classic: [...classic].sort(),
    granular: [...granular].sort(),
    envelope: response.envelope,
    maxPageSize: response.maxPageSize,
    answers: !nothing,
  };
}

describe("a descriptor is as in Zoom's reference", () => {
  it.each(NAMES)('%s', (name) => {
    expect(declared(name)).toEqual({ ...documented(name), ...DEVIATIONS[name]?.declares });
  });

  it('and every deviation has a reason and is still one', () => {
    for (const [name, { declares, because }] of Object.entries(DEVIATIONS)) {
      expect(because.length, name).toBeGreaterThan(20);
      expect(documented(name as EndpointName), name).not.toMatchObject(declares ?? { none: true });
    }
  });
});

/** Names on the wire that the caller does not choose, or that are obsolete. */
const PAGING = ['page_size', 'page_number', 'next_page_token'];

function namesOf(fields: Readonly<Record<string, FieldFact>> | undefined, prefix = ''): string[] {
  return Object.entries(fields ?? {}).flatMap(([name, fact]) => {
    const below = fact.items ?? fact;
    return fact.deprecated === true ? [] : [`${prefix}${name}`, ...namesOf(below.fields, `${prefix}${name}.`)];
  });
}

function namesIn(value: unknown, prefix = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, prefix));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [`${prefix}${name}`, ...namesIn(part, `${prefix}${name}.`)]);
}

async function send(row: Row) {
  const sent: { method: string; url: URL; body: string; status: number; answer: string }[] = [];
  const fake = createFakeZoom({ clock, limits: 'off' });
  const zoom = new ZoomClient({
    auth: staticToken(fake.issueToken()),
    limiter: openLimiter(),
    clock,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = await request.clone().text();
      const response = await fake.fetch(request);
      const answer = await response.clone().text();
      sent.push({ method: request.method, url: new URL(request.url), body, status: response.status, answer });
      return response;
    },
  });
  const outcome = row(zoom);
  const asked = 'firstPage' in outcome ? outcome.firstPage() : outcome;
  await asked.catch(() => undefined); // that the simulated account has no such user is no matter here
  return sent[0];
}

describe('on the wire', () => {
  it.each(NAMES)('%s sends every parameter and field that Zoom knows, and no other', async (name) => {
    const rows = [ROWS[name] ?? []].flat();
    expect(rows.length, `test/resources/rows has no row for ${name}`).toBeGreaterThan(0);
    const { method, path, query, body } = factsOf(name);
    const seen = { query: new Set<string>(), body: new Set<string>() };
    for (const row of rows) {
      const request = await send(row);
      expect(request, 'nothing was sent').toBeDefined();
      if (request === undefined) return;
      const shape = path.replace(/\{[^}]+\}/g, '[^/]+').replaceAll('.', '\\.');
      expect(`${request.method} ${request.url.pathname}`).toMatch(new RegExp(`^${method} /v2${shape}$`));
      expect([request.status, request.answer], 'a parameter was refused').not.toEqual([
        400,
        expect.stringContaining('Validation Failed'),
      ]);
      for (const field of request.url.searchParams.keys()) seen.query.add(field);
      if (request.body.startsWith('{')) for (const field of namesIn(JSON.parse(request.body))) seen.body.add(field);
    }
    const left = DEVIATIONS[name]?.leavesOut ?? [];
    const wanted = namesOf(query).filter((field) => !PAGING.includes(field) && !left.includes(field));
    expect([...seen.query].filter((field) => !PAGING.includes(field)).sort()).toEqual(wanted.sort());
    const fields = shapesOf(body).flatMap((shape) => namesOf(shape.fields));
    const expected = [...new Set(fields)].filter(
      (field) => !left.some((gone) => field === gone || field.startsWith(`${gone}.`)),
    );
    expect(expected.filter((field) => !seen.body.has(field))).toEqual([]);
  });
});

describe.runIf(existsSync(process.env.ZOOM_FACTS ?? ''))('the facts in the repository', () => {
  it('cover the operations of the reference with the same labels and scopes', () => {
    const source = JSON.parse(readFileSync(`${process.env.ZOOM_FACTS}/endpoints.json`, 'utf8')) as {
      area: string;
      method: string;
      path: string;
      query: { name: string }[];
      rateLimit: { label: string | null };
      scopes: { classic: string[]; granular: string[] };
    }[];
    const covered = source.filter(({ area }) => !['oauth', 'scim', 'rooms'].includes(area));
    const byName = new Map(NAMES.map((name) => [`${endpoints[name].method} ${endpoints[name].path}`, factsOf(name)]));
    for (const operation of covered) {
      const facts = byName.get(`${operation.method} ${operation.path}`);
      expect(facts, `${operation.method} ${operation.path}`).toBeDefined();
      expect(Object.keys(facts?.query ?? {})).toEqual(operation.query.map(({ name }) => name));
      expect(facts?.label ?? null).toBe(operation.rateLimit.label?.replace('-', '_').toUpperCase() ?? null);
      expect([facts?.classic, facts?.granular]).toEqual([operation.scopes.classic, operation.scopes.granular]);
    }
  });
});
