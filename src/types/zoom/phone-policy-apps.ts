import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { CallStartPromptSchema, type PhonePolicy, phonePolicyShape } from './phone-policy.js';

const desktopClients = z.array(openEnum(['mac_os', 'windows', 'vdi_client', 'linux'])).optional();
const desktopShape = {
  allow_calling_clients: desktopClients,
  allow_sms_mms_clients: desktopClients,
};
/** Zoom Phone in the desktop apps. */
export interface DesktopAppPolicy extends PhonePolicy, z.output<Model<typeof desktopShape>> {}
export const DesktopAppPolicySchema: z.ZodType<DesktopAppPolicy> = model({ ...phonePolicyShape, ...desktopShape });

const mobileClients = z.array(openEnum(['ios', 'android', 'intune', 'blackberry'])).optional();
const mobileShape = {
  /** Not sent for accounts. */
  allow_calling_clients: mobileClients,
  /** Not sent for accounts. */
  allow_sms_mms_clients: mobileClients,
  /** For users and sites superseded by the two lists of clients. */
  allow_calling_sms_mms: z.boolean().optional(),
};
/** Zoom Phone in the mobile apps. */
export interface MobileAppPolicy extends PhonePolicy, z.output<Model<typeof mobileShape>> {}
export const MobileAppPolicySchema: z.ZodType<MobileAppPolicy> = model({ ...phonePolicyShape, ...mobileShape });

const webAppShape = {
  allow_calling: z.boolean().optional(),
  allow_sms_mms: z.boolean().optional(),
};
/** Zoom Phone in the progressive web app. */
export interface WebAppPolicy extends PhonePolicy, z.output<Model<typeof webAppShape>> {}
export const WebAppPolicySchema: z.ZodType<WebAppPolicy> = model({ ...phonePolicyShape, ...webAppShape });

const transcriptionShape = {
  transcription_start_prompt: CallStartPromptSchema.optional(),
};
/** Live transcription of calls. */
export interface TranscriptionPolicy extends PhonePolicy, z.output<Model<typeof transcriptionShape>> {}
export const TranscriptionPolicySchema: z.ZodType<TranscriptionPolicy> = model({
  ...phonePolicyShape,
  ...transcriptionShape,
});

const summaryShape = {
  /** Every call is summed up, unasked. */
  auto_call_summary: z.boolean().optional(),
  call_summary_start_prompt: CallStartPromptSchema.optional(),
};
/** Summaries of calls. */
export interface CallSummaryPolicy extends PhonePolicy, z.output<Model<typeof summaryShape>> {}
export const CallSummaryPolicySchema: z.ZodType<CallSummaryPolicy> = model({ ...phonePolicyShape, ...summaryShape });

const audioLibraryShape = {
  allow_music_on_hold_customization: z.boolean().optional(),
  allow_voicemail_and_message_greeting_customization: z.boolean().optional(),
};
/** People's own audios. */
export interface AudioLibraryPolicy extends PhonePolicy, z.output<Model<typeof audioLibraryShape>> {}
export const AudioLibraryPolicySchema: z.ZodType<AudioLibraryPolicy> = model({
  ...phonePolicyShape,
  ...audioLibraryShape,
});

const disclaimerShape = {
  display_frequency: openEnum([
    'first_time_only',
    'every_time',
    'every_month',
    'every_quarter',
    'every_6_months',
    'every_year',
  ]).optional(),
  custom_disclaimer_list: z
    .array(
      model({
        language: openEnum([
          'en',
          'de',
          'es',
          'fr',
          'it',
          'nl',
          'pt',
          'ja',
          'ko',
          'zh-cn',
          'zh-tw',
          'no',
          'ru',
          'ms',
          'vi',
          'uk',
          'id',
          'pl',
          'tr',
        ]).optional(),
        title: z.string().optional(),
        body: z.string().optional(),
        default: z.boolean().optional(),
      }),
    )
    .optional(),
};
/** A text that people see in the app before they use Zoom Phone. */
export interface DisclaimerPolicy extends PhonePolicy, z.output<Model<typeof disclaimerShape>> {}
export const DisclaimerPolicySchema: z.ZodType<DisclaimerPolicy> = model({ ...phonePolicyShape, ...disclaimerShape });

const lineNameShape = {
  user_line_name: openEnum([
    'phoneNumber',
    'extensionNumber',
    'displayName',
    'displayName;extensionNumber',
    'firstName;extensionNumber',
    'firstName;lastName;extensionNumber',
  ]).optional(),
  common_area_line_name: openEnum([
    'phoneNumber',
    'extensionNumber',
    'displayName',
    'displayName;extensionNumber',
  ]).optional(),
};
/** What desk phones show as the name of a line. */
export interface LineNamePolicy extends PhonePolicy, z.output<Model<typeof lineNameShape>> {}
export const LineNamePolicySchema: z.ZodType<LineNamePolicy> = model({ ...phonePolicyShape, ...lineNameShape });

const rangeShape = {
  enable: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
};
const surveyShape = {
  /** When people are asked: 1 after every call, 2 after calls of the quality or length below. */
  feedback_type: openNumber([1, 2]).optional(),
  /** Quality of the call (mean opinion score). */
  feedback_mos: model(rangeShape).optional(),
  /** Length of the call in seconds. */
  feedback_duration: model(rangeShape).optional(),
};
/** Asking people how a call was. */
export interface FeedbackSurveyPolicy extends PhonePolicy, z.output<Model<typeof surveyShape>> {}
export const FeedbackSurveyPolicySchema: z.ZodType<FeedbackSurveyPolicy> = model({
  ...phonePolicyShape,
  ...surveyShape,
});

const retentionShape = {
  items: z
    .array(
      model({
        type: openEnum([
          'callLog',
          'callSummary',
          'pushToTalkLog',
          'onDemandRecording',
          'automaticRecording',
          'voicemail',
          'videomail',
          'sms',
          'fax',
        ]).optional(),
        /** In units of `time_unit`. -1: for ever. */
        duration: z.number().optional(),
        time_unit: openEnum(['year', 'month', 'day']).optional(),
      }),
    )
    .optional(),
  /** 1 to the trash first, 2 at once. */
  delete_type: openNumber([1, 2]).optional(),
  /** Days in the trash. */
  permanently_delete_after_days: z.number().optional(),
  /** Sent for sites. */
  reset: z.boolean().optional(),
};
/** Deleting data after a time. */
export interface PhoneRetentionPolicy extends PhonePolicy, z.output<Model<typeof retentionShape>> {}
export const PhoneRetentionPolicySchema: z.ZodType<PhoneRetentionPolicy> = model({
  ...phonePolicyShape,
  ...retentionShape,
});
