import { describe, expect, it } from 'vitest';
import { changeLicensesOfMany, type LicenseChange } from '../../../src/index.js';
import type { FakePersonInput } from '../../../src/testing/index.js';
import { type Company, company } from '../actions/company.js';

const SEATS = [
  { product: 'meetings', bought: 500 },
  { product: 'webinar', variant: 500, bought: 500 },
  { product: 'large-meeting', variant: 500, bought: 500 },
  { product: 'events', variant: 500, bought: 500 },
  { product: 'whiteboard', bought: 500 },
  { product: 'scheduler', bought: 500 },
  { product: 'workplace', variant: 2 ** 57, bought: 500 },
  { product: 'united', variant: 32, bought: 500 },
  { product: 'phone', variant: 200, bought: 500 },
] as const;

/** Batches go once in ten seconds: here the clock jumps instead. */
function team(people: readonly FakePersonInput[], scopes?: readonly string[]): Company {
  let elapsedMs = 0;
  const clock = {
    now: () => 1_780_000_000_000 + elapsedMs,
    elapsed: () => {
      elapsedMs += 20_000;
      return elapsedMs;
    },
  };
  return company({ people, seats: SEATS }, { client: { clock }, fake: scopes === undefined ? {} : { scopes } });
}

const basics = (count: number): FakePersonInput[] =>
  Array.from({ length: count }, (_, index) => ({ email: `p${index}@example.com` }));

const idsOf = ({ fake }: Company): { id: string; email: string }[] =>
  [...fake.account.people].map(({ id, email }) => ({ id, email }));

