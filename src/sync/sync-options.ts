import { DAY_MS } from '../types/calendar.js';
import { ZoomConfigError } from '../types/errors.js';
import type { CheckpointOptions } from './checkpoint-options.js';
import { type HostedMeeting, type LicenceRule, licenceRule } from './needs-licence.js';
import type { AccountSnapshot, SectionName } from './snapshot.js';

/** What to read about people's use of Zoom. Each part costs HEAVY requests, of which an account has a number a day. */
export interface UsageOptions {
  /** The last so many days up to today, UTC: 1 to 180, as Zoom's reports reach six months back. */
  days: number;
  /**
   * Also reads every meeting and webinar: when people hosted last, how many webinars, and whether what they hosted takes a
   * licence. One HEAVY request per 300 meetings, at least one a month. Default: `false`, or `true` with `joined`.
   */
  meetings?: boolean | undefined;
  /**
   * Also reads who took part in every meeting of two people or more. The dearest part: a HEAVY request for each meeting,
   * and one more for each further 300 participants. Default: `false`.
   */
  joined?: boolean | undefined;
  /**
   * Also reads the calls of Zoom Phone: two HEAVY requests of Phone's own limits a month at least, and one per 300 calls.
   * Default: `false`.
   */
  calls?: boolean | undefined;
  /**
   * What takes a licence, for `usage.neededLicence`: other numbers than Zoom's, or a rule of your own. Only with
   * `meetings`. Default: a webinar, more than 100 participants, or more than 40 minutes with others.
   */
  neededLicence?: LicenceRule | undefined;
}

/** An earlier snapshot, and how far to rely on it. */
export interface PreviousSync {
  /** The last snapshot of the account that was taken with add-ons. It may have been stored as JSON. */
  snapshot: AccountSnapshot;
  /**
   * No reading older than this is used, milliseconds. People are read again at a point between half of it and all of it,
   * the same for a person every time, so that a full sweep is spread over the runs. 0 reads everybody; `Infinity`
   * nobody for their age. Default: seven days.
   */
  maxAgeMs?: number | undefined;
  /** People to read again whatever their row says: Zoom ids or email addresses, for instance of webhook events. */
  dirty?: Iterable<string> | undefined;
}

