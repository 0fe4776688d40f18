import { defineEndpoint } from '../../types/endpoint.js';
import {
  type UserPermissions,
  UserPermissionsSchema,
  type UserToken,
  UserTokenSchema,
  type Zak,
  ZakSchema,
} from '../../types/zoom/user-account.js';
import { readUsers, writeUsers } from './scopes.js';

export const updateUserEmail = defineEndpoint<void>({
  method: 'PUT',
  path: '/users/{userId}/email',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:update:email', 'user:update:email:admin'] },
  response: null,
});

export const updateUserPassword = defineEndpoint<void>({
  method: 'PUT',
  path: '/users/{userId}/password',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeUsers, granular: ['user:update:password', 'user:update:password:admin'] },
  response: null,
});

export const uploadUserPicture = defineEndpoint<void>({
  method: 'POST',
  path: '/users/{userId}/picture',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeUsers, granular: ['user:write:profile_picture', 'user:write:profile_picture:admin'] },
  response: null,
});

export const deleteUserPicture = defineEndpoint<void>({
  method: 'DELETE',
  path: '/users/{userId}/picture',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeUsers, granular: [] }, // no granular scope is published
  response: null,
});

export const getUserPermissions = defineEndpoint<UserPermissions>({
  method: 'GET',
  path: '/users/{userId}/permissions',
  rateLimit: 'LIGHT',
  scopes: {
    classic: [...readUsers, 'user_profile'],
    granular: ['user:read:list_permissions', 'user:read:list_permissions:admin'],
  },
  response: UserPermissionsSchema,
});

export const getUserToken = defineEndpoint<UserToken>({
  method: 'GET',
  path: '/users/{userId}/token',
  rateLimit: 'LIGHT',
  scopes: { classic: [...readUsers, 'user_profile'], granular: ['user:read:token', 'user:read:token:admin'] },
  response: UserTokenSchema,
});

export const revokeSsoToken = defineEndpoint<void>({
  method: 'DELETE',
  path: '/users/{userId}/token',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:delete:token', 'user:delete:token:admin'] },
  response: null,
});

export const getMyZak = defineEndpoint<Zak>({
  method: 'GET',
  path: '/users/me/zak',
  rateLimit: 'LIGHT',
  scopes: { classic: ['user_zak:read'], granular: ['user:read:zak', 'user:read:zak:admin'] },
  response: ZakSchema,
});

/** How users sign in and what they may do, by name. */
export const userSignInEndpoints = {
  'users.updateEmail': updateUserEmail,
  'users.updatePassword': updateUserPassword,
  'users.uploadPicture': uploadUserPicture,
  'users.deletePicture': deleteUserPicture,
  'users.getPermissions': getUserPermissions,
  'users.getToken': getUserToken,
  'users.revokeSsoToken': revokeSsoToken,
  'users.getMyZak': getMyZak,
} as const;
