import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type AssignedCallingPlans,
  AssignedCallingPlansSchema,
  type CommonArea,
  type CommonAreaDetails,
  CommonAreaDetailsSchema,
  CommonAreaSchema,
  type CreatedCommonArea,
  CreatedCommonAreaSchema,
} from '../../types/zoom/phone-common-area.js';

export const listCommonAreas = defineList<CommonArea>({
  method: 'GET',
  path: '/phone/common_areas',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:common_area:admin'] },
  items: 'common_areas',
  item: CommonAreaSchema,
  key: ['id'],
  maxPageSize: 100,
});

export const createCommonArea = defineEndpoint<CreatedCommonArea>({
  method: 'POST',
  path: '/phone/common_areas',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:write:common_area:admin'] },
  response: CreatedCommonAreaSchema,
});

export const getCommonArea = defineEndpoint<CommonAreaDetails>({
  method: 'GET',
  path: '/phone/common_areas/{commonAreaId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:common_area:admin'] },
  response: CommonAreaDetailsSchema,
});

export const updateCommonArea = defineEndpoint<void>({
  method: 'PATCH',
  path: '/phone/common_areas/{commonAreaId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:update:common_area:admin'] },
  response: null,
});

export const deleteCommonArea = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/common_areas/{commonAreaId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:common_area:admin'] },
  response: null,
});

export const assignCommonAreaPlans = defineEndpoint<AssignedCallingPlans>({
  method: 'POST',
  path: '/phone/common_areas/{commonAreaId}/calling_plans',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:write:common_area_calling_plan:admin'] },
  response: AssignedCallingPlansSchema,
});

export const unassignCommonAreaPlan = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/common_areas/{commonAreaId}/calling_plans/{type}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:common_area_calling_plan:admin'] },
  response: null,
});

/** The operations on common areas, by name. */
export const commonAreasEndpoints = {
  'phone.commonAreas.list': listCommonAreas,
  'phone.commonAreas.create': createCommonArea,
  'phone.commonAreas.get': getCommonArea,
  'phone.commonAreas.update': updateCommonArea,
  'phone.commonAreas.delete': deleteCommonArea,
  'phone.commonAreas.assignCallingPlans': assignCommonAreaPlans,
  'phone.commonAreas.unassignCallingPlan': unassignCommonAreaPlan,
} as const;
