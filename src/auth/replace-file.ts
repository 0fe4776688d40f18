import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes `draft` beside a file and renames it over the file, readable by this user only (0600). Both reach the disk
 * before this resolves: a crash or a power cut leaves the old text or the new one, never half of one.
 */
export async function replaceFile(file: string, text: string, draft: string): Promise<void> {
  try {
    const handle = await open(draft, 'w', 0o600);
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
