import { listHosts } from '../resources/reports.js';
import { isZoomError, type ZoomError } from '../types/errors.js';
import type { User } from '../types/zoom/user.js';
import { COMPLETE, explain, type SectionResult, skippedBy } from './section.js';
import type { HostedUsage, UsageWindow } from './snapshot.js';
import type { SyncRun } from './sync-run.js';
import { monthsOf } from './usage-window.js';

/** What everybody hosted in the window. */
export class UsageReading {
  /** By `id:` and Zoom's id: it stays when the address changes. Rows without an id go by `email:`. */
  readonly #hosted = new Map<string, HostedUsage>();
  /** Meetings carry no host id, only the address. */
  readonly #lastHostedAt = new Map<string, string>();
  readonly #webinars = new Map<string, number>();
  readonly #withMeetings: boolean;

  constructor(withMeetings: boolean) {
    this.#withMeetings = withMeetings;
  }

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
    const key = row.id ? `id:${row.id}` : `email:${(row.email ?? '').toLowerCase()}`;
    const before = this.#hosted.get(key);
    this.#hosted.set(key, {
      meetingsHosted: (before?.meetingsHosted ?? 0) + (row.meetings ?? 0),
      minutesHosted: (before?.minutesHosted ?? 0) + (row.meeting_minutes ?? 0),
      participantsHosted: (before?.participantsHosted ?? 0) + (row.participants ?? 0),
      webinarsHosted: null,
      lastHostedAt: null,
    });
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
    if (startedAt !== '' && (before === undefined || Date.parse(startedAt) > Date.parse(before))) {
      this.#lastHostedAt.set(email, startedAt);
    }
    if (row.type === 'Webinar') this.#webinars.set(email, (this.#webinars.get(email) ?? 0) + 1);
  }

  /** What one person hosted: zeros when the reports do not name them. */
  of(row: User): HostedUsage {
    const email = row.email.toLowerCase();
    const hosted = (row.id ? this.#hosted.get(`id:${row.id}`) : undefined) ?? this.#hosted.get(`email:${email}`);
    return {
      meetingsHosted: hosted?.meetingsHosted ?? 0,
      minutesHosted: hosted?.minutesHosted ?? 0,
      participantsHosted: hosted?.participantsHosted ?? 0,
      webinarsHosted: this.#withMeetings ? (this.#webinars.get(email) ?? 0) : null,
      lastHostedAt: this.#lastHostedAt.get(email) ?? null,
    };
  }
}

/** Reads what everybody hosted: the host report of each month in the window and, if asked for, every meeting. */
export async function readUsage(
  run: SyncRun,
  window: UsageWindow,
  withMeetings: boolean,
): Promise<SectionResult<UsageReading | null>> {
  const reading = new UsageReading(withMeetings);
  const errors: ZoomError[] = [];
  let months = 0;
  const guarded = async (read: () => Promise<void>): Promise<void> => {
    try {
      await read();
      months += 1;
    } catch (error) {
      run.signal?.throwIfAborted();
      if (!isZoomError(error) || error.kind === 'closed') throw error;
      errors.push(error);
    }
  };
  await Promise.all(
    monthsOf(window).flatMap((month) => [
      guarded(async () => {
        for await (const row of run.zoom.reports.activeHosts(month, run.call)) {
          reading.addHost(row);
          run.progress('usage', reading.hosts, null);
        }
      }),
      ...(withMeetings ? [guarded(() => readMeetings(run, month, reading))] : []),
    ]),
  );
  const error = errors[0];
  if (error === undefined) return { value: reading, report: { ...COMPLETE, read: reading.hosts, expected: null } };
  if (months === 0) return { value: null, report: skippedBy(error, listHosts) };
  const report = { status: 'partial', ...explain(error, listHosts), read: reading.hosts, expected: null } as const;
  return { value: reading, report };
}

async function readMeetings(run: SyncRun, month: UsageWindow, reading: UsageReading): Promise<void> {
  const meetings = run.zoom.reports.historyMeetings({ ...month, meeting_type: 'all' }, run.call);
  for await (const meeting of meetings) reading.addMeeting(meeting);
}
