import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import {
  AddOnLicense,
  type MeetingAuthentication,
  type RecordingAuthentication,
  type UserMeetingSecurity,
  type UserSettings,
} from '../../src/index.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';
import codes from '../fixtures/zoom-codes.json' with { type: 'json' };

const answering = (answer: unknown): ZoomClient['users'] => testClient(stubFetch(() => json(answer)).fetch).users;

describe('reading settings', () => {
  it('without an option gives the user settings', async () => {
    const settings = await answering({ feature: { webinar: true } }).getSettings('me');
    expectTypeOf(settings).toEqualTypeOf<UserSettings>();
    expect(settings.feature?.webinar).toBe(true);
    expectTypeOf(settings).not.toHaveProperty('meeting_security');
  });

  it('with meeting_authentication tells who can join', async () => {
    const answer = {
      meeting_authentication: true,
      allow_authentication_exception: false,
      authentication_options: [
        { id: 'o1', name: 'Staff', type: 'enforce_login_with_same_account', default_option: true },
      ],
    };
    const settings = await answering(answer).getSettings('me', { option: 'meeting_authentication' });
    expectTypeOf(settings).toEqualTypeOf<MeetingAuthentication>();
    expect(settings).toEqual(answer);
  });

  it('with recording_authentication tells who can watch', async () => {
    const answer = { recording_authentication: true, authentication_options: [{ id: 'o1', type: 'internally' }] };
    const settings = await answering(answer).getSettings('me', { option: 'recording_authentication' });
    expectTypeOf(settings).toEqualTypeOf<RecordingAuthentication>();
    expect(settings).toEqual(answer);
  });

  it('takes the other form of authentication options that the reference shows', async () => {
    const answer = {
      authentication_options: {
        meeting_authentication: { meeting_authentication: true, authentication_options: [{ id: 'o1' }] },
        recording_authentication: { recording_authentication: false },
      },
    };
    expect(await answering(answer).getSettings('me', { option: 'meeting_authentication' })).toEqual(answer);
  });

  it('with meeting_security tells how meetings are secured', async () => {
    const answer = { meeting_security: { encryption_type: 'e2ee', meeting_password_requirement: { length: 8 } } };
    const settings = await answering(answer).getSettings('me', { option: 'meeting_security', login_type: 101 });
    expectTypeOf(settings).toEqualTypeOf<UserMeetingSecurity>();
    expect(settings).toEqual(answer);
  });

  it('takes empty texts, missing groups, and settings that Zoom invents later', async () => {
    const answer = {
      telephony: { audio_conference_info: '', telephony_regions: { selection_values: '' } },
      in_meeting: { chat: true, teleportation: 'always' },
      new_group: { on: true },
    };
    expect(await answering(answer).getSettings('me')).toEqual(answer);
  });

  it('leaves a setting of a wrong type out, and keeps its neighbours', async () => {
    const answer = { in_meeting: { chat: 'yes', polling: true } };
    expect(await answering(answer).getSettings('me')).toEqual({ in_meeting: { polling: true } });
  });
});

describe('changing settings', () => {
  const sentBy = async (call: (zoom: ZoomClient) => Promise<void>): Promise<string> => {
    const { fetch, sent } = stubFetch([new Response(null, { status: 204 })]);
    expect(await call(testClient(fetch))).toBeUndefined();
    return sent.map(({ method, url, body }) => `${method} ${url.pathname}${url.search} ${body}`).join();
  };

  it('sends what is named and nothing else', async () => {
    expect(
      await sentBy((zoom) => zoom.users.updateSettings('u1', { feature: { webinar: true, webinar_capacity: 500 } })),
    ).toBe('PATCH /v2/users/u1/settings {"feature":{"webinar":true,"webinar_capacity":500}}');
  });

  it('with an option sends that set of settings', async () => {
    expect(
      await sentBy((zoom) =>
        zoom.users.updateSettings('u1', { meeting_security: { waiting_room: true } }, { option: 'meeting_security' }),
      ),
    ).toBe('PATCH /v2/users/u1/settings?option=meeting_security {"meeting_security":{"waiting_room":true}}');
  });

  it.each(
    Object.entries(codes.featureLicense).flatMap(([type, options]) =>
      Object.keys(options).map((digits) => [type, digits] as const),
    ),
  )('writes %s %s with exactly these digits', async (license_type, digits) => {
    const table = AddOnLicense[license_type as keyof typeof AddOnLicense];
    const license_option = Object.values<number>(table).find((code) => BigInt(code) === BigInt(digits));
    const license_info_list = [{ license_type, license_option, subscription_id: 's1' }] as never;
    expect(await sentBy((zoom) => zoom.users.updateSettings('u1', { feature: { license_info_list } }))).toBe(
      `PATCH /v2/users/u1/settings {"feature":{"license_info_list":[{"license_type":"${license_type}","license_option":${digits},"subscription_id":"s1"}]}}`,
    );
  });

  it('is refused by the compiler where body and option do not go together', () => {
    const calls = (zoom: ZoomClient) => [
      // @ts-expect-error security settings without their option
      () => zoom.users.updateSettings('u1', { meeting_security: {} }),
      // @ts-expect-error the body of another option
      () => zoom.users.updateSettings('u1', { feature: {} }, { option: 'meeting_security' }),
      () =>
        zoom.users.updateSettings('u1', {
          // @ts-expect-error a variant of another add-on
          feature: { license_info_list: [{ license_type: 'ZOOM_CLIPS', license_option: 2 }] },
        }),
      // @ts-expect-error a capacity that Zoom does not sell
      () => zoom.users.updateSettings('u1', { feature: { webinar_capacity: 200 } }),
    ];
    expect(calls(answeringClient())).toHaveLength(4);
  });
});

function answeringClient(): ZoomClient {
  return testClient(stubFetch([]).fetch);
}
