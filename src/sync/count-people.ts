import type { PeopleCounts } from './people-counts.js';
import type { UserStatus } from './person.js';
import type { SyncRun } from './sync-run.js';

const STATUSES: readonly UserStatus[] = ['pending', 'active', 'inactive'];

/** Asks Zoom how many people there are, before they are read: a small request for each list. `null`: it does not tell. */
export async function countPeople(run: SyncRun): Promise<PeopleCounts | null> {
  const count = async (status: UserStatus) => {
    const { totalRecords } = await run.zoom.users.list({ status, page_size: 1 }, run.call).firstPage();
    return totalRecords;
  };
  // It is told for the sake of the observer alone: what is wrong, the lists themselves will show.
  const counts = await Promise.all(STATUSES.map(count)).catch(() => []);
  const [pending = null, active = null, inactive = null] = counts;
  if (pending === null || active === null || inactive === null) return null;
  return { pending, active, inactive };
}
