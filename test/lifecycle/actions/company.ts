import { staticToken, ZoomClient, type ZoomClientOptions } from '../../../src/index.js';
import {
  createFakeZoom,
  type FakeAccountInput,
  type FakeZoom,
  type FakeZoomOptions,
  fakeAccount,
} from '../../../src/testing/index.js';
import { openLimiter } from '../../client/test-client.js';

/** Somebody for every rule that Zoom has about people. */
const PEOPLE: NonNullable<FakeAccountInput['people']> = [
  { email: 'owner@example.com', roleId: '0', type: 2 },
  { email: 'admin@example.com', roleId: '1', type: 2 },
  {
    email: 'ann@example.com',
    type: 2,
    groupIds: ['g-sales', 'g-berlin'],
    webinarCapacity: 500,
    addOns: ['whiteboard'],
    loginType: 101,
    phone: { status: 'activate', callingPlans: [200], extension: 801, numbers: [{ id: 'n1', number: '+12025550101' }] },
  },
  { email: 'ben@example.com', loginType: 100 },
  { email: 'eve@guest.net', type: 2 },
  { email: 'gone@example.com', status: 'inactive' },
  { email: 'new@example.com', status: 'pending', type: 2 },
  { email: 'late@example.com', status: 'pending', invitationLapsed: true },
  { email: 'host@example.com', type: 2, eventsCapacity: 500, zoomEvents: 'upcoming' },
  { email: 'past@example.com', type: 2, eventsCapacity: 500, zoomEvents: 'past' },
  { email: 'chief@guest.net', phone: { status: 'activate', callingPlans: [200], extension: 802, numbers: [] } },
  { email: 'app@guest.net', loginType: 99 },
  { email: 'admin@guest.net', roleId: '1' },
];

const SEATS: NonNullable<FakeAccountInput['seats']> = [
  { product: 'meetings', bought: 8 },
  { product: 'workplace', variant: 16, bought: 1 },
  { product: 'workplace', variant: 2 ** 57, bought: 1 },
  { product: 'united', variant: 32, bought: 1 },
  { product: 'webinar', variant: 500, bought: 2 },
  { product: 'large-meeting', variant: 500, bought: 2 },
  { product: 'events', variant: 500, bought: 3 },
  { product: 'whiteboard', bought: 2 },
  { product: 'whiteboard-plus', bought: 2 },
  { product: 'scheduler', bought: 1 },
  { product: 'phone', variant: 100, bought: 2 },
  { product: 'phone', variant: 200, bought: 3 },
  { product: 'phone', variant: 4_000, bought: 1 },
];

/** A simulated account and a client of it. */
export interface Company {
  fake: FakeZoom;
  zoom: ZoomClient;
  /** All that Zoom knows, as a text to compare. */
  state(): string;
  /** Operations that were no reads, such as `users.update`, since the last call. */
  writes(): string[];
}

/** Neither Zoom nor the client limits anything here, and what fails is tried twice without a wait. */
export function company(
  account: FakeAccountInput = {},
  options: { client?: Partial<ZoomClientOptions>; fake?: FakeZoomOptions } = {},
): Company {
  const fake = createFakeZoom({
    account: fakeAccount({
      people: PEOPLE,
      seats: SEATS,
      groups: [
        { id: 'g-sales', name: 'Sales' },
        { id: 'g-berlin', name: 'Berlin' },
        { id: 'g-legal', name: 'Legal' },
      ],
      queues: [{ name: 'Support', managers: ['chief@guest.net'] }],
      ...account,
    }),
    limits: 'off',
    ...options.fake,
  });
  const zoom = new ZoomClient({
    auth: staticToken(fake.issueToken()),
    fetch: fake.fetch,
    limiter: openLimiter(),
    retry: { attempts: 2, baseDelayMs: 1 },
    ...options.client,
  });
  let seen = 0;
  return {
    fake,
    zoom,
    state: () => stateOf(fake),
    writes: () => {
      const fresh = fake.stats.journal.slice(seen);
      seen = fake.stats.journal.length;
      return fresh.filter(({ method }) => method !== 'GET').map(({ operation }) => String(operation));
    },
  };
}

function stateOf({ account }: FakeZoom): string {
  const people = [...account.people].map((person) => ({ ...person, addOns: [...person.addOns].sort() }));
  const { groups, removals, endedSessions, freeNumbers } = account;
  const gone = removals.map(({ person, action, transfer }) => [person.email, action, transfer]);
  return JSON.stringify({ people, groups, gone, endedSessions, freeNumbers }, null, 1);
}

/** The person behind an address. */
export function personOf({ fake }: Company, email: string) {
  const person = fake.account.find(email);
  if (person === null) throw new Error(`nobody has the address ${email}`);
  return person;
}
