import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import {
  PhoneAudioReferenceSchema,
  PhoneExtensionReferenceSchema,
  PhonePolicySchema,
  phonePolicyShape,
} from './phone-policy.js';

const transferShape = {
  ...phonePolicyShape,
  /** Where calls may go: 1 anywhere, 4 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_transferring_type: openNumber([1, 2, 3, 4]).optional(),
};
export const CallTransferPolicySchema: Model<typeof transferShape> = model(transferShape);
/** Handing a call over to somebody else. */
export interface CallTransferPolicy extends z.output<typeof CallTransferPolicySchema> {}

const overflowShape = {
  ...phonePolicyShape,
  /** Where calls may go: 4 anywhere, 1 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_overflow_type: openNumber([1, 2, 3, 4]).optional(),
};
export const CallOverflowPolicySchema: Model<typeof overflowShape> = model(overflowShape);
/** Forwarding of calls that nobody answers. */
export interface CallOverflowPolicy extends z.output<typeof CallOverflowPolicySchema> {}

const forwardingShape = {
  ...phonePolicyShape,
  /** Where calls may go: 4 anywhere, 1 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_forwarding_type: openNumber([1, 2, 3, 4]).optional(),
};
export const CallForwardingPolicySchema: Model<typeof forwardingShape> = model(forwardingShape);
/** Forwarding of all calls. */
export interface CallForwardingPolicy extends z.output<typeof CallForwardingPolicySchema> {}

const callParkShape = {
  ...phonePolicyShape,
  /** Minutes until the code that fetches the call back expires. */
  expiration_period: openNumber([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]).optional(),
  /** When nobody fetches it: 0 voicemail of the parker, 9 hang up, 50 another extension, 100 ring the parker. */
  call_not_picked_up_action: openNumber([0, 9, 50, 100]).optional(),
  /** With action 50. */
  forward_to: PhoneExtensionReferenceSchema.optional(),
  /** Which key of a desk phone takes the call: 0 a random one, 1 the next. Not sent for users and common areas. */
  sequence: openNumber([0, 1]).optional(),
};
export const CallParkPolicySchema: Model<typeof callParkShape> = model(callParkShape);
/** Putting a call on hold to go on with it elsewhere. */
export interface CallParkPolicy extends z.output<typeof CallParkPolicySchema> {}

const privateCallParkShape = {
  ...callParkShape,
  /** What the parked caller hears. */
  music_on_park: PhoneAudioReferenceSchema.optional(),
};
export const PrivateCallParkPolicySchema: Model<typeof privateCallParkShape> = model(privateCallParkShape);
/** Putting a call on hold for chosen people. */
export interface PrivateCallParkPolicy extends z.output<typeof PrivateCallParkPolicySchema> {}

const callerIdShape = {
  ...phonePolicyShape,
  allow_hide_outbound_caller_id: z.boolean().optional(),
};
export const CallerIdPolicySchema: Model<typeof callerIdShape> = model(callerIdShape);
/** Choosing the caller id of a call. */
export interface CallerIdPolicy extends z.output<typeof CallerIdPolicySchema> {}

const screeningShape = {
  ...phonePolicyShape,
  /** Contacts of the user and of the company get through at once. */
  exclude_user_company_contacts: z.boolean().optional(),
};
export const CallScreeningPolicySchema: Model<typeof screeningShape> = model(screeningShape);
/** External callers press a key before it rings. Who does not is disconnected, fax machines included. */
export interface CallScreeningPolicy extends z.output<typeof CallScreeningPolicySchema> {}

const blockExternalShape = {
  ...phonePolicyShape,
  block_business_hours: z.boolean().optional(),
  block_closed_hours: z.boolean().optional(),
  block_holiday_hours: z.boolean().optional(),
  /** What becomes of a blocked call: 0 voicemail, 9 hang up. */
  block_call_action: openNumber([0, 9]).optional(),
  /** Whom a change reaches: 0 new extensions, 1 all. Accounts with Zoom's older policies only. */
  block_call_change_type: openNumber([0, 1]).optional(),
  /** End-to-end encrypted calls. They exclude automatic recording. */
  e2e_encryption: PhonePolicySchema.optional(),
};
export const BlockExternalCallsPolicySchema: Model<typeof blockExternalShape> = model(blockExternalShape);
/** Keeping external calls away from people, Zoom Rooms and common areas. */
export interface BlockExternalCallsPolicy extends z.output<typeof BlockExternalCallsPolicySchema> {}

const unassignedRoutingShape = {
  /** The message. Begins with `removed_` when the audio is no longer in its owner's library. */
  audio_id: z.string().optional(),
  audio_name: z.string().optional(),
  /** The extension. */
  forward_extension_id: z.string().optional(),
  forward_extension_type: openEnum([
    'user',
    'callQueue',
    'autoReceptionist',
    'commonArea',
    'sharedLineGroup',
    'zoomRoom',
    'ciscoRoom/PolycomRoom',
  ]).optional(),
  forward_extension_name: z.string().optional(),
  forward_extension_number: z.number().optional(),
};

const unassignedNumbersShape = {
  ...phonePolicyShape,
  incoming_call_action: openEnum([
    'disconnect',
    'play_message_then_disconnect',
    'forward_to_another_extension',
  ]).optional(),
  /** The message to play or the extension to ring, as the action says. */
  incoming_call_routing_setting: model(unassignedRoutingShape).optional(),
};
export const UnassignedNumbersPolicySchema: Model<typeof unassignedNumbersShape> = model(unassignedNumbersShape);
/** What becomes of calls to numbers that nobody holds. */
export interface UnassignedNumbersPolicy extends z.output<typeof UnassignedNumbersPolicySchema> {}

const queueOptOutShape = {
  ...phonePolicyShape,
  /** People are asked when they sign out. */
  prompt_before_opt_out_call_queue: z.boolean().optional(),
};
export const QueueOptOutPolicySchema: Model<typeof queueOptOutShape> = model(queueOptOutShape);
/** Members of call queues who sign out of Zoom leave their queues. Desk phones stay. */
export interface QueueOptOutPolicy extends z.output<typeof QueueOptOutPolicySchema> {}

const optOutReasonsShape = {
  ...phonePolicyShape,
  call_queue_opt_out_reasons_list: z
    .array(
      model({
        code: z.string().optional(),
        /** One of Zoom's own: it cannot be edited. */
        system: z.boolean().optional(),
        enable: z.boolean().optional(),
      }),
    )
    .optional(),
};
export const QueueOptOutReasonsPolicySchema: Model<typeof optOutReasonsShape> = model(optOutReasonsShape);
/** Members of call queues say why they take no queue calls. */
export interface QueueOptOutReasonsPolicy extends z.output<typeof QueueOptOutReasonsPolicySchema> {}
