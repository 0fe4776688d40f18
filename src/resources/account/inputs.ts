/** Query of {@link Account.listSubAccounts}. */
export interface ListSubAccountsQuery {
  /** Rows per request, 1 to 300. Default: 300. */
  page_size?: number | undefined;
}

/** Query of {@link Account.getSettings}. */
export interface GetAccountSettingsQuery {
  /** Reads another set of settings instead. `security` reads that theme alone. */
  option?: 'meeting_authentication' | 'recording_authentication' | 'security' | 'meeting_security' | undefined;
  /** Names of settings or themes, comma separated: narrows the answer. */
  custom_query_fields?: string | undefined;
}

/** Query of {@link Account.updateSettings}: which set of settings the body changes. */
export interface UpdateAccountSettingsQuery {
  option?: 'meeting_authentication' | 'recording_authentication' | 'security' | 'meeting_security' | undefined;
}

/** Query of {@link Account.getLockSettings}. */
export interface GetAccountLockSettingsQuery {
  /** The locks of meeting security instead. */
  option?: 'meeting_security' | undefined;
  /** Names of settings or themes, comma separated: narrows the answer. */
  custom_query_fields?: string | undefined;
}

/** Body of {@link Account.updateOwner}. */
export interface UpdateAccountOwnerBody {
  /** Email address of the new owner: an admin of the account. */
  email: string;
}

/** Query of {@link Account.listInvoices}. */
export interface ListInvoicesQuery {
  /** First day, `yyyy-mm-dd`. */
  from?: string | undefined;
  /** Last day, `yyyy-mm-dd`. */
  to?: string | undefined;
}
