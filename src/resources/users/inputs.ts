import type {
  AssignableUserType,
  AssignableWorkplaceBundle,
  LoginType,
  UnitedBundle,
  UserLicenseOption,
} from '../../types/license-codes.js';
import type { Open } from '../../types/model.js';

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
  /** The way the user signs in, when several users share an email address. Named in `LoginType`. */
  login_type?: Open<LoginType> | undefined;
  /** The user id given is an encrypted email address. */
  encrypted_email?: boolean | undefined;
  /** The user id given is the SAML unique id. */
  search_by_unique_id?: boolean | undefined;
}

/** A subscription to draw a licence from. For accounts with several subscriptions of one product. */
export interface UserLicenseInput {
  license_type: 'MEETING' | 'ZOOM_WORKPLACE_BUNDLE';
  /** 2 for a Meetings licence, otherwise a `WorkplaceBundle`. */
  license_option: UserLicenseOption;
  /** The subscription that pays for it. */
  subscription_id: string;
}

/** A person to be added to the account. */
export interface NewUser {
  /** At most 128 characters. */
  email: string;
  /** Meetings licence, named in `UserType`. 99 goes with `ssoCreate` only. */
  type: Exclude<AssignableUserType, 99>;
  /** At most 64 characters, of which 5 Chinese. */
  first_name?: string | undefined;
  /** At most 64 characters, of which 5 Chinese. */
  last_name?: string | undefined;
  /** At most 128 characters, of which 10 Chinese. */
  display_name?: string | undefined;
  /** Goes with `autoCreate` only. */
  password?: undefined;
  /** One division: Zoom takes no more. */
  division_ids?: readonly string[] | undefined;
  feature?:
    | {
        /** Zoom Phone. */
        zoom_phone?: boolean | undefined;
        /** Workplace bundle, named in `WorkplaceBundle`. */
        zoom_one_type?: AssignableWorkplaceBundle | undefined;
      }
    | undefined;
  /** Zoom United bundle, named in `UnitedBundle`. */
  plan_united_type?: UnitedBundle | undefined;
  /** At most 2. */
  license_info_list?: readonly UserLicenseInput[] | undefined;
}

/** A person who signs in with email address and password. */
export interface NewUserWithPassword extends Omit<NewUser, 'password'> {
  /**
   * 8 to 32 characters with a capital letter, a small one and a digit; no runs such as `1234` or `aaaa`, and whatever
   * else the account asks for. A secret.
   */
  password?: string | undefined;
}

/** A person who signs in by SSO. */
export interface NewSsoUser extends Omit<NewUser, 'type'> {
  /** Meetings licence, named in `UserType`. */
  type: AssignableUserType;
}

/** Body of {@link Users.create}: how the person comes into the account, and who they are. */
export type CreateUserBody =
  | {
      /**
       * Zoom sends an invitation. The person is pending, without an id, until they accept it. Per account and day 50
       * people on Free, 1,500 on Pro, 10,000 on Business and above.
       */
      action: 'create';
      user_info: NewUser;
    }
  | {
      /** The person is active at once and signs in with a password. For accounts with a managed domain. */
      action: 'autoCreate';
      user_info: NewUserWithPassword;
    }
  | {
      /** The person is active at once but never signs in: an app hosts and joins for them. Needs an ISV contract. */
      action: 'custCreate';
      user_info: NewUser;
    }
  | {
      /** The person is active at once and signs in by SSO. Needs the option to provision SSO users beforehand. */
      action: 'ssoCreate';
      user_info: NewSsoUser;
    };

/** Query of {@link Users.update}. */
export interface UpdateUserQuery {
  /** The way the user signs in, when several users share an email address. Named in `LoginType`. */
  login_type?: LoginType | undefined;
  /** Takes the user's credentials of the telephony service provider away. */
  remove_tsp_credentials?: boolean | undefined;
}

