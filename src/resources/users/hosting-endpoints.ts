import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type MeetingTemplate,
  MeetingTemplateSchema,
  type UpcomingMeeting,
  UpcomingMeetingSchema,
  type UserMeeting,
  UserMeetingSchema,
} from '../../types/zoom/meeting.js';
import { type UserRecording, UserRecordingSchema } from '../../types/zoom/recording.js';
import {
  type CollaborationDevice,
  CollaborationDeviceSchema,
  type MeetingSummaryTemplate,
  MeetingSummaryTemplatesSchema,
  type PersonalAudioConference,
  PersonalAudioConferenceSchema,
} from '../../types/zoom/user-hosting.js';
import { type UserWebinar, UserWebinarSchema } from '../../types/zoom/webinar.js';
import { readUsers } from './scopes.js';

// Occurrences of one recurring meeting can share every id, so meetings and webinars have no key: none may be lost.

export const listUserMeetings = defineList<UserMeeting>({
  method: 'GET',
  path: '/users/{userId}/meetings',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['meeting:read:admin', 'meeting:read'],
    granular: ['meeting:read:list_meetings', 'meeting:read:list_meetings:admin'],
  },
  items: 'meetings',
  item: UserMeetingSchema,
  key: [],
  maxPageSize: 300,
});

export const listUpcomingMeetings = defineList<UpcomingMeeting>({
  method: 'GET',
  path: '/users/{userId}/upcoming_meetings',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['meeting:read', 'meeting:read:admin'],
    granular: ['meeting:read:list_upcoming_meetings', 'meeting:read:list_upcoming_meetings:admin'],
  },
  items: 'meetings',
  item: UpcomingMeetingSchema,
  key: [],
  maxPageSize: null,
});

export const listUserWebinars = defineList<UserWebinar>({
  method: 'GET',
  path: '/users/{userId}/webinars',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['webinar:read:admin', 'webinar:read'],
    granular: ['webinar:read:list_webinars', 'webinar:read:list_webinars:admin'],
  },
  items: 'webinars',
  item: UserWebinarSchema,
  key: [],
  maxPageSize: 300,
  paging: 'number',
});

export const listUserRecordings = defineList<UserRecording>({
  method: 'GET',
  path: '/users/{userId}/recordings',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['recording:read:admin', 'recording:read'],
    granular: [
      'cloud_recording:read:list_user_recordings',
      'cloud_recording:read:list_user_recordings:master',
      'cloud_recording:read:list_user_recordings:admin',
    ],
  },
  items: 'meetings',
  item: UserRecordingSchema,
  key: ['uuid'],
  maxPageSize: 300,
});

export const listMeetingTemplates = defineList<MeetingTemplate>({
  method: 'GET',
  path: '/users/{userId}/meeting_templates',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['meeting:read', 'meeting:read:admin'],
    granular: ['meeting:read:list_templates', 'meeting:read:list_templates:admin'],
  },
  items: 'templates',
  item: MeetingTemplateSchema,
  key: ['id'],
  maxPageSize: null,
});

export const listMeetingSummaryTemplates = defineEndpoint<MeetingSummaryTemplate[]>({
  method: 'GET',
  path: '/users/{userId}/meeting_summary_templates',
  rateLimit: 'MEDIUM',
  scopes: { classic: ['user:read', 'user:read:admin'], granular: ['user:read:settings', 'user:read:settings:admin'] },
  response: MeetingSummaryTemplatesSchema,
});

export const getPersonalAudioConference = defineEndpoint<PersonalAudioConference>({
  method: 'GET',
  path: '/users/{userId}/pac',
  rateLimit: 'LIGHT',
  scopes: {
    classic: ['pac:read:admin', 'pac:read'],
    granular: ['pac:read:list_pac_accounts', 'pac:read:list_pac_accounts:admin'],
  },
  response: PersonalAudioConferenceSchema,
});

export const listCollaborationDevices = defineList<CollaborationDevice>({
  method: 'GET',
  path: '/users/{userId}/collaboration_devices',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: readUsers,
    granular: ['user:read:list_collaboration_devices', 'user:read:list_collaboration_devices:admin'],
  },
  items: 'collaboration_devices',
  item: CollaborationDeviceSchema,
  key: ['id'],
  maxPageSize: null,
});

/** What users host and have, by name. */
export const userHostingEndpoints = {
  'users.listMeetings': listUserMeetings,
  'users.listUpcomingMeetings': listUpcomingMeetings,
  'users.listWebinars': listUserWebinars,
  'users.listRecordings': listUserRecordings,
  'users.listMeetingTemplates': listMeetingTemplates,
  'users.listMeetingSummaryTemplates': listMeetingSummaryTemplates,
  'users.getPersonalAudioConference': getPersonalAudioConference,
  'users.listCollaborationDevices': listCollaborationDevices,
} as const;
