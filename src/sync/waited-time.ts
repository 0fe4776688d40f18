import type { BucketName } from '../types/rate-limit.js';

/** For how long somebody stood in the line of a bucket, as wall time: those who waited together count once. */
export class WaitedTime {
  readonly #buckets = new Map<BucketName, { ms: number; until: number }>();

  /** One has had its turn, after so long. In one line everybody has their turn in the order in which they came. */
  add(bucket: BucketName, waitedMs: number, now: number): void {
    const { ms, until } = this.#buckets.get(bucket) ?? { ms: 0, until: Number.NEGATIVE_INFINITY };
    this.#buckets.set(bucket, { ms: ms + Math.max(0, Math.min(waitedMs, now - until)), until: now });
  }

  /** Milliseconds, of the bucket where it was longest. */
  get longestMs(): number {
    return Math.max(0, ...[...this.#buckets.values()].map(({ ms }) => ms));
  }
}
