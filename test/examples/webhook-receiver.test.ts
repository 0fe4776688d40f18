import { spawn } from 'node:child_process';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DirtyStates, nextSync, receiverApp } from '../../examples/webhook-receiver/app.js';
import { serverToServer, syncAccount, ZoomClient } from '../../src/index.js';
import { createFakeZoom, fakeAccount, signWebhook } from '../../src/testing/index.js';
import type { Deauthorization } from '../../src/webhooks/index.js';

const SECRET = 'an example secret';

describe('the receiver of webhooks, over HTTP', () => {
  let server: Server;
  let states: DirtyStates;
  let forgotten: Deauthorization[];

  beforeEach(async () => {
    states = new Map();
    forgotten = [];
    const app = receiverApp({
      secret: SECRET,
      states,
      forget: async (removal) => void forgotten.push(removal),
      onError: () => undefined,
    });
    server = await new Promise<Server>((resolve) => {
      const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
    });
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function send(event: string, payload: object, secret = SECRET): Promise<number> {
    const body = JSON.stringify({ event, event_ts: Date.now(), payload });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/zoom/events`;
    return (await fetch(url, { method: 'POST', body, headers: signWebhook(body, secret) })).status;
  }

  it('makes the next sync read whom an event named, and nobody else again', async () => {
    const people = ['ann', 'bob', 'cleo'].map((name) => ({ email: `${name}@example.com`, type: 2 }) as const);
    const fake = createFakeZoom({ account: fakeAccount({ people }) });
    await using zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, plan: 'business' });
    const first = await syncAccount(zoom);
    const { id } = first.users[0] ?? {};

    expect(await send('user.updated', { account_id: first.accountId, object: { id } })).toBe(200);
    expect(states.get(first.accountId)?.dirty).toEqual([id]);
    const second = await nextSync(zoom, states, first);
    expect([first.stats.reused, second.stats.reused, second.complete]).toEqual([0, 2, true]);

    const third = await nextSync(zoom, states, second);
    expect(third.stats.reused).toBe(3);
  });

  it('keeps what was told when the sync fails', async () => {
    const fake = createFakeZoom({ people: 3 });
    const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch });
    const snapshot = await syncAccount(zoom);
    await zoom.close();
    await send('user.deleted', { account_id: snapshot.accountId, object: { id: 'u1', email: 'Ann@example.com' } });
    await expect(nextSync(zoom, states, snapshot)).rejects.toMatchObject({ kind: 'closed' });
    expect(states.get(snapshot.accountId)?.dirty).toEqual(['ann@example.com', 'u1']);
  });

  it('forgets a customer who removed the app, unless their data may stay', async () => {
    const removal = { account_id: 'A1', user_id: 'u1', client_id: 'C1' };
    await send('app_deauthorized', { ...removal, user_data_retention: 'true' });
    expect(forgotten).toEqual([]);
    await send('app_deauthorized', { ...removal, user_data_retention: 'false' });
    expect(forgotten).toEqual([expect.objectContaining({ accountId: 'A1', userId: 'u1', deleteData: true })]);
    expect(states.has('A1')).toBe(false);
  });

  it('refuses what Zoom did not sign', async () => {
    expect(await send('user.updated', { account_id: 'A1', object: { id: 'u1' } }, 'a guess')).toBe(401);
    expect(states.size).toBe(0);
  });
});

it('runs as its README says', { timeout: 60_000 }, async () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const { ZOOM_WEBHOOK_SECRET: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/webhook-receiver/server.ts'], {
    cwd: root,
    env: { ...env, PORT: '0' },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(said).toContain('Answered 200. To be read again: ann@example.com, u1');
});
