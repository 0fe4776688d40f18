import { type FakeAccount, fakeAccount } from '../../src/testing/index.js';

/** An account in which somebody leaves who has a licence, Zoom Phone, a group and a meeting to come. */
export function samplePeople(): FakeAccount {
  const later = new Date(Date.now() + 3 * 86_400_000).toISOString();
  return fakeAccount({
    groups: [{ id: 'sales', name: 'Sales' }],
    people: [
      { email: 'owner@example.com', roleId: '0', type: 2 },
      { email: 'successor@example.com', type: 2 },
      {
        email: 'leaver@example.com',
        type: 2,
        groupIds: ['sales'],
        meetings: [{ startAt: later }],
        phone: { status: 'activate', callingPlans: [200], extension: 801 },
      },
    ],
  });
}
