import type { VoicemailAccessChange } from './phone-user-policy-changes.js';

/** Somebody to give access to a user's recordings. */
export interface RecordingAccessChange {
  /** Zoom id of the person who gets access. */
  access_user_id?: string | undefined;
  /** Default: false. */
  allow_delete?: boolean | undefined;
  /** Default: false. */
  allow_download?: boolean | undefined;
}

/** Somebody to give access to a user's voicemails. */
export interface NewVoicemailAccess extends VoicemailAccessChange {
  access_user_type?: 'commonArea' | 'user' | undefined;
}

/** The older form of {@link NewVoicemailAccess}. */
export interface OldVoicemailAccessChange {
  access_user_id?: string | undefined;
  access_user_type?: 'commonArea' | 'user' | undefined;
  /** Default: false. */
  delete?: boolean | undefined;
  /** Default: false. */
  download?: boolean | undefined;
}

/** An entry that exists already. */
export interface SharedEntry {
  /** Of the entry, as Zoom sent it. */
  shared_id?: string | undefined;
}

/** An entry for recordings that exists already. */
export interface RecordingAccessEntry extends RecordingAccessChange, SharedEntry {}

/** An entry for voicemails that exists already. */
export interface VoicemailAccessEntry extends NewVoicemailAccess, SharedEntry {}

/** The older form of {@link VoicemailAccessEntry}. */
export interface OldVoicemailAccessEntry extends OldVoicemailAccessChange, SharedEntry {}

/** What can be added for a user, by kind. */
export interface SharedAccessAdditions {
  voice_mail: {
    /** Up to 10. */
    voicemail_access_members?: readonly NewVoicemailAccess[] | undefined;
    /** @deprecated Use `voicemail_access_members`. */
    voice_mail?: OldVoicemailAccessChange | undefined;
  };
  delegation: {
    /** Extension of the assistant: a user's or a common area's. */
    delegation_assistant_extension_id: string;
  };
  desk_phone: { device_id: string };
  /** Zoom's reference does not say what it wants here. */
  intercom: { device_id?: string | undefined };
  auto_call_recording: {
    /** Up to 20. */
    auto_call_recording_access_members: readonly RecordingAccessChange[];
  };
  ad_hoc_call_recording: {
    /** Up to 20. */
    ad_hoc_call_recording_access_members: readonly RecordingAccessChange[];
  };
}

/** What a user can share with others. */
export type PhoneSharedSetting = keyof SharedAccessAdditions;

/** What can be changed for a user, by kind. */
export interface SharedAccessChanges {
  voice_mail: {
    /** Up to 10. */
    voicemail_access_members?: readonly VoicemailAccessEntry[] | undefined;
    /** @deprecated Use `voicemail_access_members`. */
    voice_mail?: OldVoicemailAccessEntry | undefined;
  };
  delegation: {
    delegation: {
      /** Keeps others from picking up a held call, listening in, and taking a call over. */
      privacy?: boolean | undefined;
      /**
       * What assistants may do: 1 place calls, 2 answer calls, 3 pick up held calls, 4 manage VIP contacts, 5 opt in and
       * out, 6 join and merge calls, 7 set business hours. Up to 10.
       */
      privileges?: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[] | undefined;
      /** Whether users have access to delegation. */
      locked?: boolean | undefined;
    };
  };
  desk_phone: {
    desk_phone: {
      /** Up to 10. */
      devices?: readonly DeskPhoneChange[] | undefined;
      /** The phone can be locked with the PIN. */
      phone_screen_lock?: boolean | undefined;
      /** Opens voicemail, hot desking and the locked phone. A secret. */
      pin_code?: string | undefined;
    };
  };
  intercom: {
    intercom: {
      /** Whom to invite. */
      extension_id?: string | undefined;
      /** Where intercom calls ring. */
      device_id?: string | undefined;
    };
  };
  auto_call_recording: {
    /** Up to 20. */
    auto_call_recording_access_members: readonly RecordingAccessEntry[];
  };
  ad_hoc_call_recording: {
    /** Up to 20. */
    ad_hoc_call_recording_access_members: readonly RecordingAccessEntry[];
  };
}

/** Changes a user's desk phone. */
export interface DeskPhoneChange {
  id?: string | undefined;
  policy?:
    | {
        /** The desktop app makes and takes calls on the phone. */
        call_control?: { status?: 'on' | 'off' | undefined } | undefined;
        /** Guests sign in to the phone; meanwhile it is theirs. */
        hot_desking?: { status?: 'on' | 'off' | undefined } | undefined;
      }
    | undefined;
}

/** What has to be named to remove it from a user, by kind. */
export interface SharedAccessRemovals {
  voice_mail: { shared_id: string };
  delegation: { assistant_extension_id: string };
  desk_phone: { device_id: string };
  intercom: { intercom_extension_id: string };
  auto_call_recording: { shared_id: string };
  ad_hoc_call_recording: { shared_id: string };
}
