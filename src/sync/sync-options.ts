import { ZoomConfigError } from '../types/errors.js';
import type { SectionName } from './snapshot.js';

/** Options of {@link syncAccount}. */
export interface SyncOptions {
  /**
   * What people hosted in the last `days` days (1 to 180), from Zoom's host report: one HEAVY request per month and 300
   * hosts. `meetings: true` also reads every meeting, for the date of the last one and the number of webinars: one more
   * HEAVY request per 300 meetings. `false` reads nothing. Default: `{ days: 30 }`.
   */
  usage?: { days: number; meetings?: boolean | undefined } | false | undefined;
  /**
   * Whether to read add-ons (Webinar, Large Meeting, Events, Whiteboard and so on) and Workplace bundles. Zoom tells
   * them one person at a time: a MEDIUM request for each active person with a paid licence, and a LIGHT one where the
   * account has Workplace bundles. Default: `true`.
   */
  addOns?: boolean | undefined;
  /** Whether to read Zoom Phone. Default: `true`. */
  phone?: boolean | undefined;
  /**
   * The account's own email domains: people of other domains are `external`. Default: the domains that the account has
   * claimed, which most tokens may not read. `false`: do not tell.
   */
  domains?: readonly string[] | false | undefined;
  /** Called as the sync goes on. What it throws is swallowed. */
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
}

/** Options with their defaults. */
export interface ResolvedSyncOptions {
  usage: { days: number; meetings: boolean } | null;
  addOns: boolean;
  phone: boolean;
  domains: readonly string[] | 'ask-zoom' | null;
}

/**
 * Fills in defaults.
 * @throws ZoomConfigError when a domain is none.
 */
export function resolveSyncOptions(options: SyncOptions): ResolvedSyncOptions {
  const { usage = { days: 30 }, domains } = options;
  return {
    usage: usage === false ? null : { days: usage.days, meetings: usage.meetings ?? false },
    addOns: options.addOns ?? true,
    phone: options.phone ?? true,
    domains: domains === false ? null : domains === undefined ? 'ask-zoom' : domains.map(domainName),
  };
}

function domainName(domain: string): string {
  const name = domain.trim().replace(/^@/, '').toLowerCase();
  if (/^[^\s@/]+\.[^\s@/]+$/.test(name)) return name;
  throw new ZoomConfigError(`"${domain}" is not a domain.`, { hint: 'Write domains as "example.com".' });
}
