// Lets 100,000 calls wait for one bucket and prints what each costs, its own signal left out.
import { createRateLimiter } from '../../../../src/limits/rate-limiter.js';
import { systemClock } from '../../../../src/types/clock.js';

const CALLS = 100_000;
const used = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const limiter = createRateLimiter({ plan: 'business', share: 1, clock: systemClock });
const bucket = { family: 'core', label: 'HEAVY' } as const;
const signals = Array.from({ length: CALLS }, () => new AbortController().signal);
const calls: Promise<unknown>[] = [];
const before = used();
for (const signal of signals) calls.push(limiter.acquire(bucket, { priority: 'bulk', signal }));
await new Promise((resolve) => setTimeout(resolve, 200));
const [{ queued } = { queued: 0 }] = limiter.snapshot();
const bytesEach = (used() - before) / queued;
const ended = Promise.allSettled(calls);
await limiter.close();
await ended;
console.log(JSON.stringify({ queued, bytesEach }));
