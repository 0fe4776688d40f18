import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
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

/** Starts a Redis on a free port that syncs every write to disk before it answers. */
export async function startOwnRedis(): Promise<OwnRedisServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zoom-redis-'));
  const port = await freePort();
  const connections = connectionsTo(`redis://127.0.0.1:${port}`);
  const settings = `--port ${port} --bind 127.0.0.1 --dir ${folder} --appendonly yes --appendfsync always --save `;
  let server: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    server = spawn('redis-server', [...settings.trim().split(' '), ''], { stdio: 'ignore' });
    await answers(`redis://127.0.0.1:${port}`);
  };
  const stop = async (): Promise<void> => {
    const stopping = server;
    server = null;
    if (stopping === null) return;
    const gone = new Promise((resolve) => stopping.once('exit', resolve));
    stopping.kill('SIGTERM');
    await gone;
  };
  await start();
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

async function answers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 500 });
  redis.on('error', () => undefined);
  await redis.ping();
  redis.disconnect();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
