import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileTokenStore } from '../../src/auth/file-token-store.js';
import { startChild } from '../campaigns/child.js';
import { temporaryFolder } from '../temporary-folder.js';
import { sample } from './sample-grant.js';

const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

let folder = '';
beforeEach(() => {
  folder = path.join(temporaryFolder(), 'deep', 'grants');
});

describe('the file store of a process', () => {
  it('makes its folder and its files for this user only, whatever the umask is', async () => {
    const umask = process.umask(0);
    try {
      const store = fileTokenStore(folder);
      await store.set('k', sample);
      await store.set('k', sample);
      const held = await store.lock?.('k', new AbortController().signal);
      expect(mode(folder)).toBe('700');
      expect(readdirSync(folder)).toHaveLength(2);
      for (const name of readdirSync(folder)) expect(mode(path.join(folder, name))).toBe('600');
      await held?.release();
    } finally {
      process.umask(umask);
    }
  });

  it('shows whole grants only while hundreds of writes go on in two other processes', async () => {
    const writers = ['a', 'b'].map((name) =>
      startChild<{ go: true }, string>('test/auth/processes/token-writer.ts', [folder, name, '100']),
    );
    await Promise.all(writers.map((writer) => writer.next()));
    const store = fileTokenStore(folder);
    const seen = new Set<string>();
    let reads = 0;
    const writeAndRead = async (): Promise<void> => {
      for (const writer of writers) writer.send({ go: true });
      let writing = true;
      const done = Promise.all(writers.map((writer) => writer.next())).finally(() => {
        writing = false;
      });
      while (writing) {
        const found = await store.get('shared'); // rejects when it is no whole JSON
        if (found === null) continue;
        reads += 1;
        seen.add(found.accessToken);
        expect(new Set([found.refreshToken, ...(found.scopes ?? [])])).toEqual(new Set([found.accessToken]));
      }
      await done;
    };
    // 200 writes a round. How often a busy machine lets this process read meanwhile is luck.
    do await writeAndRead();
    while (reads <= 20 || seen.size <= 5);
    await Promise.all(writers.map((writer) => writer.stop()));
    expect((await store.get('shared'))?.expiresAt).toBe(99);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
