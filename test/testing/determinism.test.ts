import { describe, expect, it } from 'vitest';
import { createFakeZoom, generateAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const PATHS = [
  '/users?page_size=100',
  '/users?status=pending',
  '/users/me',
  '/users/me/settings',
  '/phone/users?page_size=100',
  '/accounts/me/plans/usage',
  '/report/users?from=2025-05-15&to=2025-06-10&page_size=300',
  '/report/history_meetings?from=2025-05-15&to=2025-06-10&page_size=300',
];

async function readEverything(seed: number, clock: ManualClock): Promise<string[]> {
  const api = callerOf(createFakeZoom({ seed, people: 150, clock }));
  return Promise.all(PATHS.map(async (path) => (await api.get(path)).text));
}

describe('a seed', () => {
  it('gives the same account, tokens and answers, byte for byte', async () => {
    expect(await readEverything(7, new ManualClock())).toEqual(await readEverything(7, new ManualClock()));
  });

  it('gives the same account at any time of the same UTC day', async () => {
    const [morning = ''] = await readEverything(7, new ManualClock('2025-06-10T00:00:00Z'));
    const [evening = ''] = await readEverything(7, new ManualClock('2025-06-10T23:59:59Z'));
    expect(evening).toBe(morning);
  });

  it('gives another account than another seed', async () => {
    const [first] = await readEverything(7, new ManualClock());
    const [second] = await readEverything(8, new ManualClock());
    expect(first).not.toBe(second);
  });

  it('does not depend on the order in which people are looked at', () => {
    const now = Date.parse('2025-06-10T15:00:00Z');
    const inOrder = [...generateAccount({ seed: 3, people: 50, now }).people].map((person) => ({ ...person }));
    const account = generateAccount({ seed: 3, people: 50, now });
    const backwards = inOrder.toReversed().map(({ id }) => ({ ...account.find(id) }));
    expect(JSON.stringify(backwards.toReversed())).toBe(JSON.stringify(inOrder));
  });
});
