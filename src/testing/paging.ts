import type { EndpointName } from '../resources/catalogue.js';
import { type Answer, errorAnswer, jsonAnswer, Refusal } from './answer.js';
import { DEFAULT_PAGE_SIZE, maxPageSize } from './facts/facts.js';
import type { PageTokens } from './page-tokens.js';

/** Which rows a request asks for. */
export interface PageRequest {
  /** Rows before the page. */
  offset: number;
  /** Rows at most. */
  size: number;
  /** Whether the page was asked for without a token. Only then does Zoom tell `page_count` and `page_number`. */
  byNumber: boolean;
  /** The operation and query that cursors are bound to. */
  query: string;
}

/** Reads the paging parameters of a request. */
export function readPage(name: EndpointName, query: ReadonlyMap<string, string>, tokens: PageTokens): PageRequest {
  const size = Number(query.get('page_size') ?? DEFAULT_PAGE_SIZE);
  const token = query.get('next_page_token') ?? '';
  const bound = boundQuery(name, query);
  if (token === '') {
    const offset = (Number(query.get('page_number') ?? 1) - 1) * size;
    return { offset, size, byNumber: true, query: bound };
  }
  const offset = maxPageSize(name) === null ? null : tokens.read(token, bound);
  if (offset === null) throw new Refusal(badPageToken(name));
  return { offset, size, byNumber: false, query: bound };
}

/** What Zoom says to a cursor that it does not know (any more). The Phone API uses another code than the others. */
export function badPageToken(name: EndpointName | null): Answer {
  const code = name?.startsWith('phone.') === true ? 400 : 300;
  return errorAnswer(400, code, 'The next page token (next_page_token) is invalid or expired.');
}

function boundQuery(name: EndpointName, query: ReadonlyMap<string, string>): string {
  const fields = [...query].filter(([field]) => field !== 'next_page_token' && field !== 'page_number');
  return JSON.stringify([name, fields.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** One page of a list: what surrounds the rows, and how to write the rows of a stretch. */
export interface PageParts {
  /** Key of the array. */
  items: string;
  /** Rows of the whole list. */
  total: number;
  /** Writes the rows from `start` to before `end`. */
  rows: (start: number, end: number) => readonly string[];
  /** Written before the paging keys. */
  meta?: Readonly<Record<string, unknown>>;
  /** Paging keys that this operation has beside `next_page_token`. */
  keys: readonly ('page_count' | 'page_number' | 'page_size' | 'total_records')[];
}

/** Writes one page. The last one carries an empty token. */
export function writePage(page: PageRequest, tokens: PageTokens, parts: PageParts): Answer {
  const start = Math.min(page.offset, parts.total);
  const end = Math.min(start + page.size, parts.total);
  const values = {
    page_count: page.byNumber ? Math.ceil(parts.total / page.size) : undefined,
    page_number: page.byNumber ? page.offset / page.size + 1 : undefined,
    page_size: page.size,
    total_records: parts.total,
  };
  const keys = Object.fromEntries(parts.keys.map((key) => [key, values[key]]));
  const token = end < parts.total ? tokens.issue(page.query, end) : '';
  const head = JSON.stringify({ ...parts.meta, ...keys, next_page_token: token }).slice(0, -1);
  return jsonAnswer(`${head},"${parts.items}":[${parts.rows(start, end).join(',')}]}`);
}
