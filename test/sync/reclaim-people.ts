import type { AccountUser, HostedUsage } from '../../src/sync/snapshot.js';
import { LICENSED } from './ledger-people.js';
import { accountUser, NOT_ASKED, snapshot } from './snapshots.js';

export const NOW = '2026-07-01T00:00:00.000Z';
const WINDOW = { from: '2026-01-01', to: '2026-07-01' };

/** The usage of somebody who hosted nothing. */
export const NOTHING: HostedUsage = {
  meetingsHosted: 0,
  minutesHosted: 0,
  participantsHosted: 0,
  webinarsHosted: 0,
  lastHostedAt: null,
  ...NOT_ASKED,
};

/** Somebody who was last seen in 2025 and holds a paid licence. */
export const idle = (changes: Partial<AccountUser> = {}): AccountUser =>
  accountUser({
    licenses: [LICENSED],
    usage: NOTHING,
    lastUsed: { at: '2025-10-01T08:00:00Z', source: 'login', verdict: 'before-window' },
    ...changes,
  });

/** The same person, who hosts to this day. */
export const busy = (usage: Partial<HostedUsage>, changes: Partial<AccountUser> = {}): AccountUser =>
  idle({
    lastUsed: { at: '2026-06-30T08:00:00Z', source: 'hosted', verdict: 'used' },
    usage: { ...NOTHING, meetingsHosted: 5, ...usage },
    ...changes,
  });

/** A snapshot of these people, taken then, with usage since January. */
export const at = (takenAt: string, ...users: AccountUser[]) => snapshot({ takenAt, usageWindow: WINDOW, users });
