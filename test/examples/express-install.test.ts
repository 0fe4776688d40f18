import { spawn } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
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
  let forgotten: string[] = [];

  beforeEach(async () => {
    fake = createFakeZoom({ people: 30, seed: 3, redirectUris: [CALLBACK] });
    zoomServer = await fake.listen();
    tokenStore = memoryTokenStore();
    const { clientId, clientSecret } = fake.credentials;
    const { oauthUrl, baseUrl } = zoomServer;
    const zoom = { clientId, clientSecret, redirectUri: CALLBACK, oauthUrl, baseUrl };
    forgotten = [];
    const express = installApp({
      tokenStore,
      zoom,
      customerOf: (request) => request.header('x-customer') ?? 'acme',
      forget: async (customer) => void forgotten.push(customer),
    });
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

  /** The button is pressed: where the browser is sent, and the cookie that it was given. */
  async function begin(customer = 'acme'): Promise<{ url: string; cookie: string }> {
    const headers = { 'x-customer': customer };
    const begun = await fetch(`${origin}/zoom/install`, { redirect: 'manual', headers });
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    return { url: begun.headers.get('location') ?? '', cookie };
  }

  /** Zoom has sent the browser back. */
  function come(back: string, cookie: string, customer = 'acme'): Promise<Response> {
    const headers = { cookie, 'x-customer': customer };
    return fetch(`${origin}/zoom/callback${new URL(back).search}`, { redirect: 'manual', headers });
  }

  /** Goes where the browser goes: to the app, to Zoom, and back. */
  async function install(tamper: (callback: URL) => void = () => undefined, customer = 'acme'): Promise<Response> {
    const { url, cookie } = await begin(customer);
    const callback = new URL(fake.consent(url));
    tamper(callback);
    return come(callback.href, cookie, customer);
  }

  const visit = (route: string, method = 'GET', customer = 'acme') =>
    fetch(`${origin}${route}`, { method, headers: { 'x-customer': customer } });

  it('installs: consent, code, grant stored, and the account can be read', async () => {
    const done = await install();
    expect([done.status, done.headers.get('location')]).toEqual([302, '/zoom']);
    expect((await tokenStore.get('user-oauth:acme'))?.refreshToken).toBeTruthy();
    const summary = (await (await fetch(`${origin}/zoom`)).json()) as { people: number };
    expect(summary.people).toBeGreaterThan(0);
  });

  it('goes through Zoom as a browser does: redirect by redirect, over HTTP', async () => {
    const { url, cookie } = await begin();
    expect(url.startsWith(`${zoomServer.oauthUrl}/authorize?`)).toBe(true);
    const consented = await fetch(url, { redirect: 'manual' });
    expect(consented.status).toBe(302);
    const done = await come(consented.headers.get('location') ?? '', cookie);
    expect([done.status, done.headers.get('location')]).toEqual([302, '/zoom']);
  });

  it('keeps working over rotations, one for each token that has ended', async () => {
    await install();
    for (let rotation = 0; rotation < 5; rotation += 1) {
      fake.revokeTokens();
      expect((await visit('/zoom')).status).toBe(200);
    }
    expect(fake.stats).toMatchObject({ refreshRedemptions: 5, invalidGrants: 0 });
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

  it('refuses a callback in the session of another customer, and one that was used before', async () => {
    const { url, cookie } = await begin('attacker');
    const back = fake.consent(url);
    expect((await come(back, cookie, 'victim')).status).toBe(400);
    expect((await come(back, cookie, 'attacker')).status).toBe(400);
    for (const customer of ['victim', 'attacker']) expect(await tokenStore.get(`user-oauth:${customer}`)).toBeNull();
  });

  it('connects nothing when the user declines', async () => {
    const { url, cookie } = await begin();
    const response = await come(fake.decline(url), cookie);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('access_denied');
    expect(await tokenStore.get('user-oauth:acme')).toBeNull();
  });

  it('keeps customers apart', async () => {
    const user = [...fake.account.people].find((person) => person.status === 'active' && person.roleId === '2');
    await install();
    const { url, cookie } = await begin('umbrella');
    await come(fake.consent(url, { user: user?.id ?? '' }), cookie, 'umbrella');
    expect((await visit('/zoom/uninstall', 'POST')).status).toBe(204);
    expect([(await visit('/zoom')).status, (await visit('/zoom', 'GET', 'umbrella')).status]).toEqual([409, 200]);
  });

  it('asks a customer without a grant to install', async () => {
    const response = await visit('/zoom', 'GET', 'nobody');
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
    expect((await visit('/zoom/uninstall', 'POST')).status).toBe(204);
    expect(await statusOf()).toBe(401);
    expect(await tokenStore.get('user-oauth:acme')).toBeNull();
    expect(forgotten).toEqual(['acme']);
    expect((await visit('/zoom')).status).toBe(409);
  });

  it('takes a customer back who has left', async () => {
    await install();
    await visit('/zoom/uninstall', 'POST');
    expect((await install()).status).toBe(302);
    expect((await visit('/zoom')).status).toBe(200);
  });

  it('forgets nothing when Zoom cannot be asked to revoke, and goes on until it can', async () => {
    await install();
    const fault = fake.faults.add({ match: { operation: 'oauth.revoke' }, kind: 'server-error', times: 99 });
    expect((await visit('/zoom/uninstall', 'POST')).status).toBe(502);
    expect(await tokenStore.get('user-oauth:acme')).not.toBeNull();
    expect(forgotten).toEqual([]);
    expect((await visit('/zoom')).status).toBe(200);
    fault.remove();
    expect((await visit('/zoom/uninstall', 'POST')).status).toBe(204);
    expect(forgotten).toEqual(['acme']);
  });

  it('forgets a customer who has removed the app in Zoom', async () => {
    await install();
    fake.app.disableByAdmin();
    expect((await visit('/zoom')).status).toBe(409);
    expect((await visit('/zoom/uninstall', 'POST')).status).toBe(204);
    expect(await tokenStore.get('user-oauth:acme')).toBeNull();
    expect(forgotten).toEqual(['acme']);
  });

  it('runs by the command in its README', async () => {
    const root = path.resolve(import.meta.dirname, '../..');
    const env = { ...process.env, PORT: '0', ZOOM_CLIENT_ID: '', ZOOM_CLIENT_SECRET: '', ZOOM_REDIRECT_URI: '' };
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const example = spawn(process.execPath, [tsx, 'examples/express-install/server.ts'], { cwd: root, env });
    const ended = new Promise((resolve) => example.once('exit', resolve));
    try {
      const output = await new Promise<string>((resolve) => {
        example.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')));
      });
      origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '';
      const { url, cookie } = await begin();
      const consented = await fetch(url, { redirect: 'manual' });
      expect((await come(consented.headers.get('location') ?? '', cookie)).status).toBe(302);
      expect((await visit('/zoom')).status).toBe(200);
    } finally {
      example.kill('SIGTERM');
      await ended;
    }
  }, 30_000);
});
