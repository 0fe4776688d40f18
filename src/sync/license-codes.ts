import type { LicenseProduct } from './snapshot.js';

/** `users.type`. Type 3 is from old accounts, 99 from SSO provisioning. */
export const MEETING_LICENSES: Readonly<Record<number, { name: string; tier: string; paid: boolean }>> = {
  1: { name: 'Basic', tier: 'basic', paid: false },
  2: { name: 'Licensed', tier: 'licensed', paid: true },
  3: { name: 'On-prem', tier: 'on-prem', paid: true },
  4: { name: 'Unassigned', tier: 'unassigned', paid: false },
  99: { name: 'None', tier: 'none', paid: false },
};

/** `zoom_one_type` and `license_info_list` of type ZOOM_WORKPLACE_BUNDLE: powers of two, as exact digits. */
export const WORKPLACE_BUNDLES: Readonly<Record<string, string>> = {
  '4': 'Zoom Workplace Enterprise',
  '8': 'Zoom Workplace Enterprise Plus',
  '16': 'Zoom Workplace Business Plus with US/CA Unlimited',
  '32': 'Zoom Workplace Business Plus with UK/IR Unlimited',
  '64': 'Zoom Workplace Business Plus with AU/NZ Unlimited',
  '128': 'Zoom Workplace Business Plus with Japan Unlimited',
  '33554432': 'Zoom Workplace Business Plus with Global Select',
  '134217728': 'Zoom Workplace Enterprise Premier with US/CA Unlimited',
  '268435456': 'Zoom Workplace Enterprise Premier with Japan Unlimited',
  '536870912': 'Zoom Workplace Enterprise Premier with UK/IR Unlimited',
  '1073741824': 'Zoom Workplace Enterprise Premier with AU/NZ Unlimited',
  '4398046511104': 'Zoom Workplace Pro Plus with US/CA Unlimited',
  '4294967296': 'Zoom One for Education Enterprise Premier with US/CA Unlimited',
  '8589934592': 'Zoom One for Education Enterprise Premier with Japan Unlimited',
  '17179869184': 'Zoom One for Education Enterprise Premier with UK/IR Unlimited',
  '34359738368': 'Zoom One for Education Enterprise Premier with AU/NZ Unlimited',
  '68719476736': 'Zoom One for Education Enterprise Premier with Global Select',
  '137438953472': 'Zoom One for Education School and Campus Plus with US/CA Unlimited',
  '274877906944': 'Zoom One for Education School and Campus Plus with Japan Unlimited',
  '549755813888': 'Zoom One for Education School and Campus Plus with UK/IR Unlimited',
  '1099511627776': 'Zoom One for Education School and Campus Plus with AU/NZ Unlimited',
  '2199023255552': 'Zoom One for Education School and Campus Plus with Global Select',
  '18014398509481984': 'Zoom One for Education School and Campus',
  '72057594037927936': 'Zoom One for Education Enterprise Essentials',
  '144115188075855872': 'Zoom One for Education Enterprise Plus',
  '576460752303423488': 'Zoom One for Education Enterprise Student',
};

/** `plan_united_type`: powers of two as text. */
export const UNITED_BUNDLES: Readonly<Record<string, string>> = {
  '1': 'Zoom United Pro with US/CA Unlimited',
  '2': 'Zoom United Pro with UK/IR Unlimited',
  '4': 'Zoom United Pro with AU/NZ Unlimited',
  '8': 'Zoom United Pro with Global Select',
  '16': 'Zoom United Pro with Zoom Phone Pro',
  '32': 'Zoom United Business with US/CA Unlimited',
  '64': 'Zoom United Business with UK/IR Unlimited',
  '128': 'Zoom United Business with AU/NZ Unlimited',
  '256': 'Zoom United Business with Global Select',
  '512': 'Zoom United Business with Zoom Phone Pro',
  '1024': 'Zoom United Enterprise with US/CA Unlimited',
  '2048': 'Zoom United Enterprise with UK/IR Unlimited',
  '4096': 'Zoom United Enterprise with AU/NZ Unlimited',
  '8192': 'Zoom United Enterprise with Global Select',
  '16384': 'Zoom United Enterprise with Zoom Phone Pro',
  '32768': 'Zoom United Pro with JP Unlimited',
  '65536': 'Zoom United Business with JP Unlimited',
  '131072': 'Zoom United Enterprise with JP Unlimited',
};

/** An add-on that is on or off in `feature` of the user settings. */
export interface AddOnFlag {
  product: LicenseProduct;
  name: string;
  tier: string | null;
  paid: boolean;
}

