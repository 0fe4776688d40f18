import { afterEach, describe, expect, it } from 'vitest';
import { type RetryOptions, serverToServer, syncAccount, ZoomClient } from '../../src/index.js';
import type { AccountSnapshot } from '../../src/sync/snapshot.js';
import {
  createFakeZoom,
  type FakeZoom,
  type FakeZoomOptions,
  type FakeZoomServer,
  fakeClock,
} from '../../src/testing/index.js';
import { saidLicenses, TrueUse, truthOfLicenses, truthOfProfile } from './truth.js';

/** End to end: a real HTTP server on this machine, the whole pipeline, and the account's own truth to compare with. */
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const resource of open.splice(0).reverse()) await resource.close();
});

/** At this time of the day all that its people do is over: none of it ends, and counts from then on, during the sync. */
const clock = fakeClock('2026-06-15T23:15:00Z');

async function connect(
  options: FakeZoomOptions,
  retry?: RetryOptions,
): Promise<{ fake: FakeZoom; zoom: ZoomClient; server: FakeZoomServer }> {
  const fake = createFakeZoom({ ...options, clock });
  const server = await fake.listen();
  const auth = serverToServer({ ...fake.credentials, oauthUrl: server.oauthUrl });
  const zoom = new ZoomClient({ auth, baseUrl: server.baseUrl, plan: 'business', clock, ...(retry && { retry }) });
  open.push(server, zoom);
  return { fake, zoom, server };
}

const USAGE = { days: 90, meetings: true };

/** Everything that can be asked for. Thirty days, as each meeting costs a request. */
const ALL_USAGE = { days: 30, meetings: true, joined: true, calls: true };

/** Hundreds of requests at the pace of Zoom's limits take a quick machine a quarter of a minute. */
const PACED = { timeout: 120_000 };

describe.each([1, 2, 3])('syncAccount over HTTP, account with seed %i', PACED, (seed) => {
  it('tells the truth about every person, field by field', async () => {
    const { fake, zoom } = await connect({ people: 240, seed });
    const snapshot = await syncAccount(zoom, { usage: ALL_USAGE });

    expect(snapshot.complete).toBe(true);
    expect(snapshot.accountId).toBe(fake.credentials.accountId);
    expectTruth(snapshot, fake, true);
    expectLedger(snapshot, fake);
    // Zoom's limits were on, and nothing was refused.
    expect(fake.stats.rejected429).toBe(0);
    expect(snapshot.stats.requests).toBe(fake.stats.requests);
    expect(snapshot.stats.requestsByBucket).toEqual(fake.stats.byBucket);
  });
});

/** Who joined and who called was not read. */
const NOT_ASKED_THEN = { meetingsJoined: null, lastJoinedAt: null, calls: null, lastCallAt: null };

function expectTruth(snapshot: AccountSnapshot, fake: FakeZoom, everything = false): void {
  const window = snapshot.usageWindow ?? { from: '', to: '' };
  const now = Date.parse(snapshot.takenAt);
  const people = [...fake.account.people];
  const use = new TrueUse(fake.account, window, now);
  for (const [what, count] of Object.entries(use.size)) expect(count, what).toBeGreaterThan(0);
  expect(snapshot.users.map((user) => user.email)).toEqual(people.map((person) => person.email).sort());

  for (const person of people) {
    const user = snapshot.users.find(({ email }) => email === person.email);
    if (user === undefined) throw new Error(`${person.email} is missing`);
    expect(user).toMatchObject(truthOfProfile(fake.account, person));
    expect(saidLicenses(user), person.email).toEqual(truthOfLicenses(person));
    expect(user.licensesComplete).toBe(true);
    const truth = everything ? use.of(person) : { ...use.of(person), ...NOT_ASKED_THEN };
    const lastJoinedAt = user.usage?.lastJoinedAt ?? null;
    expect(user.usage, person.email).toEqual({ ...truth, lastJoinedAt });
    expect(everything ? use.mayHaveJoinedLast(person, lastJoinedAt) : lastJoinedAt === null, person.email).toBe(true);
    const seen = [truth.lastHostedAt, truth.lastJoinedAt, truth.lastCallAt];
    expect(user.lastUsed.verdict, person.email).toBe(truthOfVerdict(person, window.from, seen));
  }
}

/** Used in the window, seen before it, never seen; a login within three days before the window could be either. */
function truthOfVerdict(
  person: { status: string; lastLoginAt: string | null },
  from: string,
  seen: readonly (string | null)[],
): string {
  const login = person.status === 'pending' ? null : person.lastLoginAt;
  if (seen.some((at) => at !== null) || (login !== null && login >= from)) return 'used';
  if (login === null) return 'never';
  const threeDaysBefore = new Date(Date.parse(from) - 3 * 86_400_000).toISOString();
  return login >= threeDaysBefore ? 'unknown' : 'before-window';
}

