// Three simulated accounts, five syncs, two machines: real processes, a real Redis.
//
//   npx tsx examples/sync-workers/run.ts                        with a Redis at redis://127.0.0.1:6379
//   REDIS_URL=redis://... npx tsx examples/sync-workers/run.ts
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { QueueEvents } from 'bullmq';
import { Redis } from 'ioredis';
import { createFakeZoom } from '../../src/testing/index.js';
import type { MachineSetup } from './machine.js';
import { type AccountAccess, addSync, syncQueue } from './sync-worker.js';

const { REDIS_URL = 'redis://127.0.0.1:6379' } = process.env;
const MACHINE = path.join(import.meta.dirname, 'machine.ts');

const simulated = await Promise.all(
  ['acme', 'umbrella', 'initech'].map(async (account, index) => {
    const credentials = { accountId: `account-${account}` };
    const fake = createFakeZoom({ people: 60 + 40 * index, seed: index + 1, credentials });
    return { account, fake, server: await fake.listen() };
  }),
);
const accounts = Object.fromEntries(
  simulated.map(({ account, fake, server }): [string, AccountAccess] => [
    account,
    {
      credentials: { ...fake.credentials, oauthUrl: server.oauthUrl },
      plan: 'business',
      baseUrl: server.baseUrl,
    },
  ]),
);

const machines = ['one', 'two'].map((name) => {
  const setup: MachineSetup = { name, redisUrl: REDIS_URL, accounts };
  const args = ['--import', 'tsx', MACHINE, JSON.stringify(setup)];
  return spawn(process.execPath, args, { stdio: 'inherit' });
});

const redis = new Redis(REDIS_URL, { maxRetriesPerRequest: null });
const queue = syncQueue(redis);
const events = new QueueEvents(queue.name, { connection: redis });
const jobs = [
  ...Object.keys(accounts).map((account) => ({ account, sync: 'nightly' })),
  { account: 'acme', sync: 'usage', options: { addOns: false, usage: { days: 30 } } },
  { account: 'initech', sync: 'usage', options: { addOns: false, usage: { days: 30 } } },
];
const added = await Promise.all(jobs.map((job) => addSync(queue, job)));
for (const job of added) {
  const result = await job.waitUntilFinished(events);
  console.log(`${job.id}: ${result}`);
  await job.remove();
}
for (const { account, fake } of simulated) {
  const { requests, tokensIssued, rejected429 } = fake.stats;
  console.log(`${account}: ${requests} requests, ${tokensIssued} token(s), ${rejected429} refused by a limit`);
}

for (const machine of machines) machine.kill('SIGTERM');
await Promise.all(machines.map((machine) => once(machine, 'exit')));
await Promise.all([queue.close(), events.close(), ...simulated.map(({ server }) => server.close())]);
redis.disconnect();
console.log('Everything has ended.');
