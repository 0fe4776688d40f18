import type { Rows } from './row.js';

export const meetingRows = {
  'meetings.listPastParticipants': (zoom) => zoom.meetings.listPastParticipants('/a//b=='),
  'trackingFields.list': (zoom) => zoom.trackingFields.list(),
} satisfies Rows;
