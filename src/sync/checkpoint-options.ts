import type { CheckpointStore } from '../types/checkpoint-store.js';

/** Where a sync keeps how far it has come. */
export interface CheckpointOptions {
  /** `fileCheckpointStore()`, `memoryCheckpointStore()`, `redisCheckpointStore()` of `zoom-admin-sdk/redis`, or your own. */
  store: CheckpointStore;
  /**
   * Names this sync in the store. Default: the account's id and a digest of the options. A client that does not know its
   * account (`staticToken()`) needs one: name the account in it.
   */
  key?: string | undefined;
  /** A sync that began longer ago is not continued, milliseconds. Default: 86,400,000 (a day). */
  maxAgeMs?: number | undefined;
}
