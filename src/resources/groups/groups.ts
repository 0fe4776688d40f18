import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { Group, GroupAdmin, GroupChannel, GroupMember } from '../../types/zoom/group.js';
import { idsOf, inBatches, piecesOf } from '../in-batches.js';
import {
  addGroupAdmins,
  addGroupMembers,
  createGroup,
  deleteGroup,
  getGroup,
  listGroupAdmins,
  listGroupChannels,
  listGroupMembers,
  listGroups,
  removeGroupAdmin,
  removeGroupMember,
  updateGroup,
  updateGroupMember,
} from './endpoints.js';
import { GroupSettingsMethods } from './group-settings-methods.js';
import type {
  AddGroupAdminsBody,
  AddGroupMembersBody,
  GroupAdditions,
  GroupBody,
  ListGroupMembersQuery,
  ListGroupsQuery,
  UpdateGroupMemberBody,
} from './inputs.js';

/** What one request takes, by Zoom's reference. */
const MEMBERS_A_REQUEST = 30;
const ADMINS_A_REQUEST = 10;

/** Groups of users. All of it needs a paid account. */
export class Groups extends GroupSettingsMethods {
  /**
   * Lists the account's groups. A user's row carries the ids of their groups.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups
   */
  list(query?: ListGroupsQuery, options?: CallOptions): Paginated<Group> {
    return this.paginate(listGroups, { query }, options);
  }

  /**
   * Makes a group. Zoom allows 100 new ones a day and 5,000 in an account.
   *
   * @throws ZoomApiError 409 with code 4132 when the name is taken, code 300 when the account has 5,000 groups.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/POST/groups
   */
  create(body: GroupBody, options?: CallOptions): Promise<Group> {
    return this.call(createGroup, { body }, options);
  }

  /**
   * Reads one group.
   *
   * @throws ZoomApiError 404 with code 4130 when there is no such group, code 1010 when it belongs to another account.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}
   */
  get(groupId: string, options?: CallOptions): Promise<Group> {
    return this.call(getGroup, { path: { groupId } }, options);
  }

  /**
   * Renames a group.
   *
   * @throws ZoomApiError 409 with code 4132 when the name is taken.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}
   */
  update(groupId: string, body: GroupBody, options?: CallOptions): Promise<void> {
    return this.call(updateGroup, { path: { groupId }, body }, options);
  }

  /**
   * Deletes a group. Its people stay in the account.
   *
   * @throws ZoomApiError code 200 while an information barrier uses the group.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/DELETE/groups/{groupId}
   */
  delete(groupId: string, options?: CallOptions): Promise<void> {
    return this.call(deleteGroup, { path: { groupId } }, options);
  }

  /**
   * Lists the people of a group, 2,000 a request.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/members
   */
  listMembers(groupId: string, query?: ListGroupMembersQuery, options?: CallOptions): Paginated<GroupMember> {
    return this.paginate(listGroupMembers, { path: { groupId }, query }, options);
  }

  /**
   * Adds people to a group, as many as you like: a long list goes in several requests, one after the other, each with
   * the `timeoutMs` of the call. Compare the ids that come back with what you gave.
   *
   * @throws ZoomPartialWriteError when a request fails after others succeeded: `error.done` of the list are added.
   * @throws ZoomApiError 404 with code 4130 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/POST/groups/{groupId}/members
   * @example
   * const { ids } = await zoom.groups.addMembers(groupId, { members: [{ email: 'ann@example.com' }] });
   */
  async addMembers(groupId: string, { members }: AddGroupMembersBody, options?: CallOptions): Promise<GroupAdditions> {
    const answers = await inBatches(addGroupMembers, piecesOf(members, MEMBERS_A_REQUEST), (piece) =>
      this.call(addGroupMembers, { path: { groupId }, body: { members: piece } }, options),
    );
    return { ids: idsOf(answers), addedAt: answers.at(-1)?.added_at || null };
  }

  /**
   * Moves a person to another group, or makes a group their primary one.
   *
   * @param memberId Zoom user id.
   * @throws ZoomApiError 404 with code 4130 (no such group) or 4131 (nobody of that id in it).
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}/members/{memberId}
   */
  updateMember(groupId: string, memberId: string, body: UpdateGroupMemberBody, options?: CallOptions): Promise<void> {
    return this.call(updateGroupMember, { path: { groupId, memberId }, body }, options);
  }

  /**
   * Takes a person out of a group. They stay in the account.
   *
   * @param memberId Zoom user id.
   * @throws ZoomApiError 404 with code 4130 (no such group) or 4131 (nobody of that id in it).
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/DELETE/groups/{groupId}/members/{memberId}
   */
  removeMember(groupId: string, memberId: string, options?: CallOptions): Promise<void> {
    return this.call(removeGroupMember, { path: { groupId, memberId } }, options);
  }

  /**
   * Lists the admins of a group, by email address: Zoom sends no ids here.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/admins
   */
  listAdmins(groupId: string, query?: ListGroupsQuery, options?: CallOptions): Paginated<GroupAdmin> {
    return this.paginate(listGroupAdmins, { path: { groupId }, query }, options);
  }

  /**
   * Makes people admins of a group, as many as you like, in requests like those of {@link Groups.addMembers}.
   *
   * @throws ZoomPartialWriteError when a request fails after others succeeded: `error.done` of the list are added.
   * @throws ZoomApiError 404 with code 4130 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/POST/groups/{groupId}/admins
   */
  async addAdmins(groupId: string, { admins }: AddGroupAdminsBody, options?: CallOptions): Promise<GroupAdditions> {
    const answers = await inBatches(addGroupAdmins, piecesOf(admins, ADMINS_A_REQUEST), (piece) =>
      this.call(addGroupAdmins, { path: { groupId }, body: { admins: piece } }, options),
    );
    return { ids: idsOf(answers), addedAt: answers.at(-1)?.added_at || null };
  }

  /**
   * Makes an admin of a group an ordinary person again.
   *
   * @param userId Zoom user id or email address.
   * @throws ZoomApiError code 4138 when they are no admin of that group.
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/DELETE/groups/{groupId}/admins/{userId}
   */
  removeAdmin(groupId: string, userId: string, options?: CallOptions): Promise<void> {
    return this.call(removeGroupAdmin, { path: { groupId, userId } }, options);
  }

  /**
   * Lists the Team Chat channels of a group. Zoom sends them all at once.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/channels
   */
  listChannels(groupId: string, options?: CallOptions): Paginated<GroupChannel> {
    return this.paginate(listGroupChannels, { path: { groupId } }, options);
  }
}
