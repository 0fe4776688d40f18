import type { ZoomClient } from '../../client/zoom-client.js';
import { endpoints } from '../../resources/catalogue.js';
import type { CallOptions } from '../../types/call-options.js';
import type { HeldPhone, OffboardingReading, OffboardingSeats } from './facts.js';
import { tryReading } from './reading.js';

/** Counts that show a seat that becomes free. */
export async function readSeats(
  zoom: ZoomClient,
  phone: OffboardingReading<HeldPhone | null>,
  { billing, ...options }: CallOptions & { billing: boolean },
): Promise<OffboardingSeats> {
  const plans = phone.known ? (phone.value?.callingPlans ?? []) : [];
  const [licensed, callingPlansFree, billed] = await Promise.all([
    tryReading(endpoints['users.getSummary'], async () => {
      const { licensed_users_count: count } = await zoom.users.getSummary(options);
      return count ?? 0;
    }),
    readFreePlans(zoom, plans, options),
    billing ? readBilled(zoom, options) : null,
  ]);
  return { licensed, callingPlansFree, billed };
}

/** Free seats of these calling plans. A plan can have a row for each subscription. */
async function readFreePlans(
  zoom: ZoomClient,
  codes: readonly number[],
  options: CallOptions,
): Promise<OffboardingReading<Record<string, number>>> {
  if (codes.length === 0) return { known: true, value: {} };
  return tryReading(endpoints['phone.callingPlans.list'], async () => {
    const free: Record<string, number> = {};
    for (const { type, available = 0 } of await zoom.phone.callingPlans.list(options).toArray()) {
      if (type !== undefined && codes.includes(type)) free[type] = (free[type] ?? 0) + available;
    }
    return free;
  });
}

function readBilled(zoom: ZoomClient, options: CallOptions): Promise<OffboardingReading<number>> {
  return tryReading(endpoints['account.getPlanUsage'], async () => {
    const { plan_base: base } = await zoom.account.getPlanUsage('me', options);
    const plans = base === undefined ? [] : [base].flat(); // several when it is bought more than once
    return plans.reduce((sum, { usage = 0 }) => sum + usage, 0);
  });
}
