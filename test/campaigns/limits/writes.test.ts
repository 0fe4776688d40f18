import { describe, expect, it } from 'vitest';
import { serverToServer } from '../../../src/auth/server-to-server.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { mixSeed, Random } from '../../../src/testing/random.js';
import { isZoomError } from '../../../src/types/errors.js';
import { REFUSED_ORIGIN } from '../../client/loopback-server.js';
import { openLimiter } from '../../client/test-client.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { FAULTS, startLedger, type WriteFault } from './ledger-server.js';

const WRITES = sized(500, 10_000);
const AT_ONCE = 50;
/** Only silence may take this long: a slow machine must not make other writes time out. */
const ATTEMPT_MS = 10_000;
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** What must become of a write, by what went wrong with its first try. */
function expected(fault: WriteFault): { outcome: 'done' | 'ambiguous'; executions: 0 | 1 } {
  if (fault.startsWith('executed')) return { outcome: 'ambiguous', executions: 1 };
  if (fault === 'reset before' || fault === '503') return { outcome: 'ambiguous', executions: 0 };
  return { outcome: 'done', executions: 1 }; // nothing went wrong, or it provably was not executed and is repeated
}

/** The first writes meet one fault each; then half of them go wrong, silence seldom, as it takes long. */
function drawFault(random: Random, write: number): WriteFault {
  const first = FAULTS[write];
  if (first !== undefined) return first;
  if (random.chance(0.5)) return 'none';
  const fault = random.pick(FAULTS);
  return fault === 'executed, then silence' && random.chance(0.8) ? 'executed, then 500' : fault;
}

describe(`${count(WRITES)} writes, half of which meet a fault before or after Zoom executes them`, () => {
  it(
    'are never executed twice; an unknown outcome is said, and what was not executed is repeated',
    async () => {
      const random = new Random(mixSeed(SEED, 8));
      const faults = new Map<string, WriteFault>();
      for (let id = 0; id < WRITES; id += 1) faults.set(`w${id}`, drawFault(random, id));
      const ledger = await startLedger((id) => faults.get(id) ?? 'none');
      const refused = new Set<string>();
      const misdirected: typeof globalThis.fetch = async (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const id = url.pathname.split('/').at(-1) ?? '';
        if (faults.get(id) !== 'refused connection' || refused.has(id)) return fetch(input, init);
        refused.add(id);
        return fetch(`${REFUSED_ORIGIN}${url.pathname}`, { method: 'POST' }); // a real refusal
      };
      const credentials = { accountId: 'a', clientId: 'c', clientSecret: 's', oauthUrl: `${ledger.origin}/oauth` };
      const zoom = new ZoomClient({
        auth: serverToServer(credentials),
        baseUrl: ledger.origin,
        fetch: misdirected,
        limiter: openLimiter(),
        attemptTimeoutMs: ATTEMPT_MS,
        retry: { baseDelayMs: 20 },
      });
      const outcomes = new Map<string, string>();
      const write = async (id: string): Promise<void> => {
        const method = random.pick(METHODS);
        const options = method === 'DELETE' ? {} : { body: { id } };
        const outcome = await zoom.request(method, `/users/${id}`, options).then(
          () => 'done',
          (error: unknown) => (isZoomError(error, 'ambiguous-write') ? 'ambiguous' : String(error)),
        );
        outcomes.set(id, outcome);
      };
      const ids = [...faults.keys()];
      let next = 0;
      const workers = Array.from({ length: AT_ONCE }, async () => {
        for (let id = ids[next++]; id !== undefined; id = ids[next++]) await write(id);
      });
      await Promise.all(workers);
      await zoom.close();
      await ledger.close();

      const wrong: string[] = [];
      const tally: Record<string, number> = {};
      let doubled = 0;
      for (const [id, fault] of faults) {
        const { outcome, executions } = expected(fault);
        const did = ledger.executed.get(id) ?? 0;
        if (did > 1) doubled += 1;
        tally[fault] = (tally[fault] ?? 0) + 1;
        if (outcomes.get(id) !== outcome || did !== executions)
          wrong.push(`${fault}: ${outcomes.get(id)}, executed ${did} times`);
      }
      const ambiguous = [...outcomes.values()].filter((outcome) => outcome === 'ambiguous').length;
      report(
        `${count(WRITES)} writes, ${count(WRITES - (tally.none ?? 0))} with a fault of ${FAULTS.length - 1} kinds: ${doubled} executed ` +
          `twice, ${count(ambiguous)} said to be ambiguous, ${wrong.length} other than promised (seed ${SEED})`,
      );
      expect(wrong).toEqual([]);
      expect(doubled).toBe(0);
      expect(Object.keys(tally).sort()).toEqual([...FAULTS].sort());
    },
    LONG,
  );
});
