import { beforeEach, describe, expect, it } from 'vitest';
import { createFakeZoom, type FakePersonInput, type FakeZoom, fakeAccount } from '../../src/testing/index.js';
import { type Caller, callerOf } from './caller.js';

const PEOPLE = {
  ann: { type: 2 },
  bea: { type: 2, webinarCapacity: 500, addOns: ['whiteboard'] },
  eve: { type: 2, eventsCapacity: 1000, zoomEvents: 'upcoming' },
  dan: { type: 1 },
  uma: { type: 2, unitedBundle: 32 },
  zoe: { type: 2, workplaceBundle: 16 },
  pia: { type: 2, status: 'pending' },
  onp: { type: 3 },
} as const satisfies Record<string, FakePersonInput>;

let zoom: FakeZoom;
let api: Caller;

beforeEach(() => {
  zoom = createFakeZoom({
    limits: 'off',
    account: fakeAccount({
      people: Object.entries(PEOPLE).map(([id, person]) => ({ id, email: `${id}@example.com`, ...person })),
      seats: [
        { product: 'webinar', variant: 500, bought: 1 },
        { product: 'webinar', variant: 1000, bought: 1 },
        { product: 'large-meeting', variant: 1000, bought: 1 },
        { product: 'scheduler', bought: 1 },
        { product: 'whiteboard-plus', bought: 3 },
        { product: 'phone', variant: 200, bought: 1 },
        { product: 'events', variant: 500, bought: 2 },
      ],
    }),
  });
  api = callerOf(zoom);
});

