import { afterEach, describe, expect, it } from 'vitest';
import { mixSeed, Random } from '../../../src/testing/random.js';
import { type LoopbackServer, startServer } from '../../client/loopback-server.js';
import { startChild } from '../child.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import type { LeaverReport } from './processes/messages.js';
import { quantile } from './windows.js';

const CALLS = sized(500, 10_000);

let server: LoopbackServer | undefined;
afterEach(() => server?.close());

describe(`${count(CALLS)} calls to a real server that are aborted at random moments`, () => {
  it(
    'reject with the reason, and leave no timer, no listener and no open process behind',
    async () => {
      const random = new Random(mixSeed(SEED, 1));
      server = await startServer((request, response) => {
        if (request.url === '/users/me') {
          response.end('{}');
          return;
        }
        if (random.chance(0.1)) {
          response.writeHead(503).end('{}');
          return;
        }
        // The head after up to 20 ms, the rest after up to 40 more: aborts come before, between and after.
        const restMs = random.fraction() * 40;
        setTimeout(() => {
          response.writeHead(200).write('{"id":');
          setTimeout(() => response.end('"1"}'), restMs);
        }, random.fraction() * 20);
      });
      const script = 'test/campaigns/limits/processes/leaver.ts';
      const child = startChild<object, LeaverReport>(script, [server.origin, String(CALLS), String(SEED)]);
      const told = await child.next();
      const { latenciesMs } = told;
      report(
        `${count(CALLS)} calls over sockets: ${count(told.rejected)} aborted, ${count(told.answered)} answered before; rejected ` +
          `after ${quantile(latenciesMs, 0.5).toFixed(2)} ms (median), ${quantile(latenciesMs, 0.99).toFixed(2)} ms (99 %), ` +
          `${Math.max(...latenciesMs).toFixed(2)} ms (worst); timers left ${told.left.length} (seed ${SEED})`,
      );
      expect(told).toMatchObject({ wrong: [], listeners: 0, busy: false, left: [] });
      expect(told.rejected + told.answered).toBe(CALLS);
      expect(told.rejected).toBeGreaterThan(CALLS / 4);
      expect(told.answered).toBeGreaterThan(0);
      expect(quantile(latenciesMs, 0.5)).toBeLessThan(50);
      // Nothing keeps the process alive: it ends although nobody ends it, and although the server is still there.
      await expect(child.next()).rejects.toThrow('ended (0)');
    },
    LONG,
  );
});
