import { describe, expect, it } from 'vitest';
import { readResourceCalls, type TypedField } from '../../scripts/resource-calls.js';
import type { EndpointName } from '../../src/resources/catalogue.js';
import { factsOf } from '../../src/testing/facts/facts.js';
import type { FieldFact } from '../../src/testing/facts/operation-facts.js';
import { shapesOf } from './shapes.js';

const CALLS = readResourceCalls();
/** Bodies that have one of several shapes, and hundreds of fields. */
const NAMES = [
  'groups.updateSettings',
  'groups.updateLockSettings',
  'account.updateSettings',
  'account.updateLockSettings',
] satisfies EndpointName[];

/** Thirty numbers of days are typed as a number; the type of an authentication option differs by shape. */
const TYPED_OTHERWISE = ['recording.archive.settings.archive_retention', 'authentication_option.type'];

type Facts = Readonly<Record<string, FieldFact>>;

/** What any of the shapes documents. */
function together(shapes: readonly Facts[]): Facts {
  const names = new Set(shapes.flatMap((shape) => Object.keys(shape)));
  return Object.fromEntries(
    [...names].map((name) => {
      const facts = shapes.flatMap((shape) => shape[name] ?? []).map((fact) => fact.items ?? fact);
      const below = facts.flatMap(({ fields }): Facts[] => (fields === undefined ? [] : [fields]));
      const values = facts.flatMap((fact) => fact.enum ?? []);
      const joined: FieldFact = { type: facts[0]?.type ?? 'string', enum: values };
      return [name, below.length === 0 ? joined : { ...joined, fields: together(below) }];
    }),
  );
}

/** Lines such as `in_meeting.chat is missing`. */
function compare(ours: Readonly<Record<string, TypedField>>, facts: Facts, prefix = ''): string[] {
  const unknown = Object.keys(ours).filter((name) => facts[name] === undefined);
  return [
    ...unknown.map((name) => `${prefix}${name}: Zoom has no such field`),
    ...Object.entries(facts).flatMap(([name, fact]) => {
      const field = ours[name];
      if (field === undefined) return [`${prefix}${name} is missing`];
      return [
        ...compareValues(field.values, fact.enum ?? [], `${prefix}${name}`),
        ...compare(field.fields ?? {}, fact.fields ?? {}, `${prefix}${name}.`),
      ];
    }),
  ];
}

function compareValues(ours: TypedField['values'], theirs: NonNullable<FieldFact['enum']>, name: string): string[] {
  if (theirs.length === 0 || TYPED_OTHERWISE.includes(name)) return [];
  const wanted = [...new Set(theirs.map(String))].sort();
  const offered = [...(ours ?? [])].map(String).sort();
  return wanted.join() === offered.join() ? [] : [`${name}: ${offered.join()} instead of ${wanted.join()}`];
}

describe('the settings that can be changed', () => {
  it.each(NAMES)('by %s are those that Zoom documents, at any depth, with the same values', (name) => {
    const facts = together(shapesOf(factsOf(name).body).map(({ fields }) => fields ?? {}));
    const call = CALLS.find(({ endpoint }) => endpoint === name);
    expect(compare(call?.body ?? {}, facts)).toEqual([]);
  });

  it('are many: this compares hundreds of names', () => {
    const count = (facts: Facts): number =>
      Object.values(facts).reduce((sum, { fields }) => sum + 1 + count(fields ?? {}), 0);
    const all = NAMES.map((name) => count(together(shapesOf(factsOf(name).body).map(({ fields }) => fields ?? {}))));
    expect(Math.min(...all)).toBeGreaterThan(100);
  });
});
