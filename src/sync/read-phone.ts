import { listPhoneUsers } from '../resources/phone/phone-users.js';
import { isZoomError } from '../types/errors.js';
import type { CallingPlan, PhoneUser } from '../types/zoom/phone-user.js';
import { COMPLETE, explain, type SectionResult } from './section.js';
import type { SyncRun } from './sync-run.js';

/** Zoom Phone: who has it, and the account's calling plans. */
export interface PhoneReading {
  /** By Zoom's user id. */
  users: Map<string, PhoneUser>;
  /** `null` when they could not be read. */
  callingPlans: CallingPlan[] | null;
}

/** Reads who has Zoom Phone, and the seats of its calling plans. */
export async function readPhone(run: SyncRun): Promise<SectionResult<PhoneReading>> {
  const plans = readCallingPlans(run);
  plans.catch(() => undefined); // awaited below; this list may fail first
  const users = new Map<string, PhoneUser>();
  let total: number | null = null;
  for await (const page of run.zoom.phone.users.list({}, run.call).pages()) {
    for (const user of page.items) users.set(user.id, user);
    if (page.totalRecords !== null) total = Math.max(total ?? 0, page.totalRecords);
    run.progress('phone', users.size, total);
  }
  const { callingPlans, problem } = await plans;
  const gap =
    total !== null && users.size < total ? `Zoom counts ${total} Phone users, ${users.size} could be read.` : null;
  const counts = { read: users.size, expected: total };
  const value = { users, callingPlans };
  if (gap !== null) {
    return { value, report: { status: 'partial', cause: 'inconsistent', why: gap, missingScopes: [], ...counts } };
  }
  if (problem !== null) return { value, report: { status: 'partial', ...problem, ...counts } };
  return { value, report: { ...COMPLETE, ...counts } };
}

async function readCallingPlans(run: SyncRun) {
  try {
    return { callingPlans: await run.zoom.phone.callingPlans.list(run.call).toArray(), problem: null };
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    return { callingPlans: null, problem: explain(error, listPhoneUsers) };
  }
}
