/**
 * A Zoom account: its people, licences, seats and usage, and what is done about them. Begin with {@link ZoomClient}
 * and {@link syncAccount}.
 *
 * @module zoom-admin-sdk
 */
export { fileTokenStore } from './auth/file-token-store.js';
export { memoryTokenStore } from './auth/memory-token-store.js';
export { type ServerToServerOptions, serverToServer } from './auth/server-to-server.js';
export { staticToken } from './auth/static-token.js';
export type { PendingAuthorization, UserOAuth, UserOAuthOptions } from './auth/user-oauth.js';
export type { ZoomClientOptions } from './client/options.js';
export type { RetryOptions } from './client/retry-policy.js';
export type { CloseOptions, CloseReport } from './client/running-calls.js';
export { userOAuth } from './client/user-oauth.js';
export { type ZoomAccounts, type ZoomAccountsOptions, zoomAccounts } from './client/zoom-accounts.js';
export { type RequestOptions, ZoomClient, type ZoomRateLimits } from './client/zoom-client.js';
export { fileCheckpointStore } from './files/file-checkpoint-store.js';
export { fileDailyLedger } from './files/file-daily-ledger.js';
export type {
  ActionChange,
  ActionName,
  ActionResult,
  ChangeValue,
  PersonReference,
} from './lifecycle/actions/action-result.js';
export { changeLicenses } from './lifecycle/actions/change-licenses.js';
export { createPerson, type NewPerson } from './lifecycle/actions/create-person.js';
export { addToGroups, type GroupReference, removeFromGroups } from './lifecycle/actions/groups.js';
export type { AddOnChange, LicenseChange } from './lifecycle/actions/license-change.js';
export {
  type ReactivatePersonOptions,
  type ReactivationResult,
  reactivatePerson,
  type UnrestoredLicense,
} from './lifecycle/actions/reactivate-person.js';
export { removeFromPhone } from './lifecycle/actions/remove-from-phone.js';
export {
  deletePerson,
  type RemovePersonOptions,
  type Transfer,
  unlinkPerson,
} from './lifecycle/actions/remove-person.js';
export type { RememberedLicense, RememberedPerson } from './lifecycle/actions/restore-licenses.js';
export { revokeSsoToken, signOut } from './lifecycle/actions/sign-out.js';
export { type ProfileChange, updateProfile } from './lifecycle/actions/update-profile.js';
export { deactivatePerson } from './lifecycle/actions/update-status.js';
export { actOnMany, type PersonAction } from './lifecycle/bulk/act-on-many.js';
export type {
  BulkOptions,
  BulkOutcome,
  BulkPerson,
  BulkProgress,
  BulkReport,
  BulkRun,
} from './lifecycle/bulk/bulk-outcome.js';
export { changeLicensesOfMany } from './lifecycle/bulk/change-licenses-of-many.js';
export { type DiagnoseOptions, diagnose } from './lifecycle/diagnose/diagnose.js';
export type {
  Diagnosis,
  DiagnosisEvidence,
  FeatureDiagnosis,
  OperationDiagnosis,
  OperationVerdict,
  ScopePage,
  TokenDiagnosis,
} from './lifecycle/diagnose/diagnosis.js';
export type { FeatureChoice, FeatureName } from './lifecycle/diagnose/features.js';
export { formatDiagnosis } from './lifecycle/diagnose/format-diagnosis.js';
export type { ScopeStyle } from './lifecycle/diagnose/scope-names.js';
export { requiredScopes } from './lifecycle/diagnose/scope-page.js';
export { type ApplyPlanOptions, applyPlan } from './lifecycle/offboarding/apply-plan.js';
export { type AppliedPlan, type ApplyPlansOptions, applyPlans } from './lifecycle/offboarding/apply-plans.js';
export type {
  AnsweredRequest,
  OffboardingAudit,
  OffboardingFailure,
  OffboardingStepEvent,
  OffboardingStepOutcome,
  OffboardingStepRecord,
} from './lifecycle/offboarding/audit.js';
export type { PlanCheckOptions } from './lifecycle/offboarding/check-plan.js';
export type {
  HeldPhone,
  HeldQueue,
  HostedItem,
  HostedList,
  Leaver,
  OffboardingFacts,
  OffboardingReading,
  OffboardingRecipient,
  OffboardingSeats,
  OwnerAddOns,
} from './lifecycle/offboarding/facts.js';
export type {
  OffboardingCheck,
  OffboardingFinding,
  OffboardingPlan,
  OffboardingStep,
  OffboardingStepKind,
} from './lifecycle/offboarding/plan.js';
export { type PlanOffboardingOptions, planOffboarding } from './lifecycle/offboarding/plan-offboarding.js';
export type { Belonging, OffboardingPolicy, ResolvedOffboardingPolicy } from './lifecycle/offboarding/policy.js';
export type { OffboardingProof, OffboardingProofCheck, OffboardingProofItem } from './lifecycle/offboarding/proof.js';
export type { FactOptions } from './lifecycle/offboarding/read-facts.js';
export type { OffboardingCheckpoint } from './lifecycle/offboarding/run-log.js';
export { verifyOffboarding } from './lifecycle/offboarding/verify-offboarding.js';
export type { Account } from './resources/account/account.js';
export type { AccountSettingsMethods } from './resources/account/account-settings-methods.js';
export type {
  GetAccountLockSettingsQuery,
  GetAccountSettingsQuery,
  ListInvoicesQuery,
  ListSubAccountsQuery,
  UpdateAccountOwnerBody,
  UpdateAccountSettingsQuery,
} from './resources/account/inputs.js';
export { type EndpointName, endpoints } from './resources/catalogue.js';
export type { ContactGroups } from './resources/contact-groups/contact-groups.js';
export type {
  AddContactGroupMembersBody,
  ContactGroupAdditions,
  ContactGroupMemberReference,
  CreateContactGroupBody,
  ListContactGroupsQuery,
  UpdateContactGroupBody,
} from './resources/contact-groups/inputs.js';
export type { Dashboards } from './resources/dashboards/dashboards.js';
export type { MeetingDashboards } from './resources/dashboards/meeting-dashboards.js';
export type {
  ClientFeedbackDetailsQuery,
  DashboardMeetingQuery,
  DashboardMeetingsQuery,
  DashboardWebinarsQuery,
  DashboardWindow,
  DashboardZoomRoomQuery,
  DashboardZoomRoomsQuery,
  LiveOrPastQuery,
  MeetingParticipantsQuery,
  PagedWindow,
  ParticipantsQosQuery,
  ParticipantsSatisfactionQuery,
  ParticipantsSharingQuery,
  QualityScoresQuery,
  WebinarParticipantsQuery,
} from './resources/dashboards/queries.js';
export type {
  AssignDivisionMembersBody,
  CreateDivisionBody,
  DivisionAssignments,
  Divisions,
  ListDivisionsQuery,
  UpdateDivisionBody,
} from './resources/divisions/divisions.js';
export type { GroupSettingsMethods } from './resources/groups/group-settings-methods.js';
export type { Groups } from './resources/groups/groups.js';
export type {
  AddGroupAdminsBody,
  AddGroupMembersBody,
  GetGroupSettingsQuery,
  GroupAdditions,
  GroupBody,
  GroupLockSettingsQuery,
  GroupPerson,
  ListGroupMembersQuery,
  ListGroupsQuery,
  UpdateGroupMemberBody,
  UpdateGroupSettingsQuery,
} from './resources/groups/inputs.js';
export type { ListPastParticipantsQuery, Meetings } from './resources/meetings/meetings.js';
export type { AutoReceptionists, ListAutoReceptionistsQuery } from './resources/phone/auto-receptionists.js';
export type { CallHistory } from './resources/phone/call-history.js';
export type {
  CallExtensionType,
  CallFilters,
  CallHistoryQuery,
  CallNumberType,
  CallResult,
  SyncCallHistoryQuery,
  UserCallHistoryQuery,
  UserCallResult,
} from './resources/phone/call-history-queries.js';
export type { CallLogs, CallLogsQuery, SyncCallLogsQuery, UserCallLogsQuery } from './resources/phone/call-logs.js';
export type {
  AddCallQueueMembersBody,
  CallQueueAnalyticsQuery,
  CreateCallQueueBody,
  ListCallQueuesQuery,
  NewCallQueueMembers,
  UpdateCallQueueBody,
} from './resources/phone/call-queue-inputs.js';
export type { CallQueues } from './resources/phone/call-queues.js';
export type { CallingPlans } from './resources/phone/calling-plans.js';
export type {
  CommonAreaAdHocRecordingChange,
  CommonAreaPolicyChanges,
  CommonAreas,
  CreateCommonAreaBody,
  ListCommonAreasQuery,
  UpdateCommonAreaBody,
} from './resources/phone/common-areas.js';
export type { PhoneDateRange } from './resources/phone/date-range.js';
export type {
  AddPhoneDeviceBody,
  ListPhoneDevicesQuery,
  PhoneDevices,
  UpdatePhoneDeviceBody,
} from './resources/phone/devices.js';
export type { ListPhoneNumbersQuery, PhoneNumbers } from './resources/phone/numbers.js';
export type { Phone } from './resources/phone/phone.js';
export type { CallMetricsQuery, PastCallsQuery, PhoneMetrics } from './resources/phone/phone-metrics.js';
export type {
  CallChargesQuery,
  FaxChargesQuery,
  PhoneOperationLogsQuery,
  PhoneReports,
  SmsChargesQuery,
} from './resources/phone/phone-reports.js';
export type {
  AddPhoneUsersBody,
  AssignCallingPlansBody,
  AssignPhoneNumbersBody,
  CallingPlanAssignment,
  ListPhoneUsersQuery,
  NewPhoneUser,
  ReplaceCallingPlanBody,
  UnassignCallingPlanQuery,
  UpdatePhoneUserBody,
  UpdatePhoneUsersBody,
} from './resources/phone/phone-user-inputs.js';
export type {
  EmergencyAddressChange,
  PhoneUserPolicyChanges,
  UserFaxChange,
  UserVoicemailChange,
  VoicemailAccessChange,
} from './resources/phone/phone-user-policy-changes.js';
export type {
  BreakHoursChange,
  BusinessHoursChange,
  HolidayChange,
  PhoneWeekday,
  SharedLinesChange,
  TranscriptionLanguage,
  UpdatePhoneUserSettingsBody,
} from './resources/phone/phone-user-settings-inputs.js';
export type { PhoneUsers } from './resources/phone/phone-users.js';
export type { BillingAccounts, ListBillingAccountsQuery, PhoneAccountPlans } from './resources/phone/plans.js';
export type {
  AdHocRecordingChange,
  AudioLibraryChange,
  AutoRecordingChange,
  CallerIdChange,
  CallForwardingChange,
  CallOverflowChange,
  CallParkChange,
  CallTransferChange,
  CommonAreaRecordingChange,
  DesktopAppChange,
  DisclaimerChange,
  DisclaimerLanguage,
  MobileAppChange,
  PhonePolicyChange,
  PhonePolicySwitch,
  RecordingBeepChange,
  RecordingNoticeChange,
  SmsChange,
  VoicemailEmailChange,
} from './resources/phone/policy-changes.js';
export type { PhoneRecordings, PhoneRecordingsQuery, UserPhoneRecordingsQuery } from './resources/phone/recordings.js';
export type {
  AddPhoneRoleMembersBody,
  ListPhoneRoleMembersQuery,
  PhoneRoles,
  RemovePhoneRoleMembersQuery,
} from './resources/phone/roles.js';
export type { ListPhoneRoomsQuery, PhoneRooms } from './resources/phone/rooms.js';
export type { GetPhonePoliciesQuery, PhoneSettings } from './resources/phone/settings.js';
export type {
  DeskPhoneChange,
  NewVoicemailAccess,
  OldVoicemailAccessChange,
  OldVoicemailAccessEntry,
  PhoneSharedSetting,
  RecordingAccessChange,
  RecordingAccessEntry,
  SharedAccessAdditions,
  SharedAccessChanges,
  SharedAccessRemovals,
  SharedEntry,
  VoicemailAccessEntry,
} from './resources/phone/shared-access-inputs.js';
export type { ListSharedLineGroupsQuery, SharedLineGroups } from './resources/phone/shared-line-groups.js';
export type {
  OnSite,
  PhoneSitePolicyChanges,
  SiteCallParkChange,
  SitePolicyLock,
  SiteVoicemailEmailChange,
} from './resources/phone/site-policy-changes.js';
export type {
  BlockExternalCallsChange,
  CallNotificationChange,
  CallScreeningChange,
  CallStartPromptChange,
  CallSummaryChange,
  FeedbackRange,
  FeedbackSurveyChange,
  FirmwareScheduleChange,
  FirmwareWeekday,
  ForceOffNetChange,
  LineNameChange,
  PhoneRetentionChange,
  PhoneRetentionPeriod,
  QueueOptOutChange,
  QueueOptOutReasonsChange,
  SiteVoicemailChange,
  SmsTemplateChange,
  TranscriptionChange,
  UnassignedNumbersChange,
  VoicemailEncryptionChange,
  WebAppChange,
} from './resources/phone/site-policy-values.js';
export type {
  CreatePhoneSiteBody,
  DeletePhoneSiteQuery,
  ListPhoneSitesQuery,
  PhoneSites,
  SiteEmergencyAddress,
  UpdatePhoneSiteBody,
} from './resources/phone/sites.js';
export type { ListSmartphonesQuery, PhoneSmartphones } from './resources/phone/smartphones.js';
export type { PhoneSms, SmsSessionFilters, SmsSessionsQuery, UserSmsSessionsQuery } from './resources/phone/sms.js';
export type { PhoneVoicemails, PhoneVoicemailsQuery, UserPhoneVoicemailsQuery } from './resources/phone/voicemails.js';
export type { MeetingReports } from './resources/reports/meeting-reports.js';
export type {
  BillingInvoicesQuery,
  CloudRecordingUsageQuery,
  DailyReportQuery,
  HistoryMeetingsQuery,
  HostReportQuery,
  MeetingActivitiesQuery,
  OperationLogsQuery,
  OptionalReportWindow,
  RemoteSupportQuery,
  ReportParticipantsQuery,
  ReportWindow,
  SignInActivitiesQuery,
  TelephoneReportQuery,
  UpcomingEventsQuery,
  UserMeetingsQuery,
} from './resources/reports/queries.js';
export type { Reports } from './resources/reports/reports.js';
export type {
  AssignRoleMembersBody,
  CreateRoleBody,
  ListRoleMembersQuery,
  ListRolesQuery,
  RoleAssignments,
  UpdateRoleBody,
} from './resources/roles/inputs.js';
export type { Roles } from './resources/roles/roles.js';
export type { TrackingFields } from './resources/tracking-fields/tracking-fields.js';
export type {
  AddAssistantsBody,
  Assistants,
  NewAssistant,
  Presence,
  Schedulers,
  UpdatePresenceBody,
} from './resources/users/delegation.js';
export type {
  ListUserMeetingsQuery,
  ListUserRecordingsQuery,
  ListUserWebinarsQuery,
} from './resources/users/hosting.js';
export type {
  CreateUserBody,
  GetUserQuery,
  ListUsersQuery,
  NewSsoUser,
  NewUser,
  NewUserWithPassword,
  RemoveUserQuery,
  UpdateUserBody,
  UpdateUserQuery,
  UserLicenseInput,
} from './resources/users/inputs.js';
export type { ProfilePicture } from './resources/users/profile-picture.js';
export type {
  AddOnLicenseInput,
  GetUserSettingsQuery,
  MeetingSecurityUpdate,
  UpdateMeetingAuthenticationBody,
  UpdateMeetingSecurityBody,
  UpdateRecordingAuthenticationBody,
  UpdateUserSettingsBody,
  UpdateUserSettingsQuery,
  UserAudioConferencingUpdate,
  UserEmailNotificationUpdate,
  UserFeaturesUpdate,
  UserInMeetingUpdate,
  UserProfileUpdate,
  UserRecordingUpdate,
  UserScheduleMeetingUpdate,
  UserSettingsOption,
  UserTelephonyUpdate,
  UserTspUpdate,
} from './resources/users/settings-inputs.js';
export type { GetUserTokenQuery, UpdateEmailBody, UpdatePasswordBody } from './resources/users/sign-in.js';
export type {
  FeatureChange,
  FeatureUser,
  StoppedUpdate,
  UpdateFeaturesBody,
  UpdateFeaturesResult,
} from './resources/users/update-features.js';
export type { Users } from './resources/users/users.js';
export type { CheckpointOptions } from './sync/checkpoint-options.js';
export {
  type CombinedSeats,
  type CombinedSnapshot,
  type CombinedUser,
  combineSnapshots,
} from './sync/combine-snapshots.js';
export { diffSnapshots, type SnapshotChange, type SnapshotDiff, type UnsurePresence } from './sync/diff-snapshots.js';
export type { AccountSize, PlannedRequests } from './sync/estimate-sync.js';
export { type InactiveUser, type InactiveUsersOptions, inactiveUsers } from './sync/inactive-users.js';
export {
  BASIC_LIMITS,
  type BasicLimits,
  type HostedMeeting,
  type LicenceRule,
  needsLicence,
} from './sync/needs-licence.js';
export { type PlannedDay, planSync, type SyncPlan } from './sync/plan-sync.js';
export { type PersonMeetings, readUpcomingMeetings } from './sync/read-meetings.js';
export {
  type ReclaimBlocker,
  type ReclaimBlockerKind,
  type ReclaimCandidate,
  type ReclaimOptions,
  type ReclaimReport,
  reclaimReport,
} from './sync/reclaim-report.js';
export type {
  AccountSnapshot,
  AccountUser,
  HostedUsage,
  LastUsed,
  License,
  LicenseProduct,
  SeatLedgerEntry,
  SectionName,
  SectionReport,
  SyncStats,
  UsageWindow,
} from './sync/snapshot.js';
export { type AccountStream, streamAccount } from './sync/stream-account.js';
export type { AccountSummary } from './sync/summarise.js';
export { syncAccount } from './sync/sync-account.js';
export type { PreviousSync, SyncOptions, SyncProgress, UsageOptions } from './sync/sync-options.js';
export type { CallOptions } from './types/call-options.js';
export { type CheckpointStore, memoryCheckpointStore } from './types/checkpoint-store.js';
export type { Clock } from './types/clock.js';
export { type DailyLedger, memoryDailyLedger } from './types/daily-ledger.js';
export { type DailyPool, dailyPool } from './types/daily-pool.js';
export { type DateRange, type DateWindow, monthlyWindows } from './types/date-window.js';
export type {
  AnyEndpoint,
  Endpoint,
  EndpointBase,
  EndpointScopes,
  HttpMethod,
  ListEndpoint,
} from './types/endpoint.js';
export {
  isZoomError,
  type RateLimitWindow,
  type WebhookRefusal,
  ZoomAmbiguousWriteError,
  ZoomApiError,
  type ZoomApiErrorDetails,
  type ZoomAttempt,
  ZoomClosedError,
  ZoomConfigError,
  ZoomError,
  type ZoomErrorByKind,
  type ZoomErrorDetails,
  type ZoomErrorKind,
  ZoomNetworkError,
  ZoomPartialWriteError,
  ZoomRateLimitError,
  ZoomReauthorizationRequiredError,
  ZoomResponseError,
  ZoomTimeoutError,
  ZoomTokenError,
  type ZoomTokenErrorDetails,
  ZoomWebhookError,
} from './types/errors.js';
export type {
  DriftEvent,
  PageEvent,
  RateLimitEvent,
  RequestEvent,
  RequestEventBase,
  ResponseEvent,
  RetryEvent,
  TokenEvent,
  ZoomHooks,
} from './types/hooks.js';
export {
  type AssignableUserType,
  type AssignableWorkplaceBundle,
  LoginType,
  UnitedBundle,
  type UserLicenseOption,
  UserType,
  WorkplaceBundle,
} from './types/license-codes.js';
export {
  AddOnLicense,
  type AddOnLicenseOption,
  type AddOnLicenseType,
  EventsLicense,
  LargeMeetingLicense,
  WebinarLicense,
} from './types/license-codes-add-ons.js';
export { PhoneCallingPlan } from './types/license-codes-phone.js';
export type { Logger, LogLevel } from './types/logger.js';
export type { Model, Open } from './types/model.js';
export { OPERATION_LIMITS, type OperationLimit } from './types/operation-limit.js';
export type { Page, Paginated, RejectedRow } from './types/pages.js';
export {
  type BucketName,
  type BucketSnapshot,
  type CallPriority,
  type DailyUse,
  RATE_LIMITS,
  type RateLimit,
  type RateLimitBucket,
  type RateLimitedAccount,
  type RateLimiter,
  type RateLimiterFactory,
  type RateLimitFamily,
  type RateLimitLabel,
  type ZoomPlan,
} from './types/rate-limit.js';
export { Secret } from './types/secret.js';
export type { AccessToken, StoredToken, TokenContext, TokenLock, TokenProvider, TokenStore } from './types/token.js';
export type { CallTrace, Trace, TracedCall, TracedOutcome, TracedRequest, Tracer } from './types/tracer.js';
export type { Transport, TransportRequest, TransportResponse } from './types/transport.js';
export type {
  AccountDetails,
  ManagedDomain,
  PlanSeats,
  PlanUsage,
  RecordingPlan,
  SubAccount,
} from './types/zoom/account.js';
export type {
  AccountLockSettings,
  AccountLockSettingsChanges,
  AccountSecurityLocks,
} from './types/zoom/account-lock-settings.js';
export type {
  SessionSecuritySettings,
  SessionSettings,
  SessionSettingsChanges,
  VideoSdkSettingsChanges,
} from './types/zoom/account-session-settings.js';
export type {
  AccountFeatureSettings,
  AccountGeneralSettings,
  AccountIntegrationSettings,
  AccountMailCalendarSettings,
  AccountMeetingSecuritySettings,
  AccountMeetingSecuritySettingsChanges,
  AccountSettings,
  AccountSettingsChanges,
  AccountSmartRecognitionSettings,
  AccountZoomRoomsSettings,
} from './types/zoom/account-settings.js';
export type {
  AccountSecuritySettings,
  AccountSecuritySettingsChanges,
} from './types/zoom/account-settings-security.js';
export type { BillingContact, Invoice, InvoiceDetails, InvoiceItem } from './types/zoom/billing.js';
export type {
  AddedContacts,
  ContactGroup,
  ContactGroupDetails,
  ContactGroupMember,
} from './types/zoom/contact-group.js';
export type { DashboardMeeting, DashboardMeetingDetails, DashboardWebinar } from './types/zoom/dashboard.js';
export type {
  ChatUsage,
  ClientFeedback,
  ClientFeedbackDetail,
  ClientSatisfaction,
  ClientVersion,
  ImUsage,
  QualityCounts,
  QualityScores,
} from './types/zoom/dashboard-account.js';
export type {
  DashboardParticipant,
  ParticipantFeedback,
  ParticipantSharing,
} from './types/zoom/dashboard-participant.js';
export type { AudioMetrics, ParticipantQos, PictureMetrics, QualitySample } from './types/zoom/dashboard-qos.js';
export type {
  CrcUsage,
  DashboardZoomRoom,
  DashboardZoomRoomDetails,
  TopZoomRoomIssue,
  ZoomRoomIssue,
  ZoomRoomMeeting,
  ZoomRoomWithIssues,
} from './types/zoom/dashboard-room.js';
export type { AssignedDivisionMembers, Division, DivisionDetails, DivisionMember } from './types/zoom/division.js';
export type { AddedToGroup, Group, GroupAdmin, GroupChannel, GroupMember } from './types/zoom/group.js';
export type {
  GroupLockSettings,
  GroupLockSettingsChanges,
  GroupSecurityLocks,
} from './types/zoom/group-lock-settings.js';
export type {
  GroupMeetingSecuritySettings,
  GroupMeetingSecuritySettingsChanges,
  GroupSettings,
  GroupSettingsChanges,
} from './types/zoom/group-settings.js';
export type { MeetingTemplate, PastParticipant, UpcomingMeeting, UserMeeting } from './types/zoom/meeting.js';
export type {
  AllowedLocationsPolicy,
  PhoneAccountPolicies,
  PhoneAccountSettings,
  RestrictedHoursPolicy,
} from './types/zoom/phone-account-policy.js';
export type { EmergencyAddress, PhoneCountry } from './types/zoom/phone-address.js';
export type { AutoReceptionist } from './types/zoom/phone-auto-receptionist.js';
export type {
  PhoneCall,
  PhoneCallDetails,
  PhoneCallElement,
  UserCallElement,
  UserCallHistorySync,
} from './types/zoom/phone-call.js';
export type { PhoneCallLog, PhoneCallLogDetails, UserCallLog, UserCallLogSync } from './types/zoom/phone-call-log.js';
export type {
  CallQueue,
  CallQueueAnalytics,
  CallQueueDetails,
  CallQueueMember,
  CreatedCallQueue,
} from './types/zoom/phone-call-queue.js';
export type {
  AssignedCallingPlans,
  CommonArea,
  CommonAreaDetails,
  CommonAreaNumber,
  CommonAreaPolicy,
  CreatedCommonArea,
} from './types/zoom/phone-common-area.js';
export type {
  AddedPhoneDevice,
  PhoneDeskPhonePolicy,
  PhoneDevice,
  PhoneDeviceAssignee,
  PhoneDeviceDetails,
  SipAccount,
} from './types/zoom/phone-device.js';
export type {
  PhoneCallMetrics,
  PhoneCallMetricsDetails,
  PhoneCallQos,
  PhoneQosSample,
} from './types/zoom/phone-metrics.js';
export type { PhoneNumber, PhoneNumberDetails } from './types/zoom/phone-number.js';
export type { PhoneBillingAccount, PhoneNumberPlan, PhonePlans } from './types/zoom/phone-plan.js';
export type {
  CallStartPrompt,
  PhoneAudioReference,
  PhoneExtensionReference,
  PhonePolicy,
} from './types/zoom/phone-policy.js';
export type {
  AudioLibraryPolicy,
  CallSummaryPolicy,
  DesktopAppPolicy,
  DisclaimerPolicy,
  FeedbackSurveyPolicy,
  LineNamePolicy,
  MobileAppPolicy,
  PhoneRetentionPolicy,
  TranscriptionPolicy,
  WebAppPolicy,
} from './types/zoom/phone-policy-apps.js';
export type {
  BlockExternalCallsPolicy,
  CallerIdPolicy,
  CallForwardingPolicy,
  CallOverflowPolicy,
  CallParkPolicy,
  CallScreeningPolicy,
  CallTransferPolicy,
  PrivateCallParkPolicy,
  QueueOptOutPolicy,
  QueueOptOutReasonsPolicy,
  UnassignedNumbersPolicy,
} from './types/zoom/phone-policy-calls.js';
export type {
  AccountFaxPolicy,
  SmsPolicy,
  SmsTemplatePolicy,
  UserFaxPolicy,
  VoicemailEmailPolicy,
  VoicemailEncryptionPolicy,
  VoicemailPolicy,
} from './types/zoom/phone-policy-messages.js';
export type {
  AdHocRecordingPolicy,
  AutoRecordingPolicy,
  RecordingBeep,
  RecordingNotice,
} from './types/zoom/phone-policy-recording.js';
export type { PhoneRecording, UserPhoneRecording } from './types/zoom/phone-recording.js';
export type { CallCharge, FaxCharge, PhoneOperationLog, SmsCharge } from './types/zoom/phone-report.js';
export type { PhoneRole, PhoneRoleMember } from './types/zoom/phone-role.js';
export type { PhoneRoom } from './types/zoom/phone-room.js';
export type {
  OldVoicemailAccess,
  PhoneDelegation,
  PhoneSharedAccess,
  RecordingAccess,
  VoicemailAccess,
} from './types/zoom/phone-shared-access.js';
export type { SharedLineGroup } from './types/zoom/phone-shared-line-group.js';
export type {
  PhoneEverywherePolicies,
  PhoneOfficePolicies,
  PhonePeoplePolicies,
} from './types/zoom/phone-shared-policies.js';
export type { CreatedPhoneSite, PhoneSite, PhoneSiteDetails } from './types/zoom/phone-site.js';
export type {
  CallNotificationPolicy,
  FirmwareSchedulePolicy,
  PhoneSitePolicy,
} from './types/zoom/phone-site-policy.js';
export type { PhoneSmartphone } from './types/zoom/phone-smartphone.js';
export type { SmsParticipant, SmsSession } from './types/zoom/phone-sms.js';
export type {
  AssignedCallingPlan,
  AssignedPhoneNumber,
  CallingPlan,
  PhoneSiteReference,
  PhoneUser,
} from './types/zoom/phone-user.js';
export type { AddedPhoneUser, AssignedPhoneNumbers, PhoneUserDetails } from './types/zoom/phone-user-details.js';
export type { EmergencyCallsPolicy, PhoneUserPolicies, PhoneUserPolicy } from './types/zoom/phone-user-policy.js';
export type {
  BreakHours,
  OutboundCallerId,
  PhoneIntercom,
  PhoneUserSettings,
  SharedLines,
  UserDeskPhone,
} from './types/zoom/phone-user-settings.js';
export type { PhoneVoicemail, UserPhoneVoicemail } from './types/zoom/phone-voicemail.js';
export type { AccountPlans, AudioPlan, BasePlan, SubscribedPlan } from './types/zoom/plan.js';
export type { RecordingFile, UserRecording } from './types/zoom/recording.js';
export type {
  BillingReport,
  CloudRecordingUsage,
  DailyUsage,
  DepartmentInvoice,
  HistoryMeeting,
  HostReportRow,
  TelephoneUsage,
  UpcomingEvent,
  UsedFeatures,
} from './types/zoom/report.js';
export type {
  MeetingActivity,
  OperationLog,
  RemoteSupportSession,
  SignInActivity,
} from './types/zoom/report-activity.js';
export type {
  MeetingSurveyReport,
  PollReport,
  QaReport,
  WebinarSurveyReport,
} from './types/zoom/report-answers.js';
export type { CustomKey, TrackingValue } from './types/zoom/report-fields.js';
export type { MeetingReport, ReportParticipant, UserMeetingReport } from './types/zoom/report-meeting.js';
export type { AssignedRole, Role, RoleDetails, RoleMember } from './types/zoom/role.js';
export type {
  AccountAudioConferencingChanges,
  AccountTelephonySettings,
  AccountTelephonySettingsChanges,
  GroupAudioConferencingChanges,
  GroupTelephonySettings,
  GroupTelephonySettingsChanges,
  TspSettings,
  TspSettingsChanges,
} from './types/zoom/settings-audio.js';
export type {
  AccountMeetingAuthenticationChanges,
  AccountRecordingAuthenticationChanges,
  GroupMeetingAuthenticationChanges,
  GroupRecordingAuthenticationChanges,
} from './types/zoom/settings-authentication.js';
export type { Changes } from './types/zoom/settings-changes.js';
export type {
  AccountChatSettings,
  AccountChatSettingsChanges,
  GroupChatSettings,
  GroupChatSettingsChanges,
} from './types/zoom/settings-chat.js';
export type {
  AccountChatEtiquette,
  AccountChatEtiquetteChanges,
  ChatEtiquettePolicy,
  GroupChatEtiquette,
  GroupChatEtiquetteChanges,
} from './types/zoom/settings-chat-etiquette.js';
export type {
  AccountEmailNotificationSettings,
  AccountOtherSettings,
  GroupEmailNotificationSettings,
  GroupOtherSettings,
  ProfileSettings,
} from './types/zoom/settings-general.js';
export type {
  AccountInMeetingSettings,
  AccountInMeetingSettingsChanges,
  CommonInMeetingSettings,
  GroupAndAccountInMeetingSettings,
  GroupInMeetingSettings,
  GroupInMeetingSettingsChanges,
  UserAndAccountInMeetingSettings,
} from './types/zoom/settings-in-meeting.js';
export type {
  AiCompanionQuestionsSettings,
  ClosedCaptioningSettings,
  LanguageInterpretationSettings,
  ManagedPollingSettings,
  ManualCaptioningSettings,
  MeetingSummarySettings,
  PollingSettings,
  SignLanguageInterpretationSettings,
  VirtualBackgroundSettings,
  WebinarChatSettings,
  WebinarLiveStreamingSettings,
} from './types/zoom/settings-in-meeting-parts.js';
export type {
  AccountMeetingSecurity,
  AccountMeetingSecurityChanges,
  GroupMeetingSecurity,
  GroupMeetingSecurityChanges,
  MeetingSecuritySettings,
} from './types/zoom/settings-meeting-security.js';
export type { PasscodeRequirement } from './types/zoom/settings-passcode.js';
export type {
  AccountRecordingSettings,
  CommonRecordingSettings,
  GroupRecordingSettings,
  GroupRecordingSettingsChanges,
  UserAndAccountRecordingSettings,
} from './types/zoom/settings-recording.js';
export type {
  AccountScheduleMeetingSettings,
  AccountScheduleMeetingSettingsChanges,
  CommonScheduleMeetingSettings,
  GroupAndAccountScheduleMeetingSettings,
  GroupScheduleMeetingSettings,
  GroupScheduleMeetingSettingsChanges,
  UserAndAccountScheduleMeetingSettings,
} from './types/zoom/settings-schedule-meeting.js';
export type { TrackingField } from './types/zoom/tracking-field.js';
export type {
  CommonUser,
  CustomAttribute,
  LicenseInfo,
  ProfilePhoneNumber,
  User,
  UserDetails,
  UsersSummary,
} from './types/zoom/user.js';
export type {
  CreatedUser,
  EmailCheck,
  UserPermissions,
  UserToken,
  VanityNameCheck,
  Zak,
} from './types/zoom/user-account.js';
export type { AddedAssistants, Assistant, Scheduler } from './types/zoom/user-delegation.js';
export type {
  AudioConference,
  CollaborationDevice,
  ConferenceNumber,
  MeetingSummaryTemplate,
  PersonalAudioConference,
} from './types/zoom/user-hosting.js';
export type { UserPresence } from './types/zoom/user-presence.js';
export type {
  UserEmailNotificationSettings,
  UserProfileSettings,
  UserSettings,
  UserWhiteboardSettings,
} from './types/zoom/user-settings.js';
export type {
  DialInCountry,
  DialInNumber,
  UserAudioConferencingSettings,
  UserTelephonySettings,
  UserTspSettings,
} from './types/zoom/user-settings-audio.js';
export type {
  AuthenticationOption,
  BothAuthentications,
  MeetingAuthentication,
  RecordingAuthentication,
} from './types/zoom/user-settings-authentication.js';
export type { FeatureLicense, UserFeatures } from './types/zoom/user-settings-feature.js';
export type { UserInMeetingSettings } from './types/zoom/user-settings-in-meeting.js';
export type { UserRecordingSettings } from './types/zoom/user-settings-recording.js';
export type { UserScheduleMeetingSettings } from './types/zoom/user-settings-schedule.js';
export type { UserMeetingSecurity } from './types/zoom/user-settings-security.js';
export type { UserWebinar } from './types/zoom/webinar.js';
