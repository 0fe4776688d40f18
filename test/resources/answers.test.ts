import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { staticToken } from '../../src/auth/static-token.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { factsOf } from '../../src/testing/facts/facts.js';
import type { FieldFact } from '../../src/testing/facts/operation-facts.js';
import { sampleRecord, sampleRow } from '../../src/testing/facts/sample.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { openLimiter } from '../client/test-client.js';
import { DEVIATIONS } from './deviations.js';
import { ROWS } from './rows/index.js';

const NAMES = Object.keys(endpoints) as EndpointName[];
const clock = { now: () => Date.parse('2025-06-15T12:00:00Z'), elapsed: () => performance.now() };

/** What a schema declares, by name, at any depth. */
interface Declared {
  [name: string]: Declared;
}

function declaredBy(schema: z.core.$ZodType): Declared {
  const def = schema._zod.def as unknown as Record<string, unknown>;
  const inner = (def.innerType ?? def.element ?? def.in) as z.core.$ZodType | undefined;
  if (inner !== undefined) return declaredBy(inner);
  if (Array.isArray(def.options)) return Object.assign({}, ...def.options.map(declaredBy));
  const shape = (def.shape ?? {}) as Record<string, z.core.$ZodType>;
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, declaredBy(field)]));
}

function undeclared(facts: Readonly<Record<string, FieldFact>>, declared: Declared, prefix = ''): string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const known = declared[name];
    if (known === undefined) return [`${prefix}${name}`];
    const parts = [fact, fact.items, ...(fact.oneOf ?? []), ...(fact.items?.oneOf ?? [])];
    const below = parts.flatMap((part): Readonly<Record<string, FieldFact>>[] => (part?.fields ? [part.fields] : []));
    return below.flatMap((fields) => undeclared(fields, known, `${prefix}${name}.`));
  });
}

/** The answers that Zoom's reference shows: one for each shape. */
function documentedAnswers({ response }: ReturnType<typeof factsOf>): unknown[] {
  const { envelope, fields, meta } = response;
  const shapes = response.oneOf?.map((shape) => shape.fields ?? {}) ?? [{}];
  return shapes.map((shape) => {
    const sampled = sampleRow({ ...shape, ...fields }, 0);
    if (response.rootArray === true) return [sampled];
    return envelope === null || envelope.includes('.')
      ? sampled
      : { ...sampleRecord(meta, 0), next_page_token: '', [envelope]: [sampled] };
  });
}

describe("an answer as Zoom's reference shows it", () => {
  it.each(NAMES)('to %s fits the schema strictly', async (name) => {
    const facts = factsOf(name);
    const endpoint: AnyEndpoint = endpoints[name];
    if (!('items' in endpoint) && endpoint.response === null) return;
    const [row] = [ROWS[name] ?? []].flat();
    for (const answer of documentedAnswers(facts)) {
      const { fetch } = stubFetch(() => json(answer));
      const zoom = new ZoomClient({
        auth: staticToken('t'),
        limiter: openLimiter(),
        clock,
        fetch,
        responses: 'strict',
      });
      const outcome = row?.(zoom);
      await (outcome !== undefined && 'firstPage' in outcome ? outcome.firstPage() : outcome);
    }
  });

  it.each(NAMES)('to %s has no field that the schema does not know', (name) => {
    const { response } = factsOf(name);
    const endpoint: AnyEndpoint = endpoints[name];
    const schema = 'items' in endpoint ? endpoint.item : endpoint.response;
    const whole = schema === null ? {} : declaredBy(schema);
    const inEnvelope = !('items' in endpoint) && response.envelope !== null && !response.envelope.includes('.');
    const declared = inEnvelope ? (whole[response.envelope ?? ''] ?? {}) : whole;
    const fields = [response.fields, ...(response.oneOf ?? []).map((shape) => shape.fields ?? {})].filter(
      (part) => !('(item)' in part),
    );
    const left = DEVIATIONS[name]?.unread ?? [];
    const missing = fields.flatMap((part) => undeclared(part, declared));
    expect(missing.filter((field) => !left.some((gone) => field === gone || field.startsWith(`${gone}.`)))).toEqual([]);
  });
});
