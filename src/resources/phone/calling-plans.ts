import type { CallOptions } from '../../types/call-options.js';
import { defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import { type CallingPlan, CallingPlanSchema } from '../../types/zoom/phone-user.js';
import { Resource } from '../resource.js';

export const listCallingPlans = defineList<CallingPlan>({
  method: 'GET',
  path: '/phone/calling_plans',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_calling_plans:admin'] },
  items: 'calling_plans',
  item: CallingPlanSchema,
  key: [], // one plan can appear once per subscription
  maxPageSize: null,
});

/** The operations on calling plans, by name. */
export const callingPlansEndpoints = {
  'phone.callingPlans.list': listCallingPlans,
} as const;

/** Zoom Phone's calling plans. */
export class CallingPlans extends Resource {
  /**
   * Lists the account's calling plans with seats bought, assigned and free. Zoom sends them all at once.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-plans/GET/phone/calling_plans
   */
  list(options?: CallOptions): Paginated<CallingPlan> {
    return this.paginate(listCallingPlans, {}, options);
  }
}
