import { encoded } from './webhook-keys.js';
import type { ZoomEvent } from './zoom-event.js';

/**
 * The identity of an event: the same for every try to deliver it, another for any other event. Its name, its `event_ts`,
 * and a hash of all that it says, whatever the order of the fields; so two changes of one person in one millisecond are
 * two events. For a table of handled events of your own, this is the unique key. At most 120 characters of ASCII.
 */
export async function eventKey(event: ZoomEvent): Promise<string> {
  const { known: _known, ...said } = event;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', encoded(canonical(said))));
  const name = event.event.replace(/[^\w.]/g, '_').slice(0, 50);
  return `${name}:${event.event_ts ?? ''}:${btoa(String.fromCharCode(...digest))}`;
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
