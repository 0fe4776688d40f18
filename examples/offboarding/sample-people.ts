import type { FakeAccountInput } from '../../src/testing/index.js';

/** Ann leaves, and Ben takes over. */
export function samplePeople(): FakeAccountInput {
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  return {
    domains: ['example.com'],
    groups: [{ id: 'sales', name: 'Sales' }],
    people: [
      { email: 'owner@example.com', roleId: '0', type: 2 },
      {
        email: 'ann@example.com',
        type: 2,
        webinarCapacity: 500,
        groupIds: ['sales'],
        phone: { status: 'activate', callingPlans: [200], extension: 101 },
        meetings: [{ startAt: inDays(2) }, { startAt: inDays(5), kind: 'webinar' }],
      },
      { email: 'ben@example.com', type: 2, webinarCapacity: 500, groupIds: ['sales'] },
    ],
    queues: [{ name: 'Support', managers: ['ben@example.com'], members: ['ann@example.com'] }],
  };
}
