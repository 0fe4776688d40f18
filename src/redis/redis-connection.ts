/**
 * What this package needs of a Redis client. An `ioredis` instance (5 or 6) fits as it is; nothing is imported from it,
 * so its version and its options are yours.
 */
export interface RedisConnection {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<unknown>;
  del(key: string): Promise<unknown>;
  eval(script: string, numberOfKeys: number, ...keysAndArguments: (string | number)[]): Promise<unknown>;
}

/**
 * A connection that more like it can be opened from: an `ioredis` instance (5 or 6), for one Redis or over Sentinels.
 */
export interface DuplicableRedis extends RedisConnection {
  duplicate(options: object): object;
}
