import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type MeetingSurveyReport,
  MeetingSurveyReportSchema,
  type PollReport,
  PollReportSchema,
  type QaReport,
  QaReportSchema,
  type WebinarSurveyReport,
  WebinarSurveyReportSchema,
} from '../../types/zoom/report-answers.js';
import {
  type MeetingReport,
  MeetingReportSchema,
  type ReportParticipant,
  ReportParticipantSchema,
} from '../../types/zoom/report-meeting.js';

// One meeting or webinar. None takes dates: Zoom refuses what is over for more than a year, with code 12702.

export const getMeetingReport = defineEndpoint<MeetingReport>({
  method: 'GET',
  path: '/report/meetings/{meetingId}',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:meeting:admin'] },
  response: MeetingReportSchema,
});

export const listMeetingReportParticipants = defineList<ReportParticipant>({
  method: 'GET',
  path: '/report/meetings/{meetingId}/participants',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:list_meeting_participants:admin'] },
  items: 'participants',
  item: ReportParticipantSchema,
  key: [], // one person has a row for each stay
  maxPageSize: 300,
});

export const getMeetingPolls = defineEndpoint<PollReport>({
  method: 'GET',
  path: '/report/meetings/{meetingId}/polls',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:list_meeting_polls:admin'] },
  response: PollReportSchema,
});

export const getMeetingQa = defineEndpoint<QaReport>({
  method: 'GET',
  path: '/report/meetings/{meetingId}/qa',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:meeting_qna:admin'] },
  response: QaReportSchema,
});

export const getMeetingSurvey = defineEndpoint<MeetingSurveyReport>({
  method: 'GET',
  path: '/report/meetings/{meetingId}/survey',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:meeting_survey:admin'] },
  response: MeetingSurveyReportSchema,
});

export const getWebinarReport = defineEndpoint<MeetingReport>({
  method: 'GET',
  path: '/report/webinars/{webinarId}',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:webinar:admin'] },
  response: MeetingReportSchema,
});

export const listWebinarReportParticipants = defineList<ReportParticipant>({
  method: 'GET',
  path: '/report/webinars/{webinarId}/participants',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:list_webinar_participants:admin'] },
  items: 'participants',
  item: ReportParticipantSchema,
  key: [], // one person has a row for each stay
  maxPageSize: 300,
});

export const getWebinarPolls = defineEndpoint<PollReport>({
  method: 'GET',
  path: '/report/webinars/{webinarId}/polls',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:list_webinar_polls:admin'] },
  response: PollReportSchema,
});

export const getWebinarQa = defineEndpoint<QaReport>({
  method: 'GET',
  path: '/report/webinars/{webinarId}/qa',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:webinar_qna:admin'] },
  response: QaReportSchema,
});

export const getWebinarSurvey = defineEndpoint<WebinarSurveyReport>({
  method: 'GET',
  path: '/report/webinars/{webinarId}/survey',
  rateLimit: 'HEAVY',
  scopes: { classic: ['report:read:admin'], granular: ['report:read:webinar_survey:admin'] },
  response: WebinarSurveyReportSchema,
});

/** Reports on one meeting or webinar, by name. */
export const meetingReportsEndpoints = {
  'reports.meeting': getMeetingReport,
  'reports.meetingParticipants': listMeetingReportParticipants,
  'reports.meetingPolls': getMeetingPolls,
  'reports.meetingQa': getMeetingQa,
  'reports.meetingSurvey': getMeetingSurvey,
  'reports.webinar': getWebinarReport,
  'reports.webinarParticipants': listWebinarReportParticipants,
  'reports.webinarPolls': getWebinarPolls,
  'reports.webinarQa': getWebinarQa,
  'reports.webinarSurvey': getWebinarSurvey,
} as const;