describe('PATCH /users/{userId}/settings', () => {
  const set = (who: string, feature: object) => api.patch(`/users/${who}/settings`, { feature });
  const features = async (who: string) => (await api.get(`/users/${who}/settings`)).json.feature;

  it('gives and takes add-ons while there are seats, and they read back', async () => {
    const feature = { webinar: true, webinar_capacity: 1000, large_meeting: true, zoom_scheduler: true };
    expect(await set('ann', feature)).toMatchObject({ status: 204, text: '' });
    expect(await features('ann')).toMatchObject({ ...feature, large_meeting_capacity: 1000 });
    expect(await set('bea', { zoom_scheduler: true })).toMatchObject({ status: 400, json: { code: 1228 } });
    expect(await set('bea', { webinar_capacity: 1000 })).toMatchObject({ status: 400, json: { code: 200 } });
    await set('ann', { webinar: false, webinar_capacity: 1000, zoom_scheduler: false });
    expect(zoom.account.find('ann')).toMatchObject({ webinarCapacity: null, largeMeetingCapacity: 1000 });
    expect((await set('bea', { zoom_scheduler: true, webinar_capacity: 1000 })).status).toBe(204);
    expect(await features('bea')).toMatchObject({
      zoom_scheduler: true,
      zoom_whiteboard: true,
      webinar_capacity: 1000,
    });
  });

  it('gives the size that is free to who asks for none', async () => {
    await set('ann', { webinar: true });
    expect(await features('ann')).toMatchObject({ webinar_capacity: 1000 });
  });

  it('asks for 500 of a size that the account has none of, and finds no seat', async () => {
    zoom.account.update('bea', { webinarCapacity: null });
    for (const variant of [500, 1000]) zoom.account.setBought('webinar', variant, 0);
    expect(await set('ann', { webinar: true })).toMatchObject({ status: 400, json: { code: 200 } });
    const none = createFakeZoom({ account: fakeAccount({ people: [{ id: 'ann', type: 2 }] }) });
    const answer = await callerOf(none).patch('/users/ann/settings', { feature: { webinar: true } });
    expect(String(answer.json.message)).toContain('webinar 500');
  });

  it('knows Revenue Accelerator by its old name', async () => {
    zoom.account.setBought('revenue-accelerator', null, 1);
    expect((await set('ann', { zoom_iq_for_sales: true })).status).toBe(204);
    expect(await features('ann')).toMatchObject({ zoom_revenue_accelerator: true, zoom_iq_for_sales: true });
  });

  it('reads licences by type and option too, 0 for none', async () => {
    const list = (license_option: number) => ({
      license_info_list: [{ license_type: 'ZOOM_WHITEBOARD', license_option, subscription_id: 'x' }],
    });
    await set('bea', list(0));
    expect([...(zoom.account.find('bea')?.addOns ?? [])]).toEqual([]);
    await set('bea', list(65_536));
    expect([...(zoom.account.find('bea')?.addOns ?? [])]).toEqual(['whiteboard-plus']);
  });

  it('switches Phone on and off', async () => {
    await set('ann', { zoom_phone: true });
    expect(zoom.account.find('ann')?.phone).toMatchObject({ status: 'activate', callingPlans: [200] });
    await set('ann', { zoom_phone: false });
    expect(zoom.account.find('ann')?.phone).toBeNull();
  });

  it('keeps other settings, and leaves their neighbours as they were', async () => {
    await api.patch('/users/ann/settings', { in_meeting: { chat: false } });
    await api.patch('/users/ann/settings', { recording: { auto_recording: 'cloud' } });
    expect((await api.get('/users/ann/settings')).json).toMatchObject({
      in_meeting: { chat: false, private_chat: true },
      recording: { auto_recording: 'cloud' },
    });
  });

  it('of a pending person is accepted and ignored', async () => {
    expect((await set('pia@example.com', { zoom_scheduler: true })).status).toBe(204);
    expect(zoom.account.find('pia@example.com')?.addOns.size).toBe(0);
  });

  it.each([
    ['Webinar for a Basic person', 'dan', { webinar: true }, 1122],
    ['Large Meeting for a Basic person', 'dan', { large_meeting: true }, 1108],
    ['Zoom Events for a Basic person', 'dan', { zoom_events: true }, 1206],
    ['Concurrent Meeting for a Basic person', 'dan', { concurrent_meeting: 'Plus' }, 1207],
    ['Webinar beside Zoom Events', 'eve', { webinar: true }, 1204],
    ['Zoom Events beside Webinar', 'bea', { zoom_events: true }, 1205],
    ['Whiteboard Plus beside Whiteboard', 'bea', { zoom_whiteboard_plus: true }, 1242],
    ['an add-on for an On-prem person', 'onp', { zoom_scheduler: true }, 1234],
    ['an add-on without a plan', 'ann', { zoom_docs: true }, 1228],
    ['to take Zoom Events that are to come', 'eve', { zoom_events: false }, 300],
    ['to shrink Zoom Events that are to come', 'eve', { zoom_events_capacity: 500 }, 300],
  ])('refuses %s', async (_what, who, feature, code) => {
    const before = zoom.account.find(who);
    expect(await set(who, feature)).toMatchObject({ status: 400, json: { code } });
    expect(zoom.account.find(who)).toBe(before);
  });
});

