import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

describe('the nock adapter', () => {
  afterEach(() => {
    nock.cleanAll();
    nock.restore();
    nock.activate();
  });

  const people = Array.from({ length: 5 }, (_, index) => ({ email: `p${index}@example.com` }));

  it('answers the global fetch from the same account, as often as asked', async () => {
    const zoom = createFakeZoom({ account: fakeAccount({ people }) });
    zoom.nock(nock);
    const api = callerOf(zoom, 'https://api.zoom.us/v2', globalThis.fetch);
    const rows = await api.all('/users?page_size=2', 'users');
    expect(rows.map((row) => row.email)).toEqual(people.map((person) => person.email));
    expect((await api.put('/users/p1@example.com/status', { action: 'deactivate' })).status).toBe(204);
    expect(zoom.account.find('p1@example.com')?.status).toBe('inactive');
    expect((await api.get('/users?status=actve')).status).toBe(400);
    const json = { authorization: `Bearer ${zoom.issueToken()}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ company: 'Northwind' }); // which nock hands over parsed
    const changed = await fetch('https://api.zoom.us/v2/users/p2@example.com', {
      method: 'PATCH',
      headers: json,
      body,
    });
    expect([changed.status, zoom.account.find('p2@example.com')?.profile]).toEqual([204, { company: 'Northwind' }]);
    expect(zoom.stats.requests).toBe(6);
  });

  it('answers token requests', async () => {
    const zoom = createFakeZoom();
    zoom.nock(nock);
    const { clientId, clientSecret, accountId } = zoom.credentials;
    const response = await fetch('https://zoom.us/oauth/token', {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
    });
    expect(await response.json()).toMatchObject({ api_url: 'https://api.zoom.us', token_type: 'bearer' });
  });

  it('breaks connections and bodies', async () => {
    const zoom = createFakeZoom();
    zoom.nock(nock);
    const api = callerOf(zoom, 'https://api.zoom.us/v2', globalThis.fetch);
    zoom.faults.add({ kind: 'reset-before' });
    await expect(api.get('/users')).rejects.toMatchObject({ code: 'ECONNRESET' });
    zoom.faults.add({ kind: 'truncated' });
    await expect(api.get('/users')).rejects.toMatchObject({ code: 'ECONNRESET' });
    for (const kind of ['hang', 'endless-body'] as const) {
      zoom.faults.add({ kind });
      const signal = AbortSignal.timeout(500); // the fault is met by then
      const read = async () => (await fetch('https://api.zoom.us/v2/users', { signal })).text();
      await expect(read()).rejects.toMatchObject({ name: 'TimeoutError' });
    }
    expect((await api.get('/users')).status).toBe(200);
  });

  it('takes its own interceptors away and leaves others', async () => {
    const other = nock('https://example.com').get('/').reply(200, 'mine');
    const installed = createFakeZoom().nock(nock);
    installed.restore();
    installed.restore();
    expect(nock.activeMocks()).toHaveLength(1);
    expect(await (await fetch('https://example.com/')).text()).toBe('mine');
    expect(other.isDone()).toBe(true);
  });
});
