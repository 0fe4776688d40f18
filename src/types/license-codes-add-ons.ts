/**
 * Add-ons of a user: `license_option` by `license_type`, as `feature.license_info_list` of the settings has them.
 *
 * @example
 * AddOnLicense.ZOOM_WHITEBOARD.PLUS; // 65536
 */
export const AddOnLicense = {
  /** Zoom Whiteboard. */
  ZOOM_WHITEBOARD: {
    STANDARD: 2,
    PLUS: 65_536,
  },
  /** Zoom Translated Captions. */
  ZOOM_TRANSLATED_CAPTIONS: {
    STANDARD: 2048,
  },
  /** Zoom Scheduler. */
  ZOOM_SCHEDULER: {
    STANDARD: 2_199_023_255_552,
  },
  /** Zoom Clips Plus. */
  ZOOM_CLIPS: {
    PLUS: 1,
  },
  /** Zoom Visitor Management. */
  ZOOM_VISITOR_MANAGEMENT: {
    STANDARD: 2_147_483_648,
  },
  /** Customer Managed Key. */
  ZOOM_CMK: {
    STANDARD: 131_072,
  },
  /** Zoom Docs. */
  ZOOM_DOCS: {
    STANDARD: 281_474_976_710_656,
  },
  /** Zoom Revenue Accelerator. */
  ZOOM_REVENUE_ACCELERATOR: {
    STANDARD: 1,
  },
  /** Zoom Compliance Management. */
  ZOOM_COMPLIANCE_MANAGEMENT: {
    STANDARD: 8_796_093_022_208,
    PLUS: 17_592_186_044_416,
  },
  /** Zoom Workforce Management. */
  ZOOM_WORKFORCE_MANAGEMENT: {
    STANDARD: 549_755_813_888,
  },
  /** Zoom Quality Management. */
  ZOOM_QUALITY_MANAGEMENT: {
    STANDARD: 1_099_511_627_776,
  },
  /** Zoom Workplace for Clinicians. */
  ZOOM_HEALTHCARE_CLINICAL_NOTES: {
    UNLIMITED: 512,
    PAY_PER_NOTE: 4_503_599_627_370_496,
  },
  /** Zoom Events by number of attendees. */
  ZOOM_EVENTS_NEW_SAAS: {
    UNLIMITED_100: 2,
    UNLIMITED_500: 4,
    UNLIMITED_1000: 8,
    UNLIMITED_3000: 16,
    UNLIMITED_5000: 32,
    UNLIMITED_10000: 64,
    UNLIMITED_20000: 128,
    UNLIMITED_30000: 256,
    UNLIMITED_50000: 512,
  },
  /** Zoom Events, paid per attendee. */
  ZOOM_EVENTS_CONSUMPTION: {
    PAY_PER_ATTENDEE: 1,
  },
  /** Zoom Webinars Plus by number of attendees. */
  ZOOM_WEBINARS_PLUS: {
    UNLIMITED_100: 2048,
    UNLIMITED_500: 4096,
    UNLIMITED_1000: 8192,
    UNLIMITED_3000: 16_384,
    UNLIMITED_5000: 32_768,
    UNLIMITED_10000: 65_536,
    UNLIMITED_20000: 131_072,
    UNLIMITED_30000: 262_144,
    UNLIMITED_50000: 524_288,
  },
  /** Zoom Webinars Plus, paid per attendee. */
  ZOOM_WEBINARS_PLUS_CONSUMPTION: {
    PAY_PER_ATTENDEE: 1024,
  },
} as const;
/** `license_type` of an add-on. */
export type AddOnLicenseType = keyof typeof AddOnLicense;

type OptionsOf<T> = T extends AddOnLicenseType ? (typeof AddOnLicense)[T][keyof (typeof AddOnLicense)[T]] : never;
/** `license_option` of an add-on. The reference lists 4086 where its text says 4096; this is 4096. */
export type AddOnLicenseOption = OptionsOf<AddOnLicenseType>;

/** Large Meeting add-on by capacity: `feature_value` of `updateFeatures`. */
export const LargeMeetingLicense = {
  OFF: '0',
  UP_TO_100: '1',
  UP_TO_200: '32',
  UP_TO_300: '64',
  UP_TO_500: '128',
  UP_TO_1000: '256',
  UP_TO_3000: '1024',
  UP_TO_5000: '2048',
} as const;
export type LargeMeetingLicense = (typeof LargeMeetingLicense)[keyof typeof LargeMeetingLicense];

/** Webinar add-on by capacity: `feature_value` of `updateFeatures`. */
export const WebinarLicense = {
  OFF: '0',
  UP_TO_100: '16',
  UP_TO_500: '1',
  UP_TO_1000: '64',
  UP_TO_3000: '128',
  UP_TO_5000: '256',
  UP_TO_10000: '512',
  UP_TO_20000: '1024',
  UP_TO_30000: '2048',
  UP_TO_40000: '4096',
  UP_TO_50000: '8192',
  PROMO_500: '16384',
  PROMO_1000: '32768',
} as const;
export type WebinarLicense = (typeof WebinarLicense)[keyof typeof WebinarLicense];

/** Zoom Events by capacity: `feature_value` of `updateFeatures`. */
export const EventsLicense = {
  OFF: '0',
  UP_TO_500: '500',
  UP_TO_1000: '1000',
  UP_TO_3000: '3000',
  UP_TO_5000: '5000',
  UP_TO_10000: '10000',
  UP_TO_20000: '20000',
  UP_TO_30000: '30000',
  UP_TO_50000: '50000',
} as const;
export type EventsLicense = (typeof EventsLicense)[keyof typeof EventsLicense];
