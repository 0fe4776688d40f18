import { describe, expect, it } from 'vitest';
import { readSeats } from '../../src/sync/read-seats.js';
import { answer, connect, ENOUGH, failingAt, NOT_ZOOMS_FAULT, refusal } from './connect.js';

const PEOPLE = [
  { id: 'ann', type: 2 },
  { id: 'bob', type: 2, webinarCapacity: 500 },
  { id: 'eve', type: 1 },
] as const;

describe('readSeats', () => {
  it('reads seats bought and used, and asks for nothing else', async () => {
    const { run, fake } = connect({
      people: PEOPLE,
      rooms: 3,
      seats: [{ product: 'meetings', variant: null, bought: 9 }],
    });
    const { value, report } = await readSeats(run);
    expect(value.planUsage).toMatchObject({
      plan_base: { hosts: 9, usage: 2 },
      plan_webinar: [{ type: 'webinar500_monthly', hosts: 1, usage: 1 }],
      plan_zoom_rooms: { usage: 3 },
    });
    expect(value.summary).toBeNull();
    // Meetings, Webinar, rooms, recording.
    expect(report).toEqual({ status: 'complete', cause: null, why: null, missingScopes: [], read: 4, expected: null });
    expect(fake.stats.byOperation).toEqual({ 'account.getPlanUsage': 1 });
  });

  const WITHOUT = 'Seats bought are not known, only how many people are licensed. ';

  it('says how many people are licensed when the account is not on a paid plan', async () => {
    const { run, fake } = connect({ people: PEOPLE }, { products: { billing: false } });
    const { value, report } = await readSeats(run);
    expect(value.planUsage).toBeNull();
    expect(value.summary).toMatchObject({ licensed_users_count: 2, basic_users_count: 1 });
    expect(report).toMatchObject({ status: 'partial', cause: 'refused', missingScopes: [], read: 1, expected: null });
    expect(report.why?.startsWith(WITHOUT)).toBe(true);
    expect(fake.stats.byOperation).toEqual({ 'account.getPlanUsage': 1, 'users.getSummary': 1 });
  });

  it.each([
    ['as Zoom names them', 4711, 'does not contain scopes:[billing:x].', ['billing:x']],
    [
      'as documented, when Zoom names none',
      4700,
      'Invalid token.',
      ['billing:read:plan_usage:admin', 'billing:read:plan_usage:master'],
    ],
  ])('tells the scopes that are missing %s', async (_case, code, message, missingScopes) => {
    const onTheWay = (url: URL) =>
      url.pathname === '/v2/accounts/me/plans/usage' ? refusal(400, code, message) : undefined;
    const { report } = await readSeats(connect({ people: PEOPLE }, { onTheWay }).run);
    expect(report).toMatchObject({ status: 'partial', cause: 'missing-scope', missingScopes });
    expect(report.why).toBe(`${WITHOUT}The app lacks a scope. Add one of: ${missingScopes.join(', ')}.`);
  });

  it.each(NOT_ZOOMS_FAULT)('does not take %s for a refusal', async (_name, error) => {
    const { run, fake } = connect({ people: PEOPLE }, { client: { limiter: failingAt(1, error) } });
    await expect(readSeats(run)).rejects.toMatchObject({ name: error.name });
    expect(fake.stats.requests).toBe(0);
  });

  it('ends with the reason of an abort', async () => {
    const stop = new AbortController();
    const onTheWay = () => {
      stop.abort(ENOUGH);
      return undefined;
    };
    const { run, fake } = connect({ people: PEOPLE }, { signal: stop.signal, onTheWay });
    await expect(readSeats(run)).rejects.toBe(ENOUGH);
    expect(fake.stats.byOperation['users.getSummary']).toBeUndefined();
  });

  it('throws when the counts are refused as well: the section reports it', async () => {
    const onTheWay = () => refusal(403, 403, 'No right.');
    await expect(readSeats(connect({}, { onTheWay }).run)).rejects.toMatchObject({ kind: 'api', status: 403 });
  });

  it('counts plans, and nothing else that billing tells', async () => {
    const { run } = connect({}, { onTheWay: () => answer({ plan_base: { hosts: 1 }, plan_new: {}, account_id: 'a' }) });
    expect((await readSeats(run)).report.read).toBe(2);
  });
});
