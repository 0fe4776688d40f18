import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { CallStartPromptSchema, phonePolicyShape } from './phone-policy.js';

const desktopClients = z.array(openEnum(['mac_os', 'windows', 'vdi_client', 'linux'])).optional();
const desktopShape = {
  ...phonePolicyShape,
  allow_calling_clients: desktopClients,
  allow_sms_mms_clients: desktopClients,
};
export const DesktopAppPolicySchema: Model<typeof desktopShape> = model(desktopShape);
/** Zoom Phone in the desktop apps. */
export interface DesktopAppPolicy extends z.output<typeof DesktopAppPolicySchema> {}

const mobileClients = z.array(openEnum(['ios', 'android', 'intune', 'blackberry'])).optional();
const mobileShape = {
  ...phonePolicyShape,
  /** Not sent for accounts. */
  allow_calling_clients: mobileClients,
  /** Not sent for accounts. */
  allow_sms_mms_clients: mobileClients,
  /** For users and sites superseded by the two lists of clients. */
  allow_calling_sms_mms: z.boolean().optional(),
};
export const MobileAppPolicySchema: Model<typeof mobileShape> = model(mobileShape);
/** Zoom Phone in the mobile apps. */
export interface MobileAppPolicy extends z.output<typeof MobileAppPolicySchema> {}

const webAppShape = {
  ...phonePolicyShape,
  allow_calling: z.boolean().optional(),
  allow_sms_mms: z.boolean().optional(),
};
export const WebAppPolicySchema: Model<typeof webAppShape> = model(webAppShape);
/** Zoom Phone in the progressive web app. */
export interface WebAppPolicy extends z.output<typeof WebAppPolicySchema> {}

const transcriptionShape = {
  ...phonePolicyShape,
  transcription_start_prompt: CallStartPromptSchema.optional(),
};
export const TranscriptionPolicySchema: Model<typeof transcriptionShape> = model(transcriptionShape);
/** Live transcription of calls. */
export interface TranscriptionPolicy extends z.output<typeof TranscriptionPolicySchema> {}

const summaryShape = {
  ...phonePolicyShape,
  /** Every call is summed up, unasked. */
  auto_call_summary: z.boolean().optional(),
  call_summary_start_prompt: CallStartPromptSchema.optional(),
};
export const CallSummaryPolicySchema: Model<typeof summaryShape> = model(summaryShape);
/** Summaries of calls. */
export interface CallSummaryPolicy extends z.output<typeof CallSummaryPolicySchema> {}

const audioLibraryShape = {
  ...phonePolicyShape,
  allow_music_on_hold_customization: z.boolean().optional(),
  allow_voicemail_and_message_greeting_customization: z.boolean().optional(),
};
export const AudioLibraryPolicySchema: Model<typeof audioLibraryShape> = model(audioLibraryShape);
/** People's own audios. */
export interface AudioLibraryPolicy extends z.output<typeof AudioLibraryPolicySchema> {}

const disclaimerShape = {
  ...phonePolicyShape,
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
export const DisclaimerPolicySchema: Model<typeof disclaimerShape> = model(disclaimerShape);
/** A text that people see in the app before they use Zoom Phone. */
export interface DisclaimerPolicy extends z.output<typeof DisclaimerPolicySchema> {}

const lineNameShape = {
  ...phonePolicyShape,
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
export const LineNamePolicySchema: Model<typeof lineNameShape> = model(lineNameShape);
/** What desk phones show as the name of a line. */
export interface LineNamePolicy extends z.output<typeof LineNamePolicySchema> {}

const rangeShape = {
  enable: z.boolean().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
};
const surveyShape = {
  ...phonePolicyShape,
  /** When people are asked: 1 after every call, 2 after calls of the quality or length below. */
  feedback_type: openNumber([1, 2]).optional(),
  /** Quality of the call (mean opinion score). */
  feedback_mos: model(rangeShape).optional(),
  /** Length of the call in seconds. */
  feedback_duration: model(rangeShape).optional(),
};
export const FeedbackSurveyPolicySchema: Model<typeof surveyShape> = model(surveyShape);
/** Asking people how a call was. */
export interface FeedbackSurveyPolicy extends z.output<typeof FeedbackSurveyPolicySchema> {}

const retentionShape = {
  ...phonePolicyShape,
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
export const PhoneRetentionPolicySchema: Model<typeof retentionShape> = model(retentionShape);
/** Deleting data after a time. */
export interface PhoneRetentionPolicy extends z.output<typeof PhoneRetentionPolicySchema> {}
