import type { CallOptions } from '../../types/call-options.js';
import type { Open } from '../../types/model.js';
import type { Paginated } from '../../types/pages.js';
import type { PhoneSharedAccess } from '../../types/zoom/phone-shared-access.js';
import type { PhoneUser } from '../../types/zoom/phone-user.js';
import type { AddedPhoneUser, AssignedPhoneNumbers, PhoneUserDetails } from '../../types/zoom/phone-user-details.js';
import type { PhoneUserPolicies } from '../../types/zoom/phone-user-policy.js';
import type { PhoneUserSettings } from '../../types/zoom/phone-user-settings.js';
import { Resource } from '../resource.js';
import type {
  AddPhoneUsersBody,
  AssignCallingPlansBody,
  AssignPhoneNumbersBody,
  ListPhoneUsersQuery,
  ReplaceCallingPlanBody,
  UnassignCallingPlanQuery,
  UpdatePhoneUserBody,
  UpdatePhoneUsersBody,
} from './phone-user-inputs.js';
import type { UpdatePhoneUserSettingsBody } from './phone-user-settings-inputs.js';
import {
  addPhoneUsers,
  addSharedAccess,
  assignCallingPlans,
  assignPhoneNumbers,
  getPhoneUser,
  getPhoneUserPolicies,
  getPhoneUserSettings,
  listPhoneUsers,
  removeSharedAccess,
  replaceCallingPlan,
  unassignCallingPlan,
  unassignPhoneNumber,
  updatePhoneUser,
  updatePhoneUserSettings,
  updatePhoneUsers,
  updateSharedAccess,
} from './phone-users-endpoints.js';
import type {
  PhoneSharedSetting,
  SharedAccessAdditions,
  SharedAccessChanges,
  SharedAccessRemovals,
} from './shared-access-inputs.js';

/**
 * People with Zoom Phone. Every method refuses with 403 when the account has no Zoom Phone.
 *
 * To take Zoom Phone away from somebody, update the user itself with `feature: { zoom_phone: false }`
 * (`PATCH /users/{userId}`). That frees their calling plans, numbers and desk phones.
 */
export class PhoneUsers extends Resource {
  /**
   * Lists people with Zoom Phone and the calling plans they hold.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone; code 124 when the token's Phone role does not cover
   * the site.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users
   * @example
   * for await (const user of zoom.phone.users.list()) console.log(user.email, user.calling_plans);
   */
  list(query?: ListPhoneUsersQuery, options?: CallOptions): Paginated<PhoneUser> {
    return this.paginate(listPhoneUsers, { query }, options);
  }

  /**
   * Gives Zoom Phone to up to 10 active people of the account, with calling plans, extensions, numbers and desk phones.
   * Zoom's name for it is batch add.
   *
   * @throws ZoomApiError code 400 for more than 10 people, code 404 for a template that cannot be used.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/POST/phone/users/batch
   * @example
   * await zoom.phone.users.addMany({
   *   users: [{ email: 'ann@example.com', extension_number: '1001', calling_plans: ['US/CA Unlimited'] }],
   * });
   */
  addMany(body: AddPhoneUsersBody, options?: CallOptions): Promise<AddedPhoneUser[]> {
    return this.call(addPhoneUsers, { body }, options);
  }

  /**
   * Changes up to 10 people at once: moves them to a site, or switches Phone on or off. Zoom's name for it is batch
   * update.
   *
   * @throws ZoomApiError code 12007 for a user in the trash, code 12008 for a bundle that a site in India cannot have.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/PUT/phone/users/batch
   */
  updateMany(body: UpdatePhoneUsersBody, options?: CallOptions): Promise<void> {
    return this.call(updatePhoneUsers, { body }, options);
  }

  /**
   * Reads one user's profile: plans, numbers, policies and emergency address.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError 404 with code 1001 when the account has no such user, with code 404 when the site is gone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users/{userId}
   */
  get(userId: string, options?: CallOptions): Promise<PhoneUserDetails> {
    return this.call(getPhoneUser, { path: { userId } }, options);
  }

  /**
   * Changes a user's extension, site, emergency address or policies.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError 404 with code 1001 when the account has no such user; code 13800 when the notices of inbound
   * and outbound recordings have to be the same and are not.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/PATCH/phone/users/{userId}
   */
  update(userId: string, body: UpdatePhoneUserBody, options?: CallOptions): Promise<void> {
    return this.call(updatePhoneUser, { path: { userId }, body }, options);
  }

  /**
   * Reads how a user's Phone is set up: desk phones, delegation, hours, caller ids. It can carry a PIN.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError 404 with code 1001 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users/{userId}/settings
   */
  getSettings(userId: string, options?: CallOptions): Promise<PhoneUserSettings> {
    return this.call(getPhoneUserSettings, { path: { userId } }, options);
  }

  /**
   * Changes how a user's Phone is set up.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 400 for a caller id that is not allowed or a user who is inactive or locked; 15101 and
   * 15102 for a break or holiday that does not exist; 15104 for hours of a user who works around the clock; 1151 when
   * an executive's calls cannot be opted out of.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/PATCH/phone/users/{userId}/settings
   */
  updateSettings(userId: string, body: UpdatePhoneUserSettingsBody, options?: CallOptions): Promise<void> {
    return this.call(updatePhoneUserSettings, { path: { userId }, body }, options);
  }

