import { describe, expect, it } from 'vitest';
import { Crew } from '../../src/sync/crew.js';

/** Work that notes when it begins and ends when it is told to. */
function workshop() {
  const begun: number[] = [];
  const ends = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  const work = (item: number): Promise<void> => {
    begun.push(item);
    return new Promise((resolve, reject) => ends.set(item, { resolve, reject }));
  };
  const end = async (item: number, error?: Error) => {
    if (error === undefined) ends.get(item)?.resolve();
    else ends.get(item)?.reject(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, work, end };
}

describe('a crew', () => {
  it('does so many things at once, and the next one whenever one is done', async () => {
    const { begun, work, end } = workshop();
    const all = new Crew(2).each([1, 2, 3, 4], work);
    expect(begun).toEqual([1, 2]);
    await end(2);
    expect(begun).toEqual([1, 2, 3]);
    for (const item of [1, 3, 4]) await end(item);
    await all;
    expect(begun).toEqual([1, 2, 3, 4]);
  });

  it('begins what was asked for later when there is room, before the earlier is at its end', async () => {
    const { begun, work, end } = workshop();
    const crew = new Crew(2);
    const first = crew.each([1, 2, 3], work);
    const second = crew.each([4, 5], work);
    await end(1);
    await end(2);
    expect(begun).toEqual([1, 2, 3, 4]);
    for (const item of [3, 4]) await end(item);
    await first;
    await end(5);
    await second;
  });

  it('hands a failure on, and keeps its place', async () => {
    const { begun, work, end } = workshop();
    const crew = new Crew(1);
    const all = crew.each([1, 2], work);
    const failure = new Error('broken');
    const failed = expect(all).rejects.toBe(failure);
    await end(1, failure);
    await failed;
    expect(begun).toEqual([1, 2]);
    await end(2);
    const after = crew.each([3], work);
    expect(begun).toEqual([1, 2, 3]);
    await end(3);
    await after;
  });

  it('has nothing to do with an empty list', async () => {
    await expect(new Crew(1).each([], () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
