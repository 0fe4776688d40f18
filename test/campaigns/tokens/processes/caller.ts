// One of several processes that call Zoom for one account and share its grant in Redis.
import { Redis } from 'ioredis';
import { userOAuth } from '../../../../src/client/user-oauth.js';
import { ZoomClient } from '../../../../src/client/zoom-client.js';
import { redisTokenStore } from '../../../../src/redis/index.js';
import { openLimiter } from '../../../client/test-client.js';
import { type CallerSetup, CampaignClock, type Round, type RoundResult } from './messages.js';

const { redisUrl, prefix, lockMs, baseUrl, ...app } = JSON.parse(process.argv[2] ?? '{}') as CallerSetup;
const redis = new Redis(redisUrl);
redis.on('error', () => undefined); // it comes back
const clock = new CampaignClock();
const auth = userOAuth({ ...app, accountKey: 'acme', tokenStore: redisTokenStore(redis, { prefix, lockMs }) });
const client = new ZoomClient({ auth, baseUrl, clock, limiter: openLimiter() });

async function play({ at, callers, ahead }: Round): Promise<RoundResult> {
  clock.at = at;
  const before = auth.current();
  const calls = Array.from({ length: callers }, () => client.request('GET', '/users/me'));
  const outcomes = await Promise.allSettled(calls);
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
  while (ahead && auth.current() === before) await new Promise((resolve) => setTimeout(resolve, 5));
  return { ok: outcomes.length - errors.length, errors: [...new Set(errors)] };
}

process.on('message', async (round: Round) => process.send?.(await play(round)));
process.on('disconnect', () => process.exit());
process.send?.('ready');
