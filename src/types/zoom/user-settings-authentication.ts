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
/** A way in which people prove who they are. */
export interface AuthenticationOption extends z.output<Model<typeof authenticationOptionShape>> {}
export const AuthenticationOptionSchema: z.ZodType<AuthenticationOption> = model(authenticationOptionShape);

const bothAuthenticationsShape = {
  meeting_authentication: model({
    allow_authentication_exception: z.boolean().optional(),
    authentication_options: z.array(AuthenticationOptionSchema).optional(),
    meeting_authentication: z.boolean().optional(),
  }).optional(),
  recording_authentication: model({
    authentication_options: z.array(AuthenticationOptionSchema).optional(),
    recording_authentication: z.boolean().optional(),
  }).optional(),
};
/** The ways for meetings and those for recordings, in one answer. */
export interface BothAuthentications extends z.output<Model<typeof bothAuthenticationsShape>> {}
const BothAuthenticationsSchema: z.ZodType<BothAuthentications> = model(bothAuthenticationsShape);

/** Answers were seen with the list; Zoom's reference shows the record as well. */
export const AuthenticationOptionsSchema: z.ZodType<AuthenticationOption[] | BothAuthentications> = z.union([
  z.array(AuthenticationOptionSchema),
  BothAuthenticationsSchema,
]);

const meetingAuthenticationShape = {
  /** Only people who signed in can join. */
  meeting_authentication: z.boolean().optional(),
  /** A list, as it was seen; Zoom's reference has a record too, with those of meetings and of recordings. */
  authentication_options: AuthenticationOptionsSchema.optional(),
  /** Hosts may invite people who need not sign in. */
  allow_authentication_exception: z.boolean().optional(),
};
/** Who can join meetings: settings with `option: 'meeting_authentication'`. */
export interface MeetingAuthentication extends z.output<Model<typeof meetingAuthenticationShape>> {}

const recordingAuthenticationShape = {
  /** Only people who signed in can watch cloud recordings. */
  recording_authentication: z.boolean().optional(),
  /** A list, as it was seen; Zoom's reference has a record too, with those of meetings and of recordings. */
  authentication_options: AuthenticationOptionsSchema.optional(),
};
/** Who can watch cloud recordings: settings with `option: 'recording_authentication'`. */
export interface RecordingAuthentication extends z.output<Model<typeof recordingAuthenticationShape>> {}
