import { expect, it } from 'vitest';
import { syncAccount } from '../../src/index.js';
import { silentLogger } from '../../src/types/logger.js';
import { answer, connect } from './connect.js';

const DAY_MS = 86_400_000;
const PEOPLE = ['ann', 'bea', 'cas'].map((id) => ({ id, email: `${id}@example.com`, type: 2 as const }));

/** Lists the people as Zoom would, but for one field. */
function listing(status: string, changes: object) {
  return ({ pathname, searchParams }: URL) => {
    if (pathname !== '/v2/users' || searchParams.get('status') !== status) return undefined;
    return answer({ total_records: PEOPLE.length, users: PEOPLE.map((person) => ({ ...person, ...changes })) });
  };
}

it('a licence that this version does not know is kept, and told in the log once a sync, not once a person', async () => {
  const told: unknown[] = [];
  const warn = (message: string, fields?: Record<string, unknown>) => void told.push({ message, ...fields });
  const onTheWay = listing('active', { type: 7, plan_united_type: '262144' });
  const { zoom } = connect({ people: PEOPLE }, { onTheWay, client: { logger: { ...silentLogger, warn } } });
  const { users } = await syncAccount(zoom);
  for (const { licenses } of users) {
    expect(licenses.filter(({ paid }) => paid)).toMatchObject([
      { product: 'unknown', name: 'Unknown user type 7', code: '7' },
      { product: 'united', name: 'Unknown Zoom United bundle 262144', code: '262144' },
    ]);
  }
  expect(users).toHaveLength(3);
  expect(told).toEqual([
    { message: expect.any(String), product: 'unknown', name: 'Unknown user type 7', code: '7' },
    { message: expect.any(String), product: 'united', name: 'Unknown Zoom United bundle 262144', code: '262144' },
  ]);
});

it('deactivated people hold no licence and take no seat, although their rows still show one', async () => {
  const onTheWay = listing('inactive', { plan_united_type: '1' });
  const { zoom } = connect({ people: PEOPLE.map((person) => ({ ...person, status: 'inactive' })) }, { onTheWay });
  const { users, seats } = await syncAccount(zoom);
  expect(users.map(({ status, licenses }) => [status, licenses])).toEqual(PEOPLE.map(() => ['inactive', []]));
  expect(seats.filter(({ assigned, pending }) => assigned > 0 || (pending ?? 0) > 0)).toEqual([]);
});

it("is dated by the client's clock, and so are readings and the window", async () => {
  const now = Math.floor(Date.now() / DAY_MS) * DAY_MS - 40 * DAY_MS;
  const clock = { now: () => now, elapsed: () => performance.now() };
  const { zoom } = connect({ people: PEOPLE }, { client: { clock } });
  const { takenAt, usageWindow, users } = await syncAccount(zoom, { usage: { days: 2 } });
  expect(takenAt).toBe(new Date(now).toISOString());
  expect(users.map(({ licensesReadAt }) => licensesReadAt)).toEqual(users.map(() => takenAt));
  expect(usageWindow).toEqual({
    from: new Date(now - DAY_MS).toISOString().slice(0, 10),
    to: new Date(now).toISOString().slice(0, 10),
  });
});
