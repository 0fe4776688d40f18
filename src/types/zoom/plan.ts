import * as z from 'zod';
import { type Model, model, openEnum } from '../model.js';

const status = openEnum(['active', 'cancelled', 'expired']).optional();

const subscribedPlanShape = {
  /** Code of the plan such as `webinar500_monthly`: product, size and billing period. */
  type: z.string().optional(),
  /** Seats, or numbers for number plans. */
  hosts: z.number().optional(),
  status,
  /** When the plan began. */
  service_effective_date: z.string().optional(),
  next_invoice_date: z.string().optional(),
};
export const SubscribedPlanSchema: z.ZodType<SubscribedPlan> = model(subscribedPlanShape);
/** A plan that an account pays for. */
export interface SubscribedPlan extends z.output<Model<typeof subscribedPlanShape>> {}

const basePlanShape = {
  ...subscribedPlanShape,
  active_hosts: z.number().optional(),
  /** Video SDK plans: minutes that are included. */
  included_minutes: z.number().optional(),
  /** Video SDK plans: price of what goes beyond them. */
  overage_price: z.number().optional(),
};
export const BasePlanSchema: z.ZodType<BasePlan> = model(basePlanShape);
/** The plan that all others are added to. */
export interface BasePlan extends z.output<Model<typeof basePlanShape>> {}

const audioPlanShape = {
  ...subscribedPlanShape,
  /** Countries that may be called, separated by commas. */
  callout_countries: z.string().optional(),
  /** Numbers of the account's own. */
  ddi_numbers: z.number().optional(),
  /** Separated by commas. */
  premium_countries: z.string().optional(),
  /** Separated by commas. */
  tollfree_countries: z.string().optional(),
};
export const AudioPlanSchema: z.ZodType<AudioPlan> = model(audioPlanShape);
/** Audio Conferencing, and plans that calls are part of. */
export interface AudioPlan extends z.output<Model<typeof audioPlanShape>> {}

// Zoom sends one object for a plan of one size and an array for a plan of several.
const plan = z.union([SubscribedPlanSchema, z.array(SubscribedPlanSchema)]).optional();
const basePlan = z.union([BasePlanSchema, z.array(BasePlanSchema)]).optional();
const audioPlan = z.union([AudioPlanSchema, z.array(AudioPlanSchema)]).optional();

const accountPlansShape = {
  plan_base: basePlan,
  plan_audio: audioPlan,
  plan_audio_us_ca: plan,
  plan_large_meeting: plan,
  plan_webinar: plan,
  plan_zoom_events: plan,
  plan_zoom_sessions: plan,
  /** Workplace bundles (formerly Zoom One). */
  plan_zoom_one: plan,
  plan_zoom_one_premier: plan,
  plan_zoom_one_edu_school_campus_plus: plan,
  plan_zoom_one_edu_premier: plan,
  plan_zoom_one_edu_student: plan,
  plan_phone: model({
    plan_base: audioPlan,
    plan_calling: plan,
    plan_number: plan,
  }).optional(),
  /** Contact Center. */
  plan_zcc: model({
    /** @deprecated Read `plan_package_lists`. */
    plan_package: audioPlan,
    plan_package_lists: plan,
    plan_ai_expert_assist: plan,
    plan_usage: plan,
    plan_phone_number: plan,
  }).optional(),
  /** Code of the cloud recording plan. */
  plan_recording: z.string().optional(),
  plan_recording_status: status,
  plan_recording_service_effective_date: z.string().optional(),
  plan_recording_next_invoice_date: z.string().optional(),
  /** Recordings of Video SDK sessions. */
  plan_sdk_cmr: plan,
  plan_room_connector: plan,
  /** Zoom Rooms: devices, not people. */
  plan_zoom_rooms: plan,
  /** Workspace reservation: desks, not people. */
  plan_zwr: plan,
  plan_whiteboard: plan,
  plan_whiteboard_plus: plan,
  /** Revenue Accelerator. */
  plan_zoom_iq: plan,
  /** Translated captions. */
  plan_ztransl: plan,
  /** Scheduler. */
  plan_zsched: plan,
  plan_zoom_clips_plus: plan,
  plan_workforce_management: plan,
  plan_visitor_management: plan,
  plan_partner_premier_support: plan,
  /** Quality of service subscription. */
  plan_qss: plan,
  plan_mesh: plan,
  /** Zoom Node. */
  plan_znode: model({
    plan_znode_base: plan,
    /** Phone. */
    plan_zphybrid: plan,
    /** Meetings. */
    plan_zmhybrid: plan,
    /** Meeting Connector. */
    plan_mchybrid: plan,
    /** Room Connector. */
    plan_rchybrid: plan,
    /** Recordings. */
    plan_cmrhybrid: plan,
    /** Team Chat. */
    plan_tchybrid: plan,
  }).optional(),
};
export const AccountPlansSchema: z.ZodType<AccountPlans> = model(accountPlansShape);
/** The plans that an account pays for. Zoom adds plans often: unknown `plan_*` keys are kept. */
export interface AccountPlans extends z.output<Model<typeof accountPlansShape>> {}
