import type { AccountUser, UsageWindow } from '../../../src/index.js';
import { licensesOf } from './model-licenses.js';
import type { ModelAccount, ModelMeeting, ModelPerson } from './model-person.js';

const DAY_MS = 86_400_000;

/** What Zoom's reports tell of a window, as far as it is over. */
interface Reports {
  hosted: ReadonlyMap<number, readonly ModelMeeting[]>;
  joined: ReadonlyMap<number, readonly ModelMeeting[]>;
  /** Starts of calls. */
  calls: ReadonlyMap<number, readonly number[]>;
}

/** What a snapshot must say about everybody, sorted by address. */
export function usersOf(account: ModelAccount, window: UsageWindow, nowMs: number): AccountUser[] {
  const reports = reportsOf(account, window, nowMs);
  return account.people
    .map((person) => userOf(person, account, reports, { fromMs: Date.parse(window.from), nowMs }))
    .sort((a, b) => (a.email < b.email ? -1 : 1));
}

function userOf(
  person: ModelPerson,
  account: ModelAccount,
  reports: Reports,
  { fromMs, nowMs }: { fromMs: number; nowMs: number },
): AccountUser {
  // The account always has some Workplace bundle, so that everybody with a paid licence is asked for.
  const asked = person.status !== 'inactive' && (person.type === 2 || person.type === 3);
  const invited = person.status === 'pending';
  const usage = usageOf(person, reports);
  const domain = person.email.slice(person.email.indexOf('@') + 1).toLowerCase();
  return {
    key: invited ? `email:${person.email.toLowerCase()}` : person.id,
    id: invited ? null : person.id,
    email: person.email,
    firstName: person.firstName || null,
    lastName: person.lastName || null,
    displayName: `${person.firstName} ${person.lastName}`.trim() || null,
    status: person.status,
    external: !account.domains.includes(domain),
    department: person.department,
    role: { id: person.roleId, name: account.roles.get(person.roleId) ?? null },
    groups: person.groupIds.map((id) => ({ id, name: account.groups.get(id) ?? null })),
    createdAt: person.createdAt,
    timezone: invited ? null : person.timezone,
    licenses: licensesOf(person, account),
    licensesComplete: true,
    licensesReadAt: asked ? new Date(nowMs).toISOString() : null,
    bundleRead: asked && !(account.duplicatePlans && person.workplace !== null),
    lastLoginAt: person.lastLoginAt,
    lastUsed: lastUsedOf(person, usage, fromMs),
    usage,
  };
}

function reportsOf({ people }: ModelAccount, { from, to }: UsageWindow, nowMs: number): Reports {
  const [fromMs, endMs] = [Date.parse(from), Date.parse(to) + DAY_MS];
  const tells = ({ startMs, minutes }: { startMs: number; minutes: number }) =>
    startMs >= fromMs && startMs < endMs && startMs + minutes * 60_000 <= nowMs;
  const reports = { hosted: new Map(), joined: new Map(), calls: new Map() };
  const note = (uses: Map<number, unknown[]>, number: number, use: unknown) =>
    uses.set(number, [...(uses.get(number) ?? []), use]);
  for (const { number, meetings, phone } of people) {
    for (const meeting of meetings.filter(tells)) {
      note(reports.hosted, number, meeting);
      for (const guest of meeting.guests) note(reports.joined, guest, meeting);
    }
    for (const call of (phone?.calls ?? []).filter(tells)) {
      if (call.direction === 'outbound' || call.answered) note(reports.calls, number, call.startMs);
      if (call.colleague !== null && call.answered) note(reports.calls, call.colleague, call.startMs);
    }
  }
  return reports;
}

function usageOf({ number }: ModelPerson, reports: Reports): NonNullable<AccountUser['usage']> {
  const hosted = reports.hosted.get(number) ?? [];
  const joined = reports.joined.get(number) ?? [];
  const calls = reports.calls.get(number) ?? [];
  const total = (value: (meeting: ModelMeeting) => number) => hosted.reduce((sum, meeting) => sum + value(meeting), 0);
  return {
    meetingsHosted: hosted.length,
    minutesHosted: total(({ minutes }) => minutes),
    participantsHosted: total(({ participants }) => participants),
    webinarsHosted: total(({ kind }) => (kind === 'webinar' ? 1 : 0)),
    lastHostedAt: latest(hosted.map(({ startMs }) => startMs)),
    meetingsJoined: joined.length,
    lastJoinedAt: latest(joined.map((meeting) => lastArrival(meeting, number))),
    calls: calls.length,
    lastCallAt: latest(calls),
    neededLicence: hosted.some(
      ({ kind, participants, minutes }) =>
        kind === 'webinar' || participants > 100 || (participants > 1 && minutes > 40),
    ),
  };
}

/** The simulated Zoom lets every fifth person, the host being the first, leave and come back half-way through. */
function lastArrival({ startMs, minutes, guests }: ModelMeeting, guest: number): number {
  return guests.indexOf(guest) % 5 === 3 ? startMs + minutes * 30_000 : startMs;
}

/** The latest thing with a date wins; of two at one instant, what the person did before the login. */
function lastUsedOf(
  { lastLoginAt }: ModelPerson,
  { lastHostedAt, lastJoinedAt, lastCallAt }: NonNullable<AccountUser['usage']>,
  fromMs: number,
): AccountUser['lastUsed'] {
  const uses = [
    { at: lastHostedAt, source: 'hosted' as const },
    { at: lastJoinedAt, source: 'joined' as const },
    { at: lastCallAt, source: 'phone' as const },
    { at: lastLoginAt, source: 'login' as const },
  ];
  const at = latest(uses.flatMap((use) => (use.at === null ? [] : [Date.parse(use.at)])));
  const source = uses.find((use) => use.at === at)?.source ?? null;
  if (at === null) return { at: null, source: null, verdict: 'never' };
  if (Date.parse(at) >= fromMs) return { at, source, verdict: 'used' };
  // What lies before the window can only be a login, which Zoom may tell three days late.
  return { at, source, verdict: Date.parse(at) >= fromMs - 3 * DAY_MS ? 'unknown' : 'before-window' };
}

export const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

function latest(instants: readonly number[]): string | null {
  return instants.length === 0 ? null : instant(Math.max(...instants));
}
