import { describe, expect, it } from 'vitest';
import { emit } from '../../src/client/emit.js';
import type { ZoomHooks } from '../../src/types/hooks.js';
import type { RateLimitBucket } from '../../src/types/rate-limit.js';

const BUCKET: RateLimitBucket = { family: 'core', label: 'LIGHT' };

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

  it('is not disturbed by a hook that cannot be read', () => {
    const broken: ZoomHooks = {
      get onToken(): never {
        throw new Error('broken hook');
      },
    };
    expect(() => emit([broken], 'onToken', { durationMs: 7 })).not.toThrow();
  });

  it('gives each hook a copy: what one does to the event reaches nobody else', () => {
    const event = { operation: 'GET /users', bucket: BUCKET, attempt: 1, priority: 'bulk' as const, queuedMs: 5 };
    const heard: unknown[] = [];
    const vandal: ZoomHooks = {
      onRequest: (own) => {
        own.bucket.label = 'HEAVY';
        own.operation = 'mine';
      },
    };
    emit([vandal, { onRequest: (own) => void heard.push(own) }], 'onRequest', event);
    const untouched = { operation: 'GET /users', bucket: { family: 'core', label: 'LIGHT' }, attempt: 1 };
    expect([event, ...heard]).toMatchObject([untouched, untouched]);
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
