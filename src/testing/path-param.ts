import type { Call } from './world.js';

/** A value of the path. Routes fill all their placeholders: one that is not there is a mistake of this code. */
export function pathParam({ name, params }: Pick<Call, 'name' | 'params'>, placeholder: string): string {
  const value = params[placeholder];
  if (value === undefined) throw new Error(`The path of ${name} has no {${placeholder}}.`);
  return value;
}
