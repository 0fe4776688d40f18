import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wait } from '../../src/types/wait.js';
import { rejection } from '../client/test-client.js';
import { pass, startVirtualTime } from '../client/virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

describe('waiting', () => {
  it('takes as long as asked, and leaves no listener', async () => {
    const { signal } = new AbortController();
    let over = false;
    void wait(1_000, signal).then(() => {
      over = true;
    });
    await pass(999);
    expect(over).toBe(false);
    await pass(1);
    expect(over).toBe(true);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ends with the reason when it is aborted, and leaves neither timer nor listener', async () => {
    const caller = new AbortController();
    const waiting = rejection(wait(1_000, caller.signal));
    caller.abort('enough');
    expect(await waiting).toBe('enough');
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(caller.signal, 'abort')).toHaveLength(0);
  });

  it('does not begin for a signal that has aborted, not even for no time', async () => {
    await expect(wait(1_000, AbortSignal.abort('gone'))).rejects.toBe('gone');
    await expect(wait(0, AbortSignal.abort('gone'))).rejects.toBe('gone');
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([0, -5, Number.NEGATIVE_INFINITY])('for %d ms is over at once', async (durationMs) => {
    await wait(durationMs, new AbortController().signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
