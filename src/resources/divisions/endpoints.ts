import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type AssignedDivisionMembers,
  AssignedDivisionMembersSchema,
  type Division,
  type DivisionDetails,
  DivisionDetailsSchema,
  type DivisionMember,
  DivisionMemberSchema,
  DivisionSchema,
} from '../../types/zoom/division.js';

/** Zoom's own spelling: the scope exists with this typo only. */
const WRITE = 'division:wirte:admin';
const READ = 'division:read:admin';

export const listDivisions = defineList<Division>({
  method: 'GET',
  path: '/divisions',
  rateLimit: 'LIGHT',
  scopes: { classic: [READ], granular: ['division:read:list_divisions:admin'] },
  items: 'divisions',
  item: DivisionSchema,
  key: ['division_id'],
  maxPageSize: 300,
});

export const createDivision = defineEndpoint<DivisionDetails>({
  method: 'POST',
  path: '/divisions',
  rateLimit: 'LIGHT',
  scopes: { classic: [WRITE], granular: ['division:write:division:admin'] },
  response: DivisionDetailsSchema,
});

export const getDivision = defineEndpoint<DivisionDetails>({
  method: 'GET',
  path: '/divisions/{divisionId}',
  rateLimit: 'LIGHT',
  scopes: { classic: [WRITE, READ], granular: ['division:read:division:admin'] },
  response: DivisionDetailsSchema,
});

export const updateDivision = defineEndpoint<void>({
  method: 'PATCH',
  path: '/divisions/{divisionId}',
  rateLimit: 'LIGHT',
  scopes: { classic: [WRITE], granular: ['division:update:division:admin'] },
  response: null,
});

export const deleteDivision = defineEndpoint<void>({
  method: 'DELETE',
  path: '/divisions/{divisionId}',
  rateLimit: 'LIGHT',
  scopes: { classic: [WRITE], granular: ['division:delete:division:admin'] },
  response: null,
});

export const listDivisionMembers = defineList<DivisionMember>({
  method: 'GET',
  path: '/divisions/{divisionId}/users',
  rateLimit: 'LIGHT',
  scopes: { classic: [READ], granular: ['division:read:member:admin'] },
  items: 'users',
  item: DivisionMemberSchema,
  key: ['user_id', 'user_email'],
  maxPageSize: 300,
});

export const assignDivisionMembers = defineEndpoint<AssignedDivisionMembers>({
  method: 'POST',
  path: '/divisions/{divisionId}/users',
  rateLimit: 'MEDIUM',
  scopes: { classic: [WRITE], granular: ['division:write:member:admin'] },
  response: AssignedDivisionMembersSchema,
});

/** The operations of this area, by name. */
export const divisionsEndpoints = {
  'divisions.list': listDivisions,
  'divisions.create': createDivision,
  'divisions.get': getDivision,
  'divisions.update': updateDivision,
  'divisions.delete': deleteDivision,
  'divisions.listMembers': listDivisionMembers,
  'divisions.assignMembers': assignDivisionMembers,
} as const;