/** Flags of `feature` that are licences without a size. Flags that Zoom retired are left out. */
export const ADD_ON_FLAGS: Readonly<Record<string, AddOnFlag>> = {
  zoom_whiteboard: { product: 'whiteboard', name: 'Zoom Whiteboard', tier: 'standard', paid: true },
  zoom_whiteboard_plus: { product: 'whiteboard', name: 'Zoom Whiteboard Plus', tier: 'plus', paid: true },
  zoom_translated_captions: {
    product: 'translated-captions',
    name: 'Zoom Translated Captions',
    tier: null,
    paid: true,
  },
  zoom_customer_managed_key: {
    product: 'customer-managed-key',
    name: 'Zoom Customer Managed Key',
    tier: null,
    paid: true,
  },
  zoom_revenue_accelerator: {
    product: 'revenue-accelerator',
    name: 'Zoom Revenue Accelerator',
    tier: null,
    paid: true,
  },
  zoom_quality_management: { product: 'quality-management', name: 'Zoom Quality Management', tier: null, paid: true },
  zoom_workforce_management: {
    product: 'workforce-management',
    name: 'Zoom Workforce Management',
    tier: null,
    paid: true,
  },
  zoom_compliance_management: {
    product: 'compliance-management',
    name: 'Zoom Compliance Management',
    tier: 'standard',
    paid: true,
  },
  zoom_scheduler: { product: 'scheduler', name: 'Zoom Scheduler', tier: null, paid: true },
  zoom_clips_plus: { product: 'clips', name: 'Zoom Clips Plus', tier: 'plus', paid: true },
  zoom_docs: { product: 'docs', name: 'Zoom Docs', tier: null, paid: true },
  // Mail and Calendar come with every paid plan.
  zoom_mail_calendar: { product: 'mail-calendar', name: 'Zoom Mail and Calendar', tier: null, paid: false },
};

/** One variant of an entry in `feature.license_info_list`. */
export interface FeatureLicenseVariant {
  name: string;
  tier?: string;
  capacity?: number;
}

const sized = (name: string, firstPower: number): Record<string, FeatureLicenseVariant> =>
  Object.fromEntries(
    [100, 500, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 50_000].map((capacity, index) => [
      String(2 ** (firstPower + index)),
      { name: `${name} ${capacity}`, tier: 'unlimited', capacity },
    ]),
  );

/** `feature.license_info_list`: product and variants by `license_option`. */
export const FEATURE_LICENSES: Readonly<
  Record<string, { product: LicenseProduct; options: Readonly<Record<string, FeatureLicenseVariant>> }>
> = {
  ZOOM_WHITEBOARD: {
    product: 'whiteboard',
    options: {
      '2': { name: 'Zoom Whiteboard', tier: 'standard' },
      '65536': { name: 'Zoom Whiteboard Plus', tier: 'plus' },
    },
  },
  ZOOM_TRANSLATED_CAPTIONS: {
    product: 'translated-captions',
    options: { '2048': { name: 'Zoom Translated Captions' } },
  },
  ZOOM_SCHEDULER: { product: 'scheduler', options: { '2199023255552': { name: 'Zoom Scheduler' } } },
  ZOOM_CLIPS: { product: 'clips', options: { '1': { name: 'Zoom Clips Plus', tier: 'plus' } } },
  ZOOM_VISITOR_MANAGEMENT: {
    product: 'visitor-management',
    options: { '2147483648': { name: 'Zoom Visitor Management' } },
  },
  ZOOM_CMK: { product: 'customer-managed-key', options: { '131072': { name: 'Zoom Customer Managed Key' } } },
  ZOOM_DOCS: { product: 'docs', options: { '281474976710656': { name: 'Zoom Docs' } } },
  ZOOM_REVENUE_ACCELERATOR: { product: 'revenue-accelerator', options: { '1': { name: 'Zoom Revenue Accelerator' } } },
  ZOOM_COMPLIANCE_MANAGEMENT: {
    product: 'compliance-management',
    options: {
      '8796093022208': { name: 'Zoom Compliance Management', tier: 'standard' },
      '17592186044416': { name: 'Zoom Compliance Management Plus', tier: 'plus' },
    },
  },
  ZOOM_WORKFORCE_MANAGEMENT: {
    product: 'workforce-management',
    options: { '549755813888': { name: 'Zoom Workforce Management' } },
  },
  ZOOM_QUALITY_MANAGEMENT: {
    product: 'quality-management',
    options: { '1099511627776': { name: 'Zoom Quality Management' } },
  },
  ZOOM_HEALTHCARE_CLINICAL_NOTES: {
    product: 'clinical-notes',
    options: {
      '512': { name: 'Zoom Workplace for Clinicians Unlimited', tier: 'unlimited' },
      '4503599627370496': { name: 'Zoom Workplace for Clinicians - Pay Per Notes', tier: 'pay-per-note' },
    },
  },
  ZOOM_EVENTS_NEW_SAAS: { product: 'events', options: sized('Zoom Events Unlimited', 1) },
  ZOOM_EVENTS_CONSUMPTION: {
    product: 'events',
    options: { '1': { name: 'Zoom Events Pay Per Attendee', tier: 'pay-per-attendee' } },
  },
  ZOOM_WEBINARS_PLUS: { product: 'sessions', options: sized('Zoom Webinars Plus Unlimited', 11) },
  ZOOM_WEBINARS_PLUS_CONSUMPTION: {
    product: 'sessions',
    options: { '1024': { name: 'Zoom Webinars Plus Pay Per Attendee', tier: 'pay-per-attendee' } },
  },
};

