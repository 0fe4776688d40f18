import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';

const customAttributeShape = {
  /** Identifier of the attribute. */
  key: z.string().optional(),
  name: z.string().optional(),
  value: z.string().optional(),
};
/** A custom attribute of a user. */
export interface CustomAttribute extends z.output<Model<typeof customAttributeShape>> {}
export const CustomAttributeSchema: z.ZodType<CustomAttribute> = model(customAttributeShape);

const licenseInfoShape = {
  /** What the subscription sells. */
  license_type: openEnum(['MEETING', 'ZOOM_WORKPLACE_BUNDLE']).optional(),
  /** Which variant: 2 for a Meetings licence, a power of two for a Workplace bundle. */
  license_option: z.number().optional(),
  /** The subscription that pays for it. */
  subscription_id: z.string().optional(),
};
/** One subscription that a user draws a licence from. Zoom sends these only for accounts with duplicate plans. */
export interface LicenseInfo extends z.output<Model<typeof licenseInfoShape>> {}
export const LicenseInfoSchema: z.ZodType<LicenseInfo> = model(licenseInfoShape);

/** What the rows of the user list and a single user have in common. */
const commonUserShape = {
  /** Email address: the only identity of a pending user, and changeable later. */
  email: z.string(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  display_name: z.string().optional(),
  /** Meetings licence: 1 Basic, 2 Licensed, 3 On-prem (old), 4 Unassigned without Meetings Basic, 99 None (old). */
  type: openNumber([1, 2, 3, 4, 99]).optional(),
  /** `active`, `inactive` (deactivated) or `pending` (invitation not accepted). */
  status: openEnum(['active', 'inactive', 'pending']).optional(),
  /** Admin role. `0` is the owner. */
  role_id: z.string().optional(),
  dept: z.string().optional(),
  timezone: z.string().optional(),
  /** When the user was created. ISO 8601. */
  user_created_at: z.string().optional(),
  /**
   * When the user's latest login type was created; for a pending user the time of the call. ISO 8601.
   * @deprecated Read `user_created_at`.
   */
  created_at: z.string().optional(),
  /** Last login, up to three days behind. Absent when the user never logged in. ISO 8601. */
  last_login_time: z.string().optional(),
  last_client_version: z.string().optional(),
  /** Groups that the user belongs to. */
  group_ids: z.array(z.string()).optional(),
  /** IM directory groups that the user belongs to. */
  im_group_ids: z.array(z.string()).optional(),
  division_ids: z.array(z.string()).optional(),
  /** Personal meeting id. */
  pmi: z.number().optional(),
  /** 1 when the email address is verified. */
  verified: openNumber([0, 1]).optional(),
  /** Zoom United bundle, named in `UnitedBundle`. Absent, empty or `0` without one. */
  plan_united_type: z.string().optional(),
  /** Subscriptions that the user draws licences from. Only on accounts with duplicate plans. */
  license_info_list: z.array(LicenseInfoSchema).optional(),
  custom_attributes: z.array(CustomAttributeSchema).optional(),
  /** Identifier from SAML single sign-on. */
  employee_unique_id: z.string().optional(),
};

/** What a user in a list and a single user have in common. */
export interface CommonUser extends z.output<Model<typeof commonUserShape>> {}

const userShape = {
  /** Zoom's id. Absent while the user is pending. */
  id: z.string().optional(),
  /** Only when asked for with `include_fields`. A secret: it lets anybody take over the user's meetings. */
  host_key: z.string().optional(),
};
/** A row of the user list. */
export interface User extends CommonUser, z.output<Model<typeof userShape>> {}
export const UserSchema: z.ZodType<User> = model({ ...commonUserShape, ...userShape });

const phoneNumberShape = {
  /** Country calling code such as `+1`. */
  code: z.string().optional(),
  /** Two-letter country. */
  country: z.string().optional(),
  label: openEnum(['Mobile', 'Office', 'Home', 'Fax']).optional(),
  number: z.string().optional(),
  verified: z.boolean().optional(),
};
/** A phone number in a user's profile. It has nothing to do with Zoom Phone. */
export interface ProfilePhoneNumber extends z.output<Model<typeof phoneNumberShape>> {}
export const ProfilePhoneNumberSchema: z.ZodType<ProfilePhoneNumber> = model(phoneNumberShape);

const userDetailsShape = {
  /** Zoom's id. */
  id: z.string().optional(),
  /** Name of the admin role. */
  role_name: z.string().optional(),
  /** The Zoom account that the user belongs to. */
  account_id: z.string().optional(),
  account_number: z.number().optional(),
  /** Workplace bundle, named in `WorkplaceBundle`. Absent or 0 without one. Not part of the list's rows. */
  zoom_one_type: z.number().optional(),
  use_pmi: z.boolean().optional(),
  personal_meeting_url: z.string().optional(),
  vanity_url: z.string().optional(),
  /** Ways the user can sign in: 0 Facebook, 1 Google, 99 API, 100 work email, 101 SSO and others. */
  login_types: z.array(z.number()).optional(),
  company: z.string().optional(),
  job_title: z.string().optional(),
  cost_center: z.string().optional(),
  location: z.string().optional(),
  /** Email address of the manager. */
  manager: z.string().optional(),
  language: z.string().optional(),
  phone_numbers: z.array(ProfilePhoneNumberSchema).optional(),
  /** @deprecated Read `phone_numbers`. */
  phone_country: z.string().optional(),
  /** @deprecated Read `phone_numbers`. */
  phone_number: z.string().optional(),
  pic_url: z.string().optional(),
  pronouns: z.string().optional(),
  /** 1 ask every time, 2 always show, 3 never show. */
  pronouns_option: openNumber([1, 2, 3]).optional(),
  jid: z.string().optional(),
  cms_user_id: z.string().optional(),
  /** The cluster that serves the user. */
  cluster: z.string().optional(),
};
/** A single user, with what the list does not carry. */
export interface UserDetails extends CommonUser, z.output<Model<typeof userDetailsShape>> {}
export const UserDetailsSchema: z.ZodType<UserDetails> = model({ ...commonUserShape, ...userDetailsShape });

const usersSummaryShape = {
  licensed_users_count: z.number().optional(),
  basic_users_count: z.number().optional(),
  on_prem_users_count: z.number().optional(),
  /** Zoom Rooms: not people. */
  room_users_count: z.number().optional(),
  /** Invitations not accepted. Not part of the total. */
  pending_users_count: z.number().optional(),
  /** People without any licence. */
  join_only_users_count: z.number().optional(),
  /** Licensed, Basic, On-prem, join-only and rooms together. */
  total_users_count: z.number().optional(),
};
/** Counts of an account's users. */
export interface UsersSummary extends z.output<Model<typeof usersSummaryShape>> {}
export const UsersSummarySchema: z.ZodType<UsersSummary> = model(usersSummaryShape);
