import { describe, expect, it } from 'vitest';
import {
  changeLicenses,
  type LicenseChange,
  type ProfileChange,
  removeFromPhone,
  signOut,
  updateProfile,
} from '../../../src/index.js';
import { json, stubFetch } from '../../client/stub-fetch.js';
import { rejection, testClient } from '../../client/test-client.js';

const ANN = { id: 'u1', email: 'ann@example.com', type: 2, status: 'active' };

interface Said {
  user?: object;
  settings?: object;
  phone?: object;
}

/** A Zoom that tells this of a person, and takes every write. */
function zoom({ user = ANN, settings = {}, phone = {} }: Said) {
  const { fetch, sent } = stubFetch(({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 204 });
    const { pathname } = new URL(url);
    if (pathname.endsWith('/settings')) return json(settings);
    return json(pathname.includes('/phone/') ? phone : user);
  });
  const writes = () => sent.filter(({ method }) => method !== 'GET');
  return {
    zoom: testClient(fetch),
    writes,
    bodies: () => writes().map(({ body }) => (body ? JSON.parse(body) : null)),
  };
}

describe('an add-on of which Zoom tells nothing', () => {
  it.each<[string, LicenseChange['addOns']]>([
    ['is not held: a switch is off already', { zoom_docs: false }],
    ['is not held: there is nothing in the list to take', LISTED(0)],
    ['is not held: no sizes are so already', { zoom_events_unlimited_capacities: [] }],
    ['stays as it is when it is left open', { webinar: undefined }],
  ])('%s', async (_what, addOns) => {
    const office = zoom({});
    expect(await changeLicenses(office.zoom, 'u1', { addOns })).toMatchObject({ outcome: 'already', changes: [] });
    expect(office.bodies()).toEqual([]);
  });
});

function LISTED(license_option: number): NonNullable<LicenseChange['addOns']> {
  return { license_info_list: [{ license_type: 'ZOOM_WHITEBOARD', license_option }] } as NonNullable<
    LicenseChange['addOns']
  >;
}

describe('an add-on of the licence list', () => {
  const held = { feature: { license_info_list: [{ license_type: 'ZOOM_WHITEBOARD', license_option: 2 }] } };

  it('is taken away by the option 0', async () => {
    const office = zoom({ settings: held });
    const { changes } = await changeLicenses(office.zoom, 'u1', { addOns: LISTED(0) });
    expect(changes).toEqual([{ what: 'addOns.ZOOM_WHITEBOARD', after: null }]);
    expect(office.bodies()).toEqual([{ feature: LISTED(0) }]);
  });

  it.each([
    [2, 'already'],
    [4, 'done'],
  ])('of option 2 is there: %i is %s', async (option, outcome) => {
    const office = zoom({ settings: held });
    expect(await changeLicenses(office.zoom, 'u1', { addOns: LISTED(option) })).toMatchObject({ outcome });
  });
});

it.each([
  [[100], 'already'],
  [[100, 500], 'done'],
])('the sizes of Events, held for 100, are to be %j: %s', async (sizes, outcome) => {
  const office = zoom({ settings: { feature: { zoom_events_unlimited_capacities: [100] } } });
  const addOns = { zoom_events_unlimited_capacities: sizes } as NonNullable<LicenseChange['addOns']>;
  expect(await changeLicenses(office.zoom, 'u1', { addOns })).toMatchObject({ outcome });
});

describe('a person of whom Zoom tells little', () => {
  it.each([{ email: 'ann@example.com' }, { email: 'ann@example.com', id: '' }])(
    'and neither id nor status (%j) is an invited one',
    async (user) => {
      const office = zoom({ user });
      const error = await rejection(updateProfile(office.zoom, 'ann@example.com', { dept: 'Sales' }));
      expect(error).toMatchObject({ kind: 'config', message: expect.stringContaining('not accepted the invitation') });
      expect(office.writes()).toEqual([]);
    },
  );

  it('and no id is called by the name that was given', async () => {
    const office = zoom({ user: { email: 'ann@example.com', status: 'active' } });
    await updateProfile(office.zoom, 'ann@example.com', { dept: 'Sales' });
    expect(office.writes().map(({ url }) => decodeURIComponent(new URL(url).pathname))).toEqual([
      '/v2/users/ann@example.com',
    ]);
  });

  it('and no address is named by the id', async () => {
    const office = zoom({ user: { ...ANN, email: '' } });
    const { person, summary } = await updateProfile(office.zoom, 'u1', { dept: 'Sales' });
    expect(person).toEqual({ id: 'u1', email: null });
    expect(summary).toMatch(/^u1 /);
  });

  it('and no Meetings licence gets one, from nothing', async () => {
    const office = zoom({ user: { ...ANN, type: undefined } });
    const { changes } = await changeLicenses(office.zoom, 'u1', { meetings: 2 });
    expect(changes).toEqual([{ what: 'meetings', before: null, after: 2 }]);
  });

  it('and draws from a subscription without an option gets another one', async () => {
    const subscriptions = [{ license_type: 'MEETING', license_option: 2, subscription_id: 's1' }] as const;
    const office = zoom({ user: { ...ANN, license_info_list: [{ license_type: 'MEETING', subscription_id: 's1' }] } });
    const { changes } = await changeLicenses(office.zoom, 'u1', { subscriptions });
    expect(changes).toEqual([{ what: 'subscriptions', before: ['MEETING 0 s1'], after: ['MEETING 2 s1'] }]);
  });

  it('loses a United bundle by its word', async () => {
    const office = zoom({ user: { ...ANN, plan_united_type: '32' } });
    await changeLicenses(office.zoom, 'u1', { united: null });
    expect(office.bodies()).toContainEqual({ plan_united_type: 'none' });
  });

  it('is signed out, with a word that nobody knows how they sign in', async () => {
    const { warnings } = await signOut(zoom({}).zoom, 'u1');
    expect(warnings).toEqual([expect.stringMatching(/^Zoom does not say how they sign in: /)]);
  });

  it('loses Phone, and what Zoom names of it is told', async () => {
    const phone = { calling_plans: [{ name: 'US' }, { type: 200 }], phone_numbers: [{ id: 'n1' }, { number: '+1' }] };
    const { changes } = await removeFromPhone(zoom({ phone }).zoom, 'u1');
    expect(changes.slice(1)).toEqual([
      { what: 'callingPlans', before: ['200'], after: [] },
      { what: 'phoneNumbers', before: ['+1'], after: [] },
    ]);
  });
});

describe('a profile of which Zoom tells nothing', () => {
  it.each<[string, ProfileChange, unknown]>([
    ['a list', { custom_attributes: [{ key: 'k', name: 'n', value: 'v' }] }, ['{"key":"k","name":"n","value":"v"}']],
    ['rows where Zoom has a text', { phone_numbers: [{ code: '+1', number: '1' }] }, ['{"code":"+1","number":"1"}']],
  ])('is sent: %s', async (_what, profile, after) => {
    const office = zoom({ user: { ...ANN, phone_numbers: [] } });
    const { changes } = await updateProfile(office.zoom, 'u1', profile);
    expect(changes).toEqual([expect.objectContaining({ after })]);
  });

  it('differs where a row is to be one and Zoom has another kind of thing', async () => {
    const office = zoom({ user: { ...ANN, custom_attributes: [null] } });
    const profile = { custom_attributes: [{ key: 'k', name: 'n', value: 'v' }] };
    expect(await updateProfile(office.zoom, 'u1', profile)).toMatchObject({ outcome: 'done' });
    expect(office.bodies()).toEqual([profile]);
  });
});
