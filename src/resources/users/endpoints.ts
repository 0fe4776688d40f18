import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type User,
  type UserDetails,
  UserDetailsSchema,
  UserSchema,
  type UsersSummary,
  UsersSummarySchema,
} from '../../types/zoom/user.js';
import { type UserSettings, UserSettingsSchema } from '../../types/zoom/user-settings.js';

const readUsers = ['user:read', 'user:write', 'user:read:admin', 'user:write:admin'] as const;

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

export const getUserSettings = defineEndpoint<UserSettings>({
  method: 'GET',
  path: '/users/{userId}/settings',
  rateLimit: 'MEDIUM',
  scopes: { classic: readUsers, granular: ['user:read:settings', 'user:read:settings:admin'] },
  response: UserSettingsSchema,
});

export const getUsersSummary = defineEndpoint<UsersSummary>({
  method: 'GET',
  path: '/users/summary',
  rateLimit: 'MEDIUM',
  scopes: { classic: readUsers, granular: ['user:read:summary:admin'] },
  response: UsersSummarySchema,
});

export const updateUserStatus = defineEndpoint<void>({
  method: 'PUT',
  path: '/users/{userId}/status',
  rateLimit: 'LIGHT',
  scopes: {
    classic: ['user:write:admin', 'user:write'],
    granular: ['user:update:status', 'user:update:status:admin'],
  },
  response: null,
});

/** The operations of this area, by name. */
export const usersEndpoints = {
  'users.list': listUsers,
  'users.get': getUser,
  'users.getSettings': getUserSettings,
  'users.getSummary': getUsersSummary,
  'users.updateStatus': updateUserStatus,
} as const;
