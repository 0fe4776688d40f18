import type { Open } from '../types/model.js';

/** Everything a sync found out about an account. Plain data: it survives `JSON.stringify`. */
export interface AccountSnapshot {
  /** Zoom's id of the account; empty when the token could not tell. */
  accountId: string;
  /** When the sync began. ISO 8601. */
  takenAt: string;
  /** Whether every section that was asked for was read to its end. `false`: look at {@link AccountSnapshot.sections}. */
  complete: boolean;
  /** Everyone: active, deactivated, invited. Sorted by email address. */
  users: AccountUser[];
  /** Seats bought and used, by product. */
  seats: SeatLedgerEntry[];
  /** How each part of the answer came about. */
  sections: Record<SectionName, SectionReport>;
  /** The days that usage covers, first and last, UTC; `null` when usage was not asked for. */
  usageWindow: UsageWindow | null;
  stats: SyncStats;
}

/** The parts of a sync. */
export type SectionName = 'users' | 'phone' | 'addOns' | 'usage' | 'seats' | 'groups' | 'roles' | 'domains';

/** How one part of the answer came about. */
export interface SectionReport {
  /** `complete`: all there is. `partial`: something is missing, see `why`. `skipped`: nothing was read, see `cause`. */
  status: 'complete' | 'partial' | 'skipped';
  /**
   * Why a part is missing, in one word; `null` when nothing is.
   * `budget`: left out so that the day's pools keep their reserve.
   * `not-requested` and `not-available` (the account does not have the product) leave the snapshot complete.
   */
  cause: 'not-requested' | 'not-available' | 'missing-scope' | 'refused' | 'failed' | 'inconsistent' | 'budget' | null;
  /** Why, as a sentence, with what to do; `null` when nothing is missing. */
  why: string | null;
  /** Scopes to add to the app, any one of them, when a scope is what is missing. */
  missingScopes: readonly string[];
  /** Records read. */
  read: number;
  /** Records that should have been read, where that is known. */
  expected: number | null;
}

/** Days that usage covers, UTC, both included. */
export interface UsageWindow {
  /** `yyyy-mm-dd` */
  from: string;
  /** `yyyy-mm-dd` */
  to: string;
}

/** One person. */
export interface AccountUser {
  /** Stable name of the person: Zoom's id, or `email:` and the lower-case address while there is no id. */
  key: string;
  /** Zoom's id; `null` while the invitation is not accepted. */
  id: string | null;
  email: string;
  firstName: string | null;
  lastName: string | null;
  displayName: string | null;
  /** `inactive` is Zoom's word for deactivated, `pending` for invited. */
  status: 'active' | 'inactive' | 'pending';
  /** Whether the address lies outside the account's own domains; `null` when those are not known. */
  external: boolean | null;
  department: string | null;
  /** Admin role. The name is `null` when roles could not be read. */
  role: { id: string; name: string | null } | null;
  groups: { id: string; name: string | null }[];
  /** ISO 8601; `null` where Zoom does not tell it, as for some pending people. */
  createdAt: string | null;
  timezone: string | null;
  /** Every licence the person holds, by name. Deactivated people hold none. */
  licenses: License[];
  /** `false` when something about this person's licences could not be read: there may be more. */
  licensesComplete: boolean;
  /**
   * When the person's add-ons and Workplace bundle were read from their own pages; a sync with `previous` may take them
   * from an earlier one. ISO 8601; `null` when they were not read, not to the end, or the person cannot hold any.
   */
  licensesReadAt: string | null;
  /** Whether the Workplace bundle was read there, too. Where billing or the user list tells it, it was not. */
  bundleRead: boolean;
  /** As Zoom reports it: up to three days behind. ISO 8601. */
  lastLoginAt: string | null;
  lastUsed: LastUsed;
  /** What the person did in the usage window; `null` when it was not read. */
  usage: HostedUsage | null;
}

/** When a person last used Zoom, and how that is known. */
export interface LastUsed {
  /** ISO 8601; `null` when the use is certain but its instant is not known, or there was none. */
  at: string | null;
  /** Where `at` and the verdict come from. */
  source: 'hosted' | 'joined' | 'phone' | 'login' | null;
  /**
   * `used`: in the window. `before-window`: seen, but not in the window. `never`: no login and no other use is known.
   * `unknown`: the evidence does not tell, for instance because usage could not be read, or because the last login lies
   * in the three days before the window: Zoom reports logins up to three days late.
   */
  verdict: 'used' | 'never' | 'before-window' | 'unknown';
}

