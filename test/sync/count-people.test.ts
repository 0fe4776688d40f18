import { describe, expect, it } from 'vitest';
import { countPeople } from '../../src/sync/count-people.js';
import { answer, connect, refusal, requestsOf } from './connect.js';

const PEOPLE = [
  { id: 'a' },
  { id: 'b' },
  { id: 'c' },
  { id: 'd', status: 'inactive' },
  { id: 'e', status: 'inactive' },
  { email: 'f@example.com', status: 'pending' },
] as const;

describe('how many people there are', () => {
  it('takes a row of each list', async () => {
    const { run, fake } = connect({ people: PEOPLE });
    expect(await countPeople(run)).toEqual({ pending: 1, active: 3, inactive: 2 });
    expect(requestsOf(fake).sort()).toEqual([
      'users.list status=active&page_size=1',
      'users.list status=inactive&page_size=1',
      'users.list status=pending&page_size=1',
    ]);
  });

  it.each(['pending', 'active', 'inactive'])('is not known where Zoom does not count the %s ones', async (status) => {
    const { run } = connect(
      { people: PEOPLE },
      { onTheWay: ({ searchParams }) => (searchParams.get('status') === status ? answer({ users: [] }) : undefined) },
    );
    expect(await countPeople(run)).toBeNull();
  });

  it('is not known where Zoom refuses, which the lists will show', async () => {
    const { run } = connect({ people: PEOPLE }, { onTheWay: () => refusal(403, 403, 'No right.') });
    expect(await countPeople(run)).toBeNull();
  });
});
