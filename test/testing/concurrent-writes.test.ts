import { describe, expect, it } from 'vitest';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { callerOf } from './caller.js';

const people = [{ email: 'ann@example.com' }, { email: 'ben@example.com' }];

describe("concurrentWrites: 'refuse'", () => {
  const start = () => {
    const zoom = createFakeZoom({ account: fakeAccount({ people }), concurrentWrites: 'refuse', latencyMs: 2 });
    return { zoom, api: callerOf(zoom) };
  };
  const body = { company: 'Northwind' };

  it('refuses the second of two changes of one user, however it is named', async () => {
    const { zoom, api } = start();
    const id = zoom.account.find('ann@example.com')?.id;
    const answers = await Promise.all([
      api.patch('/users/ann@example.com', body),
      api.patch(`/users/${id}/settings`, {}),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 429]);
    expect(answers.find(({ status }) => status === 429)?.text).toContain('concurrent');
  });

  it.each(['me', 'nobody@example.com'])('refuses the second of two changes of %s', async (name) => {
    const { api } = start();
    const own = name === 'me' ? 'ann@example.com' : name; // the first one stands in for the owner
    const answers = await Promise.all([api.patch(`/users/${name}`, body), api.patch(`/users/${own}`, body)]);
    expect(answers[1]?.status).toBe(429);
  });

  it('lets changes of different users pass, and reads, and one after the other', async () => {
    const { api } = start();
    const [ann, ben] = ['/users/ann@example.com', '/users/ben@example.com'];
    const together = await Promise.all([api.patch(ann, body), api.patch(ben, body), api.get(ann)]);
    const after = [await api.patch(ann, body), await api.patch(ann, body)];
    expect([...together, ...after].map(({ status }) => status)).toEqual([204, 204, 200, 204, 204]);
  });

  it('frees the user after a refused change too', async () => {
    const { api } = start();
    expect((await api.patch('/users/ann@example.com', { type: 2 })).status).toBe(400);
    expect((await api.patch('/users/ann@example.com', body)).status).toBe(204);
  });

  it('holds over HTTP', async () => {
    const { zoom } = start();
    const server = await zoom.listen();
    const api = callerOf(zoom, server.baseUrl, globalThis.fetch);
    for (let turn = 0; turn < 2; turn += 1) expect((await api.patch('/users/ann@example.com', body)).status).toBe(204);
    await server.close();
  });

  it('is not the default', async () => {
    const api = callerOf(createFakeZoom({ account: fakeAccount({ people }), latencyMs: 2 }));
    const answers = await Promise.all([1, 2].map(() => api.patch('/users/ann@example.com', body)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  });
});
