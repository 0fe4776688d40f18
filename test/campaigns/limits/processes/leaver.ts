// Makes calls to a real server and aborts them at random moments; tells what is left, and must then end by itself.
import { getEventListeners } from 'node:events';
import { staticToken } from '../../../../src/auth/static-token.js';
import { ZoomClient } from '../../../../src/client/zoom-client.js';
import { Random } from '../../../../src/testing/random.js';
import { openLimiter } from '../../../client/test-client.js';
import type { LeaverReport } from './messages.js';

const [baseUrl = '', calls = '0', seed = '0'] = process.argv.slice(2);
const AT_ONCE = 50;
const random = new Random(Number(seed));
const report: LeaverReport = {
  rejected: 0,
  answered: 0,
  wrong: [],
  latenciesMs: [],
  listeners: 0,
  busy: false,
  left: [],
};
const shared = new AbortController();
const paced = new ZoomClient({ auth: staticToken('token'), baseUrl, plan: 'business' });
const open = new ZoomClient({
  auth: staticToken('token'),
  baseUrl,
  limiter: openLimiter(),
  retry: { baseDelayMs: 20 },
});

/** Blocks, so that this waiting needs no timer of its own. */
function sleep(then: (value?: unknown) => void): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  then();
}

async function abortOne(index: number): Promise<void> {
  const leaving = new AbortController();
  const signal = random.chance(0.5) ? leaving.signal : AbortSignal.any([leaving.signal, shared.signal]);
  const zoom = random.chance(0.2) ? paced : open;
  let abortedAt = Number.NaN;
  const timer = setTimeout(
    () => {
      abortedAt = performance.now();
      leaving.abort(index);
    },
    random.fraction() * (random.chance(0.9) ? 60 : 10_000),
  );
  // Beside it, a call that only follows the shared signal: it must not stay there once it is answered.
  await zoom.request('GET', '/users/slow', { signal }).then(
    () => {
      report.answered += 1;
    },
    (reason: unknown) => {
      report.rejected += 1;
      report.latenciesMs.push(performance.now() - abortedAt);
      if (reason !== index) report.wrong.push(String(reason));
    },
  );
  clearTimeout(timer);
}

for (let done = 0; done < Number(calls); done += AT_ONCE) {
  const following = open.request('GET', '/users/me', { signal: shared.signal });
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => abortOne(done + index)));
  await following;
}
report.listeners = getEventListeners(shared.signal, 'abort').length;
report.busy = paced.busy || open.busy || paced.rateLimits.snapshot().some(({ queued }) => queued > 0);
await Promise.all([paced.close(), open.close()]);
// Bottleneck's bookkeeping takes a moment; a deadline that was forgotten would stay for a minute and more.
const timers = (): string[] => process.getActiveResourcesInfo().filter((name) => name === 'Timeout');
for (let turn = 0; turn < 40 && timers().length > 0; turn += 1)
  await new Promise((resolve) => setImmediate(sleep, resolve));
report.left = timers();
process.send?.(report);
process.disconnect();
