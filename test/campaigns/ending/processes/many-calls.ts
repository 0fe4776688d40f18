// Makes many calls, aborts half of them at random moments, and tells what is left of them.
import { getEventListeners } from 'node:events';
import { staticToken } from '../../../../src/auth/static-token.js';
import { ZoomClient } from '../../../../src/client/zoom-client.js';
import { createRateLimiter } from '../../../../src/limits/rate-limiter.js';
import { Random } from '../../../../src/testing/random.js';
import { systemClock } from '../../../../src/types/clock.js';
import { openLimiter } from '../../../client/test-client.js';

const [baseUrl = '', calls = '0', seed = '0'] = process.argv.slice(2);
const random = new Random(Number(seed));
const warnings: string[] = [];
process.on('warning', (warning) => warnings.push(warning.name));
const shared = new AbortController();
const auth = staticToken('test-token');
const open = new ZoomClient({ auth, baseUrl, limiter: { ...openLimiter(), acquire: async () => undefined } });
const paced = new ZoomClient({
  auth,
  baseUrl,
  limiter: createRateLimiter({ plan: 'business', share: 1, clock: systemClock }),
});

const outcomes = { answered: 0, aborted: 0, failed: 0 };
async function one(zoom: ZoomClient, abortAfterMs: number | null): Promise<void> {
  const own = new AbortController();
  const timer = abortAfterMs === null ? undefined : setTimeout(() => own.abort(), abortAfterMs);
  const signal = abortAfterMs === null ? shared.signal : own.signal;
  try {
    await zoom.users.get('a', undefined, { signal });
    outcomes.answered += 1;
  } catch (error) {
    outcomes[own.signal.aborted && error === own.signal.reason ? 'aborted' : 'failed'] += 1;
  }
  clearTimeout(timer);
}

/** Fifty at a time on the wire; beside them, calls that give up in the queue of a limiter. */
async function round(count: number): Promise<void> {
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await one(open, left % 2 === 0 ? random.fraction() * 6 : null);
    }
  };
  const queued = Array.from({ length: Math.min(500, count / 10) }, () => one(paced, random.fraction() * 200));
  await Promise.all([...Array.from({ length: 50 }, worker), ...queued]);
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const held = () => process.getActiveResourcesInfo().filter((name) => !/^(TTY|Pipe|Immediate)/.test(name));
async function heapBytes(): Promise<number> {
  for (let turn = 0; turn < 3; turn += 1) {
    await rest(20);
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

const resourcesBefore = held();
await round(Math.min(1_000, Number(calls)));
const heapBefore = await heapBytes();
await round(Number(calls));
let resources = held();
for (let turn = 0; turn < 100 && resources.length > resourcesBefore.length; turn += 1) {
  await rest(20);
  resources = held();
}
const heapGrowth = (await heapBytes()) - heapBefore;
const listeners = getEventListeners(shared.signal, 'abort').length;
console.log(
  JSON.stringify({
    at: Date.now(),
    outcomes,
    warnings,
    listeners,
    heapGrowth,
    resourcesBefore,
    resources,
    busy: open.busy,
  }),
);
