import type { PhoneUserPolicyChanges } from './phone-user-policy-changes.js';

/** Filters of {@link PhoneUsers.list}. */
export interface ListPhoneUsersQuery {
  /** `pending`: people whose bundle includes Phone and who do not have it switched on. */
  status?: 'activate' | 'deactivate' | 'pending' | undefined;
  site_id?: string | undefined;
  /** Only users of this calling plan, by its code: see `PhoneCallingPlan`. */
  calling_type?: number | undefined;
  department?: string | undefined;
  cost_center?: string | undefined;
  /** Part of a name, extension or phone number. */
  keyword?: string | undefined;
  /** Rows per request, 1 to 100. Default: 100. */
  page_size?: number | undefined;
}

/** Body of {@link PhoneUsers.addMany}. */
export interface AddPhoneUsersBody {
  /** Up to 10, active in the account. */
  users: readonly NewPhoneUser[];
}

/** A person to give Zoom Phone to. */
export interface NewPhoneUser {
  email: string;
  first_name?: string | undefined;
  last_name?: string | undefined;
  /**
   * Zoom's short names such as `US/CA Unlimited`, `Pro` or `Power Pack`, up to 150; empty for none. On accounts with
   * several subscriptions `name:subscription` says which one pays, by its id or name.
   */
  calling_plans: readonly string[];
  /** Needed without `site_name`, and with plans for India. */
  site_code?: string | undefined;
  /** Needed without `site_code`, and with plans for India. */
  site_name?: string | undefined;
  /** Settings to begin with, by the name of a template of the same site. */
  template_name?: string | undefined;
  /** Without the site's code. */
  extension_number: string;
  activation_status?: 'activate' | 'deactivate' | undefined;
  /** Unassigned numbers of the account in E.164, up to 10. */
  phone_numbers?: readonly string[] | undefined;
  /** The extension's own or a company number. Calls hide their number without it. */
  outbound_caller_id?: string | undefined;
  /** The user may choose the caller id of a call. */
  select_outbound_caller_id?: boolean | undefined;
  sms?: boolean | undefined;
  /** Up to 10. Brand, model and MAC address are needed for each. */
  desk_phones?:
    | readonly {
        brand?: string | undefined;
        model?: string | undefined;
        mac?: string | undefined;
        /** Name of a template. Ignored by phones that know none. */
        provision_template?: string | undefined;
      }[]
    | undefined;
}

/** Body of {@link PhoneUsers.updateMany}. */
export interface UpdatePhoneUsersBody {
  /**
   * What to do: move people to `site_id`, switch Phone on for people whose bundle includes it, or set
   * `activation_status`.
   */
  batch_type: 'move_site' | 'assign_pending_user' | 'activate';
  /** Up to 10. */
  user_ids: readonly string[];
  site_id?: string | undefined;
  activation_status?: 'activate' | 'deactivate' | undefined;
}

/** Body of {@link PhoneUsers.update}. What is left out stays. */
export interface UpdatePhoneUserBody {
  /** In full, with the site's code. */
  extension_number?: string | undefined;
  site_id?: string | undefined;
  emergency_address_id?: string | undefined;
  /** Takes settings over from a template of the site. `policy` is ignored then. */
  template_id?: string | undefined;
  policy?: PhoneUserPolicyChanges | undefined;
}

/** A calling plan to assign. */
export interface CallingPlanAssignment {
  /** Code of the plan: see `PhoneCallingPlan`, and `callingPlans.list` for those that the account has. */
  type: number;
  /** Needed for India. */
  billing_account_id?: string | undefined;
  /** Which subscription the seat comes from, on accounts with several. */
  billing_subscription_id?: string | undefined;
}

/** Body of {@link PhoneUsers.assignCallingPlans} and {@link CommonAreas.assignCallingPlans}. */
export interface AssignCallingPlansBody {
  /** Up to 150 for a user and 20 for a common area. */
  calling_plans: readonly CallingPlanAssignment[];
}

/** Body of {@link PhoneUsers.replaceCallingPlan}. */
export interface ReplaceCallingPlanBody {
  /** Code of the plan to take away: see `PhoneCallingPlan`. */
  source_type: number;
  /** Code of the plan to give: see `PhoneCallingPlan`. */
  target_type: number;
  /** Needed when the account has several subscriptions with such a plan. */
  source_billing_subscription_id?: string | undefined;
  /** Needed when the account has several subscriptions with such a plan. */
  target_billing_subscription_id?: string | undefined;
}

/** Query of {@link PhoneUsers.unassignCallingPlan} and {@link CommonAreas.unassignCallingPlan}. */
export interface UnassignCallingPlanQuery {
  /** Needed for India. */
  billing_account_id?: string | undefined;
}

/** Body of {@link PhoneUsers.assignNumbers}. */
export interface AssignPhoneNumbersBody {
  /** Up to 10. */
  phone_numbers: readonly {
    id?: string | undefined;
    /** E.164. */
    number?: string | undefined;
  }[];
}
