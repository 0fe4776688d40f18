// Syncs many accounts on several machines: BullMQ deals out the work, Redis holds what the machines share.
import { DelayedError, type Job, Queue, WaitingError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import {
  type AccountSnapshot,
  isZoomError,
  type ServerToServerOptions,
  type SyncOptions,
  serverToServer,
  syncAccount,
  ZoomClient,
  type ZoomClientOptions,
} from '../../src/index.js';
import { redisCheckpointStore, redisRateLimiter, redisTokenStore } from '../../src/redis/index.js';

/** One sync of one account. Plain data: it waits in Redis. */
export interface SyncJob {
  account: string;
  /** Names the sync among those of the account, such as `nightly`. */
  sync: string;
  options?: Pick<SyncOptions, 'addOns' | 'phone' | 'usage'>;
}

/** How to reach an account, as your database knows it. */
export interface AccountAccess {
  credentials: Omit<ServerToServerOptions, 'tokenStore'>;
  plan: NonNullable<ZoomClientOptions['plan']>;
  /** Default: Zoom's. */
  baseUrl?: string;
}

export interface SyncWorkerOptions {
  /** BullMQ wants it with `maxRetriesPerRequest: null`. */
  redis: Redis;
  /** Tells which machine did what. */
  name: string;
  access: (account: string) => AccountAccess | Promise<AccountAccess>;
  /** Keeps a snapshot. Called again for one that was kept already when a machine dies right after it. */
  save: (job: SyncJob, snapshot: AccountSnapshot) => Promise<void>;
  /** Syncs under way at once. Default: 4. */
  concurrency?: number;
  /** Machines that died lose their syncs to others after this long or a little more, milliseconds. Default: 30,000. */
  lockMs?: number;
}

const QUEUE = 'zoom-sync';

export function syncQueue(redis: Redis): Queue<SyncJob, string> {
  return new Queue<SyncJob, string>(QUEUE, { connection: redis });
}

/** Adds a sync. One that waits or runs already is not added twice. */
export function addSync(queue: Queue<SyncJob, string>, job: SyncJob): Promise<Job<SyncJob, string>> {
  return queue.add(job.sync, job, {
    jobId: `${job.account} ${job.sync}`,
    attempts: 5, // each goes on where the one before stopped
    backoff: { type: 'exponential', delay: 5_000 },
    removeOnComplete: { age: 3_600 },
  });
}

/** Takes syncs from the queue. `stop()` hands those that run over to the other machines, and resolves when all is closed. */
export function syncWorker(options: SyncWorkerOptions): { stop(): Promise<void> } {
  const { redis, name, access, save, concurrency = 4, lockMs = 30_000 } = options;
  const limiter = redisRateLimiter(redis); // the machines stay within each account's limits together,
  const tokenStore = redisTokenStore(redis); // use the same token,
  const store = redisCheckpointStore(redis); // and go on where another machine stopped
  let stopping = false;

  const run = async (job: Job<SyncJob, string>, token?: string, signal?: AbortSignal): Promise<string> => {
    const { credentials, plan, baseUrl } = await access(job.data.account);
    await using zoom = new ZoomClient({ auth: serverToServer({ ...credentials, tokenStore }), plan, baseUrl, limiter });
    try {
      const snapshot = await syncAccount(zoom, { ...job.data.options, checkpoint: { store }, signal });
      await save(job.data, snapshot);
      return `${snapshot.users.length} people, ${snapshot.complete ? 'complete' : 'incomplete'}, by machine ${name}`;
    } catch (error) {
      if (stopping) {
        await job.moveToWait(token);
        throw new WaitingError();
      }
      if (isZoomError(error, 'rate-limit') && error.retryAt !== null) {
        await job.moveToDelayed(Date.parse(error.retryAt), token); // such as tomorrow, when the day's budget is spent
        throw new DelayedError();
      }
      throw error;
    }
  };

  const worker = new Worker<SyncJob, string>(QUEUE, run, {
    connection: redis,
    name,
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    // The second machine to die over a sync is no reason to give it up: each of them brought it further.
    maxStalledCount: 10,
  });
  worker.on('error', (error) => console.error(`${name}: ${error.message}`));
  // The lock is gone, so another machine has the sync by now.
  worker.on('lockRenewalFailed', (ids) => {
    for (const id of ids) worker.cancelJob(id);
  });
  return {
    stop: async () => {
      stopping = true;
      const closed = worker.close();
      worker.cancelAllJobs();
      await closed;
    },
  };
}
