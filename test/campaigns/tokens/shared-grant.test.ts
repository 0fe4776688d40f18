import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redisTokenStore } from '../../../src/redis/index.js';
import { createFakeZoom, type FakeZoom, type FakeZoomServer } from '../../../src/testing/index.js';
import { manualClock } from '../../auth/token-context.js';
import { hasRedis, type OwnRedisServer, skipWithoutRedis, startOwnRedis } from '../../redis/redis-server.js';
import { type Child, startChild } from '../child.js';
import { count, LONG, report, sized } from '../size.js';
import { appOf, HOUR, install } from './app.js';
import type { CallerSetup, Round, RoundResult } from './processes/messages.js';
import { type Relay, startRelay } from './relay.js';

const PROCESSES = 8;
const CALLERS = sized(25, 100);
const ROTATIONS = sized(20, 200);
const KILLS = sized(1, 20);
const OUTAGE_MS = sized(2_000, 5_000);
const OUTAGES = sized(1, 3);
/** How long a killed process keeps its lock. */
const LOCK_MS = sized(500, 1_000);
const REFRESH_AHEAD_MS = 300_000;

type Caller = Child<Round, RoundResult | 'ready'>;

/** Why a grant is renewed: its token has ended, is about to end, or is refused by Zoom. */
const CAUSES = ['ended', 'about to end', 'refused'] as const;

// These take a Redis away and kill processes: a shared one (REDIS_URL) will not do.
describe.skipIf(skipWithoutRedis('8 processes that share a grant', hasRedis()))(
  '8 processes that share a grant',
  () => {
    const clock = manualClock();
    const callers: Caller[] = [];
    let zoom: FakeZoom;
    let server: FakeZoomServer;
    let relay: Relay;
    let redis: OwnRedisServer;

    beforeAll(async () => {
      zoom = createFakeZoom({ people: 1, clock, limits: 'off' });
      zoom.stats.keepJournal(0);
      [server, relay, redis] = await Promise.all([zoom.listen(), startRelay(zoom), startOwnRedis()]);
      await install(
        zoom,
        appOf(zoom, { clock, tokenStore: redisTokenStore(redis.connect(), { prefix: 'campaign:' }) }),
      );
      for (let index = 0; index < PROCESSES; index += 1) callers.push(start(index));
      await Promise.all(callers.map((caller) => caller.next()));
      await playRound('ended');
    }, LONG); // eight processes start: half a minute when the machine is busy

    afterAll(async () => {
      await Promise.all(callers.map((caller) => caller.stop()));
      await Promise.all([server.close(), relay.close(), redis.close()]);
    });

    function start(index: number): Caller {
      const setup: CallerSetup = {
        redisUrl: redis.url,
        prefix: 'campaign:',
        lockMs: LOCK_MS,
        oauthUrl: relay.oauthUrl(index),
        baseUrl: server.baseUrl,
        clientId: zoom.credentials.clientId,
        clientSecret: zoom.credentials.clientSecret,
      };
      return startChild('test/campaigns/tokens/processes/caller.ts', [JSON.stringify(setup)]);
    }

    /** All processes call at once, at the moment when the grant must be renewed. */
    async function playRound(cause: (typeof CAUSES)[number]) {
      zoom.stats.reset();
      if (cause === 'ended') clock.advance(HOUR);
      if (cause === 'about to end') clock.advance(HOUR - REFRESH_AHEAD_MS / 2);
      if (cause === 'refused') zoom.revokeTokens();
      const round = {
        at: { now: clock.now(), elapsed: clock.elapsed() },
        callers: CALLERS,
        ahead: cause === 'about to end',
      };
      for (const caller of callers) caller.send(round);
      const outcomes = await Promise.allSettled(callers.map((caller) => caller.next()));
      const results = outcomes.flatMap(({ status, ...rest }) =>
        status === 'fulfilled' && 'value' in rest && rest.value !== 'ready' ? [rest.value] : [],
      );
      return {
        answered: results.reduce((sum, { ok }) => sum + ok, 0),
        errors: results.flatMap(({ errors }) => errors),
        redemptions: zoom.stats.refreshRedemptions,
        invalidGrants: zoom.stats.invalidGrants,
        dead: outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : [])),
      };
    }

    const flawless = {
      answered: PROCESSES * CALLERS,
      errors: [],
      redemptions: 1,
      invalidGrants: 0,
      dead: [],
    };

    it(
      'redeem each refresh token exactly once, whether the token ended, is about to end, or is refused',
      async () => {
        let calls = 0;
        for (let rotation = 0; rotation < ROTATIONS; rotation += 1) {
          const cause = CAUSES[rotation % CAUSES.length] ?? 'ended';
          const result = await playRound(cause);
          expect(result, `rotation ${rotation}: ${cause}`).toEqual(flawless);
          calls += result.answered;
        }
        report(
          `${PROCESSES} processes x ${CALLERS} callers x ${ROTATIONS} rotations over one Redis: ${count(calls)} calls answered, ` +
            `exactly 1 redemption for each rotation, 0 invalid_grant`,
        );
      },
      LONG,
    );

    it(
      'go on when the one that holds the lock is killed (SIGKILL) before it redeems',
      async () => {
        let slowestMs = 0;
        for (let kill = 0; kill < KILLS; kill += 1) {
          relay.onRequest = async (process) => {
            relay.onRequest = null;
            await callers[process]?.kill();
            return 'drop';
          };
          const startedAt = performance.now();
          const result = await playRound('ended');
          slowestMs = Math.max(slowestMs, performance.now() - startedAt);
          const [victim = -1] = result.dead;
          expect(result, `kill ${kill}`).toEqual({ ...flawless, answered: (PROCESSES - 1) * CALLERS, dead: [victim] });
          callers[victim] = start(victim);
          expect(await callers[victim].next()).toBe('ready');
        }
        expect(await playRound('ended'), 'all of them again').toEqual(flawless);
        report(
          `${KILLS} x the lock holder killed before it redeemed (lock of ${count(LOCK_MS)} ms): all callers of the other ` +
            `${PROCESSES - 1} processes answered within ${count(Math.round(slowestMs))} ms, 1 redemption each, 0 invalid_grant`,
        );
      },
      LONG,
    );

    it(
      'wait while Redis is away, and lose nothing: before a redemption, and between a redemption and its storing',
      async () => {
        for (let outage = 0; outage < OUTAGES; outage += 1) {
          await redis.stop();
          const returned = pause(OUTAGE_MS).then(() => redis.start());
          expect(await playRound('ended'), 'away before the redemption').toEqual(flawless);
          await returned;

          let back = Promise.resolve();
          relay.onAnswer = async () => {
            relay.onAnswer = null;
            await redis.stop();
            back = pause(OUTAGE_MS).then(() => redis.start());
          };
          expect(await playRound('ended'), 'away after the redemption').toEqual(flawless);
          await back;
        }
        report(
          `Redis stopped for ${count(OUTAGE_MS)} ms, ${OUTAGES} x before a redemption and ${OUTAGES} x right after one: ` +
            `all ${count(2 * OUTAGES * PROCESSES * CALLERS)} calls answered, 1 redemption each, 0 invalid_grant`,
        );
      },
      LONG,
    );
  },
);

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));
