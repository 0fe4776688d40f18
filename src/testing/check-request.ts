import type { EndpointName } from '../resources/catalogue.js';
import type { FieldError } from './answer.js';
import { maxPageSize, REQUEST_RULES, type ValueRule } from './request-rules.js';

/** A request's query and body, when nothing is wrong with them. */
export interface CheckedRequest {
  query: ReadonlyMap<string, string>;
  body: Readonly<Record<string, unknown>>;
}

/** Compares a request with {@link REQUEST_RULES}. Returns what is wrong, so that a misspelt parameter cannot pass. */
export function checkRequest(
  name: EndpointName,
  params: URLSearchParams,
  bodyText: string,
): CheckedRequest | readonly FieldError[] {
  const rule = REQUEST_RULES[name];
  const errors: FieldError[] = [];
  const query = new Map<string, string>();
  for (const [field, value] of params) {
    if (query.has(field)) errors.push({ field, message: 'Given more than once.' });
    query.set(field, value);
  }
  errors.push(...checkValues(rule.query, query));
  errors.push(...checkPaging(name, query));
  const body = rule.body === undefined ? {} : readBody(bodyText);
  if (rule.body !== undefined) {
    if (body === null) errors.push({ field: 'body', message: 'Must be a JSON object.' });
    else errors.push(...checkValues(rule.body, asTexts(body)));
  }
  return errors.length > 0 ? errors : { query, body: body ?? {} };
}

function checkValues(rules: Readonly<Record<string, ValueRule>>, given: ReadonlyMap<string, string>): FieldError[] {
  const errors: FieldError[] = [];
  const known = Object.keys(rules).join(', ') || 'none';
  for (const [field, value] of given) {
    const rule = Object.hasOwn(rules, field) ? rules[field] : undefined;
    const message = rule === undefined ? `Unknown field. Known ones: ${known}.` : problemOf(rule, value);
    if (message !== null) errors.push({ field, message });
  }
  for (const [field, rule] of Object.entries(rules)) {
    if (rule.required === true && !given.has(field)) errors.push({ field, message: 'Required.' });
  }
  return errors;
}

function problemOf(rule: ValueRule, value: string): string | null {
  if (rule.values !== undefined) {
    const allowed = rule.values.map(String);
    const parts = rule.list === true ? value.split(',') : [value];
    return parts.every((part) => allowed.includes(part)) ? null : `Must be one of: ${allowed.join(', ')}.`;
  }
  return FORMATS[rule.type](value);
}

const FORMATS: Readonly<Record<ValueRule['type'], (value: string) => string | null>> = {
  text: () => null,
  integer: (value) => (/^-?\d{1,15}$/.test(value) ? null : 'Must be a whole number.'),
  boolean: (value) => (value === 'true' || value === 'false' ? null : 'Must be true or false.'),
  day: (value) => (isDay(value) ? null : 'Must be a date: yyyy-mm-dd.'),
  instant: (value) =>
    isDay(value.slice(0, 10)) && /^.{10}( \d{2}:\d{2}:\d{2})?$/.test(value)
      ? null
      : 'Must be a date or a time: yyyy-mm-dd or yyyy-mm-dd hh:mm:ss.',
};

function isDay(value: string): boolean {
  const ms = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}

function checkPaging(name: EndpointName, query: ReadonlyMap<string, string>): FieldError[] {
  const max = maxPageSize(name);
  const size = query.get('page_size');
  const number = query.get('page_number');
  const errors: FieldError[] = [];
  if (max !== null && size !== undefined && (Number(size) < 1 || Number(size) > max)) {
    errors.push({ field: 'page_size', message: `Must be 1 to ${max}.` });
  }
  if (number !== undefined && Number(number) < 1) errors.push({ field: 'page_number', message: 'Must be 1 or more.' });
  return errors;
}

function asTexts(body: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

function readBody(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
