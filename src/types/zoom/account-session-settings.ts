import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import type { Changes } from './settings-changes.js';
import type { AccountInMeetingSettingsChanges } from './settings-in-meeting.js';
import type { AccountRecordingSettings } from './settings-recording.js';

const sessionSettingsShape = {
  /** Only the chosen regions carry live traffic. */
  custom_data_center_regions: z.boolean().optional(),
  /** Regions that carry live traffic, with `custom_data_center_regions`. `TY` is Japan. */
  data_center_regions: z
    .array(openEnum(['AU', 'LA', 'CA', 'CN', 'DE', 'HK', 'IN', 'IE', 'TY', 'MX', 'NL', 'SG', 'US']))
    .optional(),
  /** Regions that do not. */
  unchecked_data_center_regions: z
    .array(openEnum(['EU', 'HK', 'AU', 'IN', 'TY', 'CN', 'US', 'CA', 'DE', 'NL', 'LA']))
    .optional(),
  /** Two people connect directly. Zoom spells it so. */
  p2p_connetion: z.boolean().optional(),
  /** Direct connections use the ports of `ports_range`. */
  p2p_ports: z.boolean().optional(),
  /** Ports 1 to 65535, ranges separated by semicolons. */
  ports_range: z.string().optional(),
  /** DSCP mark of audio packets. Default: 56. */
  dscp_audio: z.number().optional(),
  /** Marks packets for quality of service. */
  dscp_marking: z.boolean().optional(),
  /** DSCP mark of video packets. Default: 40. */
  dscp_video: z.number().optional(),
  /** Marks incoming packets as well. */
  dscp_dual: z.boolean().optional(),
  /** Hosts may split a session into rooms. */
  subsession: z.boolean().optional(),
};
export const SessionSettingsSchema: z.ZodType<SessionSettings> = model(sessionSettingsShape);
/** Settings of Video SDK sessions. */
export interface SessionSettings extends z.output<Model<typeof sessionSettingsShape>> {}

/** What can be changed of {@link SessionSettings}. */
export interface SessionSettingsChanges extends Omit<Changes<SessionSettings>, 'unchecked_data_center_regions'> {}

const sessionSecuritySettingsShape = {
  approved_or_denied_countries_or_regions: model({
    /** Countries that may join, with `approve`. */
    approved_list: z.array(z.string()).optional(),
    /** Countries that may not join, with `deny`. */
    denied_list: z.array(z.string()).optional(),
    enable: z.boolean().optional(),
    method: openEnum(['approve', 'deny']).optional(),
  }).optional(),
};
export const SessionSecuritySettingsSchema: z.ZodType<SessionSecuritySettings> = model(sessionSecuritySettingsShape);
/** Who can join Video SDK sessions. */
export interface SessionSecuritySettings extends z.output<Model<typeof sessionSecuritySettingsShape>> {}

/** What can be changed of the settings of a Video SDK account. */
export interface VideoSdkSettingsChanges {
  in_meeting?: Pick<AccountInMeetingSettingsChanges, 'custom_data_center_regions' | 'data_center_regions'> | undefined;
  in_session?: SessionSettingsChanges | undefined;
  session_security?: Changes<SessionSecuritySettings> | undefined;
  recording?:
    | Pick<
        Changes<AccountRecordingSettings>,
        | 'record_speaker_view'
        | 'record_gallery_view'
        | 'record_audio_file'
        | 'save_chat_text'
        | 'show_timestamp'
        | 'cloud_recording_download'
        | 'auto_delete_cmr'
        | 'auto_delete_cmr_days'
      >
    | undefined;
}
