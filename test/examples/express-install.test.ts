import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installApp } from '../../examples/express-install/app.js';
import { memoryTokenStore, type TokenStore } from '../../src/index.js';
import { createFakeZoom, type FakeZoom, type FakeZoomServer } from '../../src/testing/index.js';

const CALLBACK = 'https://app.example.com/zoom/callback';

describe('the Express example, over HTTP against the simulated Zoom', () => {
  let fake: FakeZoom;
  let zoomServer: FakeZoomServer;
  let app: Server;
  let tokenStore: TokenStore;
  let origin = '';

  beforeEach(async () => {
    fake = createFakeZoom({ people: 30, seed: 3, redirectUris: [CALLBACK] });
    zoomServer = await fake.listen();
    tokenStore = memoryTokenStore();
    const { clientId, clientSecret } = fake.credentials;
    const { oauthUrl, baseUrl } = zoomServer;
    const zoom = { clientId, clientSecret, redirectUri: CALLBACK, oauthUrl, baseUrl };
    const express = installApp({ tokenStore, zoom, customerOf: (request) => String(request.query.customer ?? 'acme') });
    app = await new Promise<Server>((resolve) => {
      const server = express.listen(0, '127.0.0.1', () => resolve(server));
    });
    origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    app.closeAllConnections();
    await new Promise((resolve) => app.close(resolve));
    await zoomServer.close();
  });

  /** Goes where the browser goes: to the app, to Zoom, and back. */
  async function install(tamper: (callback: URL) => void = () => undefined): Promise<Response> {
    const begun = await fetch(`${origin}/zoom/install`, { redirect: 'manual' });
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    const callback = new URL(fake.consent(begun.headers.get('location') ?? ''));
    tamper(callback);
    return fetch(`${origin}/zoom/callback${callback.search}`, { redirect: 'manual', headers: { cookie } });
  }

  it('installs: consent, code, grant stored, and the account can be read', async () => {
    const done = await install();
    expect([done.status, done.headers.get('location')]).toEqual([302, '/zoom']);
    expect((await tokenStore.get('user-oauth:acme'))?.refreshToken).toBeTruthy();
    const summary = (await (await fetch(`${origin}/zoom`)).json()) as { people: number };
    expect(summary.people).toBeGreaterThan(0);
  });

  it('sends Zoom nothing secret, and the browser nothing but a session', async () => {
    const begun = await fetch(`${origin}/zoom/install`, { redirect: 'manual' });
    const url = new URL(begun.headers.get('location') ?? '');
    expect([...url.searchParams.keys()].sort()).toEqual(
      ['client_id', 'code_challenge', 'code_challenge_method', 'redirect_uri', 'response_type', 'state'].sort(),
    );
    expect(begun.headers.get('set-cookie')).toMatch(/^zoom_install=[0-9a-f-]{36}; .*HttpOnly; SameSite=Lax/);
  });

  it.each([
    ['a state that is not the one', (callback: URL) => callback.searchParams.set('state', 'forged')],
    ['a code that Zoom never issued', (callback: URL) => callback.searchParams.set('code', 'forged')],
    ['no code', (callback: URL) => callback.searchParams.delete('code')],
  ])('refuses %s and stores nothing', async (_what, tamper) => {
    expect((await install(tamper)).status).toBe(400);
    expect(await tokenStore.get('user-oauth:acme')).toBeNull();
  });

  it('refuses a callback of a browser that did not begin', async () => {
    const begun = await fetch(`${origin}/zoom/install`, { redirect: 'manual' });
    const callback = new URL(fake.consent(begun.headers.get('location') ?? ''));
    expect((await fetch(`${origin}/zoom/callback${callback.search}`)).status).toBe(400);
    expect(await tokenStore.get('user-oauth:acme')).toBeNull();
  });

  it('asks a customer without a grant to install', async () => {
    const response = await fetch(`${origin}/zoom?customer=nobody`);
    expect([response.status, await response.json()]).toEqual([
      409,
      { error: 'reauthorization', install: '/zoom/install' },
    ]);
  });

  it('uninstalls: the grant is revoked at Zoom and forgotten', async () => {
    await install();
    const { accessToken = '' } = (await tokenStore.get('user-oauth:acme')) ?? {};
    const statusOf = async () =>
      (await fetch(`${zoomServer.baseUrl}/users/summary`, { headers: { authorization: `Bearer ${accessToken}` } }))
        .status;
    expect(await statusOf()).toBe(200);
    expect((await fetch(`${origin}/zoom/uninstall`, { method: 'POST' })).status).toBe(204);
    expect(await statusOf()).toBe(401);
    expect(await tokenStore.get('user-oauth:acme')).toBeNull();
    expect((await fetch(`${origin}/zoom`)).status).toBe(409);
  });
});
