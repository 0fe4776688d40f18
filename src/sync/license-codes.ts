import { UnitedBundle, UserType, WorkplaceBundle } from '../types/license-codes.js';
import { AddOnLicense } from '../types/license-codes-add-ons.js';
import type { LicenseProduct } from './snapshot.js';

/** Keys of exact digits: as keys, JavaScript would write other digits past 2^53. */
const byDigits = (names: readonly (readonly [code: number, name: string])[]): Record<string, string> =>
  Object.fromEntries(names.map(([code, name]) => [BigInt(code).toString(), name]));

/** `users.type`. Type 3 is from old accounts, 99 from SSO provisioning. */
export const MEETING_LICENSES: Readonly<Record<number, { name: string; tier: string; paid: boolean }>> = {
  [UserType.BASIC]: { name: 'Basic', tier: 'basic', paid: false },
  [UserType.LICENSED]: { name: 'Licensed', tier: 'licensed', paid: true },
  [UserType.ON_PREM]: { name: 'On-prem', tier: 'on-prem', paid: true },
  [UserType.UNASSIGNED]: { name: 'Unassigned', tier: 'unassigned', paid: false },
  [UserType.NONE]: { name: 'None', tier: 'none', paid: false },
};

/** `zoom_one_type` and `license_info_list` of type ZOOM_WORKPLACE_BUNDLE: powers of two, as exact digits. */
export const WORKPLACE_BUNDLES: Readonly<Record<string, string>> = byDigits([
  [WorkplaceBundle.ENTERPRISE, 'Zoom Workplace Enterprise'],
  [WorkplaceBundle.ENTERPRISE_PLUS, 'Zoom Workplace Enterprise Plus'],
  [WorkplaceBundle.BUSINESS_PLUS_US_CA, 'Zoom Workplace Business Plus with US/CA Unlimited'],
  [WorkplaceBundle.BUSINESS_PLUS_UK_IE, 'Zoom Workplace Business Plus with UK/IR Unlimited'],
  [WorkplaceBundle.BUSINESS_PLUS_AU_NZ, 'Zoom Workplace Business Plus with AU/NZ Unlimited'],
  [WorkplaceBundle.BUSINESS_PLUS_JAPAN, 'Zoom Workplace Business Plus with Japan Unlimited'],
  [WorkplaceBundle.BUSINESS_PLUS_GLOBAL_SELECT, 'Zoom Workplace Business Plus with Global Select'],
  [WorkplaceBundle.ENTERPRISE_PREMIER_US_CA, 'Zoom Workplace Enterprise Premier with US/CA Unlimited'],
  [WorkplaceBundle.ENTERPRISE_PREMIER_JAPAN, 'Zoom Workplace Enterprise Premier with Japan Unlimited'],
  [WorkplaceBundle.ENTERPRISE_PREMIER_UK_IE, 'Zoom Workplace Enterprise Premier with UK/IR Unlimited'],
  [WorkplaceBundle.ENTERPRISE_PREMIER_AU_NZ, 'Zoom Workplace Enterprise Premier with AU/NZ Unlimited'],
  [WorkplaceBundle.PRO_PLUS_US_CA, 'Zoom Workplace Pro Plus with US/CA Unlimited'],
  [
    WorkplaceBundle.EDUCATION_ENTERPRISE_PREMIER_US_CA,
    'Zoom One for Education Enterprise Premier with US/CA Unlimited',
  ],
  [
    WorkplaceBundle.EDUCATION_ENTERPRISE_PREMIER_JAPAN,
    'Zoom One for Education Enterprise Premier with Japan Unlimited',
  ],
  [
    WorkplaceBundle.EDUCATION_ENTERPRISE_PREMIER_UK_IE,
    'Zoom One for Education Enterprise Premier with UK/IR Unlimited',
  ],
  [
    WorkplaceBundle.EDUCATION_ENTERPRISE_PREMIER_AU_NZ,
    'Zoom One for Education Enterprise Premier with AU/NZ Unlimited',
  ],
  [
    WorkplaceBundle.EDUCATION_ENTERPRISE_PREMIER_GLOBAL_SELECT,
    'Zoom One for Education Enterprise Premier with Global Select',
  ],
  [
    WorkplaceBundle.EDUCATION_SCHOOL_AND_CAMPUS_PLUS_US_CA,
    'Zoom One for Education School and Campus Plus with US/CA Unlimited',
  ],
  [
    WorkplaceBundle.EDUCATION_SCHOOL_AND_CAMPUS_PLUS_JAPAN,
    'Zoom One for Education School and Campus Plus with Japan Unlimited',
  ],
  [
    WorkplaceBundle.EDUCATION_SCHOOL_AND_CAMPUS_PLUS_UK_IE,
    'Zoom One for Education School and Campus Plus with UK/IR Unlimited',
  ],
  [
    WorkplaceBundle.EDUCATION_SCHOOL_AND_CAMPUS_PLUS_AU_NZ,
    'Zoom One for Education School and Campus Plus with AU/NZ Unlimited',
  ],
  [
    WorkplaceBundle.EDUCATION_SCHOOL_AND_CAMPUS_PLUS_GLOBAL_SELECT,
    'Zoom One for Education School and Campus Plus with Global Select',
  ],
  [WorkplaceBundle.EDUCATION_SCHOOL_AND_CAMPUS, 'Zoom One for Education School and Campus'],
  [WorkplaceBundle.EDUCATION_ENTERPRISE_ESSENTIALS, 'Zoom One for Education Enterprise Essentials'],
  [WorkplaceBundle.EDUCATION_ENTERPRISE_PLUS, 'Zoom One for Education Enterprise Plus'],
  [WorkplaceBundle.EDUCATION_ENTERPRISE_STUDENT, 'Zoom One for Education Enterprise Student'],
]);

