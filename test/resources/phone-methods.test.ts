import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import type {
  SharedAccessAdditions,
  SharedAccessChanges,
  SharedAccessRemovals,
} from '../../src/resources/phone/shared-access-inputs.js';
import { ZoomApiError } from '../../src/types/errors.js';
import { json, refusal, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';

const nothing = (status: number) => new Response(null, { status });

function client(...script: Parameters<typeof stubFetch>[0] & object[]) {
  const stub = stubFetch(script);
  return { zoom: testClient(stub.fetch), sent: stub.sent };
}

describe('people with Zoom Phone', () => {
  it('are added many at once, and Zoom answers with a bare list', async () => {
    const added = [{ id: 'abc', email: 'ann@example.com' }];
    const { zoom, sent } = client(json(added, 201));
    const users = [{ email: 'ann@example.com', extension_number: '1001', calling_plans: ['US/CA Unlimited'] }];
    expect(await zoom.phone.users.addMany({ users })).toEqual(added);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ users });
  });

  it.each<[string, (zoom: ZoomClient) => Promise<unknown>, string]>([
    ['an id with a slash', (zoom) => zoom.phone.users.get('a/b=='), '/phone/users/a%2Fb%3D%3D'],
    ['an email address', (zoom) => zoom.phone.users.get('ann@example.com'), '/phone/users/ann%40example.com'],
    [
      'a phone number',
      (zoom) => zoom.phone.users.unassignNumber('me', '+12025550123'),
      '/phone/users/me/phone_numbers/%2B12025550123',
    ],
    ['a plan code', (zoom) => zoom.phone.users.unassignCallingPlan('me', 200), '/phone/users/me/calling_plans/200'],
  ])('are named in the path, encoded once: %s', async (_case, call, path) => {
    const { zoom, sent } = client(json({}));
    await call(zoom);
    expect(sent[0]?.url.pathname).toBe(`/v2${path}`);
  });

  it.each<[string, (zoom: ZoomClient) => Promise<void>, number]>([
    [
      'assignCallingPlans',
      (zoom) => zoom.phone.users.assignCallingPlans('me', { calling_plans: [{ type: 200 }] }),
      200,
    ],
    [
      'replaceCallingPlan',
      (zoom) => zoom.phone.users.replaceCallingPlan('me', { source_type: 100, target_type: 200 }),
      204,
    ],
    ['update', (zoom) => zoom.phone.users.update('me', { policy: { voicemail: { enable: false } } }), 204],
  ])('are changed without an answer: %s', async (_case, call, status) => {
    const { zoom } = client(nothing(status));
    expect(await call(zoom)).toBeUndefined();
  });

  it('keep policies and statuses that Zoom adds later', async () => {
    const user = {
      id: 'abc',
      status: 'paused',
      policy: { sms: { enable: true, emoji: 'on' }, new_policy: { enable: true } },
    };
    const { zoom } = client(json(user));
    expect(await zoom.phone.users.get('abc')).toEqual(user);
  });
});

describe('what a user shares', () => {
  it.each<[string, (zoom: ZoomClient) => Promise<unknown>, string, string]>([
    [
      'adding',
      (zoom) => zoom.phone.users.addSharedAccess('me', 'delegation', { delegation_assistant_extension_id: 'x' }),
      'POST /v2/phone/users/me/settings/delegation',
      '{"delegation_assistant_extension_id":"x"}',
    ],
    [
      'changing',
      (zoom) => zoom.phone.users.updateSharedAccess('me', 'intercom', { intercom: { device_id: 'x' } }),
      'PATCH /v2/phone/users/me/settings/intercom',
      '{"intercom":{"device_id":"x"}}',
    ],
    [
      'removing',
      (zoom) => zoom.phone.users.removeSharedAccess('me', 'voice_mail', { shared_id: 'x' }),
      'DELETE /v2/phone/users/me/settings/voice_mail?shared_id=x',
      '',
    ],
  ])('is told by the kind in the path and what belongs to it: %s', async (_case, call, request, body) => {
    const { zoom, sent } = client(json({}));
    await call(zoom);
    expect(`${sent[0]?.method} ${sent[0]?.url.pathname}${sent[0]?.url.search}`).toBe(request);
    expect(sent[0]?.body).toBe(body);
  });

  it('is typed by its kind (checked by the compiler)', () => {
    const { users } = client().zoom.phone;
    expectTypeOf(users.addSharedAccess<'desk_phone'>)
      .parameter(2)
      .toEqualTypeOf<{ device_id: string }>();
    expectTypeOf(users.removeSharedAccess<'intercom'>)
      .parameter(2)
      .toEqualTypeOf<{ intercom_extension_id: string }>();
    expectTypeOf<keyof SharedAccessAdditions>().toEqualTypeOf<keyof SharedAccessRemovals>();
    expectTypeOf<keyof SharedAccessAdditions>().toEqualTypeOf<keyof SharedAccessChanges>();
  });
});

