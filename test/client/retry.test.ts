import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withRetries } from '../../src/client/retry.js';
import { rejection } from './test-client.js';
import { pass, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const never = () => new AbortController().signal;

describe('retries', () => {
  it('run until a try succeeds, each after its own wait, numbered from 1', async () => {
    const tries: [number, number][] = [];
    const once = async (attempt: number) => {
      tries.push([attempt, performance.now()]);
      if (attempt < 4) throw new Error(`try ${attempt}`);
      return 'done';
    };
    const result = withRetries(once, (_error, attempt) => ({ retry: true, delayMs: attempt * 100 }), never());
    await pass(1_000);
    expect(await result).toBe('done');
    expect(tries).toEqual([
      [1, 0],
      [2, 100],
      [3, 300],
      [4, 600],
    ]);
  });

  it('end with the last error when the decision is no, after one question for each failure', async () => {
    const asked: unknown[] = [];
    const failing = withRetries(
      async (attempt) => {
        throw new Error(`try ${attempt}`);
      },
      (error, attempt) => {
        asked.push([String(error), attempt]);
        return attempt < 3 ? { retry: true, delayMs: 0 } : { retry: false };
      },
      never(),
    );
    expect(await rejection(failing)).toEqual(new Error('try 3'));
    expect(asked).toEqual([
      ['Error: try 1', 1],
      ['Error: try 2', 2],
      ['Error: try 3', 3],
    ]);
  });

  it('do not hide a bug in a TypeError', async () => {
    const tries = vi.fn(async () => {
      throw new TypeError('x is not a function');
    });
    const failing = withRetries(tries, () => ({ retry: true, delayMs: 0 }), never());
    expect(await rejection(failing)).toEqual(new TypeError('x is not a function'));
    expect(tries).toHaveBeenCalledTimes(1);
  });

  it('end during a wait when the signal aborts, leaving no timer', async () => {
    const caller = new AbortController();
    const failing = rejection(
      withRetries(
        async () => {
          throw new Error('x');
        },
        () => ({ retry: true, delayMs: 10_000 }),
        caller.signal,
      ),
    );
    await pass(10);
    caller.abort(new Error('enough'));
    expect(await failing).toEqual(new Error('enough'));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('do not begin when the signal has aborted', async () => {
    const tries = vi.fn(async () => 'done');
    await rejection(withRetries(tries, () => ({ retry: false }), AbortSignal.abort(new Error('gone'))));
    expect(tries).not.toHaveBeenCalled();
  });
});
