import { describe, expect, it } from 'vitest';
import { accountIdOf, type EventName, type EventOf, isZoomError, parseEvent } from '../../src/webhooks/index.js';
import { bodyOf, NOW, PAYLOADS } from './samples.js';

describe('an event that is known', () => {
  it.each(Object.entries(PAYLOADS))('%s is read as it was sent', (event, payload) => {
    expect(parseEvent(bodyOf(event))).toEqual({ known: true, event, event_ts: NOW, payload });
  });

  it('is read from bytes, from an object, and from an event', () => {
    const body = bodyOf('user.updated');
    const event = parseEvent(body);
    expect(parseEvent(Buffer.from(body))).toEqual(event);
    expect(parseEvent(JSON.parse(body) as object)).toEqual(event);
    expect(parseEvent(event)).toEqual(event);
  });

  it('keeps what Zoom adds, wherever it is', () => {
    const body = JSON.stringify({
      event: 'user.deleted',
      event_ts: NOW,
      version: 2,
      payload: { account_id: 'A1', why: 'left', object: { id: 'u1', cost: { center: '7' } } },
    });
    expect(parseEvent(body)).toEqual({ known: true, ...(JSON.parse(body) as object) });
  });

  it('has numbers where Zoom sends their digits', () => {
    const event = parseEvent(bodyOf('user.updated', { account_id: 'A1', object: { id: 'u1', type: '3' } }));
    expect(event).toMatchObject({ known: true, payload: { object: { type: 3 } } });
  });

  it('has no event_ts when Zoom sends none, or no number', () => {
    expect('event_ts' in parseEvent(bodyOf('app_deauthorized', undefined, null))).toBe(false);
    expect('event_ts' in parseEvent({ event: 'app_deauthorized', event_ts: 'now' })).toBe(false);
  });

  it('is typed by its name', () => {
    const event = parseEvent(bodyOf('user.updated'));
    if (!event.known || event.event !== 'user.updated') throw new Error('another event');
    const typed: EventOf<'user.updated'> = event;
    const before: number | undefined = typed.payload.old_object?.type;
    expect([before, event.payload.object.type, event.payload.object.settings?.feature?.webinar_capacity]).toEqual([
      1, 2, 500,
    ]);
    // @ts-expect-error a misspelt field
    expect(event.payload.object.tpye).toBeUndefined();
  });
});

describe('an event that is not known, or not as declared', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['of another product', 'meeting.started', { account_id: 'A1', object: { id: 7 } }],
    ['of the future', 'user.promoted', { account_id: 'A1', object: { id: 'u1' } }],
    ['with a field of another type', 'user.deleted', { account_id: 'A1', object: { id: 'u1', first_name: 7 } }],
    ['without its object', 'user.deleted', { account_id: 'A1' }],
    ['named like a property of every object', 'constructor', { object: {} }],
    ['named like a prototype', '__proto__', {}],
  ])('comes as it was sent: one %s', (_what, event, payload) => {
    expect(parseEvent(bodyOf(event, payload))).toEqual({ known: false, event, event_ts: NOW, payload });
  });

  it('may have no payload', () => {
    expect(parseEvent('{"event":"x"}')).toEqual({ known: false, event: 'x', payload: {} });
  });

  it('cannot call itself known', () => {
    expect(parseEvent('{"event":"user.deleted","known":true,"payload":{}}').known).toBe(false);
  });

  it('cannot change the prototype of objects', () => {
    parseEvent(
      '{"event":"user.deleted","__proto__":{"hurt":1},"payload":{"__proto__":{"hurt":1},"account_id":"A","object":{"id":"u","__proto__":{"hurt":1}}}}',
    );
    expect(({} as { hurt?: number }).hurt).toBeUndefined();
  });
});

describe('what is no event', () => {
  it.each([
    ['no JSON', '{"event":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['an object without an event', '{"payload":{}}'],
    ['an event that is no text', '{"event":1,"payload":{}}'],
    ['a payload that is a list', '{"event":"user.deleted","payload":[]}'],
    ['a payload that is a text', '{"event":"user.deleted","payload":"x"}'],
    ['bytes that are no UTF-8', Buffer.from('7b226576656e74223a22ff227d', 'hex')],
  ])('is refused: %s', (_what, body) => {
    const refuse = () => parseEvent(body);
    expect(refuse).toThrow(/^The body of the webhook (is no JSON|has no (event|payload))\. Pass the body/);
    try {
      refuse();
    } catch (error) {
      expect(isZoomError(error, 'webhook') && error.reason).toBe('body');
    }
  });
});

it('knows an event of each name that it has a payload for', () => {
  const names: EventName[] = Object.keys(PAYLOADS) as EventName[];
  expect(names).toHaveLength(32);
});

it('tells which account an event is of', () => {
  const ids = Object.keys(PAYLOADS).map((event) => accountIdOf(parseEvent(bodyOf(event))));
  expect(new Set(ids)).toEqual(new Set(['A1', null]));
  expect(ids.filter((id) => id === null)).toHaveLength(1);
  expect(accountIdOf(parseEvent({ event: 'x', payload: { account_id: 7 } }))).toBeNull();
  expect(accountIdOf(parseEvent({ event: 'x', payload: { account_id: '' } }))).toBeNull();
});
