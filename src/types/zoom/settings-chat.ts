import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import type { Changes } from './settings-changes.js';
import {
  type AccountChatEtiquetteChanges,
  AccountChatEtiquetteSchema,
  type GroupChatEtiquetteChanges,
  GroupChatEtiquetteSchema,
} from './settings-chat-etiquette.js';

const retention = model({
  enable: z.boolean().optional(),
  /** A number with `y`, `m` or `d`. */
  retention_period_of_direct_messages_and_group_conversation: z.string().optional(),
  /** A number with `y`, `m` or `d`. */
  retention_period_of_channels: z.string().optional(),
});

const reach = model({
  enable: z.boolean().optional(),
  selected_option: openNumber([1, 2, 3, 4]).optional(),
  user_email_addresses: z.string().optional(),
});

const approval = model({
  enable: z.boolean().optional(),
  selected_option: openNumber([1, 2]).optional(),
  /** The channel, with option 2. */
  channel_id: z.string().optional(),
  /** Chosen accounts may change it. */
  external_account: z.boolean().optional(),
});

const timeLimit = model({
  enable: z.boolean().optional(),
  /** Minutes after sending. 0: no limit. */
  time: openNumber([0, 5, 30, 60, 1440, 10080]).optional(),
});

const aiFeature = model({
  enable: z.boolean().optional(),
  shown_in_team_chat: z.boolean().optional(),
});

const fileType = openEnum([
  '.gz',
  '.rar',
  '.zip',
  '.xls',
  '.xlsx',
  '.json',
  '.png',
  '.pptx',
  '.ppt',
  '.7z',
  '.xmind',
  '.pdf',
  '.pps',
  '.txt',
  '.docx',
  '.doc',
]);

/** What groups and accounts have in common. */
const commonChatSettingsShape = {
  chat_emojis: model({
    enable: z.boolean().optional(),
    /** All emojis, or the selected ones. */
    emojis_option: openEnum(['all', 'selected']).optional(),
  }).optional(),
  record_voice_messages: z.boolean().optional(),
  record_video_messages: z.boolean().optional(),
  screen_capture: z.boolean().optional(),
  create_public_channels: z.boolean().optional(),
  create_private_channels: z.boolean().optional(),
  share_links_in_chat: z.boolean().optional(),
  schedule_meetings_in_chat: z.boolean().optional(),
  /** How long messages stay in the cloud. */
  set_retention_period_in_cloud: retention.optional(),
  /** How long messages stay on devices. */
  set_retention_period_in_local: retention.optional(),
  allow_users_to_add_contacts: reach.optional(),
  allow_users_to_chat_with_others: reach.optional(),
  translate_messages: z.boolean().optional(),
};

const groupChatSettingsShape = {
  ...commonChatSettingsShape,
  share_files: model({
    enable: z.boolean().optional(),
    /** Who files may be shared with. */
    share_option: openEnum(['anyone', 'account', 'organization']).optional(),
  }).optional(),
  /**
   * 1 of the account, 2 also of the sub accounts, 3 of the organisation; several separated by commas. Empty: nobody.
   */
  allow_users_to_search_others_options: z.string().optional(),
  /** Rules about words in messages. */
  chat_etiquette_tool: GroupChatEtiquetteSchema.optional(),
  /** Sends messages to an archive. */
  send_data_to_third_party_archiving_service: model({
    enable: z.boolean().optional(),
  }).optional(),
  search_and_send_animated_gif_images: model({
    enable: z.boolean().optional(),
  }).optional(),
};
export const GroupChatSettingsSchema: z.ZodType<GroupChatSettings> = model(groupChatSettingsShape);
/** Team Chat. */
export interface GroupChatSettings extends z.output<Model<typeof groupChatSettingsShape>> {}

/** What can be changed of {@link GroupChatSettings}. */
export interface GroupChatSettingsChanges extends Omit<Changes<GroupChatSettings>, 'chat_etiquette_tool'> {
  /** Rules about words in messages. */
  chat_etiquette_tool?: GroupChatEtiquetteChanges | undefined;
}

