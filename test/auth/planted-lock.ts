import { spawnSync } from 'node:child_process';
import { utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A pid that no process has: that of one which has ended. */
export const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

/** Leaves a lock as another process of this machine would, but for what a test says of the owner; a text as it is. */
export function plantLock(file: string, owner: object | string, ageMs = 0): void {
  const other = { id: 'other', host: hostname(), startedAt: 0 };
  writeFileSync(file, typeof owner === 'string' ? owner : JSON.stringify({ ...other, ...owner }));
  const at = new Date(Date.now() - ageMs);
  utimesSync(file, at, at);
}
