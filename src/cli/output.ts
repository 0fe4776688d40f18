import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { ZoomConfigError } from '../index.js';
import { systemErrorCode } from '../types/system-error-code.js';

/** Where a result goes. */
export interface Output {
  write(text: string): Promise<void>;
  /** Everything was written. */
  keep(): Promise<void>;
  /** The result is not coming: what was there before stays. */
  discard(): Promise<void>;
}

export function streamOutput(write: (text: string) => Promise<void>): Output {
  return { write, keep: () => Promise.resolve(), discard: () => Promise.resolve() };
}

/**
 * Opens a file now, so that a path that cannot work fails before anything is read, and replaces it in the end: readers
 * see the old result or the new one. It is readable by this user only (0600), since it is about people.
 *
 * @throws ZoomConfigError when the file cannot be written.
 */
export async function fileOutput(file: string): Promise<Output> {
  try {
    const target = await realpath(file).catch(() => file); // a link stays one
    const isSpecial = await stat(target).then(
      (found) => !found.isFile(),
      () => false,
    );
    // A device or a pipe is there to be written into. Replacing it would destroy it.
    const draft = isSpecial ? target : `${target}.${process.pid}.tmp`;
    const handle = await open(draft, 'w', 0o600);
    return {
      write: (text) => handle.appendFile(text), // all of it: write() may stop in the middle, on a full disk
      keep: async () => {
        if (!isSpecial) await handle.sync();
        await handle.close();
        if (!isSpecial) await rename(draft, target);
      },
      discard: async () => {
        await handle.close();
        if (!isSpecial) await rm(draft, { force: true });
      },
    };
  } catch (error) {
    throw new ZoomConfigError(`${file} cannot be written (${systemErrorCode(error) ?? String(error)}).`, {
      hint: 'Name a file in a folder that exists and that you may write to.',
      cause: error,
    });
  }
}