describe('changeLicensesOfMany', () => {
  it('sends 30 people a call, and reads nobody whose id is known', async () => {
    const office = team(basics(70));
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 2 }).report();
    expect(report).toMatchObject({ done: 70, total: 70, failed: 0 });
    expect(office.fake.stats.byOperation).toEqual({ 'users.updateFeatures': 3 });
    expect([...office.fake.account.people].every(({ type }) => type === 2)).toBe(true);
    expect(report.outcomes[0]?.result).toMatchObject({
      action: 'changeLicenses',
      changes: [{ what: 'meetings', after: 2 }],
    });
  });

  it('looks people up who are named by address, and finds the invited and the unknown out', async () => {
    const office = team([...basics(2), { email: 'new@example.com', status: 'pending' }]);
    const names = ['p0@example.com', 'new@example.com', 'nobody@example.com', 'p1@example.com'];
    const report = await changeLicensesOfMany(office.zoom, names, { meetings: 2 }).report();
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'failed', 'failed', 'done']);
    expect(report.outcomes.map(({ error }) => error)).toMatchObject([null, { kind: 'config' }, { code: 1001 }, null]);
    expect(office.writes()).toEqual(['users.updateFeatures']);
  });

  // biome-ignore format: one line for each change reads as a table.
  const CHANGES: [name: string, change: LicenseChange, before: FakePersonInput, after: object, writes: string[]][] = [
    ['a bundle of exact digits', { workplace: '144115188075855872' }, {}, { workplaceBundle: 2 ** 57 }, ['users.updateFeatures']],
    ['no bundle', { workplace: null, meetings: 2 }, { workplaceBundle: 2 ** 57, type: 2 }, { workplaceBundle: null, type: 2 }, ['users.updateFeatures', 'users.updateFeatures']],
    ['a United bundle', { united: '32' }, {}, { unitedBundle: 32 }, ['users.updateFeatures']],
    ['no United bundle', { united: null }, { unitedBundle: 32, type: 2 }, { unitedBundle: null }, ['users.updateFeatures']],
    ['Webinar with its licence', { addOns: { webinar: true, webinar_capacity: 500 }, meetings: 2 }, {}, { type: 2, webinarCapacity: 500 }, ['users.updateFeatures', 'users.updateFeatures']],
    ['no Webinar', { addOns: { webinar: false } }, { type: 2, webinarCapacity: 500 }, { webinarCapacity: null }, ['users.updateFeatures']],
    ['Events in place of Webinar', { addOns: { zoom_events: true, zoom_events_capacity: 500, webinar: false } }, { type: 2, webinarCapacity: 500 }, { webinarCapacity: null, eventsCapacity: 500 }, ['users.updateFeatures', 'users.updateFeatures']],
    ['Large Meeting', { addOns: { large_meeting: true, large_meeting_capacity: 500 } }, { type: 2 }, { largeMeetingCapacity: 500 }, ['users.updateFeatures']],
    ['Whiteboard', { addOns: { zoom_whiteboard: true } }, {}, { addOns: new Set(['whiteboard']) }, ['users.updateFeatures']],
    ['Concurrent Meetings', { addOns: { concurrent_meeting: 'Plus' } }, { type: 2 }, { concurrentMeeting: 'Plus' }, ['users.updateFeatures']],
    ['what the batch does not know goes by single calls', { addOns: { zoom_scheduler: true } }, {}, { addOns: new Set(['scheduler']) }, ['users.updateSettings']],
    ['a size alone goes by single calls', { addOns: { webinar_capacity: 500 } }, { type: 2, webinarCapacity: 1_000 }, { webinarCapacity: 500 }, ['users.updateSettings']],
    ['part by batch, the rest by single calls', { meetings: 2, phone: true, addOns: { zoom_scheduler: true } }, {}, { type: 2, addOns: new Set(['scheduler']), phone: expect.anything() }, ['users.updateFeatures', 'users.update', 'users.updateSettings']],
    ['an unassigned licence goes by single calls', { meetings: 4 }, { type: 2 }, { type: 4 }, ['users.update']],
    ['an add-on without a size goes by single calls', { addOns: { webinar: true } }, { type: 2 }, { type: 2 }, ['users.updateSettings']],
    ['all by single calls when they have to take something first', { addOns: { zoom_whiteboard: true, zoom_whiteboard_plus: false } }, { addOns: ['whiteboard-plus'] }, { addOns: new Set(['whiteboard']) }, ['users.updateSettings', 'users.updateSettings']],
  ];
  it.each(CHANGES)('%s', async (_name, change, before, after, writes) => {
    const office = team([{ email: 'ann@example.com', ...before }]);
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), change).report();
    expect(report).toMatchObject({ done: 1, failed: 0 });
    expect(office.writes()).toEqual(writes);
    expect(office.fake.account.find('ann@example.com')).toMatchObject(after);
    const again = await changeLicensesOfMany(office.zoom, idsOf(office), change).report();
    expect(again).toMatchObject({ already: 1 });
  });

  it('gives each person their own reason when Zoom refuses some of a batch', async () => {
    const office = team([
      { email: 'full@example.com' },
      { email: 'host@example.com', type: 2, zoomEvents: 'upcoming' },
      { email: 'has@example.com', type: 1 },
    ]);
    office.fake.account.setBought('meetings', null, 1);
    const given = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 2 }).report();
    expect(given.outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'already', 'failed']);
    expect(given.outcomes[0]?.error).toMatchObject({
      kind: 'api',
      status: 201,
      message: expect.stringContaining('Not enough seats'),
      hint: expect.stringContaining('reclaimReport'),
    });
    const taken = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 1 }).report();
    expect(taken.outcomes.map(({ outcome }) => outcome)).toEqual(['already', 'failed', 'already']);
    expect(taken.outcomes[1]?.error).toMatchObject({ hint: expect.stringContaining('Zoom Events') });
  });

  it('tries singly whom a batch refuses for a reason of its own', async () => {
    const office = team([{ email: 'one@example.com', type: 2, workplaceBundle: 2 ** 57 }, ...basics(1)]);
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 1 }).report();
    expect(report).toMatchObject({ done: 1, already: 1 });
    expect(office.writes()).toEqual(['users.updateFeatures', 'users.update']);
  });

  it('tries singly of whom the answer to a batch says nothing', async () => {
    const office = team(basics(2));
    office.fake.faults.add({ match: { operation: 'users.updateFeatures' }, kind: 'respond', status: 200, body: {} });
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 2 }).report();
    expect(report).toMatchObject({ done: 2, failed: 0 });
    expect(office.writes()).toEqual(['users.updateFeatures', 'users.update', 'users.update']);
  });

  it('fails everybody of a batch when the day is used up, and goes no further with them', async () => {
    const office = team(basics(2));
    office.fake.faults.add({
      match: { operation: 'users.updateFeatures' },
      kind: 'rate-limit-day',
      times: Number.POSITIVE_INFINITY,
    });
    const change: LicenseChange = { meetings: 2, addOns: { large_meeting: true, large_meeting_capacity: 500 } };
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), change).report();
    expect(report).toMatchObject({ done: 0, failed: 2 });
    expect(new Set(office.writes())).toEqual(new Set(['users.updateFeatures']));
  });

  it('tells of all parts that were made when the single call comes to an end halfway, too', async () => {
    const office = team([{ email: 'ann@example.com' }]);
    for (const operation of ['phone.users.assignCallingPlans', 'phone.users.replaceCallingPlan'] as const) {
      const body = { code: 1102, message: 'No seat.' };
      office.fake.faults.add({ match: { operation }, kind: 'respond', status: 400, body });
    }
    const change: LicenseChange = { meetings: 2, phone: true, callingPlans: { add: [100] } };
    const { outcomes } = await changeLicensesOfMany(office.zoom, idsOf(office), change).report();
    expect(outcomes[0]?.error).toMatchObject({
      kind: 'partial-write',
      completed: ['set meetings to 2', 'give Zoom Phone'],
      left: ['give the calling plan 100'],
      cause: { code: 1102 },
    });
  });

  it('tries everybody singly, and asks no more, when the operation itself is refused', async () => {
    const office = team(basics(65));
    const { faults, stats } = office.fake;
    faults.add({
      match: { operation: 'users.updateFeatures' },
      kind: 'respond',
      status: 400,
      body: { code: 200, message: 'No.' },
    });
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 2 }).report();
    expect(report).toMatchObject({ done: 65 });
    expect(stats.byOperation).toMatchObject({ 'users.updateFeatures': 1, 'users.update': 65 });
  });

  it('goes without the scope of the operation when single calls have theirs', async () => {
    const scopes = ['user:read:user:admin', 'user:update:user:admin'];
    const office = team(basics(3), scopes);
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 2 }).report();
    expect(report).toMatchObject({ done: 3 });
  });

  it.each(['reset-after-write', 'reset-before'] as const)(
    'looks before it repeats when the answer is lost: %s',
    async (kind) => {
      const office = team(basics(35));
      office.fake.faults.add({ match: { operation: 'users.updateFeatures' }, kind });
      const report = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 2 }).report();
      expect(report.failed).toBe(0);
      expect(report).toMatchObject(kind === 'reset-before' ? { done: 35 } : { done: 5, already: 30 });
      expect(office.fake.stats.byOperation['users.update'] ?? 0).toBe(kind === 'reset-before' ? 30 : 0);
      expect([...office.fake.account.people].every(({ type }) => type === 2)).toBe(true);
    },
  );

  it('says of each person which part they got when a later part fails', async () => {
    const office = team(basics(2));
    office.fake.account.setBought('webinar', 500, 1);
    const change: LicenseChange = { meetings: 2, addOns: { webinar: true, webinar_capacity: 500 } };
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), change).report();
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'failed']);
    expect(report.outcomes[1]?.error).toMatchObject({
      kind: 'partial-write',
      completed: ['set meetings to 2'],
      left: [expect.stringContaining('addOns.webinar')],
      cause: { message: expect.stringContaining('Not enough seats') },
    });
  });

  it('says so, too, when the part is left to single calls', async () => {
    const office = team(basics(2));
    office.fake.account.setBought('scheduler', null, 1);
    const change: LicenseChange = { meetings: 2, addOns: { zoom_scheduler: true } };
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), change, { atOnce: 1 }).report();
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'failed']);
    expect(report.outcomes[0]?.result?.changes.map(({ what }) => what)).toEqual(['meetings', 'addOns.zoom_scheduler']);
    expect(report.outcomes[1]?.error).toMatchObject({
      kind: 'partial-write',
      completed: ['set meetings to 2'],
      cause: { code: 1228 },
    });
  });

  it('ends with the batch that is under way when the signal aborts, and says who was not attempted', async () => {
    const office = team(basics(65));
    const controller = new AbortController();
    const report = await changeLicensesOfMany(
      office.zoom,
      idsOf(office),
      { meetings: 2 },
      {
        signal: controller.signal,
        onProgress: ({ finished }) => void (finished === 1 && controller.abort()),
      },
    ).report();
    expect(report).toMatchObject({ done: 30, notAttempted: 35 });
    const resume = report.outcomes;
    const rest = await changeLicensesOfMany(office.zoom, idsOf(office), { meetings: 2 }, { resume }).report();
    expect(rest).toMatchObject({ skipped: 30, done: 35 });
  });

  it('says who got a part when the run ends between the batch and the single calls', async () => {
    const office = team(basics(3));
    office.fake.faults.add({
      match: { operation: 'users.getSettings' },
      kind: 'respond',
      status: 400,
      body: { code: 4711, message: 'does not contain scopes:[user:read:settings:admin]' },
    });
    const change: LicenseChange = { meetings: 2, addOns: { zoom_scheduler: true } };
    const report = await changeLicensesOfMany(office.zoom, idsOf(office), change, { atOnce: 1 }).report();
    expect(report).toMatchObject({ failed: 3, notAttempted: 0, stopped: { kind: 'api', code: 4711 } });
    expect(report.outcomes.map(({ error }) => error)).toMatchObject(
      [0, 1, 2].map(() => ({ kind: 'partial-write', completed: ['set meetings to 2'] })),
    );
  });

  it('treats a person who is named by id and by address as one', async () => {
    const office = team(basics(1));
    const [{ id } = { id: '' }] = idsOf(office);
    const report = await changeLicensesOfMany(office.zoom, [id, 'p0@example.com'], { meetings: 2 }).report();
    expect(report.outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'already']);
  });

  it('refuses a change that contradicts itself at once', () => {
    const office = team([]);
    expect(() => changeLicensesOfMany(office.zoom, [], { workplace: 16, meetings: 2 })).toThrow(
      expect.objectContaining({ kind: 'config' }),
    );
  });
});
