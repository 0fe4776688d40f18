import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { isZoomError } from '../../src/types/errors.js';
import { rejection } from '../client/test-client.js';

const CREDENTIALS = { accountId: 'acc-1', clientId: 'client-1', clientSecret: 'secret-1' };
// printf 'client-1:secret-1' | base64
const BASIC = 'Basic Y2xpZW50LTE6c2VjcmV0LTE=';
const TOKEN = { access_token: 'tok-1', token_type: 'bearer', expires_in: 3599, scope: 'user:read:user:admin' };

beforeEach(() => {
  nock.disableNetConnect();
  for (const name of ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET']) vi.stubEnv(name, undefined);
});

afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

describe('the token request', () => {
  it('sends Basic credentials and a form body, nothing in the query, and no bearer token', async () => {
    const sent: { url: string; headers: Record<string, unknown>; body: unknown }[] = [];
    nock('https://zoom.us')
      .post('/oauth/token')
      .query(true)
      .reply(200, function (url, body) {
        sent.push({ url, headers: this.req.headers, body });
        return TOKEN;
      });
    const api = nock('https://api.zoom.us', { reqheaders: { authorization: 'Bearer tok-1' } });
    api.get('/v2/users/me').reply(200, { email: 'ann@example.com' });

    const zoom = new ZoomClient({ auth: serverToServer(CREDENTIALS) });
    await zoom.users.get('me');

    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe('/oauth/token');
    expect(sent[0]?.headers.authorization).toBe(BASIC);
    expect(sent[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(sent[0]?.body).toBe('grant_type=account_credentials&account_id=acc-1');
    expect(api.isDone()).toBe(true);
  });

  it.each([
    ['https://zoomgov.com/oauth', 'https://zoomgov.com', 'https://api.zoomgov.com'],
    ['https://zoomgov.com/oauth/', 'https://zoomgov.com', 'https://api.zoomgov.com'],
    ['https://login.zoom.us/oauth', 'https://login.zoom.us', 'https://api.zoom.us'],
  ])('goes to %s when told so, and the calls to the API of the same Zoom', async (oauthUrl, oauthHost, apiHost) => {
    const oauth = nock(oauthHost).post('/oauth/token').reply(200, TOKEN);
    const api = nock(apiHost).get('/v2/users/me').reply(200, { email: 'ann@example.com' });
    await new ZoomClient({ auth: serverToServer({ ...CREDENTIALS, oauthUrl }) }).users.get('me');
    expect([oauth.isDone(), api.isDone()]).toEqual([true, true]);
  });

  it('encodes credentials that hold characters with a meaning', async () => {
    const odd = { accountId: 'a&b=c d', clientId: 'id', clientSecret: 'pä:ss' };
    nock('https://zoom.us', { reqheaders: { authorization: `Basic ${btoa('id:p\u00c3\u00a4:ss')}` } })
      .post('/oauth/token', 'grant_type=account_credentials&account_id=a%26b%3Dc+d')
      .reply(200, TOKEN);
    nock('https://api.zoom.us').get('/v2/users/me').reply(200, { email: 'ann@example.com' });
    await expect(new ZoomClient({ auth: serverToServer(odd) }).users.get('me')).resolves.toBeDefined();
  });

  it('is made once for two clients that share one provider', async () => {
    const oauth = nock('https://zoom.us').post('/oauth/token').reply(200, TOKEN);
    nock('https://api.zoom.us').get('/v2/users/me').times(2).reply(200, { email: 'ann@example.com' });
    const auth = serverToServer(CREDENTIALS);
    await Promise.all([new ZoomClient({ auth }).users.get('me'), new ZoomClient({ auth }).users.get('me')]);
    expect(oauth.isDone()).toBe(true);
  });
});

describe('the environment', () => {
  const answerBoth = () => {
    nock('https://zoom.us', { reqheaders: { authorization: BASIC } })
      .post('/oauth/token', { grant_type: 'account_credentials', account_id: 'acc-1' })
      .reply(200, TOKEN);
    nock('https://api.zoom.us').get('/v2/users/me').reply(200, { email: 'ann@example.com' });
  };

  it('is read at the first call, not when the provider is made', async () => {
    const zoom = new ZoomClient({ auth: serverToServer() });
    vi.stubEnv('ZOOM_ACCOUNT_ID', 'acc-1');
    vi.stubEnv('ZOOM_CLIENT_ID', 'client-1');
    vi.stubEnv('ZOOM_CLIENT_SECRET', 'secret-1');
    answerBoth();
    await expect(zoom.users.get('me')).resolves.toMatchObject({ email: 'ann@example.com' });
    expect(zoom.accountId).toBe('acc-1');
  });

  it('gives way to options', async () => {
    for (const name of ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET']) vi.stubEnv(name, 'other');
    answerBoth();
    const zoom = new ZoomClient({ auth: serverToServer(CREDENTIALS) });
    await expect(zoom.users.get('me')).resolves.toMatchObject({ email: 'ann@example.com' });
    expect(zoom.accountId).toBe('acc-1');
  });

  it.each([
    ['ZOOM_ACCOUNT_ID', 'accountId'],
    ['ZOOM_CLIENT_ID', 'clientId'],
    ['ZOOM_CLIENT_SECRET', 'clientSecret'],
  ])('without %s the call fails and names the variable', async (variable, option) => {
    for (const name of ['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET']) {
      vi.stubEnv(name, name === variable ? '' : 'set');
    }
    const error = await rejection(new ZoomClient({ auth: serverToServer() }).users.get('me'));
    expect(isZoomError(error, 'token') && error.message).toContain(`${variable} is not set`);
    expect(isZoomError(error, 'token') && error.hint).toContain(option);
  });

  it('can be completed after a call failed', async () => {
    const zoom = new ZoomClient({ auth: serverToServer() });
    await rejection(zoom.users.get('me'));
    vi.stubEnv('ZOOM_ACCOUNT_ID', 'acc-1');
    vi.stubEnv('ZOOM_CLIENT_ID', 'client-1');
    vi.stubEnv('ZOOM_CLIENT_SECRET', 'secret-1');
    answerBoth();
    await expect(zoom.users.get('me')).resolves.toMatchObject({ email: 'ann@example.com' });
  });

  it('leaves the account id unknown where neither names it', () => {
    expect(serverToServer().accountId).toBeNull();
  });
});
