import type { DateRange } from '../types/date-window.js';
import { isZoomError, ZoomResponseError } from '../types/errors.js';
import type { PhoneCall } from '../types/zoom/phone-call.js';
import type { PhoneUser } from '../types/zoom/phone-user.js';
import type { CourseCount } from './course-count.js';
import type { SyncRun } from './sync-run.js';
import type { UsageReading } from './usage-reading.js';

/** How a call ends that somebody answered. Voicemail is not somebody. */
const ANSWERED: ReadonlySet<string> = new Set(['answered', 'accepted', 'picked_up', 'connected', 'succeeded']);

/** Whose extension is whose, by Zoom's id of the extension. */
export function extensionOwners(users: Iterable<PhoneUser>): Map<string, string> {
  const owners = new Map<string, string>();
  for (const { id, extension_id: extension } of users) if (extension) owners.set(extension, id);
  return owners;
}

/** What calls are added to, and counted by. */
export interface CallReading {
  reading: UsageReading;
  count: CourseCount;
}

/**
 * Reads a month of the account's calls. Zoom documents `recorded` as the default of `recording_status`, so that calls
 * that were not recorded have to be asked for as well.
 */
export async function readCalls(
  run: SyncRun,
  month: DateRange,
  owners: ReadonlyMap<string, string>,
  into: CallReading,
): Promise<void> {
  const lists = (['non_recorded', 'recorded'] as const).map((status) => readList(run, month, status, owners, into));
  // Both to their end: a list that goes on after the sync would be seen by nobody.
  const failed = (await Promise.allSettled(lists)).find((list) => list.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function readList(
  run: SyncRun,
  month: DateRange,
  status: 'recorded' | 'non_recorded',
  owners: ReadonlyMap<string, string>,
  { reading, count }: CallReading,
): Promise<void> {
  let rejected = 0;
  let read = 0;
  /** On the first page: calls that come in meanwhile are counted later, and are not of this reading. */
  let total: number | null | undefined;
  const list = run.zoom.phone.callHistory.list({ ...month, recording_status: status }, run.call);
  for await (const page of list.pages()) {
    for (const call of page.items) {
      // A row that says otherwise is part of the other list.
      if ((call.recording_status ?? status) === status) addCall(call, owners, reading);
    }
    rejected += page.rejected.length;
    read += page.items.length;
    if (total === undefined) total = page.totalRecords;
    count.expect(`${month.from} ${status}`, page.totalRecords);
    count.add(page.items.length);
    run.progress('usage', reading.hosts, null);
  }
  if (rejected > 0)
    throw new ZoomResponseError(`${rejected} call(s) could not be read and were left out.`, NOT_READABLE);
  if (read < (total ?? 0))
    throw new ZoomResponseError(`Zoom counts ${total} calls, ${read} could be read.`, NOT_READABLE);
}

const NOT_READABLE = { hint: 'Tell Zoom.', status: 200, trackingId: null, transient: false };

/** Counts a call for who made it and, when it was answered, for who took it. */
function addCall(call: PhoneCall, owners: ReadonlyMap<string, string>, reading: UsageReading): void {
  const caller = personOf(call.caller_ext_id, call.caller_ext_type, call.caller_email, owners);
  const callee = personOf(call.callee_ext_id, call.callee_ext_type, call.callee_email, owners);
  const answered = call.call_result === undefined ? Boolean(call.answer_time) : ANSWERED.has(call.call_result);
  if (caller !== null) reading.calls.add(caller, call.start_time);
  if (callee !== null && callee !== caller && answered) reading.calls.add(callee, call.start_time);
}

/** By the owner of the extension; by address only where nobody has the extension any more. */
function personOf(
  extension: string | undefined,
  type: string | undefined,
  email: string | undefined,
  owners: ReadonlyMap<string, string>,
): string | null {
  const owner = owners.get(extension ?? '');
  if (owner !== undefined) return `id:${owner}`;
  return (type === undefined || type === 'user') && email ? `email:${email.toLowerCase()}` : null;
}

/** Whether Zoom says that the account has no Zoom Phone. */
export function saysNoPhone(error: unknown): boolean {
  return isZoomError(error, 'api') && error.status === 403 && error.missingScopes.length === 0;
}
