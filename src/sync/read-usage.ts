import { listHistoryMeetings, listHosts } from '../resources/reports/endpoints.js';
import { monthlyWindows } from '../types/date-window.js';
import type { EndpointBase } from '../types/endpoint.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { User } from '../types/zoom/user.js';
import { COMPLETE, explain, type SectionResult, skippedBy } from './section.js';
import type { HostedUsage, UsageWindow } from './snapshot.js';
import type { SyncRun } from './sync-run.js';

const NOT_READ = {
  meetingsJoined: null,
  lastJoinedAt: null,
  calls: null,
  lastCallAt: null,
  neededLicence: null,
} as const;

/** What everybody hosted in the window. */
export class UsageReading {
  /** By `id:` and Zoom's id: it stays when the address changes. Rows without an id go by `email:`. */
  readonly #hosted = new Map<string, HostedUsage>();
  /** Addresses that a host went by, by Zoom's id. */
  readonly #addresses = new Map<string, Set<string>>();
  /** Meetings carry no host id, only the address of that time. */
  readonly #lastHostedAt = new Map<string, string>();
  readonly #webinars = new Map<string, number>();
  /** Meetings were read, so that "no webinar" means something. */
  #knowsMeetings = false;

  get hosts(): number {
    return this.#hosted.size;
  }

  addHost(row: {
    id?: string | undefined;
    email?: string | undefined;
    meetings?: number | undefined;
    meeting_minutes?: number | undefined;
    participants?: number | undefined;
  }): void {
    const email = (row.email ?? '').toLowerCase();
    const key = row.id ? `id:${row.id}` : `email:${email}`;
    if (row.id) this.#addresses.set(row.id, (this.#addresses.get(row.id) ?? new Set()).add(email));
    const before = this.#hosted.get(key);
    this.#hosted.set(key, {
      meetingsHosted: (before?.meetingsHosted ?? 0) + (row.meetings ?? 0),
      minutesHosted: (before?.minutesHosted ?? 0) + (row.meeting_minutes ?? 0),
      participantsHosted: (before?.participantsHosted ?? 0) + (row.participants ?? 0),
      webinarsHosted: null,
      lastHostedAt: null,
      ...NOT_READ,
    });
  }

  /** A list of meetings was read to its end. */
  knowsMeetings(): void {
    this.#knowsMeetings = true;
  }

  addMeeting(row: {
    host_email?: string | undefined;
    start_time?: string | undefined;
    type?: string | undefined;
  }): void {
    const email = (row.host_email ?? '').toLowerCase();
    if (email === '') return;
    const before = this.#lastHostedAt.get(email);
    const startedAt = row.start_time ?? '';
    if (startedAt !== '' && isLater(startedAt, before)) this.#lastHostedAt.set(email, startedAt);
    if (row.type === 'Webinar') this.#webinars.set(email, (this.#webinars.get(email) ?? 0) + 1);
  }

  /** What one person hosted: zeros when the reports do not name them. */
  of(row: User): HostedUsage {
    const email = row.email.toLowerCase();
    const addresses = new Set(this.#addresses.get(row.id ?? '')).add(email);
    const hosted = (row.id ? this.#hosted.get(`id:${row.id}`) : undefined) ?? this.#hosted.get(`email:${email}`);
    return {
      meetingsHosted: hosted?.meetingsHosted ?? 0,
      minutesHosted: hosted?.minutesHosted ?? 0,
      participantsHosted: hosted?.participantsHosted ?? 0,
      webinarsHosted: this.#knowsMeetings ? this.#webinarsOf(addresses) : null,
      lastHostedAt: this.#lastHostedAtOf(addresses),
      ...NOT_READ,
    };
  }

  #webinarsOf(addresses: ReadonlySet<string>): number {
    return [...addresses].reduce((sum, email) => sum + (this.#webinars.get(email) ?? 0), 0);
  }

  #lastHostedAtOf(addresses: ReadonlySet<string>): string | null {
    let last: string | undefined;
    for (const email of addresses) {
      const hostedAt = this.#lastHostedAt.get(email);
      if (hostedAt !== undefined && isLater(hostedAt, last)) last = hostedAt;
    }
    return last ?? null;
  }
}

function isLater(instant: string, than: string | undefined): boolean {
  return than === undefined || Date.parse(instant) > Date.parse(than);
}

/**
 * Reads what everybody hosted: the host report of each month in the window and, if asked for, every meeting. Without
 * any host report nothing is known: meetings alone would show hosts as people who hosted nothing.
 */
export async function readUsage(
  run: SyncRun,
  window: UsageWindow,
  withMeetings: boolean,
): Promise<SectionResult<UsageReading | null>> {
  const reading = new UsageReading();
  const failures: { error: ZoomError; operation: EndpointBase }[] = [];
  const guarded = async (operation: EndpointBase, read: () => Promise<void>): Promise<boolean> => {
    try {
      await read();
      return true;
    } catch (error) {
      run.signal?.throwIfAborted();
      if (!isZoomError(error) || error.kind === 'closed') throw error;
      failures.push({ error, operation });
      return false;
    }
  };
  const months = monthlyWindows(window);
  const [hostMonths] = await Promise.all([
    Promise.all(months.map((month) => guarded(listHosts, () => readHosts(run, month, reading)))),
    ...(withMeetings ? months : []).map((month) =>
      guarded(listHistoryMeetings, () => readMeetings(run, month, reading)),
    ),
  ]);
  const counts = { read: reading.hosts, expected: null };
  const first = failures[0];
  if (first === undefined) return { value: reading, report: { ...COMPLETE, ...counts } };
  if (!hostMonths.includes(true)) return { value: null, report: skippedBy(first.error, first.operation) };
  return { value: reading, report: { status: 'partial', ...explain(first.error, first.operation), ...counts } };
}

async function readHosts(run: SyncRun, month: UsageWindow, reading: UsageReading): Promise<void> {
  for await (const row of run.zoom.reports.activeHosts(month, run.call)) {
    reading.addHost(row);
    run.progress('usage', reading.hosts, null);
  }
}

async function readMeetings(run: SyncRun, month: UsageWindow, reading: UsageReading): Promise<void> {
  const meetings = run.zoom.reports.historyMeetings({ ...month, meeting_type: 'all' }, run.call);
  for await (const meeting of meetings) reading.addMeeting(meeting);
  reading.knowsMeetings();
}
