import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { Role, RoleDetails, RoleMember } from '../../types/zoom/role.js';
import { idsOf, inBatches, piecesOf } from '../in-batches.js';
import { Resource } from '../resource.js';
import {
  assignRoleMembers,
  createRole,
  deleteRole,
  getRole,
  listRoleMembers,
  listRoles,
  unassignRoleMember,
  updateRole,
} from './endpoints.js';
import type {
  AssignRoleMembersBody,
  CreateRoleBody,
  ListRoleMembersQuery,
  ListRolesQuery,
  RoleAssignments,
  UpdateRoleBody,
} from './inputs.js';

/** What one request takes, by Zoom's reference. */
const MEMBERS_A_REQUEST = 30;

/** Admin roles. Changing them takes the owner, or a role that may manage roles. */
export class Roles extends Resource {
  /**
   * Lists the account's admin roles. Zoom sends them all at once.
   *
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/GET/roles
   */
  list(query?: ListRolesQuery, options?: CallOptions): Paginated<Role> {
    return this.paginate(listRoles, { query }, options);
  }

  /**
   * Makes a role. Zoom documents no answer: find the new role's id by its name in {@link Roles.list}.
   *
   * @throws ZoomApiError 400 with code 1224 when the name is taken. With status 200 when the token may not make roles:
   * Zoom hides that refusal in a success.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/POST/roles
   */
  create(body: CreateRoleBody, options?: CallOptions): Promise<void> {
    return this.call(createRole, { body }, options);
  }

  /**
   * Reads one role, with what it allows.
   *
   * @throws ZoomApiError 400 with code 1034 when there is no such role.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/GET/roles/{roleId}
   */
  get(roleId: string, options?: CallOptions): Promise<RoleDetails> {
    return this.call(getRole, { path: { roleId } }, options);
  }

  /**
   * Changes a role.
   *
   * @throws ZoomApiError 400 with code 1034 (no such role) or 1224 (name taken). With status 200 when Zoom hides a
   * refusal in a success.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/PATCH/roles/{roleId}
   */
  update(roleId: string, body: UpdateRoleBody, options?: CallOptions): Promise<void> {
    return this.call(updateRole, { path: { roleId }, body }, options);
  }

  /**
   * Deletes a role.
   *
   * @throws ZoomApiError 400 with code 1034 when there is no such role.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/DELETE/roles/{roleId}
   */
  delete(roleId: string, options?: CallOptions): Promise<void> {
    return this.call(deleteRole, { path: { roleId } }, options);
  }

  /**
   * Lists the people who have a role.
   *
   * @throws ZoomApiError 400 with code 1034 when there is no such role.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/GET/roles/{roleId}/members
   */
  listMembers(roleId: string, query?: ListRoleMembersQuery, options?: CallOptions): Paginated<RoleMember> {
    return this.paginate(listRoleMembers, { path: { roleId }, query }, options);
  }

  /**
   * Gives people a role, as many as you like: a long list goes in several requests, one after the other, each with the
   * `timeoutMs` of the call. Compare the ids that come back with what you gave.
   *
   * @throws ZoomPartialWriteError when a request fails after others succeeded: `error.done` of the list have the role.
   * @throws ZoomApiError 400 with code 1034 when there is no such role, code 300 for the built-in owner and member roles.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/POST/roles/{roleId}/members
   */
  async assignMembers(
    roleId: string,
    { members }: AssignRoleMembersBody,
    options?: CallOptions,
  ): Promise<RoleAssignments> {
    const answers = await inBatches(assignRoleMembers, piecesOf(members, MEMBERS_A_REQUEST), (piece) =>
      this.call(assignRoleMembers, { path: { roleId }, body: { members: piece } }, options),
    );
    return { ids: idsOf(answers), addedAt: answers.at(-1)?.add_at || null };
  }

  /**
   * Takes a role from a person.
   *
   * @param memberId Zoom user id.
   * @throws ZoomApiError 400 with code 1034 when there is no such role, 404 when the person does not have it.
   * @see https://developers.zoom.us/docs/api/accounts/#tag/roles/DELETE/roles/{roleId}/members/{memberId}
   */
  unassignMember(roleId: string, memberId: string, options?: CallOptions): Promise<void> {
    return this.call(unassignRoleMember, { path: { roleId, memberId } }, options);
  }
}
