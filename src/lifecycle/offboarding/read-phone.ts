import type { ZoomClient } from '../../client/zoom-client.js';
import { endpoints } from '../../resources/catalogue.js';
import type { CallOptions } from '../../types/call-options.js';
import type { CallQueueDetails } from '../../types/zoom/phone-call-queue.js';
import type { HeldPhone, HeldQueue, Reading, SeatCounts } from './facts.js';
import { inParallel } from './in-parallel.js';
import { hasNoPhone, isNotFound, tryReading } from './reading.js';

/** Call queues that are read at the same time. */
const QUEUES_AT_ONCE = 8;

/** What somebody holds of Zoom Phone. */
export function readPhone(zoom: ZoomClient, id: string, options: CallOptions): Promise<Reading<HeldPhone | null>> {
  return tryReading<HeldPhone | null>(
    endpoints['phone.users.get'],
    async () => {
      const phone = await zoom.phone.users.get(id, options);
      return {
        extension: phone.extension_number ?? null,
        callingPlans: (phone.calling_plans ?? []).flatMap(({ type }) => type ?? []),
        numbers: (phone.phone_numbers ?? []).map((held) => ({ id: held.id ?? null, number: held.number ?? null })),
      };
    },
    { when: (error) => hasNoPhone(error) || isNotFound(error), value: null },
  );
}

/** The call queues that somebody is part of. Zoom tells it queue by queue only. */
export function readQueues(zoom: ZoomClient, id: string, options: CallOptions): Promise<Reading<HeldQueue[]>> {
  return tryReading(
    endpoints['phone.callQueues.list'],
    async () => {
      const queues = await zoom.phone.callQueues.list({}, options).toArray();
      const held = await inParallel(queues, QUEUES_AT_ONCE, async ({ id: queueId }) =>
        heldBy(id, queueId, await zoom.phone.callQueues.get(queueId, options)),
      );
      return held.flatMap((queue) => queue ?? []);
    },
    { when: hasNoPhone, value: [] },
  );
}

function heldBy(id: string, queueId: string, { name, members }: CallQueueDetails): HeldQueue | null {
  const rows = members?.users?.filter((row) => row.id === id) ?? [];
  if (rows.length === 0) return null;
  const manages = rows.some(({ level }) => level === 'manager');
  return { id: queueId, name: name ?? queueId, level: manages ? 'manager' : 'member' };
}

/** How many auto receptionists the account has. */
export function readReceptionists(zoom: ZoomClient, options: CallOptions): Promise<Reading<number>> {
  return tryReading(
    endpoints['phone.autoReceptionists.list'],
    async () => {
      const { items, totalRecords } = await zoom.phone.autoReceptionists.list({}, options).firstPage();
      return Math.max(totalRecords ?? 0, items.length);
    },
    { when: hasNoPhone, value: 0 },
  );
}

/** Counts that show a seat that becomes free. */
export async function readSeats(
  zoom: ZoomClient,
  phone: Reading<HeldPhone | null>,
  options: CallOptions,
): Promise<SeatCounts> {
  const plans = phone.known ? (phone.value?.callingPlans ?? []) : [];
  const [licensed, callingPlansFree] = await Promise.all([
    tryReading(endpoints['users.getSummary'], async () => {
      const { licensed_users_count: count } = await zoom.users.getSummary(options);
      return count ?? 0;
    }),
    readFreePlans(zoom, plans, options),
  ]);
  return { licensed, callingPlansFree };
}

/** Free seats of these calling plans. A plan can have a row for each subscription. */
async function readFreePlans(
  zoom: ZoomClient,
  codes: readonly number[],
  options: CallOptions,
): Promise<Reading<Record<string, number>>> {
  if (codes.length === 0) return { known: true, value: {} };
  return tryReading(endpoints['phone.callingPlans.list'], async () => {
    const free: Record<string, number> = {};
    for (const { type, available = 0 } of await zoom.phone.callingPlans.list(options).toArray()) {
      if (type !== undefined && codes.includes(type)) free[type] = (free[type] ?? 0) + available;
    }
    return free;
  });
}