function expectLedger(snapshot: AccountSnapshot, fake: FakeZoom): void {
  const seats = fake.account.seats();
  const bought = (product: string) => seats.filter((seat) => seat.product === product);
  const total = (product: string, field: 'bought' | 'assigned' | 'pending') =>
    bought(product).reduce((sum, seat) => sum + seat[field], 0);
  const ledger = (product: string, name?: string) =>
    snapshot.seats.filter((seat) => seat.product === product && (name === undefined || seat.name === name));

  for (const product of ['meetings', 'workplace', 'united'] as const) {
    const lines = ledger(product);
    expect(lines.length, product).toBe(1);
    expect(lines[0], product).toMatchObject({
      purchased: total(product, 'bought'),
      assigned: total(product, 'assigned'),
      pending: total(product, 'pending'),
      free: total(product, 'bought') - total(product, 'assigned') - total(product, 'pending'),
      billedAs: total(product, 'assigned'),
      difference: 0,
      source: 'plan-usage',
    });
  }
  for (const [product, title] of [
    ['webinar', 'Webinar'],
    ['large-meeting', 'Large Meeting'],
    ['events', 'Zoom Events'],
  ] as const) {
    for (const seat of bought(product)) {
      expect(ledger(product, `${title} ${seat.variant}`)).toMatchObject([
        { purchased: seat.bought, assigned: seat.assigned, billedAs: seat.assigned, difference: 0 },
      ]);
    }
  }
  for (const seat of bought('phone')) {
    const line = snapshot.seats.find((entry) => entry.product === 'phone' && entry.purchased === seat.bought);
    expect(line).toMatchObject({ assigned: seat.assigned, source: 'phone-calling-plans', difference: 0 });
  }
  // Nothing is counted twice: the ledger's people are the licences' people.
  const paid = snapshot.users
    .filter((user) => user.status === 'active')
    .flatMap((user) => user.licenses)
    .filter((license) => license.paid && license.includedIn === null);
  expect(snapshot.seats.reduce((sum, seat) => sum + seat.assigned, 0)).toBe(paid.length);
}

describe('syncAccount under faults', PACED, () => {
  const people = 60;

  it('heals what can be healed, and the truth is whole all the same', async () => {
    // Whichever requests the faults strike: all of them together cannot use up the tries of one.
    const { fake, zoom } = await connect({ people, seed: 4 }, { attempts: 6 * 3 + 3, maxDelayMs: 1_000 });
    for (const kind of [
      'server-error',
      'reset-before',
      'truncated',
      'empty-200',
      'html-200',
      'bad-gateway-html',
    ] as const) {
      fake.faults.add({ kind, match: { method: 'GET' }, times: 3, after: 5 });
    }
    fake.faults.add({ kind: 'rate-limit-second', match: { operation: 'users.getSettings' }, times: 1 });
    fake.faults.add({ kind: 'token-expired', match: { operation: 'users.list' }, times: 1 });
    const snapshot = await syncAccount(zoom, { usage: USAGE });
    expect(snapshot.complete).toBe(true);
    expect(snapshot.stats.retries).toBeGreaterThanOrEqual(15);
    expect(snapshot.stats.rateLimited).toBe(1);
    expectTruth(snapshot, fake);
  });

  it('says which section is not whole when a fault stays', async () => {
    const { fake, zoom } = await connect({ people, seed: 5 });
    fake.faults.add({ kind: 'error-200', match: { operation: 'reports.hosts' }, times: 1_000 });
    fake.faults.add({ kind: 'malformed-row', match: { operation: 'users.list' }, times: 2 });
    const snapshot = await syncAccount(zoom, { usage: { days: 30 } });
    expect(snapshot.complete).toBe(false);
    expect(snapshot.sections.usage).toMatchObject({ status: 'skipped' });
    expect(snapshot.users.every((user) => user.usage === null)).toBe(true);
    expect(snapshot.users.some((user) => user.lastUsed.verdict === 'never')).toBe(false);
    expect(snapshot.sections.phone.status).toBe('complete');
  });

  it('loses and doubles nobody when page tokens expire and pages repeat', async () => {
    const { fake, zoom } = await connect({ people: 900, seed: 6, limits: 'off' });
    fake.faults.add({ kind: 'page-token-expired', match: { operation: 'phone.users.list' }, after: 1, times: 1 });
    fake.faults.add({ kind: 'duplicate-page', match: { operation: 'phone.users.list' }, times: 1 });
    const snapshot = await syncAccount(zoom, { addOns: false, usage: false });
    const withPhone = [...fake.account.people].filter(
      (person) => person.phone !== null && person.phone.status !== 'pending',
    );
    expect(snapshot.sections.phone).toMatchObject({ status: 'complete', read: withPhone.length });
    expect(snapshot.users.filter((user) => user.licenses.some((license) => license.product === 'phone')).length).toBe(
      withPhone.length,
    );
  });
});

describe('a person whose status changes while the account is read', () => {
  const moves = [
    { from: 'pending', to: 'active', move: 'accepts the invitation' },
    { from: 'active', to: 'inactive', move: 'is deactivated' },
    { from: 'inactive', to: 'active', move: 'is reactivated' },
  ] as const;
  const moments = ['pending', 'active', 'inactive'] as const;

  it.each(moves.flatMap((move) => moments.map((before) => ({ ...move, before }))))(
    'is in the snapshot once: $move just before the list of $before people is answered',
    async ({ from, to, before }) => {
      const fake = createFakeZoom({ people: 200, seed: 7, limits: 'off' });
      const [person] = [...fake.account.people].filter(({ status, roleId }) => status === from && roleId === '2');
      if (person === undefined) throw new Error(`seed 7 makes nobody ${from}`);
      const auth = serverToServer(fake.credentials);
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const listed = url.pathname.endsWith('/users') && url.searchParams.get('status') === before;
        if (listed && fake.account.find(person.email)?.status === from) {
          if (to === 'inactive') fake.account.deactivate(person.id);
          else fake.account.update(person.email, { status: 'active', type: 1 });
        }
        return fake.fetch(input, init);
      };
      const zoom = new ZoomClient({ auth, fetch, plan: 'business' });
      const snapshot = await syncAccount(zoom, { addOns: false, usage: false, phone: false });
      expect(snapshot.users.filter((user) => user.email === person.email).map((user) => user.key)).toHaveLength(1);
      expect(snapshot.users).toHaveLength(200);
      expect(snapshot.complete).toBe(true);
    },
  );
});
