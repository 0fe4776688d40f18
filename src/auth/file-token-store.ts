import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { StoredToken, TokenStore } from '../types/token.js';
import { lockFile } from './file-lock.js';

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
        if (isMissing(error)) return null;
        throw error;
      }
    },
    set: async (key, token) => {
      await ready();
      await replaceFile(fileOf(key), JSON.stringify(token));
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

/** Writes beside the file and renames over it; both reach the disk before this resolves. */
async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  if (process.platform === 'win32') return; // it cannot sync a folder, and says so with an error
  const folder = await open(path.dirname(file), 'r');
  try {
    await folder.sync(); // the rename itself must survive a power cut
  } finally {
    await folder.close();
  }
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
