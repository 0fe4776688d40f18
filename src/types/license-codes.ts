/** Meetings licence of a user (`type`). */
export const UserType = {
  /** Free. */
  BASIC: 1,
  /** A bought Meetings licence. */
  LICENSED: 2,
  /** An own Zoom server, on old accounts. Not assignable any more. */
  ON_PREM: 3,
  /** No Meetings licence, not even Basic. */
  UNASSIGNED: 4,
  /** Nothing. Only with `ssoCreate`; Zoom has struck it through in its reference. */
  NONE: 99,
} as const;
export type UserType = (typeof UserType)[keyof typeof UserType];
/** What a user's `type` can be set to. */
export type AssignableUserType = Exclude<UserType, 3>;

/** How a user signs in (`login_type`). */
export const LoginType = {
  FACEBOOK: 0,
  GOOGLE: 1,
  PHONE_NUMBER: 11,
  WECHAT: 21,
  ALIPAY: 23,
  APPLE: 24,
  MICROSOFT: 27,
  MOBILE_DEVICE: 97,
  RING_CENTRAL: 98,
  /** A user made with `custCreate`. */
  API: 99,
  /** Email address and password. */
  WORK_EMAIL: 100,
  /** Single sign-on. */
  SSO: 101,
} as const;
export type LoginType = (typeof LoginType)[keyof typeof LoginType];

/**
 * Workplace bundles: `zoom_one_type` of a user, and `license_option` of type `ZOOM_WORKPLACE_BUNDLE`. Powers of two up
 * to 2^59. As numbers they are exact, but JavaScript prints some with other digits: print them with `BigInt(code)`. The
 * SDK sends exact digits. Written in base 16 where JavaScript would change the decimal ones.
 */
export const WorkplaceBundle = {
  /** Zoom Workplace Enterprise. */
  ENTERPRISE: 4,
  /** Zoom Workplace Enterprise Plus. */
  ENTERPRISE_PLUS: 8,
  /** Zoom Workplace Business Plus with US/CA Unlimited. */
  BUSINESS_PLUS_US_CA: 16,
  /** Zoom Workplace Business Plus with UK/IR Unlimited. */
  BUSINESS_PLUS_UK_IE: 32,
  /** Zoom Workplace Business Plus with AU/NZ Unlimited. */
  BUSINESS_PLUS_AU_NZ: 64,
  /** Zoom Workplace Business Plus with Japan Unlimited. */
  BUSINESS_PLUS_JAPAN: 128,
  /** Zoom Workplace Business Plus with Global Select. */
  BUSINESS_PLUS_GLOBAL_SELECT: 33_554_432,
  /** Zoom Workplace Enterprise Premier with US/CA Unlimited. */
  ENTERPRISE_PREMIER_US_CA: 134_217_728,
  /** Zoom Workplace Enterprise Premier with Japan Unlimited. */
  ENTERPRISE_PREMIER_JAPAN: 268_435_456,
  /** Zoom Workplace Enterprise Premier with UK/IR Unlimited. */
  ENTERPRISE_PREMIER_UK_IE: 536_870_912,
  /** Zoom Workplace Enterprise Premier with AU/NZ Unlimited. */
  ENTERPRISE_PREMIER_AU_NZ: 1_073_741_824,
  /** Zoom Workplace Pro Plus with US/CA Unlimited. */
  PRO_PLUS_US_CA: 4_398_046_511_104,
  /** Zoom One for Education Enterprise Premier with US/CA Unlimited. */
  EDUCATION_ENTERPRISE_PREMIER_US_CA: 4_294_967_296,
  /** Zoom One for Education Enterprise Premier with Japan Unlimited. */
  EDUCATION_ENTERPRISE_PREMIER_JAPAN: 8_589_934_592,
  /** Zoom One for Education Enterprise Premier with UK/IR Unlimited. */
  EDUCATION_ENTERPRISE_PREMIER_UK_IE: 17_179_869_184,
  /** Zoom One for Education Enterprise Premier with AU/NZ Unlimited. */
  EDUCATION_ENTERPRISE_PREMIER_AU_NZ: 34_359_738_368,
  /** Zoom One for Education Enterprise Premier with Global Select. */
  EDUCATION_ENTERPRISE_PREMIER_GLOBAL_SELECT: 68_719_476_736,
  /** Zoom One for Education School and Campus Plus with US/CA Unlimited. */
  EDUCATION_SCHOOL_AND_CAMPUS_PLUS_US_CA: 137_438_953_472,
  /** Zoom One for Education School and Campus Plus with Japan Unlimited. */
  EDUCATION_SCHOOL_AND_CAMPUS_PLUS_JAPAN: 274_877_906_944,
  /** Zoom One for Education School and Campus Plus with UK/IR Unlimited. */
  EDUCATION_SCHOOL_AND_CAMPUS_PLUS_UK_IE: 549_755_813_888,
  /** Zoom One for Education School and Campus Plus with AU/NZ Unlimited. */
  EDUCATION_SCHOOL_AND_CAMPUS_PLUS_AU_NZ: 1_099_511_627_776,
  /** Zoom One for Education School and Campus Plus with Global Select. */
  EDUCATION_SCHOOL_AND_CAMPUS_PLUS_GLOBAL_SELECT: 2_199_023_255_552,
  /** Zoom One for Education School and Campus. Code 18014398509481984. */
  EDUCATION_SCHOOL_AND_CAMPUS: 0x40_0000_0000_0000,
  /** Zoom One for Education Enterprise Essentials. Code 72057594037927936. */
  EDUCATION_ENTERPRISE_ESSENTIALS: 0x100_0000_0000_0000,
  /** Zoom One for Education Enterprise Plus. Code 144115188075855872. */
  EDUCATION_ENTERPRISE_PLUS: 0x200_0000_0000_0000,
  /** Zoom One for Education Enterprise Student. Code 576460752303423488. */
  EDUCATION_ENTERPRISE_STUDENT: 0x800_0000_0000_0000,
} as const;
export type WorkplaceBundle = (typeof WorkplaceBundle)[keyof typeof WorkplaceBundle];

