/** Query of {@link Roles.list}. */
export interface ListRolesQuery {
  /** `common` (Zoom's default) or the roles of Zoom IQ. */
  type?: 'common' | 'iq' | undefined;
}

/** Query of {@link Roles.listMembers}. */
export interface ListRoleMembersQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Body of {@link Roles.create}. */
export interface CreateRoleBody {
  /** Unique in the account. */
  name: string;
  description?: string | undefined;
  /** As `type` of the roles that are listed: `common` or `iq`. */
  type?: string | undefined;
  /** What the role allows, such as `User:Read`. */
  privileges?: readonly string[] | undefined;
}

/** Body of {@link Roles.update}: what is left out stays as it is. */
export interface UpdateRoleBody {
  /** Unique in the account. */
  name?: string | undefined;
  description?: string | undefined;
  /** What the role allows, such as `User:Read`. Replaces what it allowed before. */
  privileges?: readonly string[] | undefined;
  /** Only for partners with sub accounts. */
  sub_account_privileges?:
    | {
        /** How sub accounts are managed: 1 as their owner, 2 with the same privileges, 3 with chosen privileges. */
        second_level?: 1 | 2 | 3 | undefined;
      }
    | undefined;
}

/** Body of {@link Roles.assignMembers}. */
export interface AssignRoleMembersBody {
  /** As many as you like: 30 go in one request. Each by id or by email address; with both, the id counts. */
  members: readonly ({ id: string; email?: string | undefined } | { id?: undefined; email: string })[];
}

/** Who got a role by {@link Roles.assignMembers}. */
export interface RoleAssignments {
  /** Ids of the people whom Zoom says it gave the role. Who is missing here did not get it: look them up. */
  ids: string[];
  /** When the last of them got it. ISO 8601; `null` when Zoom does not say. */
  addedAt: string | null;
}
