import type { CallOptions } from '../../types/call-options.js';
import type { Paginated } from '../../types/pages.js';
import type { ContactGroup, ContactGroupDetails, ContactGroupMember } from '../../types/zoom/contact-group.js';
import { inBatches, piecesOf } from '../in-batches.js';
import { Resource } from '../resource.js';
import {
  addContactGroupMembers,
  createContactGroup,
  deleteContactGroup,
  getContactGroup,
  listContactGroupMembers,
  listContactGroups,
  removeContactGroupMembers,
  updateContactGroup,
} from './endpoints.js';
import type {
  AddContactGroupMembersBody,
  ContactGroupAdditions,
  CreateContactGroupBody,
  ListContactGroupsQuery,
  UpdateContactGroupBody,
} from './inputs.js';
import { memberPieces } from './member-pieces.js';

/** What one request takes, by Zoom's reference. */
const REMOVALS_A_REQUEST = 20;

/**
 * Contact groups: what people find in the app's list of contacts. They have members of two kinds, users and user groups.
 * Zoom names no granular scope for them, so that apps with granular scopes may be refused.
 */
export class ContactGroups extends Resource {
  /**
   * Lists the account's contact groups, 50 a request.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/contact-groups/GET/contacts/groups
   */
  list(query?: ListContactGroupsQuery, options?: CallOptions): Paginated<ContactGroup> {
    return this.paginate(listContactGroups, { query }, options);
  }

  /**
   * Makes a contact group.
   *
   * @throws ZoomApiError code 300 when it has more than 50 users or 3 user groups from the start.
   * @see https://developers.zoom.us/docs/api/users/#tag/contact-groups/POST/contacts/groups
   */
  create(body: CreateContactGroupBody, options?: CallOptions): Promise<ContactGroupDetails> {
    return this.call(createContactGroup, { body }, options);
  }

  /**
   * Reads one contact group, with the number of its members. The scope is the one for writing.
   *
   * @throws ZoomApiError 400 with code 300 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/contact-groups/GET/contacts/groups/{groupId}
   */
  get(groupId: string, options?: CallOptions): Promise<ContactGroupDetails> {
    return this.call(getContactGroup, { path: { groupId } }, options);
  }

  /**
   * Changes a contact group.
   *
   * @throws ZoomApiError 400 with code 300 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/contact-groups/PATCH/contacts/groups/{groupId}
   */
  update(groupId: string, body: UpdateContactGroupBody, options?: CallOptions): Promise<void> {
    return this.call(updateContactGroup, { path: { groupId }, body }, options);
  }

  /**
   * Deletes a contact group. Its members stay in the account.
   *
   * @throws ZoomApiError 400 with code 300 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/contact-groups/DELETE/contacts/groups/{groupId}
   */
  delete(groupId: string, options?: CallOptions): Promise<void> {
    return this.call(deleteContactGroup, { path: { groupId } }, options);
  }

  /**
   * Lists the users and user groups in a contact group, 50 a request.
   *
   * @see https://developers.zoom.us/docs/api/users/#tag/contact-groups/GET/contacts/groups/{groupId}/members
   */
  listMembers(groupId: string, query?: ListContactGroupsQuery, options?: CallOptions): Paginated<ContactGroupMember> {
    return this.paginate(listContactGroupMembers, { path: { groupId }, query }, options);
  }

  /**
   * Puts users and user groups into a contact group, as many as you like: a long list goes in several requests, one after
   * the other, each with the `timeoutMs` of the call.
   *
   * @throws ZoomPartialWriteError when a request fails after others succeeded: `error.done` of the list are added.
   * @throws ZoomApiError 400 with code 300 when there is no such group.
   * @see https://developers.zoom.us/docs/api/users/#tag/contact-groups/POST/contacts/groups/{groupId}/members
   */
  async addMembers(
    groupId: string,
    { group_members: members }: AddContactGroupMembersBody,
    options?: CallOptions,
  ): Promise<ContactGroupAdditions> {
    const answers = await inBatches(addContactGroupMembers, memberPieces(members), (piece) =>
      this.call(addContactGroupMembers, { path: { groupId }, body: { group_members: piece } }, options),
    );
    return { ids: answers.flatMap(({ member_ids: ids = [] }) => ids) };
  }

  /**
   * Takes members out of a contact group, as many as you like: 20 go in one request. One member has to stay.
   *
   * @param memberIds Ids of users and user groups.
   * @throws ZoomPartialWriteError when a request fails after others succeeded: `error.done` of the list are gone.
   * @throws ZoomApiError 400 with code 300: no such group, nobody of that id in it, or nobody would be left.
   * @see https://developers.zoom.us/docs/api/users/#tag/contact-groups/DELETE/contacts/groups/{groupId}/members
   */
  async removeMembers(groupId: string, memberIds: readonly string[], options?: CallOptions): Promise<void> {
    await inBatches(removeContactGroupMembers, piecesOf(memberIds, REMOVALS_A_REQUEST), (piece) =>
      this.call(removeContactGroupMembers, { path: { groupId }, query: { member_ids: piece } }, options),
    );
  }
}
