import type * as z from 'zod';
import type { DateWindow } from './date-window.js';
import type { RateLimitFamily, RateLimitLabel } from './rate-limit.js';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Scopes that allow an operation: any one of a list is enough. Apps made since March 2024 have granular scopes only. */
export interface EndpointScopes {
  classic: readonly string[];
  granular: readonly string[];
}

/** What all descriptors share. Limits, documentation, the simulated Zoom and the contract tests derive from these. */
export interface EndpointBase {
  method: HttpMethod;
  /** Zoom's path with `{placeholders}`, below the API's base URL. */
  path: string;
  /** Zoom's label for the operation, as documented. */
  rateLimit: RateLimitLabel;
  /** Which of the account's two sets of buckets it draws from. */
  family: RateLimitFamily;
  scopes: EndpointScopes;
  /** Which `from` and `to` Zoom answers for. Methods check it before they send; absent when Zoom sets no bounds. */
  dateWindow?: DateWindow;
}

/** One operation that answers with one record, or with nothing. */
export interface Endpoint<T> extends EndpointBase {
  /** Checks the answer; `null` when the operation answers without a body. */
  response: z.ZodType<T> | null;
}

/** One operation that answers with a list. */
export interface ListEndpoint<T> extends EndpointBase {
  /** Key of the array in the answer. */
  items: string;
  /** Checks one row. */
  item: z.ZodType<T>;
  /** Fields that identify a row, first present one wins. Empty when rows have no identity. */
  key: readonly string[];
  /** Largest `page_size` that Zoom accepts; `null` when the list is not paged. */
  maxPageSize: number | null;
  /** `number` for the few lists that know page numbers and no cursor. Default: `token`. */
  paging?: 'token' | 'number';
}

export type AnyEndpoint = Endpoint<unknown> | ListEndpoint<unknown>;

type Defined<E extends EndpointBase> = Omit<E, 'family'> & { family?: RateLimitFamily };

/** Declares an operation that answers with one record. `family` defaults to `core`. */
export function defineEndpoint<T>(endpoint: Defined<Endpoint<T>>): Endpoint<T> {
  return { family: 'core', ...endpoint };
}

/** Declares an operation that answers with a list. `family` defaults to `core`. */
export function defineList<T>(endpoint: Defined<ListEndpoint<T>>): ListEndpoint<T> {
  return { family: 'core', ...endpoint };
}

/** `GET /users/{userId}`: how errors and events name an operation. */
export function operationName(endpoint: Pick<EndpointBase, 'method' | 'path'>): string {
  return `${endpoint.method} ${endpoint.path}`;
}
