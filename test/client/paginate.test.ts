import { afterEach, describe, expect, it, vi } from 'vitest';
import { isZoomError } from '../../src/types/errors.js';
import { idsOf, listOf, rest } from './listed-pages.js';
import { json, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, pass, startVirtualTime } from './virtual-time.js';

afterEach(() => vi.useRealTimers());

const THREE_PAGES = [{ ids: ['a', 'b'], next: 't1' }, { ids: ['c', 'd'], next: 't2' }, { ids: ['e'] }];
const broken = new Error('broken');

describe('a list', () => {
  it('sends nothing before it is consumed', async () => {
    const { list, asked } = listOf(THREE_PAGES);
    list[Symbol.asyncIterator]();
    list.pages();
    await rest();
    expect(asked).toEqual([]);
  });

  it('is read to its end, each page with the cursor of the one before', async () => {
    const { list, asked } = listOf(THREE_PAGES);
    expect(await idsOf(list)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(asked.map(({ cursor }) => cursor)).toEqual([
      { nextPageToken: null, pageSize: 2_000 },
      { nextPageToken: 't1', pageSize: 2_000 },
      { nextPageToken: 't2', pageSize: 2_000 },
    ]);
  });

  it('may be empty', async () => {
    const { list } = listOf([{ ids: [] }]);
    expect(await list.toArray()).toEqual([]);
    const pages = [];
    for await (const page of listOf([{ ids: [] }]).list.pages()) pages.push(page.items);
    expect(pages).toEqual([[]]);
  });

  it('goes on after an empty page that has a cursor', async () => {
    const { list } = listOf([{ ids: [], next: 't1' }, { ids: [], next: 't2' }, { ids: ['a'] }]);
    expect(await idsOf(list)).toEqual(['a']);
  });

  it('leaves out rows that came before, and keeps those without identity', async () => {
    const { list } = listOf([{ ids: ['a', 'b', null], next: 't1' }, { ids: ['b', 'c', null, 'c'] }]);
    expect(await idsOf(list)).toEqual(['a', 'b', null, 'c', null]);
  });

  it('fails where a page fails, after the rows before it', async () => {
    const { list } = listOf([{ ids: ['a'], next: 't1' }, broken]);
    const ids: (string | null)[] = [];
    const reading = async () => {
      for await (const { id } of list) ids.push(id);
    };
    await expect(reading()).rejects.toBe(broken);
    expect(ids).toEqual(['a']);
  });

  it('is read anew by each consumption, and several at once do not disturb each other', async () => {
    const { list, asked } = listOf((cursor) => {
      const page = cursor.nextPageToken === null ? 0 : Number(cursor.nextPageToken.slice(1));
      return THREE_PAGES[page] ?? broken;
    });
    const all = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all([idsOf(list), idsOf(list), idsOf(list)])).toEqual([all, all, all]);
    expect(await idsOf(list)).toEqual(all);
    expect(asked).toHaveLength(12);
  });
});

describe('the next page', () => {
  it('is fetched while the present one is worked on, and no more than that one', async () => {
    const { list, asked } = listOf(THREE_PAGES);
    const seen: number[] = [];
    for await (const _page of list.pages()) {
      await rest();
      seen.push(asked.length);
    }
    expect(seen).toEqual([2, 3, 3]);
  });

  it('is fetched once however many rows are consumed', async () => {
    const { list, asked } = listOf(THREE_PAGES);
    const iterator = list[Symbol.asyncIterator]();
    await iterator.next();
    await rest();
    expect(asked).toHaveLength(2);
    await iterator.next();
    await rest();
    expect(asked).toHaveLength(2);
    await iterator.return();
  });

  it.each(['break', 'throw', 'return()'])('is aborted when the consumer leaves by %s', async (way) => {
    const { list, asked } = listOf([{ ids: ['a', 'b'], next: 't1' }, 'never']);
    const leave = async () => {
      const iterator = list[Symbol.asyncIterator]();
      if (way === 'return()') {
        await iterator.next();
        await iterator.return();
        return;
      }
      for await (const _row of iterator) {
        if (way === 'break') break;
        throw new Error('the consumer failed');
      }
    };
    await leave().catch(() => undefined);
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true]);
  });

  it('that fails early is no unhandled rejection, and not told to a consumer who left', async () => {
    const unhandled: unknown[] = [];
    const listener = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', listener);
    const { list } = listOf([{ ids: ['a', 'b'], next: 't1' }, broken]);
    for await (const _row of list) {
      await rest();
      break;
    }
    await rest();
    process.off('unhandledRejection', listener);
    expect(unhandled).toEqual([]);
  });

  it('is not sent for a consumer who left, whom the limiter made wait', async () => {
    startVirtualTime();
    const { fetch, sent } = stubFetch(() => json({ users: [{ email: 'a@b.c' }], next_page_token: 't' }));
    const leave = async () => {
      for await (const _user of testClient(fetch, { limiter: undefined, plan: 'free' }).users.list()) break;
    };
    await finish(leave());
    await pass(10_000);
    expect(sent).toHaveLength(1);
  });
});

describe('firstPage()', () => {
  it('makes one request', async () => {
    const { list, asked } = listOf(THREE_PAGES);
    expect(await list.firstPage()).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }], nextPageToken: 't1' });
    await rest();
    expect(asked).toHaveLength(1);
  });

  it('rejects with what that request fails with', async () => {
    expect(await rejection(listOf([broken]).list.firstPage())).toBe(broken);
  });
});

describe('toArray()', () => {
  it.each([
    [undefined, 'a b c d e', 3],
    [0, '', 0],
    [-1, '', 0],
    [1, 'a', 1],
    [2, 'a b', 1],
    [3, 'a b c', 2],
    [4, 'a b c d', 2],
    [5, 'a b c d e', 3],
    [99, 'a b c d e', 3],
  ])('with limit %s gives "%s" and asks for %i pages', async (limit, ids, pages) => {
    const { list, asked } = listOf(THREE_PAGES);
    const rows = await list.toArray(limit === undefined ? {} : { limit });
    await rest();
    expect(rows.map(({ id }) => id).join(' ')).toBe(ids);
    expect(asked).toHaveLength(pages);
  });
});

describe('rows that cannot be read', () => {
  const pages = [
    { ids: ['a'], next: 't1', rejected: [{ index: 1, problem: 'is not an object' }] },
    { ids: [], next: 't2', rejected: [{ index: 0, problem: 'email: missing' }] },
    { ids: ['b'] },
  ];

  it('come after all that can: as an error that names the first', async () => {
    const { list } = listOf(pages);
    const ids: (string | null)[] = [];
    const reading = async () => {
      for await (const { id } of list) ids.push(id);
    };
    const error = await rejection(reading());
    expect(ids).toEqual(['a', 'b']);
    expect(isZoomError(error, 'response') && error.message).toContain(
      '2 row(s) of GET /users could not be read (row 1 is not an object).',
    );
    expect(isZoomError(error, 'response') && error.hint).toContain('.pages()');
  });

  it('fail toArray() too, unless the limit was reached before', async () => {
    expect(isZoomError(await rejection(listOf(pages).list.toArray()), 'response')).toBe(true);
    expect(await listOf(pages).list.toArray({ limit: 2 })).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('are part of their pages, without an error', async () => {
    const problems: string[][] = [];
    for await (const { rejected } of listOf(pages).list.pages()) problems.push(rejected.map(({ problem }) => problem));
    expect(problems).toEqual([['is not an object'], ['email: missing'], []]);
  });
});
