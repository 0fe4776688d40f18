import { describe, expect, it } from 'vitest';
import { quietly } from '../../src/types/quietly.js';

const broken = new Error('broken');
const thenable = (run: (reject: (reason: unknown) => void) => void) => ({
  // biome-ignore lint/suspicious/noThenProperty: promises of other makes are the point
  then: (_resolve: unknown, reject: (reason: unknown) => void) => run(reject),
});

describe('an observer', () => {
  it('runs at once', () => {
    let runs = 0;
    quietly(() => {
      runs += 1;
    });
    expect(runs).toBe(1);
  });

  it.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw broken;
      },
    ],
    ['rejects later', async () => Promise.reject(broken)],
    ['rejects with a promise of another make', () => thenable((reject) => reject(broken))],
    [
      'has a then that throws',
      () =>
        thenable(() => {
          throw broken;
        }),
    ],
    [
      'has a getter that throws',
      () => ({
        // biome-ignore lint/suspicious/noThenProperty: what a stranger may return
        get then() {
          throw broken;
        },
      }),
    ],
  ])('that %s is not heard of', async (_what, observe) => {
    const unhandled: unknown[] = [];
    const listener = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', listener);
    expect(() => quietly(observe)).not.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', listener);
    expect(unhandled).toEqual([]);
  });
});
