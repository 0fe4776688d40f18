/**
 * How many seats of each calling plan are free.
 *
 * @param {import('zoom-admin-sdk').ZoomClient} zoom
 */
export async function freeCallingPlans(zoom) {
  const plans = await zoom.phone.callingPlans.list().toArray();
  return Object.fromEntries(plans.map(({ name, available }) => [name, available]));
}
