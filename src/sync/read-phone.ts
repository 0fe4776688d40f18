import { listCallingPlans } from '../resources/phone/calling-plans.js';
import { isZoomError } from '../types/errors.js';
import type { CallingPlan, PhoneUser } from '../types/zoom/phone-user.js';
import { readWhole, type WholeReading } from './read-whole.js';
import { COMPLETE, explain, type SectionResult } from './section.js';
import type { SyncRun } from './sync-run.js';

/** Zoom Phone: who has it, and the account's calling plans. */
export interface PhoneReading {
  /** By Zoom's user id. */
  users: Map<string, PhoneUser>;
  /** Whether the list was read to its end: who is not in it has no Zoom Phone. */
  whole: boolean;
  /** `null` when they could not be read. */
  callingPlans: CallingPlan[] | null;
}

/** Reads who has Zoom Phone, and the seats of its calling plans. */
export async function readPhone(run: SyncRun): Promise<SectionResult<PhoneReading>> {
  // Both to their end: a list that goes on after the sync would be seen by nobody.
  const [list, plans] = await Promise.allSettled([readPhoneUsers(run), readCallingPlans(run)]);
  if (list.status === 'rejected') throw list.reason;
  if (plans.status === 'rejected') throw plans.reason;
  const { users, total, gap } = list.value;
  const { callingPlans, problem } = plans.value;
  const counts = { read: users.size, expected: total };
  const value = { users, whole: gap === null, callingPlans };
  if (gap !== null) {
    return { value, report: { status: 'partial', cause: 'inconsistent', why: gap, missingScopes: [], ...counts } };
  }
  if (problem !== null) return { value, report: { status: 'partial', ...problem, ...counts } };
  return { value, report: { ...COMPLETE, ...counts } };
}

async function readPhoneUsers(run: SyncRun) {
  const users = new Map<string, PhoneUser>();
  const reading = await readWhole(run.zoom.phone.users.list({}, run.call), ({ items, totalRecords }) => {
    for (const user of items) users.set(user.id, user);
    run.advance('phone', users.size, totalRecords);
    run.progress('phone', users.size, totalRecords);
  });
  return { users, total: reading.total, gap: findGap(reading) };
}

function findGap({ read, total, rejected, whole }: WholeReading): string | null {
  if (whole) return null;
  if (rejected > 0) return `${rejected} row(s) in the list of Phone users have no id and were left out.`;
  return `Zoom counts ${total} Phone users, ${read} could be read.`;
}

async function readCallingPlans(run: SyncRun) {
  try {
    return { callingPlans: await run.zoom.phone.callingPlans.list(run.call).toArray(), problem: null };
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    const { cause, why, missingScopes } = explain(error, listCallingPlans);
    // Whether the account has Phone at all, the list of users tells. Where it has, this is a matter of rights.
    const refused = cause === 'not-available';
    const text = `The seats of calling plans are not known. ${refused ? error.message : why}`;
    return { callingPlans: null, problem: { cause: refused ? 'refused' : cause, why: text, missingScopes } as const };
  }
}
