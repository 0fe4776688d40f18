import { describe, expect, it } from 'vitest';
import { personKey } from '../../src/sync/person.js';
import type { FakePersonInput } from '../../src/testing/index.js';
import { isZoomError } from '../../src/types/errors.js';
import { collectPeople } from './collect-people.js';
import {
  answer,
  type Connection,
  connect,
  ENOUGH,
  failingAt,
  NOT_ZOOMS_FAULT,
  type OnTheWay,
  refusal,
  requestsOf,
} from './connect.js';

const ANN: FakePersonInput = { id: 'ann', email: 'ann@example.com' };
const BOB: FakePersonInput = { id: 'bob', email: 'bob@example.com', status: 'inactive' };
const EVE: FakePersonInput = { id: 'eve', email: 'Eve@Example.com', status: 'pending' };
const PEOPLE = [ANN, BOB, EVE];

/** Does something when a list of this status is asked for. */
function asked(status: string, does: (nth: number, url: URL) => Response | undefined): OnTheWay {
  let nth = 0;
  return (url) => {
    if (url.pathname !== '/v2/users' || url.searchParams.get('status') !== status) return undefined;
    nth += 1;
    return does(nth, url);
  };
}

async function people({ run }: Connection) {
  const { value, report } = await collectPeople(run);
  return { people: value.map(({ key, status, row }) => `${key} ${status} ${row.email}`).sort(), report };
}

describe('personKey', () => {
  it.each([
    ['the id where there is one', { id: 'Abc==', email: 'Ann@Example.com' }, 'Abc=='],
    ['the lower-case address without an id', { email: 'Ann@Example.com' }, 'email:ann@example.com'],
    ['the lower-case address with an empty id', { id: '', email: 'Ann@Example.com' }, 'email:ann@example.com'],
  ])('is %s', (_case, row, key) => {
    expect(personKey(row)).toBe(key);
  });
});

