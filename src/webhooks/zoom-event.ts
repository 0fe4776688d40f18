import type {
  AccountChange,
  AccountDisassociated,
  AccountSettingsChange,
  SubAccountCreated,
  VanityUrlDecision,
} from './events/account-events.js';
import type { AppDeauthorized, UrlValidation } from './events/app-events.js';
import type { GroupAdmins, GroupChange, GroupMembers, GroupSettingsChange } from './events/group-events.js';
import type { PhoneAccountSettingsChange, PhoneGroupSettingsChange } from './events/phone-events.js';
import type {
  NotesChange,
  PersonChange,
  PresenceChange,
  SignIn,
  UserChange,
  UserCreated,
  UserSettingsChange,
} from './events/user-events.js';

/** Payloads of the events that are known, by name. */
export interface EventPayloads {
  /** Somebody was added to the account. */
  'user.created': UserCreated;
  /** Somebody accepted the invitation to the account. */
  'user.invitation_accepted': PersonChange;
  /** A deactivated person was activated. */
  'user.activated': PersonChange;
  /** The profile, the type or a feature of a person changed. */
  'user.updated': UserChange;
  /** Settings of a person changed. */
  'user.settings_updated': UserSettingsChange;
  /** A person was deactivated. */
  'user.deactivated': PersonChange;
  /** A person was removed from the account and keeps a Zoom account of their own. */
  'user.disassociated': PersonChange;
  /** A person was deleted. */
  'user.deleted': PersonChange;
  'user.signed_in': SignIn;
  'user.signed_out': SignIn;
  'user.presence_status_updated': PresenceChange;
  'user.personal_notes_updated': NotesChange;
  'group.created': GroupChange;
  'group.updated': GroupChange;
  'group.deleted': GroupChange;
  'group.member_added': GroupMembers;
  'group.member_deleted': GroupMembers;
  'group.admin_added': GroupAdmins;
  'group.admin_deleted': GroupAdmins;
  'group.settings_updated': GroupSettingsChange;
  'group.lock_settings_updated': GroupSettingsChange;
  /** A sub account was created. */
  'account.created': SubAccountCreated;
  /** The profile of the account changed. */
  'account.updated': AccountChange;
  'account.settings_updated': AccountSettingsChange;
  'account.lock_settings_updated': AccountSettingsChange;
  /** A sub account was parted from its master account. */
  'account.disassociated': AccountDisassociated;
  'account.vanity_url_approved': VanityUrlDecision;
  'account.vanity_url_rejected': VanityUrlDecision;
  'phone.account_settings_updated': PhoneAccountSettingsChange;
  'phone.group_settings_updated': PhoneGroupSettingsChange;
  /** A user removed your app. Revoke nothing: the grant is gone. */
  app_deauthorized: AppDeauthorized;
  /** Zoom asks whether the URL is yours: {@link answerUrlValidation}. */
  'endpoint.url_validation': UrlValidation;
}

/** Name of an event that is known. */
export type EventName = keyof EventPayloads;

/** An event that is known and as declared. */
export interface EventOf<N extends EventName> {
  known: true;
  event: N;
  /** When it happened, milliseconds since 1970. Some events have none. */
  event_ts?: number | undefined;
  payload: EventPayloads[N];
}

/** Any of the known events: `switch` on `event`. */
export type KnownEvent = { [N in EventName]: EventOf<N> }[EventName];

/** An event that this package does not know, or whose payload is not as declared. */
export interface UnknownEvent {
  known: false;
  event: string;
  /** When it happened, milliseconds since 1970. */
  event_ts?: number | undefined;
  /** As Zoom sent it. */
  payload: Readonly<Record<string, unknown>>;
}

/** What Zoom tells. `known` says whether the types below are certain. */
export type ZoomEvent = KnownEvent | UnknownEvent;
