import type { AccountSnapshot, AccountUser, License, SectionName, SectionReport } from '../../src/sync/snapshot.js';

const SECTIONS: readonly SectionName[] = ['users', 'phone', 'addOns', 'usage', 'seats', 'groups', 'roles', 'domains'];

/** A licence with what a test says of it. */
export function license(changes: Partial<License> = {}): License {
  return {
    product: 'meetings',
    name: 'Licensed',
    tier: null,
    capacity: null,
    code: null,
    subscriptionId: null,
    paid: true,
    includedIn: null,
    ...changes,
  };
}

/** An active person with what a test says of them. */
export function accountUser(changes: Partial<AccountUser> = {}): AccountUser {
  const { id = 'id-1', email = 'ann@example.com' } = changes;
  return {
    key: id ?? `email:${email.toLowerCase()}`,
    id,
    email,
    firstName: 'Ann',
    lastName: 'Example',
    displayName: 'Ann Example',
    status: 'active',
    external: false,
    department: null,
    role: { id: '2', name: 'Member' },
    groups: [],
    createdAt: '2024-01-01T00:00:00Z',
    timezone: null,
    licenses: [],
    licensesComplete: true,
    licensesReadAt: null,
    bundleRead: false,
    lastLoginAt: null,
    lastUsed: { at: null, source: null, verdict: 'never' },
    usage: null,
    ...changes,
  };
}

/** A complete snapshot with what a test says of it; `people` changes the report about people. */
export function snapshot({ people, ...changes }: Partial<AccountSnapshot> & { people?: Partial<SectionReport> } = {}) {
  const report: SectionReport = { status: 'complete', cause: null, why: null, missingScopes: [], read: 0, expected: 0 };
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, report])) as AccountSnapshot['sections'];
  const whole: AccountSnapshot = {
    accountId: 'acc-1',
    takenAt: '2025-06-01T00:00:00.000Z',
    complete: true,
    users: [],
    seats: [],
    sections: { ...sections, users: { ...report, ...people } },
    usageWindow: null,
    stats: { durationMs: 0, requests: 0, requestsByBucket: {}, retries: 0, rateLimited: 0, queuedMs: 0, reused: 0 },
    ...changes,
  };
  return whole;
}

/** Parts of usage that a sync reads only when asked to. */
export const NOT_ASKED = {
  meetingsJoined: null,
  lastJoinedAt: null,
  calls: null,
  lastCallAt: null,
  neededLicence: null,
} as const;
