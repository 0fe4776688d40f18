export type { RedisConnection } from './redis-connection.js';
export { type RedisTokenStoreOptions, redisTokenStore } from './redis-token-store.js';
