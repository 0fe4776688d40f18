import { execFile } from 'node:child_process';
import { Agent, get, request as httpRequest } from 'node:http';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeZoomServer, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

describe('a listening simulated Zoom', () => {
  const servers: FakeZoomServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function start(options: Parameters<typeof createFakeZoom>[0] = {}) {
    const zoom = createFakeZoom(options);
    const server = await zoom.listen();
    servers.push(server);
    return { zoom, server, api: callerOf(zoom, server.baseUrl, globalThis.fetch) };
  }

  it('says where it is', async () => {
    const { server } = await start();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    expect(server).toMatchObject({ baseUrl: `${server.url}/v2`, oauthUrl: `${server.url}/oauth` });
  });

  it('gives the same answers as the fake fetch', async () => {
    const { zoom, api } = await start({ people: 60 });
    const direct = callerOf(zoom);
    for (const path of ['/users?page_size=2000', '/users/me', '/roles', '/nothing']) {
      expect((await api.get(path)).text).toBe((await direct.get(path)).text);
    }
    const person = [...zoom.account.people].find((one) => one.roleId === '2' && one.status === 'active');
    expect((await api.put(`/users/${person?.id}/status`, { action: 'deactivate' })).status).toBe(204);
    expect(zoom.account.find(person?.id ?? '')?.status).toBe('inactive');
  });

  it('hands out tokens without naming another host', async () => {
    const { zoom, server } = await start();
    const { clientId, clientSecret, accountId } = zoom.credentials;
    const response = await fetch(`${server.oauthUrl}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).not.toHaveProperty('api_url');
  });

  it('keeps connections alive', async () => {
    const { server } = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ports: (number | undefined)[] = [];
    for (let index = 0; index < 3; index += 1) {
      await new Promise<void>((resolve, reject) => {
        get(`${server.baseUrl}/users`, { agent }, (response) => {
          ports.push(response.socket.localPort);
          response.resume().once('end', resolve);
        }).once('error', reject);
      });
    }
    agent.destroy();
    expect(new Set(ports).size).toBe(1);
  });

  it('answers many requests at once', async () => {
    const { api, zoom } = await start({ limits: 'off', latencyMs: 5, jitterMs: 5 });
    const answers = await Promise.all(Array.from({ length: 60 }, () => api.get('/users/summary')));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(zoom.stats.requests).toBe(60);
  });

  it('says what is wrong with an account that cannot be, as fetch rejects with it', async () => {
    const account = fakeAccount({ people: [{ type: 2, workplaceBundle: 1.5 }] });
    const { zoom, api } = await start({ account });
    expect(await api.get('/accounts/me/plans/usage')).toMatchObject({
      status: 500,
      text: expect.stringMatching(/^The simulated Zoom failed: RangeError/),
    });
    await expect(callerOf(zoom).get('/accounts/me/plans/usage')).rejects.toThrow(RangeError);
    expect((await api.get('/users')).status).toBe(200);
  });

  it('reads no more than a million bytes of a request', async () => {
    const { zoom, api } = await start();
    const tooMuch = await api.post('/groups', { name: 'x'.repeat(1_000_001) });
    expect([tooMuch.status, tooMuch.text]).toEqual([500, expect.stringContaining('The request is too large.')]);
    expect(zoom.stats.requests).toBe(0);
    expect((await api.post('/groups', { name: 'x' })).status).toBe(201);
  });

  it('outlives callers who hang up, while they send, wait or read', async () => {
    const { zoom, server, api } = await start({ latencyMs: 100 });
    const sending = httpRequest(`${server.baseUrl}/groups`, { method: 'POST', headers: { 'content-length': '9' } });
    sending.on('error', () => undefined).write('{', () => sending.destroy());
    const headers = { authorization: `Bearer ${zoom.issueToken()}` };
    const leaving = new AbortController();
    const waiting = fetch(`${server.baseUrl}/users`, { headers, signal: leaving.signal });
    while (zoom.stats.requests < 1) await new Promise(setImmediate); // its answer is on the way from here on
    leaving.abort();
    await expect(waiting).rejects.toThrow();
    zoom.faults.add({ kind: 'endless-body' });
    const reading = await fetch(`${server.baseUrl}/users`, { headers });
    await reading.body?.cancel();
    expect((await api.get('/users')).status).toBe(200);
  });

  it('closes at once, open and idle connections included, and frees its port', async () => {
    const { zoom, server, api } = await start();
    await api.get('/users');
    zoom.faults.add({ kind: 'hang' });
    const hanging = api.get('/users').catch((error: unknown) => error);
    while (zoom.stats.requests < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await server.close();
    expect(await hanging).toBeInstanceOf(TypeError);
    servers.push(await zoom.listen({ port: server.port }));
  });

  it('lets a process end when it was told to', async () => {
    const script = `
      import { createFakeZoom } from './src/testing/index.ts';
      const server = await createFakeZoom({ people: 1 }).listen();
      server.unref();
      console.log('listening');`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        timeout: 15_000,
      },
    );
    expect(stdout).toContain('listening');
  });
});
