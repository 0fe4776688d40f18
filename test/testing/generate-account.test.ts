import { describe, expect, it } from 'vitest';
import { createFakeZoom, type FakePerson, generateAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

const NOW = Date.parse('2025-06-10T15:00:00Z');
const DAY_MS = 86_400_000;
const account = generateAccount({ seed: 1, people: 20_000, now: NOW });
const people = [...account.people];
const share = (of: readonly FakePerson[], test: (person: FakePerson) => boolean): number =>
  of.filter(test).length / of.length;
const active = people.filter((person) => person.status === 'active');
const licensed = active.filter((person) => person.type === 2);
const unusedFor90Days = (person: FakePerson) =>
  person.lastLoginAt !== null && Date.parse(person.lastLoginAt) < NOW - 90 * DAY_MS;

describe('a generated company', () => {
  it.each<[string, number, number, number]>([
    ['active', share(people, (person) => person.status === 'active'), 0.85, 0.9],
    ['deactivated', share(people, (person) => person.status === 'inactive'), 0.07, 0.1],
    ['pending', share(people, (person) => person.status === 'pending'), 0.025, 0.045],
    ['of other email domains', share(people, (person) => !person.email.endsWith('@northwind.example')), 0.03, 0.05],
    ['never logged in', share(active, (person) => person.lastLoginAt === null), 0.025, 0.045],
    ['Licensed', share(active, (person) => person.type === 2), 0.57, 0.65],
    ['Basic', share(active, (person) => person.type === 1), 0.28, 0.36],
    ['unassigned', share(active, (person) => person.type === 4), 0.03, 0.07],
    ['Licensed and not used for 90 days', share(licensed, unusedFor90Days), 0.17, 0.24],
    ['with Phone', share(people, (person) => person.phone !== null), 0.2, 0.28],
    ['with a webinar', share(licensed, (person) => person.webinarCapacity !== null), 0.03, 0.05],
    ['with a Workplace bundle', share(licensed, (person) => person.workplaceBundle !== null), 0.14, 0.2],
  ])('has a believable share of people %s', (_what, actual, low, high) => {
    expect(actual).toBeGreaterThan(low);
    expect(actual).toBeLessThan(high);
  });

  it('gives everybody an id and an email address of their own, by which they are found', () => {
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
    for (const person of people.slice(0, 500)) {
      expect(person.id).toMatch(/^[\w-]{22}$/);
      expect(account.find(person.id)?.email).toBe(person.email);
      expect(account.find(person.email)?.id).toBe(person.id);
    }
  });

  it('finds no one who is not there', () => {
    const larger = generateAccount({ seed: 1, people: 40_000, now: NOW });
    const stranger = [...larger.people][30_000];
    expect(account.find(stranger?.id ?? '')).toBeNull();
    expect(account.find(stranger?.email ?? '')).toBeNull();
    expect(account.find('!'.repeat(22))).toBeNull();
    expect(account.find('aaliyah.abbott99@northwind.example')).toBeNull();
  });

  it('leaves the deactivated without licences', () => {
    const gone = people.filter((person) => person.status === 'inactive');
    expect(gone.every((person) => person.type === 1 && person.workplaceBundle === null && person.phone === null)).toBe(
      true,
    );
  });

  it('has one owner and some admins, all active', () => {
    expect(people.filter((person) => person.roleId === '0')).toHaveLength(1);
    expect(people.filter((person) => person.roleId === '1')).toHaveLength(8);
    expect(people.filter((person) => person.roleId !== '2').every((person) => person.status === 'active')).toBe(true);
    expect(account.roles).toHaveLength(5);
    expect(account.groups).toHaveLength(12);
  });

  it('logs nobody in before they were created', () => {
    const early = people.filter((person) => person.lastLoginAt !== null && person.lastLoginAt < person.createdAt);
    expect(early).toEqual([]);
  });

  it('lets hosts hold some six meetings a month, in the last six months, each with a UUID of its own', () => {
    const meetings = people.slice(0, 3_000).flatMap((person) => person.meetings);
    const hosts = people.slice(0, 3_000).filter((person) => person.meetings.length > 0).length;
    expect(new Set(meetings.map((meeting) => meeting.uuid)).size).toBe(meetings.length);
    expect(meetings.some((meeting) => meeting.uuid.startsWith('/'))).toBe(true);
    expect(meetings.length / hosts / 6).toBeGreaterThan(4);
    expect(meetings.length / hosts / 6).toBeLessThan(8);
    expect(Math.min(...meetings.map((meeting) => Date.parse(meeting.startAt)))).toBeGreaterThan(NOW - 187 * DAY_MS);
    expect(JSON.parse(JSON.stringify(meetings[0]))).toEqual({
      uuid: meetings[0]?.uuid,
      id: expect.any(Number),
      kind: expect.stringMatching(/meeting|webinar/),
      startAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/),
      minutes: expect.any(Number),
      participants: expect.any(Number),
    });
  });

  it('hosts nothing when it is told so', () => {
    const quiet = generateAccount({ people: 200, meetingsPerHost: 0, now: NOW });
    expect([...quiet.people].flatMap((person) => person.meetings)).toEqual([]);
  });

  it.each([0, 1, 2, 3])('can be as small as %i people', async (count) => {
    const zoom = createFakeZoom({ people: count, seed: 2 });
    expect([...zoom.account.people]).toHaveLength(count);
    expect((await callerOf(zoom).get('/users')).status).toBe(200);
    expect(zoom.account.owner?.roleId ?? null).toBe(count === 0 ? null : '0');
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 31])('refuses %d people', (count) => {
    expect(() => generateAccount({ people: count })).toThrow(RangeError);
  });

  it('scales: 100,000 people are ready at once and listed quickly', async () => {
    const lap = { at: performance.now(), text: '' };
    const note = (what: string) => {
      lap.text += ` ${what} ${Math.round(performance.now() - lap.at)} ms;`;
      lap.at = performance.now();
    };
    const zoom = createFakeZoom({ people: 100_000, limits: 'off' });
    note('made in');
    const api = callerOf(zoom);
    const list = () => api.all('/users?page_size=2000', 'users');
    const rows = await list();
    note(`${rows.length} rows listed in`);
    await list();
    note('again in');
    console.log(`100,000 people:${lap.text}`);
    expect(rows.length).toBe([...zoom.account.people].filter((person) => person.status === 'active').length);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });
});
