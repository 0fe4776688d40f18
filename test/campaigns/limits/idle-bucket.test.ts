import { describe, expect, it } from 'vitest';
import { staticToken } from '../../../src/auth/static-token.js';
import { ZoomClient } from '../../../src/client/zoom-client.js';
import { json, stubFetch } from '../../client/stub-fetch.js';
import { count, FULL, LONG, report, sized } from '../size.js';
import { median, quantile } from './windows.js';

const CALLS = sized(100, 2_000);
/** Longer than the bucket needs between two calls: 80 a second, and 14 % less until delays are known. */
const REST_MS = 20;

describe('a lone call whose bucket is idle', () => {
  it(
    'waits less than a millisecond for its slot',
    async () => {
      const waits: number[] = [];
      const { fetch } = stubFetch(() => json({ id: '1', email: 'ann@example.com' }));
      const hooks = { onRequest: ({ queuedMs }: { queuedMs: number }) => void waits.push(queuedMs) };
      const zoom = new ZoomClient({ auth: staticToken('token'), plan: 'business', fetch, hooks });
      for (let call = 0; call < CALLS; call += 1) {
        await zoom.users.get('me');
        await new Promise((resolve) => setTimeout(resolve, REST_MS));
      }
      await zoom.close();
      report(
        `${count(CALLS)} lone calls waited for their slot: median ${median(waits).toFixed(3)} ms, ` +
          `99 % below ${quantile(waits, 0.99).toFixed(3)} ms, worst ${Math.max(...waits).toFixed(3)} ms`,
      );
      expect(waits).toHaveLength(CALLS);
      // A wait for a slot is as long as a timer. On a busy machine it is not the bucket that takes longer: some go at once.
      expect(quantile(waits, 0.1)).toBeLessThan(1);
      expect(median(waits)).toBeLessThan(FULL ? 1 : 7);
    },
    LONG,
  );
});
