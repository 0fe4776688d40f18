/** Ids of the roles that every account has. */
export const OWNER = '0';
export const ADMIN = '1';
export const MEMBER = '2';