  /**
   * Lets somebody else into what is a user's: an assistant, or a listener to voicemails or recordings. Also gives the
   * user a desk phone or intercom.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @param settingType What to share. The body follows from it.
   * @throws ZoomApiError code 300 for an entry or kind that Zoom does not accept.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/POST/phone/users/{userId}/settings/{settingType}
   * @example
   * await zoom.phone.users.addSharedAccess('ann@example.com', 'voice_mail', {
   *   voicemail_access_members: [{ access_user_id: bobsId, allow_download: true }],
   * });
   */
  addSharedAccess<T extends PhoneSharedSetting>(
    userId: string,
    settingType: T,
    body: SharedAccessAdditions[T],
    options?: CallOptions,
  ): Promise<PhoneSharedAccess>;
  addSharedAccess(
    userId: string,
    settingType: PhoneSharedSetting,
    body: SharedAccessAdditions[PhoneSharedSetting],
    options?: CallOptions,
  ): Promise<PhoneSharedAccess> {
    return this.call(addSharedAccess, { path: { userId, settingType }, body }, options);
  }

  /**
   * Changes what others may do with what is a user's, or the user's desk phone or intercom.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @param settingType What to change. The body follows from it.
   * @throws ZoomApiError code 300 for an entry that Zoom does not accept.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/PATCH/phone/users/{userId}/settings/{settingType}
   */
  updateSharedAccess<T extends PhoneSharedSetting>(
    userId: string,
    settingType: T,
    body: SharedAccessChanges[T],
    options?: CallOptions,
  ): Promise<void>;
  updateSharedAccess(
    userId: string,
    settingType: PhoneSharedSetting,
    body: SharedAccessChanges[PhoneSharedSetting],
    options?: CallOptions,
  ): Promise<void> {
    return this.call(updateSharedAccess, { path: { userId, settingType }, body }, options);
  }

  /**
   * Takes back what was shared, or a desk phone or intercom.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @param settingType What to remove. The query follows from it.
   * @throws ZoomApiError code 300 for a kind that Zoom does not accept.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/DELETE/phone/users/{userId}/settings/{settingType}
   */
  removeSharedAccess<T extends PhoneSharedSetting>(
    userId: string,
    settingType: T,
    query: SharedAccessRemovals[T],
    options?: CallOptions,
  ): Promise<void>;
  removeSharedAccess(
    userId: string,
    settingType: PhoneSharedSetting,
    query: SharedAccessRemovals[PhoneSharedSetting],
    options?: CallOptions,
  ): Promise<void> {
    return this.call(removeSharedAccess, { path: { userId, settingType }, query }, options);
  }

  /**
   * Gives calling plans to a user who has Zoom Phone. Each takes a seat: `callingPlans.list` tells how many are free.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError code 300 when a plan cannot be assigned; 404 with code 1001 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/POST/phone/users/{userId}/calling_plans
   * @example
   * await zoom.phone.users.assignCallingPlans('ann@example.com', { calling_plans: [{ type: 200 }] });
   */
  assignCallingPlans(userId: string, body: AssignCallingPlansBody, options?: CallOptions): Promise<void> {
    return this.call(assignCallingPlans, { path: { userId }, body }, options);
  }

  /**
   * Gives a user one calling plan in place of another, in one step. Zoom's name for it is swap.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError 400 with code 404 when the user does not hold the plan to replace.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/PUT/phone/users/{userId}/calling_plans
   */
  replaceCallingPlan(userId: string, body: ReplaceCallingPlanBody, options?: CallOptions): Promise<void> {
    return this.call(replaceCallingPlan, { path: { userId }, body }, options);
  }

  /**
   * Takes a calling plan from a user and frees its seat.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @param planType Numeric code of the plan: see `PhoneCallingPlan`.
   * @throws ZoomApiError 404 with code 1001 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/DELETE/phone/users/{userId}/calling_plans/{planType}
   */
  unassignCallingPlan(
    userId: string,
    planType: number,
    query?: UnassignCallingPlanQuery,
    options?: CallOptions,
  ): Promise<void> {
    return this.call(unassignCallingPlan, { path: { userId, planType }, query }, options);
  }

  /**
   * Gives unassigned numbers of the account to a user who has Zoom Phone.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @throws ZoomApiError 404 with code 1001 when the account has no such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/POST/phone/users/{userId}/phone_numbers
   */
  assignNumbers(userId: string, body: AssignPhoneNumbersBody, options?: CallOptions): Promise<AssignedPhoneNumbers> {
    return this.call(assignPhoneNumbers, { path: { userId }, body }, options);
  }

  /**
   * Takes a number from a user. The account keeps it.
   *
   * @param userId Zoom user id, email address, or `me`.
   * @param phoneNumberId Id of the number, or the number itself.
   * @throws ZoomApiError 404 with code 400 for a number that cannot be used, with code 1001 when the account has no
   * such user.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/DELETE/phone/users/{userId}/phone_numbers/{phoneNumberId}
   */
  unassignNumber(userId: string, phoneNumberId: string, options?: CallOptions): Promise<void> {
    return this.call(unassignPhoneNumber, { path: { userId, phoneNumberId } }, options);
  }

  /**
   * Reads one policy of a user. Zoom knows `allow_emergency_calls` here; `get` tells the others.
   *
   * @param userId Zoom user id.
   * @throws ZoomApiError code 400 for a policy that Zoom does not know.
   * @see https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users/{userId}/policies/{policyType}
   */
  getPolicies(
    userId: string,
    policyType: Open<'allow_emergency_calls'>,
    options?: CallOptions,
  ): Promise<PhoneUserPolicies> {
    return this.call(getPhoneUserPolicies, { path: { userId, policyType } }, options);
  }
}
