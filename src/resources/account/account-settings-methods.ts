import type { CallOptions } from '../../types/call-options.js';
import type {
  AccountLockSettings,
  AccountLockSettingsChanges,
  AccountSecurityLocks,
  AnyAccountLocks,
} from '../../types/zoom/account-lock-settings.js';
import type { VideoSdkSettingsChanges } from '../../types/zoom/account-session-settings.js';
import type {
  AccountMeetingSecuritySettings,
  AccountMeetingSecuritySettingsChanges,
  AccountSettings,
  AccountSettingsChanges,
  AnyAccountSettings,
} from '../../types/zoom/account-settings.js';
import type {
  AccountMeetingAuthenticationChanges,
  AccountRecordingAuthenticationChanges,
} from '../../types/zoom/settings-authentication.js';
import type { Changes } from '../../types/zoom/settings-changes.js';
import type { MeetingAuthentication, RecordingAuthentication } from '../../types/zoom/user-settings-authentication.js';
import { Resource } from '../resource.js';
import {
  getAccountLockSettings,
  getAccountSettings,
  updateAccountLockSettings,
  updateAccountSettings,
} from './endpoints.js';
import type { GetAccountLockSettingsQuery, GetAccountSettingsQuery, UpdateAccountSettingsQuery } from './inputs.js';

type Read<Option> = GetAccountSettingsQuery & { option: Option };
type Write<Option> = UpdateAccountSettingsQuery & { option: Option };

/** The settings of the account: a part of {@link Account}. */
export abstract class AccountSettingsMethods extends Resource {
  /**
   * Reads the settings of an account, by theme. Needs a paid account.
   *
   * @param accountId Default: `me`.
   * @throws ZoomApiError 404 with code 2001 when there is no such account.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/settings
   */
  getSettings(
    accountId?: string,
    query?: GetAccountSettingsQuery & { option?: undefined },
    options?: CallOptions,
  ): Promise<AccountSettings>;
  /** Reads who can join an account's meetings. */
  getSettings(
    accountId: string | undefined,
    query: Read<'meeting_authentication'>,
    options?: CallOptions,
  ): Promise<MeetingAuthentication>;
  /** Reads who can watch an account's cloud recordings. */
  getSettings(
    accountId: string | undefined,
    query: Read<'recording_authentication'>,
    options?: CallOptions,
  ): Promise<RecordingAuthentication>;
  /** Reads how people sign in, and what only admins change. */
  getSettings(
    accountId: string | undefined,
    query: Read<'security'>,
    options?: CallOptions,
  ): Promise<Pick<AccountSettings, 'security'>>;
  /** Reads how an account's meetings and webinars are secured. */
  getSettings(
    accountId: string | undefined,
    query: Read<'meeting_security'>,
    options?: CallOptions,
  ): Promise<AccountMeetingSecuritySettings>;
  getSettings(accountId = 'me', query?: GetAccountSettingsQuery, options?: CallOptions): Promise<AnyAccountSettings> {
    return this.call(getAccountSettings, { path: { accountId }, query }, options);
  }

  /**
   * Changes settings of an account. What the body leaves out stays as it is. Needs a paid account.
   *
   * @param accountId `me` for the token's own account.
   * @throws ZoomApiError 404 with code 2001 when there is no such account.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/accounts/PATCH/accounts/{accountId}/settings
   * @example
   * await zoom.account.updateSettings('me', { recording: { auto_delete_cmr: true, auto_delete_cmr_days: 90 } });
   */
  updateSettings(
    accountId: string,
    body: AccountSettingsChanges | VideoSdkSettingsChanges,
    query?: UpdateAccountSettingsQuery & { option?: undefined },
    options?: CallOptions,
  ): Promise<void>;
  /** Changes who can join an account's meetings. */
  updateSettings(
    accountId: string,
    body: AccountMeetingAuthenticationChanges,
    query: Write<'meeting_authentication'>,
    options?: CallOptions,
  ): Promise<void>;
  /** Changes who can watch an account's cloud recordings. */
  updateSettings(
    accountId: string,
    body: AccountRecordingAuthenticationChanges,
    query: Write<'recording_authentication'>,
    options?: CallOptions,
  ): Promise<void>;
  /** Changes how people sign in, and what only admins change. */
  updateSettings(
    accountId: string,
    body: Pick<AccountSettingsChanges, 'security'>,
    query: Write<'security'>,
    options?: CallOptions,
  ): Promise<void>;
  /** Changes how an account's meetings and webinars are secured. */
  updateSettings(
    accountId: string,
    body: AccountMeetingSecuritySettingsChanges,
    query: Write<'meeting_security'>,
    options?: CallOptions,
  ): Promise<void>;
  updateSettings(
    accountId: string,
    body:
      | AccountSettingsChanges
      | VideoSdkSettingsChanges
      | AccountMeetingAuthenticationChanges
      | AccountRecordingAuthenticationChanges
      | AccountMeetingSecuritySettingsChanges,
    query?: UpdateAccountSettingsQuery,
    options?: CallOptions,
  ): Promise<void> {
    return this.call(updateAccountSettings, { path: { accountId }, query, body }, options);
  }

  /**
   * Reads which settings of an account are locked: neither groups nor users can change those. The only granular scope is
   * one of master accounts, so that an app with granular scopes may be refused on any other.
   *
   * @param accountId Default: `me`.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/lock_settings
   */
  getLockSettings(
    accountId?: string,
    query?: GetAccountLockSettingsQuery & { option?: undefined },
    options?: CallOptions,
  ): Promise<AccountLockSettings>;
  /** Reads which settings of an account's meeting security are locked. */
  getLockSettings(
    accountId: string | undefined,
    query: GetAccountLockSettingsQuery & { option: 'meeting_security' },
    options?: CallOptions,
  ): Promise<AccountSecurityLocks>;
  getLockSettings(
    accountId = 'me',
    query?: GetAccountLockSettingsQuery,
    options?: CallOptions,
  ): Promise<AnyAccountLocks> {
    return this.call(getAccountLockSettings, { path: { accountId }, query }, options);
  }

  /**
   * Locks settings of an account, or unlocks them. What the body leaves out stays as it is. Locks of meeting security go
   * the same way, as `{ meeting_security: ... }` alone.
   *
   * @param accountId `me` for the token's own account.
   * @throws ZoomApiError 404 with code 2001 when there is no such account.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/accounts/PATCH/accounts/{accountId}/lock_settings
   */
  updateLockSettings(
    accountId: string,
    body: AccountLockSettingsChanges | Changes<AccountSecurityLocks>,
    options?: CallOptions,
  ): Promise<void> {
    return this.call(updateAccountLockSettings, { path: { accountId }, body }, options);
  }
}
