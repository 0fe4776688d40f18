import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageEvent } from '../../src/types/hooks.js';
import { json, refusal, stubFetch } from './stub-fetch.js';
import { testClient } from './test-client.js';
import { finish, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

const users = (ids: string[], next_page_token = '') =>
  json({ users: ids.map((id) => ({ id, email: `${id}@example.com` })), next_page_token });

/** A client, and what its `onPage` hook hears. */
function listening(script: Response[]) {
  const pages: PageEvent[] = [];
  const { fetch } = stubFetch(script);
  const zoom = testClient(fetch, { hooks: { onPage: (event) => void pages.push(event) }, retry: { baseDelayMs: 1 } });
  return { zoom, pages };
}

const page = (number: number, rows: number, last: boolean) => ({ operation: 'GET /users', page: number, rows, last });

describe('the event of a page', () => {
  it('comes once for each, numbered from 1, with its rows and whether it is the last', async () => {
    const { zoom, pages } = listening([users(['a', 'b'], 't1'), users([], 't2'), users(['c'])]);
    await finish(zoom.users.list().toArray());
    expect(pages).toMatchObject([page(1, 2, false), page(2, 0, false), page(3, 1, true)]);
    expect(Object.keys(pages[0] ?? {}).sort()).toEqual(['durationMs', 'last', 'operation', 'page', 'rows']);
  });

  it('is numbered by the reading, not by the list', async () => {
    const { zoom, pages } = listening([users(['a']), users(['a'])]);
    const list = zoom.users.list();
    await finish(list.toArray());
    await finish(list.firstPage());
    expect(pages).toMatchObject([page(1, 1, true), page(1, 1, true)]);
  });

  it('is 1 again when Zoom has lost the place', async () => {
    const { zoom, pages } = listening([
      users(['a'], 't1'),
      refusal(400, 300, 'The next page token is invalid or expired.'),
      users(['a'], 't3'),
      users(['b']),
    ]);
    await finish(zoom.users.list().toArray());
    expect(pages).toMatchObject([page(1, 1, false), page(1, 1, false), page(2, 1, true)]);
  });

  it('tells how long it took, waits between tries included', async () => {
    const { zoom, pages } = listening([refusal(429, 429, 'Too many concurrent requests.'), users(['a'])]);
    await finish(zoom.users.list().toArray());
    expect(pages[0]?.durationMs).toBeGreaterThanOrEqual(1_000);
  });

  it('reaches the hooks of the call, too, and no call that is no list', async () => {
    const heard: PageEvent[] = [];
    const hooks = { onPage: (event: PageEvent) => void heard.push(event) };
    const { zoom, pages } = listening([users(['a']), json({ id: 'a', email: 'a@example.com' })]);
    await finish(zoom.users.list({}, { hooks }).toArray());
    await finish(zoom.users.get('a', undefined, { hooks }));
    expect([pages.length, heard]).toMatchObject([1, [page(1, 1, true)]]);
  });
});
