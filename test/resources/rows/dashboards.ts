import type { Rows } from './row.js';

const MAY = { from: '2025-05-01', to: '2025-05-31' } as const;

export const dashboardRows = {
  'dashboards.meetings': (zoom) =>
    zoom.dashboards.meetings({
      ...MAY,
      type: 'past',
      group_id: 'x',
      group_include_participant: true,
      include_fields: 'tracking_fields',
      query_date_type: 'start_time',
    }),
  'dashboards.meeting': (zoom) => zoom.dashboards.meeting('/ajXp112QmuoKj4854875==', { type: 'past' }),
  'dashboards.meetingParticipants': (zoom) =>
    zoom.dashboards.meetingParticipants(85_746_065, { type: 'past', include_fields: 'registrant_id' }),
  'dashboards.meetingParticipantsQos': (zoom) => zoom.dashboards.meetingParticipantsQos('85746065', { type: 'past' }),
  'dashboards.meetingParticipantQos': (zoom) =>
    zoom.dashboards.meetingParticipantQos('ab//cd==', 'a/b', { type: 'past' }),
  'dashboards.meetingParticipantsSatisfaction': (zoom) =>
    zoom.dashboards.meetingParticipantsSatisfaction('85746065', { type: 'past' }),
  'dashboards.meetingParticipantsSharing': (zoom) =>
    zoom.dashboards.meetingParticipantsSharing('85746065', { type: 'past' }),
  'dashboards.webinars': (zoom) =>
    zoom.dashboards.webinars({
      ...MAY,
      type: 'past',
      group_id: 'x',
      group_include_participant: true,
      query_date_type: 'start_time',
    }),
  'dashboards.webinar': (zoom) => zoom.dashboards.webinar('85746065', { type: 'past' }),
  'dashboards.webinarParticipants': (zoom) =>
    zoom.dashboards.webinarParticipants('85746065', { type: 'past', include_fields: 'registrant_id' }),
  'dashboards.webinarParticipantsQos': (zoom) => zoom.dashboards.webinarParticipantsQos('85746065', { type: 'past' }),
  'dashboards.webinarParticipantQos': (zoom) =>
    zoom.dashboards.webinarParticipantQos('85746065', 32_977_920, { type: 'past' }),
  'dashboards.webinarParticipantsSatisfaction': (zoom) =>
    zoom.dashboards.webinarParticipantsSatisfaction('85746065', { type: 'past' }),
  'dashboards.webinarParticipantsSharing': (zoom) =>
    zoom.dashboards.webinarParticipantsSharing('85746065', { type: 'past' }),
  'dashboards.zoomRooms': (zoom) => zoom.dashboards.zoomRooms(),
  'dashboards.zoomRoom': (zoom) => zoom.dashboards.zoomRoom('a/b', MAY),
  'dashboards.topZoomRoomIssues': (zoom) => zoom.dashboards.topZoomRoomIssues(MAY),
  'dashboards.issuesOfZoomRooms': (zoom) => zoom.dashboards.issuesOfZoomRooms(MAY),
  'dashboards.issuesOfZoomRoom': (zoom) => zoom.dashboards.issuesOfZoomRoom('a/b', MAY),
  'dashboards.crc': (zoom) => zoom.dashboards.crc(MAY),
  'dashboards.chat': (zoom) => zoom.dashboards.chat(MAY),
  'dashboards.clientFeedback': (zoom) => zoom.dashboards.clientFeedback(MAY),
  'dashboards.clientFeedbackDetails': (zoom) => zoom.dashboards.clientFeedbackDetails('a/b', MAY),
  'dashboards.clientSatisfaction': (zoom) => zoom.dashboards.clientSatisfaction(MAY),
  'dashboards.clientVersions': (zoom) => zoom.dashboards.clientVersions(),
  'dashboards.quality': (zoom) => zoom.dashboards.quality({ ...MAY, type: 'meeting' }),
  'dashboards.im': (zoom) => zoom.dashboards.im(MAY),
} satisfies Rows;
