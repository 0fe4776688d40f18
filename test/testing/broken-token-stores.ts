import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import type { StoredToken, TokenLock, TokenStore } from '../../src/types/token.js';

export const UNKNOWN_KEY = 'get() of a key that was never set gives null.';
const UNCHANGED = 'get() gives back what was set, unchanged: every script, quotes, line ends, empty lists and nulls.';
const REPLACES = 'set() replaces the whole value of before and merges nothing.';
const FORGETS = 'delete() forgets the value, and does nothing when there is none.';
const KEYS = 'Keys are told apart to the letter, whatever they hold.';
const GIVES_COPY = 'get() gives a copy: changing it changes nothing in the store.';
const KEEPS_COPY = 'set() keeps a copy: changing the object afterwards changes nothing in the store.';
const WHOLE = 'Writes at the same time leave one whole value, and readers see whole values only.';
const ONE_HOLDER = 'A key has one holder at a time, and everybody who waits gets in.';
const OTHER_KEYS = 'Locks of different keys do not wait for each other, in whatever order they are taken.';
const NOT_LOCKED_OUT = 'Reading and writing do not wait for the lock.';
const RELEASE_TWICE = 'Releasing twice does no harm, above all not to the next holder.';
const ABORT = "An abort ends the waiting with the signal's reason, and leaves no lock behind.";
const ABORTED = 'A signal that has aborted before takes no lock.';
export const STORAGE = [UNKNOWN_KEY, UNCHANGED, REPLACES, FORGETS, KEYS, GIVES_COPY, KEEPS_COPY, WHOLE];
export const LOCKS = [ONE_HOLDER, OTHER_KEYS, NOT_LOCKED_OUT, RELEASE_TWICE, ABORT, ABORTED];

type Lock = NonNullable<TokenStore['lock']>;

export const pause = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));
const openLock: TokenLock = { release: async () => undefined };

/** A memory store, and the same one with parts replaced. */
export function brokenStore(change: (whole: TokenStore & { lock: Lock }) => Partial<TokenStore>): TokenStore {
  const whole = memoryTokenStore();
  if (whole.lock === undefined) throw new Error('the memory store has a lock');
  return { ...whole, ...change({ ...whole, lock: whole.lock }) };
}

/** A lock without any of the care: one flag for each key, polled. */
function carelessLock(): Lock {
  const taken = new Set<string>();
  return async (key) => {
    while (taken.has(key)) await pause(1);
    taken.add(key);
    return { release: async () => void taken.delete(key) };
  };
}

