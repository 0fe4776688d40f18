import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type CallQueue,
  type CallQueueAnalytics,
  CallQueueAnalyticsSchema,
  type CallQueueDetails,
  CallQueueDetailsSchema,
  type CallQueueMember,
  CallQueueMemberSchema,
  CallQueueSchema,
  type CreatedCallQueue,
  CreatedCallQueueSchema,
} from '../../types/zoom/phone-call-queue.js';

export const listCallQueues = defineList<CallQueue>({
  method: 'GET',
  path: '/phone/call_queues',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_call_queues:admin'] },
  items: 'call_queues',
  item: CallQueueSchema,
  key: ['id'],
  maxPageSize: 100,
});

export const createCallQueue = defineEndpoint<CreatedCallQueue>({
  method: 'POST',
  path: '/phone/call_queues',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:write:call_queue:admin'] },
  response: CreatedCallQueueSchema,
});

export const getCallQueue = defineEndpoint<CallQueueDetails>({
  method: 'GET',
  path: '/phone/call_queues/{callQueueId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:call_queue:admin'] },
  response: CallQueueDetailsSchema,
});

export const updateCallQueue = defineEndpoint<void>({
  method: 'PATCH',
  path: '/phone/call_queues/{callQueueId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:update:call_queue:admin'] },
  response: null,
});

export const deleteCallQueue = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/call_queues/{callQueueId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:call_queue:admin'] },
  response: null,
});

export const listCallQueueMembers = defineList<CallQueueMember>({
  method: 'GET',
  path: '/phone/call_queues/{callQueueId}/members',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_call_queue_members:admin'] },
  items: 'call_queue_members',
  item: CallQueueMemberSchema,
  key: ['id'],
  maxPageSize: null, // answers with a cursor, and takes neither a cursor nor a page size
});

export const addCallQueueMembers = defineEndpoint<void>({
  method: 'POST',
  path: '/phone/call_queues/{callQueueId}/members',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:write:call_queue_member:admin'] },
  response: null,
});

export const removeAllCallQueueMembers = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/call_queues/{callQueueId}/members',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:call_queue_member:admin'] },
  response: null,
});

export const removeCallQueueMember = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/call_queues/{callQueueId}/members/{memberId}',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:call_queue_member:admin'] },
  response: null,
});

export const listCallQueueAnalytics = defineList<CallQueueAnalytics>({
  method: 'GET',
  path: '/phone/call_queue_analytics',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_call_queues:admin'] },
  items: 'call_queues',
  item: CallQueueAnalyticsSchema,
  key: ['call_queue_id'],
  maxPageSize: 300,
  dateWindow: { longestMonths: 12, monthsBack: 24 },
});

/** The operations on call queues, by name. */
export const callQueuesEndpoints = {
  'phone.callQueues.list': listCallQueues,
  'phone.callQueues.create': createCallQueue,
  'phone.callQueues.get': getCallQueue,
  'phone.callQueues.update': updateCallQueue,
  'phone.callQueues.delete': deleteCallQueue,
  'phone.callQueues.listMembers': listCallQueueMembers,
  'phone.callQueues.addMembers': addCallQueueMembers,
  'phone.callQueues.removeAllMembers': removeAllCallQueueMembers,
  'phone.callQueues.removeMember': removeCallQueueMember,
  'phone.callQueues.analytics': listCallQueueAnalytics,
} as const;
