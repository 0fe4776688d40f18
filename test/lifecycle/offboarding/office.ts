import type { FakeAccountInput, FakeMeetingInput, FakePersonInput } from '../../../src/testing/index.js';

const phone = {
  status: 'activate',
  callingPlans: [200],
  extension: 12,
  numbers: [{ id: 'n1', number: '+12025550112' }],
} as const;

const DAY_MS = 86_400_000;
const inDays = (days: number): string => `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)}T10:00:00Z`;

/** Meetings of somebody: some that are over, of which a few are recorded, and some to come. */
function hosting(name: string): FakeMeetingInput[] {
  const past = Array.from({ length: 30 }, (_, index) => ({ uuid: `${name}-past-${index}==`, startAt: inDays(-8) }));
  return [
    ...past,
    { uuid: `${name}-soon==`, id: 900_000_001, startAt: inDays(2) },
    { uuid: `${name}-later==`, id: 900_000_002, startAt: inDays(9) },
    { uuid: `${name}-webinar==`, id: 900_000_003, kind: 'webinar' as const, startAt: inDays(5) },
  ];
}

/**
 * People who leave, and who stays. `example.com` is managed, `partner.io` is not.
 * @param change Changes of single people, by the name before the `@`.
 */
export function office(change: Record<string, FakePersonInput> = {}): FakeAccountInput {
  const people: FakePersonInput[] = [
    { id: 'owner', email: 'owner@example.com', roleId: '0', type: 2 },
    {
      id: 'ann',
      email: 'ann@example.com',
      type: 2,
      webinarCapacity: 500,
      phone,
      meetings: hosting('ann'),
      groupIds: ['g1', 'g2'],
    },
    { id: 'ext', email: 'ext@partner.io', type: 2, loginType: 101 },
    { id: 'ben', email: 'ben@example.com', type: 2, webinarCapacity: 500 },
    { id: 'basic', email: 'basic@example.com', type: 1 },
    { id: 'off', email: 'off@example.com', status: 'inactive' },
    { id: 'new', email: 'new@partner.io', status: 'pending' },
  ];
  return {
    domains: ['example.com'],
    groups: [
      { id: 'g1', name: 'Owls' },
      { id: 'g2', name: 'Larks' },
    ],
    people: people.map((person) => ({ ...person, ...change[person.email?.split('@')[0] ?? ''] })),
    queues: [{ id: 'q1', name: 'Support', managers: ['ben@example.com'], members: ['ann@example.com'] }],
  };
}
