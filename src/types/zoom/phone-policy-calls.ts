import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import {
  PhoneAudioReferenceSchema,
  PhoneExtensionReferenceSchema,
  type PhonePolicy,
  PhonePolicySchema,
  phonePolicyShape,
} from './phone-policy.js';

const transferShape = {
  /** Where calls may go: 1 anywhere, 4 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_transferring_type: openNumber([1, 2, 3, 4]).optional(),
};
/** Handing a call over to somebody else. */
export interface CallTransferPolicy extends PhonePolicy, z.output<Model<typeof transferShape>> {}
export const CallTransferPolicySchema: z.ZodType<CallTransferPolicy> = model({ ...phonePolicyShape, ...transferShape });

const overflowShape = {
  /** Where calls may go: 4 anywhere, 1 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_overflow_type: openNumber([1, 2, 3, 4]).optional(),
};
/** Forwarding of calls that nobody answers. */
export interface CallOverflowPolicy extends PhonePolicy, z.output<Model<typeof overflowShape>> {}
export const CallOverflowPolicySchema: z.ZodType<CallOverflowPolicy> = model({ ...phonePolicyShape, ...overflowShape });

const forwardingShape = {
  /** Where calls may go: 4 anywhere, 1 no external numbers, 2 no external contacts either, 3 only extensions that record. */
  call_forwarding_type: openNumber([1, 2, 3, 4]).optional(),
};
/** Forwarding of all calls. */
export interface CallForwardingPolicy extends PhonePolicy, z.output<Model<typeof forwardingShape>> {}
export const CallForwardingPolicySchema: z.ZodType<CallForwardingPolicy> = model({
  ...phonePolicyShape,
  ...forwardingShape,
});

const callParkShape = {
  /** Minutes until the code that fetches the call back expires. */
  expiration_period: openNumber([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60]).optional(),
  /** When nobody fetches it: 0 voicemail of the parker, 9 hang up, 50 another extension, 100 ring the parker. */
  call_not_picked_up_action: openNumber([0, 9, 50, 100]).optional(),
  /** With action 50. */
  forward_to: PhoneExtensionReferenceSchema.optional(),
  /** Which key of a desk phone takes the call: 0 a random one, 1 the next. Not sent for users and common areas. */
  sequence: openNumber([0, 1]).optional(),
};
/** Putting a call on hold to go on with it elsewhere. */
export interface CallParkPolicy extends PhonePolicy, z.output<Model<typeof callParkShape>> {}
export const CallParkPolicySchema: z.ZodType<CallParkPolicy> = model({ ...phonePolicyShape, ...callParkShape });

const privateCallParkShape = {
  /** What the parked caller hears. */
  music_on_park: PhoneAudioReferenceSchema.optional(),
};
/** Putting a call on hold for chosen people. */
export interface PrivateCallParkPolicy extends CallParkPolicy, z.output<Model<typeof privateCallParkShape>> {}
export const PrivateCallParkPolicySchema: z.ZodType<PrivateCallParkPolicy> = model({
  ...phonePolicyShape,
  ...callParkShape,
  ...privateCallParkShape,
});

const callerIdShape = {
  allow_hide_outbound_caller_id: z.boolean().optional(),
};
/** Choosing the caller id of a call. */
export interface CallerIdPolicy extends PhonePolicy, z.output<Model<typeof callerIdShape>> {}
export const CallerIdPolicySchema: z.ZodType<CallerIdPolicy> = model({ ...phonePolicyShape, ...callerIdShape });

const screeningShape = {
  /** Contacts of the user and of the company get through at once. */
  exclude_user_company_contacts: z.boolean().optional(),
};
/** External callers press a key before it rings. Who does not is disconnected, fax machines included. */
export interface CallScreeningPolicy extends PhonePolicy, z.output<Model<typeof screeningShape>> {}
export const CallScreeningPolicySchema: z.ZodType<CallScreeningPolicy> = model({
  ...phonePolicyShape,
  ...screeningShape,
});

const blockExternalShape = {
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
/** Keeping external calls away from people, Zoom Rooms and common areas. */
export interface BlockExternalCallsPolicy extends PhonePolicy, z.output<Model<typeof blockExternalShape>> {}
export const BlockExternalCallsPolicySchema: z.ZodType<BlockExternalCallsPolicy> = model({
  ...phonePolicyShape,
  ...blockExternalShape,
});

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
  incoming_call_action: openEnum([
    'disconnect',
    'play_message_then_disconnect',
    'forward_to_another_extension',
  ]).optional(),
  /** The message to play or the extension to ring, as the action says. */
  incoming_call_routing_setting: model(unassignedRoutingShape).optional(),
};
/** What becomes of calls to numbers that nobody holds. */
export interface UnassignedNumbersPolicy extends PhonePolicy, z.output<Model<typeof unassignedNumbersShape>> {}
export const UnassignedNumbersPolicySchema: z.ZodType<UnassignedNumbersPolicy> = model({
  ...phonePolicyShape,
  ...unassignedNumbersShape,
});

const queueOptOutShape = {
  /** People are asked when they sign out. */
  prompt_before_opt_out_call_queue: z.boolean().optional(),
};
/** Members of call queues who sign out of Zoom leave their queues. Desk phones stay. */
export interface QueueOptOutPolicy extends PhonePolicy, z.output<Model<typeof queueOptOutShape>> {}
export const QueueOptOutPolicySchema: z.ZodType<QueueOptOutPolicy> = model({
  ...phonePolicyShape,
  ...queueOptOutShape,
});

const optOutReasonsShape = {
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
/** Members of call queues say why they take no queue calls. */
export interface QueueOptOutReasonsPolicy extends PhonePolicy, z.output<Model<typeof optOutReasonsShape>> {}
export const QueueOptOutReasonsPolicySchema: z.ZodType<QueueOptOutReasonsPolicy> = model({
  ...phonePolicyShape,
  ...optOutReasonsShape,
});
