import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import files, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceFile } from '../../src/auth/replace-file.js';
import { rejection } from '../client/test-client.js';
import { temporaryFolder } from '../temporary-folder.js';

let folder = '';
let events: string[] = [];
let handles: FileHandle[] = [];

/** Listens to what the file system is asked for, and does it. */
beforeEach(() => {
  folder = temporaryFolder();
  events = [];
  handles = [];
  const { open, rename } = files;
  vi.spyOn(files, 'open').mockImplementation(async (...args) => {
    const handle = await open(...args);
    const name = path.basename(String(args[0]));
    const sync = handle.sync.bind(handle);
    handle.sync = async () => {
      await sync();
      events.push(`sync ${name === path.basename(folder) ? 'the folder' : name}`);
    };
    handles.push(handle);
    return handle;
  });
  vi.spyOn(files, 'rename').mockImplementation(async (from, to) => {
    await rename(from, to);
    events.push(`rename ${path.basename(String(from))} to ${path.basename(String(to))}`);
  });
  syncBuiltinESMExports();
});

const { platform } = process;
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform });
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const replace = () => replaceFile(path.join(folder, 'file'), 'new', path.join(folder, 'draft'));

describe('replacing a file', () => {
  it('writes the draft to the disk, gives it the name, and writes that to the disk; it leaves no file open', async () => {
    writeFileSync(path.join(folder, 'file'), 'old');
    await replace();
    expect(events).toEqual(['sync draft', 'rename draft to file', 'sync the folder']);
    expect(readFileSync(path.join(folder, 'file'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['file']);
    expect(handles.map(({ fd }) => fd)).toEqual([-1, -1]);
  });

  it('does without the folder on Windows, which cannot write one to the disk', async () => {
    Object.defineProperty(process, 'platform', { value: 'win32' });
    await replace();
    expect(events).toEqual(['sync draft', 'rename draft to file']);
  });

  it('fails with what the disk says, leaves the old text, no draft and no open file', async () => {
    writeFileSync(path.join(folder, 'file'), 'old');
    vi.mocked(files.rename).mockRejectedValue(new Error('disk full'));
    syncBuiltinESMExports();
    expect(await rejection(replace())).toEqual(new Error('disk full'));
    expect(readFileSync(path.join(folder, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
    expect(handles.map(({ fd }) => fd)).toEqual([-1]);
  });

  it('fails with what the disk says also where no draft can be begun', async () => {
    rmSync(folder, { recursive: true });
    expect(await rejection(replace())).toMatchObject({ code: 'ENOENT' });
  });
});
