import { describe, expect, it } from 'vitest';
import { isZoomError, ZoomApiError } from '../../src/types/errors.js';
import { idsOf, listOf, type ServedPage } from './listed-pages.js';
import { json, refusal, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';

const apiError = (status: number, code: number, message: string) =>
  new ZoomApiError(message, { hint: 'Look.', status, code, trackingId: null });

const EXPIRED = apiError(400, 300, 'The next page token is invalid or expired.');

describe('a cursor that has expired', () => {
  it.each([
    ['on core', EXPIRED],
    ['on Phone', apiError(400, 400, 'Invalid next_page_token.')],
    ['in other words', apiError(400, 300, 'Bad Page Token')],
  ])('%s begins the list anew, without rows that were delivered', async (_where, expired) => {
    const { list, asked } = listOf([
      { ids: ['a', 'b'], next: 't1' },
      expired,
      { ids: ['a', 'b'], next: 'u1' },
      { ids: ['b', 'c'], next: 'u2' },
      { ids: ['d'] },
    ]);
    expect(await idsOf(list)).toEqual(['a', 'b', 'c', 'd']);
    expect(asked.map(({ cursor }) => cursor.nextPageToken)).toEqual([null, 't1', null, 'u1', 'u2']);
  });

  it('begins it anew also when the server hands out the same cursors again', async () => {
    let lost = false;
    const { list } = listOf((cursor): ServedPage => {
      if (cursor.nextPageToken === 't2' && !lost) {
        lost = true;
        return EXPIRED;
      }
      if (cursor.nextPageToken === null) return { ids: ['a'], next: 't1' };
      return cursor.nextPageToken === 't1' ? { ids: ['b'], next: 't2' } : { ids: ['c'] };
    });
    expect(await idsOf(list)).toEqual(['a', 'b', 'c']);
  });

  it('again and again ends after five new beginnings', async () => {
    const { list, asked } = listOf((cursor) => (cursor.nextPageToken === null ? { ids: ['a'], next: 't1' } : EXPIRED));
    expect(await rejection(idsOf(list))).toBe(EXPIRED);
    expect(asked.filter(({ cursor }) => cursor.nextPageToken === null)).toHaveLength(6);
  });

  it('is an error where rows have no identity: they would be delivered twice', async () => {
    const { list, asked } = listOf([{ ids: [null], next: 't1' }, EXPIRED]);
    expect(await rejection(idsOf(list))).toBe(EXPIRED);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['another 400', apiError(400, 300, 'Validation Failed.')],
    ['a 404 about tokens', apiError(404, 300, 'The next page token is gone.')],
    ['another error', new Error('page token')],
  ])('is not what %s is', async (_what, error) => {
    const { list, asked } = listOf([{ ids: ['a'], next: 't1' }, error]);
    expect(await rejection(idsOf(list))).toBe(error);
    expect(asked).toHaveLength(2);
  });

  it('cannot be what the first page fails with', async () => {
    const { list, asked } = listOf([EXPIRED]);
    expect(await rejection(idsOf(list))).toBe(EXPIRED);
    expect(asked).toHaveLength(1);
  });
});

describe('a server that goes round in circles', () => {
  it.each<[string, (index: number) => ServedPage, number]>([
    ['with one cursor and the same rows', () => ({ ids: ['a'], next: 't' }), 3],
    ['with one cursor and no rows', () => ({ ids: [], next: 't' }), 3],
    ['with two cursors in turn', (index) => ({ ids: ['a', 'b'], next: index % 2 === 0 ? 't' : 'u' }), 4],
    ['with one cursor and rows without identity', () => ({ ids: [null], next: 't' }), 3],
  ])('%s is found out', async (_how, serve, mostRequests) => {
    const { list, asked } = listOf((_cursor, index) => serve(index));
    const error = await rejection(idsOf(list));
    expect(isZoomError(error, 'response') && error.message).toContain('the same pages of GET /users again and again');
    expect(asked.length).toBeLessThanOrEqual(mostRequests);
  });

  it('is not what a server is that keeps one cursor while its rows are new', async () => {
    const { list } = listOf((_cursor, index) =>
      index < 4 ? { ids: [`row ${index}`], next: 'scroll' } : { ids: ['last'] },
    );
    expect(await idsOf(list)).toEqual(['row 0', 'row 1', 'row 2', 'row 3', 'last']);
  });

  it('is not what a server is whose new pages repeat rows', async () => {
    const { list } = listOf([{ ids: ['a'], next: 't1' }, { ids: ['a'], next: 't2' }, { ids: ['a', 'b'] }]);
    expect(await idsOf(list)).toEqual(['a', 'b']);
  });
});

describe('the page size', () => {
  const page = (size: string | null) => json({ users: [{ email: `${size}@example.com` }] });
  const TOO_LARGE = () => refusal(400, 300, 'The value that you entered for the page_size field is not valid.');

  it('falls back to 300 where 2,000 is refused, and stays there', async () => {
    const { fetch, sent } = stubFetch((request) => {
      const size = request.url.searchParams.get('page_size');
      if (size === '2000') return TOO_LARGE();
      const last = request.url.searchParams.has('next_page_token');
      return json({ users: [{ email: `${last}@example.com` }], next_page_token: last ? '' : 't' });
    });
    expect(await testClient(fetch).users.list({ status: 'inactive' }).toArray()).toHaveLength(2);
    expect(sent.map(({ url }) => url.search)).toEqual([
      '?status=inactive&page_size=2000',
      '?status=inactive&page_size=300',
      '?status=inactive&page_size=300&next_page_token=t',
    ]);
  });

  it('falls back also when Zoom names the field beside the message', async () => {
    const errors = [{ field: 'page_size', message: 'Invalid field.' }];
    const { fetch, sent } = stubFetch((request) => {
      const size = request.url.searchParams.get('page_size');
      return size === '2000' ? json({ code: 300, message: 'Validation Failed.', errors }, 400) : page(size);
    });
    await testClient(fetch).users.list().firstPage();
    expect(sent).toHaveLength(2);
  });

  it.each<[string, (zoom: ReturnType<typeof testClient>) => Promise<unknown>, number]>([
    ['that the caller chose is theirs', (zoom) => zoom.users.list({ page_size: 1_999 }).firstPage(), 1],
    ['of 300 has no smaller one', (zoom) => zoom.groups.list().firstPage(), 1],
    ['of 2,000, and then of 300, is refused for good', (zoom) => zoom.users.list().firstPage(), 2],
  ])('%s', async (_what, read, requests) => {
    const { fetch, sent } = stubFetch(TOO_LARGE);
    const error = await rejection(read(testClient(fetch)));
    expect(isZoomError(error, 'api') && error.status).toBe(400);
    expect(sent).toHaveLength(requests);
  });

  it('that the caller chose is sent', async () => {
    const { fetch, sent } = stubFetch([page('50')]);
    await testClient(fetch).users.list({ page_size: 50 }).firstPage();
    expect(sent[0]?.url.search).toBe('?page_size=50');
  });
});
