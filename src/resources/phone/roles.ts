import type { CallOptions } from '../../types/call-options.js';
import { defineEndpoint, defineList } from '../../types/endpoint.js';
import type { Paginated } from '../../types/pages.js';
import {
  type PhoneRole,
  type PhoneRoleMember,
  PhoneRoleMemberSchema,
  PhoneRoleSchema,
} from '../../types/zoom/phone-role.js';
import { Resource } from '../resource.js';

const listPhoneRoles = defineList<PhoneRole>({
  method: 'GET',
  path: '/phone/roles',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_roles:admin'] },
  items: 'roles',
  item: PhoneRoleSchema,
  key: ['id'],
  maxPageSize: null,
});

const getPhoneRole = defineEndpoint<PhoneRole>({
  method: 'GET',
  path: '/phone/roles/{roleId}',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:role:admin'] },
  response: PhoneRoleSchema,
});

const listPhoneRoleMembers = defineList<PhoneRoleMember>({
  method: 'GET',
  path: '/phone/roles/{roleId}/members',
  rateLimit: 'MEDIUM',
  family: 'phone',
  scopes: { classic: ['phone:read:admin'], granular: ['phone:read:role_member:admin'] },
  items: 'members',
  item: PhoneRoleMemberSchema,
  key: ['user_id'],
  maxPageSize: null,
});

const addPhoneRoleMembers = defineEndpoint<void>({
  method: 'POST',
  path: '/phone/roles/{roleId}/members',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:write:role_member:admin'] },
  response: null,
});

const removePhoneRoleMembers = defineEndpoint<void>({
  method: 'DELETE',
  path: '/phone/roles/{roleId}/members',
  rateLimit: 'LIGHT',
  family: 'phone',
  scopes: { classic: ['phone:write:admin'], granular: ['phone:delete:role_member:admin'] },
  response: null,
});

/** The operations on Phone roles, by name. */
export const phoneRolesEndpoints = {
  'phone.roles.list': listPhoneRoles,
  'phone.roles.get': getPhoneRole,
  'phone.roles.listMembers': listPhoneRoleMembers,
  'phone.roles.addMembers': addPhoneRoleMembers,
  'phone.roles.removeMembers': removePhoneRoleMembers,
} as const;

/** Query of {@link PhoneRoles.listMembers}. */
export interface ListPhoneRoleMembersQuery {
  /** True for those who have the role, false for those who have not. Zoom's default is false. */
  in_role?: boolean | undefined;
}

/** Body of {@link PhoneRoles.addMembers}. */
export interface AddPhoneRoleMembersBody {
  /** Ids or email addresses. */
  user_ids?: readonly string[] | undefined;
  /** Another role to copy members from. */
  role_id?: string | undefined;
  /** Copies their targets too. Default: false. */
  copy_targets?: boolean | undefined;
  /** Copies all members of the other role. Default: false. */
  copy_all_members?: boolean | undefined;
}

/** Query of {@link PhoneRoles.removeMembers}. */
export interface RemovePhoneRoleMembersQuery {
  /** Ids or email addresses. */
  user_ids: readonly string[];
}

/** Roles for administering Zoom Phone. They are no admin roles of the account. */
export class PhoneRoles extends Resource {
  /**
   * Lists the Phone roles. Zoom sends them all at once.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-roles/GET/phone/roles
   */
  list(options?: CallOptions): Paginated<PhoneRole> {
    return this.paginate(listPhoneRoles, {}, options);
  }

  /**
   * Reads one Phone role.
   *
   * @throws ZoomApiError 403 when the account has no Zoom Phone.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-roles/GET/phone/roles/{roleId}
   */
  get(roleId: string, options?: CallOptions): Promise<PhoneRole> {
    return this.call(getPhoneRole, { path: { roleId } }, options);
  }

  /**
   * Lists the people who have a role. Without `in_role: true` Zoom lists those who have it not.
   *
   * @throws ZoomApiError code 300 when Zoom does not accept the role.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-roles/GET/phone/roles/{roleId}/members
   * @example
   * const operators = await zoom.phone.roles.listMembers(roleId, { in_role: true }).toArray();
   */
  listMembers(roleId: string, query?: ListPhoneRoleMembersQuery, options?: CallOptions): Paginated<PhoneRoleMember> {
    return this.paginate(listPhoneRoleMembers, { path: { roleId }, query }, options);
  }

  /**
   * Gives people a role: those named, or those of another role.
   *
   * @throws ZoomApiError code 400 when some of the ids or email addresses are not valid.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-roles/POST/phone/roles/{roleId}/members
   */
  addMembers(roleId: string, body: AddPhoneRoleMembersBody, options?: CallOptions): Promise<void> {
    return this.call(addPhoneRoleMembers, { path: { roleId }, body }, options);
  }

  /**
   * Takes a role from people.
   *
   * @throws ZoomApiError code 400 when some of the ids or email addresses are not valid.
   * @see https://developers.zoom.us/docs/api/phone/#tag/phone-roles/DELETE/phone/roles/{roleId}/members
   */
  removeMembers(roleId: string, query: RemovePhoneRoleMembersQuery, options?: CallOptions): Promise<void> {
    return this.call(removePhoneRoleMembers, { path: { roleId }, query }, options);
  }
}
