import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const authenticationOptionShape = {
  id: z.string().optional(),
  name: z.string().optional(),
  /**
   * Who may join or watch: anyone signed in to Zoom, people of some domains, people of the account
   * (`enforce_login_with_same_account` for meetings, `internally` for recordings).
   */
  type: openEnum([
    'enforce_login',
    'enforce_login_with_domains',
    'enforce_login_with_same_account',
    'internally',
  ]).optional(),
  /** Domains separated by commas, for `enforce_login_with_domains`. */
  domains: z.string().optional(),
  default_option: z.boolean().optional(),
  /** The option is offered to users. */
  visible: z.boolean().optional(),
};
export const AuthenticationOptionSchema: Model<typeof authenticationOptionShape> = model(authenticationOptionShape);
/** A way in which people prove who they are. */
export interface AuthenticationOption extends z.output<typeof AuthenticationOptionSchema> {}

const meetingAuthenticationShape = {
  /** Only people who signed in can join. */
  meeting_authentication: z.boolean().optional(),
  authentication_options: z.array(AuthenticationOptionSchema).optional(),
  /** Hosts may invite people who need not sign in. */
  allow_authentication_exception: z.boolean().optional(),
};
export const MeetingAuthenticationSchema: Model<typeof meetingAuthenticationShape> = model(meetingAuthenticationShape);
/** Who can join meetings: settings with `option: 'meeting_authentication'`. */
export interface MeetingAuthentication extends z.output<typeof MeetingAuthenticationSchema> {}

const recordingAuthenticationShape = {
  /** Only people who signed in can watch cloud recordings. */
  recording_authentication: z.boolean().optional(),
  authentication_options: z.array(AuthenticationOptionSchema).optional(),
};
export const RecordingAuthenticationSchema: Model<typeof recordingAuthenticationShape> =
  model(recordingAuthenticationShape);
/** Who can watch cloud recordings: settings with `option: 'recording_authentication'`. */
export interface RecordingAuthentication extends z.output<typeof RecordingAuthenticationSchema> {}
