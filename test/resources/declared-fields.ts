import * as z from 'zod';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { factsOf } from '../../src/testing/facts/facts.js';
import type { FieldFact } from '../../src/testing/facts/operation-facts.js';
import type { AnyEndpoint } from '../../src/types/endpoint.js';

type Schema = z.core.$ZodType;
type Facts = Readonly<Record<string, FieldFact>>;
type Def = { type: string; innerType?: Schema; element?: Schema; shape?: Record<string, Schema> };

/** What checks an operation's record, or one row of its list. */
export function schemaOf(name: EndpointName): Schema {
  const endpoint: AnyEndpoint = endpoints[name];
  const schema = 'items' in endpoint ? endpoint.item : endpoint.response;
  if (schema === null) throw new Error(`${name} answers with nothing.`);
  return schema;
}

/**
 * Where the schemas of some operations say something else than the reference, as lines. Operations that share a schema
 * are one: together they must document every field of it.
 */
export function fieldDifferences(names: readonly EndpointName[]): string[] {
  const sharing = new Map<Schema, EndpointName[]>();
  for (const name of names) sharing.set(schemaOf(name), [...(sharing.get(schemaOf(name)) ?? []), name]);
  return [...sharing].flatMap(([schema, group]) => {
    const documented = group.map((name) => factsOf(name).response.fields);
    return differences(schema, documented, `${group.join(' and ')}: `);
  });
}

function differences(schema: Schema, documented: readonly Facts[], prefix: string): string[] {
  const { shape = {} } = defOf(schema);
  const names = new Set([...Object.keys(shape), ...documented.flatMap((facts) => Object.keys(facts))]);
  return [...names].flatMap((name) => {
    const facts = documented.flatMap((fields) => fields[name] ?? []);
    const field = shape[name];
    if (field === undefined) return [`${prefix}${name} is missing`];
    if (facts.length === 0) return [`${prefix}${name}: Zoom has no such field`];
    return compare(field, facts, `${prefix}${name}`);
  });
}

function compare(schema: Schema, facts: readonly FieldFact[], name: string): string[] {
  const def = defOf(schema);
  const wanted = [...new Set(facts.map(({ type }) => (type === 'integer' ? 'number' : type)))].join(' or ');
  if (def.type !== wanted) return [`${name} is declared ${def.type}, and Zoom sends ${wanted}`];
  const unknown = valuesOf(facts).filter((value) => !knownValues(schema).includes(value));
  if (unknown.length > 0) return [`${name} does not know ${unknown.join(', ')}`];
  const fields = facts.map((fact) => fact.fields ?? {});
  if (def.type === 'object') return differences(schema, fields, `${name}.`);
  const items = facts.flatMap((fact) => fact.items ?? []);
  return def.element === undefined ? [] : compare(def.element, items, `${name}[]`);
}

/** Values that Zoom documents, without those that hold a name of their own. */
function valuesOf(facts: readonly FieldFact[]): unknown[] {
  return facts.flatMap((fact) => fact.enum ?? fact.known ?? []).filter((value) => !/\{\w+\}/.test(String(value)));
}

function knownValues(schema: Schema): readonly unknown[] {
  const { knownValues: values } = { knownValues: [], ...z.globalRegistry.get(innermost(schema) as z.ZodType) };
  return values as readonly unknown[];
}

function innermost(schema: Schema): Schema {
  const def = schema._zod.def as unknown as Def;
  return def.type === 'optional' && def.innerType !== undefined ? innermost(def.innerType) : schema;
}

function defOf(schema: Schema): Def {
  return innermost(schema)._zod.def as unknown as Def;
}
