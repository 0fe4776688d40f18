import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { abortable } from '../../src/auth/abortable.js';
import { noAbort } from './token-context.js';

const never = new Promise<never>(() => undefined);
const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

describe('waiting for a shared promise', () => {
  it('ends as the promise does, and holds nothing of the signal then', async () => {
    const { signal } = new AbortController();
    await expect(abortable(Promise.resolve('done'), signal)).resolves.toBe('done');
    await expect(abortable(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
    expect(listeners(signal)).toBe(0);
  });

  it('ends at once when the signal aborts, for its reason, and holds nothing of it then', async () => {
    const control = new AbortController();
    const waiting = abortable(never, control.signal);
    expect(listeners(control.signal)).toBe(1);
    control.abort('enough');
    await expect(waiting).rejects.toBe('enough');
    expect(listeners(control.signal)).toBe(0);
  });

  it('does not begin when the signal has aborted', async () => {
    await expect(abortable(never, AbortSignal.abort('gone'))).rejects.toBe('gone');
    await expect(abortable(Promise.resolve(1), noAbort())).resolves.toBe(1);
  });
});
