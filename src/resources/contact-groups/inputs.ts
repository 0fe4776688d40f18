/** Query of {@link ContactGroups.list} and {@link ContactGroups.listMembers}. */
export interface ListContactGroupsQuery {
  /** Rows per request, 1 to 50. Default: 50. */
  page_size?: number | undefined;
}

/** A user, or a group of users, that is put into a contact group. */
export interface ContactGroupMemberReference {
  /** 1 a user, 2 a user group. */
  type: 1 | 2;
  /** Id of the user or of the user group. */
  id: string;
}

/** Body of {@link ContactGroups.create}. */
export interface CreateContactGroupBody {
  group_name: string;
  /**
   * Who sees the members and who finds the group: 1 everyone and everyone, 2 its members and everyone, 3 its members and
   * its members.
   */
  group_privacy?: 1 | 2 | 3 | undefined;
  description?: string | undefined;
  /** At most 50 users and 3 user groups. Add the others later. */
  group_members?: readonly ContactGroupMemberReference[] | undefined;
}

/** Body of {@link ContactGroups.update}: what is left out stays as it is. Zoom names these fields otherwise here. */
export interface UpdateContactGroupBody {
  name?: string | undefined;
  /** As `group_privacy` of {@link CreateContactGroupBody}. */
  privacy?: 1 | 2 | 3 | undefined;
  description?: string | undefined;
}

/** Body of {@link ContactGroups.addMembers}. */
export interface AddContactGroupMembersBody {
  /** As many as you like: 50 users and 3 user groups go in one request. */
  group_members: readonly ContactGroupMemberReference[];
}

/** Who was added by {@link ContactGroups.addMembers}. */
export interface ContactGroupAdditions {
  /** Ids of the members that Zoom says it added. */
  ids: string[];
}
