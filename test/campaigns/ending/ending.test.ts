import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoopbackServer } from '../../client/loopback-server.js';
import { count, FULL, LONG, report, SEED, sized } from '../size.js';
import { runScript } from './run-script.js';
import { startUsersServer } from './users-server.js';

/** Timers of a call last 60,000 and 300,000 ms: whatever they held would be held much longer than this. */
const LONGEST_MS = 15_000;
const CALLS = sized(500, 10_000);
/** What 10,000 calls may leave behind. One leaked listener with its call is about a kilobyte. */
const HEAP_BYTES = 2 * 1024 * 1024;

let server: LoopbackServer;
let baseUrl = '';
beforeAll(async () => {
  server = await startUsersServer();
  baseUrl = `${server.origin}/v2`;
});
afterAll(() => server.close());

/** Each is a way for the last call of a process to end. */
const LAST_CALLS = {
  'that was answered': 'calls',
  'that failed': 'failed',
  'that was aborted on the wire': 'aborted',
  'that took too long': 'late',
  'that got no token': 'refused',
  'that gave up in a paused bucket': 'paused',
  'that read one page of a list whose next page hangs': 'list left',
  'that asked for a first page': 'first page',
  'and close()': 'closed',
  'and close() with a time limit': 'closed in time',
  'and an `await using` block': 'await using',
};

describe('a process ends by itself after its last call', () => {
  // The full campaign gives each a process of its own; one for all shows as well that none of them holds anything.
  const all = Object.values(LAST_CALLS).join();
  it.each(FULL ? Object.entries(LAST_CALLS) : [['of any kind', all]])(
    '%s',
    async (_what, scenarios) => {
      const ended = await runScript<{ at: number; known: boolean }>('last-call.ts', [scenarios, baseUrl]);
      expect(ended).toMatchObject({ code: 0, signal: null, stderr: '', said: { known: true } });
      expect(ended.lingeredMs).toBeLessThan(LONGEST_MS);
      report(`A process ended by itself ${ended.lingeredMs} ms after its last call (${scenarios})`);
    },
    LONG,
  );
});

interface Left {
  at: number;
  outcomes: { answered: number; aborted: number; failed: number };
  warnings: string[];
  listeners: number;
  heapGrowth: number;
  resourcesBefore: string[];
  resources: string[];
  busy: boolean;
}

describe(`many calls of which half are aborted at random moments (seed ${SEED})`, () => {
  it(
    'leave no timer, socket, listener or memory behind',
    async () => {
      const args = [baseUrl, String(CALLS), String(SEED)];
      const { code, stderr, said, lingeredMs } = await runScript<Left>('many-calls.ts', args, ['--expose-gc']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const { answered, aborted, failed } = said.outcomes;
      expect(failed).toBe(0);
      expect(Math.min(answered, aborted)).toBeGreaterThan(CALLS / 4);
      expect(said).toMatchObject({ warnings: [], listeners: 0, busy: false });
      expect(said.resources).toEqual(said.resourcesBefore);
      expect(said.heapGrowth).toBeLessThan(HEAP_BYTES);
      expect(lingeredMs).toBeLessThan(LONGEST_MS);
      report(
        `${count(answered + aborted)} calls, ${count(aborted)} aborted: 0 resources, 0 listeners, ` +
          `heap ${said.heapGrowth < 0 ? '' : '+'}${Math.round(said.heapGrowth / 1024)} KiB, ended ${lingeredMs} ms later`,
      );
    },
    LONG,
  );
});
