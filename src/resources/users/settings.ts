import type { CallOptions } from '../../types/call-options.js';
import type { AnyUserSettings, UserSettings } from '../../types/zoom/user-settings.js';
import type { MeetingAuthentication, RecordingAuthentication } from '../../types/zoom/user-settings-authentication.js';
import type { UserMeetingSecurity } from '../../types/zoom/user-settings-security.js';
import { getUserSettings, updateUserFeatures, updateUserSettings } from './endpoints.js';
import type {
  GetUserSettingsQuery,
  UpdateMeetingAuthenticationBody,
  UpdateMeetingSecurityBody,
  UpdateRecordingAuthenticationBody,
  UpdateUserSettingsBody,
  UpdateUserSettingsQuery,
  UserSettingsOption,
} from './settings-inputs.js';
import { UserSignIn } from './sign-in.js';
import { featureText, type UpdateFeaturesBody, type UpdateFeaturesResult, updateInBatches } from './update-features.js';

type WithOption<O extends string> = Omit<GetUserSettingsQuery, 'option'> & { option: O };

/** A user's settings and add-ons. */
export abstract class UserSettingsAndFeatures extends UserSignIn {
  /**
   * Reads one user's settings. `settings.feature` tells the add-ons the user is licensed for. With `option` Zoom sends
   * another set of settings instead: who can join meetings, who can watch recordings, or how meetings are secured.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError 404 with code 1001 when the account has no such user, code 1120 when an invitation has lapsed.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/settings
   * @example
   * const { feature } = await zoom.users.getSettings('ann@example.com', { custom_query_fields: 'feature' });
   * const { meeting_security } = await zoom.users.getSettings('ann@example.com', { option: 'meeting_security' });
   */
  getSettings(
    userId: string,
    query?: Omit<GetUserSettingsQuery, 'option'> & { option?: undefined },
    options?: CallOptions,
  ): Promise<UserSettings>;
  /** Reads who can join one user's meetings. */
  getSettings(
    userId: string,
    query: WithOption<'meeting_authentication'>,
    options?: CallOptions,
  ): Promise<MeetingAuthentication>;
  /** Reads who can watch one user's cloud recordings. */
  getSettings(
    userId: string,
    query: WithOption<'recording_authentication'>,
    options?: CallOptions,
  ): Promise<RecordingAuthentication>;
  /** Reads how one user's meetings and webinars are secured. */
  getSettings(
    userId: string,
    query: WithOption<'meeting_security'>,
    options?: CallOptions,
  ): Promise<UserMeetingSecurity>;
  /** Reads one user's settings with an `option` that is not known beforehand. */
  getSettings(userId: string, query?: GetUserSettingsQuery, options?: CallOptions): Promise<AnyUserSettings>;
  getSettings(userId: string, query?: GetUserSettingsQuery, options?: CallOptions): Promise<AnyUserSettings> {
    return this.call(getUserSettings, { path: { userId }, query }, options);
  }

  /**
   * Changes one user's settings, add-ons under `feature` included. What is left out stays as it is. With `option`
   * another set of settings is changed instead, and the body has another shape.
   * One write on a user at a time: Zoom refuses others that run beside it.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 1122, 1108 or 1206 when Webinar, Large Meeting or Zoom Events need a Licensed user; 1204 or
   * 1205 when Webinar and Zoom Events, 1242 when both kinds of Whiteboard would meet; 200 when there is no seat.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PATCH/users/{userId}/settings
   * @example
   * await zoom.users.updateSettings('ann@example.com', { feature: { webinar: true, webinar_capacity: 500 } });
   */
  updateSettings(
    userId: string,
    body: UpdateUserSettingsBody,
    query?: { option?: undefined },
    options?: CallOptions,
  ): Promise<void>;
  /** Changes who can join one user's meetings. */
  updateSettings(
    userId: string,
    body: UpdateMeetingAuthenticationBody,
    query: UpdateUserSettingsQuery<'meeting_authentication'>,
    options?: CallOptions,
  ): Promise<void>;
  /** Changes who can watch one user's cloud recordings. */
  updateSettings(
    userId: string,
    body: UpdateRecordingAuthenticationBody,
    query: UpdateUserSettingsQuery<'recording_authentication'>,
    options?: CallOptions,
  ): Promise<void>;
  /** Changes how one user's meetings and webinars are secured. */
  updateSettings(
    userId: string,
    body: UpdateMeetingSecurityBody,
    query: UpdateUserSettingsQuery<'meeting_security'>,
    options?: CallOptions,
  ): Promise<void>;
  updateSettings(
    userId: string,
    body:
      | UpdateUserSettingsBody
      | UpdateMeetingAuthenticationBody
      | UpdateRecordingAuthenticationBody
      | UpdateMeetingSecurityBody,
    query?: { option?: UserSettingsOption | undefined },
    options?: CallOptions,
  ): Promise<void> {
    return this.call(updateUserSettings, { path: { userId }, query, body }, options);
  }

  /**
   * Gives one licence or add-on to many users, or takes it from them. Zoom takes 30 users a call and one call in ten
   * seconds, so 300 users take a minute and a half; `timeoutMs` counts for each call.
   *
   * Users are refused one by one: look at `failed`. When the first call fails as a whole, this throws. When a later one
   * does, `stopped` says why, which users it was about, and which were not tried. A call of unknown outcome is not
   * repeated: `stopped.error` is a `ZoomAmbiguousWriteError` then.
   *
   * @throws ZoomApiError code 200 when the account is on Free or lacks the feature, code 300 for an unknown subscription.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/POST/users/features
   * @example
   * const { failed, stopped } = await zoom.users.updateFeatures({
   *   feature_type: 'zoom_one_type',
   *   feature_value: WorkplaceBundle.BUSINESS_PLUS_US_CA,
   *   users: [{ id: 'KDcuGIm1QgePTO8WbOqwIQ' }, { email: 'ann@example.com' }],
   * });
   */
  async updateFeatures(body: UpdateFeaturesBody, options?: CallOptions): Promise<UpdateFeaturesResult> {
    const feature_value = featureText(body.feature_value);
    return updateInBatches(body.users, (users) =>
      this.call(updateUserFeatures, { body: { ...body, feature_value, users } }, options),
    );
  }
}
