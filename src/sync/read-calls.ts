import type { DateRange } from '../types/date-window.js';
import { isZoomError } from '../types/errors.js';
import type { PhoneCall } from '../types/zoom/phone-call.js';
import type { PhoneUser } from '../types/zoom/phone-user.js';
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

/**
 * Reads a month of the account's calls. Zoom documents `recorded` as the default of `recording_status`, so that calls
 * that were not recorded have to be asked for as well.
 */
export async function readCalls(
  run: SyncRun,
  month: DateRange,
  owners: ReadonlyMap<string, string>,
  reading: UsageReading,
): Promise<void> {
  for (const recording_status of ['non_recorded', 'recorded'] as const) {
    for await (const call of run.zoom.phone.callHistory.list({ ...month, recording_status }, run.call)) {
      // A row that says otherwise is part of the other list.
      if ((call.recording_status ?? recording_status) === recording_status) addCall(call, owners, reading);
      run.progress('usage', reading.hosts, null);
    }
  }
}

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
