import type { License } from '../sync/snapshot.js';
import type { ExportedUser } from './exported-user.js';

type Cell = string | number | null;

/** Parts of a cell that holds several. */
const BETWEEN = '; ';

/** What each column of {@link usersToCsv} holds, in their order. `null`: an empty cell. */
export const CSV_COLUMNS: Readonly<Record<string, (user: ExportedUser) => Cell>> = {
  accountId: ({ accountId }) => accountId ?? null,
  key: ({ key }) => key,
  id: ({ id }) => id,
  email: ({ email }) => email,
  firstName: ({ firstName }) => firstName,
  lastName: ({ lastName }) => lastName,
  displayName: ({ displayName }) => displayName,
  status: ({ status }) => status,
  external: ({ external }) => yesOrNo(external),
  department: ({ department }) => department,
  role: ({ role }) => (role === null ? null : (role.name ?? role.id)),
  groups: ({ groups }) => groups.map(({ id, name }) => name ?? id).join(BETWEEN),
  createdAt: ({ createdAt }) => createdAt,
  timezone: ({ timezone }) => timezone,
  licenses: ({ licenses }) => namesOf(licenses),
  paidLicenses: ({ licenses }) => namesOf(licenses.filter(({ paid, includedIn }) => paid && includedIn === null)),
  licensesComplete: ({ licensesComplete }) => yesOrNo(licensesComplete),
  licensesReadAt: ({ licensesReadAt }) => licensesReadAt,
  lastLoginAt: ({ lastLoginAt }) => lastLoginAt,
  lastUsedAt: ({ lastUsed }) => lastUsed.at,
  lastUsedSource: ({ lastUsed }) => lastUsed.source,
  lastUsedVerdict: ({ lastUsed }) => lastUsed.verdict,
  meetingsHosted: ({ usage }) => usage?.meetingsHosted ?? null,
  minutesHosted: ({ usage }) => usage?.minutesHosted ?? null,
  participantsHosted: ({ usage }) => usage?.participantsHosted ?? null,
  webinarsHosted: ({ usage }) => usage?.webinarsHosted ?? null,
  lastHostedAt: ({ usage }) => usage?.lastHostedAt ?? null,
  meetingsJoined: ({ usage }) => usage?.meetingsJoined ?? null,
  lastJoinedAt: ({ usage }) => usage?.lastJoinedAt ?? null,
  calls: ({ usage }) => usage?.calls ?? null,
  lastCallAt: ({ usage }) => usage?.lastCallAt ?? null,
  neededLicence: ({ usage }) => yesOrNo(usage?.neededLicence ?? null),
};

function yesOrNo(value: boolean | null): string | null {
  return value === null ? null : `${value}`;
}

function namesOf(licenses: readonly License[]): string {
  return licenses.map(({ name }) => name).join(BETWEEN);
}
