import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RedisConnection, redisTokenStore } from '../../src/redis/index.js';
import { rejection } from '../client/test-client.js';
import { settle } from '../client/virtual-time.js';

const never = () => new AbortController().signal;
const replyError = (message: string) => Object.assign(new Error(message), { name: 'ReplyError' });

type Reply = number | Error | 'silence';

/** A connection to no Redis at all: answers from a script, the last answer again and again. */
function scripted(...replies: Reply[]) {
  const asked: { script: 'take' | 'renew' | 'release'; arguments: (string | number)[] }[] = [];
  let silent: ((reply: number) => void) | null = null;
  const redis: RedisConnection = {
    get: async () => null,
    set: async () => 'OK',
    del: async () => 0,
    eval: async (script, _keys, ...rest) => {
      const name = script.includes("'NX'") ? 'take' : script.includes("'pexpire'") ? 'renew' : 'release';
      asked.push({ script: name, arguments: rest });
      if (name !== 'take') return 1;
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      if (reply instanceof Error) throw reply;
      if (reply !== 'silence') return reply;
      return new Promise((resolve) => {
        silent = resolve;
      });
    },
  };
  const scripts = () => asked.map(({ script }) => script);
  return { redis, asked, scripts, answerAtLast: (reply: number) => silent?.(reply) };
}

const lock = (redis: RedisConnection, signal = never(), lockMs = 15_000) =>
  redisTokenStore(redis, { lockMs }).lock?.('k', signal) ?? Promise.reject(new Error('it has a lock'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the Redis lock', () => {
  it('is taken and released under one random name, that only its owner knows', async () => {
    const { redis, asked } = scripted(1);
    await (await lock(redis)).release();
    await (await lock(redis)).release();
    const owners = asked.map((request) => request.arguments[2]);
    expect(asked.map(({ script }) => script)).toEqual(['take', 'release', 'take', 'release']);
    expect(owners[0]).toBe(owners[1]);
    expect(owners[2]).not.toBe(owners[0]);
    const keys = ['zoom-admin-sdk:lock:{k}', 'zoom-admin-sdk:holder:{k}'];
    expect(asked[0]?.arguments).toEqual([...keys, expect.any(String), 15_000, 600_000]);
  });

  it('is renewed every third of its time while it is held, and not afterwards', async () => {
    const { redis, scripts } = scripted(1);
    const held = await lock(redis, never(), 3_000);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(scripts()).toEqual(['take', 'renew', 'renew']);
    await held.release();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(scripts()).toEqual(['take', 'renew', 'renew', 'release']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[string, Reply]>([
    ['somebody else holds it', 0],
    ['the connection is broken', new Error('Connection is closed.')],
    ['Redis is starting', replyError('LOADING Redis is loading the dataset in memory')],
    ['Redis fails over', replyError("READONLY You can't write against a read only replica.")],
  ])('is asked for again when %s', async (_what, reply) => {
    const { redis, scripts } = scripted(reply, reply, 1);
    const taking = lock(redis);
    await vi.advanceTimersByTimeAsync(1_000);
    await taking;
    expect(scripts()).toEqual(['take', 'take', 'take']);
  });

  it.each(['NOAUTH Authentication required.', "NOPERM this user has no permissions to run the 'eval' command"])(
    'is not asked for again when Redis will go on refusing: %s',
    async (message) => {
      const { redis, scripts } = scripted(replyError(message));
      expect(String(await rejection(lock(redis)))).toContain(message);
      expect(scripts()).toEqual(['take']);
    },
  );

  it('taken over from a holder that vanished serves after a moment, in which that one may come back', async () => {
    const { redis, scripts } = scripted(2);
    let served = false;
    const taking = lock(redis, never(), 3_000).then((held) => {
      served = true;
      return held;
    });
    await vi.advanceTimersByTimeAsync(2_499);
    expect(served).toBe(false);
    expect(scripts(), 'it is renewed meanwhile').toEqual(['take', 'renew', 'renew']);
    await vi.advanceTimersByTimeAsync(1);
    expect(served).toBe(true);
    await (await taking).release();
  });

  it('is given back when the signal aborts in that moment', async () => {
    const { redis, scripts } = scripted(2);
    const leaving = new AbortController();
    const left = rejection(lock(redis, leaving.signal));
    await settle();
    leaving.abort('enough');
    expect(await left).toBe('enough');
    expect(scripts()).toEqual(['take', 'release']);
  });

  it('is given up at once when the signal aborts while Redis is silent, and given back if it comes late', async () => {
    const { redis, scripts, answerAtLast } = scripted('silence');
    const leaving = new AbortController();
    const left = rejection(lock(redis, leaving.signal));
    await settle();
    leaving.abort('enough');
    expect(await left).toBe('enough');
    expect(scripts()).toEqual(['take']);
    answerAtLast(1);
    await settle();
    expect(scripts()).toEqual(['take', 'release']);
  });

  it('is given up when the signal aborts between two tries', async () => {
    const { redis } = scripted(0);
    const leaving = new AbortController();
    const left = rejection(lock(redis, leaving.signal));
    await settle();
    leaving.abort('enough');
    await vi.advanceTimersByTimeAsync(100);
    expect(await left).toBe('enough');
  });

  it('that cannot be given back is waited for no longer than a second: it expires', async () => {
    const { redis } = scripted(1);
    const held = await lock(redis);
    redis.eval = () => new Promise(() => undefined);
    let released = false;
    void held.release().then(() => {
      released = true;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(released).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(released).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that cannot be given back because Redis refuses says nothing', async () => {
    const { redis } = scripted(1);
    const held = await lock(redis);
    redis.eval = () => Promise.reject(new Error('Connection is closed.'));
    await expect(held.release()).resolves.toBeUndefined();
  });
});