/** What a Phone plan code stands for. Plans of numbers and of common areas are nobody's seat. */
export type PhonePlanKind = 'calling-plan' | 'add-on' | 'bundled' | 'not-a-seat';

export interface PhonePlan {
  name: string;
  kind: PhonePlanKind;
}

const REGIONS: Readonly<Record<number, string>> = {
  0: 'US/CA',
  1: 'AU/NZ',
  2: 'UK/IE',
  3: 'EURA',
  4: 'EURB',
  7: 'Japan',
};

const SINGLE_PHONE_PLANS: Readonly<Record<number, PhonePlan>> = {
  1: { name: 'No feature package', kind: 'not-a-seat' },
  3: { name: 'International toll number', kind: 'not-a-seat' },
  4: { name: 'International toll-free number', kind: 'not-a-seat' },
  5: { name: 'BYOC number', kind: 'not-a-seat' },
  6: { name: 'Beta number', kind: 'not-a-seat' },
  600: { name: 'Zoom Phone Beta', kind: 'calling-plan' },
  1000: { name: 'Zoom Phone Unlimited Domestic Select', kind: 'calling-plan' },
  1001: { name: 'Zoom Phone Global Select Metered', kind: 'calling-plan' },
  2000: { name: 'Domestic Select number', kind: 'not-a-seat' },
  3000: { name: 'Zoom Phone Pro', kind: 'calling-plan' },
  3010: { name: 'Zoom Phone Basic', kind: 'calling-plan' },
  3040: { name: 'Zoom Phone Common Area', kind: 'not-a-seat' },
  3098: { name: 'Reserved plan', kind: 'not-a-seat' },
  3099: { name: 'Zoom Phone Basic (migrated)', kind: 'not-a-seat' },
  4000: { name: 'Zoom Phone International Select add-on', kind: 'add-on' },
  4010: { name: 'Zoom Phone Power Pack', kind: 'add-on' },
  5000: { name: 'Premium number', kind: 'not-a-seat' },
  31005: { name: 'Zoom Phone Unlimited Domestic Select (bundled)', kind: 'bundled' },
  31006: { name: 'Zoom Phone Global Select Metered (bundled)', kind: 'bundled' },
  41000: { name: 'Zoom Phone Global Select (bundled)', kind: 'bundled' },
  43000: { name: 'Zoom Phone Pro (bundled)', kind: 'bundled' },
  51000: { name: 'Zoom Phone Global Select (bundled)', kind: 'bundled' },
  53000: { name: 'Zoom Phone Pro (bundled)', kind: 'bundled' },
  61000: { name: 'Zoom Phone Global Select (bundled)', kind: 'bundled' },
  63000: { name: 'Zoom Phone Pro (bundled)', kind: 'bundled' },
  71000: { name: 'Zoom Phone Global Select (bundled)', kind: 'bundled' },
};

/**
 * What a Phone plan code stands for; `null` when the code is not known.
 *
 * @see https://developers.zoom.us/docs/api/references/phone-calling-plans/
 */
export function phonePlan(code: number): PhonePlan | null {
  const single = SINGLE_PHONE_PLANS[code];
  if (single !== undefined) return single;
  const region = REGIONS[code % 100];
  switch (Math.floor(code / 100)) {
    case 1:
      return region ? { name: `Zoom Phone ${region} Metered`, kind: 'calling-plan' } : null;
    case 2:
      return region ? { name: `Zoom Phone ${region} Unlimited`, kind: 'calling-plan' } : null;
    case 3:
      return region ? { name: 'Phone number', kind: 'not-a-seat' } : null;
    case 4:
      return code <= 404 ? { name: 'Toll-free number', kind: 'not-a-seat' } : null;
    case 300:
      return region ? { name: `Zoom Phone ${region} Metered (bundled)`, kind: 'bundled' } : null;
    case 310:
      return region ? { name: `Zoom Phone ${region} Unlimited (bundled)`, kind: 'bundled' } : null;
    case 402:
    case 502:
    case 602:
    case 702:
      return region ? { name: `Zoom Phone ${region} (bundled)`, kind: 'bundled' } : null;
    default:
      return null;
  }
}
