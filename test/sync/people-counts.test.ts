import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/index.js';
import { everybodyOf, pagesToRead } from '../../src/sync/people-counts.js';
import { readPeople } from '../../src/sync/read-people.js';
import { createFakeZoom, fakeAccount } from '../../src/testing/index.js';
import { connect, requestsOf } from './connect.js';

type Counts = [pending: number, active: number, inactive: number];

/** People of every status; pages hold two of them. */
function accountOf([pending, active, inactive]: Counts) {
  const some = (count: number, status: 'pending' | 'active' | 'inactive') =>
    Array.from({ length: count }, (_, index) => ({ email: `${status}${index}@example.com`, status }));
  return { people: [...some(pending, 'pending'), ...some(active, 'active'), ...some(inactive, 'inactive')] };
}

describe('pages to read', () => {
  it.each<Counts>([
    [1, 1, 1],
    [0, 2, 0],
    [1, 5, 1],
    [4, 1, 1],
    [1, 1, 4],
    [5, 5, 5],
  ])(
    'are as many as are read of %i invited, %i active and %i deactivated people',
    async (pending, active, inactive) => {
      const fake = createFakeZoom({ account: fakeAccount(accountOf([pending, active, inactive])), limits: 'off' });
      const { run } = connect(
        {},
        {
          client: {
            auth: staticToken(fake.issueToken()),
            fetch: (input, init) => {
              const url = new URL(input instanceof Request ? input.url : input);
              url.searchParams.set('page_size', '2');
              return fake.fetch(url, { ...init, headers: input instanceof Request ? input.headers : {} });
            },
          },
        },
      );
      for await (const _page of readPeople(run));
      const sent = requestsOf(fake).filter((request) => request.startsWith('users.list'));
      expect(pagesToRead({ pending, active, inactive }, 2)).toBe(sent.length);
    },
  );

  it('are of everybody', () => {
    expect(everybodyOf({ pending: 1, active: 20, inactive: 300 })).toBe(321);
  });
});
