import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const smsParticipantShape = {
  display_name: z.string().optional(),
  phone_number: z.string().optional(),
  /** Whose session it is. */
  is_session_owner: z.boolean().optional(),
  /** What the number belongs to. */
  owner: model({
    id: z.string().optional(),
    type: openEnum(['user', 'callQueue', 'autoReceptionist', 'sharedLineGroup', 'serviceEndpoint']).optional(),
  }).optional(),
  /** Only in the account's list: the extension may be gone. */
  extension_status: openEnum(['inactive', 'deleted']).optional(),
  /** When the extension was deleted. */
  extension_deleted_time: z.string().optional(),
};
export const SmsParticipantSchema: z.ZodType<SmsParticipant> = model(smsParticipantShape);
/** Somebody who takes part in an SMS session. */
export interface SmsParticipant extends z.output<Model<typeof smsParticipantShape>> {}

const smsSessionShape = {
  session_id: z.string().optional(),
  session_type: openEnum(['user', 'call_queue', 'auto_receptionist', 'service_endpoint']).optional(),
  /** When the last message was sent or received. ISO 8601, UTC. */
  last_access_time: z.string().optional(),
  participants: z.array(SmsParticipantSchema).optional(),
};
export const SmsSessionSchema: z.ZodType<SmsSession> = model(smsSessionShape);
/** Text messages between the same people. */
export interface SmsSession extends z.output<Model<typeof smsSessionShape>> {}
