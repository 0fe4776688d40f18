import { describe, expect, it } from 'vitest';
import { WaitedTime } from '../../src/sync/waited-time.js';
import type { BucketName } from '../../src/types/rate-limit.js';

describe('the time that a bucket made requests wait', () => {
  it.each<[string, [BucketName, waitedMs: number, now: number][], number]>([
    ['is nothing when nobody waited', [], 0],
    [
      'adds up what came one after the other',
      [
        ['core:LIGHT', 100, 1_000],
        ['core:LIGHT', 200, 3_000],
      ],
      300,
    ],
    [
      'counts those who waited together once',
      [
        ['core:LIGHT', 100, 1_000],
        ['core:LIGHT', 200, 1_100],
        ['core:LIGHT', 300, 1_200],
      ],
      300,
    ],
    [
      'is that of the bucket where it was longest',
      [
        ['core:LIGHT', 100, 1_000],
        ['core:MEDIUM', 700, 1_000],
        ['phone:MEDIUM', 300, 1_000],
      ],
      700,
    ],
  ])('%s', (_case, turns, expected) => {
    const waited = new WaitedTime();
    for (const [bucket, waitedMs, now] of turns) waited.add(bucket, waitedMs, now);
    expect(waited.longestMs).toBe(expected);
  });
});
