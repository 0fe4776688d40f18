import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import type { Changes } from './settings-changes.js';
import { PasscodeRequirementSchema } from './settings-passcode.js';

export const commonScheduleMeetingShape = {
  /** How people hear each other. `both` is telephone and computer. */
  audio_type: openEnum(['both', 'telephony', 'voip', 'thirdParty']).optional(),
  host_video: z.boolean().optional(),
  /** Participants may join before the host. */
  join_before_host: z.boolean().optional(),
  /** The personal meeting id may be used. */
  personal_meeting: z.boolean().optional(),
  require_password_for_instant_meetings: z.boolean().optional(),
  /** Personal meetings need a passcode: `jbh_only` when people can join before the host. */
  require_password_for_pmi_meetings: openEnum(['all', 'jbh_only', 'none']).optional(),
  require_password_for_scheduled_meetings: z.boolean().optional(),
  require_password_for_scheduling_new_meetings: z.boolean().optional(),
  /** Instant meetings use the personal meeting id. */
  use_pmi_for_instant_meetings: z.boolean().optional(),
};
/** What users, groups and accounts have in common of what meetings are scheduled with. */
export interface CommonScheduleMeetingSettings extends z.output<Model<typeof commonScheduleMeetingShape>> {}

export const userAndAccountScheduleMeetingShape = {
  /** Personal meetings need a passcode when people can join before the host. */
  force_pmi_jbh_password: z.boolean().optional(),
  /** What passcodes have to look like. */
  meeting_password_requirement: PasscodeRequirementSchema.optional(),
  /** Scheduled meetings use the personal meeting id. */
  use_pmi_for_scheduled_meetings: z.boolean().optional(),
};
/** What users and accounts have, groups not, or no longer. */
export interface UserAndAccountScheduleMeetingSettings
  extends z.output<Model<typeof userAndAccountScheduleMeetingShape>> {}

const groupAndAccountScheduleMeetingShape = {
  participant_video: z.boolean().optional(),
  /** Shows "Zoom Meeting" in place of the topic. */
  always_display_zoom_meeting_as_topic: model({
    enable: z.boolean().optional(),
    /** For meetings scheduled earlier as well. */
    display_topic_for_scheduled_meetings: z.boolean().optional(),
  }).optional(),
  /** Shows "Zoom Webinar" in place of the topic. */
  always_display_zoom_webinar_as_topic: model({
    enable: z.boolean().optional(),
    /** For webinars scheduled earlier as well. */
    display_topic_for_scheduled_webinars: z.boolean().optional(),
  }).optional(),
  /** The chat goes on before and after the meeting. */
  continuous_meeting_chat: model({
    enable: z.boolean().optional(),
    can_add_external_users: z.boolean().optional(),
    auto_add_invited_external_users: z.boolean().optional(),
  }).optional(),
};
/** What groups and accounts have, users not. */
export interface GroupAndAccountScheduleMeetingSettings
  extends z.output<Model<typeof groupAndAccountScheduleMeetingShape>> {}

const groupScheduleMeetingShape = {
  /** @deprecated Use `require_password_for_pmi_meetings`. */
  force_pmi_jbh_password: z.boolean().optional(),
  /** The passcode is part of the link, encrypted. */
  embed_password_in_join_link: z.boolean().optional(),
  mute_upon_entry: z.boolean().optional(),
  /** People who join by phone need a passcode. */
  pstn_password_protected: z.boolean().optional(),
  /** Desktop notifications of meetings that are near. */
  upcoming_meeting_reminder: z.boolean().optional(),
  /** Scheduled meetings use the personal meeting id. */
  use_pmi_for_schedule_meetings: z.boolean().optional(),
};
/** What meetings are scheduled with. */
export interface GroupScheduleMeetingSettings
  extends CommonScheduleMeetingSettings,
    GroupAndAccountScheduleMeetingSettings,
    z.output<Model<typeof groupScheduleMeetingShape>> {}
export const GroupScheduleMeetingSettingsSchema: z.ZodType<GroupScheduleMeetingSettings> = model({
  ...commonScheduleMeetingShape,
  ...groupAndAccountScheduleMeetingShape,
  ...groupScheduleMeetingShape,
});

/** What can be changed of {@link GroupScheduleMeetingSettings}. */
export interface GroupScheduleMeetingSettingsChanges
  extends Omit<
    Changes<GroupScheduleMeetingSettings>,
    'personal_meeting' | 'use_pmi_for_instant_meetings' | 'use_pmi_for_schedule_meetings'
  > {
  require_password_for_all_meetings?: boolean | undefined;
}

const accountScheduleMeetingShape = {
  /** Only people who are signed in may join. */
  enforce_login: z.boolean().optional(),
  /** Email domains. */
  enforce_login_domains: z.string().optional(),
  /** Only people of `enforce_login_domains` may join. */
  enforce_login_with_domains: z.boolean().optional(),
  enable_dedicated_group_chat: z.boolean().optional(),
  /** Minutes before the start that people may join, with `join_before_host`. 0: any time. */
  jbh_time: openNumber([0, 5, 10, 15]).optional(),
  /** Topics are shown and kept as "Zoom Meeting". */
  not_store_meeting_topic: z.boolean().optional(),
  allow_host_to_disable_participant_video: z.boolean().optional(),
  hide_meeting_description: model({
    enable: z.boolean().optional(),
    /** For meetings scheduled earlier as well. */
    hide_description_for_scheduled_meetings: z.boolean().optional(),
  }).optional(),
  hide_webinar_description: model({
    enable: z.boolean().optional(),
    /** For webinars scheduled earlier as well. */
    hide_description_for_scheduled_webinars: z.boolean().optional(),
  }).optional(),
  meeting_template: model({
    enable: z.boolean().optional(),
    templates: z
      .array(
        model({
          id: z.string().optional(),
          name: z.string().optional(),
          enable: z.boolean().optional(),
        }),
      )
      .optional(),
  }).optional(),
};
/** What meetings are scheduled with. */
export interface AccountScheduleMeetingSettings
  extends CommonScheduleMeetingSettings,
    UserAndAccountScheduleMeetingSettings,
    GroupAndAccountScheduleMeetingSettings,
    z.output<Model<typeof accountScheduleMeetingShape>> {}
export const AccountScheduleMeetingSettingsSchema: z.ZodType<AccountScheduleMeetingSettings> = model({
  ...commonScheduleMeetingShape,
  ...userAndAccountScheduleMeetingShape,
  ...groupAndAccountScheduleMeetingShape,
  ...accountScheduleMeetingShape,
});

/** What can be changed of {@link AccountScheduleMeetingSettings}. */
export interface AccountScheduleMeetingSettingsChanges
  extends Omit<Changes<AccountScheduleMeetingSettings>, 'meeting_template'> {
  meeting_template?:
    | {
        enable?: boolean | undefined;
        /** What is done with `templates`. */
        action?: 'update' | 'delete' | undefined;
        templates?:
          | readonly {
              id?: string | undefined;
              enable?: boolean | undefined;
            }[]
          | undefined;
      }
    | undefined;
}
