import { isDeepStrictEqual } from 'node:util';
import type { StoredToken } from '../../types/token.js';
import { ensure, expectStored, pause, type StorePromise, sampleToken, show } from './promise.js';

/**
 * Endings of keys that stores mix up: letter case, prefixes, wildcards, paths, quotes, encodings, names of object
 * members, and what differs only after many letters. Keys are printable ASCII without spaces.
 */
const HOSTILE_ENDINGS = [
  '',
  ':',
  ':a',
  ':A',
  ':a:b',
  ':a/b',
  ':a%2Fb',
  ':a\\b',
  ':../a',
  ':a.json',
  ':a.lock',
  ':*',
  ':?',
  ':[a]',
  ':{a}',
  ':{a}b',
  ":'",
  ':"',
  ":';--",
  ':$gt',
  ':__proto__',
  ':constructor',
  ':a+b',
  ':a&b=c',
  ':#a',
  ':~a',
  `:${'x'.repeat(150)}1`,
  `:${'x'.repeat(150)}2`,
];

const CONCURRENT_WRITES = 40;

/** What every token store must do. */
export const STORAGE_PROMISES: readonly StorePromise[] = [
  {
    sentence: 'get() of a key that was never set gives null.',
    check: (store, key) => expectStored(store, key, null),
  },
  {
    sentence: 'get() gives back what was set, unchanged: every script, quotes, line ends, empty lists and nulls.',
    check: async (store, key) => {
      const variants = [
        sampleToken('full'),
        sampleToken('bare', { scopes: null, apiUrl: null, refreshToken: null }),
        sampleToken('other', { scopes: [], apiUrl: 'https://api-eu.zoom.us', expiresAt: 0 }),
      ];
      for (const [index, token] of variants.entries()) {
        await store.set(`${key}:${index}`, token);
        await expectStored(store, `${key}:${index}`, token);
      }
    },
  },
  {
    sentence: 'set() replaces the whole value of before and merges nothing.',
    check: async (store, key) => {
      await store.set(key, sampleToken('first', { apiUrl: 'https://api-eu.zoom.us' }));
      const second = sampleToken('second', { scopes: null });
      await store.set(key, second);
      await expectStored(store, key, second);
    },
  },
  {
    sentence: 'delete() forgets the value, and does nothing when there is none.',
    check: async (store, key) => {
      await store.delete(key);
      await store.set(key, sampleToken('gone'));
      await store.delete(key);
      await expectStored(store, key, null);
      await store.delete(key);
      const again = sampleToken('again');
      await store.set(key, again);
      await expectStored(store, key, again);
    },
  },
  {
    sentence: 'Keys are told apart to the letter, whatever they hold.',
    check: async (store, key) => {
      const tokens = HOSTILE_ENDINGS.map((ending) => ({ key: `${key}${ending}`, token: sampleToken(ending) }));
      for (const entry of tokens) await store.set(entry.key, entry.token);
      for (const entry of tokens) await expectStored(store, entry.key, entry.token);
      for (const [index, entry] of tokens.entries()) if (index % 2 === 0) await store.delete(entry.key);
      for (const [index, entry] of tokens.entries()) {
        await expectStored(store, entry.key, index % 2 === 0 ? null : entry.token);
      }
    },
  },
  {
    sentence: 'get() gives a copy: changing it changes nothing in the store.',
    check: async (store, key) => {
      await store.set(key, sampleToken('kept'));
      const found = await store.get(key);
      ensure(found !== null, 'get() gave null');
      spoil(found);
      await expectStored(store, key, sampleToken('kept'));
    },
  },
  {
    sentence: 'set() keeps a copy: changing the object afterwards changes nothing in the store.',
    check: async (store, key) => {
      const token = sampleToken('kept');
      await store.set(key, token);
      spoil(token);
      await expectStored(store, key, sampleToken('kept'));
    },
  },
  {
    sentence: 'Writes at the same time leave one whole value, and readers see whole values only.',
    check: async (store, key) => {
      const tokens = Array.from({ length: CONCURRENT_WRITES }, (_, index) =>
        // Of different lengths and with different nulls, so that a mixture cannot look whole.
        sampleToken(`${index} ${'y'.repeat(index * 50)}`, {
          expiresAt: index,
          ...(index % 2 === 0 ? { scopes: null } : { apiUrl: 'https://api-eu.zoom.us' }),
        }),
      );
      const isWhole = (found: StoredToken | null): boolean => tokens.some((token) => isDeepStrictEqual(token, found));
      let writing = true;
      const write = async (): Promise<void> => {
        try {
          await Promise.all(tokens.map((token) => store.set(key, token)));
        } finally {
          writing = false;
        }
      };
      const read = async (): Promise<void> => {
        while (writing) {
          const found = await store.get(key);
          ensure(found === null || isWhole(found), `a reader saw ${show(found)}`);
          await pause(0);
        }
      };
      await Promise.all([write(), read()]);
      const last = await store.get(key);
      ensure(isWhole(last), `${show(last)} was left`);
    },
  },
];

function spoil(token: StoredToken): void {
  token.accessToken = 'spoilt';
  token.expiresAt = -1;
  token.scopes?.push('spoilt');
}
