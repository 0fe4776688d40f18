// One of several machines that use up one account's limit together.
import { Agent, request } from 'node:http';
import { Redis } from 'ioredis';
import { redisRateLimiter } from '../../../../src/redis/index.js';
import { Random } from '../../../../src/testing/random.js';
import { systemClock } from '../../../../src/types/clock.js';
import { silentLogger } from '../../../../src/types/logger.js';
import type { MachineOrder, MachineReport, MachineResult, MachineSetup } from './messages.js';

const { redisUrl, url, account, label, seed, clockOffMs } = JSON.parse(process.argv[2] ?? '{}') as MachineSetup;
const wallClock = Date.now.bind(Date);
Date.now = () => wallClock() + clockOffMs;

const QUEUE = 30;
const random = new Random(seed);
const redis = new Redis(redisUrl, { lazyConnect: true });
const limiter = redisRateLimiter(redis)({
  accountKey: account,
  plan: 'business',
  share: 1,
  clock: systemClock,
  logger: silentLogger,
});
const agent = new Agent({ keepAlive: true });
const result: MachineResult = { asked: 0, granted: 0, errors: [] };
const ending = new AbortController();

/** Sends an empty request after 5 to 60 ms, as networks do. */
function send(): void {
  const delayMs = 5 + random.below(56);
  setTimeout(() => {
    request(url, { agent }, (response) => response.resume())
      .on('error', (error) => result.errors.push(error.message))
      .end();
  }, delayMs);
}

async function keepAsking(): Promise<void> {
  while (!ending.signal.aborted) {
    result.asked += 1;
    try {
      await limiter.acquire({ family: 'core', label }, { priority: 'bulk', signal: ending.signal });
      result.granted += 1;
      send();
    } catch (error) {
      if (!ending.signal.aborted) result.errors.push(String(error));
    }
  }
}

const report = (what: MachineReport) => process.send?.(what);
process.on('message', async ({ order }: { order: MachineOrder }) => {
  if (order === 'start') {
    for (let caller = 0; caller < QUEUE; caller += 1) void keepAsking();
    return;
  }
  ending.abort();
  await limiter.close();
  report(result);
});
process.on('disconnect', () => process.exit());
report('ready');
