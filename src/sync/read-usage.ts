import { callHistoryEndpoints } from '../resources/phone/call-history.js';
import { listPhoneUsers } from '../resources/phone/phone-users-endpoints.js';
import { listHistoryMeetings, listHosts } from '../resources/reports/endpoints.js';
import { type DateRange, monthlyWindows } from '../types/date-window.js';
import type { Page } from '../types/pages.js';
import type { HistoryMeeting, HostReportRow } from '../types/zoom/report.js';
import { CourseCount } from './course-count.js';
import { extensionOwners, readCalls, saysNoPhone } from './read-calls.js';
import { readJoined } from './read-joined.js';
import type { PhoneReading } from './read-phone.js';
import { readWhole } from './read-whole.js';
import { COMPLETE, type SectionResult } from './section.js';
import type { SectionReport, UsageWindow } from './snapshot.js';
import type { ResolvedUsage } from './sync-options.js';
import type { SyncRun } from './sync-run.js';
import { UsageGaps } from './usage-gaps.js';
import { UsageReading } from './usage-reading.js';

/** What all parts of usage write to. */
interface Course {
  run: SyncRun;
  months: readonly DateRange[];
  reading: UsageReading;
  gaps: UsageGaps;
  hosts: CourseCount;
  meetings: CourseCount;
}

/**
 * Reads what everybody did: what they hosted, from the host report of each month in the window, and what else was asked
 * for. A part that cannot be read leaves the others as they are.
 *
 * @param phone The section about Zoom Phone, which tells whose extension is whose.
 */
export async function readUsage(
  run: SyncRun,
  window: UsageWindow,
  wanted: ResolvedUsage,
  phone: Promise<SectionResult<PhoneReading | null>>,
): Promise<SectionResult<UsageReading | null>> {
  const reading = new UsageReading(wanted.needsLicence);
  const months = monthlyWindows(window);
  const hostCount = new CourseCount(run, 'hosts', months.length);
  const meetings = new CourseCount(run, 'meetings', months.length);
  const course = { run, months, reading, gaps: new UsageGaps(run), hosts: hostCount, meetings };
  const hosts = readAllHosts(course);
  const [, , note] = await Promise.all([
    hosts,
    wanted.meetings ? readAllMeetings(course, wanted.joined ? hosts : null) : null,
    wanted.calls ? readAllCalls(course, phone) : null,
  ]);
  return { value: reading.empty ? null : reading, report: reportOf(course, note) };
}

function reportOf({ reading, gaps }: Course, note: string | null): SectionReport {
  const counts = { read: reading.hosts, expected: null };
  const missing = gaps.explain();
  if (missing !== null) return { status: reading.empty ? 'skipped' : 'partial', ...missing, ...counts };
  return note === null ? { ...COMPLETE, ...counts } : { ...COMPLETE, cause: 'not-available', why: note, ...counts };
}

async function readAllHosts(course: Course): Promise<void> {
  const { months, reading, gaps } = course;
  await Promise.all(
    months.map(async (month) => {
      try {
        await readHosts(month, course);
        reading.empty = false;
      } catch (error) {
        gaps.note('hosted', error, listHosts);
      }
    }),
  );
  if (!gaps.has('hosted')) reading.whole.add('hosted');
}

/** A host who is nobody, or a row less than Zoom counts, is a gap: somebody would pass for a person who hosted nothing. */
async function readHosts(month: DateRange, { run, reading, gaps, hosts, meetings }: Course): Promise<void> {
  const told = new Set<string>();
  const list = run.zoom.reports.activeHosts(month, run.call);
  const take = ({ items, meta, totalRecords }: Page<HostReportRow>) => {
    // A second reading adds whom the first one missed.
    const news = items.filter((row) => !told.has(nameOf(row)));
    for (const row of news) {
      told.add(nameOf(row));
      reading.addHost(row);
    }
    meetings.expect(month.from, typeof meta.total_meetings === 'number' ? meta.total_meetings : null);
    hosts.expect(month.from, totalRecords);
    hosts.add(news.length);
    run.progress('usage', reading.hosts, null);
  };
  const { read, total, rejected, whole } = await readWhole(list, take, (row) => nameOf(row) !== '');
  if (whole) return;
  const [missing, all] = [Math.max(rejected, (total ?? 0) - read), Math.max(total ?? 0, read + rejected)];
  const why = `${missing} of ${all} hosts from ${month.from} to ${month.to} could not be told.`;
  gaps.add('hosted', { cause: 'inconsistent', why, missingScopes: [] });
}

const nameOf = ({ id, email }: HostReportRow): string => id || email || '';

/** @param hosts Everybody's addresses, where participants are read: the host is no guest of their own meeting. */
async function readAllMeetings(course: Course, hosts: Promise<void> | null): Promise<void> {
  const { months, reading, gaps } = course;
  if (hosts === null) {
    await Promise.all(
      months.map(async (month) => {
        for await (const _meeting of pastMeetings(course, [month])) course.meetings.add(1);
      }),
    );
  } else {
    await hosts;
    await readJoined(pastMeetings(course, months), course);
    // Of meetings that are not known the participants are not known either.
    if (!gaps.has('joined') && !gaps.has('meetings')) reading.whole.add('joined');
  }
  if (!gaps.has('meetings')) reading.whole.add('meetings');
}

async function* pastMeetings(
  { run, reading, gaps }: Course,
  months: readonly DateRange[],
): AsyncGenerator<HistoryMeeting> {
  for (const month of months) {
    try {
      for await (const meeting of run.zoom.reports.historyMeetings({ ...month, meeting_type: 'all' }, run.call)) {
        reading.addMeeting(meeting);
        yield meeting;
      }
      reading.empty = false;
    } catch (error) {
      gaps.note('meetings', error, listHistoryMeetings);
    }
  }
}

/** Answers what to say when there is nothing to read, which is no gap. */
async function readAllCalls(
  course: Course,
  phone: Promise<SectionResult<PhoneReading | null>>,
): Promise<string | null> {
  const { run, months, reading, gaps } = course;
  const section = await phone;
  if (section.report.cause === 'not-available') return `Calls: ${section.report.why}`;
  const owners = await readOwners(course, section);
  const count = new CourseCount(run, 'calls', 2 * months.length); // two lists a month
  let noPhone = false;
  await Promise.all(
    months.map(async (month) => {
      try {
        await readCalls(run, month, owners, { reading, count });
        reading.empty = false;
      } catch (error) {
        // Where people have Phone, the same answer is a matter of rights.
        if (saysNoPhone(error) && owners.size === 0) noPhone = true;
        else gaps.note('calls', error, callHistoryEndpoints['phone.callHistory.list']);
      }
    }),
  );
  if (noPhone && !gaps.has('calls')) return 'Calls: The account has no Zoom Phone.';
  if (!gaps.has('calls')) reading.whole.add('calls');
  return null;
}

/** From the section about Phone, or where that was not asked for, from the same list. */
async function readOwners({ run, gaps }: Course, { value, report }: SectionResult<PhoneReading | null>) {
  if (value !== null) return extensionOwners(value.users.values());
  if (report.cause !== 'not-requested') {
    gaps.add('calls', {
      ...report,
      why: `They are joined by address, since it is not known who has Phone. ${report.why}`,
    });
    return new Map<string, string>();
  }
  try {
    return extensionOwners(await run.zoom.phone.users.list({}, run.call).toArray());
  } catch (error) {
    if (!saysNoPhone(error)) gaps.note('calls', error, listPhoneUsers);
    return new Map<string, string>();
  }
}
