import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';
import {
  accountCodesShape,
  callEventShape,
  callLinesShape,
  callPlaceShape,
  callResult,
  callShape,
} from './phone-call-fields.js';

const phoneCallShape = {
  /** Reads the call in detail. */
  call_history_uuid: z.string().optional(),
  ...callShape,
  ...callLinesShape,
  ...callPlaceShape,
  ...accountCodesShape,
  international: z.boolean().optional(),
  /** Seconds. */
  duration: z.number().optional(),
  call_result: callResult,
  /** Session border controller that the call went through. */
  sbc_id: z.string().optional(),
  sbc_name: z.string().optional(),
  sip_group_id: z.string().optional(),
  sip_group_name: z.string().optional(),
  /** What kind of spam the call is taken for. */
  spam: z.string().optional(),
  /** `recorded`: at least a part of the call was. */
  recording_status: openEnum(['recorded', 'non_recorded']).optional(),
};
export const PhoneCallSchema: z.ZodType<PhoneCall> = model(phoneCallShape);
/** A call of the account. */
export interface PhoneCall extends z.output<Model<typeof phoneCallShape>> {}

/** What an element has beside its id. */
const elementShape = {
  ...callShape,
  ...callLinesShape,
  ...callPlaceShape,
  ...callEventShape,
  client_code: z.string().optional(),
  /** Where the account shows addresses of devices. */
  device_private_ip: z.string().optional(),
  /** Where the account shows addresses of devices. */
  device_public_ip: z.string().optional(),
  /** The key that the caller pressed. */
  press_key: z.string().optional(),
  /** Order of the segments, from 0. */
  segment: z.number().optional(),
  /** Order within a segment, from 0. */
  node: z.number().optional(),
  /** Whether it is a node, as a number. */
  is_node: z.number().optional(),
  /** Seconds. */
  waiting_time: z.number().optional(),
};

const callElementShape = {
  call_element_id: z.string().optional(),
  ...elementShape,
  /** The call that it is part of. Only in a single answer. */
  call_history_uuid: z.string().optional(),
  /** The caller's code for dialling between accounts. Only in a single answer. */
  caller_account_code: z.string().optional(),
  /** The callee's code for dialling between accounts. Only in a single answer. */
  callee_account_code: z.string().optional(),
};
export const PhoneCallElementSchema: z.ZodType<PhoneCallElement> = model(callElementShape);
/** One step of a call: it rang somewhere, was forwarded, parked, answered. */
export interface PhoneCallElement extends z.output<Model<typeof callElementShape>> {}

const callDetailsShape = {
  /** @deprecated Read `call_history_uuid`. */
  id: z.string().optional(),
  call_history_uuid: z.string().optional(),
  ...callShape,
  ...callPlaceShape,
  international: z.boolean().optional(),
  /** The caller's code for dialling between accounts. Zoom's spelling. */
  caller_acconut_code: z.string().optional(),
  /** The callee's code for dialling between accounts. */
  callee_account_code: z.string().optional(),
  /** What happened, step by step. */
  call_elements: z.array(PhoneCallElementSchema).optional(),
  /** @deprecated The same as `call_elements`, by older names. */
  call_path: z
    .array(
      model({
        /** `call_element_id` of the element. */
        id: z.string().optional(),
        ...elementShape,
      }),
    )
    .optional(),
};
export const PhoneCallDetailsSchema: z.ZodType<PhoneCallDetails> = model(callDetailsShape);
/** A call with all its steps. */
export interface PhoneCallDetails extends z.output<Model<typeof callDetailsShape>> {}

/** What a user's element has beside its ids. */
const userElementShape = {
  ...callShape,
  ...callLinesShape,
  ...callEventShape,
  ...accountCodesShape,
  caller_employee_id: z.string().optional(),
  /** Where the account shows addresses of devices. */
  caller_device_private_ip: z.string().optional(),
  /** Where the account shows addresses of devices. */
  caller_device_public_ip: z.string().optional(),
  caller_site_id: z.string().optional(),
  caller_department: z.string().optional(),
  caller_cost_center: z.string().optional(),
  callee_employee_id: z.string().optional(),
  /** Where the account shows addresses of devices. */
  callee_device_private_ip: z.string().optional(),
  /** Where the account shows addresses of devices. */
  callee_device_public_ip: z.string().optional(),
  callee_site_id: z.string().optional(),
  callee_department: z.string().optional(),
  callee_cost_center: z.string().optional(),
  /** Seconds. */
  talk_time: z.number().optional(),
  /** Seconds. */
  wait_time: z.number().optional(),
};

const userCallElementShape = {
  /** Reads the element alone. */
  call_element_id: z.string().optional(),
  /** Reads the whole call. */
  call_history_uuid: z.string().optional(),
  ...userElementShape,
  /** Only in a sync. */
  ai_call_summary_id: z.string().optional(),
};
export const UserCallElementSchema: z.ZodType<UserCallElement> = model(userCallElementShape);
/** One user's part in a call. */
export interface UserCallElement extends z.output<Model<typeof userCallElementShape>> {}

const userCallHistorySyncShape = {
  call_elements: z.array(UserCallElementSchema).optional(),
  /** Marks the place where the next sync goes on: keep it. */
  sync_token: z.string().optional(),
  /** @deprecated The same as `call_elements`, by older names. */
  call_logs: z
    .array(
      model({
        /** `call_element_id` of the element. */
        id: z.string().optional(),
        /** `call_history_uuid` of the element. */
        call_path_id: z.string().optional(),
        ...userElementShape,
        ai_call_summary_id: z.string().optional(),
      }),
    )
    .optional(),
};
export const UserCallHistorySyncSchema: z.ZodType<UserCallHistorySync> = model(userCallHistorySyncShape);
/** What is new in a user's call history, and where to go on. */
export interface UserCallHistorySync extends z.output<Model<typeof userCallHistorySyncShape>> {}
