import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type User,
  type UserDetails,
  UserDetailsSchema,
  UserSchema,
  type UsersSummary,
  UsersSummarySchema,
} from '../../types/zoom/user.js';
import {
  type CreatedUser,
  CreatedUserSchema,
  type EmailCheck,
  EmailCheckSchema,
  type FeatureUpdate,
  FeatureUpdateSchema,
  type VanityNameCheck,
  VanityNameCheckSchema,
} from '../../types/zoom/user-account.js';
import { type AnyUserSettings, AnyUserSettingsSchema } from '../../types/zoom/user-settings.js';
import { userDelegationEndpoints } from './delegation-endpoints.js';
import { userHostingEndpoints } from './hosting-endpoints.js';
import { readUsers, writeUsers } from './scopes.js';
import { userSignInEndpoints } from './sign-in-endpoints.js';

export const listUsers = defineList<User>({
  method: 'GET',
  path: '/users',
  rateLimit: 'MEDIUM',
  scopes: { classic: readUsers, granular: ['user:read:list_users:admin'] },
  items: 'users',
  item: UserSchema,
  key: ['id', 'email'],
  maxPageSize: 2000,
});

export const createUser = defineEndpoint<CreatedUser>({
  method: 'POST',
  path: '/users',
  rateLimit: 'LIGHT',
  scopes: { classic: ['user:write', 'user:write:admin'], granular: ['user:write:user:admin'] },
  response: CreatedUserSchema,
});

export const getUser = defineEndpoint<UserDetails>({
  method: 'GET',
  path: '/users/{userId}',
  rateLimit: 'LIGHT',
  scopes: {
    classic: [...readUsers, 'user_profile', 'user_info:read'],
    granular: ['user:read:user', 'user:read:user:admin'],
  },
  response: UserDetailsSchema,
});

export const updateUser = defineEndpoint<void>({
  method: 'PATCH',
  path: '/users/{userId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:update:user', 'user:update:user:admin'] },
  response: null,
});

export const deleteUser = defineEndpoint<void>({
  method: 'DELETE',
  path: '/users/{userId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:delete:user', 'user:delete:user:admin'] },
  response: null,
});

export const updateUserStatus = defineEndpoint<void>({
  method: 'PUT',
  path: '/users/{userId}/status',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:update:status', 'user:update:status:admin'] },
  response: null,
});

export const getUsersSummary = defineEndpoint<UsersSummary>({
  method: 'GET',
  path: '/users/summary',
  rateLimit: 'MEDIUM',
  scopes: { classic: readUsers, granular: ['user:read:summary:admin'] },
  response: UsersSummarySchema,
});

export const checkEmail = defineEndpoint<EmailCheck>({
  method: 'GET',
  path: '/users/email',
  rateLimit: 'LIGHT',
  scopes: { classic: readUsers, granular: ['user:read:email', 'user:read:email:admin'] },
  response: EmailCheckSchema,
});

export const checkVanityName = defineEndpoint<VanityNameCheck>({
  method: 'GET',
  path: '/users/vanity_name',
  rateLimit: 'LIGHT',
  scopes: { classic: readUsers, granular: ['user:read:pm_room', 'user:read:pm_room:admin'] },
  response: VanityNameCheckSchema,
});

export const getUserSettings = defineEndpoint<AnyUserSettings>({
  method: 'GET',
  path: '/users/{userId}/settings',
  rateLimit: 'MEDIUM',
  scopes: { classic: readUsers, granular: ['user:read:settings', 'user:read:settings:admin'] },
  response: AnyUserSettingsSchema,
});

export const updateUserSettings = defineEndpoint<void>({
  method: 'PATCH',
  path: '/users/{userId}/settings',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeUsers, granular: ['user:update:settings', 'user:update:settings:admin'] },
  response: null,
});

export const updateUserFeatures = defineEndpoint<FeatureUpdate>({
  method: 'POST',
  path: '/users/features',
  rateLimit: 'MEDIUM',
  scopes: { classic: ['user:write', 'user:write:admin'], granular: ['user:write:feature:admin'] },
  response: FeatureUpdateSchema,
});

/** The operations of this area, by name. */
export const usersEndpoints = {
  ...userSignInEndpoints,
  ...userDelegationEndpoints,
  ...userHostingEndpoints,
  'users.list': listUsers,
  'users.create': createUser,
  'users.get': getUser,
  'users.update': updateUser,
  'users.delete': deleteUser,
  'users.updateStatus': updateUserStatus,
  'users.getSummary': getUsersSummary,
  'users.checkEmail': checkEmail,
  'users.checkVanityName': checkVanityName,
  'users.getSettings': getUserSettings,
  'users.updateSettings': updateUserSettings,
  'users.updateFeatures': updateUserFeatures,
} as const;
