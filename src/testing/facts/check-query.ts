import type { FieldFact } from './operation-facts.js';

/** What is wrong with a query parameter; `null` when it is as Zoom documents it. */
export function queryProblem(name: string, fact: FieldFact, value: string, family: 'core' | 'phone'): string | null {
  const { items } = fact;
  if (items !== undefined) return listProblem(items, value);
  // The one text that takes several of its values, separated by commas.
  if (name === 'meeting_feature') return listProblem(fact, value);
  if (name === 'from' || name === 'to') return dateProblem(fact, value, family);
  return scalarProblem(fact, value);
}

function listProblem(fact: FieldFact, value: string): string | null {
  const problems = value.split(',').map((part) => scalarProblem(fact, part));
  return problems.find((problem) => problem !== null) ?? null;
}

function scalarProblem({ type, enum: allowed }: FieldFact, value: string): string | null {
  if (allowed !== undefined) {
    return allowed.map(String).includes(value) ? null : `Must be one of: ${allowed.join(', ')}.`;
  }
  if (type === 'integer') return /^-?\d{1,15}$/.test(value) ? null : 'Must be a whole number.';
  if (type === 'boolean') return value === 'true' || value === 'false' ? null : 'Must be true or false.';
  return null;
}

/** Phone takes instants where it says dates; so do the operations whose parameter has no format. */
function dateProblem({ format }: FieldFact, value: string, family: 'core' | 'phone'): string | null {
  const timeAllowed = format !== 'date' || family === 'phone';
  const time = /^.{10}([ T]\d{2}:\d{2}:\d{2}Z?)?$/.test(value);
  if (isDay(value.slice(0, 10)) && (timeAllowed ? time : value.length === 10)) return null;
  return timeAllowed ? 'Must be a date or a time: yyyy-mm-dd or yyyy-mm-dd hh:mm:ss.' : 'Must be a date: yyyy-mm-dd.';
}

function isDay(value: string): boolean {
  const ms = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}
