import { describe, expect, expectTypeOf, it } from 'vitest';
import type { ZoomClient } from '../../src/client/zoom-client.js';
import type { AccountMeetingSecuritySettings, AccountSettings } from '../../src/types/zoom/account-settings.js';
import type { GroupMeetingSecuritySettings, GroupSettings } from '../../src/types/zoom/group-settings.js';
import type {
  MeetingAuthentication,
  RecordingAuthentication,
} from '../../src/types/zoom/user-settings-authentication.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { testClient } from '../client/test-client.js';

const zoomThatAnswers = (answer: unknown): ZoomClient =>
  testClient(stubFetch(() => json(answer)).fetch, { responses: 'strict' });

describe('the option of settings chooses the type of the answer', () => {
  it('of a group', async () => {
    const { groups } = zoomThatAnswers({});
    expectTypeOf(await groups.getSettings('g')).toEqualTypeOf<GroupSettings>();
    expectTypeOf(await groups.getSettings('g', { custom_query_fields: 'chat' })).toEqualTypeOf<GroupSettings>();
    const meetings = await groups.getSettings('g', { option: 'meeting_authentication' });
    expectTypeOf(meetings).toEqualTypeOf<MeetingAuthentication>();
    const recordings = await groups.getSettings('g', { option: 'recording_authentication' });
    expectTypeOf(recordings).toEqualTypeOf<RecordingAuthentication>();
    const security = await groups.getSettings('g', { option: 'meeting_security' });
    expectTypeOf(security).toEqualTypeOf<GroupMeetingSecuritySettings>();
  });

  it('of an account', async () => {
    const { account } = zoomThatAnswers({});
    expectTypeOf(await account.getSettings()).toEqualTypeOf<AccountSettings>();
    const meetings = await account.getSettings('me', { option: 'meeting_authentication' });
    expectTypeOf(meetings).toEqualTypeOf<MeetingAuthentication>();
    const recordings = await account.getSettings('me', { option: 'recording_authentication' });
    expectTypeOf(recordings).toEqualTypeOf<RecordingAuthentication>();
    const security = await account.getSettings('me', { option: 'security' });
    expectTypeOf(security).toEqualTypeOf<Pick<AccountSettings, 'security'>>();
    const meetingSecurity = await account.getSettings(undefined, { option: 'meeting_security' });
    expectTypeOf(meetingSecurity).toEqualTypeOf<AccountMeetingSecuritySettings>();
  });
});

describe('the body of a change', () => {
  // Nothing is sent: the compiler is the test.
  it('has to fit the option, and knows names and values', () => {
    const ofMeetings = { option: 'meeting_authentication' } as const;
    const bodies = (zoom: ZoomClient) => [
      () => zoom.groups.updateSettings('g', { in_meeting: { entry_exit_chime: 'host' } }),
      // @ts-expect-error a value that Zoom does not know
      () => zoom.groups.updateSettings('g', { in_meeting: { entry_exit_chime: 'hosts' } }),
      // @ts-expect-error a name that Zoom does not know
      () => zoom.groups.updateSettings('g', { in_meeting: { entry_exit_chimes: 'host' } }),
      // @ts-expect-error what can be read only
      () => zoom.groups.updateSettings('g', { telephony: { telephony_regions: { selection_values: 'US' } } }),
      // @ts-expect-error a theme of accounts
      () => zoom.groups.updateSettings('g', { zoom_rooms: { ultrasonic: true } }),
      // @ts-expect-error meeting security has an option of its own
      () => zoom.groups.updateSettings('g', { meeting_security: { waiting_room: true } }),
      () =>
        zoom.groups.updateSettings('g', { meeting_security: { waiting_room: true } }, { option: 'meeting_security' }),
      // @ts-expect-error a group cannot add an option: accounts can
      () => zoom.groups.updateSettings('g', { authentication_option: { action: 'add' } }, ofMeetings),
      () => zoom.account.updateSettings('me', { authentication_option: { action: 'add' } }, ofMeetings),
      () => zoom.account.updateSettings('me', { security: { sign_again_period_for_inactivity_on_web: 0 } }),
      () => zoom.account.updateSettings('me', { in_session: { subsession: true } }),
      // @ts-expect-error Zoom tells these and does not take them
      () => zoom.account.updateSettings('me', { smart_recognition: { personalized_audio_isolation: true } }),
      () => zoom.account.updateLockSettings('me', { in_meeting: { chat: true } }),
      // @ts-expect-error a lock is on or off
      () => zoom.account.updateLockSettings('me', { in_meeting: { chat: 'yes' } }),
    ];
    expect(bodies).toBeTypeOf('function');
  });

  it.each([
    [
      'the settings of a group',
      (zoom: ZoomClient) => zoom.groups.updateSettings('a/b', { in_meeting: { chat: false } }),
      '/v2/groups/a%2Fb/settings',
      { in_meeting: { chat: false } },
    ],
    [
      'the meeting security of a group',
      (zoom: ZoomClient) =>
        zoom.groups.updateSettings('a/b', { meeting_security: { waiting_room: true } }, { option: 'meeting_security' }),
      '/v2/groups/a%2Fb/settings?option=meeting_security',
      { meeting_security: { waiting_room: true } },
    ],
    [
      'the locks of an account, which take no option',
      (zoom: ZoomClient) => zoom.account.updateLockSettings('me', { meeting_security: { encryption_type: 'e2ee' } }),
      '/v2/accounts/me/lock_settings',
      { meeting_security: { encryption_type: 'e2ee' } },
    ],
  ])('is sent as it is: %s', async (_what, call, path, body) => {
    const { fetch, sent } = stubFetch([new Response(null, { status: 204 })]);
    await expect(call(testClient(fetch))).resolves.toBeUndefined();
    const [request] = sent;
    expect(request?.method).toBe('PATCH');
    expect(`${request?.url.pathname}${request?.url.search}`).toBe(path);
    expect(JSON.parse(request?.body ?? '')).toEqual(body);
  });
});

describe('what Zoom sends of settings', () => {
  it.each([
    ['nothing', {}],
    ['themes without fields', { in_meeting: {}, recording: {}, chat: {} }],
    ['empty texts', { profile: { recording_storage_location: { value: '' } } }],
    ['values that Zoom added later', { in_meeting: { entry_exit_chime: 'robots', new_setting: { enable: true } } }],
  ])('may be %s', async (_what, answer) => {
    const zoom = zoomThatAnswers(answer);
    expect(await zoom.groups.getSettings('g')).toEqual(answer);
    expect(await zoom.account.getSettings()).toEqual(answer);
  });

  it.each([[true], [false], ['e2ee']])('may be a lock of the encryption type that is %s', async (lock) => {
    const answer = { meeting_security: { encryption_type: lock } };
    const zoom = zoomThatAnswers(answer);
    expect(await zoom.groups.getLockSettings('g', { option: 'meeting_security' })).toEqual(answer);
    expect(await zoom.account.getLockSettings('me', { option: 'meeting_security' })).toEqual(answer);
  });
});
