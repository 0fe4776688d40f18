import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const billedNumberType = openEnum([
  'fixed_line',
  'mobile',
  'fixed_line_or_mobile',
  'toll_free',
  'premium_rate',
  'shared_cost',
  'voip',
  'personal_number',
  'pager',
  'uan',
  'voicemail',
  'unknown',
]).optional();

/** What all charges have in common. */
const chargeShape = {
  /** The number that is billed. */
  billing_number: z.string().optional(),
  /** A decimal number as text. */
  rate: z.string().optional(),
  /** Such as `USD`. */
  currency: z.string().optional(),
  /** A decimal number as text. */
  total_charge: z.string().optional(),
};

const callChargeShape = {
  charge_id: z.string().optional(),
  call_id: z.string().optional(),
  /** @deprecated Read `call_id`. */
  call_log_id: z.string().optional(),
  ...chargeShape,
  direction: openEnum(['inbound', 'outbound']).optional(),
  call_type: openEnum(['voip', 'local', 'tollfree', 'international', 'callCenter']).optional(),
  service_type: openEnum(['meeting', 'call']).optional(),
  caller_number: z.string().optional(),
  caller_billing_number: z.string().optional(),
  caller_billing_number_type: billedNumberType,
  callee_number: z.string().optional(),
  callee_billing_number: z.string().optional(),
  callee_billing_number_type: billedNumberType,
  /** Who called. */
  calling_party_name: z.string().optional(),
  employee_id: z.string().optional(),
  department: z.string().optional(),
  cost_center: z.string().optional(),
  start_time: z.string().optional(),
  answer_time: z.string().optional(),
  /** ISO 8601, UTC. */
  end_time: z.string().optional(),
  /** Minutes, unlike everywhere else. */
  duration: z.number().optional(),
  /** What the rate is for: a minute, a call, both, or minutes beyond a number of free ones. */
  charge_mode: openEnum([
    'per_min',
    'per_call',
    'per_call_per_min',
    'per_min_after_t_duration',
    'per_call_per_min_after_t_duration',
  ]).optional(),
  /** What forwarding the call was billed to. */
  forward_number_billing: z.string().optional(),
};
export const CallChargeSchema: z.ZodType<CallCharge> = model(callChargeShape);
/** What a call cost. */
export interface CallCharge extends z.output<Model<typeof callChargeShape>> {}

const operationLogShape = {
  /** ISO 8601. */
  time: z.string().optional(),
  /** Who did it. */
  operator: z.string().optional(),
  action: z.string().optional(),
  category_type: z.string().optional(),
  /** What changed, as text. */
  operation_detail: z.string().optional(),
};
export const PhoneOperationLogSchema: z.ZodType<PhoneOperationLog> = model(operationLogShape);
/** Something that an administrator changed in Zoom Phone. */
export interface PhoneOperationLog extends z.output<Model<typeof operationLogShape>> {}

const smsChargeShape = {
  session_id: z.string().optional(),
  message_id: z.string().optional(),
  message_type: z.string().optional(),
  ...chargeShape,
  from_number: z.string().optional(),
  /** As text. */
  from_extension_number: z.string().optional(),
  from_display_name: z.string().optional(),
  from_email: z.string().optional(),
  to_number: z.string().optional(),
  /** As text. */
  to_extension_number: z.string().optional(),
  to_display_name: z.string().optional(),
  to_email: z.string().optional(),
  /** ISO 8601, UTC. */
  sent_time: z.string().optional(),
  department: z.string().optional(),
  cost_center: z.string().optional(),
  delivery_status: openEnum([
    'Sent',
    'Failed to send',
    'Delivered',
    'Failed to deliver',
    'Received',
    'Unknown',
  ]).optional(),
  delivery_detail: z.string().optional(),
};
export const SmsChargeSchema: z.ZodType<SmsCharge> = model(smsChargeShape);
/** What an SMS or MMS cost. */
export interface SmsCharge extends z.output<Model<typeof smsChargeShape>> {}

const faxChargeShape = {
  fax_id: z.string().optional(),
  ...chargeShape,
  sender_number: z.string().optional(),
  receiver_number: z.string().optional(),
  /** ISO 8601, UTC. */
  end_time: z.string().optional(),
  fax_type: openEnum(['local', 'international']).optional(),
  charge_mode: openEnum(['per_page']).optional(),
  /** Part of a plan with unlimited faxes. */
  unlimited: z.boolean().optional(),
  total_pages: z.number().optional(),
  /** `pending` until the billing cycle ends: `charged_pages` and `total_charge` are absent. */
  charge_status: openEnum(['pending', 'calculated']).optional(),
  charged_pages: z.number().optional(),
  /** For display only. */
  currency_sign: z.string().optional(),
};
export const FaxChargeSchema: z.ZodType<FaxCharge> = model(faxChargeShape);
/** What a fax cost. */
export interface FaxCharge extends z.output<Model<typeof faxChargeShape>> {}
