import type { FieldFact } from '../../src/testing/facts/operation-facts.js';

/** A body and the shapes that it can have instead, at any depth. */
export function shapesOf(fact: FieldFact | null): FieldFact[] {
  return fact === null ? [] : [fact, ...(fact.oneOf ?? []).flatMap(shapesOf)];
}
