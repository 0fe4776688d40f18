import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const dialInNumberShape = {
  /** Country calling code. */
  code: z.string().optional(),
  /** Two-letter country. */
  country_code: z.string().optional(),
  country_name: z.string().optional(),
  display_number: z.string().optional(),
  number: z.string().optional(),
};
/** A number that people dial into meetings by. */
export interface DialInNumber extends z.output<Model<typeof dialInNumberShape>> {}
export const DialInNumberSchema: z.ZodType<DialInNumber> = model(dialInNumberShape);

const dialInCountryShape = {
  code: z.string().optional(),
  name: z.string().optional(),
};
/** A country of dial-in numbers. */
export interface DialInCountry extends z.output<Model<typeof dialInCountryShape>> {}
export const DialInCountrySchema: z.ZodType<DialInCountry> = model(dialInCountryShape);

const audioConferencingShape = {
  /** Toll-free and fee-based numbers. */
  toll_free_and_fee_based_toll_call: model({
    /** Webinar attendees may use these numbers too. */
    allow_webinar_attendees_dial: z.boolean().optional(),
    enable: z.boolean().optional(),
    numbers: z.array(DialInNumberSchema).optional(),
  }).optional(),
  toll_call: model({
    enable: z.boolean().optional(),
    numbers: z.array(DialInNumberSchema).optional(),
  }).optional(),
  call_me_and_invite_by_phone: model({
    enable: z.boolean().optional(),
    /** Whether people press 1 before they are let into the meeting. */
    require_press_1_for_call_me: openEnum(['auto', 'always', 'never']).optional(),
    /** Webinar attendees may be called too. */
    allow_webinar_attendees_call_me: z.boolean().optional(),
    call_out_countries: model({
      /** What there is to choose from. */
      allowed_countries: z.array(DialInCountrySchema).optional(),
      /** What is chosen. */
      selected_countries: z.array(DialInCountrySchema).optional(),
    }).optional(),
  }).optional(),
  /** A conference number of the user's own. */
  personal_audio_conference: z.boolean().optional(),
  /** Hides digits of phone numbers in the list of participants. */
  participant_phone_masking: model({
    enable: z.boolean().optional(),
    /** What is hidden: the middle (888****666), the first five digits, or all but the last four. */
    masking_type: openEnum(['mask_default', 'mask_first_5', 'mask_except_last_4']).optional(),
  }).optional(),
  /** Countries whose dial-in numbers the invitation lists. */
  global_dial_in_countries: model({
    /** What there is to choose from. */
    allowed_countries: z.array(DialInCountrySchema).optional(),
    /** What is chosen. */
    selected_countries: z.array(DialInCountrySchema).optional(),
    /** The invitation lists toll-free numbers too. */
    include_toll_free: z.boolean().optional(),
  }).optional(),
};
/** How people join by phone. */
export interface UserAudioConferencingSettings extends z.output<Model<typeof audioConferencingShape>> {}
export const UserAudioConferencingSettingsSchema: z.ZodType<UserAudioConferencingSettings> =
  model(audioConferencingShape);

const telephonyShape = {
  /** Joining instructions of the third-party conference, 2,048 characters at most. */
  audio_conference_info: z.string().optional(),
  /** The invitation links to the international numbers. */
  show_international_numbers_link: z.boolean().optional(),
  /** Where most people call from. */
  telephony_regions: model({
    /** Regions to choose from. */
    allowed_values: z.array(z.string()).optional(),
    /** Regions chosen. */
    selection_values: z.string().optional(),
  }).optional(),
  third_party_audio: z.boolean().optional(),
};
/** Third-party audio. */
export interface UserTelephonySettings extends z.output<Model<typeof telephonyShape>> {}
export const UserTelephonySettingsSchema: z.ZodType<UserTelephonySettings> = model(telephonyShape);

const tspShape = {
  call_out: z.boolean().optional(),
  call_out_countries: z.array(z.record(z.string(), z.unknown())).optional(),
  /** The invitation links to the international numbers. */
  show_international_numbers_link: z.boolean().optional(),
  /** Countries whose dial-in numbers the invitation lists. */
  global_dial_in_countries: model({
    /** What there is to choose from. */
    allowed_countries: z.array(DialInCountrySchema).optional(),
    /** What is chosen. */
    selected_countries: z.array(DialInCountrySchema).optional(),
  }).optional(),
};
/** Audio by a telephony service provider. */
export interface UserTspSettings extends z.output<Model<typeof tspShape>> {}
export const UserTspSettingsSchema: z.ZodType<UserTspSettings> = model(tspShape);
