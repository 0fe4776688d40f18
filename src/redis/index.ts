/**
 * What several processes share over Redis: rate limits, tokens, checkpoints, events seen.
 *
 * @module zoom-admin-sdk/redis
 */
export { type RedisCheckpointStoreOptions, redisCheckpointStore } from './redis-checkpoint-store.js';
export type { DuplicableRedis, RedisConnection } from './redis-connection.js';
export { type RedisDailyLedgerOptions, redisDailyLedger } from './redis-daily-ledger.js';
export { type RedisRateLimiterOptions, redisRateLimiter } from './redis-rate-limiter.js';
export { type RedisReplayGuardOptions, redisReplayGuard } from './redis-replay-guard.js';
export { type RedisTokenStoreOptions, redisTokenStore } from './redis-token-store.js';
