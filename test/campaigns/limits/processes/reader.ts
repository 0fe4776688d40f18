// Reads answers that never end, one after the other, and tells how each ended and what it cost in memory.
import { staticToken } from '../../../../src/auth/static-token.js';
import { ZoomClient } from '../../../../src/client/zoom-client.js';
import { isZoomError } from '../../../../src/types/errors.js';
import { openLimiter } from '../../../client/test-client.js';
import type { ReaderOrder, ReaderReport } from './messages.js';

const [baseUrl = '', maxResponseBytes = '0'] = process.argv.slice(2);
const zoom = new ZoomClient({
  auth: staticToken('token'),
  baseUrl,
  limiter: openLimiter(),
  retry: false,
  maxResponseBytes: Number(maxResponseBytes),
});

async function read({ index, timeoutMs }: ReaderOrder): Promise<ReaderReport> {
  const before = process.memoryUsage();
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage().rss - before.rss);
  }, 2);
  const ending = await zoom.request('GET', `/${index}`, { timeoutMs }).then(
    () => 'answered',
    (error: unknown) => (isZoomError(error) ? error.kind : String(error)),
  );
  clearInterval(watch);
  return { index, ending, peakBytes: Math.max(peakBytes, process.memoryUsage().rss - before.rss) };
}

process.on('message', async (order: ReaderOrder) => process.send?.(await read(order)));
process.on('disconnect', () => process.exit());
await fetch(`${baseUrl}/warm-up`, { signal: AbortSignal.timeout(50) }).catch(() => undefined);
process.send?.({ index: -1, ending: 'ready', peakBytes: 0 } satisfies ReaderReport);
