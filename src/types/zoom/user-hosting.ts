import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const conferenceNumberShape = {
  /** Two-letter country. */
  country: z.string().optional(),
  number: z.string().optional(),
};
/** A number of an audio conference. */
export interface ConferenceNumber extends z.output<Model<typeof conferenceNumberShape>> {}
const ConferenceNumberSchema: z.ZodType<ConferenceNumber> = model(conferenceNumberShape);

const audioConferenceShape = {
  conference_id: z.number().optional(),
  /** Zoom's name is in the singular; the value is a list. */
  dedicated_dial_in_number: z.array(ConferenceNumberSchema).optional(),
  global_dial_in_numbers: z.array(ConferenceNumberSchema).optional(),
  /** A secret. */
  participant_password: z.string().optional(),
  /** A secret. */
  listen_only_password: z.string().optional(),
};
/** An audio conference of a user's own, joined by phone. */
export interface AudioConference extends z.output<Model<typeof audioConferenceShape>> {}
export const AudioConferenceSchema: z.ZodType<AudioConference> = model(audioConferenceShape);

const personalAudioConferenceShape = {
  pac_accounts: z.array(AudioConferenceSchema),
};
/** The audio conferences of a user. */
export interface PersonalAudioConference extends z.output<Model<typeof personalAudioConferenceShape>> {}
export const PersonalAudioConferenceSchema: z.ZodType<PersonalAudioConference> = model(personalAudioConferenceShape);

const collaborationDeviceShape = {
  id: z.string(),
  device_name: z.string().optional(),
  /** Name of the personal Zoom Room that the device belongs to. */
  room_name: z.string().optional(),
  room_user_id: z.string().optional(),
  status: openEnum(['Online', 'Offline']).optional(),
};
/** A device of a user's personal Zoom Room. */
export interface CollaborationDevice extends z.output<Model<typeof collaborationDeviceShape>> {}
export const CollaborationDeviceSchema: z.ZodType<CollaborationDevice> = model(collaborationDeviceShape);

const meetingSummaryTemplateShape = {
  meeting_summary_template_id: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
};
/** A template for summaries that AI Companion writes. */
export interface MeetingSummaryTemplate extends z.output<Model<typeof meetingSummaryTemplateShape>> {}
const MeetingSummaryTemplateSchema: z.ZodType<MeetingSummaryTemplate> = model(meetingSummaryTemplateShape);
/** Zoom answers with the bare list. */
export const MeetingSummaryTemplatesSchema: z.ZodType<MeetingSummaryTemplate[]> = z.array(MeetingSummaryTemplateSchema);
