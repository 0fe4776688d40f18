import type { ZoomClient } from '../../client/zoom-client.js';
import { endpoints } from '../../resources/catalogue.js';
import type { CallOptions } from '../../types/call-options.js';
import type { HeldPhone, OffboardingReading, OffboardingSeats } from './facts.js';
import { told, tryReading } from './reading.js';

/** Counts that show a seat that becomes free. */
export async function readSeats(
  zoom: ZoomClient,
  phone: OffboardingReading<HeldPhone | null>,
  { billing, ...options }: CallOptions & { billing: boolean },
): Promise<OffboardingSeats> {
  const plans = phone.known ? (phone.value?.callingPlans ?? []) : [];
  const [licensed, callingPlansFree, billed] = await Promise.all([
    readLicensed(zoom, options),
    readFreePlans(zoom, plans, options),
    billing ? readBilled(zoom, options) : null,
  ]);
  return { licensed, callingPlansFree, billed };
}

async function readLicensed(zoom: ZoomClient, options: CallOptions): Promise<OffboardingReading<number>> {
  const read = async () => (await zoom.users.getSummary(options)).licensed_users_count;
  return told(await tryReading(endpoints['users.getSummary'], read));
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
    for (const { type, available } of await zoom.phone.callingPlans.list(options).toArray()) {
      if (type === undefined || available === undefined || !codes.includes(type)) continue;
      free[type] = (free[type] ?? 0) + available;
    }
    return free;
  });
}

async function readBilled(zoom: ZoomClient, options: CallOptions): Promise<OffboardingReading<number>> {
  const read = async () => {
    const { plan_base: base = [] } = await zoom.account.getPlanUsage('me', options);
    const plans = [base].flat(); // several when it is bought more than once
    const used = plans.flatMap(({ usage }) => usage ?? []);
    return plans.length === 0 || used.length < plans.length ? undefined : used.reduce((sum, usage) => sum + usage, 0);
  };
  return told(await tryReading(endpoints['account.getPlanUsage'], read));
}
