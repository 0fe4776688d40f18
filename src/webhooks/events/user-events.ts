import * as z from 'zod';
import { type Model, model, type Open, openEnum } from '../../types/model.js';
import { accountIdShape, lenientNumber, operatorShape } from './operated.js';

/** Meetings licence: 1 Basic, 2 Licensed, and others. */
const userType = lenientNumber as z.ZodType<Open<1 | 2 | 3 | 4 | 99>>;

const eventUserShape = {
  /** Zoom's id. */
  id: z.string(),
  email: z.string().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  display_name: z.string().optional(),
  /** Meetings licence: 1 Basic, 2 Licensed, and others. */
  type: userType.optional(),
};
/** A person that an event is about. */
export interface EventUser extends z.output<Model<typeof eventUserShape>> {}
const EventUserSchema: z.ZodType<EventUser> = model(eventUserShape);

const personChangeShape = { ...operatorShape, object: EventUserSchema };
/** Something happened to a person. */
export interface PersonChange extends z.output<Model<typeof personChangeShape>> {}
export const PersonChangeSchema: z.ZodType<PersonChange> = model(personChangeShape);

const userCreatedShape = {
  /**
   * `create`: invited. `autoCreate`: made without an invitation, by a managed domain. `custCreate`: for API use only.
   * `ssoCreate`: for single sign-on.
   */
  creation_type: openEnum(['create', 'autoCreate', 'custCreate', 'ssoCreate']).optional(),
};
/** Somebody was added. */
export interface UserCreated extends PersonChange, z.output<Model<typeof userCreatedShape>> {}
export const UserCreatedSchema: z.ZodType<UserCreated> = model({ ...personChangeShape, ...userCreatedShape });

const changedFeaturesShape = {
  large_meeting_capacity: lenientNumber.optional(),
  webinar: z.boolean().optional(),
  webinar_capacity: lenientNumber.optional(),
};
/** Features that came or went. */
export interface ChangedFeatures extends z.output<Model<typeof changedFeaturesShape>> {}

const changedSettingsShape = {
  feature: (model(changedFeaturesShape) as z.ZodType<ChangedFeatures>).optional(),
  meeting_capacity: lenientNumber.optional(),
};
/** Settings that come with a change of the profile. */
export interface ChangedSettings extends z.output<Model<typeof changedSettingsShape>> {}

const changedUserShape = {
  ...eventUserShape,
  dept: z.string().optional(),
  role: z.string().optional(),
  company: z.string().optional(),
  timezone: z.string().optional(),
  language: z.string().optional(),
  pmi: lenientNumber.optional(),
  use_pmi: z.boolean().optional(),
  primary_group_id: z.string().optional(),
  settings: (model(changedSettingsShape) as z.ZodType<ChangedSettings>).optional(),
  /** A secret: it lets anybody take over the user's meetings. Do not log it. */
  host_key: z.string().optional(),
};
/** The fields that changed, and the id. */
export interface ChangedUser extends z.output<Model<typeof changedUserShape>> {}

const userChangeShape = {
  ...operatorShape,
  /** What was done where no field of the profile tells it. */
  operation: openEnum(['change_password', 'sign_out_from_all_devices']).optional(),
  /** The fields that changed, as they are now. */
  object: model(changedUserShape) as z.ZodType<ChangedUser>,
  /** The same fields, as they were. */
  old_object: (model(changedUserShape) as z.ZodType<ChangedUser>).optional(),
};
/** A person's profile changed. Add-ons beside those of `settings.feature` are not told. */
export interface UserChange extends z.output<Model<typeof userChangeShape>> {}
export const UserChangeSchema: z.ZodType<UserChange> = model(userChangeShape);

const settingsOfUserShape = {
  /** Zoom's id of the person. */
  id: z.string().optional(),
  /** The settings that changed, grouped as `zoom.users.getSettings()` groups them. */
  settings: z.record(z.string(), z.unknown()).optional(),
};
const userSettingsChangeShape = {
  ...operatorShape,
  object: model({ ...settingsOfUserShape, id: z.string() }),
  old_object: model(settingsOfUserShape).optional(),
};
/** A person's settings changed. */
export interface UserSettingsChange extends z.output<Model<typeof userSettingsChangeShape>> {}
export const UserSettingsChangeSchema: z.ZodType<UserSettingsChange> = model(userSettingsChangeShape);

const signInShape = {
  ...accountIdShape,
  object: model({
    /** Zoom's id of the person. */
    id: z.string(),
    email: z.string().optional(),
    /** ISO 8601. */
    date_time: z.string().optional(),
    client_type: openEnum(['browser', 'mac', 'win', 'iphone', 'android', 'ipad', 'chromeos', 'linux']).optional(),
    /** Version of the client. */
    version: z.string().optional(),
    /** 0 Facebook, 1 Google, 100 work email, 101 single sign-on, and others. */
    login_type: lenientNumber.optional(),
  }),
};
/** A person signed in or out. */
export interface SignIn extends z.output<Model<typeof signInShape>> {}
export const SignInSchema: z.ZodType<SignIn> = model(signInShape);

const presenceChangeShape = {
  ...accountIdShape,
  object: model({
    /** Zoom's id of the person. */
    id: z.string(),
    email: z.string().optional(),
    /** ISO 8601. */
    date_time: z.string().optional(),
    /** Such as `Available`, `Away`, `In_Meeting`. */
    presence_status: z.string().optional(),
  }),
};
/** A person's presence changed. */
export interface PresenceChange extends z.output<Model<typeof presenceChangeShape>> {}
export const PresenceChangeSchema: z.ZodType<PresenceChange> = model(presenceChangeShape);

const notesChangeShape = {
  ...accountIdShape,
  object: model({
    /** Zoom's id of the person. */
    id: z.string(),
    email: z.string().optional(),
    /** ISO 8601. */
    date_time: z.string().optional(),
    personal_notes: z.string().optional(),
  }),
  old_object: model({ personal_notes: z.string().optional() }).optional(),
};
/** A person's note about themselves changed. */
export interface NotesChange extends z.output<Model<typeof notesChangeShape>> {}
export const NotesChangeSchema: z.ZodType<NotesChange> = model(notesChangeShape);
