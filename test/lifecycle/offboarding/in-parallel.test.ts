import { expect, it } from 'vitest';
import { inParallel } from '../../../src/lifecycle/offboarding/in-parallel.js';
import { rejection } from '../../client/test-client.js';

it('work in parallel keeps the order of the items, whichever ends first', async () => {
  const turns = (item: number) =>
    Array.from({ length: 5 - item }).reduce<Promise<unknown>>((last) => last.then(), Promise.resolve());
  const results = await inParallel([0, 1, 2, 3, 4], 3, async (item) => {
    await turns(item);
    return item * 10;
  });
  expect(results).toEqual([0, 10, 20, 30, 40]);
});

it('the first failure ends it: what has not begun is not begun', async () => {
  const begun: number[] = [];
  const gone = new Error('gone');
  const error = await rejection(
    inParallel([0, 1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      await Promise.resolve();
      if (item === 0) throw gone;
    }),
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(error).toBe(gone);
  expect(begun.length).toBeLessThan(5);
});
