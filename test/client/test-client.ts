import { staticToken } from '../../src/auth/static-token.js';
import type { ZoomClientOptions } from '../../src/client/options.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import type { BucketSnapshot, RateLimitBucket, RateLimiter } from '../../src/types/rate-limit.js';

/** A limiter that grants at once and remembers what it was told. */
export interface OpenLimiter extends RateLimiter {
  acquired: RateLimitBucket[];
  pauses: { bucket: RateLimitBucket; durationMs: number }[];
  closed: boolean;
}

export function openLimiter(): OpenLimiter {
  const limiter: OpenLimiter = {
    acquired: [],
    pauses: [],
    closed: false,
    acquire: async (bucket) => void limiter.acquired.push(bucket),
    pause: (bucket, durationMs) => void limiter.pauses.push({ bucket, durationMs }),
    snapshot: (): BucketSnapshot[] => [],
    close: async () => {
      limiter.closed = true;
    },
  };
  return limiter;
}

/** A client with a fixed token that waits for no rate limit, unless told otherwise. */
export function testClient(fetch: typeof globalThis.fetch, options: Partial<ZoomClientOptions> = {}): ZoomClient {
  return new ZoomClient({ auth: staticToken('test-token'), limiter: openLimiter(), fetch, ...options });
}

/** What a promise rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => Promise.reject(new Error('it did not reject')),
    (error: unknown) => error,
  );
}
