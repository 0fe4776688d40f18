import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { PhoneCountrySchema } from './phone-address.js';
import { PhoneDeskPhonePolicySchema } from './phone-device.js';
import { OldVoicemailAccessSchema, PhoneDelegationSchema, RecordingAccessSchema } from './phone-shared-access.js';

export const transcriptionLanguage = openEnum([
  'en-US',
  'en-GB',
  'es-US',
  'fr-CA',
  'da-DK',
  'de-DE',
  'es-ES',
  'fr-FR',
  'it-IT',
  'nl-NL',
  'pt-PT',
  'ja',
  'ko-KR',
  'pt-BR',
  'zh-CN',
]).optional();

const outboundCallerIdShape = {
  number: z.string().optional(),
  name: z.string().optional(),
  is_default: z.boolean().optional(),
};
/** A number that calls can show. */
export interface OutboundCallerId extends z.output<Model<typeof outboundCallerIdShape>> {}
export const OutboundCallerIdSchema: z.ZodType<OutboundCallerId> = model(outboundCallerIdShape);

const deskPhoneShape = {
  devices: z
    .array(
      model({
        id: z.string().optional(),
        /** Maker and model. */
        device_type: z.string().optional(),
        display_name: z.string().optional(),
        status: openEnum(['online', 'offline']).optional(),
        /** MAC address or serial number. */
        mac_address: z.string().optional(),
        private_ip: z.string().optional(),
        public_ip: z.string().optional(),
        policy: PhoneDeskPhonePolicySchema.optional(),
      }),
    )
    .optional(),
  keys_positions: model({ primary_number: z.string().optional() }).optional(),
  /** The phone can be locked with the PIN. */
  phone_screen_lock: z.boolean().optional(),
  /** Opens voicemail, hot desking and the locked phone. A secret. */
  pin_code: z.string().optional(),
};
/** The desk phones of a user. */
export interface UserDeskPhone extends z.output<Model<typeof deskPhoneShape>> {}
export const UserDeskPhoneSchema: z.ZodType<UserDeskPhone> = model(deskPhoneShape);

const intercomShape = {
  audio_intercoms: z
    .array(
      model({
        extension_id: z.string().optional(),
        extension_number: z.string().optional(),
        /** `user` or `commonArea`. */
        extension_type: z.string().optional(),
        display_name: z.string().optional(),
        status: openEnum(['active', 'pending']).optional(),
        /** Of a common area. */
        device_id: z.string().optional(),
        /** Of a common area. */
        device_status: openEnum(['online', 'offline', 'no device']).optional(),
      }),
    )
    .optional(),
  /** Where intercom calls ring. */
  device: model({ id: z.string().optional(), name: z.string().optional() }).optional(),
};
/** Whom a user speaks to by intercom. */
export interface PhoneIntercom extends z.output<Model<typeof intercomShape>> {}
export const PhoneIntercomSchema: z.ZodType<PhoneIntercom> = model(intercomShape);

const sharedLinesShape = {
  shared_line_appearances: model({
    /** For whom the user is an assistant. */
    executives: z
      .array(
        model({
          user_id: z.string().optional(),
          display_name: z.string().optional(),
          receive_calls: z.boolean().optional(),
          allow_opt_out: z.boolean().optional(),
        }),
      )
      .optional(),
  }).optional(),
  shared_line_groups: model({
    /** Of all groups. */
    receive_calls: z.boolean().optional(),
    shared_line_group: z
      .array(
        model({
          slg_id: z.string().optional(),
          display_name: z.string().optional(),
          receive_calls: z.boolean().optional(),
        }),
      )
      .optional(),
  }).optional(),
};
/** Which calls of shared lines ring at a user's phone. */
export interface SharedLines extends z.output<Model<typeof sharedLinesShape>> {}
export const SharedLinesSchema: z.ZodType<SharedLines> = model(sharedLinesShape);

const weekday = openNumber([1, 2, 3, 4, 5, 6, 7]).optional();

const breakHoursShape = {
  break_hour_id: z.string().optional(),
  break_hour_name: z.string().optional(),
  break_hour_type: openEnum(['every_business_day', 'custom_hours']).optional(),
  /** `from` and `to` on every business day, or `days` for hours of one's own. */
  break_hour_setting: model({
    from: z.string().optional(),
    to: z.string().optional(),
    days: z
      .array(
        model({
          weekday,
          enable: z.boolean().optional(),
          from: z.string().optional(),
          to: z.string().optional(),
        }),
      )
      .optional(),
  }).optional(),
};
/** A break of a user's business hours. */
export interface BreakHours extends z.output<Model<typeof breakHoursShape>> {}
export const BreakHoursSchema: z.ZodType<BreakHours> = model(breakHoursShape);

const phoneUserSettingsShape = {
  status: openEnum(['Active', 'Inactive']).optional(),
  extension_number: z.number().optional(),
  area_code: z.string().optional(),
  country: PhoneCountrySchema.optional(),
  /** The company's main number. */
  company_number: z.string().optional(),
  audio_prompt_language: z.string().optional(),
  default_transcription_language: transcriptionLanguage,
  /** Empty for the default, `0` for silence. */
  music_on_hold_id: z.string().optional(),
  outbound_caller: model({ number: z.string().optional() }).optional(),
  /** The numbers that the user can choose from. */
  outbound_caller_ids: z.array(OutboundCallerIdSchema).optional(),
  delegation: PhoneDelegationSchema.optional(),
  desk_phone: UserDeskPhoneSchema.optional(),
  intercom: PhoneIntercomSchema.optional(),
  shared_lines_call_setting: SharedLinesSchema.optional(),
  business_hours_settings: model({
    business_hours: z
      .array(
        model({
          weekday,
          type: openNumber([0, 1, 2]).optional(),
          from: z.string().optional(),
          to: z.string().optional(),
        }),
      )
      .optional(),
    business_hour_type: openNumber([1, 2]).optional(),
  }).optional(),
  break_hours: z.array(BreakHoursSchema).optional(),
  holiday_hours: z
    .array(
      model({
        holiday_id: z.string().optional(),
        name: z.string().optional(),
        /** ISO 8601. */
        from: z.string().optional(),
        /** ISO 8601. */
        to: z.string().optional(),
      }),
    )
    .optional(),
  /** @deprecated Read `policy.voicemail_access_members` of the profile. */
  voice_mail: z.array(OldVoicemailAccessSchema).optional(),
  /** @deprecated Read it in `policy` of the profile. */
  auto_call_recording_access_members: z.array(RecordingAccessSchema).optional(),
  /** @deprecated Read it in `policy` of the profile. */
  ad_hoc_call_recording_access_members: z.array(RecordingAccessSchema).optional(),
};
/** How a user's Zoom Phone is set up. */
export interface PhoneUserSettings extends z.output<Model<typeof phoneUserSettingsShape>> {}
export const PhoneUserSettingsSchema: z.ZodType<PhoneUserSettings> = model(phoneUserSettingsShape);
