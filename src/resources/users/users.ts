import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { Requester } from '../../types/requester.js';
import type { User, UserDetails, UsersSummary } from '../../types/zoom/user.js';
import type { CreatedUser, EmailCheck, VanityNameCheck } from '../../types/zoom/user-account.js';
import { Assistants, Presence, Schedulers } from './delegation.js';
import {
  checkEmail,
  checkVanityName,
  createUser,
  deleteUser,
  getUser,
  getUsersSummary,
  listUsers,
  updateUser,
  updateUserStatus,
} from './endpoints.js';
import type {
  CreateUserBody,
  GetUserQuery,
  ListUsersQuery,
  RemoveUserQuery,
  UpdateUserBody,
  UpdateUserQuery,
} from './inputs.js';
import { UserSettingsAndFeatures } from './settings.js';

/** People of the account. */
export class Users extends UserSettingsAndFeatures {
  /** Who may schedule meetings for a user. */
  readonly assistants: Assistants;
  /** Whom a user may schedule meetings for. */
  readonly schedulers: Schedulers;
  /** Whether users can be reached right now. */
  readonly presence: Presence;

  constructor(requester: Requester) {
    super(requester);
    this.assistants = new Assistants(requester);
    this.schedulers = new Schedulers(requester);
    this.presence = new Presence(requester);
  }

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
   * Adds a person to the account. `action` says how they come in: with `create` they are pending until they accept
   * Zoom's invitation; with the others they are active at once.
   *
   * @throws ZoomApiError 409 with code 1005 when the account has the address, code 1009 when another account has it;
   * 2034, 2038 or 1102 when there is no seat, 2033 or 3412 at the limit of Basic users; 2002 or 2032 when the account
   * cannot provision SSO users; 1107 or 1116 when it does not take the domain.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/POST/users
   * @example
   * await zoom.users.create({
   *   action: 'create',
   *   user_info: { email: 'ann@example.com', type: UserType.LICENSED, first_name: 'Ann' },
   * });
   */
  create(body: CreateUserBody, options?: CallOptions): Promise<CreatedUser> {
    return this.call(createUser, { body }, options);
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
   * Changes a user's profile or licences. What is left out stays as it is. Zoom ignores at times what it cannot change,
   * most of all for pending people: read the user back where it matters. Of `type`, `zoom_one_type` and `plan_united_type`
   * one request may change one.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 2034 or 2038 when there is no seat, 2033, 2039 or 3412 at the limit of Basic users, 300
   * for two of these kinds at once and while the user has Zoom Events, 4100 when the name of the personal link is taken.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PATCH/users/{userId}
   * @example
   * await zoom.users.update('ann@example.com', { zoom_one_type: WorkplaceBundle.BUSINESS_PLUS_US_CA });
   */
  update(userId: string, body: UpdateUserBody, query?: UpdateUserQuery, options?: CallOptions): Promise<void> {
    return this.call(updateUser, { path: { userId }, query, body }, options);
  }

  /**
   * Deletes a person and their data for good. What someone else is to take over has to be named. Pending people cannot
   * be deleted: use `disassociate`. Does not answer a data subject's request: for that Zoom wants to be asked.
   *
   * @param userId Zoom user id or email address.
   * @throws ZoomApiError code 300 when Zoom Events content needs a `transfer_email` or its owner lacks licences, code 1000
   * for managers of call queues and operators of auto receptionists, code 200 for rooms.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}
   * @example
   * await zoom.users.delete('ann@example.com', { transfer_email: 'ben@example.com', transfer_recording: true });
   */
  delete(userId: string, query?: RemoveUserQuery, options?: CallOptions): Promise<void> {
    return this.call(deleteUser, { path: { userId }, query: { ...query, action: 'delete' } }, options);
  }

  /**
   * Parts a person from the account. They keep a free account of their own; a pending person's invitation is withdrawn.
   * Sends no `action`: this is what Zoom does without one, and all that it does to pending people.
   *
   * @param userId Zoom user id or email address. Pending people have only the latter.
   * @throws ZoomApiError code 1107 for people of a managed domain, code 1117 for admins, code 1000 for managers of call
   * queues and operators of auto receptionists, code 1120 when an invitation has lapsed.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}
   */
  disassociate(userId: string, query?: RemoveUserQuery, options?: CallOptions): Promise<void> {
    // An `action` that a query was given elsewhere must not turn this into a deletion.
    return this.call(deleteUser, { path: { userId }, query: { ...query, action: undefined } }, options);
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

  /**
   * Begins a person's working time in Zoom Workforce Management.
   *
   * @param userId Zoom user id or email address.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/status
   */
  clockIn(userId: string, options?: CallOptions): Promise<void> {
    return this.call(updateUserStatus, { path: { userId }, body: { action: 'clock_in' } }, options);
  }

  /**
   * Ends a person's working time in Zoom Workforce Management.
   *
   * @param userId Zoom user id or email address.
   * @see https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/status
   */
  clockOut(userId: string, options?: CallOptions): Promise<void> {
    return this.call(updateUserStatus, { path: { userId }, body: { action: 'clock_out' } }, options);
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
   * Tells whether someone of the account signs in with an email address. People of other accounts, and those who sign
   * in by SSO, Google or Facebook, do not count.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/email
   */
  checkEmail(email: string, options?: CallOptions): Promise<EmailCheck> {
    return this.call(checkEmail, { query: { email } }, options);
  }

  /**
   * Tells whether a name for a personal link is taken.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/users/GET/users/vanity_name
   */
  checkVanityName(name: string, options?: CallOptions): Promise<VanityNameCheck> {
    return this.call(checkVanityName, { query: { vanity_name: name } }, options);
  }
}
