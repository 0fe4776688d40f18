import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileTokenStore } from '../../src/auth/file-token-store.js';
import { rejection } from '../client/test-client.js';
import { temporaryFolder } from '../temporary-folder.js';
import { sample } from './sample-grant.js';

let parent = '';
let folder = '';
beforeEach(() => {
  parent = temporaryFolder();
  folder = path.join(parent, 'deep', 'grants');
});

describe('the file store', () => {
  it('tells nothing of its keys in the names of its files', async () => {
    await fileTokenStore(folder).set('user-oauth:secret-customer', sample);
    const [name] = readdirSync(folder);
    // printf 'user-oauth:secret-customer' | sha256sum
    expect(name).toBe('f7ab7f2bd39ce261690c7e367e4d38b8c042c0d88830473f930de425348a48b7.json');
  });

  it('gives back what it was given, to every store on the folder, until it is deleted', async () => {
    const [one, other] = [fileTokenStore(folder), fileTokenStore(folder)];
    await one.set('k', sample);
    expect(await other.get('k')).toEqual(sample);
    await other.set('k', { ...sample, accessToken: 'tok-2' });
    expect(await one.get('k')).toEqual({ ...sample, accessToken: 'tok-2' });
    expect(await one.get('another')).toBeNull();
    await one.delete('k');
    expect(await other.get('k')).toBeNull();
  });

  it.each<[string, (file: string) => void]>([
    ['is no JSON', (file) => writeFileSync(file, 'half a gra')],
    ['is a folder', (file) => mkdirSync(file)],
  ])('says so when the file of a grant %s: there is one, and it must not pass for none', async (_what, spoil) => {
    const store = fileTokenStore(folder);
    await store.set('k', sample);
    const [name = ''] = readdirSync(folder);
    rmSync(path.join(folder, name));
    spoil(path.join(folder, name));
    await expect(store.get('k')).rejects.toBeInstanceOf(Error);
  });

  it('has one holder of a key at a time, and lets another key alone', async () => {
    const [one, other] = [fileTokenStore(folder), fileTokenStore(folder)];
    const held = await one.lock?.('k', new AbortController().signal);
    await expect(other.lock?.('k', AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' });
    await (await other.lock?.('another', new AbortController().signal))?.release();
    await held?.release();
    await (await other.lock?.('k', AbortSignal.timeout(5_000)))?.release();
    expect(readdirSync(folder)).toEqual([]);
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
    leave(`${file}.lock`, 61_000);
    await store.delete('k');
    expect(readdirSync(folder).sort()).toEqual(
      [`${file}.young.tmp`, 'of-another-key.json.old.tmp', `${file}.lock`].sort(),
    );
  });
});
