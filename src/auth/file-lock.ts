import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { systemErrorCode } from '../types/system-error-code.js';
import type { TokenLock } from '../types/token.js';

interface LockOwner {
  /** Tells this lock from any later one. */
  id: string;
  pid: number;
  /** Tells this process from an earlier one with the same pid: in a container it is often 1. */
  startedAt: number;
  host: string;
}

const POLL_MS = 25;
/** A lock of another host, or one that cannot be read, is taken to be dead after this long. Nobody renews for longer. */
const FOREIGN_LOCK_MS = 120_000;
/** Much longer than any renewal: the pid that runs must be somebody else's by now. */
const REUSED_PID_MS = 600_000;
/** A guard is held for microseconds: one that is this old was left by a crash. */
const GUARD_MS = 10_000;
/** What a file system answers that has no links, or none here. */
const NO_LINKS: ReadonlySet<string | null> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EXDEV',
  'EINVAL',
]);

/**
 * Takes a lock that a file stands for: a name that only one process can give to what it has written, so that no lock is
 * ever without its owner. The lock of a process that died is removed by whoever waits for it.
 * @throws the signal's reason when it aborts while waiting.
 */
export async function lockFile(file: string, signal: AbortSignal): Promise<TokenLock> {
  const owner: LockOwner = {
    id: randomUUID(),
    pid: process.pid,
    startedAt: performance.timeOrigin,
    host: hostname(),
  };
  const draft = `${file}.${owner.id}.tmp`;
  try {
    await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
    for (;;) {
      signal.throwIfAborted();
      await utimes(draft, new Date(), new Date()); // its age counts from now, however long this has waited
      if (await nameIt(draft, file)) return { release: () => releaseLock(file, owner.id) };
      if ((await isDead(file)) && (await removeDead(file))) continue;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS * (0.5 + Math.random())));
    }
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Gives the draft the lock's name, unless a lock has it. Not every file system has links: then a copy, which is not as quick. */
async function nameIt(draft: string, file: string): Promise<boolean> {
  return link(draft, file).then(
    () => true,
    (error: unknown) => {
      if (systemErrorCode(error) === 'EEXIST') return false;
      if (!NO_LINKS.has(systemErrorCode(error))) throw error;
      return taken(copyFile(draft, file, constants.COPYFILE_EXCL));
    },
  );
}

async function releaseLock(file: string, id: string): Promise<void> {
  if ((await readOwner(file))?.id !== id) return;
  await rm(file, { force: true }).catch(() => undefined); // it is found dead once this process is gone
}

/**
 * Only one process at a time may remove a dead lock, and it looks once more before: two that found the same dead lock
 * would otherwise remove each other's new one. `false` when another one is at it.
 */
async function removeDead(file: string): Promise<boolean> {
  const guard = `${file}.guard`;
  if (!(await taken(writeFile(guard, '', { flag: 'wx', mode: 0o600 })))) {
    if ((await ageOf(guard)) > GUARD_MS) await rm(guard, { force: true });
    return false;
  }
  try {
    if (await isDead(file)) await rm(file, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

async function isDead(file: string): Promise<boolean> {
  const owner = await readOwner(file);
  if (owner === null || owner.host !== hostname()) return (await ageOf(file)) > FOREIGN_LOCK_MS;
  return !isRunning(owner) || (await ageOf(file)) > REUSED_PID_MS;
}

function isRunning({ pid, startedAt }: LockOwner): boolean {
  if (pid === process.pid) return startedAt === performance.timeOrigin;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/** Whether a file was made: `false` when it is there already. */
async function taken(making: Promise<unknown>): Promise<boolean> {
  return making.then(
    () => true,
    (error: unknown) => {
      if (systemErrorCode(error) === 'EEXIST') return false;
      throw error;
    },
  );
}

/** `null` when the lock is gone, or cannot be read. */
async function readOwner(file: string): Promise<LockOwner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockOwner;
  } catch {
    return null;
  }
}

/** Milliseconds since the file was written; 0 when it is gone. */
async function ageOf(file: string): Promise<number> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}