/** Body of {@link Users.update}: what is left out stays as it is. */
export interface UpdateUserBody {
  /** At most 64 characters, of which 5 Chinese. */
  first_name?: string | undefined;
  /** At most 64 characters, of which 5 Chinese. */
  last_name?: string | undefined;
  /** At most 128 characters. Empty: made of first and last name. */
  display_name?: string | undefined;
  /**
   * Meetings licence, named in `UserType`. 1 frees the seat. 99 only for people who came by `ssoCreate`.
   */
  type?: AssignableUserType | undefined;
  /** Workplace bundle, named in `WorkplaceBundle`; 0 takes it away. */
  zoom_one_type?: AssignableWorkplaceBundle | 0 | undefined;
  /** Zoom United bundle, named in `UnitedBundle`; `none` takes it away. */
  plan_united_type?: UnitedBundle | 'none' | undefined;
  feature?:
    | {
        /** Zoom Phone. `false` removes the user from it and frees their numbers and devices. */
        zoom_phone?: boolean | undefined;
      }
    | undefined;
  /** At most 2. For accounts with several subscriptions of one product. */
  license_info_list?: readonly UserLicenseInput[] | undefined;
  dept?: string | undefined;
  /** At most 255 characters. */
  company?: string | undefined;
  /** At most 128 characters. */
  job_title?: string | undefined;
  cost_center?: string | undefined;
  /** At most 256 characters. */
  location?: string | undefined;
  /** Email address of the manager. */
  manager?: string | undefined;
  /** At most 5. */
  custom_attributes?:
    | readonly { key?: string | undefined; name?: string | undefined; value?: string | undefined }[]
    | undefined;
  /** Group to put a pending user in. For others use `zoom.groups.addMembers`. */
  group_id?: string | undefined;
  /** One division: Zoom takes no more. */
  division_ids?: readonly string[] | undefined;
  /** 6 to 10 digits. A secret: it lets anybody take over the user's meetings. */
  host_key?: string | undefined;
  /** Personal meeting id: 10 digits. */
  pmi?: number | undefined;
  /** Instant meetings use the personal meeting id. */
  use_pmi?: boolean | undefined;
  /** Name in the personal link. */
  vanity_name?: string | undefined;
  /** Such as `Europe/Berlin`. */
  timezone?: string | undefined;
  /** Such as `en-US`. */
  language?: string | undefined;
  /** At most 3. They have nothing to do with Zoom Phone. */
  phone_numbers?:
    | readonly {
        /** Country calling code such as `+1`. */
        code?: string | undefined;
        /** Two-letter country. */
        country?: string | undefined;
        label?: 'Mobile' | 'Office' | 'Home' | 'Fax' | undefined;
        number?: string | undefined;
      }[]
    | undefined;
  /** @deprecated Set `phone_numbers`. */
  phone_country?: string | undefined;
  /** @deprecated Set `phone_numbers`. */
  phone_number?: string | undefined;
  pronouns?: string | undefined;
  /** 1 ask every time, 2 always show, 3 never show. */
  pronouns_option?: 1 | 2 | 3 | undefined;
  /** At most 150 characters, without links. */
  about_me?: string | undefined;
  linkedin_url?: string | undefined;
  /** The user's id at Kaltura. */
  cms_user_id?: string | undefined;
}

/** Query of {@link Users.delete} and {@link Users.disassociate}: what someone else takes over. Nothing by default. */
export interface RemoveUserQuery {
  /** Who takes over what is named below, with licences for it. Required when the person has Zoom Events content. */
  transfer_email?: string | undefined;
  transfer_meeting?: boolean | undefined;
  transfer_webinar?: boolean | undefined;
  /** Cloud recordings. */
  transfer_recording?: boolean | undefined;
  /** Whiteboards. */
  transfer_whiteboard?: boolean | undefined;
  /** Clips. */
  transfer_clipfiles?: boolean | undefined;
  transfer_notes?: boolean | undefined;
  transfer_visitors?: boolean | undefined;
  transfer_docs?: boolean | undefined;
  /** The user id given is an encrypted email address. */
  encrypted_email?: boolean | undefined;
}
