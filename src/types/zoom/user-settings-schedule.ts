import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';

const passcodeRequirementShape = {
  /** 4 to 8: refuses runs such as `abcd` of that length. 0: no limit. */
  consecutive_characters_length: openNumber([0, 4, 5, 6, 7, 8]).optional(),
  have_letter: z.boolean().optional(),
  have_number: z.boolean().optional(),
  have_special_character: z.boolean().optional(),
  have_upper_and_lower_characters: z.boolean().optional(),
  /** Least number of characters. */
  length: z.number().optional(),
  only_allow_numeric: z.boolean().optional(),
  /** Tells people that a passcode is weak. */
  weak_enhance_detection: z.boolean().optional(),
};
/** What the passcodes of meetings and webinars have to look like. */
export interface PasscodeRequirement extends z.output<Model<typeof passcodeRequirementShape>> {}
export const PasscodeRequirementSchema: z.ZodType<PasscodeRequirement> = model(passcodeRequirementShape);

const scheduleMeetingShape = {
  /** How people hear each other. `both` is telephone and computer. */
  audio_type: openEnum(['both', 'telephony', 'voip', 'thirdParty']).optional(),
  /** Passcode of meetings that are scheduled already. A secret. */
  default_password_for_scheduled_meetings: z.string().optional(),
  /** The passcode is part of the link, encrypted. */
  embed_password_in_join_link: z.boolean().optional(),
  /** Personal meetings need a passcode when people can join before the host. */
  force_pmi_jbh_password: z.boolean().optional(),
  host_video: z.boolean().optional(),
  join_before_host: z.boolean().optional(),
  /** What passcodes have to look like. */
  meeting_password_requirement: PasscodeRequirementSchema.optional(),
  participants_video: z.boolean().optional(),
  /** The personal meeting id may be used. */
  personal_meeting: z.boolean().optional(),
  /** Passcode of the personal meeting. A secret. */
  pmi_password: z.string().optional(),
  /** People who join by phone need a passcode. */
  pstn_password_protected: z.boolean().optional(),
  require_password_for_instant_meetings: z.boolean().optional(),
  /** Personal meetings need a passcode: `jbh_only` when people can join before the host. */
  require_password_for_pmi_meetings: openEnum(['jbh_only', 'all', 'none']).optional(),
  require_password_for_scheduled_meetings: z.boolean().optional(),
  require_password_for_scheduling_new_meetings: z.boolean().optional(),
  use_pmi_for_instant_meetings: z.boolean().optional(),
  use_pmi_for_scheduled_meetings: z.boolean().optional(),
  /** The chat goes on before and after the meeting. */
  continuous_meeting_chat: model({
    enable: z.boolean().optional(),
    /** @deprecated */
    can_add_external_users: z.boolean().optional(),
    /** @deprecated */
    auto_add_invited_external_users: z.boolean().optional(),
    support_instant_meetings: z.boolean().optional(),
    support_scheduled_meetings: z.boolean().optional(),
  }).optional(),
};
/** How meetings are scheduled. */
export interface UserScheduleMeetingSettings extends z.output<Model<typeof scheduleMeetingShape>> {}
export const UserScheduleMeetingSettingsSchema: z.ZodType<UserScheduleMeetingSettings> = model(scheduleMeetingShape);
