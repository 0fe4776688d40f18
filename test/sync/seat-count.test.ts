import { describe, expect, it } from 'vitest';
import { SeatCount } from '../../src/sync/seat-count.js';
import type { AccountUser } from '../../src/sync/snapshot.js';
import { LICENSED, webinar } from './ledger-people.js';

const ann = (status: AccountUser['status'], ...licenses: AccountUser['licenses']) => ({ key: 'ann', status, licenses });
const countOf = (...holders: ReturnType<typeof ann>[]) => {
  const seats = new SeatCount();
  for (const holder of holders) seats.add(holder);
  return seats.lines().map(({ license, assigned, pending }) => [license.name, assigned, pending]);
};

describe('somebody who is counted again', () => {
  it.each<[string, ReturnType<typeof ann>, unknown[]]>([
    ['is counted once', ann('active', LICENSED), [['Licensed', 1, 0]]],
    ['holds what they hold now', ann('active', webinar(500)), [['Webinar 500', 1, 0]]],
    ['has the status that they have now', ann('pending', LICENSED), [['Licensed', 0, 1]]],
    ['may hold nothing any more: no line is left of it', ann('inactive'), []],
  ])('%s', (_what, now, lines) => {
    expect(countOf(ann('active', LICENSED), now)).toEqual(lines);
  });
});

it('lines are handed out as copies: who claims them claims them for one ledger', () => {
  const seats = new SeatCount();
  seats.add(ann('active', LICENSED));
  for (const line of seats.lines()) line.claimed = true;
  expect(seats.lines()).toEqual([{ license: LICENSED, assigned: 1, pending: 0, claimed: false }]);
});
