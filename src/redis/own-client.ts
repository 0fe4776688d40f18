import type { DuplicableRedis, RedisConnection } from './redis-connection.js';

/** An ioredis client of our own. */
export interface OwnClient extends RedisConnection {
  on(event: 'ready' | 'close' | 'error', listener: (error?: unknown) => void): unknown;
  disconnect(reconnect: boolean): void;
  duplicate(): OwnClient;
  unsubscribe(...channels: string[]): Promise<unknown>;
  defineCommand(name: string, definition: { lua: string; numberOfKeys?: number }): void;
}

/** Redis is away when it has not answered for this long, in milliseconds. */
export const ANSWER_MS = 1_000;
const LONGEST_RETRY_MS = 250;

const OPTIONS = {
  lazyConnect: false,
  keyPrefix: '',
  // A command fails at once while Redis is away, and is never sent later: a slot booked then is of no use to anybody.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: null,
  commandTimeout: ANSWER_MS,
  connectTimeout: ANSWER_MS,
  enableReadyCheck: true,
  autoResubscribe: true,
  retryStrategy: (times: number) => Math.min(times * 50, LONGEST_RETRY_MS),
};

/** Opens a connection like the given one, for Bottleneck's scripts. */
export function openOwnClient(redis: DuplicableRedis): OwnClient {
  const client = redis.duplicate(OPTIONS) as OwnClient;
  client.on('error', () => undefined); // it connects again by itself
  // Bottleneck does not wait for this, and a rejection that nobody hears of ends the process.
  const duplicate = client.duplicate.bind(client);
  client.duplicate = () => {
    const subscriber = duplicate();
    const unsubscribe = subscriber.unsubscribe.bind(subscriber);
    subscriber.unsubscribe = (...channels) => unsubscribe(...channels).catch(() => undefined);
    return subscriber;
  };
  const define = client.defineCommand.bind(client);
  client.defineCommand = (name, { lua, ...rest }) => define(name, { ...rest, lua: repaired(lua) });
  return client;
}

const REDIS_TIME = `
local time = redis.call('TIME')
ARGV[1] = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * Bottleneck's scripts with three repairs. They are told the time by their caller, so machines whose clocks differ
 * would disagree about the next slot: Redis reads its own clock instead. Redis 7 puts `ERR` before an error of one word,
 * by which Bottleneck does not know its own errors any more, and jobs fail after a flush: a table is passed on as it
 * is. And a distance in time that is no whole number of milliseconds makes none of an expiry either.
 */
export function repaired(lua: string): string {
  return (REDIS_TIME + lua)
    .replaceAll(/redis\.error_reply\(('[A-Z_]+')\)/g, '{ err = $1 }')
    .replaceAll("redis.call('pexpire', KEYS[i], ttl)", "redis.call('pexpire', KEYS[i], math.ceil(ttl))");
}
