import type { HostedUsage, LastUsed, UsageWindow } from './snapshot.js';

/** Zoom reports logins up to three days late. */
export const LOGIN_DELAY_MS = 3 * 86_400_000;

/** What is known about one person's use of Zoom. */
export interface UseEvidence {
  lastLoginAt: string | null;
  /** `null` when usage was not read for this person. */
  usage: HostedUsage | null;
  window: UsageWindow | null;
  /** Whether all that was asked for was read to its end: only then does "did nothing" mean anything. */
  usageComplete: boolean;
}

/**
 * Judges when a person last used Zoom. The latest dated evidence wins; what was done in the window on a day that was not
 * read counts as use without a date. A login that Zoom dates shortly before the window may have happened in it, since Zoom
 * reports logins up to three days late: that is `unknown`, not `before-window`. Without a window nothing but the login is
 * known, and sessions outlive logins: that is `unknown` too, however recent or old the login.
 */
export function lastUsed({ lastLoginAt, usage, window, usageComplete }: UseEvidence): LastUsed {
  const dated = latest([
    { at: usage?.lastHostedAt ?? null, source: 'hosted' as const },
    { at: usage?.lastJoinedAt ?? null, source: 'joined' as const },
    { at: usage?.lastCallAt ?? null, source: 'phone' as const },
    { at: lastLoginAt, source: 'login' as const },
  ]);
  if (window === null) return { at: dated?.at ?? null, source: dated?.source ?? null, verdict: 'unknown' };
  const windowStart = Date.parse(`${window.from}T00:00:00Z`);
  if (dated !== null && Date.parse(dated.at) >= windowStart) return { ...dated, verdict: 'used' };
  const undated = undatedUse(usage);
  if (undated !== null) return { at: null, source: undated, verdict: 'used' };
  if (dated === null) return { at: null, source: null, verdict: usageComplete ? 'never' : 'unknown' };
  const maybeInWindow = dated.source === 'login' && Date.parse(dated.at) + LOGIN_DELAY_MS >= windowStart;
  return { ...dated, verdict: usageComplete && !maybeInWindow ? 'before-window' : 'unknown' };
}

/** What the person did in the window, without a date. */
function undatedUse(usage: HostedUsage | null): LastUsed['source'] {
  if ((usage?.meetingsHosted ?? 0) > 0) return 'hosted';
  if ((usage?.meetingsJoined ?? 0) > 0) return 'joined';
  return (usage?.calls ?? 0) > 0 ? 'phone' : null;
}

function latest<S>(evidence: readonly { at: string | null; source: S }[]): { at: string; source: S } | null {
  let best: { at: string; source: S } | null = null;
  for (const { at, source } of evidence) {
    if (at === null || Number.isNaN(Date.parse(at))) continue;
    if (best === null || Date.parse(at) > Date.parse(best.at)) best = { at, source };
  }
  return best;
}