/** `plan_united_type`: powers of two as text. */
export const UNITED_BUNDLES: Readonly<Record<string, string>> = {
  [UnitedBundle.PRO_US_CA]: 'Zoom United Pro with US/CA Unlimited',
  [UnitedBundle.PRO_UK_IE]: 'Zoom United Pro with UK/IR Unlimited',
  [UnitedBundle.PRO_AU_NZ]: 'Zoom United Pro with AU/NZ Unlimited',
  [UnitedBundle.PRO_GLOBAL_SELECT]: 'Zoom United Pro with Global Select',
  [UnitedBundle.PRO_PHONE_PRO]: 'Zoom United Pro with Zoom Phone Pro',
  [UnitedBundle.BUSINESS_US_CA]: 'Zoom United Business with US/CA Unlimited',
  [UnitedBundle.BUSINESS_UK_IE]: 'Zoom United Business with UK/IR Unlimited',
  [UnitedBundle.BUSINESS_AU_NZ]: 'Zoom United Business with AU/NZ Unlimited',
  [UnitedBundle.BUSINESS_GLOBAL_SELECT]: 'Zoom United Business with Global Select',
  [UnitedBundle.BUSINESS_PHONE_PRO]: 'Zoom United Business with Zoom Phone Pro',
  [UnitedBundle.ENTERPRISE_US_CA]: 'Zoom United Enterprise with US/CA Unlimited',
  [UnitedBundle.ENTERPRISE_UK_IE]: 'Zoom United Enterprise with UK/IR Unlimited',
  [UnitedBundle.ENTERPRISE_AU_NZ]: 'Zoom United Enterprise with AU/NZ Unlimited',
  [UnitedBundle.ENTERPRISE_GLOBAL_SELECT]: 'Zoom United Enterprise with Global Select',
  [UnitedBundle.ENTERPRISE_PHONE_PRO]: 'Zoom United Enterprise with Zoom Phone Pro',
  [UnitedBundle.PRO_JAPAN]: 'Zoom United Pro with JP Unlimited',
  [UnitedBundle.BUSINESS_JAPAN]: 'Zoom United Business with JP Unlimited',
  [UnitedBundle.ENTERPRISE_JAPAN]: 'Zoom United Enterprise with JP Unlimited',
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

const sized = (name: string, codes: Readonly<Record<string, number>>): Record<string, FeatureLicenseVariant> =>
  Object.fromEntries(
    Object.entries(codes).map(([key, code]) => {
      const capacity = Number(key.slice('UNLIMITED_'.length));
      return [code, { name: `${name} ${capacity}`, tier: 'unlimited', capacity }];
    }),
  );

/** `feature.license_info_list`: product and variants by `license_option`. */
export const FEATURE_LICENSES: Readonly<
  Record<string, { product: LicenseProduct; options: Readonly<Record<string, FeatureLicenseVariant>> }>
> = {
  ZOOM_WHITEBOARD: {
    product: 'whiteboard',
    options: {
      [AddOnLicense.ZOOM_WHITEBOARD.STANDARD]: { name: 'Zoom Whiteboard', tier: 'standard' },
      [AddOnLicense.ZOOM_WHITEBOARD.PLUS]: { name: 'Zoom Whiteboard Plus', tier: 'plus' },
    },
  },
  ZOOM_TRANSLATED_CAPTIONS: {
    product: 'translated-captions',
    options: { [AddOnLicense.ZOOM_TRANSLATED_CAPTIONS.STANDARD]: { name: 'Zoom Translated Captions' } },
  },
  ZOOM_SCHEDULER: {
    product: 'scheduler',
    options: { [AddOnLicense.ZOOM_SCHEDULER.STANDARD]: { name: 'Zoom Scheduler' } },
  },
  ZOOM_CLIPS: {
    product: 'clips',
    options: { [AddOnLicense.ZOOM_CLIPS.PLUS]: { name: 'Zoom Clips Plus', tier: 'plus' } },
  },
  ZOOM_VISITOR_MANAGEMENT: {
    product: 'visitor-management',
    options: { [AddOnLicense.ZOOM_VISITOR_MANAGEMENT.STANDARD]: { name: 'Zoom Visitor Management' } },
  },
  ZOOM_CMK: {
    product: 'customer-managed-key',
    options: { [AddOnLicense.ZOOM_CMK.STANDARD]: { name: 'Zoom Customer Managed Key' } },
  },
  ZOOM_DOCS: { product: 'docs', options: { [AddOnLicense.ZOOM_DOCS.STANDARD]: { name: 'Zoom Docs' } } },
  ZOOM_REVENUE_ACCELERATOR: {
    product: 'revenue-accelerator',
    options: { [AddOnLicense.ZOOM_REVENUE_ACCELERATOR.STANDARD]: { name: 'Zoom Revenue Accelerator' } },
  },
  ZOOM_COMPLIANCE_MANAGEMENT: {
    product: 'compliance-management',
    options: {
      [AddOnLicense.ZOOM_COMPLIANCE_MANAGEMENT.STANDARD]: { name: 'Zoom Compliance Management', tier: 'standard' },
      [AddOnLicense.ZOOM_COMPLIANCE_MANAGEMENT.PLUS]: { name: 'Zoom Compliance Management Plus', tier: 'plus' },
    },
  },
  ZOOM_WORKFORCE_MANAGEMENT: {
    product: 'workforce-management',
    options: { [AddOnLicense.ZOOM_WORKFORCE_MANAGEMENT.STANDARD]: { name: 'Zoom Workforce Management' } },
  },
  ZOOM_QUALITY_MANAGEMENT: {
    product: 'quality-management',
    options: { [AddOnLicense.ZOOM_QUALITY_MANAGEMENT.STANDARD]: { name: 'Zoom Quality Management' } },
  },
  ZOOM_HEALTHCARE_CLINICAL_NOTES: {
    product: 'clinical-notes',
    options: {
      [AddOnLicense.ZOOM_HEALTHCARE_CLINICAL_NOTES.UNLIMITED]: {
        name: 'Zoom Workplace for Clinicians Unlimited',
        tier: 'unlimited',
      },
      [AddOnLicense.ZOOM_HEALTHCARE_CLINICAL_NOTES.PAY_PER_NOTE]: {
        name: 'Zoom Workplace for Clinicians - Pay Per Notes',
        tier: 'pay-per-note',
      },
    },
  },
  ZOOM_EVENTS_NEW_SAAS: {
    product: 'events',
    options: sized('Zoom Events Unlimited', AddOnLicense.ZOOM_EVENTS_NEW_SAAS),
  },
  ZOOM_EVENTS_CONSUMPTION: {
    product: 'events',
    options: {
      [AddOnLicense.ZOOM_EVENTS_CONSUMPTION.PAY_PER_ATTENDEE]: {
        name: 'Zoom Events Pay Per Attendee',
        tier: 'pay-per-attendee',
      },
    },
  },
  ZOOM_WEBINARS_PLUS: {
    product: 'sessions',
    options: sized('Zoom Webinars Plus Unlimited', AddOnLicense.ZOOM_WEBINARS_PLUS),
  },
  ZOOM_WEBINARS_PLUS_CONSUMPTION: {
    product: 'sessions',
    options: {
      [AddOnLicense.ZOOM_WEBINARS_PLUS_CONSUMPTION.PAY_PER_ATTENDEE]: {
        name: 'Zoom Webinars Plus Pay Per Attendee',
        tier: 'pay-per-attendee',
      },
    },
  },
};
