import { describe, expect, it } from 'vitest';
import { json, stubFetch } from './stub-fetch.js';
import { testClient } from './test-client.js';

/** Three pages of two webinars, by number. */
function webinars({ searchParams }: URL): Response {
  const page = Number(searchParams.get('page_number') ?? 1);
  const rows = [1, 2].map((nth) => ({ id: page * 10 + nth, uuid: `w${page}${nth}` }));
  return json({ page_count: 3, page_number: page, page_size: 2, total_records: 6, webinars: rows });
}

describe('a list that knows page numbers only', () => {
  it('is read to its last page, and asks for each page once', async () => {
    const { fetch, sent } = stubFetch(({ url }) => webinars(url));
    const rows = await testClient(fetch).users.listWebinars('me', { page_size: 2 }).toArray();
    expect(rows.map(({ id }) => id)).toEqual([11, 12, 21, 22, 31, 32]);
    expect(sent.map(({ url }) => url.search)).toEqual([
      '?page_size=2',
      '?page_size=2&page_number=2',
      '?page_size=2&page_number=3',
    ]);
  });

  it('ends with its only page', async () => {
    const { fetch, sent } = stubFetch(() => json({ page_count: 1, page_number: 1, webinars: [] }));
    expect(await testClient(fetch).users.listWebinars('me').toArray()).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('without page numbers is an error: it would pass for a list of one page', async () => {
    const { fetch } = stubFetch(() => json({ webinars: [] }));
    await expect(testClient(fetch).users.listWebinars('me').toArray()).rejects.toMatchObject({ kind: 'response' });
  });
});
