import type { PasscodeRequirementUpdate } from './settings-schedule-inputs.js';

/** How meetings and webinars are secured. */
export interface MeetingSecurityUpdate {
  /** Every meeting needs a passcode, a waiting room or signed-in participants. */
  auto_security?: boolean | undefined;
  /** People of the domains in `block_user_domain_list` cannot join. */
  block_user_domain?: boolean | undefined;
  /** At most 20 domains of 5 to 30 characters, such as `*.example.com`. */
  block_user_domain_list?: readonly string[] | undefined;
  /** The passcode is part of the link, encrypted. */
  embed_password_in_join_link?: boolean | undefined;
  /** `e2ee` is end-to-end: Zoom has no key. */
  encryption_type?: 'enhanced_encryption' | 'e2ee' | undefined;
  end_to_end_encrypted_meetings?: boolean | undefined;
  /** Meetings have passcodes. Not those with a personal meeting id. */
  meeting_password?: boolean | undefined;
  /** What passcodes have to look like. */
  meeting_password_requirement?: PasscodeRequirementUpdate | undefined;
  /** Joining by the browser needs a sign-in. */
  only_authenticated_can_join_from_webclient?: boolean | undefined;
  /** People who join by phone need a passcode of digits. */
  phone_password?: boolean | undefined;
  /** Personal meetings have passcodes. */
  pmi_password?: boolean | undefined;
  require_password_for_scheduled_meeting?: boolean | undefined;
  require_password_for_scheduled_webinar?: boolean | undefined;
  /** Participants wait to be let in. Switches joining before the host off. */
  waiting_room?: boolean | undefined;
  waiting_room_settings?:
    | {
        /** Who waits: 0 everyone, 1 people outside the account, 2 people outside the account and its allowed domains. */
        participants_to_place_in_waiting_room?: 0 | 1 | 2 | undefined;
        /** Who lets people in: 0 hosts and co-hosts, 1 also whoever did not have to wait while they are absent. */
        users_who_can_admit_participants_from_waiting_room?: 0 | 1 | undefined;
        /** Domains that need not wait, separated by commas. For 2 above. */
        whitelisted_domains_for_waiting_room?: string | undefined;
      }
    | undefined;
  /** Webinars get a passcode when they are scheduled. */
  webinar_password?: boolean | undefined;
}
