import type { FakeAccountInput } from '../../src/testing/index.js';

/** The moment at which tests read the sample account. */
export const NOW = '2026-06-15T12:00:00.000Z';

/** A small account with somebody of every kind. */
export const SAMPLE: FakeAccountInput = {
  domains: ['example.com'],
  groups: [{ id: 'g1', name: 'Owls' }],
  people: [
    {
      id: 'olga',
      email: 'olga@example.com',
      type: 2,
      roleId: '0',
      groupIds: ['g1'],
      lastLoginAt: '2026-06-10T08:00:00Z',
      webinarCapacity: 500,
      phone: { status: 'activate', callingPlans: [200], extension: 800 },
      meetings: [{ startAt: '2026-06-01T08:00:00Z', minutes: 45, participants: 4, kind: 'webinar' }],
    },
    { id: 'ben', email: 'ben@example.com', type: 2, workplaceBundle: 16, lastLoginAt: '2026-01-10T08:00:00Z' },
    { id: 'gil', email: 'gil@partner.example', type: 2 },
    { id: 'bea', email: 'bea@example.com', type: 1 },
    { id: 'gus', email: 'gus@example.com', status: 'inactive' },
    { id: 'ina', email: 'ina@example.com', status: 'pending', type: 2 },
  ],
};
