import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileTokenStore } from '../../src/auth/file-token-store.js';
import { memoryTokenStore } from '../../src/auth/memory-token-store.js';
import { testTokenStore } from '../../src/testing/index.js';
import { rejection } from '../client/test-client.js';
import { temporaryFolder } from '../temporary-folder.js';
import { BROKEN, brokenStore, LOCKS, pause, STORAGE, UNKNOWN_KEY } from './broken-token-stores.js';

describe('testTokenStore', () => {
  it.each<[string, () => Promise<string[]>]>([
    ['the memory store', () => testTokenStore(memoryTokenStore)],
    [
      'the file store, of which nothing is left',
      async () => {
        const folder = temporaryFolder();
        const kept = await testTokenStore(() => fileTokenStore(folder));
        expect(readdirSync(folder)).toEqual([]);
        return kept;
      },
    ],
  ])('is content with %s', async (_what, run) => {
    expect(await run()).toEqual([...STORAGE, ...LOCKS]);
  });

  it('says nothing of locks when a store has none', async () => {
    const { lock: _lock, ...withoutLock } = memoryTokenStore();
    expect(await testTokenStore(() => withoutLock)).toEqual(STORAGE);
  });

  it('takes a store that is made in time', async () => {
    expect(await testTokenStore(async () => memoryTokenStore())).toHaveLength(14);
  });
});

describe('a store that', () => {
  it.concurrent.each(BROKEN)('%s is found out', async (_what, promises, factory) => {
    const error = await rejection(testTokenStore(factory, { timeoutMs: 1_500 }));
    const sentences = [...String(error).matchAll(/^- (.*)$/gm)].map(([, sentence]) => sentence);
    expect(sentences.sort()).toEqual([...promises].sort());
    expect(String(error)).toMatch(/^Error: The token store breaks \d+ of 14 promises:\n- /);
  });

  it('cannot be reached is found out, promise by promise, with what it said', async () => {
    const down = () => Promise.reject(new Error('connection refused'));
    const error = await rejection(testTokenStore(() => ({ get: down, set: down, delete: down, lock: down })));
    expect(String(error)).toContain('breaks 14 of 14 promises');
    expect(String(error)).toContain(`- ${UNKNOWN_KEY}\n  connection refused`);
  });

  it('fails with a text instead of an error is found out with that text', async () => {
    const down = () => Promise.reject('no connection');
    const error = await rejection(testTokenStore(() => ({ get: down, set: down, delete: down })));
    expect(String(error)).toContain(`- ${UNKNOWN_KEY}\n  no connection`);
  });

  it('takes too long is found out', async () => {
    const slow = brokenStore(({ get }) => ({ get: (key) => pause(200).then(() => get(key)) }));
    const error = await rejection(testTokenStore(() => slow, { timeoutMs: 100 }));
    expect(String(error)).toContain(`- ${UNKNOWN_KEY}\n  It took longer than 100 ms.`);
  });

  it('breaks each promise exists here: none is checked in vain', () => {
    expect(new Set(BROKEN.flatMap(([, promises]) => promises))).toEqual(new Set([...STORAGE, ...LOCKS]));
  });
});
