import type { Stats } from '../stats.js';
import { checkMatch, differences, type FakeRequestMatch, written } from './request-match.js';
import { type FakeRequestRecord, isOAuth } from './request-record.js';

/** What was asked, and what a test expects of it. Failures are plain errors: any test runner shows them. */
export interface FakeRequests {
  /** The newest 1,000 API requests, oldest first; token requests are in `stats.journal`. */
  readonly requests: readonly FakeRequestRecord[];
  /** The requests that fit, oldest first. */
  requestsTo(match: FakeRequestMatch): FakeRequestRecord[];
  /**
   * Expects that such a request was sent, whatever was answered: name the `status` where a repetition must not count.
   *
   * @param times How often, exactly. Default: at least once.
   * @returns The newest one.
   * @throws Error that says how the likest request differs, and what was sent instead.
   * @example
   * fake.expectRequest({ method: 'POST', path: '/users', body: { user_info: { email: 'ann@example.com' } } });
   */
  expectRequest(match: FakeRequestMatch, times?: number): FakeRequestRecord;
  /**
   * Expects that no such request was sent; without a match, no API request at all.
   * @throws Error that lists those that were.
   */
  expectNoRequest(match?: FakeRequestMatch): void;
  /**
   * Expects that nothing but GET was sent to the API.
   * @throws Error that lists what was.
   */
  expectNoWrites(): void;
}

const SHOWN = 20;

/** Keeps {@link FakeRequests}. */
export class Requests implements FakeRequests {
  readonly #stats: Stats;

  constructor(stats: Stats) {
    this.#stats = stats;
  }

  get requests(): readonly FakeRequestRecord[] {
    return this.#stats.journal.filter(isApi);
  }

  requestsTo(match: FakeRequestMatch): FakeRequestRecord[] {
    checkMatch(match);
    return this.#among(match).filter((request) => differences(match, request).length === 0);
  }

  expectRequest(match: FakeRequestMatch, times?: number): FakeRequestRecord {
    const found = this.requestsTo(match);
    const last = found.at(-1);
    if (last !== undefined && (times === undefined || times === found.length)) {
      if (times !== undefined) this.#mustKnowAll();
      return last;
    }
    this.#mustKnowAll();
    const expected = `Expected ${times ?? 'a'} request${(times ?? 1) === 1 ? '' : 's'} like ${described(match)}`;
    if (last !== undefined) throw new Error(`${expected}, and there were ${found.length}:\n${listed(found)}`);
    throw new Error(`${expected}, and there was none.\n${this.#likest(match)}`);
  }

  expectNoRequest(match: FakeRequestMatch = {}): void {
    this.#expectNone(
      this.requestsTo(match),
      `request${Object.keys(match).length === 0 ? '' : ` like ${described(match)}`}`,
    );
  }

  expectNoWrites(): void {
    const writes = this.requests.filter(({ method }) => method !== 'GET' && method !== 'HEAD');
    this.#expectNone(writes, 'request that changes something');
  }

  #expectNone(found: readonly FakeRequestRecord[], what: string): void {
    if (found.length > 0) throw new Error(`Expected no ${what}, and there were ${found.length}:\n${listed(found)}`);
    this.#mustKnowAll();
  }

  /** Token requests are meant only where they are named. */
  #among({ operation }: FakeRequestMatch): readonly FakeRequestRecord[] {
    return operation !== undefined && isOAuth(operation) ? this.#stats.journal : this.requests;
  }

  #likest(match: FakeRequestMatch): string {
    const ranked = this.#among(match)
      .map((request) => ({ request, lines: differences(match, request) }))
      .sort((a, b) => rank(a.lines) - rank(b.lines));
    const [likest] = ranked;
    if (likest === undefined) return 'Nothing was sent.';
    const lines = likest.lines.map((difference) => `  ${difference}`).join('\n');
    return `The likest one was ${line(likest.request)}\n${lines}\nSent were:\n${listed(this.#among(match))}`;
  }

  /** What the journal has forgotten cannot be judged: a test must not pass because of it. */
  #mustKnowAll(): void {
    const { forgotten } = this.#stats;
    if (forgotten === 0) return;
    throw new Error(
      `The journal has dropped ${forgotten} requests. Let it keep more: fake.stats.keepJournal(100_000).`,
    );
  }
}

/** Another method, path or operation is further away than any number of fields. */
function rank(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (/^(method|path|operation):/.test(line) ? 1_000 : 1), 0);
}

function isApi({ operation }: FakeRequestRecord): boolean {
  return operation === null || !isOAuth(operation);
}

function described({ method, path, operation, ...rest }: FakeRequestMatch): string {
  const where = [method?.toUpperCase(), path, operation].filter((part) => part !== undefined).join(' ');
  const parts = Object.entries(rest).map(([name, value]) => `${name} ${written(value)}`);
  return [where, ...parts].filter((part) => part !== '').join(', ');
}

function listed(requests: readonly FakeRequestRecord[]): string {
  const before = requests.length - SHOWN;
  const lines = requests.slice(-SHOWN).map((request) => `  ${line(request)}`);
  return [...(before > 0 ? [`  (${before} before)`] : []), ...lines].join('\n');
}

function line({ method, path, query, body, operation, status }: FakeRequestRecord): string {
  const sent = new URLSearchParams(query).toString();
  const what = body === null ? '' : ` ${JSON.stringify(body).slice(0, 300)}`;
  return `${method} ${path}${sent === '' ? '' : `?${sent}`}${what} (${operation ?? 'unknown'}): ${status ?? 'no answer'}`;
}
