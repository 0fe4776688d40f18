import type { StoredToken } from '../../src/types/token.js';

/** A grant of a user, as a store keeps it. */
export const sample: StoredToken = {
  accessToken: 'tok-1',
  expiresAt: 1,
  scopes: null,
  apiUrl: null,
  refreshToken: 'refresh-1',
};
