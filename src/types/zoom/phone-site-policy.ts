import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import { type PhonePolicy, PhonePolicySchema, phonePolicyShape } from './phone-policy.js';
import {
  CallSummaryPolicySchema,
  DesktopAppPolicySchema,
  FeedbackSurveyPolicySchema,
  PhoneRetentionPolicySchema,
  WebAppPolicySchema,
} from './phone-policy-apps.js';
import {
  BlockExternalCallsPolicySchema,
  CallParkPolicySchema,
  QueueOptOutReasonsPolicySchema,
} from './phone-policy-calls.js';
import { VoicemailEncryptionPolicySchema } from './phone-policy-messages.js';
import {
  everywherePolicies,
  officePolicies,
  type PhoneOfficePolicies,
  peoplePolicies,
} from './phone-shared-policies.js';

const weekday = openEnum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']).optional();

const firmwareShape = {
  repeat_type: openEnum(['weekly', 'monthly']).optional(),
  /** One of the three, as `repeat_type` says. Changes wrap the last two in `monthly_setting`. */
  repeat_setting: model({
    weekly_setting: model({ weekday }).optional(),
    week_and_day: model({
      /** 1 to 4. */
      week_of_month: z.number().optional(),
      weekday,
    }).optional(),
    specific_date: model({
      /** 1 to 31, and 0 for the last. */
      day_of_month: z.number().optional(),
    }).optional(),
  }).optional(),
  /** Hour of the day, 0 to 23. */
  time_period_start: z.number().optional(),
  /** Hour of the day, 0 to 23. */
  time_period_end: z.number().optional(),
  time_zone: z.string().optional(),
  end_setting: model({
    never_end: z.boolean().optional(),
    /** YYYY-MM-DD. */
    end_date: z.string().optional(),
  }).optional(),
};
/** When the firmware of desk phones is updated. */
export interface FirmwareSchedulePolicy extends PhonePolicy, z.output<Model<typeof firmwareShape>> {}
export const FirmwareSchedulePolicySchema: z.ZodType<FirmwareSchedulePolicy> = model({
  ...phonePolicyShape,
  ...firmwareShape,
});

const callNotificationShape = {
  /** A call covers what the user does, or only alerts. */
  block_type: openEnum(['block_activity', 'continue_with_alert']).optional(),
};
/** How people are told of a call that comes in. */
export interface CallNotificationPolicy extends PhonePolicy, z.output<Model<typeof callNotificationShape>> {}
export const CallNotificationPolicySchema: z.ZodType<CallNotificationPolicy> = model({
  ...phonePolicyShape,
  ...callNotificationShape,
});

const sitePolicyShape = {
  advanced_encryption: VoicemailEncryptionPolicySchema.optional(),
  /** Callers that nobody answers can reach an operator. */
  allow_caller_reach_operator: PhonePolicySchema.optional(),
  auto_delete_data_after_retention_duration: PhoneRetentionPolicySchema.optional(),
  block_external_calls: BlockExternalCallsPolicySchema.optional(),
  call_park: CallParkPolicySchema.optional(),
  call_queue_opt_out_reason: QueueOptOutReasonsPolicySchema.optional(),
  /** Each queue has a code with which people of the site answer its calls. */
  call_queue_pickup_code: PhonePolicySchema.optional(),
  call_summary: CallSummaryPolicySchema.optional(),
  display_call_feedback_survey: FeedbackSurveyPolicySchema.optional(),
  /** Calls between sites go through the public network. The account needs a feature for it. */
  force_off_net: model({
    enable: z.boolean().optional(),
    allow_extension_only_users_call_users_outside_site: z.boolean().optional(),
  }).optional(),
  /** People forward calls to other sites. */
  forward_call_outside_of_site: PhonePolicySchema.optional(),
  incoming_call_notification: CallNotificationPolicySchema.optional(),
  schedule_firmware_update: FirmwareSchedulePolicySchema.optional(),
  /** Each shared line group has a code with which people of the site answer its calls. */
  shared_line_group_pickup_code: model({ enable: z.boolean().optional() }).optional(),
  /** The panel of an incoming call shows who transferred it last. */
  show_user_last_transferred_call: z.boolean().optional(),
  zoom_phone_on_desktop: DesktopAppPolicySchema.optional(),
  zoom_phone_on_pwa: WebAppPolicySchema.optional(),
};
/** What people of a site may do with Zoom Phone. */
export interface PhoneSitePolicy extends PhoneOfficePolicies, z.output<Model<typeof sitePolicyShape>> {}
export const PhoneSitePolicySchema: z.ZodType<PhoneSitePolicy> = model({
  ...everywherePolicies,
  ...peoplePolicies,
  ...officePolicies,
  ...sitePolicyShape,
});
