import * as z from 'zod';
import { type Model, model } from '../model.js';
import type { Changes } from './settings-changes.js';
import {
  type DialInCountry,
  DialInCountrySchema,
  type DialInNumber,
  type UserAudioConferencingSettings,
} from './user-settings-audio.js';

type CallMe = NonNullable<UserAudioConferencingSettings['call_me_and_invite_by_phone']>;
type DialIn = NonNullable<UserAudioConferencingSettings['global_dial_in_countries']>;

interface Chosen<Country> {
  /** What is chosen, in this order. */
  selected_countries?: readonly Country[] | undefined;
}

interface CallMeChanges<Country> extends Omit<Changes<CallMe>, 'call_out_countries'> {
  /** Countries that may be called. */
  call_out_countries?: Chosen<Country> | undefined;
}

interface DialInChanges<Country>
  extends Omit<Changes<DialIn>, 'allowed_countries' | 'selected_countries'>,
    Chosen<Country> {}

interface AudioConferencingChanges<Country>
  extends Omit<Changes<UserAudioConferencingSettings>, 'call_me_and_invite_by_phone' | 'global_dial_in_countries'> {
  /** Zoom calls people instead of the other way round. */
  call_me_and_invite_by_phone?: CallMeChanges<Country> | undefined;
  /** Countries whose dial-in numbers the invitation lists. */
  global_dial_in_countries?: DialInChanges<Country> | undefined;
}

/** What can be changed of a group's {@link UserAudioConferencingSettings}. */
export interface GroupAudioConferencingChanges extends AudioConferencingChanges<Changes<DialInCountry>> {}

/** What can be changed of an account's {@link UserAudioConferencingSettings}. */
export interface AccountAudioConferencingChanges
  extends Omit<AudioConferencingChanges<Pick<Changes<DialInCountry>, 'code'>>, 'toll_call'> {
  toll_call?:
    | {
        enable?: boolean | undefined;
        numbers?: readonly Pick<Changes<DialInNumber>, 'code' | 'number'>[] | undefined;
      }
    | undefined;
}

/** What groups and accounts have in common. */
const commonTelephonySettingsShape = {
  /** Dial-in instructions of a third-party audio provider. */
  audio_conference_info: z.string().optional(),
  /** Audio comes from another provider. */
  third_party_audio: z.boolean().optional(),
};

const groupTelephonySettingsShape = {
  ...commonTelephonySettingsShape,
  /** Where most people call from. */
  telephony_regions: model({
    /** Regions chosen. */
    selection_values: z.string().optional(),
  }).optional(),
};
export const GroupTelephonySettingsSchema: z.ZodType<GroupTelephonySettings> = model(groupTelephonySettingsShape);
/** Audio of another provider, and where people call from. */
export interface GroupTelephonySettings extends z.output<Model<typeof groupTelephonySettingsShape>> {}

/** What can be changed of {@link GroupTelephonySettings}. */
export interface GroupTelephonySettingsChanges extends Omit<Changes<GroupTelephonySettings>, 'telephony_regions'> {}

const accountTelephonySettingsShape = {
  ...commonTelephonySettingsShape,
  /** Where most people call from. */
  telephony_regions: model({
    /** Regions to choose from. */
    allowed_values: z.array(z.string()).optional(),
    /** Regions chosen. */
    selection_values: z.string().optional(),
  }).optional(),
};
export const AccountTelephonySettingsSchema: z.ZodType<AccountTelephonySettings> = model(accountTelephonySettingsShape);
/** Audio of another provider, and where people call from. */
export interface AccountTelephonySettings extends z.output<Model<typeof accountTelephonySettingsShape>> {}

/** What can be changed of {@link AccountTelephonySettings}. */
export interface AccountTelephonySettingsChanges extends Omit<Changes<AccountTelephonySettings>, 'telephony_regions'> {
  /** Where most people call from. */
  telephony_regions?:
    | {
        /** Regions chosen. */
        selection_values?: string | undefined;
      }
    | undefined;
}

const tspSettingsShape = {
  call_out: z.boolean().optional(),
  /** Countries that may be called. */
  call_out_countries: z.array(z.string()).optional(),
  allow_webinar_attendees_call_me: z.boolean().optional(),
  display_toll_free_numbers: z.boolean().optional(),
  allow_webinar_attendees_toll_free_dial: z.boolean().optional(),
  show_international_numbers_link: z.boolean().optional(),
  /** Countries whose dial-in numbers stand in the invitation. */
  global_dial_in_countries: model({
    /** What can be selected from. */
    allowed_countries: z.array(DialInCountrySchema).optional(),
    selected_countries: z.array(DialInCountrySchema).optional(),
  }).optional(),
};
export const TspSettingsSchema: z.ZodType<TspSettings> = model(tspSettingsShape);
/** Audio of a telephony service provider. */
export interface TspSettings extends z.output<Model<typeof tspSettingsShape>> {}

/** What can be changed of {@link TspSettings}. */
export interface TspSettingsChanges extends Omit<Changes<TspSettings>, 'global_dial_in_countries'> {
  /** Countries whose dial-in numbers stand in the invitation. */
  global_dial_in_countries?:
    | {
        selected_countries?:
          | readonly {
              code?: string | undefined;
            }[]
          | undefined;
      }
    | undefined;
}
