/** Query of {@link Groups.list} and {@link Groups.listAdmins}. */
export interface ListGroupsQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Groups.listMembers}. */
export interface ListGroupMembersQuery {
  /** Rows per request, 1 to 2,000. Default: 2,000. */
  page_size?: number | undefined;
}

/** Body of {@link Groups.create} and {@link Groups.update}. */
export interface GroupBody {
  /** Unique in the account, fewer than 128 characters. */
  name: string;
}

/** A person, by id or by email address. With both, the id counts. */
export type GroupPerson = { id: string; email?: string | undefined } | { id?: undefined; email: string };

/** Body of {@link Groups.addMembers}. */
export interface AddGroupMembersBody {
  /** As many as you like: 30 go in one request. */
  members: readonly GroupPerson[];
}

/** Body of {@link Groups.addAdmins}. */
export interface AddGroupAdminsBody {
  /** As many as you like: 10 go in one request. */
  admins: readonly GroupPerson[];
}

/** Body of {@link Groups.updateMember}. */
export type UpdateGroupMemberBody =
  | {
      /** Takes the person out of this group and puts them into another. */
      action: 'move';
      /** The group that they move to. */
      target_group_id: string;
    }
  | {
      /** Makes a group the person's primary one, whose settings they have. */
      action: 'set_primary';
      /** The group that becomes the primary one. */
      target_group_id?: string | undefined;
    };

/** Who was added by {@link Groups.addMembers} or {@link Groups.addAdmins}. */
export interface GroupAdditions {
  /** Ids of the people whom Zoom says it added. Who is missing here was not added: look them up. */
  ids: string[];
  /** When the last of them were added. ISO 8601; `null` when Zoom does not say. */
  addedAt: string | null;
}

/** Query of {@link Groups.getSettings}. */
export interface GetGroupSettingsQuery {
  /** Reads another set of settings instead. */
  option?: 'meeting_authentication' | 'recording_authentication' | 'meeting_security' | undefined;
  /** Names of settings or themes, comma separated: narrows the answer. */
  custom_query_fields?: string | undefined;
}

/** Query of {@link Groups.updateSettings}: which set of settings the body changes. */
export interface UpdateGroupSettingsQuery {
  option?: 'meeting_authentication' | 'recording_authentication' | 'meeting_security' | undefined;
}

/** Query of {@link Groups.getLockSettings} and {@link Groups.updateLockSettings}. */
export interface GroupLockSettingsQuery {
  /** The locks of meeting security instead. */
  option?: 'meeting_security' | undefined;
}
