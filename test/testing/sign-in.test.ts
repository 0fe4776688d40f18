import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { type Caller, callerOf } from './caller.js';
import { ManualClock } from './manual-clock.js';
import { handmadeApp } from './user-consent.js';

const ANN = 'ann@example.com';
const BEN = 'ben@example.com';

let clock: ManualClock;
let zoom: FakeZoom;
let api: Caller;

beforeEach(() => {
  clock = new ManualClock('2025-06-10T15:00:00Z');
  zoom = createFakeZoom({
    clock,
    limits: 'off',
    account: fakeAccount({
      people: [
        { id: 'ann', email: ANN, type: 2, loginType: 100 },
        { id: 'ben', email: BEN, type: 2, loginType: 101 },
        { id: 'root', email: 'root@example.com', roleId: '0', loginType: 100 },
        { id: 'pat', email: 'pat@example.com', status: 'pending', loginType: 100 },
        { id: 'bas', email: 'bas@example.com', type: 1 },
      ],
    }),
  });
  api = callerOf(zoom);
});

describe('PUT /users/{userId}/email', () => {
  it('changes the address and keeps the id', async () => {
    expect(await api.put('/users/ann/email', { email: 'anna@example.com' })).toMatchObject({ status: 204, text: '' });
    expect((await api.get('/users/anna@example.com')).json).toMatchObject({ id: 'ann' });
    expect((await api.get(`/users/${ANN}`)).status).toBe(404);
  });

  it.each([
    ['an address that somebody has', BEN, 409, 1005],
    ['a domain that the account does not manage', 'ann@elsewhere.io', 400, 200],
  ])('refuses %s', async (_what, email, status, code) => {
    expect(await api.put('/users/ann/email', { email })).toMatchObject({ status, json: { code } });
  });

  it.each([
    ['another admin', 'two', 400],
    ['the owner', 'root', 204],
    ['the admin', 'adm', 204],
    ['the app itself', null, 204],
  ])('of an admin, on behalf of %s, answers %s: %i', async (_who, caller, status) => {
    zoom.account.add({ id: 'adm', email: 'adm@example.com', roleId: '1' });
    zoom.account.add({ id: 'two', email: 'two@example.com', roleId: '1' });
    const token = caller === null ? zoom.issueToken() : (await handmadeApp(zoom).install(caller)).accessToken;
    const headers = { authorization: `Bearer ${token}` };
    const body = JSON.stringify({ email: 'admin@example.com' });
    const answer = await zoom.fetch('https://api.zoom.us/v2/users/adm/email', { method: 'PUT', headers, body });
    expect(answer.status).toBe(status);
    if (status === 400) expect(await answer.json()).toMatchObject({ code: 1000 });
    expect(zoom.account.find('adm')?.email).toBe(status === 400 ? 'adm@example.com' : 'admin@example.com');
  });

  it('is done three times a day at most', async () => {
    const change = (turn: number) => api.put('/users/ann/email', { email: `ann${turn}@example.com` });
    for (const turn of [1, 2, 3]) expect((await change(turn)).status).toBe(204);
    expect(await change(4)).toMatchObject({ status: 400, json: { code: 300 } });
    clock.advance(86_400_000);
    expect((await callerOf(zoom).put('/users/ann/email', { email: ANN })).status).toBe(204);
  });
});

describe('GET /users/email', () => {
  it.each([
    [ANN, true],
    [BEN, false], // signs in by SSO
    ['nobody@example.com', false],
  ])('%s: %s', async (email, existed_email) => {
    expect((await api.get(`/users/email?email=${email}`)).json).toEqual({ existed_email });
  });
});

describe('PUT /users/{userId}/password', () => {
  it('is done once with the same password', async () => {
    const password = 'Tr0ubador';
    expect((await api.put('/users/ann/password', { password })).status).toBe(204);
    expect(await api.put('/users/ann/password', { password })).toMatchObject({ status: 400, json: { code: 1129 } });
    expect((await api.put('/users/ann/password', { password: `${password}4` })).status).toBe(204);
  });

  it.each([
    ['a short one', 'ann', 'Tr0ubad', 1124],
    ['one without a letter', 'ann', '12345678', 1125],
    ['one without a digit', 'ann', 'Troubador', 1126],
    ['one without capitals', 'ann', 'tr0ubador', 1128],
    ['one character again and again', 'ann', 'AAAAAAAA', 1130],
    ['who signs in by SSO', 'ben', 'Tr0ubador', 1123],
    ['an admin', 'root', 'Tr0ubador', 1117],
  ])('refuses %s', async (_what, who, password, code) => {
    expect((await api.put(`/users/${who}/password`, { password })).json).toMatchObject({ code });
  });
});

