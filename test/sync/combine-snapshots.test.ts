import { describe, expect, it } from 'vitest';
import { combineSnapshots } from '../../src/sync/combine-snapshots.js';
import type { SeatLedgerEntry } from '../../src/sync/snapshot.js';
import { ZoomConfigError } from '../../src/types/errors.js';
import { accountUser, snapshot } from './snapshots.js';

function seats(name: string, figures: Partial<SeatLedgerEntry> = {}): SeatLedgerEntry {
  return {
    product: 'meetings',
    name,
    purchased: 10,
    assigned: 7,
    pending: 1,
    free: 2,
    billedAs: 7,
    difference: 0,
    source: 'plan-usage',
    ...figures,
  };
}

const ann = accountUser({ id: 'a', email: 'ann@example.com' });
const annElsewhere = accountUser({ id: 'b', email: 'Ann@Example.com' });
const bob = accountUser({ id: 'c', email: 'bob@example.com' });
const one = snapshot({ accountId: 'one', users: [ann, bob], seats: [seats('Licensed')] });
const two = snapshot({ accountId: 'two', users: [annElsewhere], seats: [seats('Licensed', { assigned: 3 })] });

describe('combineSnapshots', () => {
  it('tells of everybody which account they are in, and of each account when it was read', () => {
    const { users, accounts } = combineSnapshots([one, { ...two, takenAt: '2025-06-02T00:00:00.000Z' }]);
    expect(users).toEqual([
      { ...ann, accountId: 'one' },
      { ...bob, accountId: 'one' },
      { ...annElsewhere, accountId: 'two' },
    ]);
    expect(accounts).toEqual({
      one: { takenAt: '2025-06-01T00:00:00.000Z', complete: true, people: 2 },
      two: { takenAt: '2025-06-02T00:00:00.000Z', complete: true, people: 1 },
    });
  });

  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])('is complete only when all are: %s and %s give %s', (first, second, whole) => {
    const combined = combineSnapshots([
      { ...one, complete: first },
      { ...two, complete: second },
    ]);
    expect(combined.complete).toBe(whole);
  });

  it('adds up seats by product and name, and says which accounts have them', () => {
    const other = { ...two, seats: [...two.seats, seats('Webinar 500', { product: 'webinar' })] };
    const { source: _source, ...figures } = seats('Licensed');
    expect(combineSnapshots([one, other]).seats).toEqual([
      {
        ...figures,
        purchased: 20,
        assigned: 10,
        pending: 2,
        free: 4,
        billedAs: 14,
        difference: 0,
        accounts: ['one', 'two'],
      },
      { ...figures, product: 'webinar', name: 'Webinar 500', accounts: ['two'] },
    ]);
  });

  it.each(['purchased', 'pending', 'free', 'billedAs', 'difference'] as const)(
    'does not know %s of all when one account does not tell it',
    (figure) => {
      const silent = { ...two, seats: [seats('Licensed', { [figure]: null })] };
      for (const order of [
        [one, silent],
        [silent, one],
      ]) {
        const [line] = combineSnapshots(order).seats;
        expect(line?.[figure]).toBeNull();
        expect(Object.values({ ...line, accounts: 0 }).filter((value) => value === null)).toHaveLength(1);
      }
    },
  );

  it('finds people of several accounts by address, in any case', () => {
    expect(combineSnapshots([one, two]).inSeveral).toEqual([
      {
        email: 'ann@example.com',
        users: [
          { ...ann, accountId: 'one' },
          { ...annElsewhere, accountId: 'two' },
        ],
      },
    ]);
  });

  it('takes an address that one account has twice, active and invited, for one account', () => {
    const invited = accountUser({ id: null, email: 'ann@example.com', status: 'pending' });
    expect(combineSnapshots([{ ...one, users: [ann, invited] }]).inSeveral).toEqual([]);
  });

  it('adds up what one account lists twice, and names the account once', () => {
    const [line] = combineSnapshots([{ ...one, seats: [seats('Licensed'), seats('Licensed')] }]).seats;
    expect(line).toMatchObject({ purchased: 20, accounts: ['one'] });
  });

  it('keeps products apart that share a name', () => {
    const both = [seats('Unlimited', { product: 'events' }), seats('Unlimited', { product: 'sessions' })];
    expect(combineSnapshots([{ ...one, seats: both }]).seats).toHaveLength(2);
  });

  it('lists people of several accounts by address, whichever account comes first', () => {
    const users = ['cid', 'ann', 'bob'].map((name) => accountUser({ id: name, email: `${name}@example.com` }));
    const pair = [
      { ...one, users },
      { ...two, users: users.slice(1) },
      { ...two, accountId: 'three', users },
    ];
    for (const order of [pair, pair.toReversed()]) {
      const found = combineSnapshots(order).inSeveral.map(({ email, users }) => `${email} ${users.length}`);
      expect(found).toEqual(['ann@example.com 3', 'bob@example.com 3', 'cid@example.com 2']);
    }
  });

  it('of nothing is empty', () => {
    expect(combineSnapshots([])).toEqual({ complete: true, accounts: {}, users: [], seats: [], inSeveral: [] });
  });

  it.each([
    ['two of one account', [one, one], 'Two snapshots are of account one. Pass one of each account.'],
    ['one without an account', [{ ...one, accountId: '' }], 'A snapshot does not name its account. Set its accountId.'],
  ])('refuses %s, and says what to do', (_case, snapshots, message) => {
    expect(() => combineSnapshots(snapshots)).toThrow(ZoomConfigError);
    expect(() => combineSnapshots(snapshots)).toThrow(message);
  });
});
