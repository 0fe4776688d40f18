import type { ZoomEvent } from './zoom-event.js';

/** The Zoom account that an event is of; `null` when it names none, as `endpoint.url_validation`. */
export function accountIdOf({ payload }: ZoomEvent): string | null {
  const { account_id: id } = payload as { account_id?: unknown };
  return typeof id === 'string' && id !== '' ? id : null;
}
