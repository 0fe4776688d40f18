import type { StoredToken, TokenStore } from '../types/token.js';

/** A {@link TokenStore} that lives as long as the process: the default. */
export function memoryTokenStore(): TokenStore {
  const tokens = new Map<string, StoredToken>();
  return {
    get: async (key) => tokens.get(key) ?? null,
    set: async (key, token) => void tokens.set(key, token),
    delete: async (key) => void tokens.delete(key),
  };
}
