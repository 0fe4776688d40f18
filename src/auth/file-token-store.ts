import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemErrorCode } from '../types/system-error-code.js';
import type { StoredToken, TokenStore } from '../types/token.js';
import { lockFile } from './file-lock.js';
import { replaceFile } from './replace-file.js';

/** A younger draft may be one that is being written now. */
const LEFTOVER_MS = 60_000;

/**
 * Keeps grants in a folder, one file each, readable by this user only (0600). A file is replaced in one step: a crash
 * leaves the old grant or the new one, never half of one. Processes on this machine may share the folder.
 *
 * @param folder Made when it does not exist, for this user only (0700). Keep it off network drives.
 */
export function fileTokenStore(folder: string): TokenStore {
  // Keys can hold anything; a digest is a safe file name and tells nothing.
  const fileOf = (key: string) => path.join(folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  const ready = () => mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    get: async (key) => {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as StoredToken;
      } catch (error) {
        if (systemErrorCode(error) === 'ENOENT') return null;
        throw error;
      }
    },
    set: async (key, token) => {
      await ready();
      const file = fileOf(key);
      await replaceFile(file, JSON.stringify(token), `${file}.${randomUUID()}.tmp`);
    },
    delete: async (key) => {
      await rm(fileOf(key), { force: true });
      await removeLeftovers(fileOf(key));
    },
    lock: async (key, signal) => {
      await ready();
      return lockFile(`${fileOf(key)}.lock`, signal);
    },
  };
}

/** A process that was killed while it wrote leaves its draft behind, with tokens in it. */
async function removeLeftovers(file: string): Promise<void> {
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${path.basename(file)}.`) || !name.endsWith('.tmp')) continue;
    const draft = path.join(folder, name);
    const writtenAt = await stat(draft).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.NaN,
    );
    if (Date.now() - writtenAt > LEFTOVER_MS) await rm(draft, { force: true });
  }
}