describe('POST /users/features', () => {
  const post = (feature_type: string, feature_value: string, ...ids: string[]) =>
    api.post('/users/features', { feature_type, feature_value, users: ids.map((id) => ({ id })) });

  it('answers 201 with who was changed, and everybody else by reason', async () => {
    zoom.account.setBought('meetings', null, 8);
    const answer = await post('user_type', '2', 'dan', 'ann', 'nobody', 'bea', 'pia@example.com');
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({
      success_user_ids: ['dan'],
      fail_details: [
        { user_ids: ['ann', 'bea'], reason: 'No need to update' },
        { user_ids: ['nobody', 'pia@example.com'], reason: 'Users not found' },
      ],
    });
    expect((await api.get('/users/dan')).json).toMatchObject({ type: 2 });
  });

  it('serves people in order while there are seats', async () => {
    zoom.account.update('bea', { webinarCapacity: null });
    const { json } = await post('webinar', '1', 'ann', 'bea');
    expect(json).toEqual({
      success_user_ids: ['ann'],
      fail_details: [{ user_ids: ['bea'], reason: 'Not enough seats' }],
    });
    expect(zoom.account.find('ann')?.webinarCapacity).toBe(500);
  });

  it('takes and gives bundles', async () => {
    expect((await post('zoom_one_type', '0', 'zoe')).json).toMatchObject({ success_user_ids: ['zoe'] });
    expect((await post('zoom_one_type', '16', 'dan')).json).toMatchObject({ success_user_ids: ['dan'] });
    expect(zoom.account.find('dan')).toMatchObject({ type: 2, workplaceBundle: 16 });
    expect((await post('plan_united_type', '0', 'uma')).json).toMatchObject({ success_user_ids: ['uma'] });
    expect(zoom.account.find('uma')).toMatchObject({ type: 1, unitedBundle: null });
  });

  it.each([
    ['large_meeting', '256', 'ann', { largeMeetingCapacity: 1000 }],
    ['zoom_events', '500', 'ann', { eventsCapacity: 500 }],
    ['concurrent_meeting', 'Plus', 'ann', { concurrentMeeting: 'Plus' }],
    ['zoom_whiteboard', 'false', 'bea', { addOns: new Set() }],
    ['webinar', '0', 'bea', { webinarCapacity: null }],
  ])('%s %s', async (feature, value, who, expected) => {
    expect((await post(feature, value, who)).json).toMatchObject({ success_user_ids: [who], fail_details: [] });
    expect(zoom.account.find(who)).toMatchObject(expected);
  });

  it.each([
    ['user_type', '1', 'zoe', "Can't update for Zoom One users"],
    ['user_type', '1', 'uma', "Can't update for Zoom United users"],
    ['webinar', '1', 'dan', "Can't update for free users"],
    ['user_type', '1', 'eve', 'Have upcoming events'],
    ['zoom_events', '0', 'eve', 'Have upcoming events'],
    ['user_type', '1', 'ann', 'Not allowed to add basic users'],
    ['zoom_clips_plus', 'true', 'ann', 'Not enough seats'],
  ])('%s %s for %s fails: %s', async (feature, value, who, reason) => {
    zoom.account.setRules({ maxBasic: 1 });
    const before = zoom.account.find(who);
    expect((await post(feature, value, who)).json).toEqual({
      success_user_ids: [],
      fail_details: [{ user_ids: [who], reason }],
    });
    expect(zoom.account.find(who)).toBe(before);
  });

  it('knows people by their address, switches off by 0, and finds nobody without a name', async () => {
    zoom.account.update('ann', { largeMeetingCapacity: 1000 });
    const users = [{ email: 'ann@example.com' }, {}];
    const answer = await api.post('/users/features', { feature_type: 'large_meeting', feature_value: '0', users });
    expect(answer.json).toEqual({
      success_user_ids: ['ann'],
      fail_details: [{ user_ids: [''], reason: 'Users not found' }],
    });
    expect(zoom.account.find('ann')?.largeMeetingCapacity).toBeNull();
  });

  it('takes 30 people at a time and no more', async () => {
    const ids = Array.from({ length: 31 }, (_, index) => `person-${index}`);
    expect((await post('user_type', '1', ...ids.slice(1))).status).toBe(201);
    expect(await post('user_type', '1', ...ids)).toMatchObject({ status: 400, json: { code: 300 } });
  });
});

describe('an account that pays twice for a plan', () => {
  it('lists licences by type and option: of Basic people none, of add-ons those that have a code', async () => {
    const people: FakePersonInput[] = [
      { id: 'bas', type: 1 },
      { id: 'lic', type: 2, addOns: ['scheduler', 'mail-calendar'] },
      { id: 'bun', type: 2, workplaceBundle: 2 ** 57 },
    ];
    const call = callerOf(createFakeZoom({ account: fakeAccount({ people, duplicatePlans: true }) }));
    const listed = async (path: string) =>
      (await call.get(path)).text.match(/"license_type":"\w+","license_option":\d+/g);
    expect(await listed('/users/bas')).toBeNull();
    expect(await listed('/users/lic')).toEqual(['"license_type":"MEETING","license_option":2']);
    expect(await listed('/users/bun')).toEqual([
      '"license_type":"MEETING","license_option":2',
      '"license_type":"ZOOM_WORKPLACE_BUNDLE","license_option":144115188075855872',
    ]);
    expect(await listed('/users/lic/settings')).toEqual([
      '"license_type":"ZOOM_SCHEDULER","license_option":2199023255552',
    ]);
  });
});
