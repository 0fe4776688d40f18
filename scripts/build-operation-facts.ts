// Builds src/testing/facts/*.json from a list of what Zoom's reference says about its operations:
//
//   npx tsx scripts/build-operation-facts.ts endpoints.json
//
// One line an operation, one file an area. Prose is left out: only names, types, values and limits are kept.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FieldFact, OperationFacts } from '../src/testing/facts/operation-facts.js';

type Json = Record<string, unknown>;

interface Source {
  area: string;
  method: OperationFacts['method'];
  path: string;
  deprecated?: boolean;
  query: (Json & { name: string })[];
  body: (Json & { contentType: string; required: boolean }) | null;
  response: Json & { status: number[]; envelope: string | null; pagination: string; maxPageSize: number | null };
  rateLimit: { label: string | null; family: string };
  scopes: { classic: string[]; granular: string[] };
  rolePermissions?: string[];
}

const AREAS = [
  'users',
  'divisions',
  'groups',
  'contact_groups',
  'roles',
  'account',
  'phone',
  'reports',
  'dashboards',
  'offboarding',
];

function field(source: Json): FieldFact {
  const fact: Record<string, unknown> = { type: source.type ?? (source.fields === undefined ? 'string' : 'object') };
  if (source.required === true) fact.required = true;
  if (source.deprecated === true) fact.deprecated = true;
  for (const key of ['format', 'enum', 'maxLength', 'minLength', 'maxItems'] as const) {
    if (source[key] !== undefined) fact[key] = source[key];
  }
  // The reference prints 4086 where its prose means 4096: licence options are powers of two.
  if (Array.isArray(fact.enum)) fact.enum = fact.enum.map((value: unknown) => (value === 4086 ? 4096 : value));
  if (source.enumDoc !== undefined && fact.enum === undefined) fact.known = source.enumDoc;
  for (const [from, to] of Object.entries({ max: 'max', maximum: 'max', min: 'min', minimum: 'min' })) {
    if (source[from] !== undefined) fact[to] = source[from];
  }
  if (source.fields !== undefined) fact.fields = fields(source.fields as Record<string, Json>);
  if (typeof source.items === 'string') {
    fact.items = field({ type: source.items, ...(source.enum === undefined ? {} : { enum: source.enum }) });
    delete fact.enum;
  } else if (source.items !== undefined) fact.items = field(source.items as Json);
  if (Array.isArray(source.oneOf)) fact.oneOf = source.oneOf.map((option) => field(option as Json));
  return fact as unknown as FieldFact;
}

function fields(source: Record<string, Json>): Record<string, FieldFact> {
  return Object.fromEntries(Object.entries(source).map(([name, value]) => [name, field(value)]));
}

function operation(source: Source): OperationFacts {
  const { body, response } = source;
  return {
    method: source.method,
    path: source.path,
    ...(source.deprecated === true ? { deprecated: true } : {}),
    label: (source.rateLimit.label?.replace('-', '_').toUpperCase() ?? null) as OperationFacts['label'],
    family: source.rateLimit.family as OperationFacts['family'],
    classic: source.scopes.classic,
    granular: source.scopes.granular,
    ...(source.rolePermissions === undefined ? {} : { privileges: source.rolePermissions }),
    query: Object.fromEntries(source.query.map(({ name, ...rest }) => [name, field(rest)])),
    body:
      body === null
        ? null
        : { contentType: body.contentType, ...field({ type: 'object', ...body, required: undefined }) },
    response: {
      status: response.status,
      envelope: response.envelope,
      pagination: response.pagination as OperationFacts['response']['pagination'],
      maxPageSize: response.maxPageSize,
      ...(response.rootArray === true ? { rootArray: true } : {}),
      fields: fields((response.fields ?? {}) as Record<string, Json>),
      meta: fields((response.meta ?? {}) as Record<string, Json>),
      ...(Array.isArray(response.oneOf) ? { oneOf: response.oneOf.map((option) => field(option as Json)) } : {}),
    },
  };
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: npx tsx scripts/build-operation-facts.ts endpoints.json');
const sources = JSON.parse(readFileSync(file, 'utf8')) as Source[];
const folder = path.join(import.meta.dirname, '../src/testing/facts');
for (const area of AREAS) {
  const lines = sources.filter((source) => source.area === area).map((source) => JSON.stringify(operation(source)));
  const text = `[\n${lines.join(',\n')}\n]\n`;
  writeFileSync(path.join(folder, `${area.replace('_', '-')}.json`), text);
  console.log(`${area}: ${lines.length} operations, ${text.length} bytes, ${gzipSync(text).length} gzip`);
}
