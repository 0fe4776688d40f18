import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const partyShape = {
  phone_number: z.string().optional(),
  /** As text. */
  extension_number: z.string().optional(),
  site_id: z.string().optional(),
  /** The app, or the maker and model of a desk phone. */
  device_type: openEnum([
    'Windows_Client',
    'MAC_Client',
    'Linux_Client',
    'Android_Phone',
    'IOS_Phone',
    'Android_Pad',
    'IOS_Pad',
    'Windows_VDI_Client',
    'MAC_VDI_Client',
    'Linux_VDI_Client',
  ]).optional(),
  headset: z.string().optional(),
  microphone: z.string().optional(),
  codec: z.string().optional(),
  /** Internet provider. */
  isp: z.string().optional(),
  /** Where the account shows addresses of devices. */
  device_private_ip: z.string().optional(),
  /** Where the account shows addresses of devices. */
  device_public_ip: z.string().optional(),
};

const callMetricsShape = {
  call_id: z.string().optional(),
  direction: openEnum(['inbound', 'outbound', 'internal']).optional(),
  /** When the call began. ISO 8601. */
  date_time: z.string().optional(),
  /** Seconds. */
  duration: z.number().optional(),
  /** Mean opinion score, 1 to 5 as text: from 3.5 the voice was good. */
  mos: z.string().optional(),
};

const phoneCallMetricsShape = {
  ...callMetricsShape,
  caller: model(partyShape).optional(),
  callee: model(partyShape).optional(),
};
export const PhoneCallMetricsSchema: z.ZodType<PhoneCallMetrics> = model(phoneCallMetricsShape);
/** How well a call could be heard. */
export interface PhoneCallMetrics extends z.output<Model<typeof phoneCallMetricsShape>> {}

const namedPartyShape = {
  ...partyShape,
  /** Id of the extension. */
  id: z.string().optional(),
  extension_type: openEnum(['user', 'callQueue', 'autoReceptionist', 'sharedLineGroup']).optional(),
  display_name: z.string().optional(),
};

const callMetricsDetailsShape = {
  ...callMetricsShape,
  caller: model(namedPartyShape).optional(),
  callee: model(namedPartyShape).optional(),
};
export const PhoneCallMetricsDetailsSchema: z.ZodType<PhoneCallMetricsDetails> = model(callMetricsDetailsShape);
/** How well a single call could be heard, with the names of its extensions. */
export interface PhoneCallMetricsDetails extends z.output<Model<typeof callMetricsDetailsShape>> {}

const qosSampleShape = {
  /** ISO 8601. */
  date_time: z.string().optional(),
  /** All as text. */
  qos: model({
    /** Mean opinion score, 1 to 5: from 3.5 the voice was good. */
    mos: z.string().optional(),
    /** Percentage of packets lost, on average. */
    avg_loss: z.string().optional(),
    /** Percentage of packets lost, at worst. */
    max_loss: z.string().optional(),
    /** Kilobits per second. */
    bitrate: z.string().optional(),
    /** Milliseconds. */
    jitter: z.string().optional(),
    /** Milliseconds. */
    network_delay: z.string().optional(),
  }).optional(),
};
export const PhoneQosSampleSchema: z.ZodType<PhoneQosSample> = model(qosSampleShape);
/** The quality of a call's sound at one moment. */
export interface PhoneQosSample extends z.output<Model<typeof qosSampleShape>> {}

const sideQosShape = {
  /** Where the account shows addresses of devices. */
  device_private_ip: z.string().optional(),
  /** Where the account shows addresses of devices. */
  device_public_ip: z.string().optional(),
  /** What this side heard. */
  receiving: z.array(PhoneQosSampleSchema).optional(),
  /** What this side sent. */
  sending: z.array(PhoneQosSampleSchema).optional(),
};

const callQosShape = {
  call_id: z.string().optional(),
  caller_qos: model(sideQosShape).optional(),
  callee_qos: model(sideQosShape).optional(),
};
export const PhoneCallQosSchema: z.ZodType<PhoneCallQos> = model(callQosShape);
/** The quality of a call's sound, for both sides over time. */
export interface PhoneCallQos extends z.output<Model<typeof callQosShape>> {}
