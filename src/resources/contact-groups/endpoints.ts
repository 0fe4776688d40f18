import { defineEndpoint, defineList } from '../../types/endpoint.js';
import {
  type AddedContacts,
  AddedContactsSchema,
  type ContactGroup,
  type ContactGroupDetails,
  ContactGroupDetailsSchema,
  type ContactGroupMember,
  ContactGroupMemberSchema,
  ContactGroupSchema,
} from '../../types/zoom/contact-group.js';

// Zoom's reference names no granular scope for any of these.
const read = { classic: ['contact_group:read:admin'], granular: [] } as const;
const write = { classic: ['contact_group:write:admin'], granular: [] } as const;

export const listContactGroups = defineList<ContactGroup>({
  method: 'GET',
  path: '/contacts/groups',
  rateLimit: 'MEDIUM',
  scopes: read,
  items: 'groups',
  item: ContactGroupSchema,
  key: ['group_id'],
  maxPageSize: 50,
});

export const createContactGroup = defineEndpoint<ContactGroupDetails>({
  method: 'POST',
  path: '/contacts/groups',
  rateLimit: 'HEAVY',
  scopes: write,
  response: ContactGroupDetailsSchema,
});

export const getContactGroup = defineEndpoint<ContactGroupDetails>({
  method: 'GET',
  path: '/contacts/groups/{groupId}',
  rateLimit: 'LIGHT',
  scopes: write,
  response: ContactGroupDetailsSchema,
});

export const updateContactGroup = defineEndpoint<void>({
  method: 'PATCH',
  path: '/contacts/groups/{groupId}',
  rateLimit: 'HEAVY',
  scopes: write,
  response: null,
});

export const deleteContactGroup = defineEndpoint<void>({
  method: 'DELETE',
  path: '/contacts/groups/{groupId}',
  rateLimit: 'HEAVY',
  scopes: write,
  response: null,
});

export const listContactGroupMembers = defineList<ContactGroupMember>({
  method: 'GET',
  path: '/contacts/groups/{groupId}/members',
  rateLimit: 'MEDIUM',
  scopes: read,
  items: 'group_members',
  item: ContactGroupMemberSchema,
  key: ['id'],
  maxPageSize: 50,
});

export const addContactGroupMembers = defineEndpoint<AddedContacts>({
  method: 'POST',
  path: '/contacts/groups/{groupId}/members',
  rateLimit: 'HEAVY',
  scopes: write,
  response: AddedContactsSchema,
});

export const removeContactGroupMembers = defineEndpoint<void>({
  method: 'DELETE',
  path: '/contacts/groups/{groupId}/members',
  rateLimit: 'HEAVY',
  scopes: write,
  response: null,
});

/** The operations of this area, by name. */
export const contactGroupsEndpoints = {
  'contactGroups.list': listContactGroups,
  'contactGroups.create': createContactGroup,
  'contactGroups.get': getContactGroup,
  'contactGroups.update': updateContactGroup,
  'contactGroups.delete': deleteContactGroup,
  'contactGroups.listMembers': listContactGroupMembers,
  'contactGroups.addMembers': addContactGroupMembers,
  'contactGroups.removeMembers': removeContactGroupMembers,
} as const;
