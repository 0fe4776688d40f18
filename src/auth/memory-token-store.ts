import type { StoredToken, TokenLock, TokenStore } from '../types/token.js';

/** A {@link TokenStore} that lives as long as the process: the default. */
export function memoryTokenStore(): TokenStore {
  const tokens = new Map<string, StoredToken>();
  return {
    get: async (key) => structuredClone(tokens.get(key) ?? null),
    set: async (key, token) => void tokens.set(key, structuredClone(token)),
    delete: async (key) => void tokens.delete(key),
    lock: memoryLock(),
  };
}

/** One holder for each key, first come, first served. Two providers of one account must not renew it at once. */
function memoryLock(): NonNullable<TokenStore['lock']> {
  /** Who waits for a key, while somebody holds it. */
  const queues = new Map<string, (() => void)[]>();
  const lockOf = (key: string): TokenLock => {
    let held = true;
    return {
      release: async () => {
        if (!held) return;
        held = false;
        const next = queues.get(key)?.shift();
        if (next === undefined) queues.delete(key);
        else next();
      },
    };
  };
  return (key, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const queue = queues.get(key);
      if (queue === undefined) {
        queues.set(key, []);
        resolve(lockOf(key));
        return;
      }
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve(lockOf(key));
      };
      const leave = () => {
        queue.splice(queue.indexOf(enter), 1);
        reject(signal.reason);
      };
      queue.push(enter);
      signal.addEventListener('abort', leave, { once: true });
    });
}