/**
 * What a person did in the usage window. `null` fields were not asked for, or could not be read. Where something is
 * missing (`sections.usage` is `partial`), numbers are what was found, and there may be more: 0 is said only of what was
 * read to its end.
 */
export interface HostedUsage {
  /** Meetings and webinars. */
  meetingsHosted: number | null;
  minutesHosted: number | null;
  /** People in all of them together, as Zoom counts them. */
  participantsHosted: number | null;
  /** Webinars among them; asked for with `usage.meetings`. */
  webinarsHosted: number | null;
  /** Start of the last one, ISO 8601; `null` unless `usage.meetings` was asked for and meetings could be read. */
  lastHostedAt: string | null;
  /**
   * Meetings and webinars of the account that the person took part in as somebody's guest, each once however often they
   * came back; asked for with `usage.joined`. People are told apart by Zoom's user id: who joined without being
   * signed in is nobody.
   */
  meetingsJoined: number | null;
  /** When the person last joined one of those, ISO 8601. */
  lastJoinedAt: string | null;
  /**
   * Zoom Phone calls that the person made, answered or not, and those that they answered; asked for with `usage.calls`.
   * `null` for everybody when the account has no Zoom Phone.
   */
  calls: number | null;
  /** Start of the last call, ISO 8601. */
  lastCallAt: string | null;
  /**
   * Whether the person hosted in the window what a Basic user cannot, such as a meeting with others for more than 40
   * minutes; asked for with `usage.meetings`. The rule is `usage.neededLicence`'s. `null` when some of their meetings
   * could not be judged, and no other one needed a licence.
   */
  neededLicence: boolean | null;
}

/** A product that people hold licences of. */
export type LicenseProduct = Open<
  | 'meetings'
  | 'workplace'
  | 'united'
  | 'phone'
  | 'webinar'
  | 'large-meeting'
  | 'events'
  | 'sessions'
  | 'concurrent-meetings'
  | 'whiteboard'
  | 'scheduler'
  | 'clips'
  | 'docs'
  | 'mail-calendar'
  | 'translated-captions'
  | 'revenue-accelerator'
  | 'customer-managed-key'
  | 'compliance-management'
  | 'quality-management'
  | 'workforce-management'
  | 'visitor-management'
  | 'clinical-notes'
  | 'unknown'
>;

/** One licence that a person holds. */
export interface License {
  product: LicenseProduct;
  /** What to show: `Licensed`, `Webinar 500`, `Zoom Workplace Business Plus with US/CA Unlimited`. */
  name: string;
  /** Variant within the product: `basic`, `licensed`, `unassigned` and so on; `null` where there is one variant. */
  tier: string | null;
  /** People that an event of this licence holds, where the licence is sold by size. */
  capacity: number | null;
  /** Zoom's own code as exact digits, where there is one. */
  code: string | null;
  /** The subscription that pays, on accounts with several of one product. */
  subscriptionId: string | null;
  /** Whether it takes a bought seat. */
  paid: boolean;
  /** The suite that this licence came with. It is then no seat of its own and not counted as one. */
  includedIn: LicenseProduct | null;
}

/** Seats of one product: what was bought against what is held. */
export interface SeatLedgerEntry {
  product: LicenseProduct;
  name: string;
  /** Seats bought; `null` when the token may not see it. */
  purchased: number | null;
  /** Active people who hold it, counted by the sync. */
  assigned: number;
  /** Invited people it is promised to: as billing says, else as counted. */
  pending: number | null;
  /** Seats to give away: bought, less those in use and those promised. */
  free: number | null;
  /** Seats in use by Zoom's own count. */
  billedAs: number | null;
  /** `billedAs` less `assigned`. What `pending` does not explain deserves a look. */
  difference: number | null;
  /** Where purchased and billedAs come from. */
  source: 'plan-usage' | 'phone-calling-plans' | 'users-summary' | 'counted';
}

/** What the sync cost. */
export interface SyncStats {
  durationMs: number;
  /** Requests sent, repeated ones included. */
  requests: number;
  /** The same by rate-limit bucket, such as `core:MEDIUM`. */
  requestsByBucket: Record<string, number>;
  /** Tries that were repeated. */
  retries: number;
  /** Times that Zoom answered 429. */
  rateLimited: number;
  /** Milliseconds that requests waited for their slots, added up over all of them. */
  queuedMs: number;
  /** People whose add-ons and Workplace bundle were taken from the `previous` snapshot. */
  reused: number;
}
