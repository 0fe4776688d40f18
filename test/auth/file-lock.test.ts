import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockFile } from '../../src/auth/file-lock.js';
import { temporaryFolder } from '../temporary-folder.js';
import { deadPid, plantLock } from './planted-lock.js';

const MINUTE = 60_000;
const never = () => new AbortController().signal;

let folder = '';
let file = '';
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'grant.lock');
});

describe('a lock file', () => {
  it('names its owner, and goes when it is released', async () => {
    const lock = await lockFile(file, never());
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
    await lock.release();
    expect(existsSync(file)).toBe(false);
  });

  it('is as old as its taking, however long that was waited for', async () => {
    const first = await lockFile(file, never());
    const waiting = lockFile(file, never());
    await new Promise((resolve) => setTimeout(resolve, 400));
    const releasedAt = Date.now();
    await first.release();
    const second = await waiting;
    expect(statSync(file).mtimeMs).toBeGreaterThanOrEqual(releasedAt - 200);
    await second.release();
  });

  it('leaves nothing else in its folder, taken or given up', async () => {
    const lock = await lockFile(file, never());
    await expect(lockFile(file, AbortSignal.timeout(100))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(readdirSync(folder)).toEqual(['grant.lock']);
    await lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that somebody else has taken since is not released', async () => {
    const lock = await lockFile(file, never());
    plantLock(file, { pid: process.pid, startedAt: performance.timeOrigin });
    await lock.release();
    expect(existsSync(file)).toBe(true);
  });

  it('is released without a word when its folder is gone', async () => {
    const lock = await lockFile(file, never());
    rmSync(folder, { recursive: true });
    await expect(lock.release()).resolves.toBeUndefined();
  });

  const living = { pid: process.ppid };
  const mine = { pid: process.pid, startedAt: performance.timeOrigin };

  it.each<[string, object | string, number]>([
    ['a process that has ended', { pid: deadPid() }, 0],
    ['an earlier process with the same pid, as in a container', { ...mine, startedAt: 1 }, 0],
    ['a pid that must be somebody else by now', living, 11 * MINUTE],
    ['another machine, long ago', { ...living, host: 'elsewhere' }, 2 * MINUTE + 1_000],
    ['nobody: it was never written to its end, long ago', '', 2 * MINUTE + 1_000],
    ['nobody: it is no JSON, long ago', '{"id":', 2 * MINUTE + 1_000],
  ])('of %s is taken over', async (_who, owner, ageMs) => {
    plantLock(file, owner, ageMs);
    const lock = await lockFile(file, AbortSignal.timeout(5_000));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  it.each<[string, object | string, number]>([
    ['this process', mine, 0],
    ['a process that runs', living, 9 * MINUTE],
    ['another machine', { ...living, host: 'elsewhere' }, MINUTE],
    ['somebody who has not written a name yet', '', MINUTE],
  ])('of %s is waited for', async (_who, owner, ageMs) => {
    plantLock(file, owner, ageMs);
    const before = readFileSync(file, 'utf8');
    await expect(lockFile(file, AbortSignal.timeout(150))).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('that is dead is taken over although another one died while it removed it', async () => {
    plantLock(file, { pid: deadPid() });
    writeFileSync(`${file}.guard`, '');
    const old = new Date(Date.now() - 11_000);
    utimesSync(`${file}.guard`, old, old);
    const lock = await lockFile(file, AbortSignal.timeout(5_000));
    expect(existsSync(`${file}.guard`)).toBe(false);
    await lock.release();
  });

  it('fails when it cannot be made', async () => {
    await expect(lockFile(path.join(folder, 'missing', 'x.lock'), never())).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
