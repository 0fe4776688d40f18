import type { CallOptions } from '../../types/call-options.js';
import type {
  AnyGroupLocks,
  GroupLockSettings,
  GroupLockSettingsChanges,
  GroupSecurityLocks,
} from '../../types/zoom/group-lock-settings.js';
import type {
  AnyGroupSettings,
  GroupMeetingSecuritySettings,
  GroupMeetingSecuritySettingsChanges,
  GroupSettings,
  GroupSettingsChanges,
} from '../../types/zoom/group-settings.js';
import type {
  GroupMeetingAuthenticationChanges,
  GroupRecordingAuthenticationChanges,
} from '../../types/zoom/settings-authentication.js';
import type { Changes } from '../../types/zoom/settings-changes.js';
import type { MeetingAuthentication, RecordingAuthentication } from '../../types/zoom/user-settings-authentication.js';
import { Resource } from '../resource.js';
import { getGroupLockSettings, getGroupSettings, updateGroupLockSettings, updateGroupSettings } from './endpoints.js';
import type { GetGroupSettingsQuery, GroupLockSettingsQuery, UpdateGroupSettingsQuery } from './inputs.js';

type Read<Option> = GetGroupSettingsQuery & { option: Option };
type Write<Option> = UpdateGroupSettingsQuery & { option: Option };
type OfLocks<Option> = GroupLockSettingsQuery & { option: Option };

/** The settings of groups: a part of {@link Groups}. */
export abstract class GroupSettingsMethods extends Resource {
  /**
   * Reads the settings of a group, by theme.
   *
   * @throws ZoomApiError 404 with code 4130 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/settings
   */
  getSettings(
    groupId: string,
    query?: GetGroupSettingsQuery & { option?: undefined },
    options?: CallOptions,
  ): Promise<GroupSettings>;
  /** Reads who can join a group's meetings. */
  getSettings(
    groupId: string,
    query: Read<'meeting_authentication'>,
    options?: CallOptions,
  ): Promise<MeetingAuthentication>;
  /** Reads who can watch a group's cloud recordings. */
  getSettings(
    groupId: string,
    query: Read<'recording_authentication'>,
    options?: CallOptions,
  ): Promise<RecordingAuthentication>;
  /** Reads how a group's meetings and webinars are secured. */
  getSettings(
    groupId: string,
    query: Read<'meeting_security'>,
    options?: CallOptions,
  ): Promise<GroupMeetingSecuritySettings>;
  getSettings(groupId: string, query?: GetGroupSettingsQuery, options?: CallOptions): Promise<AnyGroupSettings> {
    return this.call(getGroupSettings, { path: { groupId }, query }, options);
  }

  /**
   * Changes settings of a group. What the body leaves out stays as it is.
   *
   * @throws ZoomApiError 404 with code 4130 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}/settings
   * @example
   * await zoom.groups.updateSettings(groupId, { in_meeting: { private_chat: false } });
   */
  updateSettings(
    groupId: string,
    body: GroupSettingsChanges,
    query?: UpdateGroupSettingsQuery & { option?: undefined },
    options?: CallOptions,
  ): Promise<void>;
  /** Changes who can join a group's meetings. */
  updateSettings(
    groupId: string,
    body: GroupMeetingAuthenticationChanges,
    query: Write<'meeting_authentication'>,
    options?: CallOptions,
  ): Promise<void>;
  /** Changes who can watch a group's cloud recordings. */
  updateSettings(
    groupId: string,
    body: GroupRecordingAuthenticationChanges,
    query: Write<'recording_authentication'>,
    options?: CallOptions,
  ): Promise<void>;
  /** Changes how a group's meetings and webinars are secured. */
  updateSettings(
    groupId: string,
    body: GroupMeetingSecuritySettingsChanges,
    query: Write<'meeting_security'>,
    options?: CallOptions,
  ): Promise<void>;
  updateSettings(
    groupId: string,
    body:
      | GroupSettingsChanges
      | GroupMeetingAuthenticationChanges
      | GroupRecordingAuthenticationChanges
      | GroupMeetingSecuritySettingsChanges,
    query?: UpdateGroupSettingsQuery,
    options?: CallOptions,
  ): Promise<void> {
    return this.call(updateGroupSettings, { path: { groupId }, query, body }, options);
  }

  /**
   * Reads which settings of a group are locked: people of the group cannot change those themselves.
   *
   * @throws ZoomApiError 404 with code 4130 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/lock_settings
   */
  getLockSettings(
    groupId: string,
    query?: GroupLockSettingsQuery & { option?: undefined },
    options?: CallOptions,
  ): Promise<GroupLockSettings>;
  /** Reads which settings of a group's meeting security are locked. */
  getLockSettings(
    groupId: string,
    query: OfLocks<'meeting_security'>,
    options?: CallOptions,
  ): Promise<GroupSecurityLocks>;
  getLockSettings(groupId: string, query?: GroupLockSettingsQuery, options?: CallOptions): Promise<AnyGroupLocks> {
    return this.call(getGroupLockSettings, { path: { groupId }, query }, options);
  }

  /**
   * Locks settings of a group, or unlocks them. What the body leaves out stays as it is.
   *
   * @throws ZoomApiError 404 with code 4130 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}/lock_settings
   */
  updateLockSettings(
    groupId: string,
    body: GroupLockSettingsChanges,
    query?: GroupLockSettingsQuery & { option?: undefined },
    options?: CallOptions,
  ): Promise<void>;
  /** Locks settings of a group's meeting security, or unlocks them. */
  updateLockSettings(
    groupId: string,
    body: Changes<GroupSecurityLocks>,
    query: OfLocks<'meeting_security'>,
    options?: CallOptions,
  ): Promise<void>;
  updateLockSettings(
    groupId: string,
    body: GroupLockSettingsChanges | Changes<GroupSecurityLocks>,
    query?: GroupLockSettingsQuery,
    options?: CallOptions,
  ): Promise<void> {
    return this.call(updateGroupLockSettings, { path: { groupId }, query, body }, options);
  }
}
