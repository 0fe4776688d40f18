import type { CallOptions } from '../../types/call-options.js';
import type { Open } from '../../types/model.js';
import type { Paginated } from '../../types/pages.js';
import type { User, UserDetails, UsersSummary } from '../../types/zoom/user.js';
import type { UserSettings } from '../../types/zoom/user-settings.js';
import { Resource } from '../resource.js';
import { getUser, getUserSettings, getUsersSummary, listUsers, updateUserStatus } from './endpoints.js';

/** Filters of {@link Users.list}. */
export interface ListUsersQuery {
  /** One status per list; Zoom's default is `active`. All people take three lists. */
  status?: 'active' | 'inactive' | 'pending' | undefined;
  /** Only users with this admin role. */
  role_id?: string | undefined;
  /** Extra fields. A host key is a secret. */
  include_fields?: 'custom_attributes' | 'host_key' | undefined;
  /** Only users with this licence: Zoom knows these two here. */
  license?: Open<'zoom_workforce_management' | 'zoom_compliance_management'> | undefined;
  /** Rows per request, 1 to 2,000. Default: 2,000. */
  page_size?: number | undefined;
}

/** Query of {@link Users.get}. */
export interface GetUserQuery {
  /** The way the user signs in, when several users share an email address: 100 work email, 101 SSO and others. */
  login_type?: Open<0 | 1 | 11 | 21 | 23 | 24 | 27 | 97 | 98 | 99 | 100 | 101> | undefined;
  /** The user id given is an encrypted email address. */
  encrypted_email?: boolean | undefined;
  /** The user id given is the SAML unique id. */
  search_by_unique_id?: boolean | undefined;
}

/** Query of {@link Users.getSettings}. */
export interface GetUserSettingsQuery {
  login_type?: GetUserQuery['login_type'];
  /** Reads another set of settings instead. */
  option?: 'meeting_authentication' | 'recording_authentication' | 'meeting_security' | undefined;
  /** Names of settings, comma separated: narrows the answer. */
  custom_query_fields?: string | undefined;
}

/** People of the account. */
export class Users extends Resource {
  /**
   * Lists people of one status, 2,000 a request.
   * Pending people have no `id`: their email address identifies them.
   *
   * @throws ZoomApiError with `missingScopes` when the token may not read users.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users
   * @example
   * for await (const user of zoom.users.list({ status: 'inactive' })) console.log(user.email);
   */
  list(query?: ListUsersQuery, options?: CallOptions): Paginated<User> {
    return this.paginate(listUsers, { query }, options);
  }

  /**
   * Reads one user, with the Workplace bundle that the list does not carry.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError 404 with code 1001 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}
   */
  get(userId: string, query?: GetUserQuery, options?: CallOptions): Promise<UserDetails> {
    return this.call(getUser, { path: { userId }, query }, options);
  }

  /**
   * Reads one user's settings. `settings.feature` tells the add-ons the user is licensed for.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/settings
   */
  getSettings(userId: string, query?: GetUserSettingsQuery, options?: CallOptions): Promise<UserSettings> {
    return this.call(getUserSettings, { path: { userId }, query }, options);
  }

  /**
   * Counts the account's users by licence. Needs no billing rights.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/summary
   */
  getSummary(options?: CallOptions): Promise<UsersSummary> {
    return this.call(getUsersSummary, {}, options);
  }

  /**
   * Lets a deactivated person log in again. Zoom does not give their licences back.
   *
   * @param userId Zoom user id or email address.
   * @throws ZoomApiError code 2033 or 3412 when the account has reached its limit of Basic users.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/status
   */
  activate(userId: string, options?: CallOptions): Promise<void> {
    return this.call(updateUserStatus, { path: { userId }, body: { action: 'activate' } }, options);
  }

  /**
   * Keeps a person from logging in and frees all their licences. Activating them later does not restore those.
   *
   * @param userId Zoom user id or email address.
   * @throws ZoomApiError code 200 for rooms and admins, code 300 for hosts of upcoming Zoom Events.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/status
   */
  deactivate(userId: string, options?: CallOptions): Promise<void> {
    return this.call(updateUserStatus, { path: { userId }, body: { action: 'deactivate' } }, options);
  }
}