describe('a picture', () => {
  it('is there from its upload until it is deleted', async () => {
    const picture = new FormData();
    picture.append('pic_file', new Blob(['x'], { type: 'image/png' }), 'ann.png');
    const authorization = `Bearer ${zoom.issueToken()}`;
    const url = 'https://api.zoom.us/v2/users/ann/picture';
    const answer = await zoom.fetch(new Request(url, { method: 'POST', body: picture, headers: { authorization } }));
    expect(answer.status).toBe(201);
    expect((await api.get('/users/ann')).json).toHaveProperty('pic_url');
    expect((await api.delete('/users/ann/picture')).status).toBe(204);
    expect((await api.get('/users/ann')).json).not.toHaveProperty('pic_url');
    expect((await api.delete('/users/ben/picture')).status).toBe(204); // who never had one
  });
});

describe('DELETE /users/{userId}/token', () => {
  it('ends the sessions, and the account knows whose and when', async () => {
    expect((await api.delete('/users/ann/token')).status).toBe(204);
    expect(zoom.account.endedSessions).toEqual([{ userId: 'ann', at: '2025-06-10T15:00:00Z' }]);
    expect(await api.delete('/users/nobody/token')).toMatchObject({ status: 404, json: { code: 1001 } });
  });
});

describe('assistants', () => {
  const add = (...assistants: object[]) => api.post('/users/ann/assistants', { assistants });

  it('are added, listed from both sides, and taken away from both sides', async () => {
    expect((await add({ email: BEN }, { id: 'bas' })).json).toMatchObject({ ids: 'ben,bas' });
    expect((await api.get('/users/ann/assistants')).json).toMatchObject({
      assistants: [{ email: BEN }, { id: 'bas' }],
    });
    expect((await api.get('/users/ben/schedulers')).json).toMatchObject({ schedulers: [{ id: 'ann', email: ANN }] });
    await api.delete('/users/ann/assistants/bas');
    expect((await api.get('/users/bas/schedulers')).json).toEqual({ schedulers: [] });
    await api.delete('/users/ben/schedulers');
    expect((await api.get('/users/ann/assistants')).json).toEqual({ assistants: [] });
    await add({ id: 'bas' });
    await api.delete('/users/ann/assistants');
    expect(
      zoom.account.find('ann') && [...zoom.account.people].flatMap((one) => zoom.account.assistantsOf(one)),
    ).toEqual([]);
  });

  it('are taken away by the one who schedules, for one person alone', async () => {
    for (const id of ['ann', 'ben']) await api.post(`/users/${id}/assistants`, { assistants: [{ id: 'bas' }] });
    expect((await api.delete(`/users/bas/schedulers/${ANN}`)).status).toBe(204);
    expect((await api.get('/users/bas/schedulers')).json).toMatchObject({ schedulers: [{ id: 'ben' }] });
    expect(await api.delete('/users/bas/schedulers/nobody')).toMatchObject({ status: 404, json: { code: 1001 } });
  });

  it('may be taken away where there are none', async () => {
    expect((await api.delete('/users/ann/assistants')).status).toBe(204);
    expect((await api.get('/users/ann/assistants')).json).toEqual({ assistants: [] });
  });

  it('without a name are nobody', async () => {
    expect(await add({})).toMatchObject({ status: 400, json: { code: 200 } });
  });

  it('are gone with the person', async () => {
    await add({ email: BEN });
    zoom.account.remove(BEN);
    expect((await api.get('/users/ann/assistants')).json).toEqual({ assistants: [] });
  });

  it.each([
    ['oneself', 'ann', 'ann', 200],
    ['nobody', 'ann', 'nobody', 200],
    ['the same one again', 'ann', 'bas', 200],
    ['anybody of a Basic person', 'bas', 'ann', 200],
  ])('cannot be %s', async (_what, who, id, code) => {
    await add({ id: 'bas' });
    const answer = await api.post(`/users/${who}/assistants`, { assistants: [{ id }] });
    expect(answer).toMatchObject({ status: 400, json: { code } });
  });
});
