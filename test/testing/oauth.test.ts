import { describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeZoom } from '../../src/testing/index.js';
import { callerOf } from './caller.js';
import { ManualClock } from './manual-clock.js';

interface TokenRequest {
  user?: string;
  form?: Record<string, string>;
  query?: string;
  method?: string;
}

async function ask(zoom: FakeZoom, { user, form, query = '', method = 'POST' }: TokenRequest): Promise<Response> {
  const { clientId, clientSecret } = zoom.credentials;
  const basic = Buffer.from(user ?? `${clientId}:${clientSecret}`).toString('base64');
  return zoom.fetch(`https://zoom.us/oauth/token${query}`, {
    method,
    headers: { authorization: `Basic ${basic}` },
    ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
  });
}

const goodForm = (zoom: FakeZoom) => ({ grant_type: 'account_credentials', account_id: zoom.credentials.accountId });

describe('the token endpoint', () => {
  it('hands out tokens that open the API, several at once', async () => {
    const zoom = createFakeZoom();
    const tokens: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const response = await ask(zoom, { form: goodForm(zoom) });
      const answer = (await response.json()) as Record<string, unknown>;
      expect(answer).toMatchObject({ token_type: 'bearer', expires_in: 3_600, api_url: 'https://api.zoom.us' });
      expect(answer.scope).toContain('user:read:list_users:admin');
      tokens.push(String(answer.access_token));
    }
    for (const token of tokens) {
      const headers = { authorization: `Bearer ${token}` };
      expect((await zoom.fetch('https://api.zoom.us/v2/users/summary', { headers })).status).toBe(200);
    }
    expect(zoom.stats).toMatchObject({ tokensIssued: 3, tokenRequests: 3, requests: 3 });
  });

  it('takes its parameters from the query too', async () => {
    const zoom = createFakeZoom();
    const query = `?${new URLSearchParams(goodForm(zoom))}`;
    expect((await ask(zoom, { query })).status).toBe(200);
  });

  it.each<[string, TokenRequest, string]>([
    ['a wrong secret', { user: 'fake-client-id:wrong' }, 'invalid_client'],
    ['a wrong client', { user: 'wrong:fake-client-secret' }, 'invalid_client'],
    ['a wrong account', { form: { grant_type: 'account_credentials', account_id: 'wrong' } }, 'invalid_request'],
    ['no account', { form: { grant_type: 'account_credentials' } }, 'invalid_request'],
    ['no grant', { form: { account_id: 'fake-account-id' } }, 'invalid_request'],
    ['another grant', { form: { grant_type: 'client_credentials' } }, 'unsupported_grant_type'],
    ['GET', { method: 'GET' }, 'invalid_request'],
  ])('refuses %s', async (_what, request, error) => {
    const zoom = createFakeZoom();
    const answer = await ask(zoom, { ...(request.method === undefined ? { form: goodForm(zoom) } : {}), ...request });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ reason: expect.any(String), error });
    expect(zoom.stats.tokensIssued).toBe(0);
  });

  it('uses the credentials it was given', async () => {
    const zoom = createFakeZoom({ credentials: { clientId: 'mine' } });
    expect(zoom.credentials).toEqual({
      accountId: 'fake-account-id',
      clientId: 'mine',
      clientSecret: 'fake-client-secret',
    });
    expect((await ask(zoom, { form: goodForm(zoom) })).status).toBe(200);
  });
});

describe('an access token', () => {
  const call = (zoom: FakeZoom, token: string, query = '') =>
    zoom.fetch(`https://api.zoom.us/v2/users/summary${query}`, { headers: { authorization: `Bearer ${token}` } });

  it('expires', async () => {
    const clock = new ManualClock();
    const zoom = createFakeZoom({ clock, tokenLifetimeMs: 5_000 });
    const token = zoom.issueToken();
    clock.advance(4_999);
    expect((await call(zoom, token)).status).toBe(200);
    clock.advance(1);
    const late = await call(zoom, token);
    expect(late.status).toBe(401);
    expect(await late.json()).toEqual({ code: 124, message: 'Access token is expired.' });
  });

  it('ends when tokens are revoked, and a new one works', async () => {
    const zoom = createFakeZoom();
    const token = zoom.issueToken();
    zoom.revokeTokens();
    expect(await (await call(zoom, token)).json()).toEqual({ code: 124, message: 'Access token is expired.' });
    expect((await call(zoom, zoom.issueToken())).status).toBe(200);
  });

  it('must be known', async () => {
    const zoom = createFakeZoom();
    const answer = await call(zoom, 'made-up');
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ code: 124, message: 'Invalid access token.' });
    expect((await zoom.fetch('https://api.zoom.us/v2/users')).status).toBe(401);
  });

  it('is refused in the query', async () => {
    const zoom = createFakeZoom();
    const token = zoom.issueToken();
    expect((await call(zoom, token, `?access_token=${token}`)).status).toBe(401);
  });
});

describe('scopes', () => {
  it('that are missing are named, granular ones only', async () => {
    const api = callerOf(createFakeZoom({ scopes: ['user:read:list_users:admin'] }));
    expect((await api.get('/users')).status).toBe(200);
    expect(await api.get('/roles')).toMatchObject({
      status: 400,
      json: {
        code: 4711,
        message: 'Invalid access token, does not contain scopes:[role:read:list_roles, role:read:list_roles:admin].',
      },
    });
  });

  it('may be classic ones', async () => {
    const api = callerOf(createFakeZoom({ scopes: ['role:read:admin'] }));
    expect((await api.get('/roles')).status).toBe(200);
  });
});

describe('products that the account lacks', () => {
  it.each([
    ['phone', '/phone/users', 403, 403],
    ['phone', '/phone/anything/else', 403, 403],
    ['dashboards', '/metrics/meetings?from=2025-06-01&to=2025-06-10', 400, 400],
    ['billing', '/accounts/me/plans/usage', 400, 200],
    ['managedDomains', '/accounts/me/managed_domains', 400, 4711],
  ])('%s: %s answers %i', async (product, path, status, code) => {
    const api = callerOf(createFakeZoom({ products: { [product]: false }, clock: new ManualClock() }));
    expect(await api.get(path)).toMatchObject({ status, json: { code } });
    expect((await api.get('/users/summary')).status).toBe(200);
  });

  it('another account than the own one does not exist', async () => {
    const zoom = createFakeZoom();
    const api = callerOf(zoom);
    expect(await api.get('/accounts/other/plans/usage')).toMatchObject({ status: 404, json: { code: 2001 } });
    expect((await api.get(`/accounts/${zoom.account.id}/plans/usage`)).status).toBe(200);
  });
});
