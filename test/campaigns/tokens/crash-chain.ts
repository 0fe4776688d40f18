import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileTokenStore } from '../../../src/auth/file-token-store.js';
import { createFakeZoom, type FakeRefreshTokens } from '../../../src/testing/index.js';
import { manualClock } from '../../auth/token-context.js';
import { type Child, startChild } from '../child.js';
import { appOf, HOUR, install } from './app.js';
import type { Instant, VictimReport, VictimSetup } from './processes/messages.js';
import { startRelay } from './relay.js';

type Victim = Child<Instant, VictimReport>;

/** What became of one account whose process was killed while it renewed its grant. */
export interface Crash {
  /** Whether the store had the new grant when the process died. */
  stored: boolean;
  /** Whether the next process could go on. */
  alive: boolean;
}

/** One account on a Zoom of its own, whose processes are killed one after the other. */
export interface CrashChain {
  /** Milliseconds from the answer leaving the server to the grant being on disk: the window to kill in. */
  measure(): Promise<number>;
  /** Kills the process this long after the answer to its renewal has left, or before, and lets the next one go on. */
  crash(afterMs: number | 'unsent'): Promise<Crash>;
  close(): Promise<void>;
}

export async function startCrashChain(refreshTokens: FakeRefreshTokens): Promise<CrashChain> {
  const clock = manualClock();
  const zoom = createFakeZoom({ people: 1, clock, refreshTokens, limits: 'off' });
  const [server, relay] = await Promise.all([zoom.listen(), startRelay(zoom)]);
  const folder = mkdtempSync(path.join(tmpdir(), 'zoom-crash-'));
  const tokenStore = fileTokenStore(folder);
  const consent = () => install(zoom, appOf(zoom, { clock, tokenStore }));
  await consent();

  const start = (): Victim => {
    const { clientId, clientSecret } = zoom.credentials;
    const setup: VictimSetup = { folder, oauthUrl: relay.oauthUrl(0), baseUrl: server.baseUrl, clientId, clientSecret };
    return startChild('test/campaigns/tokens/processes/victim.ts', [JSON.stringify(setup)]);
  };
  let victim = start();
  await victim.next();
  // The next process gets ready while this one is being killed: most of the time goes into starting them.
  let spare = start();
  let newest = '';
  let beforeItLeaves: (() => Promise<void>) | null = null;
  relay.onAnswer = async (_process, body) => {
    newest = String((JSON.parse(body) as { refresh_token?: string }).refresh_token);
    await beforeItLeaves?.();
  };
  const ask = (): void => victim.send({ now: clock.now(), elapsed: clock.elapsed() });
  const outcome = async (): Promise<VictimReport> => {
    const told = await victim.next();
    return told === 'stored' || told === 'ready' ? outcome() : told;
  };

  return {
    measure: async () => {
      let sentAt = 0;
      relay.onSent = () => {
        sentAt = performance.now();
      };
      clock.advance(HOUR);
      ask();
      while ((await victim.next()) !== 'stored');
      const windowMs = performance.now() - sentAt;
      await outcome();
      return windowMs;
    },
    crash: async (afterMs) => {
      const reached = new Promise<void>((resolve) => {
        if (afterMs !== 'unsent') relay.onSent = () => resolve();
        else {
          beforeItLeaves = () => {
            resolve();
            return new Promise(() => undefined); // it never does
          };
        }
      });
      clock.advance(HOUR);
      ask();
      await reached;
      if (afterMs !== 'unsent') await pass(afterMs);
      await victim.kill();
      [relay.onSent, beforeItLeaves] = [null, null];
      const stored = (await tokenStore.get('user-oauth:acme'))?.refreshToken === newest;

      victim = spare;
      spare = start();
      ask();
      const told = await outcome();
      if (typeof told === 'object') throw new Error(told.failed);
      if (told === 'dead') {
        await consent();
        ask();
        await outcome();
      }
      return { stored, alive: told === 'alive' };
    },
    close: async () => {
      await Promise.all([victim.stop(), spare.stop(), server.close(), relay.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits more exactly than timers do: the whole window is a few milliseconds. */
async function pass(durationMs: number): Promise<void> {
  const until = performance.now() + durationMs;
  while (performance.now() < until) await new Promise(setImmediate);
}