/** Options of {@link syncAccount}. */
export interface SyncOptions {
  /**
   * What people did in the last days. Always what they hosted, in numbers, from Zoom's host report: one HEAVY request per
   * month and 300 hosts. `false` reads nothing. Default: `{ days: 30 }`.
   */
  usage?: UsageOptions | false | undefined;
  /**
   * Whether to read add-ons (Webinar, Large Meeting, Events, Whiteboard and so on) and Workplace bundles. Zoom tells
   * them one person at a time: a MEDIUM request for each active person with a paid licence, and a LIGHT one where the
   * account has Workplace bundles. Default: `true`.
   */
  addOns?: boolean | undefined;
  /**
   * Makes the next sync cheaper: add-ons and Workplace bundles, a request or two for each person, are taken from an
   * earlier snapshot for whoever's row in the user list is as it was. The row counts as changed when the status, the
   * address, the role, the groups, the department, or a licence that the list tells (Meetings, United, a listed Workplace
   * bundle) is another one. Also read again: newcomers, who could not be read to the end, whose reading is too old, and
   * who is named `dirty`. All else is read afresh. `user.licensesReadAt` tells each reading's age, `stats.reused` how many
   * were taken over.
   *
   * What this cannot see: an add-on, or another Workplace bundle, given to somebody whose row stays the same. It shows
   * when the reading's time is up, `maxAgeMs` at the latest, or at once when you name the person in `dirty`: collect those
   * of Zoom's webhook events `user.updated` and `user.settings_updated`.
   *
   * A `ZoomConfigError` is thrown when the snapshot is of another account.
   */
  previous?: AccountSnapshot | PreviousSync | undefined;
  /**
   * Keeps how far the sync has come, after each page of people that was handed over: one that was killed, or that ended
   * early, goes on when it is called again with the same options, and ends as if nothing had happened. Nobody's add-ons
   * and no part of the account that was read is asked for again; `takenAt` stays. Lists of people are read from their
   * start, since Zoom's page tokens end after 15 minutes: so people who came, left, or changed their status meanwhile
   * are met as they are now, and all others stay as they were read. What could not be read is tried once more. A
   * checkpoint that is broken, older than `maxAgeMs`, of other options or another version is dropped, which the client's
   * logger hears, and the sync begins anew. It is cleared when the sync ends well.
   */
  checkpoint?: CheckpointOptions | undefined;
  /** Whether to read Zoom Phone. Default: `true`. */
  phone?: boolean | undefined;
  /**
   * The account's own email domains: people of other domains are `external`. Default: the domains that the account has
   * claimed, which most tokens may not read. `false`: do not tell.
   */
  domains?: readonly string[] | false | undefined;
  /**
   * What happens when the sync would take more of a daily pool than is left without the client's reserve
   * (`daily.reserve`). `degrade` (default): it leaves out who joined, calls, meetings, usage and add-ons, in this order,
   * until the rest fits, and says so in their sections. `refuse`: it fails with a `ZoomRateLimitError` before it begins.
   * `ignore`: it goes on until the pool ends. See {@link planSync}.
   */
  budget?: 'degrade' | 'refuse' | 'ignore' | undefined;
  /**
   * Called as the sync goes on. What it throws is swallowed. Three small requests are made for it, which count people
   * before they are read: so there is a total from the beginning.
   */
  onProgress?: ((progress: SyncProgress) => void) | undefined;
  /** Ends the sync; it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** How far a sync has come. */
export interface SyncProgress {
  /** The section that moved. */
  section: SectionName;
  /** Records of the section read so far. */
  done: number;
  /** Records that it will read, where that is known. */
  total: number | null;
  /** Whether the section is finished. */
  finished: boolean;
  /** Requests sent so far by all sections. */
  requests: number;
  /** Tries repeated so far. */
  retries: number;
  /** Milliseconds since the sync began. */
  elapsedMs: number;
  /**
   * Milliseconds of these in which requests waited for the account's rate limits: in the bucket where that was longest,
   * and those that waited together count once. Close to `elapsedMs`, the limits set the pace.
   */
  waitedMs: number;
  /**
   * Milliseconds that the rest will take at the pace so far; `null` while it is not known how much there is to read, or
   * how fast it goes. An estimate: it moves with the pace, and knows nothing of people who are still to come.
   */
  remainingMs: number | null;
}

/** What to read of usage, with its defaults. */
export interface ResolvedUsage {
  days: number;
  meetings: boolean;
  joined: boolean;
  calls: boolean;
  needsLicence: (meeting: HostedMeeting) => boolean;
}

/** An earlier snapshot, with its defaults. */
export interface ResolvedPrevious {
  snapshot: AccountSnapshot;
  maxAgeMs: number;
  /** Lower case. */
  dirty: ReadonlySet<string>;
}

/** Options with their defaults. */
export interface ResolvedSyncOptions {
  usage: ResolvedUsage | null;
  addOns: boolean;
  previous: ResolvedPrevious | null;
  phone: boolean;
  domains: readonly string[] | 'ask-zoom' | null;
  budget: 'degrade' | 'refuse' | 'ignore';
}

/**
 * Fills in defaults.
 * @throws ZoomConfigError when a domain is none, `maxAgeMs` no duration, or options of usage contradict each other.
 */
export function resolveSyncOptions(options: SyncOptions): ResolvedSyncOptions {
  const { usage = { days: 30 }, domains } = options;
  return {
    usage: usage === false ? null : resolveUsage(usage),
    addOns: options.addOns ?? true,
    previous: options.previous === undefined ? null : resolvePrevious(options.previous),
    phone: options.phone ?? true,
    budget: options.budget ?? 'degrade',
    domains: domains === false ? null : domains === undefined ? 'ask-zoom' : domains.map(domainName),
  };
}

function resolveUsage({ days, meetings, joined = false, calls = false, neededLicence }: UsageOptions): ResolvedUsage {
  if (joined && meetings === false) {
    throw new ZoomConfigError('usage.joined goes through every meeting, and usage.meetings is false.', {
      hint: 'Leave usage.meetings out.',
    });
  }
  return { days, meetings: meetings ?? joined, joined, calls, needsLicence: licenceRule(neededLicence) };
}

function resolvePrevious(previous: AccountSnapshot | PreviousSync): ResolvedPrevious {
  const { snapshot, maxAgeMs = 7 * DAY_MS, dirty = [] } = 'snapshot' in previous ? previous : { snapshot: previous };
  if (maxAgeMs >= 0) return { snapshot, maxAgeMs, dirty: new Set([...dirty].map((name) => name.trim().toLowerCase())) };
  throw new ZoomConfigError(`previous.maxAgeMs is ${maxAgeMs}.`, {
    hint: 'Write milliseconds, 0 or more: 7 * 86_400_000 for a week.',
  });
}

function domainName(domain: string): string {
  const name = domain.trim().replace(/^@/, '').toLowerCase();
  if (/^[^\s@/]+\.[^\s@/]+$/.test(name)) return name;
  throw new ZoomConfigError(`"${domain}" is not a domain.`, { hint: 'Write domains as "example.com".' });
}
