import * as z from 'zod';
import { type Model, model, openEnum, openNumber } from '../model.js';
import { EmergencyAddressSchema } from './phone-address.js';
import { PhoneSiteReferenceSchema } from './phone-user.js';

const assigneeShape = {
  id: z.string().optional(),
  name: z.string().optional(),
  extension_number: z.number().optional(),
  /** What holds the number. */
  type: openEnum([
    'user',
    'callQueue',
    'autoReceptionist',
    'commonArea',
    'emergencyNumberPool',
    'companyLocation',
    'meetingService',
    'sharedLineGroup',
  ]).optional(),
};

/** What the rows of the list and a single number have in common. */
const commonShape = {
  /** E.164. */
  number: z.string().optional(),
  display_name: z.string().optional(),
  number_type: openEnum(['toll', 'tollfree']).optional(),
  /** `incoming`, `outgoing` or both. */
  capability: z.array(z.string()).optional(),
  status: openEnum(['pending', 'available']).optional(),
  /** `external`: of another carrier. */
  source: openEnum(['internal', 'external']).optional(),
  /** City, state and country. */
  location: z.string().optional(),
  site: PhoneSiteReferenceSchema.optional(),
  /** Numbers of another carrier only. */
  carrier: model({ code: z.number().optional(), name: z.string().optional() }).optional(),
  /** Numbers of another carrier only. */
  sip_group: model({ id: z.string().optional(), display_name: z.string().optional() }).optional(),
  /** Numbers of another carrier only. */
  emergency_address: EmergencyAddressSchema.optional(),
  /** 1 the carrier has to be told, 2 confirmed. Numbers of another carrier only. */
  emergency_address_status: openNumber([1, 2]).optional(),
  /** ISO 8601. Numbers of another carrier only. */
  emergency_address_update_time: z.string().optional(),
};

const phoneNumberShape = {
  id: z.string(),
  ...commonShape,
  assignee: model(assigneeShape).optional(),
};
/** A phone number of the account. */
export interface PhoneNumber extends z.output<Model<typeof phoneNumberShape>> {}
export const PhoneNumberSchema: z.ZodType<PhoneNumber> = model(phoneNumberShape);

const audio = model({ id: z.string().optional(), name: z.string().optional() }).optional();

const phoneNumberDetailsShape = {
  id: z.string().optional(),
  ...commonShape,
  assignee: model({
    ...assigneeShape,
    audio_prompt_language: z.string().optional(),
    display_number: z.string().optional(),
    greeting: audio,
    on_hold_music: audio,
    label: z.string().optional(),
    meeting_id: z.string().optional(),
  }).optional(),
};
/** A single phone number, with more about who holds it. */
export interface PhoneNumberDetails extends z.output<Model<typeof phoneNumberDetailsShape>> {}
export const PhoneNumberDetailsSchema: z.ZodType<PhoneNumberDetails> = model(phoneNumberDetailsShape);
