/** Classic scopes that allow reading people. */
export const readUsers = ['user:read', 'user:write', 'user:read:admin', 'user:write:admin'] as const;
/** Classic scopes that allow changing people. */
export const writeUsers = ['user:write:admin', 'user:write'] as const;
