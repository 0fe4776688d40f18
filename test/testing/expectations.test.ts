import { describe, expect, it } from 'vitest';
import { serverToServer, ZoomClient } from '../../src/index.js';
import { createFakeZoom, type FakeRequestMatch, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

const PEOPLE = [{ email: 'ann@example.com' }, { email: 'ben@example.com' }];

/** A simulated Zoom that was asked for a list and a change. */
async function asked() {
  const fake = createFakeZoom({ account: fakeAccount({ people: PEOPLE }), limits: 'off' });
  const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch });
  await zoom.users.list({ status: 'active', page_size: 30 }).toArray();
  await zoom.users.update('ann@example.com', { dept: 'Sales', first_name: 'Ann' });
  await zoom.close();
  return fake;
}

/** What an expectation says when it is not met. */
function complaint(expectation: () => unknown): string {
  try {
    expectation();
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return (error as Error).message;
  }
  throw new Error('The expectation was met.');
}

describe('requests', () => {
  it('are those to the API, with what was sent and answered', async () => {
    const fake = await asked();
    expect(fake.requests).toMatchObject([
      { method: 'GET', operation: 'users.list', query: { status: 'active', page_size: '30' }, body: null, status: 200 },
      {
        method: 'PATCH',
        operation: 'users.update',
        template: '/users/{userId}',
        body: { dept: 'Sales', first_name: 'Ann' },
        status: 204,
        at: expect.any(Number),
      },
    ]);
    expect(fake.stats.journal.map(({ operation }) => operation)).toEqual(['oauth.token', 'users.list', 'users.update']);
  });

  it('never tell a secret', async () => {
    const fake = createFakeZoom({ account: fakeAccount({ people: PEOPLE }) });
    const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch });
    const secrets = ['hunter2-Hunter2!', 'a-host-key', 'in-the-url', 'a-code', 'a-verifier'];
    const [password = '', hostKey = '', token = '', code = '', verifier = ''] = secrets;
    await zoom.users.create({ action: 'autoCreate', user_info: { email: 'cy@example.com', type: 1, password } });
    const api = callerOf(fake);
    await api.patch('/users/ann@example.com', { host_key: hostKey, pmi: 1 });
    await api.get(`/users?access_token=${token}&next_page_token=a-cursor`);
    const form = new URLSearchParams({ grant_type: 'authorization_code', code, code_verifier: verifier });
    await fake.fetch('https://zoom.us/oauth/token', { method: 'POST', body: form });
    await zoom.close();

    const journal = JSON.stringify(fake.stats.journal);
    expect([...secrets, fake.credentials.clientSecret].filter((secret) => journal.includes(secret))).toEqual([]);
    expect(fake.requestsTo({ operation: 'users.create' })[0]?.body).toEqual({
      action: 'autoCreate',
      user_info: { email: 'cy@example.com', type: 1, password: '[redacted]' },
    });
    expect(fake.requests.at(-1)?.query).toEqual({ access_token: '[redacted]', next_page_token: 'a-cursor' });
    expect(fake.stats.journal.at(-1)?.body).toMatchObject({ grant_type: 'authorization_code', code: '[redacted]' });
  });

  it('tell settings about passwords, which are no secrets', async () => {
    const fake = createFakeZoom({ account: fakeAccount({ people: PEOPLE }) });
    const body = { schedule_meeting: { require_password_for_pmi_meetings: 'all', pmi_password: '1234567' } };
    await callerOf(fake).patch('/users/ann@example.com/settings', body);
    expect(fake.requests[0]?.body).toEqual({
      schedule_meeting: { require_password_for_pmi_meetings: 'all', pmi_password: '[redacted]' },
    });
  });

  it('tell of a file only how large it is', async () => {
    const fake = createFakeZoom({ account: fakeAccount({ people: PEOPLE }) });
    const body = new FormData();
    body.append('pic_file', new Blob([new Uint8Array(2_000)], { type: 'image/png' }), 'ann.png');
    const headers = { authorization: `Bearer ${fake.issueToken()}` };
    await fake.fetch('https://api.zoom.us/v2/users/ann@example.com/picture', { method: 'POST', headers, body });
    expect(fake.requests[0]?.body).toMatch(/^\d{4} characters of multipart\/form-data/);
  });
});