const accountChatSettingsShape = {
  ...commonChatSettingsShape,
  share_files: model({
    enable: z.boolean().optional(),
    /** Who files may be shared with. */
    share_option: openEnum(['disable', 'anyone', 'account', 'organization']).optional(),
    /** Whose files may be viewed. */
    view_option: openEnum(['anyone', 'account', 'organization']).optional(),
    restrictions: model({
      only_allow_specific_file_types: z.boolean().optional(),
      file_type_restrictions: z.array(fileType).optional(),
      file_type_restrictions_for_external: z.array(fileType).optional(),
      maximum_file_size: z.boolean().optional(),
      /** Largest file. Zoom names no unit. */
      file_size_restrictions: openNumber([50, 100, 200, 300, 400, 500]).optional(),
      /** Largest file for people from outside. Zoom names no unit. */
      file_size_restrictions_for_external: openNumber([50, 100, 200, 300, 400, 500]).optional(),
      file_restrictions_apply_to: openEnum(['sharing_and_viewing', 'sharing']).optional(),
    }).optional(),
  }).optional(),
  /** Rules about words in messages. */
  chat_etiquette_tool: AccountChatEtiquetteSchema.optional(),
  /** Sends messages to an archive. */
  send_data_to_third_party_archiving_service: model({
    enable: z.boolean().optional(),
    type: openEnum(['global_relay', 'smarsh']).optional(),
    /** With `global_relay`. */
    smtp_delivery_address: z.string().optional(),
    /** With `global_relay`. */
    user_name: z.string().optional(),
    /** With `global_relay`. A secret. */
    passcode: z.string().optional(),
    /** With `smarsh`. A secret. */
    authorized_channel_token: z.string().optional(),
  }).optional(),
  search_and_send_animated_gif_images: model({
    enable: z.boolean().optional(),
    /** Which images are shown, 1 to 4. */
    giphy_content_rating: openNumber([1, 2, 3, 4]).optional(),
  }).optional(),
  allow_bots_chat: z.boolean().optional(),
  create_group_chat: z.boolean().optional(),
  apply_local_storage_to_personal_channel: model({
    enable: z.boolean().optional(),
    /** A number with `y`, `m` or `d`. */
    retention_period: z.string().optional(),
  }).optional(),
  /** Restricts working with people from outside to one group. */
  external_collab_restrict: model({
    enable: z.boolean().optional(),
    /** Whether that group may, or may not. */
    external_chat: openEnum(['allowed', 'not_allowed']).optional(),
    group_id: z.string().optional(),
  }).optional(),
  external_user_control: model({
    enable: z.boolean().optional(),
    /** Who may add people from outside: 1 everyone, 2 the organisation and chosen accounts, 3 owner and admins. */
    selected_option: openNumber([1, 2, 3]).optional(),
    /** Chosen accounts may change it. */
    external_account: z.boolean().optional(),
  }).optional(),
  /** An admin approves the invitation of people from outside. */
  external_invite_approve: approval.optional(),
  /** People may join chats of other accounts. */
  external_member_join: model({
    enable: z.boolean().optional(),
    /** Chosen accounts may change it. */
    external_account: z.boolean().optional(),
  }).optional(),
  /** An admin approves joining chats of other accounts. */
  external_join_approve: approval.optional(),
  download_file: z.boolean().optional(),
  share_screen_in_chat: z.boolean().optional(),
  code_snippet: z.boolean().optional(),
  personal_channel: z.boolean().optional(),
  /** Keeps what was edited and deleted. */
  store_revise_chat: z.boolean().optional(),
  set_chat_as_default_tab: z.boolean().optional(),
  hyper_link: z.boolean().optional(),
  suppress_removal_notification: z.boolean().optional(),
  suppress_user_group_notification: z.boolean().optional(),
  allow_remove_msg_by_owner_and_admins: z.boolean().optional(),
  allow_huddles_from_channels: z.boolean().optional(),
  shared_spaces: z.boolean().optional(),
  /** Channels can be written to by email. */
  chat_email_address: model({
    enable: z.boolean().optional(),
    only_allow_specific_domains: z.boolean().optional(),
    specific_domains: z.array(z.string()).optional(),
  }).optional(),
  read_receipts: model({
    enable: z.boolean().optional(),
    allow_users_opt_out: z.boolean().optional(),
  }).optional(),
  allow_delete_message: timeLimit.optional(),
  allow_edit_message: timeLimit.optional(),
  show_status_to_internal_contact: z.boolean().optional(),
  presence_on_meeting: z.boolean().optional(),
  presence_away_when_screen_saver: z.boolean().optional(),
  show_h323_contact_tab: z.boolean().optional(),
  /** AI Companion sums threads up. */
  ai_summary: aiFeature.optional(),
  /** AI Companion drafts messages. */
  ai_compose: aiFeature.optional(),
  ai_recommend: z.boolean().optional(),
  ai_quick_reply: z.boolean().optional(),
  ai_sentence_completion: z.boolean().optional(),
  ai_quick_schedule: z.boolean().optional(),
  survey_poll: z.boolean().optional(),
};
export const AccountChatSettingsSchema: z.ZodType<AccountChatSettings> = model(accountChatSettingsShape);
/** Team Chat. */
export interface AccountChatSettings extends z.output<Model<typeof accountChatSettingsShape>> {}

/** What can be changed of {@link AccountChatSettings}. */
export interface AccountChatSettingsChanges extends Omit<Changes<AccountChatSettings>, 'chat_etiquette_tool'> {
  /** Rules about words in messages. */
  chat_etiquette_tool?: AccountChatEtiquetteChanges | undefined;
}
