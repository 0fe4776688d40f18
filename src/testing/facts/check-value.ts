import type { FieldError } from '../answer.js';
import type { FieldFact } from './operation-facts.js';

/** Compares a JSON value with what Zoom documents. Fields that Zoom does not know are wrong at any depth. */
export function checkValue(fact: FieldFact, value: unknown, field: string): FieldError[] {
  if (fact.oneOf !== undefined) return checkOptions(fact.oneOf, value, field);
  if (value === null) return fact.type === 'null' ? [] : [{ field, message: 'Must not be null.' }];
  if (fact.type === 'object') return checkObject(fact, value, field);
  if (fact.type === 'array') return checkArray(fact, value, field);
  const problem = scalarProblem(fact, value);
  return problem === null ? [] : [{ field, message: problem }];
}

function checkObject({ fields }: FieldFact, value: unknown, field: string): FieldError[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [{ field, message: 'Must be a JSON object.' }];
  }
  if (fields === undefined) return []; // Zoom says no more than that it is an object
  const below = (name: string): string => (field === '' ? name : `${field}.${name}`);
  const errors: FieldError[] = [];
  for (const [name, part] of Object.entries(value)) {
    const fact = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (fact !== undefined) errors.push(...checkValue(fact, part, below(name)));
    else errors.push({ field: below(name), message: `Unknown field. Known ones: ${Object.keys(fields).join(', ')}.` });
  }
  for (const [name, fact] of Object.entries(fields)) {
    if (fact.required === true && !Object.hasOwn(value, name))
      errors.push({ field: below(name), message: 'Required.' });
  }
  return errors;
}

function checkArray({ items, maxItems }: FieldFact, value: unknown, field: string): FieldError[] {
  if (!Array.isArray(value)) return [{ field, message: 'Must be a list.' }];
  if (maxItems !== undefined && value.length > maxItems) return [{ field, message: `At most ${maxItems} items.` }];
  if (items === undefined) return [];
  return value.flatMap((item, index) => checkValue(items, item, `${field}[${index}]`));
}

/** Right when one of the shapes fits; the errors of the nearest one otherwise. */
function checkOptions(options: readonly FieldFact[], value: unknown, field: string): FieldError[] {
  const tries = options.map((option) => checkValue(option, value, field));
  return tries.reduce((nearest, other) => (other.length < nearest.length ? other : nearest));
}

function scalarProblem(fact: FieldFact, value: unknown): string | null {
  if (fact.enum !== undefined) {
    return fact.enum.includes(value as string) ? null : `Must be one of: ${fact.enum.join(', ')}.`;
  }
  switch (fact.type) {
    case 'integer':
    case 'number':
      return numberProblem(fact, value);
    case 'boolean':
      return typeof value === 'boolean' ? null : 'Must be true or false.';
    case 'string':
      return textProblem(fact, value);
    default:
      return null;
  }
}

function numberProblem({ type, min, max }: FieldFact, value: unknown): string | null {
  if (typeof value !== 'number' || (type === 'integer' && !Number.isInteger(value))) return 'Must be a whole number.';
  if (min !== undefined && value < min) return `Must be ${min} or more.`;
  return max !== undefined && value > max ? `Must be ${max} or less.` : null;
}

function textProblem({ format, maxLength, minLength }: FieldFact, value: unknown): string | null {
  if (typeof value !== 'string') return 'Must be a text.';
  if (maxLength !== undefined && value.length > maxLength) return `At most ${maxLength} characters.`;
  if (minLength !== undefined && value.length < minLength) return `At least ${minLength} characters.`;
  if (format === 'email' && value !== '' && !value.includes('@')) return 'Must be an email address.';
  return null;
}
