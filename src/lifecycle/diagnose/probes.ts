import type { ZoomClient } from '../../client/zoom-client.js';
import { type EndpointName, endpoints } from '../../resources/catalogue.js';
import { DAY_MS, isoDay } from '../../types/calendar.js';
import type { CallOptions } from '../../types/call-options.js';
import type { AnyEndpoint } from '../../types/endpoint.js';
import { isZoomError } from '../../types/errors.js';
import type { ResponseEvent } from '../../types/hooks.js';
import { failedAnswer, passedAnswer, type ReadAnswer } from './read-answer.js';

/** Whose first row fills a placeholder. */
const SOURCES: Readonly<Record<string, EndpointName>> = {
  userId: 'users.list',
  callQueueId: 'phone.callQueues.list',
};

/** Reads the operations that are reads, as harmlessly as can be: one row, one day, of somebody else than the caller. */
export class Probes {
  readonly answers = new Map<EndpointName, ReadAnswer>();
  requests = 0;
  readonly #zoom: ZoomClient;
  readonly #call: CallOptions;
  /** Values of placeholders, once a list has told some. */
  readonly #ids = new Map<string, string[]>([['accountId', ['me']]]);

  constructor(zoom: ZoomClient, call: CallOptions) {
    this.#zoom = zoom;
    this.#call = call;
  }

  /**
   * Sends a read. What fails becomes an answer.
   * @throws what shows that no call can work: no token, a closed client, the caller's own abort.
   */
  async read(
    operation: EndpointName,
    path: string,
    query: object = {},
  ): Promise<{ answer: ReadAnswer; body: unknown }> {
    let last: ResponseEvent | null = null;
    const onResponse = (event: ResponseEvent) => {
      last = event;
      this.#call.hooks?.onResponse?.(event);
    };
    const onRequest: NonNullable<CallOptions['hooks']>['onRequest'] = (event) => {
      this.requests += 1;
      this.#call.hooks?.onRequest?.(event);
    };
    try {
      const hooks = { ...this.#call.hooks, onRequest, onResponse };
      const body = await this.#zoom.request('GET', path, { ...this.#call, hooks, query });
      const { status = null, trackingId = null } = (last as ResponseEvent | null) ?? {};
      return { answer: passedAnswer(status, trackingId), body };
    } catch (error) {
      this.#call.signal?.throwIfAborted();
      if (!isZoomError(error) || FATAL.has(error.kind)) throw error;
      return { answer: failedAnswer(error, endpoints[operation]), body: undefined };
    }
  }

  /**
   * Reads all of these that are reads and can be read, lists first: they tell the ids for the others.
   * @param me Not to be taken for somebody else.
   */
  async readAll(operations: readonly EndpointName[], me: string | null): Promise<void> {
    const reads = operations.filter((operation) => endpoints[operation].method === 'GET');
    const wanted = new Set([...reads, ...reads.flatMap((operation) => placeholders(operation).flatMap(sourceOf))]);
    if (operations.some((operation) => operation.startsWith('phone.'))) wanted.add('phone.users.list'); // is there Phone?
    const [lists, others] = split([...wanted], (operation) => this.#pathsOf(operation).length > 0);
    await Promise.all(lists.map((operation) => this.#probe(operation, me)));
    await Promise.all(others.map((operation) => this.#probe(operation, me)));
  }

  async #probe(operation: EndpointName, me: string | null): Promise<void> {
    const paths = this.#pathsOf(operation);
    for (const path of paths) {
      const { answer, body } = await this.read(operation, path, queryOf(operation, this.#zoom.clock.now()));
      for (const [placeholder, source] of Object.entries(SOURCES)) {
        if (source === operation) this.#ids.set(placeholder, firstIds(endpoints[source], body, me));
      }
      this.answers.set(operation, answer);
      if (answer.outcome !== 'passed') return;
    }
    // Of two people one is somebody else. A single one may be the caller, whose own page opens more easily.
    const maybeOwn = me === null && placeholders(operation).includes('userId') && paths.length < 2;
    if (maybeOwn) this.answers.delete(operation);
  }

  /** Once for each person to ask about, or once; empty when an id is not known. */
  #pathsOf(operation: EndpointName): string[] {
    const names = placeholders(operation);
    const values = names.map((name) => this.#ids.get(name) ?? []);
    const times = names.includes('userId') ? (this.#ids.get('userId')?.length ?? 0) : 1;
    if (values.some(([first]) => first === undefined)) return [];
    return Array.from({ length: times }, (_, turn) =>
      endpoints[operation].path.replace(/\{(\w+)\}/g, (_match, name: string) => {
        const ids = this.#ids.get(name) ?? [];
        return encodeURIComponent(ids[turn] ?? ids[0] ?? '');
      }),
    );
  }
}

/** After these no other call can work either. */
const FATAL: ReadonlySet<string> = new Set(['token', 'reauthorization', 'closed', 'config']);

function placeholders(operation: EndpointName): string[] {
  return [...endpoints[operation].path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

function sourceOf(placeholder: string): EndpointName[] {
  const source = SOURCES[placeholder];
  return source === undefined ? [] : [source];
}

function queryOf(operation: EndpointName, nowMs: number): object {
  const endpoint: AnyEndpoint = endpoints[operation];
  const day = isoDay(nowMs - DAY_MS); // no clock takes yesterday for the future
  const window = endpoint.dateWindow === undefined ? {} : { from: day, to: day };
  // Two rows: the first may be the caller.
  return 'maxPageSize' in endpoint && endpoint.maxPageSize !== null ? { page_size: 2, ...window } : window;
}

/** Of people: one who is not the caller, or two where nobody knows who the caller is. */
function firstIds(endpoint: AnyEndpoint, body: unknown, me: string | null): string[] {
  if (!('items' in endpoint) || typeof body !== 'object' || body === null) return [];
  const rows: unknown = (body as Record<string, unknown>)[endpoint.items];
  const ids = (Array.isArray(rows) ? (rows as unknown[]) : []).map((row) => (row as { id?: unknown } | null)?.id);
  const others = ids.filter((id) => typeof id === 'string' && id !== '' && id !== me) as string[];
  return others.slice(0, me === null ? 2 : 1);
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
