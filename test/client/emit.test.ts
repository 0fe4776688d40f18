import { describe, expect, it } from 'vitest';
import { emit } from '../../src/client/emit.js';
import type { ZoomHooks } from '../../src/types/hooks.js';

describe('emitting an event', () => {
  it("calls the client's hook, then the call's, with themselves as `this`", () => {
    const heard: string[] = [];
    class Hooks implements ZoomHooks {
      readonly #name: string;
      constructor(name: string) {
        this.#name = name;
      }
      onToken({ durationMs }: { durationMs: number }): void {
        heard.push(`${this.#name} ${durationMs}`);
      }
    }
    emit([new Hooks('client'), undefined, new Hooks('call'), {}], 'onToken', { durationMs: 7 });
    expect(heard).toEqual(['client 7', 'call 7']);
  });

  it('is not disturbed by a hook that throws', () => {
    const heard: number[] = [];
    const broken: ZoomHooks = {
      onToken: () => {
        throw new Error('broken hook');
      },
    };
    emit([broken, { onToken: ({ durationMs }) => void heard.push(durationMs) }], 'onToken', { durationMs: 7 });
    expect(heard).toEqual([7]);
  });

  it('is not disturbed by an async hook that rejects later', async () => {
    const unhandled: unknown[] = [];
    const listener = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', listener);
    emit([{ onToken: async () => Promise.reject(new Error('broken hook')) }], 'onToken', { durationMs: 7 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', listener);
    expect(unhandled).toEqual([]);
  });
});
