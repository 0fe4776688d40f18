import type { EndpointName } from '../resources/catalogue.js';
import type { Clock } from '../types/clock.js';
import type { ZoomPlan } from '../types/rate-limit.js';
import type { AccountState } from './account/account-state.js';
import type { Answer } from './answer.js';
import type { HostedMeetings } from './answers/hosted-meetings.js';
import type { KeptResults } from './answers/kept-results.js';
import type { RowCache } from './answers/row-cache.js';
import type { PageTokens } from './page-tokens.js';
import type { PageRequest } from './paging.js';

/** Products that the account has, beside Meetings. */
export interface FakeProducts {
  /** Zoom Phone. Without it every `/phone` path answers 403. Default: `true`. */
  phone?: boolean;
  /** Dashboards, which need a Business plan. Without them they answer 400 with code 400. Default: `true`. */
  dashboards?: boolean;
  /** A paid plan whose usage may be read. Without it the plan usage answers 400 with code 200. Default: `true`. */
  billing?: boolean;
  /** Managed domains may be read. Standard accounts often lack the master scope, and get code 4711. Default: `true`. */
  managedDomains?: boolean;
}

/** What the answers are made of. */
export interface World {
  account: AccountState;
  clock: Clock;
  /** Both may change at any time. */
  plan: ZoomPlan;
  products: Readonly<Required<FakeProducts>>;
  tokens: PageTokens;
  rows: RowCache;
  hosted: HostedMeetings;
  kept: KeptResults;
}

/** One checked request on its way to its handler. */
export interface Call {
  name: EndpointName;
  /** Whose consent the token stands for; `null`: the account's own token. */
  caller: string | null;
  /** Values of the path's placeholders. */
  params: Readonly<Record<string, string>>;
  query: ReadonlyMap<string, string>;
  body: Readonly<Record<string, unknown>>;
  page: PageRequest;
}

/** Answers one operation. Throws a `Refusal` for an error. */
export type Handler = (world: World, call: Call) => Answer;