describe('expectRequest', () => {
  it.each<[string, FakeRequestMatch]>([
    ['its method', { method: 'patch' }],
    ['its path', { path: '/users/ann@example.com' }],
    ['its template', { path: '/users/{userId}' }],
    ['a pattern of its path', { path: /^\/users\/ann/g }],
    ['its operation', { operation: 'users.update' }],
    ['a part of its body', { body: { dept: 'Sales' } }],
    ['a pattern in its body', { body: { dept: /^Sal/ } }],
    ['a matcher of the runner', { body: { dept: expect.any(String), first_name: expect.stringContaining('nn') } }],
    ['a field that was not sent', { method: 'PATCH', body: { type: undefined } }],
    ['its status', { status: 204 }],
  ])('knows a request by %s, and returns it', async (_what, match) => {
    const fake = await asked();
    expect(fake.expectRequest(match)).toMatchObject({ operation: 'users.update', body: { first_name: 'Ann' } });
    expect(fake.expectRequest(match, 1)).toBe(fake.requests[1]);
  });

  it.each<[string, FakeRequestMatch]>([
    ['its query', { query: { status: 'active', page_size: 30 } }],
    ['a pattern in its query', { query: { status: /^act/ } }],
    ['a parameter that was not sent', { query: { role_id: undefined, status: 'active' } }],
  ])('knows a list by %s', async (_what, match) => {
    expect((await asked()).expectRequest(match)).toMatchObject({ operation: 'users.list' });
  });

  it('looks at token requests where they are named', async () => {
    const fake = await asked();
    expect(fake.expectRequest({ operation: 'oauth.token' }, 1)).toMatchObject({ status: 200 });
    expect(fake.requestsTo({ path: /oauth/ })).toEqual([]);
  });

  it('says how the likest request differs, and what was sent', async () => {
    const fake = await asked();
    const said = complaint(() =>
      fake.expectRequest({ method: 'PATCH', path: '/users/ann@example.com', body: { dept: /^Eng/, last_name: 'Lee' } }),
    );
    expect(said).toBe(
      [
        'Expected a request like PATCH /users/ann@example.com, body {"dept":"/^Eng/","last_name":"Lee"}, and there was none.',
        'The likest one was PATCH /users/ann%40example.com {"dept":"Sales","first_name":"Ann"} (users.update): 204',
        '  body.dept: expected "/^Eng/", got "Sales"',
        '  body.last_name: expected "Lee", got nothing',
        'Sent were:',
        '  GET /users?status=active&page_size=30 (users.list): 200',
        '  PATCH /users/ann%40example.com {"dept":"Sales","first_name":"Ann"} (users.update): 204',
      ].join('\n'),
    );
  });

  it.each<[string, FakeRequestMatch, string]>([
    ['method', { method: 'DELETE', path: '/users/{userId}' }, 'method: expected "DELETE", got "PATCH"'],
    ['path', { path: '/groups' }, 'path: expected "/groups", got "/users"'],
    ['operation', { operation: 'groups.list' }, 'operation: expected "groups.list", got "users.list"'],
    ['query', { query: { page_size: 300 } }, 'query.page_size: expected "300", got "30"'],
    ['list', { operation: 'users.update', body: { dept: ['Sales'] } }, 'body.dept: expected ["Sales"], got "Sales"'],
    [
      'matcher',
      { operation: 'users.update', body: { dept: expect.stringContaining('Eng') } },
      'body.dept: expected "StringContaining", got "Sales"',
    ],
    ['body', { operation: 'users.list', body: {} }, 'body: expected {}, got null'],
    ['status', { operation: 'users.update', status: 200 }, 'status: expected 200, got 204'],
  ])('names a difference of the %s', async (_what, match, line) => {
    const fake = await asked();
    expect(complaint(() => fake.expectRequest(match)).split('\n')).toContain(`  ${line}`);
  });

  it('counts exactly where it is told to', async () => {
    const fake = await asked();
    const said = complaint(() => fake.expectRequest({ operation: 'users.list' }, 2));
    expect(said).toMatch(/^Expected 2 requests like users.list, and there were 1:\n {2}GET \/users/);
    expect(complaint(() => fake.expectRequest({ method: 'PUT' }, 3))).toContain('and there was none');
    expect(complaint(() => createFakeZoom().expectRequest({ method: 'PUT' }))).toContain('Nothing was sent.');
  });

  it('looks into lists, item by item', async () => {
    const fake = createFakeZoom({ account: fakeAccount({ groups: [{ id: 'g1', name: 'Staff' }] }) });
    await callerOf(fake).post('/groups/g1/members', { members: [{ id: 'u1' }, { id: 'u2' }] });
    const listing = (...ids: string[]) => ({
      path: '/groups/g1/members',
      body: { members: ids.map((id) => ({ id })) },
    });
    fake.expectRequest(listing('u1', 'u2'), 1);
    expect(complaint(() => fake.expectRequest(listing('u1', 'u3')))).toContain(
      '  body.members[1].id: expected "u3", got "u2"\n',
    );
    expect(complaint(() => fake.expectRequest(listing('u1')))).toContain(
      '  body.members: expected [{"id":"u1"}], got ',
    );
  });

  it('shows requests to unknown and to broken paths, and bodies that nobody can read', async () => {
    const fake = createFakeZoom();
    const init = { method: 'POST', headers: { authorization: `Bearer ${fake.issueToken()}` }, body: 'a file' };
    await fake.fetch('https://api.zoom.us/v2/nowhere/%zz', init);
    expect(complaint(() => fake.expectRequest({ path: '/nowhere/zz' }))).toContain(
      'POST /nowhere/%zz "6 characters of an unknown type" (unknown): 404',
    );
    fake.expectRequest({ path: '/nowhere/%zz' });
  });

  it('shows the newest of many', async () => {
    const fake = createFakeZoom({ limits: 'off' });
    const api = callerOf(fake);
    for (let index = 0; index < 25; index += 1) await api.get(`/users/u${index}`);
    const said = complaint(() => fake.expectRequest({ method: 'PUT' }));
    expect(said).toContain('  (5 before)\n  GET /users/u5 ');
    expect(said).not.toContain('GET /users/u4 (');
  });
});

