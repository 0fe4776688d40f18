import { type FakeAccount, fakeAccount } from '../../src/testing/index.js';

const HOUR_MS = 3_600_000;
const at = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
const daysAgo = (days: number): string => at(-days * 24);

/** An account without a free licence: some people do not use theirs, and for most of them something speaks against it. */
export function samplePeople(): FakeAccount {
  const licensed = { type: 2, createdAt: daysAgo(700) } as const;
  return fakeAccount({
    groups: [{ id: 'board', name: 'Board' }],
    people: [
      { email: 'owner@example.com', roleId: '0', ...licensed, lastLoginAt: daysAgo(400) },
      { email: 'admin@example.com', roleId: '1', ...licensed, lastLoginAt: daysAgo(390) },
      { email: 'chair@example.com', groupIds: ['board'], ...licensed, lastLoginAt: daysAgo(380) },
      { email: 'webinars@example.com', webinarCapacity: 500, ...licensed, lastLoginAt: daysAgo(370) },
      {
        email: 'live@example.com',
        ...licensed,
        lastLoginAt: daysAgo(360),
        meetings: [{ startAt: at(-0.5), minutes: 600 }],
      },
      { email: 'soon@example.com', ...licensed, lastLoginAt: daysAgo(350), meetings: [{ startAt: at(2) }] },
      { email: 'idle@example.com', ...licensed, lastLoginAt: daysAgo(300) },
      { email: 'idler@example.com', ...licensed, lastLoginAt: daysAgo(320) },
      {
        email: 'busy@example.com',
        ...licensed,
        lastLoginAt: daysAgo(5),
        meetings: [{ startAt: daysAgo(6), minutes: 60 }],
      },
      { email: 'new@example.com', createdAt: daysAgo(1) },
      { email: 'second@example.com', createdAt: daysAgo(1) },
    ],
  });
}
