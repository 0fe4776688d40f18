import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isZoomError, serverToServer, ZoomClient } from '../../src/index.js';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

const people = Array.from({ length: 5 }, (_, index) => ({ email: `p${index}@example.com` }));

describe('through MSW', () => {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => server.resetHandlers());
  afterAll(() => server.close());

  it('answers a client that knows nothing of it: tokens, pages, changes', async () => {
    const fake = createFakeZoom({ account: fakeAccount({ people }) });
    server.use(...fake.msw(http));
    await using zoom = new ZoomClient({ auth: serverToServer(fake.credentials) });
    const users = await zoom.users.list({ page_size: 2 }).toArray();
    expect(users.map(({ email }) => email)).toEqual(people.map(({ email }) => email));
    await zoom.users.deactivate('p1@example.com');
    expect(fake.account.find('p1@example.com')?.status).toBe('inactive');
    const missing = await zoom.users.get('nobody@example.com').catch((error: unknown) => error);
    expect(isZoomError(missing, 'api') && missing.code).toBe(1001);
    fake.expectRequest({ operation: 'oauth.token' }, 1);
    fake.expectRequest({ method: 'PUT', body: { action: 'deactivate' } }, 1);
  });

  it('breaks connections, bodies and patience', async () => {
    const fake = createFakeZoom({ faults: [{ kind: 'reset-before' }, { kind: 'truncated' }, { kind: 'hang' }] });
    server.use(...fake.msw(http));
    const api = callerOf(fake, 'https://api.zoom.us/v2', globalThis.fetch);
    await expect(api.get('/users')).rejects.toThrow(TypeError);
    await expect(api.get('/users')).rejects.toThrow(TypeError);
    const headers = { authorization: `Bearer ${fake.issueToken()}` };
    const signal = AbortSignal.timeout(500); // the fault is met by then
    const asked = fetch('https://api.zoom.us/v2/users', { headers, signal });
    await expect(asked).rejects.toMatchObject({ name: 'TimeoutError' });
    expect((await api.get('/users')).status).toBe(200);
  });

  it('is repeated by the client as a real failure is', async () => {
    const fake = createFakeZoom({ faults: [{ kind: 'reset-before' }, { kind: 'bad-gateway-html' }] });
    server.use(...fake.msw(http));
    const retry = { baseDelayMs: 1 };
    await using zoom = new ZoomClient({ auth: serverToServer(fake.credentials), retry });
    await zoom.users.getSummary();
    fake.expectRequest({ operation: 'users.getSummary' }, 3);
  });
});
