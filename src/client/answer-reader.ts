import { type Endpoint, type EndpointBase, type ListEndpoint, operationName } from '../types/endpoint.js';
import { ZoomResponseError } from '../types/errors.js';
import type { ZoomHooks } from '../types/hooks.js';
import type { TransportResponse } from '../types/transport.js';
import { emit } from './emit.js';
import type { ResolvedOptions } from './options.js';
import type { ArrivedPage } from './paginate.js';
import { unreadable } from './response.js';
import { type ReportDrift, readRow, readRows } from './rows.js';

/** A 2xx answer and its parsed body. */
export interface Answer {
  response: TransportResponse;
  body: unknown;
}

/** Turns answers into the records and pages that descriptors promise, and tells of what is not as documented. */
export class AnswerReader {
  readonly #options: Pick<ResolvedOptions, 'hooks' | 'logger' | 'responses'>;
  /** Drift that was told already. Bounded by the fields that the descriptors know. */
  readonly #told = new Set<string>();

  constructor(options: Pick<ResolvedOptions, 'hooks' | 'logger' | 'responses'>) {
    this.#options = options;
  }

  readRecord<T>(endpoint: Endpoint<T>, { body, response }: Answer, hooks: ZoomHooks | undefined): T {
    if (endpoint.response === null) return undefined as T;
    const read = readRow(body, endpoint.response, this.#reporter(endpoint, '', hooks));
    if (read.ok) return read.value;
    throw unreadable(response, operationName(endpoint), `cannot be used: ${read.problem}`, { transient: false });
  }

  /** Looks at what the next request needs; the rows are checked when the page is opened. */
  arrivePage<T>(endpoint: ListEndpoint<T>, { body, response }: Answer, hooks: ZoomHooks | undefined): ArrivedPage<T> {
    const operation = operationName(endpoint);
    const { [endpoint.items]: rows, next_page_token: nextPageToken, ...meta } = Object(body) as Record<string, unknown>;
    // A page without its array, or with a strange cursor, would pass for the end of the list.
    if (!Array.isArray(rows)) {
      throw unreadable(response, operation, `has no array "${endpoint.items}"`, { transient: false });
    }
    const cursor = endpoint.paging === 'number' ? nextPageNumber(meta) : tokenOf(nextPageToken);
    if (cursor === undefined) {
      const what =
        endpoint.paging === 'number' ? 'no page_number and page_count' : 'a next_page_token that is not text';
      throw unreadable(response, operation, `has ${what}`, { transient: false });
    }
    return {
      rows: rows.length,
      nextPageToken: cursor,
      open: () => ({
        ...readRows(rows, endpoint.item, this.#reporter(endpoint, `${endpoint.items}.`, hooks)),
        nextPageToken: cursor,
        totalRecords: typeof meta.total_records === 'number' ? meta.total_records : null,
        meta,
      }),
    };
  }

  #reporter(endpoint: EndpointBase, prefix: string, hooks: ZoomHooks | undefined): ReportDrift {
    const operation = operationName(endpoint);
    return (name, problem) => {
      const event = { operation, field: `${prefix}${name}`, problem };
      if (this.#options.responses === 'strict') throw strictDrift(event);
      const once = `${operation} ${event.field}`;
      if (this.#told.has(once)) return;
      this.#told.add(once);
      emit([this.#options.hooks, hooks], 'onDrift', event);
      this.#options.logger.warn('Zoom sent a field that is not as documented.', event);
    };
  }
}

/** `null` on the last page; `undefined` for what is no cursor. */
function tokenOf(nextPageToken: unknown): string | null | undefined {
  if (nextPageToken === undefined || nextPageToken === null || nextPageToken === '') return null;
  return typeof nextPageToken === 'string' ? nextPageToken : undefined;
}

/** The same for the few lists that know page numbers only. */
function nextPageNumber({ page_number: page, page_count: pages }: Record<string, unknown>): string | null | undefined {
  if (typeof page !== 'number' || typeof pages !== 'number') return undefined;
  return page < pages ? String(page + 1) : null;
}

function strictDrift({ operation, field, problem }: { operation: string; field: string; problem: string }) {
  return new ZoomResponseError(`${field} in the answer to ${operation} is not as documented: ${problem}.`, {
    hint: 'Set responses: "report" to leave such fields out instead.',
    operation,
    status: 200,
    trackingId: null,
    transient: false,
  });
}
