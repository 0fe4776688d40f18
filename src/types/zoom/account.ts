import * as z from 'zod';
import { type Model, model } from '../model.js';

const subAccountShape = {
  id: z.string(),
  account_name: z.string().optional(),
  owner_email: z.string().optional(),
  /** The plan in words, such as `Free (without credit card)`. */
  account_type: z.string().optional(),
  seats: z.number().optional(),
  subscription_start_time: z.string().optional(),
  subscription_end_time: z.string().optional(),
  /** ISO 8601. */
  created_at: z.string().optional(),
};
export const SubAccountSchema: z.ZodType<SubAccount> = model(subAccountShape);
/** A sub account of a master account. */
export interface SubAccount extends z.output<Model<typeof subAccountShape>> {}

const accountDetailsShape = {
  ...subAccountShape,
  account_number: z.number().optional(),
  owner_id: z.string().optional(),
  /** The account was bought from a reseller. */
  reseller: z.boolean().optional(),
};
export const AccountDetailsSchema: z.ZodType<AccountDetails> = model(accountDetailsShape);
/** An account. Texts may be empty and `seats` 0: a free account showed so. */
export interface AccountDetails extends z.output<Model<typeof accountDetailsShape>> {}

const planSeatsShape = {
  /** Code of the plan such as `webinar500_monthly`: product, size and billing period. */
  type: z.string().optional(),
  /** Name of the plan. Zoom sends it for United bundles. */
  name: z.string().optional(),
  /** Seats bought. */
  hosts: z.number().optional(),
  /** Seats assigned. */
  usage: z.number().optional(),
  /** Seats promised to people who have not accepted their invitation. */
  pending: z.number().optional(),
  /** Hosts that were active. Base plan only. */
  active_hosts: z.number().optional(),
};
export const PlanSeatsSchema: z.ZodType<PlanSeats> = model(planSeatsShape);
/** Seats of one plan. */
export interface PlanSeats extends z.output<Model<typeof planSeatsShape>> {}

const recordingPlanShape = {
  type: z.string().optional(),
  /** Sizes are text with a unit, such as `2 GB`. */
  free_storage: z.string().optional(),
  free_storage_usage: z.string().optional(),
  plan_storage: z.string().optional(),
  plan_storage_usage: z.string().optional(),
  plan_storage_exceed: z.string().optional(),
  max_exceed_date: z.string().optional(),
};
export const RecordingPlanSchema: z.ZodType<RecordingPlan> = model(recordingPlanShape);
/** The cloud recording plan: storage, not seats. */
export interface RecordingPlan extends z.output<Model<typeof recordingPlanShape>> {}

/** Zoom sends one object for a plan of one size and an array for a plan of several. */
const plan = z.union([PlanSeatsSchema, z.array(PlanSeatsSchema)]).optional();

const planUsageShape = {
  /** Zoom Meetings. */
  plan_base: plan,
  plan_large_meeting: plan,
  plan_webinar: plan,
  plan_zoom_events: plan,
  /** Zoom United bundles. */
  plan_united: plan,
  /** Workplace bundles (formerly Zoom One). */
  plan_zoom_one: plan,
  plan_zoom_one_premier: plan,
  plan_zoom_one_edu_school_campus_plus: plan,
  plan_zoom_one_edu_premier: plan,
  plan_zoom_one_edu_student: plan,
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
  /** Zoom Rooms: devices, not people. */
  plan_zoom_rooms: plan,
  /** Workspace reservation: desks, not people. */
  plan_zwr: plan,
  plan_room_connector: plan,
  /** Virtual Agent. */
  plan_zva: plan,
  /** Zoom Node. */
  plan_znode_base: plan,
  /** Zoom Node: Phone. */
  plan_zphybrid: plan,
  /** Zoom Node: Meetings. */
  plan_zmhybrid: plan,
  /** Zoom Node: Meeting Connector. */
  plan_mchybrid: plan,
  /** Zoom Node: Room Connector. */
  plan_rchybrid: plan,
  /** Zoom Node: recordings. */
  plan_cmrhybrid: plan,
  /** Zoom Node: Team Chat. */
  plan_tchybrid: plan,
  plan_partner_premier_support: plan,
  plan_recording: RecordingPlanSchema.optional(),
};
export const PlanUsageSchema: z.ZodType<PlanUsage> = model(planUsageShape);
/** Seats bought and used, by plan. Zoom adds plans often: unknown `plan_*` keys are kept. */
export interface PlanUsage extends z.output<Model<typeof planUsageShape>> {}

const managedDomainShape = {
  domain: z.string(),
  /** Such as `verified`. */
  status: z.string().optional(),
};
export const ManagedDomainSchema: z.ZodType<ManagedDomain> = model(managedDomainShape);
/** A domain that the account has claimed. */
export interface ManagedDomain extends z.output<Model<typeof managedDomainShape>> {}