describe('Zoom Phone', () => {
  it.each<[string, (zoom: ZoomClient) => Promise<unknown>]>([
    ['one user', (zoom) => zoom.phone.users.get('me')],
    ['a list', (zoom) => zoom.phone.sites.list().toArray()],
    ['the settings', (zoom) => zoom.phone.settings.get()],
  ])('refuses everything with 403 where the account does not have it: %s', async (_case, call) => {
    const { zoom, sent } = client(refusal(403, 2031, 'Zoom Phone is not enabled for this account.'));
    const error = await rejection(call(zoom));
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(error).toMatchObject({ status: 403, code: 2031, hint: expect.stringContaining('not switched on') });
    expect(sent).toHaveLength(1);
  });

  it.each<[string, string, (zoom: ZoomClient) => Promise<unknown>]>([
    ['people', '100', (zoom) => zoom.phone.users.list().firstPage()],
    ['desk phones', '300', (zoom) => zoom.phone.devices.list({ type: 'assigned' }).firstPage()],
    ['sites', '300', (zoom) => zoom.phone.sites.list().firstPage()],
    ['numbers', '100', (zoom) => zoom.phone.numbers.list().firstPage()],
    ['common areas', '100', (zoom) => zoom.phone.commonAreas.list().firstPage()],
    ['rooms', '100', (zoom) => zoom.phone.rooms.list().firstPage()],
  ])('is asked for the largest page that Zoom gives: %s', async (_case, size, list) => {
    const { zoom, sent } = client(
      json({ users: [], devices: [], sites: [], phone_numbers: [], common_areas: [], rooms: [] }),
    );
    await list(zoom);
    expect(sent[0]?.url.searchParams.get('page_size')).toBe(size);
  });

  it.each<[string, (zoom: ZoomClient) => { toArray(): Promise<unknown[]> }, string]>([
    ['roles', (zoom) => zoom.phone.roles.list(), 'roles'],
    ['role members', (zoom) => zoom.phone.roles.listMembers('a/b', { in_role: true }), 'members'],
    ['billing accounts', (zoom) => zoom.phone.billingAccounts.list(), 'billing_accounts'],
  ])('sends some lists all at once, in one request without a page size: %s', async (_case, list, envelope) => {
    const { zoom, sent } = client(json({ [envelope]: [{ id: '1', user_id: '1' }] }));
    expect(await list(zoom).toArray()).toHaveLength(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url.searchParams.has('page_size')).toBe(false);
  });

  it('takes roles from several people in one request', async () => {
    const { zoom, sent } = client(nothing(204));
    await zoom.phone.roles.removeMembers('role', { user_ids: ['a', 'ann@example.com'] });
    expect(sent[0]?.url.searchParams.get('user_ids')).toBe('a,ann@example.com');
  });

  it('moves what a deleted site held to another one', async () => {
    const { zoom, sent } = client(nothing(204));
    expect(await zoom.phone.sites.delete('old', { transfer_site_id: 'new' })).toBeUndefined();
    expect(sent[0]?.url.search).toBe('?transfer_site_id=new');
  });

  it('tells a site that an extension is busy with 409, which is no success', async () => {
    const { zoom } = client(refusal(409, 409, 'The extension number is being changed.'));
    expect(await rejection(zoom.phone.sites.delete('old', { transfer_site_id: 'new' }))).toMatchObject({ status: 409 });
  });

  it('locks a policy for a whole site', async () => {
    const { zoom, sent } = client(nothing(204));
    await zoom.phone.sites.update('a', { policy: { call_park: { enable: true, locked: true, sequence: 1 } } });
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({
      policy: { call_park: { enable: true, locked: true, sequence: 1 } },
    });
  });
});
