/**
 * Zoom's webhooks: verified, typed, each taken once. Runs wherever Web Crypto does.
 *
 * @module zoom-admin-sdk/webhooks
 */
export { isZoomError, type WebhookRefusal, ZoomWebhookError } from '../types/errors.js';
export type { ReplayGuard } from '../types/replay-guard.js';
export { Secret } from '../types/secret.js';
export { accountIdOf } from './account-id-of.js';
export {
  applyEvent,
  CLEAN,
  type Deauthorization,
  type DirtyState,
  mergeDirty,
  type PersonMove,
} from './dirty-state.js';
export { eventKey } from './event-key.js';
export type {
  AccountChange,
  AccountDisassociated,
  AccountSettingsChange,
  SubAccountCreated,
  VanityUrlDecision,
} from './events/account-events.js';
export type { AppDeauthorized, UrlValidation } from './events/app-events.js';
export type {
  GroupAdmins,
  GroupChange,
  GroupMembers,
  GroupPerson,
  GroupSettingsChange,
} from './events/group-events.js';
export type { PhoneAccountSettingsChange, PhoneGroupSettingsChange } from './events/phone-events.js';
export type {
  ChangedFeatures,
  ChangedSettings,
  ChangedUser,
  EventUser,
  NotesChange,
  PersonChange,
  PresenceChange,
  SignIn,
  UserChange,
  UserCreated,
  UserSettingsChange,
} from './events/user-events.js';
export { type MemoryReplayGuardOptions, memoryReplayGuard } from './memory-replay-guard.js';
export {
  type NodeWebhookHandler,
  type NodeWebhookRequest,
  type NodeWebhookResponse,
  nodeWebhookHandler,
} from './node-webhook-handler.js';
export { parseEvent } from './parse-event.js';
export { answerUrlValidation, type UrlValidationAnswer } from './url-validation.js';
export { type VerifiedWebhook, type VerifyWebhookOptions, verifyWebhook, type WebhookAge } from './verify-webhook.js';
export { type WaitUntil, type WebhookHandler, webhookHandler } from './webhook-handler.js';
export type { WebhookHeaders } from './webhook-headers.js';
export type { WebhookSecrets } from './webhook-keys.js';
export type { WebhookOptions } from './webhook-options.js';
export type { EventName, EventOf, EventPayloads, KnownEvent, UnknownEvent, ZoomEvent } from './zoom-event.js';
