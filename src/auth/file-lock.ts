import { randomUUID } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
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

/**
 * Takes a lock that a file stands for: made with O_EXCL, so one process gets it. The lock of a process that died is
 * removed by whoever waits for it.
 * @throws the signal's reason when it aborts while waiting.
 */
export async function lockFile(file: string, signal: AbortSignal): Promise<TokenLock> {
  const owner: LockOwner = {
    id: randomUUID(),
    pid: process.pid,
    startedAt: performance.timeOrigin,
    host: hostname(),
  };
  for (;;) {
    signal.throwIfAborted();
    if (await createExclusively(file, JSON.stringify(owner))) {
      return { release: () => releaseLock(file, owner.id) };
    }
    if (await isDead(file)) await removeDead(file);
    else await new Promise((resolve) => setTimeout(resolve, POLL_MS * (0.5 + Math.random())));
  }
}

async function releaseLock(file: string, id: string): Promise<void> {
  if ((await readOwner(file))?.id !== id) return;
  await rm(file, { force: true }).catch(() => undefined); // it is found dead once this process is gone
}

/**
 * Only one process at a time may remove a dead lock, and it looks once more before: two that found the same dead lock
 * would otherwise remove each other's new one.
 */
async function removeDead(file: string): Promise<void> {
  const guard = `${file}.guard`;
  if (!(await createExclusively(guard, ''))) {
    if ((await ageOf(guard)) > GUARD_MS) await rm(guard, { force: true });
    return;
  }
  try {
    if (await isDead(file)) await rm(file, { force: true });
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function createExclusively(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(text);
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** `null` when the lock is gone, or its owner has not written its name yet. */
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
