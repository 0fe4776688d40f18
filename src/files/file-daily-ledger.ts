import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { lockFile } from '../auth/file-lock.js';
import { replaceFile } from '../auth/replace-file.js';
import type { DailyLedger } from '../types/daily-ledger.js';
import { ZoomConfigError } from '../types/errors.js';
import { RecentDays } from '../types/recent-days.js';
import { systemErrorCode } from '../types/system-error-code.js';
import { explainFileError } from './file-error.js';

/** Another process that holds the file for longer is in trouble. */
const LOCK_PATIENCE_MS = 10_000;
interface Entry {
  key: string;
  amount: number;
  resolve(count: number): void;
  reject(error: unknown): void;
}

/**
 * A {@link DailyLedger} in one JSON file, for the processes of one machine: their counts add up, and outlive them.
 *
 * A count is on the disk before it is answered, and the file is replaced in one step, so a process that is killed loses
 * nothing that was answered, and a power cut leaves the old counts or the new ones, never half a file. Counts that arrive
 * while the file is being written share the next write. Of old days the last two are kept.
 *
 * @param file Made when it does not exist, with its folder. One file for each Zoom account, or one for all of a `zoomAccounts()`; keep it off
 *   network drives.
 * @throws ZoomConfigError for an empty path. A file that cannot be read as a ledger, or a path that cannot be written,
 *   fails the calls that need a count with a `ZoomConfigError` that names the file: it is never reset in silence.
 * @example
 * const zoom = new ZoomClient({ auth: serverToServer(), daily: { ledger: fileDailyLedger('/var/lib/app/zoom.json') } });
 */
export function fileDailyLedger(file: string): DailyLedger {
  if (typeof file !== 'string' || file.trim() === '') {
    throw new ZoomConfigError('The daily ledger needs the path of a file.', {
      hint: "Pass fileDailyLedger('zoom.json').",
    });
  }
  let waiting: Entry[] = [];
  let writing = false;
  const work = async () => {
    writing = true;
    while (waiting.length > 0) {
      const entries = waiting;
      waiting = [];
      await answerAll(file, entries);
    }
    writing = false;
  };
  return {
    add: (key, amount) =>
      new Promise((resolve, reject) => {
        waiting.push({ key, amount, resolve, reject });
        if (!writing) void work();
      }),
  };
}

/** Adds the entries in their order, in one write, and answers them once the file is free for others. */
async function answerAll(file: string, entries: readonly Entry[]): Promise<void> {
  try {
    const counts = await addAll(file, entries);
    for (const [index, entry] of entries.entries()) entry.resolve(counts[index] ?? 0);
  } catch (error) {
    for (const entry of entries) entry.reject(explainFileError(error, 'The daily ledger', file));
  }
}

async function addAll(file: string, entries: readonly Entry[]): Promise<number[]> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const lock = await lockFile(`${file}.lock`, AbortSignal.timeout(LOCK_PATIENCE_MS));
  try {
    const counts = await readCounts(file);
    const answers = entries.map(({ key, amount }) => {
      const count = (counts.get(key) ?? 0) + amount;
      counts.set(key, count);
      return count;
    });
    const changed = entries.some(({ amount }) => amount !== 0);
    if (changed) await replaceFile(file, JSON.stringify(Object.fromEntries(counts.entries())), draftOf(file));
    return answers;
  } finally {
    await lock.release();
  }
}

async function readCounts(file: string): Promise<RecentDays> {
  const counts = new RecentDays();
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return '{}';
    throw error;
  });
  for (const [key, count] of Object.entries(parse(text, file))) {
    if (!Number.isSafeInteger(count)) throw broken(file);
    counts.set(key, Number(count));
  }
  return counts;
}

function parse(text: string, file: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Not JSON: said below.
  }
  throw broken(file);
}

function broken(file: string): ZoomConfigError {
  return new ZoomConfigError(`The daily ledger ${file} does not hold counts.`, {
    hint: 'Check that the path is right. Deleting the file begins at 0: what was used today is then unknown.',
  });
}

/** The lock is ours; a draft left by a crash is written over. */
const draftOf = (file: string): string => `${file}.${process.pid}.tmp`;
