import type { EndpointName } from '../resources/catalogue.js';
import type { FieldError } from './answer.js';
import { queryProblem } from './facts/check-query.js';
import { checkValue } from './facts/check-value.js';
import { factsOf, maxPageSize } from './facts/facts.js';
import type { FieldFact, OperationFacts } from './facts/operation-facts.js';

/** A request's query and body, when nothing is wrong with them. */
export interface CheckedRequest {
  query: ReadonlyMap<string, string>;
  body: Readonly<Record<string, unknown>>;
}

/** Compares a request with Zoom's reference. Returns what is wrong, so that a misspelt parameter cannot pass. */
export function checkRequest(
  name: EndpointName,
  params: URLSearchParams,
  bodyText: string,
  contentType: string | null,
): CheckedRequest | readonly FieldError[] {
  const facts = factsOf(name);
  const query = new Map<string, string>();
  const errors: FieldError[] = [];
  for (const [field, value] of params) {
    if (query.has(field)) errors.push({ field, message: 'Given more than once.' });
    query.set(field, value);
  }
  errors.push(...checkQuery(facts, query), ...checkPaging(name, query));
  const body = readBody(facts, bodyText, contentType);
  errors.push(...body.errors);
  return errors.length > 0 ? errors : { query, body: body.value };
}

function checkQuery(facts: OperationFacts, given: ReadonlyMap<string, string>): FieldError[] {
  const errors: FieldError[] = [];
  const known = Object.keys(facts.query).join(', ') || 'none';
  for (const [field, value] of given) {
    const fact = Object.hasOwn(facts.query, field) ? facts.query[field] : undefined;
    const message =
      fact === undefined
        ? `Unknown field. Known ones: ${known}.`
        : pagingKey(field)
          ? null
          : queryProblem(field, fact, value, facts.family);
    if (message !== null) errors.push({ field, message });
  }
  for (const [field, fact] of Object.entries(facts.query)) {
    if (fact.required === true && !given.has(field)) errors.push({ field, message: 'Required.' });
  }
  return errors;
}

function pagingKey(field: string): boolean {
  return field === 'page_size' || field === 'page_number' || field === 'next_page_token';
}

function checkPaging(name: EndpointName, query: ReadonlyMap<string, string>): FieldError[] {
  const max = maxPageSize(name) ?? 300;
  const size = query.get('page_size');
  const number = query.get('page_number');
  const whole = (value: string): boolean => /^\d{1,9}$/.test(value);
  const errors: FieldError[] = [];
  if (size !== undefined && !(whole(size) && Number(size) >= 1 && Number(size) <= max)) {
    errors.push({ field: 'page_size', message: `Must be 1 to ${max}.` });
  }
  if (number !== undefined && !(whole(number) && Number(number) >= 1)) {
    errors.push({ field: 'page_number', message: 'Must be 1 or more.' });
  }
  return errors;
}

interface ReadBody {
  value: Readonly<Record<string, unknown>>;
  errors: readonly FieldError[];
}

function readBody({ body: fact }: OperationFacts, text: string, contentType: string | null): ReadBody {
  const wrong = (message: string): ReadBody => ({ value: {}, errors: [{ field: 'body', message }] });
  if (fact === null) return text === '' ? { value: {}, errors: [] } : wrong('This operation takes no body.');
  if (fact.contentType === 'multipart/form-data') return readForm(text, contentType, wrong);
  if (text === '') return { value: {}, errors: needsBody(fact) ? wrong('Must be a JSON object.').errors : [] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('Must be a JSON object.');
  }
  const inexact = inexactNumber(text);
  if (inexact !== undefined) return wrong(`${inexact} is no exact number: write all digits.`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('Must be a JSON object.');
  return { value: { ...value }, errors: checkValue(fact, value, '') };
}

/** JavaScript prints 2^56 as 72057594037927940: a server that reads whole numbers exactly sees another licence. */
function inexactNumber(json: string): string | undefined {
  const withoutTexts = json.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  return withoutTexts.match(/\d{16,}/g)?.find((digits) => `${BigInt(Number(digits))}` !== digits);
}

function needsBody(fact: FieldFact): boolean {
  return Object.values(fact.fields ?? {}).some(({ required }) => required === true) || fact.oneOf !== undefined;
}

/** An upload: its parts are not looked into, beyond the name of the file's field. */
function readForm(text: string, contentType: string | null, wrong: (message: string) => ReadBody): ReadBody {
  if (!/^multipart\/form-data; *boundary=/.test(contentType ?? '')) return wrong('Must be multipart/form-data.');
  return text.includes('name="pic_file"') ? { value: {}, errors: [] } : wrong('The part pic_file is missing.');
}
