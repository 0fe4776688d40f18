import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis, type RedisOptions } from 'ioredis';

/** A real Redis for one test file. */
export interface RedisServer {
  readonly url: string;
  /** A connection, which `close()` ends. Listens for errors, so that an outage does not end the process. */
  connect(options?: RedisOptions): Redis;
  /** Ends the connections, and the server where it was started here. */
  close(): Promise<void>;
}

/** A Redis that can be taken away: always one that was started here. */
export interface OwnRedisServer extends RedisServer {
  /** SIGTERM, as an operator or an orchestrator sends it. */
  stop(): Promise<void>;
  /** Starts it again on the same port and the same data. */
  start(): Promise<void>;
}

/** Whether `redis-server` can be started here. */
export function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether suites that need a Redis are to be skipped: it is missing. One visible line says so; with CI=true a missing
 * Redis is a failure.
 */
export function skipWithoutRedis(
  suite: string,
  available = process.env.REDIS_URL !== undefined || hasRedis(),
): boolean {
  if (available) return false;
  if (process.env.CI === 'true')
    throw new Error(`${suite} needs redis-server, or REDIS_URL: with CI=true it must be there.`);
  console.warn(`SKIPPED, no redis-server and no REDIS_URL: ${suite}`);
  return true;
}

/** Connects to REDIS_URL, or starts a Redis that keeps everything on disk. */
export async function startRedis(): Promise<RedisServer> {
  const url = process.env.REDIS_URL;
  return url === undefined ? startOwnRedis() : connectionsTo(url);
}

/** Starts a Redis on a port of its own that syncs every write to disk before it answers. */
export async function startOwnRedis(): Promise<OwnRedisServer> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'zoom-redis-')));
  let server: ChildProcess | null = null;
  /** `false`: somebody else has the port. */
  const startAt = async (port: number): Promise<boolean> => {
    const settings = `--port ${port} --bind 127.0.0.1 --dir ${folder} --appendonly yes --appendfsync always --save `;
    const starting = spawn('redis-server', [...settings.trim().split(' '), ''], { stdio: 'ignore' });
    const ended = new Promise<false>((resolve) => starting.once('exit', () => resolve(false)));
    server = starting;
    if (await Promise.race([ended, answersFrom(folder, `redis://127.0.0.1:${port}`)])) return true;
    starting.kill('SIGKILL');
    server = null;
    return false;
  };
  let port = quietPort();
  for (let tries = 1; !(await startAt(port)); tries += 1) {
    if (tries === 10) throw new Error('Redis does not start, on any of ten ports.');
    port = quietPort();
  }
  const connections = connectionsTo(`redis://127.0.0.1:${port}`);
  const start = async (): Promise<void> => {
    if (!(await startAt(port))) throw new Error(`Redis does not start again on port ${port}.`);
  };
  const stop = async (): Promise<void> => {
    const stopping = server;
    server = null;
    if (stopping === null) return;
    const gone = new Promise((resolve) => stopping.once('exit', resolve));
    stopping.kill('SIGTERM');
    await gone;
  };
  return {
    ...connections,
    start,
    stop,
    close: async () => {
      await connections.close();
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function connectionsTo(url: string): RedisServer {
  const open: Redis[] = [];
  return {
    url,
    connect: (options = {}) => {
      const redis = new Redis(url, options);
      redis.on('error', () => undefined);
      open.push(redis);
      return redis;
    },
    close: async () => {
      for (const redis of open.splice(0)) redis.disconnect();
    },
  };
}

/** Waits for an answer. `false`: it is that of another Redis. */
async function answersFrom(folder: string, url: string): Promise<boolean> {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 500 });
  redis.on('error', () => undefined);
  const told = await redis.config('GET', 'dir').catch(() => null);
  redis.disconnect();
  return Array.isArray(told) && told[1] === folder;
}

/**
 * A port that no system gives to whoever wants any, so that nobody gets it before Redis does or while Redis is away;
 * every process of a test run draws from a range of its own.
 */
function quietPort(): number {
  return 10_000 + (Number(process.env.VITEST_POOL_ID ?? 0) % 20) * 1_000 + randomInt(1_000);
}
