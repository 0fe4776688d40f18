import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFile } from '../../src/auth/file-lock.js';
import { temporaryFolder } from '../temporary-folder.js';
import { plantLock } from './planted-lock.js';

const never = () => new AbortController().signal;
const briefly = () => AbortSignal.timeout(150);
const fault = (code: string) => Object.assign(new Error(`${code}: something broke`), { code });

let folder = '';
let file = '';
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'grant.lock');
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** The file system refuses these from now on. */
function refuse(faults: Partial<Record<'link' | 'copyFile' | 'rm', string>>): void {
  for (const [name, code] of Object.entries(faults)) {
    vi.spyOn(files, name as 'link').mockRejectedValue(fault(code));
  }
  syncBuiltinESMExports();
}

describe('where the file system has no links', () => {
  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL'])(
    'and says %s, a lock is taken, waited for and released all the same',
    async (code) => {
      refuse({ link: code });
      const lock = await lockFile(file, never());
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
      await expect(lockFile(file, briefly())).rejects.toMatchObject({ name: 'TimeoutError' });
      await lock.release();
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('and a copy cannot be made either, taking a lock fails with the reason', async () => {
    refuse({ link: 'EPERM', copyFile: 'ENOSPC' });
    await expect(lockFile(file, never())).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a lock file', () => {
  it('that cannot be made for another reason is no lock: the caller is told', async () => {
    refuse({ link: 'EIO' });
    await expect(lockFile(file, never())).rejects.toMatchObject({ code: 'EIO' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['another user is waited for', 'EPERM', true],
    ['nobody any more is taken over', 'ESRCH', false],
  ])('of a process of %s', async (_what, code, waits) => {
    plantLock(file, { pid: 4_000_000 });
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw fault(code);
    });
    const taking = lockFile(file, waits ? briefly() : AbortSignal.timeout(5_000));
    if (waits) await expect(taking).rejects.toMatchObject({ name: 'TimeoutError' });
    else await (await taking).release();
    expect(process.kill).toHaveBeenCalledWith(4_000_000, 0);
  });

  it('that cannot be removed is released without a word: it is found dead later', async () => {
    const lock = await lockFile(file, never());
    refuse({ rm: 'EACCES' });
    await expect(lock.release()).resolves.toBeUndefined();
  });

  it('is taken although its draft cannot be removed', async () => {
    refuse({ rm: 'EACCES' });
    await expect(lockFile(file, never())).resolves.toHaveProperty('release');
  });

  it('that is dead is left to another process which is removing it', async () => {
    plantLock(file, { pid: 4_000_000 });
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw fault('ESRCH');
    });
    writeFileSync(`${file}.guard`, '');
    const recently = new Date(Date.now() - 8_000);
    utimesSync(`${file}.guard`, recently, recently);
    const link = vi.spyOn(files, 'link');
    syncBuiltinESMExports();
    await expect(lockFile(file, briefly())).rejects.toMatchObject({ name: 'TimeoutError' });
    expect([existsSync(`${file}.guard`), existsSync(file)]).toEqual([true, true]);
    expect(link.mock.calls.length, 'it looks now and then, not all the time').toBeLessThan(20);
  });
});
