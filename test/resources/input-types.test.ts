import { describe, expect, it } from 'vitest';
import { readResourceCalls, type TypedField } from '../../scripts/resource-calls.js';
import { type EndpointName, endpoints } from '../../src/resources/catalogue.js';
import { factsOf } from '../../src/testing/facts/facts.js';
import type { FieldFact } from '../../src/testing/facts/operation-facts.js';
import { DEVIATIONS, type Deviation } from './deviations.js';
import { shapesOf } from './shapes.js';

const CALLS = readResourceCalls();
const NAMES = Object.keys(endpoints) as EndpointName[];
const PAGING = ['page_size', 'page_number', 'next_page_token'];

type Fields = Readonly<Record<string, TypedField>>;
type Skipped = Pick<Deviation, 'leavesOut' | 'values'>;
type Facts = Readonly<Record<string, FieldFact>>;

/** What all methods of an operation accept together. */
function accepted(name: EndpointName, part: 'query' | 'body'): Fields {
  const all = CALLS.filter(({ endpoint }) => endpoint === name).map((call) => call[part]);
  const names = new Set(all.flatMap((fields) => Object.keys(fields)));
  const joined = (field: string): TypedField => {
    const variants = all.flatMap((fields) => fields[field] ?? []);
    const values = variants.map((variant) => variant.values);
    return {
      values: values.every((list) => list !== null) ? [...new Set(values.flat())] : null,
      fields: Object.assign({}, ...variants.map((variant) => variant.fields)),
    };
  };
  return Object.fromEntries([...names].map((field) => [field, joined(field)]));
}

/** Lines such as `type: 3 is not offered`. */
function compare(fields: Fields, facts: Facts, { leavesOut = [], values = [] }: Skipped, prefix = ''): string[] {
  const lines: string[] = [];
  for (const name of Object.keys(fields)) {
    if (facts[name] === undefined && !PAGING.includes(name)) lines.push(`${prefix}${name}: Zoom has no such field`);
  }
  for (const [name, fact] of Object.entries(facts)) {
    const field = fields[name];
    if (leavesOut.includes(`${prefix}${name}`) || PAGING.includes(name)) continue;
    if (field === undefined) {
      if (fact.deprecated !== true) lines.push(`${prefix}${name} is missing`);
      continue;
    }
    const below = fact.items ?? fact;
    if (!values.includes(`${prefix}${name}`)) lines.push(...compareValues(field, below, `${prefix}${name}`));
    if (below.fields !== undefined)
      lines.push(...compare(field.fields ?? {}, below.fields, { leavesOut, values }, `${prefix}${name}.`));
  }
  return lines;
}

function compareValues({ values }: TypedField, fact: FieldFact, name: string): string[] {
  if (fact.enum === undefined || fact.type === 'boolean') return [];
  if (values === null) return [`${name}: its values are not typed (${fact.enum.join(', ')})`];
  const [ours, theirs] = [values.map(String), fact.enum.map(String)];
  return [
    ...theirs.filter((value) => !ours.includes(value)).map((value) => `${name}: ${value} is not offered`),
    ...ours.filter((value) => !theirs.includes(value)).map((value) => `${name}: Zoom does not know ${value}`),
  ];
}

describe('what the methods of an operation accept', () => {
  it.each(NAMES)('%s: is what Zoom documents, by name and value', (name) => {
    expect(CALLS.filter(({ endpoint }) => endpoint === name).length, 'no method calls it').toBeGreaterThan(0);
    const { query, body } = factsOf(name);
    const { leavesOut = [], values = [] } = DEVIATIONS[name] ?? {};
    const shapes = shapesOf(body).map(({ fields }) => fields ?? {});
    const bodyFields: Facts = Object.assign({}, ...shapes);
    const onTheWire = body?.oneOf === undefined ? [] : Object.keys(bodyFields); // one of several shapes: its row shows it
    expect([
      ...compare(accepted(name, 'query'), query, { leavesOut, values }),
      ...compare(accepted(name, 'body'), bodyFields, { leavesOut: [...leavesOut, ...onTheWire], values }),
    ]).toEqual([]);
  });

  it('every method belongs to an operation of the catalogue', () => {
    expect(CALLS.filter(({ endpoint }) => !NAMES.includes(endpoint as EndpointName))).toEqual([]);
  });
});
