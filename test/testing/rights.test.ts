import { describe, expect, it } from 'vitest';
import { type EndpointName, endpoints } from '../../src/index.js';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';
import { handmadeApp } from './user-consent.js';

const PEOPLE = [
  { email: 'owner@example.com', roleId: '0' },
  { email: 'ann@example.com', roleId: 'desk' },
  { email: 'ben@example.com' },
];
const ROLES = [{ id: 'desk', name: 'Help desk', description: '', privileges: ['User:Read'] }];
const ALL = (Object.keys(endpoints) as EndpointName[]).flatMap((name) => [...endpoints[name].scopes.granular]);

async function consented(user: string, scopes: readonly string[]) {
  const zoom = createFakeZoom({ account: fakeAccount({ people: PEOPLE, roles: ROLES }), scopes });
  const { accessToken } = await handmadeApp(zoom).install(user);
  return async (method: string, path: string, body?: object) => {
    const response = await zoom.fetch(`https://api.zoom.us/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    return { status: response.status, json };
  };
}

describe('a scope without a suffix', () => {
  const OWN = ['user:read:user', 'user:read', 'user:update:status'];

  it.each(['me', 'ann@example.com'])('opens the page of whoever consented (%s)', async (who) => {
    const ask = await consented('ann@example.com', OWN);
    expect(await ask('GET', `/users/${who}`)).toMatchObject({ status: 200, json: { email: 'ann@example.com' } });
  });

  it.each([
    ['GET', '/users/ben@example.com'],
    ['GET', '/users'],
    ['PUT', '/users/ben@example.com/status'],
  ])("reaches nobody else's (%s %s)", async (method, path) => {
    const ask = await consented('ann@example.com', OWN);
    expect(await ask(method, path)).toMatchObject({ status: 400, json: { code: 4711 } });
  });
});

describe('a role that names its rights', () => {
  it('allows what it names and refuses the rest, whatever the scopes are', async () => {
    const ask = await consented('ann@example.com', ALL);
    expect((await ask('GET', '/users/ben@example.com')).status).toBe(200);
    for (const [method, path] of [
      ['PATCH', '/users/ben@example.com'],
      ['GET', '/groups'],
      ['GET', '/accounts/me/plans/usage'],
    ] as const) {
      expect(await ask(method, path)).toEqual({ status: 400, json: { code: 200, message: 'No permission.' } });
    }
  });

  it('is no matter on the own pages, nor where Zoom names no right', async () => {
    const ask = await consented('ann@example.com', [...ALL, 'user:write']);
    expect((await ask('PATCH', '/users/me', { dept: 'Desk' })).status).toBe(204);
    expect((await ask('GET', '/roles')).status).toBe(200);
  });

  it('is told by the permissions of the person', async () => {
    const ask = await consented('ann@example.com', ALL);
    expect((await ask('GET', '/users/me/permissions')).json).toEqual({ permissions: ['User:Read'] });
    const { permissions } = (await ask('GET', '/users/owner@example.com/permissions')).json;
    expect(permissions).toEqual(expect.arrayContaining(['Group:Edit', 'User:Edit', 'UsageReport:Read']));
  });
});

describe("the account's own token", () => {
  it('is bound by no role', async () => {
    const zoom = createFakeZoom({ account: fakeAccount({ people: PEOPLE, roles: ROLES }) });
    const headers = { authorization: `Bearer ${zoom.issueToken()}` };
    expect((await zoom.fetch('https://api.zoom.us/v2/groups', { headers })).status).toBe(200);
  });
});

describe("a person's own pages", () => {
  it("of an account's own token are its owner's", async () => {
    const account = fakeAccount({ people: PEOPLE, roles: ROLES });
    const api = callerOf(createFakeZoom({ account, scopes: ['user:read:user'] }));
    expect((await api.get('/users/owner@example.com')).status).toBe(200);
    expect(await api.get('/users/ann@example.com')).toMatchObject({ status: 400, json: { code: 4711 } });
  });

  it("are nobody's once the person is gone, and so are the rights of the role", async () => {
    const zoom = createFakeZoom({ account: fakeAccount({ people: PEOPLE, roles: ROLES }), scopes: ALL });
    const { accessToken } = await handmadeApp(zoom).install('ann@example.com');
    const get = async (path: string) => {
      const headers = { authorization: `Bearer ${accessToken}` };
      const response = await zoom.fetch(`https://api.zoom.us/v2${path}`, { headers });
      return [response.status, ((await response.json()) as Record<string, unknown>).code];
    };
    expect(await get('/users')).toEqual([200, undefined]);
    zoom.account.remove('ann@example.com');
    expect(await get('/users')).toEqual([400, 200]);
    expect(await get('/users/ann@example.com')).toEqual([400, 200]);
    expect(await get('/users/me')).toEqual([404, 1001]);
  });
});
