import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockFile } from '../../src/auth/file-lock.js';
import { startChild } from '../campaigns/child.js';
import { temporaryFolder } from '../temporary-folder.js';
import { deadPid, plantLock } from './planted-lock.js';

const CONTENDER = 'test/auth/processes/lock-contender.ts';

let file = '';
beforeEach(() => {
  file = path.join(temporaryFolder(), 'grant.lock');
});

describe('between processes, a lock', () => {
  it('of a process that was killed with SIGKILL is taken over at once', async () => {
    const holder = startChild<{ go: true }, string>(CONTENDER, [file, 'hold']);
    expect(await holder.next()).toBe('ready');
    holder.send({ go: true });
    expect(await holder.next()).toBe('held');
    await expect(lockFile(file, AbortSignal.timeout(200))).rejects.toMatchObject({ name: 'TimeoutError' });
    await holder.kill();
    const startedAt = performance.now();
    const lock = await lockFile(file, AbortSignal.timeout(5_000));
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    await lock.release();
  });

  it('that is dead is never given to two of four who wait for it, in 30 rounds', async () => {
    const contenders = Array.from({ length: 4 }, () => startChild<{ go: true }, string>(CONTENDER, [file]));
    await Promise.all(contenders.map((contender) => contender.next()));
    const dead = deadPid();
    for (let round = 0; round < 30; round += 1) {
      plantLock(file, { pid: dead });
      for (const contender of contenders) contender.send({ go: true });
      const outcomes = await Promise.all(contenders.map((contender) => contender.next()));
      expect(outcomes, `round ${round}`).toEqual(['alone', 'alone', 'alone', 'alone']);
      expect(existsSync(file)).toBe(false);
    }
    await Promise.all(contenders.map((contender) => contender.stop()));
  });
});
