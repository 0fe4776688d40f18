/** What an account may do, as Zoom's contract and the account's settings say. */
export interface FakeRules {
  /** SSO is set up. Without it `ssoCreate` is refused (2002). Default: `true`. */
  sso: boolean;
  /** SSO may make people before they sign in. Without it `ssoCreate` is refused (2032). Default: `true`. */
  ssoPreProvisioning: boolean;
  /** A contract for making people by API alone. Without it `custCreate` is refused (2016). Default: `false`. */
  isv: boolean;
  /** How many Basic people there may be; more are refused (3412, 2039). Default: `null`, any number. */
  maxBasic: number | null;
  /** Domains of which nobody may be added (1107). Default: none. */
  blockedDomains: readonly string[];
  /** Addresses of people who have an account elsewhere, and cannot be added (1009). Default: none. */
  takenElsewhere: readonly string[];
}

export const DEFAULT_RULES: Readonly<FakeRules> = {
  sso: true,
  ssoPreProvisioning: true,
  isv: false,
  maxBasic: null,
  blockedDomains: [],
  takenElsewhere: [],
};
