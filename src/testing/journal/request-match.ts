import { type EndpointName, endpoints } from '../../resources/catalogue.js';
import type { OAuthOperation } from '../oauth/oauth-server.js';
import { fitsPath } from './fits-path.js';
import { type FakeRequestRecord, isOAuth } from './request-record.js';

/** Which requests are meant. All parts given must fit. */
export interface FakeRequestMatch {
  /** HTTP method. */
  method?: string;
  /** The path below `/v2`, encoded or not, an operation's template such as `/users/{userId}`, or a pattern. */
  path?: string | RegExp;
  /** The operation's name, such as `users.list`. Only a match that names `oauth.token` looks at token requests. */
  operation?: EndpointName | OAuthOperation;
  /** Some of the query parameters. Patterns are tried; `undefined` means: not sent. */
  query?: Readonly<Record<string, string | number | boolean | RegExp | undefined>>;
  /**
   * A part of the body. Objects may have more fields than these, lists may not have more items. Patterns are tried,
   * `undefined` means: not sent, and matchers such as `expect.any(String)` are asked.
   */
  body?: unknown;
  /** HTTP status answered; `null` for none. */
  status?: number | null;
}

const PARTS: readonly string[] = [
  'method',
  'path',
  'operation',
  'query',
  'body',
  'status',
] satisfies (keyof FakeRequestMatch)[];

/**
 * Refuses what would match nothing, or everything, because it is misspelt.
 * @throws TypeError that names the part.
 */
export function checkMatch(match: FakeRequestMatch, parts: readonly string[] = PARTS): void {
  const strange = Object.keys(match).find((part) => !parts.includes(part));
  if (strange !== undefined) throw new TypeError(`A match has no ${strange}. It may have ${parts.join(', ')}.`);
  const { operation } = match;
  if (operation !== undefined && !isOAuth(operation) && !Object.hasOwn(endpoints, operation)) {
    throw new TypeError(`There is no operation ${operation}. Operations have names such as users.list.`);
  }
}

/** How a request differs from what is meant, line by line; nothing when it fits. */
export function differences(match: FakeRequestMatch, request: FakeRequestRecord): string[] {
  const { method, path, operation, query, body, status } = match;
  return [
    ...(method === undefined ? [] : compare(method.toUpperCase(), request.method, 'method')),
    ...(path === undefined || fitsPath(path, request) ? [] : [differs('path', path, request.path)]),
    ...(operation === undefined ? [] : compare(operation, request.operation, 'operation')),
    ...Object.entries(query ?? {}).flatMap(([name, value]) =>
      compare(isPlain(value) ? `${value}` : value, request.query[name], `query.${name}`),
    ),
    ...('body' in match ? compare(body, request.body, 'body') : []),
    ...(status === undefined ? [] : compare(status, request.status, 'status')),
  ];
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Compares as `toMatchObject` of test runners does, and names the place of each difference. */
function compare(wanted: unknown, got: unknown, at: string): string[] {
  if (isMatcher(wanted)) return wanted.asymmetricMatch(got) ? [] : [differs(at, wanted, got)];
  if (wanted instanceof RegExp)
    return typeof got === 'string' && got.search(wanted) !== -1 ? [] : [differs(at, wanted, got)];
  if (Array.isArray(wanted) && Array.isArray(got) && wanted.length === got.length) {
    return wanted.flatMap((item, index) => compare(item, got[index], `${at}[${index}]`));
  }
  if (isRecord(wanted) && isRecord(got)) {
    return Object.entries(wanted).flatMap(([name, field]) => compare(field, got[name], `${at}.${name}`));
  }
  return Object.is(wanted, got) ? [] : [differs(at, wanted, got)];
}

/** A matcher of vitest's, jest's or another's. */
interface Matcher {
  asymmetricMatch(value: unknown): boolean;
}

function isMatcher(value: unknown): value is Matcher {
  return isRecord(value) && typeof value.asymmetricMatch === 'function';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function differs(at: string, wanted: unknown, got: unknown): string {
  return `${at}: expected ${written(wanted)}, got ${written(got)}`;
}

/** A value as a reader knows it. */
export function written(value: unknown): string {
  if (value === undefined) return 'nothing';
  return JSON.stringify(value, (_name, part) => (part instanceof RegExp || isMatcher(part) ? `${part}` : part));
}
