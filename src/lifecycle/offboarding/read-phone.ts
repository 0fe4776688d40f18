import type { ZoomClient } from '../../client/zoom-client.js';
import { endpoints } from '../../resources/catalogue.js';
import type { CallOptions } from '../../types/call-options.js';
import type { CallQueueDetails } from '../../types/zoom/phone-call-queue.js';
import type { PhoneUserDetails } from '../../types/zoom/phone-user-details.js';
import { isNotFound } from '../actions/person.js';
import type { HeldPhone, HeldQueue, OffboardingReading } from './facts.js';
import { inParallel } from './in-parallel.js';
import { hasNoPhone, tryReading } from './reading.js';

/** Call queues that are read at the same time. */
const QUEUES_AT_ONCE = 8;

/**
 * What somebody holds of Zoom Phone. Zoom answers 403 when the account has no Phone, and when the token may not see it: the
 * person's own settings tell the two apart.
 */
export async function readPhone(
  zoom: ZoomClient,
  id: string,
  options: CallOptions,
): Promise<OffboardingReading<HeldPhone | null>> {
  const phone = await tryReading<HeldPhone | 'none' | 'forbidden'>(
    endpoints['phone.users.get'],
    async () => heldPhone(await zoom.phone.users.get(id, options)),
    { when: isNotFound, value: 'none' },
    { when: hasNoPhone, value: 'forbidden' },
  );
  if (!phone.known) return phone;
  if (phone.value === 'none') return { known: true, value: null };
  if (phone.value !== 'forbidden') return { known: true, value: phone.value };
  const switchedOn = await tryReading(
    endpoints['users.getSettings'],
    async () => {
      const { feature } = await zoom.users.getSettings(id, { custom_query_fields: 'feature' }, options);
      return feature?.zoom_phone === true;
    },
    { when: isNotFound, value: false },
  );
  if (!switchedOn.known) return switchedOn;
  if (!switchedOn.value) return { known: true, value: null };
  return { known: false, why: 'It is switched on, and Zoom does not show it to this token (403).', missingScopes: [] };
}

function heldPhone(phone: PhoneUserDetails): HeldPhone {
  return {
    extension: phone.extension_number ?? null,
    callingPlans: (phone.calling_plans ?? []).flatMap(({ type }) => type ?? []),
    numbers: (phone.phone_numbers ?? []).map((held) => ({ id: held.id ?? null, number: held.number ?? null })),
  };
}

/** The call queues that somebody is part of. Zoom tells it queue by queue only. */
export function readQueues(
  zoom: ZoomClient,
  id: string,
  options: CallOptions,
): Promise<OffboardingReading<HeldQueue[]>> {
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
export function readReceptionists(zoom: ZoomClient, options: CallOptions): Promise<OffboardingReading<number>> {
  return tryReading(
    endpoints['phone.autoReceptionists.list'],
    async () => {
      const { items, totalRecords } = await zoom.phone.autoReceptionists.list({}, options).firstPage();
      return Math.max(totalRecords ?? 0, items.length);
    },
    { when: hasNoPhone, value: 0 },
  );
}
