import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import type { Changes } from './settings-changes.js';

const accountSecuritySettingsShape = {
  /** @deprecated Use `user_modifiable_info_by_admin`. */
  admin_change_name_pic: z.boolean().optional(),
  /** Only admins change the parts of `user_modifiable_info_by_admin`. */
  admin_change_user_info: z.boolean().optional(),
  user_modifiable_info_by_admin: z.array(openEnum(['name', 'profile_picture', 'sign_in_email', 'host_key'])).optional(),
  /** People of `domains` sign in through the identity provider. */
  signin_with_sso: model({
    enable: z.boolean().optional(),
    require_sso_for_domains: z.boolean().optional(),
    domains: z.array(z.string()).optional(),
    /** People who may sign in with a password nevertheless. */
    sso_bypass_users: z
      .array(
        model({
          id: z.string().optional(),
          email: z.string().optional(),
        }),
      )
      .optional(),
  }).optional(),
  hide_billing_info: z.boolean().optional(),
  import_photos_from_devices: z.boolean().optional(),
  password_requirement: model({
    /** Runs such as `abcd` must be shorter than this, 4 to 8. 0: no rule. */
    consecutive_characters_length: z.number().optional(),
    have_special_character: z.boolean().optional(),
    /** 9 to 14. 0: the ordinary 8. */
    minimum_password_length: z.number().optional(),
    /** Refuses passwords that a dictionary of weak ones knows. */
    weak_enhance_detection: z.boolean().optional(),
  }).optional(),
  /** Minutes without activity until the app signs out. 0: never. */
  sign_again_period_for_inactivity_on_client: openNumber([0, 5, 10, 15, 30, 45, 60, 90, 120]).optional(),
  /** Minutes without activity until the web portal signs out. 0: never. */
  sign_again_period_for_inactivity_on_web: openNumber([0, 5, 10, 15, 30, 60, 120]).optional(),
  /** For whom: all, the groups or roles named below, nobody. */
  sign_in_with_two_factor_auth: openEnum(['all', 'group', 'role', 'none']).optional(),
  /** Ids of groups, with `group`. */
  sign_in_with_two_factor_auth_groups: z.array(z.string()).optional(),
  /** Ids of roles, with `role`. */
  sign_in_with_two_factor_auth_roles: z.array(z.string()).optional(),
};
export const AccountSecuritySettingsSchema: z.ZodType<AccountSecuritySettings> = model(accountSecuritySettingsShape);
/** How people sign in, and what only admins change. */
export interface AccountSecuritySettings extends z.output<Model<typeof accountSecuritySettingsShape>> {}

/** What can be changed of {@link AccountSecuritySettings}. */
export interface AccountSecuritySettingsChanges extends Omit<Changes<AccountSecuritySettings>, 'signin_with_sso'> {
  /** People of `domains` sign in through the identity provider. */
  signin_with_sso?:
    | {
        enable?: boolean | undefined;
        require_sso_for_domains?: boolean | undefined;
        domains?: readonly string[] | undefined;
        /** People who may sign in with a password nevertheless. Replaces the list without `operation`. */
        sso_bypass_user_ids?: readonly string[] | undefined;
        /** Adds or removes these people instead of replacing the list. */
        operation?: 'add' | 'remove' | undefined;
      }
    | undefined;
}
