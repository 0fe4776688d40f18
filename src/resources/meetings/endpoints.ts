import { defineList } from '../../types/endpoint.js';
import { type PastParticipant, PastParticipantSchema } from '../../types/zoom/meeting.js';

export const listPastParticipants = defineList<PastParticipant>({
  method: 'GET',
  path: '/past_meetings/{meetingId}/participants',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['meeting:read:admin', 'meeting:read'],
    granular: ['meeting:read:list_past_participants', 'meeting:read:list_past_participants:admin'],
  },
  items: 'participants',
  item: PastParticipantSchema,
  key: [], // a person has a row for each stay
  maxPageSize: 300,
});

/** The operations of this area, by name. */
export const meetingsEndpoints = {
  'meetings.listPastParticipants': listPastParticipants,
} as const;
