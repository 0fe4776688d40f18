import type { MeetingSecuritySettings } from './settings-meeting-security.js';

/** How a user's meetings are secured: settings with `option: 'meeting_security'`. */
export interface UserMeetingSecurity {
  meeting_security?: MeetingSecuritySettings | undefined;
}
