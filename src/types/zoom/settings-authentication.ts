/** A way for people to prove who they are, as it is added or changed. */
interface AuthenticationOptionChange<Type, Action> {
  /** What is done with the option. */
  action?: Action | undefined;
  /** The option that is changed. */
  id?: string | undefined;
  name?: string | undefined;
  type?: Type | undefined;
  /** Domains separated by commas, for `enforce_login_with_domains`. */
  domains?: string | undefined;
  default_option?: boolean | undefined;
}

type ForMeetings = 'enforce_login' | 'enforce_login_with_same_account' | 'enforce_login_with_domains';
type ForRecordings = 'internally' | 'enforce_login' | 'enforce_login_with_domains';
type InGroup = 'update' | 'show' | 'hide';
type InAccount = 'update' | 'delete' | 'add';

/** Changes who can join the meetings of a group. A group shows or hides what the account offers. */
export interface GroupMeetingAuthenticationChanges {
  /** Only people who signed in can join. */
  meeting_authentication?: boolean | undefined;
  authentication_option?: AuthenticationOptionChange<ForMeetings, InGroup> | undefined;
}

/** Changes who can watch the cloud recordings of a group. A group shows or hides what the account offers. */
export interface GroupRecordingAuthenticationChanges {
  /** Only people who signed in can watch. */
  recording_authentication?: boolean | undefined;
  authentication_option?: AuthenticationOptionChange<ForRecordings, InGroup> | undefined;
}

/** Changes who can join the meetings of an account. */
export interface AccountMeetingAuthenticationChanges {
  /** Only people who signed in can join. */
  meeting_authentication?: boolean | undefined;
  authentication_option?: AuthenticationOptionChange<ForMeetings, InAccount> | undefined;
  /** Hosts may invite people who need not sign in. */
  allow_authentication_exception?: boolean | undefined;
}

/** Changes who can watch the cloud recordings of an account. */
export interface AccountRecordingAuthenticationChanges {
  /** Only people who signed in can watch. */
  recording_authentication?: boolean | undefined;
  authentication_option?: AuthenticationOptionChange<ForRecordings, InAccount> | undefined;
}
