import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { phoneEndpoints } from '../../src/resources/phone/endpoints.js';
import { factsOf, OPERATION_FACTS } from '../../src/testing/facts/facts.js';
import type { FieldFact } from '../../src/testing/facts/operation-facts.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';

const NAMES = Object.keys(phoneEndpoints) as EndpointName[];

type Facts = Readonly<Record<string, FieldFact>>;
type Shape = Readonly<Record<string, z.ZodType>>;

/** What a schema is inside, as zod tells it. */
interface Inside {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Shape;
}

function inside(schema: z.ZodType): { def: Inside; schema: z.ZodType } {
  const def = (schema as unknown as { def: Inside }).def;
  return def.innerType === undefined ? { def, schema } : inside(def.innerType);
}

/** The fields of a record, those of all its variants together. */
function fieldsOf(fact: FieldFact): Facts | undefined {
  if (fact.oneOf === undefined) return fact.fields;
  return Object.assign({}, fact.fields, ...fact.oneOf.map(fieldsOf));
}

/** Lines such as `policy.sms.allow_copy is missing`. */
function missing(declared: Shape, documented: Facts, prefix = ''): string[] {
  return Object.entries(documented).flatMap(([name, fact]) => {
    const schema = declared[name];
    return schema === undefined ? [`${prefix}${name} is missing`] : differences(schema, fact, `${prefix}${name}`);
  });
}

const ZOD_TYPES: Partial<Record<FieldFact['type'], string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  union: 'object',
};

function differences(field: z.ZodType, fact: FieldFact, name: string): string[] {
  const { def, schema } = inside(field);
  if (def.type !== ZOD_TYPES[fact.type]) return [`${name} is declared as ${def.type}, and Zoom sends ${fact.type}`];
  if (fact.items !== undefined && def.element !== undefined) return differences(def.element, fact.items, `${name}[]`);
  const fields = fieldsOf(fact);
  if (fields !== undefined) return missing(def.shape ?? {}, fields, `${name}.`);
  if (fact.type === 'boolean') return [];
  const known = ((schema.meta()?.knownValues ?? []) as readonly unknown[]).map(String);
  return [...(fact.enum ?? []), ...(fact.known ?? [])]
    .filter((value) => !known.includes(String(value)))
    .map((value) => `${name} can be ${value}`);
}

function recordOf(name: EndpointName): Shape {
  const endpoint: AnyEndpoint = endpoints[name];
  const answer = 'item' in endpoint ? endpoint.item : endpoint.response;
  if (answer === null) return {};
  const { def } = inside(answer);
  return (def.element === undefined ? def.shape : inside(def.element).def.shape) ?? {};
}

/** Every field name that Zoom's reference uses in answers of Zoom Phone. */
const WORDS = new Set(
  Object.values(OPERATION_FACTS)
    .filter(({ family }) => family === 'phone')
    .flatMap(({ response }) => words({ type: 'object', ...response })),
);

function words(fact: FieldFact): string[] {
  const below = fact.items ?? fact;
  return Object.entries(fieldsOf(below) ?? {}).flatMap(([name, field]) => [name, ...words(field)]);
}

function invented(shape: Shape, prefix = ''): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const { def } = inside(field);
    const below = def.element === undefined ? def : inside(def.element).def;
    return [...(WORDS.has(name) ? [] : [`${prefix}${name}`]), ...invented(below.shape ?? {}, `${prefix}${name}.`)];
  });
}

describe("what Zoom Phone's answers declare", () => {
  it.each(NAMES)('%s: every field of the reference, with its type and known values', (name) => {
    const { response } = factsOf(name);
    expect(missing(recordOf(name), fieldsOf({ type: 'object', ...response }) ?? {})).toEqual([]);
  });

  it.each(NAMES)('%s: no name that the reference does not use', (name) => {
    expect(invented(recordOf(name))).toEqual([]);
  });
});
