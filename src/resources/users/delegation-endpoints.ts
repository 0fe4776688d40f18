import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type AddedAssistants,
  AddedAssistantsSchema,
  type Assistant,
  AssistantSchema,
  type Scheduler,
  SchedulerSchema,
} from '../../types/zoom/user-delegation.js';
import { type UserPresence, UserPresenceSchema } from '../../types/zoom/user-presence.js';
import { readUsers, writeUsers } from './scopes.js';

export const listAssistants = defineList<Assistant>({
  method: 'GET',
  path: '/users/{userId}/assistants',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: [...readUsers, 'user_profile'],
    granular: ['user:read:list_assistants', 'user:read:list_assistants:admin'],
  },
  items: 'assistants',
  item: AssistantSchema,
  key: ['id', 'email'],
  maxPageSize: null,
});

export const addAssistants = defineEndpoint<AddedAssistants>({
  method: 'POST',
  path: '/users/{userId}/assistants',
  rateLimit: 'MEDIUM',
  scopes: { classic: writeUsers, granular: ['user:write:assistant', 'user:write:assistant:admin'] },
  response: AddedAssistantsSchema,
});

export const removeAssistant = defineEndpoint<void>({
  method: 'DELETE',
  path: '/users/{userId}/assistants/{assistantId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:delete:assistant', 'user:delete:assistant:admin'] },
  response: null,
});

export const removeAllAssistants = defineEndpoint<void>({
  method: 'DELETE',
  path: '/users/{userId}/assistants',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:delete:assistant', 'user:delete:assistant:admin'] },
  response: null,
});

export const listSchedulers = defineList<Scheduler>({
  method: 'GET',
  path: '/users/{userId}/schedulers',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: [...readUsers, 'user_profile'],
    granular: ['user:read:list_schedulers', 'user:read:list_schedulers:admin'],
  },
  items: 'schedulers',
  item: SchedulerSchema,
  key: ['id', 'email'],
  maxPageSize: null,
});

export const removeScheduler = defineEndpoint<void>({
  method: 'DELETE',
  path: '/users/{userId}/schedulers/{schedulerId}',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:delete:scheduler', 'user:delete:scheduler:admin'] },
  response: null,
});

export const removeAllSchedulers = defineEndpoint<void>({
  method: 'DELETE',
  path: '/users/{userId}/schedulers',
  rateLimit: 'LIGHT',
  scopes: { classic: writeUsers, granular: ['user:delete:scheduler', 'user:delete:scheduler:admin'] },
  response: null,
});

export const getPresence = defineEndpoint<UserPresence>({
  method: 'GET',
  path: '/users/{userId}/presence_status',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['user:read', 'user:read:admin'],
    granular: ['user:read:presence_status', 'user:read:presence_status:admin'],
  },
  response: UserPresenceSchema,
});

export const updatePresence = defineEndpoint<void>({
  method: 'PUT',
  path: '/users/{userId}/presence_status',
  rateLimit: 'MEDIUM',
  scopes: {
    classic: ['user:write', 'user:write:admin'],
    granular: ['user:update:presence_status', 'user:update:presence_status:admin'],
  },
  response: null,
});

/** Assistants, schedulers and presence of users, by name. */
export const userDelegationEndpoints = {
  'users.assistants.list': listAssistants,
  'users.assistants.add': addAssistants,
  'users.assistants.remove': removeAssistant,
  'users.assistants.removeAll': removeAllAssistants,
  'users.schedulers.list': listSchedulers,
  'users.schedulers.remove': removeScheduler,
  'users.schedulers.removeAll': removeAllSchedulers,
  'users.presence.get': getPresence,
  'users.presence.update': updatePresence,
} as const;
