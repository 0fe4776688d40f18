import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Child, startChild } from '../child.js';
import { LONG, report, sized } from '../size.js';
import { ENDLESS, type EndlessServer, startEndless } from './endless-answers.js';
import type { ReaderOrder, ReaderReport } from './processes/messages.js';

const MIB = 1024 * 1024;
const MAX_RESPONSE_BYTES = sized(4, 48) * MIB;
/** For answers that only time can end. What is refused by its size takes as long as the machine needs. */
const SHORT_MS = 300;
const LONG_MS = 60_000;
/** The body may be in memory twice over (bytes and text) and its garbage with it; floods and bombs are endless. */
const MEMORY_BYTES = 6 * MAX_RESPONSE_BYTES + 128 * MIB;

let server: EndlessServer;
let reader: Child<ReaderOrder, ReaderReport>;

beforeAll(async () => {
  server = await startEndless();
  const script = 'test/campaigns/limits/processes/reader.ts';
  reader = startChild(script, [server.origin, String(MAX_RESPONSE_BYTES)]);
  await reader.next();
});
afterAll(async () => {
  await reader.stop();
  await server.close();
});

describe('an answer that never ends or lies about its length', () => {
  let peak = { what: '', bytes: 0 };

  it.each(Object.entries(ENDLESS).map(([what, answer], index) => ({ what, endings: answer.endings, index })))(
    'is given up with the right error, in bounded memory, and its connection is let go: $what',
    async ({ what, endings, index }) => {
      reader.send({ index, timeoutMs: endings.includes('timeout') ? SHORT_MS : LONG_MS });
      const { ending, peakBytes } = await reader.next();
      if (peakBytes > peak.bytes) peak = { what, bytes: peakBytes };
      report(`${what}: ${ending}, memory grew by at most ${(peakBytes / MIB).toFixed(1)} MiB`);
      expect(endings).toContain(ending);
      expect(peakBytes).toBeLessThan(MEMORY_BYTES);
      await vi.waitFor(() => expect(server.open).toBe(0), { timeout: 10_000 });
    },
    LONG,
  );

  it('tells the worst', () => {
    report(
      `Of ${Object.keys(ENDLESS).length} such answers the worst took ${(peak.bytes / MIB).toFixed(1)} MiB: ${peak.what}`,
    );
    expect(peak.bytes).toBeGreaterThan(0);
  });
});
