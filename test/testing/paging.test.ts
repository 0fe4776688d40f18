import { describe, expect, it } from 'vitest';
import { createFakeZoom, fakeAccount, generateAccount } from '../../src/testing/index.js';
import { callerOf, rowsOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

const WINDOW = 'from=2025-05-15&to=2025-06-10';

describe('a list', () => {
  it.each([1, 7, 30, 2_000])('gives every person exactly once, %i a page', async (size) => {
    const zoom = createFakeZoom({ seed: 5, people: 130, limits: 'off', clock: new ManualClock() });
    const api = callerOf(zoom);
    const emails: unknown[] = [];
    for (const status of ['active', 'inactive', 'pending']) {
      const rows = await api.all(`/users?status=${status}&page_size=${size}`, 'users');
      expect(new Set(rows.map((row) => row.status))).toEqual(new Set([status]));
      emails.push(...rows.map((row) => row.email));
    }
    expect(emails.sort()).toEqual([...zoom.account.people].map((person) => person.email).sort());
  });

  it.each([
    ['/phone/users?page_size=3', 'users', 'id'],
    ['/groups?page_size=5', 'groups', 'id'],
    [`/report/users?${WINDOW}&page_size=7`, 'users', 'email'],
    [`/report/users?${WINDOW}&type=inactive&page_size=7`, 'users', 'email'],
    [`/report/history_meetings?${WINDOW}&page_size=50`, 'history_meetings', 'meeting_uuid'],
    [`/metrics/meetings?${WINDOW}&type=past&page_size=50`, 'meetings', 'uuid'],
  ])('%s gives every row once', async (path, items, key) => {
    const api = callerOf(createFakeZoom({ seed: 5, people: 130, limits: 'off', clock: new ManualClock() }));
    const small = await api.all(path, items);
    const large = await api.all(path.replace(/page_size=\d+/, 'page_size=100'), items);
    expect(small).toEqual(large);
    expect(new Set(small.map((row) => row[key])).size).toBe(small.length);
    expect(small.length).toBeGreaterThan(5);
  });

  it('has 30 rows a page by default, counts on its first page only, and ends with an empty token', async () => {
    const account = fakeAccount({ people: Array.from({ length: 45 }, () => ({})) });
    const api = callerOf(createFakeZoom({ account }));
    const first = await api.get('/users');
    expect(first.json).toMatchObject({ page_count: 2, page_number: 1, page_size: 30, total_records: 45 });
    const second = await api.get(`/users?next_page_token=${first.json.next_page_token}`);
    expect(rowsOf(second, 'users')).toHaveLength(15);
    expect(second.json).not.toHaveProperty('page_count');
    expect(second.json).not.toHaveProperty('page_number');
    expect(second.json).toMatchObject({ next_page_token: '', page_size: 30, total_records: 45 });
  });

  it('can be read by page number', async () => {
    const account = fakeAccount({ people: Array.from({ length: 45 }, () => ({})) });
    const second = await callerOf(createFakeZoom({ account })).get('/users?page_number=2&page_size=40');
    expect(second.json).toMatchObject({ page_number: 2, page_count: 2, next_page_token: '' });
    expect(rowsOf(second, 'users')).toHaveLength(5);
  });

  it('shifts when a person of an earlier page disappears, as a live list does', async () => {
    const emails = ['ann@example.com', 'ben@example.com', 'cem@example.com', 'dot@example.com'];
    const zoom = createFakeZoom({ account: fakeAccount({ people: emails.map((email) => ({ email })) }) });
    const api = callerOf(zoom);
    const first = await api.get('/users?page_size=2');
    zoom.account.remove('ann@example.com');
    zoom.account.add({ email: 'eve@example.com' });
    const second = await api.get(`/users?page_size=2&next_page_token=${first.json.next_page_token}`);
    expect(rowsOf(second, 'users').map((row) => row.email)).toEqual(['dot@example.com', 'eve@example.com']);
  });
});

describe('a next_page_token', () => {
  it('expires, 15 minutes after it was issued', async () => {
    const clock = new ManualClock();
    const api = callerOf(createFakeZoom({ people: 100, clock }));
    const { json } = await api.get('/users');
    clock.advance(899_999);
    expect((await api.get(`/users?next_page_token=${json.next_page_token}`)).status).toBe(200);
    clock.advance(1);
    const late = await api.get(`/users?next_page_token=${json.next_page_token}`);
    expect(late.status).toBe(400);
    expect(late.json).toMatchObject({ code: 300, message: expect.stringContaining('next_page_token') });
  });

  it('stays refused after newer ones were given, which stay good', async () => {
    const clock = new ManualClock();
    const api = callerOf(createFakeZoom({ people: 100, clock }));
    const tokenOf = async () => (await api.get('/users')).json.next_page_token;
    const first = await tokenOf();
    clock.advance(600_000);
    const second = await tokenOf();
    clock.advance(300_000); // the first one is over
    const third = await tokenOf();
    const statuses = [];
    for (const token of [first, second, third])
      statuses.push((await api.get(`/users?next_page_token=${token}`)).status);
    expect(statuses).toEqual([400, 200, 200]);
  });

  it('can be used again until then', async () => {
    const api = callerOf(createFakeZoom({ people: 100 }));
    const { json } = await api.get('/users?page_size=10');
    const path = `/users?page_size=10&next_page_token=${json.next_page_token}`;
    expect(rowsOf(await api.get(path), 'users')).toEqual(rowsOf(await api.get(path), 'users'));
  });

  it.each(['/users?status=inactive&', '/users?page_size=31&', '/groups?'])('belongs to its query: %s', async (path) => {
    const api = callerOf(createFakeZoom({ people: 100 }));
    const { json } = await api.get('/users');
    const other = await api.get(`${path}next_page_token=${json.next_page_token}`);
    expect(other).toMatchObject({ status: 400, json: { code: 300 } });
  });

  it('is refused by the Phone API with a code of its own', async () => {
    const answer = await callerOf(createFakeZoom()).get('/phone/users?next_page_token=madeup');
    expect(answer).toMatchObject({ status: 400, json: { code: 400 } });
  });
});

describe('filters', () => {
  const account = generateAccount({ seed: 2, people: 400, now: Date.parse('2025-06-10T15:00:00Z') });
  const api = callerOf(createFakeZoom({ account, clock: new ManualClock() }));
  const people = [...account.people];

  it('role_id keeps people of that role', async () => {
    const rows = await api.all('/users?role_id=1&page_size=300', 'users');
    const admins = people.filter((person) => person.roleId === '1');
    expect(rows.map((row) => row.id)).toEqual(admins.map((person) => person.id));
  });

  it.each(['activate', 'deactivate', 'pending'])('phone status %s keeps people of that status', async (status) => {
    const rows = await api.all(`/phone/users?status=${status}&page_size=100`, 'users');
    const expected = people.filter((person) => person.phone?.status === status);
    expect(rows.map((row) => row.id)).toEqual(expected.map((person) => person.id));
  });

  it('without a status the Phone list leaves pending people out', async () => {
    const rows = await api.all('/phone/users?page_size=100', 'users');
    const expected = people.filter((person) => person.phone !== null && person.phone.status !== 'pending');
    expect(rows.map((row) => row.id)).toEqual(expected.map((person) => person.id));
  });

  it.each([
    ['zoom_workforce_management', 'a@example.com'],
    ['zoom_compliance_management', 'b@example.com'],
  ])('license=%s keeps people with that add-on', async (license, email) => {
    const zoom = createFakeZoom({
      account: fakeAccount({
        people: [
          { email: 'a@example.com', addOns: ['workforce-management'] },
          { email: 'b@example.com', addOns: ['compliance-management'] },
          { email: 'c@example.com' },
        ],
      }),
    });
    const rows = await callerOf(zoom).all(`/users?license=${license}`, 'users');
    expect(rows.map((row) => row.email)).toEqual([email]);
  });

  it.each([
    ['department=Sales', ['ann']],
    ['keyword=LEE', ['ann', 'bob']],
    ['keyword=802', ['bob']],
    ['site_id=elsewhere', []],
    ['cost_center=42', []],
    ['calling_type=999', ['bob']],
    ['department=Sales&keyword=bob', []],
  ])('%s keeps people with Phone whom it fits', async (query, ids) => {
    const phone = { status: 'activate', callingPlans: [200] } as const;
    const people = [
      { id: 'ann', email: 'ann.lee@example.com', department: 'Sales', phone: { ...phone, extension: 801 } },
      { id: 'bob', email: 'bob.lee@example.com', phone: { ...phone, callingPlans: [999], extension: 802 } },
      { id: 'cy', email: 'cy.ng@example.com', phone: { ...phone, extension: null } },
      { id: 'dan', email: 'dan.lee@example.com', department: 'Sales' },
    ];
    const rows = await callerOf(createFakeZoom({ account: fakeAccount({ people }) })).all(
      `/phone/users?${query}`,
      'users',
    );
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });

  it('stays true when it is asked for again after many others', async () => {
    const zoom = createFakeZoom({ account: fakeAccount({ people: [{ id: 'ann' }, { id: 'bob' }] }), limits: 'off' });
    const call = callerOf(zoom);
    const idsOf = async (role: string) => (await call.all(`/users?role_id=${role}`, 'users')).map(({ id }) => id);
    expect(await idsOf('2')).toEqual(['ann', 'bob']);
    for (let role = 100; role < 170; role += 1) expect(await idsOf(`${role}`)).toEqual([]);
    zoom.account.update('ann', { roleId: '100' });
    expect([await idsOf('2'), await idsOf('100'), await idsOf('169')]).toEqual([['bob'], ['ann'], []]);
  });

  it.each([
    ['host_key', 'host_key'],
    ['custom_attributes', 'custom_attributes'],
  ])('include_fields=%s adds the field', async (include, field) => {
    expect(rowsOf(await api.get('/users'), 'users')[0]).not.toHaveProperty(field);
    expect(rowsOf(await api.get(`/users?include_fields=${include}`), 'users')[0]).toHaveProperty(field);
  });
});
