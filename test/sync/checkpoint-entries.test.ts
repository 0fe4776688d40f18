import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/sync/account-facts.js';
import { type FactName, packFact, unpackFact } from '../../src/sync/checkpoint-facts.js';
import { packPeople, unpackPeople } from '../../src/sync/checkpoint-people.js';
import { UsageReading } from '../../src/sync/usage-reading.js';
import { license } from './ledger-people.js';
import { accountUser, snapshot } from './snapshots.js';

const { users: report } = snapshot().sections;
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

function usage(): UsageReading {
  const reading = new UsageReading();
  reading.addHost({ id: 'ann', email: 'Ann@example.com', meetings: 2, meeting_minutes: 60, participants: 5 });
  reading.addMeeting({
    host_email: 'ann@example.com',
    start_time: '2026-01-02T00:00:00Z',
    duration: 50,
    participants: 3,
  });
  reading.joined.add('bob', '2026-01-02T00:00:00Z');
  reading.calls.add('id:bob', '2026-01-03T00:00:00Z');
  reading.whole.add('hosted').add('meetings').add('joined').add('calls');
  reading.empty = false;
  return reading;
}

describe('a fact of the account comes back from JSON as it was', () => {
  const names = new Map([
    ['g1', 'Sales'],
    ['g2', 'Zoë'],
  ]);
  const facts: [FactName, string, AccountFacts[FactName]['value']][] = [
    ['seats', 'with both sources', { planUsage: { plan_base: { hosts: 3 } }, summary: { licensed_users_count: 2 } }],
    ['phone', 'with users', { users: new Map([['ann', { id: 'ann' }]]), whole: true, callingPlans: [{ type: 100 }] }],
    ['phone', 'not read', null],
    ['usage', 'not read', null],
    ['groups', 'with names', names],
    ['roles', 'without', new Map()],
    ['domains', 'with domains', new Set(['example.com', 'example.org'])],
    ['domains', 'not asked for', null],
  ];

  it.each(facts)('%s %s', (name, _what, value) => {
    const packed = asJson(packFact(name, { value, report } as never));
    const found: Partial<AccountFacts> = {};
    unpackFact(found, packed);
    expect(found).toEqual({ [name]: { value, report } });
  });

  it('usage, with what everybody did', () => {
    const before = usage();
    const found: Partial<AccountFacts> = {};
    unpackFact(found, asJson(packFact('usage', { value: before, report })));
    const after = found.usage?.value;
    expect(after?.toData()).toEqual(before.toData());
    expect(after?.empty).toBe(false);
    expect(after?.isHost('ann', 'ann@example.com')).toBe(true);
    for (const row of [
      { id: 'ann', email: 'new@example.com' },
      { id: 'bob', email: 'bob@example.com' },
    ]) {
      expect(after?.of(row)).toEqual(before.of(row));
    }
    expect(after?.of({ id: 'ann', email: 'new@example.com' })).toMatchObject({
      meetingsHosted: 2,
      neededLicence: true,
    });
  });
});

describe('people who were handed over', () => {
  const seat = license('webinar', 'Webinar 500', { capacity: 500 });
  const part = license('phone', 'Zoom Phone', { includedIn: 'workplace' });
  const free = license('meetings', 'Basic', { paid: false });
  const people = [
    accountUser({ id: 'a', licenses: [seat, part, free] }),
    accountUser({ id: 'b', status: 'inactive', licenses: [] }),
    accountUser({ id: null, email: 'c@example.com', status: 'pending', licenses: [seat] }),
  ];

  it('come back whole where a snapshot is made of them', () => {
    const back = unpackPeople(asJson(packPeople(people, 'people')));
    expect(back.map(({ user }) => user)).toEqual(people);
    expect(back.map(({ holder }) => holder.key)).toEqual(['a', 'b', 'email:c@example.com']);
  });

  it('come back as who they were and the seats they hold, where the consumer has them', () => {
    const packed = asJson(packPeople(people, 'keys'));
    expect(unpackPeople(packed)).toEqual([
      { user: null, holder: { key: 'a', id: 'a', status: 'active', licenses: [seat] } },
      { user: null, holder: { key: 'b', id: 'b', status: 'inactive', licenses: [] } },
      { user: null, holder: { key: 'email:c@example.com', id: null, status: 'pending', licenses: [seat] } },
    ]);
    expect(packed).toMatchObject({ licenses: [[seat], []] }); // each combination once
  });
});
