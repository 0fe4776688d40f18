import * as z from 'zod';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import { type PhoneSharedAccess, PhoneSharedAccessSchema } from '../../types/zoom/phone-shared-access.js';
import { type PhoneUser, PhoneUserSchema } from '../../types/zoom/phone-user.js';
import {
  type AddedPhoneUser,
  AddedPhoneUserSchema,
  type AssignedPhoneNumbers,
  AssignedPhoneNumbersSchema,
  type PhoneUserDetails,
  PhoneUserDetailsSchema,
} from '../../types/zoom/phone-user-details.js';
import { type PhoneUserPolicies, PhoneUserPoliciesSchema } from '../../types/zoom/phone-user-policy.js';
import { type PhoneUserSettings, PhoneUserSettingsSchema } from '../../types/zoom/phone-user-settings.js';

const anyRead = ['phone:read', 'phone:read:admin'] as const;
const anyWrite = ['phone:write', 'phone:write:admin'] as const;

export const listPhoneUsers = defineList<PhoneUser>({
  method: 'GET',
  path: '/phone/users',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_users:admin'] },
  items: 'users',
  item: PhoneUserSchema,
  key: ['id'],
  maxPageSize: 100,
});

export const addPhoneUsers = defineEndpoint<AddedPhoneUser[]>({
  method: 'POST',
  path: '/phone/users/batch',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:write:batch_users:admin'] },
  response: z.array(AddedPhoneUserSchema),
});

export const updatePhoneUsers = defineEndpoint<void>({
  method: 'PUT',
  path: '/phone/users/batch',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:update:batch_users:admin'] },
  response: null,
});

export const getPhoneUser = defineEndpoint<PhoneUserDetails>({
  method: 'GET',
  path: '/phone/users/{userId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyRead, granular: ['phone:read:user', 'phone:read:user:admin'] },
  response: PhoneUserDetailsSchema,
});

export const updatePhoneUser = defineEndpoint<void>({
  method: 'PATCH',
  path: '/phone/users/{userId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:update:user', 'phone:update:user:admin'] },
  response: null,
});

export const getPhoneUserSettings = defineEndpoint<PhoneUserSettings>({
  method: 'GET',
  path: '/phone/users/{userId}/settings',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyRead, granular: ['phone:read:user_setting', 'phone:read:user_setting:admin'] },
  response: PhoneUserSettingsSchema,
});

export const updatePhoneUserSettings = defineEndpoint<void>({
  method: 'PATCH',
  path: '/phone/users/{userId}/settings',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:update:user_setting', 'phone:update:user_setting:admin'] },
  response: null,
});

export const addSharedAccess = defineEndpoint<PhoneSharedAccess>({
  method: 'POST',
  path: '/phone/users/{userId}/settings/{settingType}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:write:shared_setting', 'phone:write:shared_setting:admin'] },
  response: PhoneSharedAccessSchema,
});

export const updateSharedAccess = defineEndpoint<void>({
  method: 'PATCH',
  path: '/phone/users/{userId}/settings/{settingType}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:update:shared_setting', 'phone:update:shared_setting:admin'] },
  response: null,
});

export const removeSharedAccess = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/users/{userId}/settings/{settingType}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:delete:shared_setting', 'phone:delete:shared_setting:admin'] },
  response: null,
});

export const assignCallingPlans = defineEndpoint<void>({
  method: 'POST',
  path: '/phone/users/{userId}/calling_plans',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:write:calling_plan', 'phone:write:calling_plan:admin'] },
  response: null,
});

export const replaceCallingPlan = defineEndpoint<void>({
  method: 'PUT',
  path: '/phone/users/{userId}/calling_plans',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:update:calling_plan', 'phone:update:calling_plan:admin'] },
  response: null,
});

export const unassignCallingPlan = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/users/{userId}/calling_plans/{planType}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:delete:users_calling_plan', 'phone:delete:users_calling_plan:admin'] },
  response: null,
});

export const assignPhoneNumbers = defineEndpoint<AssignedPhoneNumbers>({
  method: 'POST',
  path: '/phone/users/{userId}/phone_numbers',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:write:user_number', 'phone:write:user_number:admin'] },
  response: AssignedPhoneNumbersSchema,
});

export const unassignPhoneNumber = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/users/{userId}/phone_numbers/{phoneNumberId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: anyWrite, granular: ['phone:delete:user_number', 'phone:delete:user_number:admin'] },
  response: null,
});

export const getPhoneUserPolicies = defineEndpoint<PhoneUserPolicies>({
  method: 'GET',
  path: '/phone/users/{userId}/policies/{policyType}',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:user_policy:admin'] },
  response: PhoneUserPoliciesSchema,
});

/** The operations on people with Zoom Phone, by name. */
export const phoneUsersEndpoints = {
  'phone.users.list': listPhoneUsers,
  'phone.users.addMany': addPhoneUsers,
  'phone.users.updateMany': updatePhoneUsers,
  'phone.users.get': getPhoneUser,
  'phone.users.update': updatePhoneUser,
  'phone.users.getSettings': getPhoneUserSettings,
  'phone.users.updateSettings': updatePhoneUserSettings,
  'phone.users.addSharedAccess': addSharedAccess,
  'phone.users.updateSharedAccess': updateSharedAccess,
  'phone.users.removeSharedAccess': removeSharedAccess,
  'phone.users.assignCallingPlans': assignCallingPlans,
  'phone.users.replaceCallingPlan': replaceCallingPlan,
  'phone.users.unassignCallingPlan': unassignCallingPlan,
  'phone.users.assignNumbers': assignPhoneNumbers,
  'phone.users.unassignNumber': unassignPhoneNumber,
  'phone.users.getPolicies': getPhoneUserPolicies,
} as const;
