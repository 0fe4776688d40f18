import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileTokenStore } from '../../src/auth/file-token-store.js';
import type { StoredToken } from '../../src/types/token.js';
import { startChild } from '../campaigns/child.js';
import { rejection } from '../client/test-client.js';

const sample: StoredToken = {
  accessToken: 'tok-1',
  expiresAt: 1,
  scopes: null,
  apiUrl: null,
  refreshToken: 'refresh-1',
};
const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

let parent = '';
let folder = '';
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'zoom-files-'));
  folder = path.join(parent, 'deep', 'grants');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('the file store', () => {
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

  it('tells nothing of its keys in the names of its files', async () => {
    await fileTokenStore(folder).set('user-oauth:secret-customer', sample);
    const [name] = readdirSync(folder);
    // printf 'user-oauth:secret-customer' | sha256sum
    expect(name).toBe('f7ab7f2bd39ce261690c7e367e4d38b8c042c0d88830473f930de425348a48b7.json');
  });

  it('makes nothing while it is only read', async () => {
    expect(await fileTokenStore(folder).get('k')).toBeNull();
    await fileTokenStore(folder).delete('k');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('keeps the old grant, and leaves no draft, when the new one cannot be put in its place', async () => {
    const store = fileTokenStore(folder);
    await store.set('k', sample);
    const [name = ''] = readdirSync(folder);
    rmSync(path.join(folder, name));
    mkdirSync(path.join(folder, name)); // nothing can be renamed over a folder
    await rejection(store.set('k', { ...sample, accessToken: 'tok-2' }));
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('forgets what a process left that was killed while it wrote, but not what is being written now', async () => {
    const store = fileTokenStore(folder);
    await store.set('k', sample);
    const [file = ''] = readdirSync(folder);
    const leave = (name: string, ageMs: number) => {
      writeFileSync(path.join(folder, name), 'half a gra');
      const at = new Date(Date.now() - ageMs);
      utimesSync(path.join(folder, name), at, at);
    };
    leave(`${file}.old.tmp`, 61_000);
    leave(`${file}.young.tmp`, 55_000);
    leave('of-another-key.json.old.tmp', 61_000);
    await store.delete('k');
    expect(readdirSync(folder).sort()).toEqual([`${file}.young.tmp`, 'of-another-key.json.old.tmp'].sort());
  });

  it('shows whole grants only while 200 writes go on in two other processes', async () => {
    const writers = ['a', 'b'].map((name) =>
      startChild<{ go: true }, string>('test/auth/processes/token-writer.ts', [folder, name, '100']),
    );
    await Promise.all(writers.map((writer) => writer.next()));
    for (const writer of writers) writer.send({ go: true });
    let writing = true;
    const done = Promise.all(writers.map((writer) => writer.next())).finally(() => {
      writing = false;
    });
    const store = fileTokenStore(folder);
    const seen = new Set<string>();
    let reads = 0;
    while (writing) {
      const found = await store.get('shared'); // rejects when it is no whole JSON
      if (found === null) continue;
      reads += 1;
      seen.add(found.accessToken);
      expect(new Set([found.refreshToken, ...(found.scopes ?? [])])).toEqual(new Set([found.accessToken]));
    }
    await done;
    await Promise.all(writers.map((writer) => writer.stop()));
    expect(reads).toBeGreaterThan(20);
    expect(seen.size).toBeGreaterThan(5);
    expect((await store.get('shared'))?.expiresAt).toBe(99);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
