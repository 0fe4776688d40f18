// One machine, as a process of its own. SIGTERM ends it: what it has begun goes on elsewhere.
import { Redis } from 'ioredis';
import { type AccountAccess, syncWorker } from './sync-worker.js';

/** What a machine is told when it starts. In production its environment and your database say it. */
export interface MachineSetup {
  name: string;
  redisUrl: string;
  accounts: Record<string, AccountAccess>;
  concurrency?: number;
  lockMs?: number;
}

const setup = JSON.parse(process.argv[2] ?? '{}') as MachineSetup;
const redis = new Redis(setup.redisUrl, { maxRetriesPerRequest: null });

const worker = syncWorker({
  redis,
  name: setup.name,
  access: (account) => {
    const known = setup.accounts[account];
    if (known === undefined) throw new Error(`Nobody knows the account ${account}.`);
    return known;
  },
  save: async ({ account, sync }, snapshot) => {
    await redis.set(`snapshot:${account}:${sync}`, JSON.stringify(snapshot));
  },
  ...(setup.concurrency !== undefined && { concurrency: setup.concurrency }),
  ...(setup.lockMs !== undefined && { lockMs: setup.lockMs }),
});

process.once('SIGTERM', async () => {
  await worker.stop();
  redis.disconnect();
});
