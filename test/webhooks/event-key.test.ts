import { expect, it } from 'vitest';
import { eventKey, parseEvent } from '../../src/webhooks/index.js';
import { bodyOf, eventOf, NOW } from './samples.js';

it('is the same for the same event, whatever the order of its fields', async () => {
  const [one, other] = [
    '{"event":"x","payload":{"a":1,"b":[1,{"c":2,"d":3}]}}',
    '{"payload":{"b":[1,{"d":3,"c":2}],"a":1},"event":"x"}',
  ];
  expect(await eventKey(parseEvent(one))).toBe(await eventKey(parseEvent(other)));
});

it('differs when anything differs', async () => {
  const base = { account_id: 'A1', object: { id: 'u1', members: [1, 2] } };
  const events = [
    eventOf('x', base),
    eventOf('y', base),
    eventOf('x', base, NOW + 1),
    eventOf('x', base, null),
    eventOf('x', { ...base, account_id: 'A2' }),
    eventOf('x', { ...base, object: { id: 'u2', members: [1, 2] } }),
    eventOf('x', { ...base, object: { id: 'u1', members: [2, 1] } }),
    eventOf('x', { ...base, object: { id: 'u1', members: [1, 2], more: null } }),
  ];
  expect(new Set(await Promise.all(events.map(eventKey))).size).toBe(events.length);
});

it('is short ASCII that fits a key of any store', async () => {
  const key = await eventKey(parseEvent(bodyOf(`é \n:${'x'.repeat(500)}`, {})));
  expect(key).toMatch(/^[\w.]{50}:1700000000000:[\w+/=]{44}$/);
  expect(key.length).toBeLessThanOrEqual(120);
});
