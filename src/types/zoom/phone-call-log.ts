import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { PhoneSiteReferenceSchema } from './phone-user.js';

/** Whose numbers they are; absent for extensions. */
const numberSource = openEnum(['internal', 'external', 'byop']).optional();
/** Extensions that are no longer in use. */
const gone = openEnum(['inactive', 'deleted']).optional();

/** What all records of this generation have in common. */
const callLogShape = {
  id: z.string().optional(),
  /** The call as a whole: several logs can share it. */
  call_id: z.string().optional(),
  direction: openEnum(['inbound', 'outbound']).optional(),
  /** When the call began. ISO 8601. */
  date_time: z.string().optional(),
  /** Seconds. */
  duration: z.number().optional(),
  /** Where the call went, such as `callQueue` or `voiceMail`. */
  path: z.string().optional(),
  /** Such as `Call connected`, `Missed` or `No Answer`. */
  result: z.string().optional(),
  department: z.string().optional(),
  cost_center: z.string().optional(),
  caller_name: z.string().optional(),
  caller_number: z.string().optional(),
  /** 1 extension, 2 phone number. */
  caller_number_type: openNumber([1, 2]).optional(),
  /** `byop`: by premise peering. Absent for extensions. */
  caller_number_source: numberSource,
  /** E.164. */
  caller_did_number: z.string().optional(),
  /** For dialling. */
  caller_country_code: z.string().optional(),
  caller_country_iso_code: z.string().optional(),
  /** For numbers that are peered. */
  caller_billing_reference_id: z.string().optional(),
  callee_name: z.string().optional(),
  callee_number: z.string().optional(),
  /** 1 extension, 2 phone number, 3 the account's own emergency number. */
  callee_number_type: openNumber([1, 2, 3]).optional(),
  /** `byop`: by premise peering. Absent for extensions. */
  callee_number_source: numberSource,
  /** E.164. */
  callee_did_number: z.string().optional(),
  /** For dialling. */
  callee_country_code: z.string().optional(),
  callee_country_iso_code: z.string().optional(),
};

/** What lists say beyond that. */
const listedShape = {
  ...callLogShape,
  /** Whose log it is: id or email address. */
  user_id: z.string().optional(),
  /** Only for inbound calls. ISO 8601, UTC. */
  answer_start_time: z.string().optional(),
  /** ISO 8601, UTC. */
  call_end_time: z.string().optional(),
  /** A decimal number as text. */
  charge: z.string().optional(),
  /** A decimal number as text. */
  rate: z.string().optional(),
  client_code: z.string().optional(),
  recording_type: openEnum(['OnDemand', 'Automatic']).optional(),
  site: PhoneSiteReferenceSchema.optional(),
  /** Seconds. */
  hold_time: z.number().optional(),
  /** Seconds until the call was answered. */
  waiting_time: z.number().optional(),
};

const networkShape = {
  call_type: openEnum(['voip', 'pstn', 'tollfree', 'international', 'contactCenter']).optional(),
  /** Where the account shows addresses of devices. */
  device_private_ip: z.string().optional(),
  /** Where the account shows addresses of devices. */
  device_public_ip: z.string().optional(),
};

const phoneCallLogShape = {
  ...listedShape,
  ...networkShape,
  recording_id: z.string().optional(),
  /** Whose log it is. */
  owner: model({
    id: z.string().optional(),
    name: z.string().optional(),
    type: openEnum(['user', 'callQueue', 'autoReceptionist', 'commonArea', 'sharedLineGroup']).optional(),
    extension_number: z.number().optional(),
  }).optional(),
};
export const PhoneCallLogSchema: z.ZodType<PhoneCallLog> = model(phoneCallLogShape);
/** A call of the account, of the older generation. */
export interface PhoneCallLog extends z.output<Model<typeof phoneCallLogShape>> {}

const noSigns = {
  /** @deprecated Zoom retired it in 2021. */
  has_recording: z.boolean().optional(),
  /** @deprecated Zoom retired it in 2021. */
  has_voicemail: z.boolean().optional(),
};

const callLogDetailsShape = {
  ...callLogShape,
  ...networkShape,
  ...noSigns,
  caller_status: gone,
  /** When the caller's extension was deleted. */
  caller_deleted_time: z.string().optional(),
  callee_status: gone,
  /** When the callee's extension was deleted. */
  callee_deleted_time: z.string().optional(),
  /** The call's parts. */
  log_details: z
    .array(
      model({
        id: z.string().optional(),
        date_time: z.string().optional(),
        /** Seconds. */
        duration: z.number().optional(),
        /** Seconds. */
        hold_time: z.number().optional(),
        path: z.string().optional(),
        result: z.string().optional(),
        site: PhoneSiteReferenceSchema.optional(),
        /** Where the account shows addresses of devices. */
        device_private_ip: z.string().optional(),
        /** Where the account shows addresses of devices. */
        device_public_ip: z.string().optional(),
        forward_to: model({
          id: z.string().optional(),
          name: z.string().optional(),
          type: openEnum(['user', 'callQueue', 'autoReceptionist', 'sharedLineGroup']).optional(),
          /** As text. */
          extension_number: z.string().optional(),
          extension_status: gone,
          /** When the extension was deleted. */
          extension_deleted_time: z.string().optional(),
        }).optional(),
      }),
    )
    .optional(),
};
export const PhoneCallLogDetailsSchema: z.ZodType<PhoneCallLogDetails> = model(callLogDetailsShape);
/** A call with its parts, of the older generation. */
export interface PhoneCallLogDetails extends z.output<Model<typeof callLogDetailsShape>> {}

const partyShape = {
  name: z.string().optional(),
  phone_number: z.string().optional(),
  /** 1 extension, 2 E.164 number, 3 custom number. */
  number_type: z.number().optional(),
  /** As text. */
  extension_number: z.string().optional(),
  location: z.string().optional(),
};
const party = model(partyShape).optional();

const userCallLogShape = {
  ...listedShape,
  ...noSigns,
  /** Only in a sync. */
  caller_user_id: z.string().optional(),
  /** Only in a sync. */
  callee_user_id: z.string().optional(),
  accepted_by: party,
  forwarded_by: model({
    ...partyShape,
    extension_type: openEnum([
      'user',
      'callQueue',
      'commonAreaPhone',
      'autoReceptionist',
      'sharedLineGroup',
    ]).optional(),
  }).optional(),
  forwarded_to: party,
  outgoing_by: party,
};
export const UserCallLogSchema: z.ZodType<UserCallLog> = model(userCallLogShape);
/** A call of one user, of the older generation. */
export interface UserCallLog extends z.output<Model<typeof userCallLogShape>> {}

const userCallLogSyncShape = {
  call_logs: z.array(UserCallLogSchema).optional(),
  /** Marks the place where the next sync goes on: keep it. */
  sync_token: z.string().optional(),
};
export const UserCallLogSyncSchema: z.ZodType<UserCallLogSync> = model(userCallLogSyncShape);
/** What is new in a user's call logs, and where to go on. */
export interface UserCallLogSync extends z.output<Model<typeof userCallLogSyncShape>> {}
