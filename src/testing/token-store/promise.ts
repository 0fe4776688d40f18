import { isDeepStrictEqual } from 'node:util';
import type { StoredToken, TokenStore } from '../../types/token.js';

/** One thing that a token store must do, and the way to see whether it does. */
export interface StorePromise {
  /** What it must do, as a sentence. */
  sentence: string;
  /** Rejects when the store does not. `key` is unused before, and its own for each promise. */
  check(store: TokenStore, key: string): Promise<void>;
}

/** A grant with everything that a store could damage: other scripts, quotes, line ends, nulls, empty lists, digits. */
export function sampleToken(name: string, changes: Partial<StoredToken> = {}): StoredToken {
  return {
    accessToken: `access ${name} \u{1F511} "quoted" \\ \n äöü 漢字 ${'x'.repeat(2_000)}`,
    expiresAt: 1_893_456_000_123,
    scopes: ['user:read:admin', 'ä', ''],
    apiUrl: null,
    refreshToken: `refresh ${name}`,
    ...changes,
  };
}

/** @throws Error unless the store gives back exactly this. */
export async function expectStored(store: TokenStore, key: string, expected: StoredToken | null): Promise<void> {
  const found = await store.get(key);
  if (!isDeepStrictEqual(found, expected)) throw new Error(`get() gave ${show(found)} instead of ${show(expected)}`);
}

/** @throws Error that says what happened. */
export function ensure(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

/** Values are made up, so they may be shown. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

export function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
