import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Deadline } from '../../src/client/deadline.js';
import { SignalRelay } from '../../src/client/signal-relay.js';
import { pass, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const late = () => new Error('late');

describe('a deadline', () => {
  it('aborts when time is up, with an error made then', async () => {
    const expired = vi.fn(late);
    const deadline = new Deadline(undefined, 1_000, expired);
    await pass(999);
    expect([deadline.signal.aborted, expired.mock.calls.length]).toEqual([false, 0]);
    await pass(1);
    expect(deadline.signal.reason).toEqual(new Error('late'));
    expect(expired).toHaveBeenCalledTimes(1);
  });

  it.each([['a string'], [null], [0], [new Error('x')]])('aborts with its parent, for the reason %s', (reason) => {
    const parent = new AbortController();
    const deadline = new Deadline(parent.signal, 1_000, late);
    parent.abort(reason);
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.signal.reason).toBe(reason);
  });

  it('is over at once when its parent is', () => {
    expect(new Deadline(AbortSignal.abort('gone'), 1_000, late).signal.reason).toBe('gone');
  });

  it('can be ended before its time, and keeps its first reason', async () => {
    const deadline = new Deadline(undefined, 1_000, late);
    deadline.abort('stop');
    await pass(1_000);
    expect(deadline.signal.reason).toBe('stop');
  });

  it('lets go of timer and parent', () => {
    const parent = new AbortController();
    const deadline = new Deadline(parent.signal, 1_000, late);
    expect([vi.getTimerCount(), getEventListeners(parent.signal, 'abort').length]).toEqual([1, 1]);
    deadline.dispose();
    expect([vi.getTimerCount(), getEventListeners(parent.signal, 'abort').length]).toEqual([0, 0]);
    parent.abort('too late');
    expect(deadline.signal.aborted).toBe(false);
  });
});

describe('a signal that many calls share', () => {
  it('has one listener, ends all that still follow, and has none when nobody does', () => {
    const relay = new SignalRelay();
    const parent = new AbortController();
    const deadlines = Array.from({ length: 100 }, () => new Deadline(parent.signal, 1_000, late, relay));
    expect(getEventListeners(parent.signal, 'abort')).toHaveLength(1);
    for (const deadline of deadlines.slice(0, 50)) deadline.dispose();
    expect(getEventListeners(parent.signal, 'abort')).toHaveLength(1);
    parent.abort('enough');
    expect(deadlines.map(({ signal }) => signal.aborted)).toEqual([
      ...Array.from({ length: 50 }, () => false),
      ...Array.from({ length: 50 }, () => true),
    ]);
    for (const deadline of deadlines) deadline.dispose();
    expect(getEventListeners(parent.signal, 'abort')).toHaveLength(0);
  });

  it('can be followed anew after all have let go', () => {
    const relay = new SignalRelay();
    const parent = new AbortController();
    relay.follow(parent.signal, () => undefined)();
    const heard = vi.fn();
    relay.follow(parent.signal, heard);
    parent.abort();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
