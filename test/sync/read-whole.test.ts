import { describe, expect, it } from 'vitest';
import { readWhole } from '../../src/sync/read-whole.js';
import type { Page, Paginated } from '../../src/types/pages.js';

/** A page of so many rows, of which so many cannot be read; `total` is Zoom's count. */
type PageOf = [rows: number, total: number | null, rejected?: number];

/** A list that shows other pages each time it is read. */
function listOf(...readings: PageOf[][]): Paginated<number> {
  const next = readings.values();
  const pages = async function* (): AsyncGenerator<Page<number>> {
    for (const [rows, totalRecords, rejected = 0] of next.next().value ?? []) {
      const items = Array.from({ length: rows }, (_, index) => index + 1);
      const gone = Array.from({ length: rejected }, (_, index) => ({ index, problem: 'no id' }));
      yield { items, rejected: gone, nextPageToken: null, totalRecords, meta: {} };
    }
  };
  return { pages } as unknown as Paginated<number>;
}

describe('a list', () => {
  it.each<
    [string, PageOf[][], { readings: number; read: number; total: number | null; rejected: number; whole: boolean }]
  >([
    [
      'with as many rows as Zoom counts',
      [
        [
          [2, 3],
          [1, 3],
        ],
      ],
      { readings: 1, read: 3, total: 3, rejected: 0, whole: true },
    ],
    ['with more of them', [[[4, 3]]], { readings: 1, read: 4, total: 3, rejected: 0, whole: true }],
    ['that Zoom does not count', [[[2, null]]], { readings: 1, read: 2, total: null, rejected: 0, whole: true }],
    ['that is empty', [[[0, 0]]], { readings: 1, read: 0, total: 0, rejected: 0, whole: true }],
    [
      'that was short, and is not when it is read once more',
      [[[2, 3]], [[3, 3]]],
      { readings: 2, read: 3, total: 3, rejected: 0, whole: true },
    ],
    [
      'that stays short is read no third time',
      [[[2, 3]], [[1, 3]], [[3, 3]]],
      { readings: 2, read: 1, total: 3, rejected: 0, whole: false },
    ],
    [
      'that shrinks while it is read is held to the largest count',
      [
        [
          [1, 3],
          [1, 2],
        ],
        [
          [1, null],
          [2, 3],
        ],
      ],
      { readings: 2, read: 3, total: 3, rejected: 0, whole: true },
    ],
    [
      'with rows that cannot be read, however many there are',
      [[[3, 3, 1]], [[3, 3, 2]]],
      { readings: 2, read: 3, total: 3, rejected: 2, whole: false },
    ],
    [
      'whose rows could be read the second time',
      [[[2, null, 1]], [[3, null]]],
      { readings: 2, read: 3, total: null, rejected: 0, whole: true },
    ],
  ])('%s', async (_what, readings, { readings: times, ...expected }) => {
    const taken: number[] = [];
    const result = await readWhole(listOf(...readings), ({ items }) => void taken.push(items.length));
    expect(result).toEqual(expected);
    expect(taken).toEqual(readings.slice(0, times).flatMap((pages) => pages.map(([rows]) => rows)));
  });

  it('without those that are nobody, who count as rejected', async () => {
    const taken: number[][] = [];
    const list = listOf([[3, 3, 1]], [[3, 3]]);
    const result = await readWhole(
      list,
      ({ items }) => void taken.push(items),
      (row) => row !== 2,
    );
    expect(result).toEqual({ read: 2, total: 3, rejected: 1, whole: false });
    expect(taken).toEqual([
      [1, 3],
      [1, 3],
    ]);
  });
});
