import type { ZoomClient } from '../../client/zoom-client.js';
import { changeLicenses } from '../actions/change-licenses.js';
import { checkLicenseChange, type LicenseChange } from '../actions/license-change.js';
import { actInTurn, type PersonAction, settingsOf } from './act-on-many.js';
import { splitChange } from './batched-features.js';
import type { BulkOptions, BulkPerson, BulkRun } from './bulk-outcome.js';
import { bulkRun, type Outcome } from './bulk-run.js';
import type { Entry } from './entries.js';
import { LicenseBatch, type LicenseTask } from './license-batch.js';

/** As many as Zoom takes in one call. */
const BATCH = 30;

/**
 * Gives many people the same licences, or takes them away. What Zoom's operation for many people knows goes through it, 30
 * people a call and one call in ten seconds; everything else, and people whom it refuses for a reason that says nothing
 * about a single call, goes through {@link changeLicenses}. That spares the day's pool: 30 people cost one request. Where
 * time matters more, run {@link changeLicenses} with {@link actOnMany}: two requests a person, at the pace of their bucket.
 *
 * @param people Whoever has no id here is looked up first.
 * @param change The same as for {@link changeLicenses}.
 * @throws ZoomConfigError when the change contradicts itself, or somebody has neither an id nor an address.
 * @see https://developers.zoom.us/docs/api/users/#tag/users/POST/users/features
 * @example
 * const { failed, outcomes } = await changeLicensesOfMany(zoom, account.users, { meetings: UserType.BASIC }).report();
 */
export function changeLicensesOfMany<Person extends BulkPerson>(
  zoom: ZoomClient,
  people: readonly Person[],
  change: LicenseChange,
  options: BulkOptions = {},
): BulkRun<Person> {
  checkLicenseChange(change);
  const { atOnce, call } = settingsOf(options);
  const split = splitChange(change);
  const single: PersonAction = (client, person, callOptions) => changeLicenses(client, person, change, callOptions);
  return bulkRun(people, (entries, stop) => changeAll(zoom, entries, { split, single, atOnce, call, stop }), options);
}

async function* changeAll<Person extends BulkPerson>(
  zoom: ZoomClient,
  entries: readonly Entry<Person>[],
  task: LicenseTask,
): AsyncGenerator<Outcome<Person>, void, undefined> {
  const met = new Set<string>();
  let batches = task.split.features.length > 0;
  for (let start = 0; start < entries.length && !task.stop.isOver; start += BATCH) {
    if (!batches) {
      yield* actInTurn(zoom, entries.slice(start), task.single, task);
      return;
    }
    const batch = new LicenseBatch<Person>(zoom, task, met);
    yield* batch.run(entries.slice(start, start + BATCH));
    batches = !batch.isRefused;
  }
}