/** The bundles beyond 2^53, as `bigint`. */
type LargeWorkplaceBundle = 18014398509481984n | 72057594037927936n | 144115188075855872n | 576460752303423488n;

/**
 * A Workplace bundle that can be given to a user. Enterprise and Enterprise Plus cannot be given as `zoom_one_type`:
 * name them in `license_info_list`.
 */
export type AssignableWorkplaceBundle = Exclude<WorkplaceBundle, 4 | 8> | LargeWorkplaceBundle;

/** `license_option` in `license_info_list` of a user: 2 for a Meetings licence, otherwise a Workplace bundle. */
export type UserLicenseOption = 2 | WorkplaceBundle | LargeWorkplaceBundle;

/** Zoom United bundles (`plan_united_type`), the older ones: powers of two as text. */
export const UnitedBundle = {
  /** Pro with US/CA Unlimited. */
  PRO_US_CA: '1',
  /** Pro with UK/IE Unlimited. */
  PRO_UK_IE: '2',
  /** Pro with AU/NZ Unlimited. */
  PRO_AU_NZ: '4',
  /** Pro with Global Select. */
  PRO_GLOBAL_SELECT: '8',
  /** Pro with Zoom Phone Pro. */
  PRO_PHONE_PRO: '16',
  /** Business with US/CA Unlimited. */
  BUSINESS_US_CA: '32',
  /** Business with UK/IE Unlimited. */
  BUSINESS_UK_IE: '64',
  /** Business with AU/NZ Unlimited. */
  BUSINESS_AU_NZ: '128',
  /** Business with Global Select. */
  BUSINESS_GLOBAL_SELECT: '256',
  /** Business with Zoom Phone Pro. */
  BUSINESS_PHONE_PRO: '512',
  /** Enterprise with US/CA Unlimited. */
  ENTERPRISE_US_CA: '1024',
  /** Enterprise with UK/IE Unlimited. */
  ENTERPRISE_UK_IE: '2048',
  /** Enterprise with AU/NZ Unlimited. */
  ENTERPRISE_AU_NZ: '4096',
  /** Enterprise with Global Select. */
  ENTERPRISE_GLOBAL_SELECT: '8192',
  /** Enterprise with Zoom Phone Pro. */
  ENTERPRISE_PHONE_PRO: '16384',
  /** Pro with JP Unlimited. */
  PRO_JAPAN: '32768',
  /** Business with JP Unlimited. */
  BUSINESS_JAPAN: '65536',
  /** Enterprise with JP Unlimited. */
  ENTERPRISE_JAPAN: '131072',
} as const;
export type UnitedBundle = (typeof UnitedBundle)[keyof typeof UnitedBundle];