describe('readPeople', () => {
  it('reads people of every status; invited ones have no id and go by their address', async () => {
    const connection = connect({ people: PEOPLE });
    expect(await people(connection)).toEqual({
      people: [
        'ann active ann@example.com',
        'bob inactive bob@example.com',
        'email:eve@example.com pending Eve@Example.com',
      ],
      report: { status: 'complete', cause: null, why: null, missingScopes: [], read: 3, expected: 3 },
    });
    expect(requestsOf(connection.fake)).toEqual([
      'users.list status=pending&page_size=2000',
      'users.list status=active&page_size=2000',
      'users.list status=inactive&page_size=2000',
      'users.list status=active&page_size=2000', // has anybody come back meanwhile?
    ]);
  });

  it.each([
    ['deactivated', { status: 'inactive' }, ANN, 'inactive', 'ann inactive ann@example.com'],
    ['deleted and invited again', { status: 'pending' }, ANN, 'inactive', 'ann active ann@example.com'],
    ['active: the invitation was accepted', { status: 'active' }, EVE, 'active', 'eve active Eve@Example.com'],
  ] as const)(
    'knows a person once who becomes %s between two lists',
    async (_case, patch, person, before, expected) => {
      const connection: Connection = connect(
        { people: [person] },
        {
          onTheWay: asked(before, (nth) => {
            if (nth === 1) connection.fake.account.update(person.email ?? '', patch);
            return undefined;
          }),
        },
      );
      expect(await people(connection)).toMatchObject({
        people: [expected],
        report: { status: 'complete', read: 1, expected: 1 },
      });
    },
  );

  it('finds somebody who is reactivated after the active list and before the inactive one', async () => {
    const connection: Connection = connect(
      { people: PEOPLE },
      {
        onTheWay: asked('inactive', () => {
          connection.fake.account.activate('bob');
          return undefined;
        }),
      },
    );
    expect((await people(connection)).people).toContain('bob active bob@example.com');
  });

  it('reads a list again that is shorter than Zoom counts', async () => {
    const short = { total_records: 1, next_page_token: '', users: [] };
    const connection = connect(
      { people: PEOPLE },
      { onTheWay: asked('active', (nth) => (nth === 1 ? answer(short) : undefined)) },
    );
    expect(await people(connection)).toMatchObject({
      people: expect.arrayContaining(['ann active ann@example.com']),
      report: { status: 'complete', read: 3, expected: 3 },
    });
  });

  it('reports a list that stays shorter than Zoom counts, and reads it no third time', async () => {
    const row = (id: string) => ({ id, email: `${id}@example.com` });
    const readings: string[] = [];
    const connection = connect(
      { people: [BOB, EVE] },
      {
        onTheWay: asked('active', (_nth, url) => {
          readings.push(url.searchParams.get('page_size') ?? '');
          return answer({ total_records: 4, next_page_token: '', users: [row('ann'), row('dan')] });
        }),
      },
    );
    expect(await people(connection)).toEqual({
      people: [
        'ann active ann@example.com',
        'bob inactive bob@example.com',
        'dan active dan@example.com',
        'email:eve@example.com pending Eve@Example.com',
      ],
      report: {
        status: 'partial',
        cause: 'inconsistent',
        why: 'Zoom counts 4 active people, 2 could be read.',
        missingScopes: [],
        read: 4,
        expected: 6,
      },
    });
    expect(readings).toEqual(['2000', '2000']);
  });

  it('keeps people of both readings of a list that does not add up', async () => {
    const row = (id: string) => ({ id, email: `${id}@example.com` });
    const page = (...ids: string[]) => answer({ total_records: 3, next_page_token: '', users: ids.map(row) });
    const connection = connect(
      {},
      { onTheWay: asked('active', (nth) => (nth === 1 ? page('ann', 'dan') : page('ann', 'kim'))) },
    );
    const { people: read, report } = await people(connection);
    expect(read.map((person) => person.split(' ')[0])).toEqual(['ann', 'dan', 'kim']);
    expect(report.status).toBe('partial');
  });

  it('does not know how many there should be when Zoom does not count, yet a single page is all there is', async () => {
    let readings = 0;
    const onTheWay = asked('active', () => {
      readings += 1;
      return answer({ users: [{ id: 'ann', email: 'ann@example.com' }] });
    });
    const connection = connect({ people: [EVE] }, { onTheWay });
    const { report } = await people(connection);
    expect(report).toMatchObject({ status: 'complete', read: 2, expected: null });
    expect(connection.progress.at(-1)).toMatchObject({ done: 2, total: null });
    expect(readings).toBe(2); // once more at the end: has anybody come back meanwhile?
  });

  it.each([
    [
      'a scope is missing',
      refusalOf(400, 4711, 'does not contain scopes:[user:read:x].'),
      'missing-scope',
      ['user:read:x'],
    ],
    [
      'a scope is missing and Zoom names none',
      refusalOf(400, 4700, 'Invalid.'),
      'missing-scope',
      ['user:read:list_users:admin'],
    ],
    ['Zoom refuses', refusalOf(403, 403, 'No right.'), 'refused', []],
    ['Zoom is in trouble', refusalOf(500, 500, 'Oh dear.'), 'failed', []],
  ] as const)('keeps the other lists when %s for one, and names it', async (_case, refused, cause, missingScopes) => {
    let readings = 0;
    const onTheWay = asked('inactive', () => {
      readings += 1;
      return refused();
    });
    const { people: read, report } = await people(connect({ people: PEOPLE }, { onTheWay }));
    expect(read).toEqual(['ann active ann@example.com', 'email:eve@example.com pending Eve@Example.com']);
    expect(report).toMatchObject({ status: 'partial', cause, missingScopes, read: 2, expected: null });
    expect(report.why).toMatch(/^The list of inactive people broke off after 0: /);
    expect(readings).toBe(cause === 'failed' ? 2 : 1); // a fault of Zoom's is worth a second try, nothing a second reading
  });

  it('keeps the pages that were read before a list broke off', async () => {
    const first = { total_records: 2, next_page_token: 'more', users: [{ id: 'ann', email: 'ann@example.com' }] };
    const connection = connect(
      {},
      {
        onTheWay: asked('active', (_nth, url) =>
          url.searchParams.has('next_page_token') ? refusal(500, 500, 'Oh dear.') : answer(first),
        ),
      },
    );
    const { people: read, report } = await people(connection);
    expect(read).toEqual(['ann active ann@example.com']);
    expect(report).toMatchObject({ status: 'partial', cause: 'failed', read: 1, expected: 2 });
    expect(report.why).toContain('The list of active people broke off after 1: ');
  });

  it.each([
    ['nobody was read in the others', [], 0],
    ['somebody was read before', [EVE], 1],
  ])('tells of a list that breaks off, although %s', async (_case, others, read) => {
    const onTheWay = asked('active', () => refusal(403, 403, 'No right.'));
    const { report } = await people(connect({ people: others }, { onTheWay }));
    expect(report).toMatchObject({ status: 'partial', cause: 'refused', read });
  });

  it('tells of all lists that break off, where somebody was read in one', async () => {
    const first = { total_records: 2, next_page_token: 'more', users: [{ id: 'ann', email: 'ann@example.com' }] };
    const onTheWay: OnTheWay = ({ pathname, searchParams }) => {
      if (pathname !== '/v2/users') return undefined;
      const isFirst = searchParams.get('status') === 'active' && !searchParams.has('next_page_token');
      return isFirst ? answer(first) : refusal(403, 403, 'No right.');
    };
    const { report } = await people(connect({}, { onTheWay }));
    expect(report).toMatchObject({ status: 'partial', cause: 'refused', read: 1, expected: null });
    expect(report.why).toMatch(
      /^The list of pending people broke off .*\. The list of active people broke off after 1: /,
    );
  });

  it('holds a list to the largest count that Zoom told while it was read', async () => {
    const page = (total: number, next: string, id: string) =>
      answer({ total_records: total, next_page_token: next, users: [{ id, email: `${id}@example.com` }] });
    const onTheWay = asked('active', (_nth, url) =>
      url.searchParams.has('next_page_token') ? page(2, '', 'bea') : page(3, 'more', 'ann'),
    );
    const { report } = await people(connect({}, { onTheWay }));
    expect(report).toMatchObject({ status: 'partial', cause: 'inconsistent', read: 2, expected: 3 });
    expect(report.why).toBe('Zoom counts 3 active people, 2 could be read.');
  });

  it('throws when not one list can be read: there is nothing to report', async () => {
    const connection = connect({ people: PEOPLE }, { scopes: ['group:read:list_groups:admin'] });
    const error = await collectPeople(connection.run).catch((thrown: unknown) => thrown);
    expect(isZoomError(error, 'api') && error.missingScopes).toEqual(['user:read:list_users:admin']);
  });

  it.each(['without-identity', 'not-an-object'] as const)(
    'leaves out a row that stays %s, keeps the others, and says so',
    async (row) => {
      const connection = connect({ people: [ANN, { id: 'kim' }, { id: 'zoe', email: 'zoe@example.com' }, EVE] });
      const match = { operation: 'users.list' } as const;
      connection.fake.faults.add({ kind: 'malformed-row', row, match, after: 1, times: Number.POSITIVE_INFINITY });
      const { people: read, report } = await people(connection);
      expect(read).toEqual([
        'ann active ann@example.com',
        'email:eve@example.com pending Eve@Example.com',
        'zoe active zoe@example.com',
      ]);
      expect(report).toMatchObject({ status: 'partial', cause: 'inconsistent', read: 3, expected: 4 });
      expect(report.why).toBe('1 row(s) in the list of active people have no email address and were left out.');
    },
  );

  it('is whole again when the second reading is', async () => {
    const connection = connect({ people: PEOPLE });
    connection.fake.faults.add({ kind: 'malformed-row', match: { operation: 'users.list' } });
    expect((await people(connection)).report).toMatchObject({ status: 'complete', read: 3 });
  });

  it.each([1, 2])('ends with the reason of an abort (reading %i of active people)', async (reading) => {
    const stop = new AbortController();
    const onTheWay = asked('active', (nth) => {
      if (nth === reading) stop.abort(ENOUGH);
      return undefined;
    });
    const { run, fake } = connect({ people: PEOPLE }, { signal: stop.signal, onTheWay });
    await expect(collectPeople(run)).rejects.toBe(ENOUGH);
    expect(fake.stats.requests).toBe(reading === 1 ? 1 : 3); // those before
  });

  it.each(NOT_ZOOMS_FAULT.flatMap(([name, error]) => [2, 4].map((nth) => [name, nth, error] as const)))(
    'does not take %s for a list that breaks off (request %i)',
    async (_name, nth, error) => {
      const { run } = connect({ people: PEOPLE }, { client: { limiter: failingAt(nth, error) } });
      await expect(collectPeople(run)).rejects.toMatchObject({ name: error.name });
    },
  );

  it('reports how far it is, and the total once all lists have begun', async () => {
    const connection = connect({ people: [ANN, { id: 'kim' }, BOB, EVE] });
    await collectPeople(connection.run);
    expect(connection.progress.map(({ section, done, total }) => `${section} ${done}/${total}`)).toEqual([
      'users 1/null',
      'users 3/null',
      'users 4/4',
      'users 4/4',
    ]);
  });
});

function refusalOf(...refused: Parameters<typeof refusal>): () => Response {
  return () => refusal(...refused);
}
