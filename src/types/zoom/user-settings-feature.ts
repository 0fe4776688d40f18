import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const featureLicenseShape = {
  /** What the subscription sells. */
  license_type: openEnum([
    'ZOOM_WHITEBOARD',
    'ZOOM_TRANSLATED_CAPTIONS',
    'ZOOM_SCHEDULER',
    'ZOOM_CLIPS',
    'ZOOM_VISITOR_MANAGEMENT',
    'ZOOM_CMK',
    'ZOOM_DOCS',
    'ZOOM_REVENUE_ACCELERATOR',
    'ZOOM_COMPLIANCE_MANAGEMENT',
    'ZOOM_WORKFORCE_MANAGEMENT',
    'ZOOM_QUALITY_MANAGEMENT',
    'ZOOM_HEALTHCARE_CLINICAL_NOTES',
    'ZOOM_EVENTS_NEW_SAAS',
    'ZOOM_EVENTS_CONSUMPTION',
    'ZOOM_WEBINARS_PLUS',
    'ZOOM_WEBINARS_PLUS_CONSUMPTION',
  ]).optional(),
  /** Which variant: a power of two, named in `AddOnLicense`. */
  license_option: z.number().optional(),
  /** The subscription that pays for it. */
  subscription_id: z.string().optional(),
};
/** One subscription that a user draws an add-on from. */
export interface FeatureLicense extends z.output<Model<typeof featureLicenseShape>> {}
export const FeatureLicenseSchema: z.ZodType<FeatureLicense> = model(featureLicenseShape);

const featureShape = {
  /** How many people the user's own meetings hold. */
  meeting_capacity: z.number().optional(),
  /** Large Meeting add-on. */
  large_meeting: z.boolean().optional(),
  /** 500, 1,000, 3,000 or 5,000. */
  large_meeting_capacity: z.number().optional(),
  /** Webinar add-on. */
  webinar: z.boolean().optional(),
  /** 100 to 10,000. */
  webinar_capacity: z.number().optional(),
  /** Zoom Events. */
  zoom_events: z.boolean().optional(),
  zoom_events_capacity: z.number().optional(),
  zoom_events_unlimited: z.boolean().optional(),
  /** Largest first. */
  zoom_events_unlimited_capacities: z.array(z.number()).optional(),
  zoom_events_pay_per_attendee: z.boolean().optional(),
  zoom_sessions_unlimited: z.boolean().optional(),
  /** Largest first. */
  zoom_sessions_unlimited_capacities: z.array(z.number()).optional(),
  zoom_sessions_pay_per_attendee: z.boolean().optional(),
  /** Concurrent Meetings add-on: `Basic`, `Plus` or `None`. */
  concurrent_meeting: openEnum(['Basic', 'Plus', 'None']).optional(),
  /** Zoom Phone is switched on for the user. */
  zoom_phone: z.boolean().optional(),
  zoom_revenue_accelerator: z.boolean().optional(),
  /** @deprecated Read `zoom_revenue_accelerator`. */
  zoom_iq_for_sales: z.boolean().optional(),
  zoom_whiteboard: z.boolean().optional(),
  zoom_whiteboard_plus: z.boolean().optional(),
  zoom_translated_captions: z.boolean().optional(),
  zoom_customer_managed_key: z.boolean().optional(),
  /** @deprecated Zoom retired Huddles. */
  zoom_huddles: z.boolean().optional(),
  zoom_quality_management: z.boolean().optional(),
  zoom_workforce_management: z.boolean().optional(),
  zoom_scheduler: z.boolean().optional(),
  zoom_clips_plus: z.boolean().optional(),
  zoom_mail_calendar: z.boolean().optional(),
  zoom_compliance_management: z.boolean().optional(),
  zoom_docs: z.boolean().optional(),
  /** @deprecated */
  cn_meeting: z.boolean().optional(),
  /** @deprecated */
  in_meeting: z.boolean().optional(),
  /** Subscriptions that the add-ons come from. Only on accounts with several subscriptions of one product. */
  license_info_list: z.array(FeatureLicenseSchema).optional(),
};
/** What a user is licensed for beyond the Meetings licence. */
export interface UserFeatures extends z.output<Model<typeof featureShape>> {}
export const UserFeaturesSchema: z.ZodType<UserFeatures> = model(featureShape);