describe('expectNoRequest and expectNoWrites', () => {
  it('are met by what was not sent', async () => {
    const fake = createFakeZoom({ account: fakeAccount({ people: PEOPLE }) });
    fake.expectNoRequest();
    await callerOf(fake).get('/users');
    fake.expectNoWrites();
    fake.expectNoRequest({ operation: 'users.delete' });
  });

  it('list what was', async () => {
    const fake = await asked();
    expect(complaint(() => fake.expectNoWrites())).toBe(
      'Expected no request that changes something, and there were 1:\n  PATCH /users/ann%40example.com {"dept":"Sales","first_name":"Ann"} (users.update): 204',
    );
    expect(complaint(() => fake.expectNoRequest({ path: '/users' }))).toMatch(
      /like \/users, and there were 1:\n {2}GET/,
    );
    expect(complaint(() => fake.expectNoRequest())).toMatch(/^Expected no request, and there were 2:/);
  });

  it('count a request whose connection broke: Zoom may have done it', async () => {
    const fake = createFakeZoom({ faults: [{ kind: 'reset-after-write' }] });
    await expect(callerOf(fake).delete('/groups/g1')).resolves.toMatchObject({ status: 404 });
    await expect(callerOf(fake).post('/groups', { name: 'Brand new' })).rejects.toThrow();
    expect(complaint(() => fake.expectNoWrites())).toContain(
      'POST /groups {"name":"Brand new"} (groups.create): no answer',
    );
  });
});

describe('an expectation that could not be trusted', () => {
  it.each<[string, () => object, RegExp]>([
    ['a part that no match has', () => ({ url: '/users' }), /has no url/],
    ['an operation that does not exist', () => ({ operation: 'user.list' }), /no operation user\.list/],
  ])('is refused: %s', (_what, match, text) => {
    const fake = createFakeZoom();
    expect(() => fake.expectNoRequest(match())).toThrow(text);
    expect(() => fake.expectRequest(match())).toThrow(TypeError);
    expect(() => fake.faults.add({ kind: 'server-error', match: match() })).toThrow(text);
  });

  it('is refused where the journal has dropped requests, and trusted again after a reset', async () => {
    const fake = createFakeZoom({ limits: 'off' });
    fake.stats.keepJournal(2);
    const api = callerOf(fake);
    await api.delete('/groups/g1');
    for (const id of ['u1', 'u2']) await api.get(`/users/${id}`);
    expect(complaint(() => fake.expectNoWrites())).toContain('has dropped 1 requests');
    expect(complaint(() => fake.expectRequest({ operation: 'users.get' }, 2))).toContain('has dropped 1 requests');
    expect(fake.expectRequest({ operation: 'users.get' })).toMatchObject({ path: '/users/u2' });
    fake.stats.reset();
    fake.expectNoWrites();
  });
});
