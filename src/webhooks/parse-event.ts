import { ZoomWebhookError } from '../types/errors.js';
import { EVENT_PAYLOADS } from './event-payloads.js';
import type { EventName, KnownEvent, ZoomEvent } from './zoom-event.js';

/**
 * Reads a webhook as an event. It does not look at the signature: {@link verifyWebhook} comes first.
 *
 * Nothing that Zoom may add breaks it: fields that are not declared stay, and an event that is not known, or whose payload
 * is not as declared, comes as it is with `known: false`.
 *
 * @param raw The body of the request, or the object that was read from it.
 * @throws ZoomWebhookError with the reason `body` when it is no JSON object with an `event`.
 * @example
 * const event = parseEvent(body);
 * if (event.known && event.event === 'user.deleted') console.log(event.payload.object.email);
 */
export function parseEvent(raw: Uint8Array | string | object): ZoomEvent {
  const body: unknown = typeof raw === 'string' || raw instanceof Uint8Array ? parsed(raw) : raw;
  if (!isRecord(body) || typeof body.event !== 'string') throw unreadable('has no event');
  const { event, event_ts, payload = {}, known: _known, ...rest } = body;
  if (!isRecord(payload)) throw unreadable('has no payload');
  const at = typeof event_ts === 'number' ? { event_ts } : {};
  const schema = isEventName(event) ? EVENT_PAYLOADS[event] : null;
  const read = schema?.safeParse(payload);
  if (read?.success !== true) return { ...rest, known: false, event, ...at, payload };
  return { ...rest, known: true, event, ...at, payload: read.data } as KnownEvent; // the schema is that of the name
}

function isEventName(name: string): name is EventName {
  return Object.hasOwn(EVENT_PAYLOADS, name);
}

function parsed(raw: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof raw === 'string' ? raw : new TextDecoder('utf-8', { fatal: true }).decode(raw));
  } catch {
    throw unreadable('is no JSON'); // the parser's own words quote the body
  }
}

function unreadable(what: string): ZoomWebhookError {
  return new ZoomWebhookError(`The body of the webhook ${what}.`, {
    reason: 'body',
    hint: 'Pass the body of a request that Zoom sent.',
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
