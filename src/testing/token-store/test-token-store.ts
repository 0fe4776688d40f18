import type { TokenStore } from '../../types/token.js';
import { LOCK_PROMISES } from './lock-promises.js';
import type { StorePromise } from './promise.js';
import { STORAGE_PROMISES } from './storage-promises.js';

/** Options of {@link testTokenStore}. */
export interface TestTokenStoreOptions {
  /** A promise that is not kept within this time is broken. Default: 10,000. */
  timeoutMs?: number;
}

/**
 * Checks that a token store of your own keeps every promise of the `TokenStore` port. Works in any test framework.
 *
 * The store is used as it is: the keys that are written begin with `test-token-store:` and a random id, and what is left
 * of them is deleted at the end. Whether a lock holds between processes, and whether one whose holder died ends, is for
 * you to test: it takes processes.
 *
 * @param factory Makes the store, or connects to it. Called once for each promise.
 * @returns The promises that were kept, as sentences. Those about `lock` are missing when the store has none.
 * @throws Error that lists every broken promise and what happened instead.
 * @example
 * it('keeps its promises', async () => {
 *   await testTokenStore(() => postgresTokenStore(pool));
 * });
 */
export async function testTokenStore(
  factory: () => TokenStore | Promise<TokenStore>,
  { timeoutMs = 10_000 }: TestTokenStoreOptions = {},
): Promise<string[]> {
  const kept: string[] = [];
  const broken: string[] = [];
  const locks = (await factory()).lock === undefined ? [] : LOCK_PROMISES;
  for (const promise of [...STORAGE_PROMISES, ...locks]) {
    const problem = await problemOf(promise, factory, timeoutMs);
    if (problem === null) kept.push(promise.sentence);
    else broken.push(`- ${promise.sentence}\n  ${problem}`);
  }
  if (broken.length === 0) return kept;
  const count = `${broken.length} of ${kept.length + broken.length} promises`;
  throw new Error(`The token store breaks ${count}:\n${broken.join('\n')}`);
}

/** What the store does instead of keeping a promise; `null` when it keeps it. */
async function problemOf(
  promise: StorePromise,
  factory: () => TokenStore | Promise<TokenStore>,
  timeoutMs: number,
): Promise<string | null> {
  const written = new Set<string>();
  let store: TokenStore | null = null;
  try {
    store = await factory();
    const work = promise.check(noting(store, written), `test-token-store:${crypto.randomUUID()}`);
    await within(work, timeoutMs);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    for (const key of written) await store?.delete(key).catch(() => undefined);
  }
}

/** The same store, which notes the keys that are written. */
function noting(store: TokenStore, written: Set<string>): TokenStore {
  const lock = store.lock?.bind(store);
  return {
    get: (key) => store.get(key),
    set: (key, token) => {
      written.add(key);
      return store.set(key, token);
    },
    delete: (key) => store.delete(key),
    ...(lock === undefined ? {} : { lock }),
  };
}

async function within(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
