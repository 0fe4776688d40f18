import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../auth/replace-file.js';
import type { CheckpointStore } from '../types/checkpoint-store.js';
import { ZoomConfigError } from '../types/errors.js';
import { systemErrorCode } from '../types/system-error-code.js';
import { explainFileError } from './file-error.js';

const LINE_BREAK = 0x0a;
/** Bytes looked at in one go for the end of the last whole line. */
const CHUNK = 65_536;

/**
 * A {@link CheckpointStore} in one file, to which lines are added: what was written before is never touched, so that a
 * process that is killed in the middle of a line loses this line and no other. Each line is on the disk before the sync
 * goes on. A file without checkpoints is deleted.
 *
 * @param file Made when it does not exist, with its folder, readable by this user only (0600). Several syncs of one
 *   process may share it; give each process that may run at the same time a file of its own, and keep it off network
 *   drives.
 * @throws ZoomConfigError for an empty path. A path that cannot be used fails the sync with a `ZoomConfigError` that names
 *   it, before anything is read.
 * @example
 * await syncAccount(zoom, { checkpoint: { store: fileCheckpointStore('/var/lib/app/sync.checkpoint') } });
 */
export function fileCheckpointStore(file: string): CheckpointStore {
  if (typeof file !== 'string' || file.trim() === '') {
    throw new ZoomConfigError('The checkpoint store needs the path of a file.', {
      hint: "Pass fileCheckpointStore('sync.checkpoint').",
    });
  }
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: what one call writes in parts is not torn for the next one to see.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work).catch((error: unknown) => {
      throw explainFileError(error, 'The checkpoint', file);
    });
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    read: (key) => inTurn(async () => linesOf(await wholeLines(file), key)),
    append: (key, line) => inTurn(() => appendLine(file, `${nameOf(key)}${line}\n`)),
    clear: (key) => inTurn(() => removeLines(file, key)),
  };
}

/** Before each line stands whose it is. */
function nameOf(key: string): string {
  return `${encodeURIComponent(key)} `;
}

function linesOf(lines: readonly string[], key: string): string[] {
  const name = nameOf(key);
  return lines.filter((line) => line.startsWith(name)).map((line) => line.slice(name.length));
}

/** What follows the last line break was torn off. */
async function wholeLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').slice(0, -1);
}

async function appendLine(file: string, line: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, 'a+', 0o600);
  try {
    await cutTornLine(handle);
    const bytes = Buffer.from(line);
    for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Half a line that a killed process left must not become the beginning of the next one. */
async function cutTornLine(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  let end = size;
  const chunk = Buffer.alloc(CHUNK);
  // A file that ends as it should needs one byte.
  for (let length = 1; end > 0; length = CHUNK) {
    const from = Math.max(0, end - length);
    const { bytesRead } = await handle.read(chunk, 0, end - from, from);
    const at = chunk.subarray(0, bytesRead).lastIndexOf(LINE_BREAK);
    if (at >= 0) {
      end = from + at + 1;
      break;
    }
    end = from;
  }
  if (end < size) await handle.truncate(end);
}

async function removeLines(file: string, key: string): Promise<void> {
  const name = nameOf(key);
  const others = (await wholeLines(file)).filter((line) => !line.startsWith(name));
  if (others.length === 0) return rm(file, { force: true });
  await replaceFile(file, `${others.join('\n')}\n`, `${file}.${process.pid}.tmp`); // a draft left by a crash is written over
}
