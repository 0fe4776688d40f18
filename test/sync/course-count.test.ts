import { describe, expect, it } from 'vitest';
import { CourseCount } from '../../src/sync/course-count.js';
import type { SyncRun } from '../../src/sync/sync-run.js';

/** A count of two lists of hosts, and what the sync heard of it. */
function countOfTwo() {
  const heard: unknown[][] = [];
  const run = { advance: (...step: unknown[]) => void heard.push(step) } as unknown as SyncRun;
  return { count: new CourseCount(run, 'hosts', 2), heard };
}

describe('how far several lists are', () => {
  it('is what was read of all of them, of as many as they have together', () => {
    const { count, heard } = countOfTwo();
    count.expect('may', 10);
    count.add(4);
    count.expect('june', 20);
    count.add(5);
    expect(heard).toEqual([
      ['hosts', 4, null],
      ['hosts', 9, 30],
    ]);
  });

  it('has no total where one of them does not count', () => {
    const { count, heard } = countOfTwo();
    count.expect('may', 10);
    count.expect('june', null);
    count.add(1);
    expect(heard).toEqual([['hosts', 1, null]]);
  });

  it('goes by what a list told last, and keeps it where a later page tells nothing', () => {
    const { count, heard } = countOfTwo();
    count.expect('may', 10);
    count.expect('june', 0);
    count.expect('may', 12);
    count.expect('june', null);
    count.add(1);
    expect(heard).toEqual([['hosts', 1, 12]]);
  });
});
