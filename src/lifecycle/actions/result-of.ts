import {
  type ActionChange,
  type ActionName,
  type ActionResult,
  nameOf,
  type PersonReference,
} from './action-result.js';
import type { KnownPerson } from './person.js';

/** Puts a result together: `done` when something changed. */
export function resultOf<Name extends ActionName>(
  action: Name,
  person: KnownPerson | PersonReference,
  changes: readonly ActionChange[],
  words: { done: string; already: string; warnings?: readonly string[] },
): ActionResult<Name> {
  const reference = 'reference' in person ? person.reference : person;
  const outcome = changes.length > 0 ? 'done' : 'already';
  return {
    action,
    person: reference,
    outcome,
    changes: [...changes],
    warnings: [...(words.warnings ?? [])],
    summary: `${nameOf(reference)} ${words[outcome]}.`,
  };
}