/** A store, and all the promises that it breaks. */
export const BROKEN: readonly [string, string[], () => TokenStore][] = [
  [
    'gives undefined for what it does not know',
    [UNKNOWN_KEY, FORGETS, KEYS],
    () => brokenStore(({ get }) => ({ get: async (key) => (await get(key)) ?? (undefined as never) })),
  ],
  [
    'leaves out nulls',
    [UNCHANGED, REPLACES, KEYS, FORGETS, GIVES_COPY, KEEPS_COPY, NOT_LOCKED_OUT],
    () =>
      brokenStore(({ set }) => ({
        set: (key, token) =>
          set(key, Object.fromEntries(Object.entries(token).filter(([, value]) => value !== null)) as never),
      })),
  ],
  [
    'has a column for ASCII only',
    [UNCHANGED, REPLACES, KEYS, FORGETS, GIVES_COPY, KEEPS_COPY, WHOLE, NOT_LOCKED_OUT],
    () =>
      brokenStore(({ set }) => ({
        set: (key, token) =>
          set(key, { ...token, accessToken: Buffer.from(token.accessToken, 'ascii').toString('ascii') }),
      })),
  ],
  [
    'merges the new value into the old one',
    [REPLACES],
    () =>
      brokenStore(({ get, set }) => ({
        set: async (key, token) => {
          const known = Object.entries(token).filter(([, value]) => value !== null);
          await set(key, { ...token, ...(await get(key)), ...Object.fromEntries(known) });
        },
      })),
  ],
  ['forgets nothing', [FORGETS, KEYS], () => brokenStore(() => ({ delete: async () => undefined }))],
  [
    'complains about forgetting what it does not have',
    [FORGETS],
    () =>
      brokenStore(({ get, delete: forget }) => ({
        delete: async (key) => {
          if ((await get(key)) === null) throw new Error('no such row');
          await forget(key);
        },
      })),
  ],
  [
    'does not tell letter cases apart',
    [KEYS],
    () =>
      brokenStore((whole) => ({
        get: (key) => whole.get(key.toLowerCase()),
        set: (key, token) => whole.set(key.toLowerCase(), token),
        delete: (key) => whole.delete(key.toLowerCase()),
      })),
  ],
  [
    'cuts keys off after 100 letters',
    [KEYS],
    () =>
      brokenStore((whole) => ({
        get: (key) => whole.get(key.slice(0, 100)),
        set: (key, token) => whole.set(key.slice(0, 100), token),
        delete: (key) => whole.delete(key.slice(0, 100)),
      })),
  ],
  [
    'gives away what it keeps',
    [GIVES_COPY],
    () => {
      const kept = new Map<string, StoredToken>();
      return brokenStore(() => ({
        get: async (key) => kept.get(key) ?? null,
        set: async (key, token) => void kept.set(key, structuredClone(token)),
        delete: async (key) => void kept.delete(key),
      }));
    },
  ],
  [
    'keeps what it is given',
    [KEEPS_COPY],
    () => {
      const kept = new Map<string, StoredToken>();
      return brokenStore(() => ({
        get: async (key) => structuredClone(kept.get(key) ?? null),
        set: async (key, token) => void kept.set(key, token),
        delete: async (key) => void kept.delete(key),
      }));
    },
  ],
  [
    'writes in two steps',
    [WHOLE],
    () =>
      brokenStore(({ get, set }) => ({
        set: async (key, token) => {
          await set(key, { ...token, refreshToken: (await get(key))?.refreshToken ?? null });
          await pause(1);
          await set(key, token);
        },
      })),
  ],
  [
    'locks nothing',
    [ONE_HOLDER, RELEASE_TWICE, ABORT, ABORTED],
    () => brokenStore(() => ({ lock: async () => openLock })),
  ],
  [
    'lets two in',
    [ONE_HOLDER, RELEASE_TWICE, ABORT],
    () => {
      const doors = [memoryTokenStore(), memoryTokenStore()];
      let next = 0;
      return brokenStore(({ lock }) => ({
        lock: (key, signal) => {
          next += 1;
          return (doors[next % 2]?.lock ?? lock)(key, signal);
        },
      }));
    },
  ],
  [
    'lets nobody in who has to wait',
    [ONE_HOLDER, RELEASE_TWICE],
    () => {
      const taken = new Set<string>();
      return brokenStore(() => ({
        lock: (key, signal) =>
          new Promise((resolve, reject) => {
            signal.throwIfAborted();
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
            if (taken.has(key)) return;
            taken.add(key);
            resolve({ release: async () => void taken.delete(key) });
          }),
      }));
    },
  ],
  [
    'has one lock for all keys',
    [OTHER_KEYS],
    () => brokenStore(({ lock }) => ({ lock: (_key, signal) => lock('everything', signal) })),
  ],
  [
    'lets nobody read what is locked',
    [NOT_LOCKED_OUT],
    () =>
      brokenStore(({ get, lock }) => ({
        get: async (key) => {
          const held = await lock(key, new AbortController().signal);
          await held.release();
          return get(key);
        },
      })),
  ],
  [
    'opens the lock of another holder',
    [RELEASE_TWICE, ABORT, ABORTED],
    () => brokenStore(() => ({ lock: carelessLock() })),
  ],
  [
    'rejects with an error of its own',
    [ABORT, ABORTED],
    () =>
      brokenStore(({ lock }) => ({
        lock: (key, signal) =>
          lock(key, signal).catch(() => {
            throw new Error('lock time-out');
          }),
      })),
  ],
  [
    'takes the lock although nobody waits for it any more',
    [ABORT],
    () =>
      brokenStore(({ lock }) => ({
        lock: (key, signal) =>
          new Promise((resolve, reject) => {
            signal.throwIfAborted();
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
            lock(key, new AbortController().signal).then(resolve, reject);
          }),
      })),
  ],
  [
    'takes the lock for somebody who had left before',
    [ABORTED],
    () =>
      brokenStore(({ lock }) => ({
        lock: async (key, signal) => {
          const held = await lock(key, signal.aborted ? new AbortController().signal : signal);
          signal.throwIfAborted();
          return held;
        },
      })),
  ],
];
