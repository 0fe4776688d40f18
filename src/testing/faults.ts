import type { EndpointName } from '../resources/catalogue.js';
import { fitsPath } from './journal/fits-path.js';
import { checkMatch } from './journal/request-match.js';
import type { OAuthOperation } from './oauth/oauth-server.js';

/** Faults that answer in the place of Zoom. The request is not executed, needs no token and uses up no limit. */
export type FakeAnswerFaultKind =
  /** 429 of the bucket's window, without a hint when to come back. */
  | 'rate-limit-second'
  /** 429 of the daily pool: `Retry-After` is the next 00:00 UTC, as an ISO date-time. */
  | 'rate-limit-day'
  /** 429 with a web page instead of JSON and without any header of Zoom's. */
  | 'rate-limit-html'
  /** 429 because another operation on the same user is still running. */
  | 'rate-limit-concurrent'
  /** 500 with a JSON body. */
  | 'server-error'
  /** 502 with a gateway's web page. */
  | 'bad-gateway-html'
  /** 200 with a web page. */
  | 'html-200'
  /** 200 with nothing in it. */
  | 'empty-200'
  /** 200 with an error body: `{"code":200,"message":"..."}`. */
  | 'error-200'
  /** 401 code 124: the token is expired. Only this request sees it so. */
  | 'token-expired'
  /** 400: the `next_page_token` is invalid or expired. */
  | 'page-token-expired'
  /** The connection breaks before anything is answered. */
  | 'reset-before'
  /** No answer at all, until the caller gives up. */
  | 'hang'
  /** 200 and a body without an end. */
  | 'endless-body';

/** Faults that spoil Zoom's own answer. The request is executed; an answer other than 2xx is left as it is. */
export type FakeSpoilingFaultKind =
  /** The head and half of the body, then the connection breaks. */
  | 'truncated'
  /** Executed, then the connection breaks: a write happened and nobody said so. */
  | 'reset-after-write'
  /** A page repeats the rows of the page before it. First pages cannot, and do not use the fault up. */
  | 'duplicate-page';

/** Which requests a fault hits. All parts given must fit. */
export interface FakeFaultMatch {
  /** HTTP method, upper case. */
  method?: string;
  /** The path below `/v2`, encoded or not, an operation's template such as `/users/{userId}`, or a pattern. */
  path?: string | RegExp;
  /** The operation's name, such as `users.list`; `oauth.token` for token requests. */
  operation?: EndpointName | OAuthOperation;
}

/** Something that goes wrong. */
export type FakeFault = {
  /** Which requests it hits. Default: every API request, and none to the OAuth server. */
  match?: FakeFaultMatch;
  /** How often it strikes; `Infinity` for always. Default: 1. */
  times?: number;
  /** Lets this many matching requests pass first. Default: 0. */
  after?: number;
} & (
  | { kind: FakeAnswerFaultKind | FakeSpoilingFaultKind }
  | {
      /** One row in the middle of a list is broken. */
      kind: 'malformed-row';
      /** `without-identity` loses its id and email address, `not-an-object` is a text. Default: `without-identity`. */
      row?: 'without-identity' | 'not-an-object';
    }
  | {
      /** 302 to somewhere else. */
      kind: 'redirect';
      location: string;
    }
  | {
      /** Any answer. Objects are sent as JSON. */
      kind: 'respond';
      status: number;
      /** Default: JSON's content type. */
      headers?: Readonly<Record<string, string>>;
      /** Default: nothing. */
      body?: string | object;
    }
);

/** A fault that was added. */
export interface FakeFaultHandle {
  /** How often it has struck. */
  readonly hits: number;
  /** Takes it away. */
  remove(): void;
}

/** What goes wrong, and when. */
export interface FakeFaults {
  /**
   * Adds a fault. When several fit a request, the one added first strikes.
   *
   * @example
   * fake.faults.add({ match: { operation: 'users.list' }, after: 1, kind: 'server-error' });
   */
  add(fault: FakeFault): FakeFaultHandle;
  /** Takes all faults away. */
  clear(): void;
  /** Faults that have not struck as often as they were told to. */
  readonly pending: number;
}

/** The request, as far as faults look at it. */
export interface FaultTarget {
  method: string;
  path: string;
  template: string | null;
  operation: EndpointName | OAuthOperation | null;
}

interface Entry {
  fault: FakeFault;
  passed: number;
  hits: number;
}

/** Keeps {@link FakeFaults}. */
export class Faults implements FakeFaults {
  #entries: Entry[] = [];

  get pending(): number {
    return this.#entries.length;
  }

  add(fault: FakeFault): FakeFaultHandle {
    checkMatch(fault.match ?? {}, ['method', 'path', 'operation']);
    const entry: Entry = { fault, passed: 0, hits: 0 };
    this.#entries.push(entry);
    return {
      get hits() {
        return entry.hits;
      },
      remove: () => this.#remove(entry),
    };
  }

  clear(): void {
    this.#entries = [];
  }

  /** The fault that this request meets, with the way to say that it struck; `null` for none. */
  meet(target: FaultTarget): { fault: FakeFault; strike: () => void } | null {
    for (const entry of this.#entries) {
      if (!fits(entry.fault.match ?? {}, target)) continue;
      if (entry.passed < (entry.fault.after ?? 0)) entry.passed += 1;
      else return { fault: entry.fault, strike: () => this.#strike(entry) };
    }
    return null;
  }

  #strike(entry: Entry): void {
    entry.hits += 1;
    if (entry.hits >= (entry.fault.times ?? 1)) this.#remove(entry);
  }

  #remove(entry: Entry): void {
    this.#entries = this.#entries.filter((other) => other !== entry);
  }
}

function fits(match: FakeFaultMatch, target: FaultTarget): boolean {
  // A fault for "the next request" means the API: it must not be used up by the token request before it.
  if (target.operation?.startsWith('oauth.') && match.operation === undefined && match.path === undefined) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== target.method) return false;
  if (match.operation !== undefined && match.operation !== target.operation) return false;
  return match.path === undefined || fitsPath(match.path, target);
}
