import { describe, expect, it } from 'vitest';
import { readPhone } from '../../src/sync/read-phone.js';
import type { FakePersonInput } from '../../src/testing/index.js';
import { answer, connect, ENOUGH, failingAt, NOT_ZOOMS_FAULT, type OnTheWay, refusal } from './connect.js';

function caller(id: string, ...callingPlans: number[]): FakePersonInput {
  return { id, email: `${id}@example.com`, type: 2, phone: { status: 'activate', callingPlans, extension: 800 } };
}

const PEOPLE = [caller('ann', 200), caller('bob', 100, 4000), { id: 'eve', email: 'eve@example.com' }];

/** Replaces the answer to one of Phone's two lists. */
function instead(path: string, response: (url: URL) => Response): OnTheWay {
  return (url) => (url.pathname === path ? response(url) : undefined);
}

const phonePage = (total: number | undefined, ...ids: string[]) =>
  answer({ total_records: total, next_page_token: '', users: ids.map((id) => ({ id })) });

describe('readPhone', () => {
  it('reads who has Phone, by id, and the seats of calling plans', async () => {
    const { run, fake, progress } = connect({
      people: PEOPLE,
      seats: [{ product: 'phone', variant: 200, bought: 10 }],
    });
    const { value, report } = await readPhone(run);
    expect([...value.users].map(([id, user]) => [id, user.calling_plans?.map(({ type }) => type)])).toEqual([
      ['ann', [200]],
      ['bob', [100, 4000]],
    ]);
    expect(value.callingPlans?.find(({ type }) => type === 200)).toMatchObject({
      subscribed: 10,
      assigned: 1,
      available: 9,
    });
    expect(value.whole).toBe(true);
    expect(report).toEqual({ status: 'complete', cause: null, why: null, missingScopes: [], read: 2, expected: 2 });
    expect(fake.stats.byOperation).toEqual({ 'phone.users.list': 1, 'phone.callingPlans.list': 1 });
    expect(progress.map(({ section, done, total }) => `${section} ${done}/${total}`)).toEqual(['phone 2/2']);
  });

  it('reads all pages, and a row that Zoom repeats once', async () => {
    const people = Array.from({ length: 230 }, (_, index) => caller(`u${index}`, 200));
    const { run, fake } = connect({ people });
    fake.faults.add({ kind: 'duplicate-page', match: { operation: 'phone.users.list' } });
    const { value, report } = await readPhone(run);
    expect(value.users.size).toBe(230);
    expect(report).toMatchObject({ status: 'complete', read: 230, expected: 230 });
  });

  it('reads the list once more when fewer people are listed than Zoom counts', async () => {
    let readings = 0;
    const pages = () => {
      readings += 1;
      return readings === 1 ? phonePage(3, 'ann', 'bob') : phonePage(3, 'ann', 'eve', 'bob');
    };
    const { run } = connect({}, { onTheWay: instead('/v2/phone/users', pages) });
    const { value, report } = await readPhone(run);
    expect([...value.users.keys()].sort()).toEqual(['ann', 'bob', 'eve']);
    expect(report).toMatchObject({ status: 'complete', read: 3, expected: 3 });
  });

  it('is partial when fewer people are listed than Zoom counts, twice', async () => {
    const { run } = connect({}, { onTheWay: instead('/v2/phone/users', () => phonePage(3, 'ann', 'bob')) });
    const { value, report } = await readPhone(run);
    expect(value.whole).toBe(false);
    expect(report).toEqual({
      status: 'partial',
      cause: 'inconsistent',
      why: 'Zoom counts 3 Phone users, 2 could be read.',
      missingScopes: [],
      read: 2,
      expected: 3,
    });
  });

  it.each([
    ['counted', 3],
    ['not counted', undefined],
  ])('is partial when a row cannot be read in a list that is %s by Zoom', async (_case, total) => {
    const users = [{ id: 'ann' }, { email: 'no-id@example.com' }, { id: 'bob' }];
    const { run } = connect(
      {},
      { onTheWay: instead('/v2/phone/users', () => answer({ total_records: total, users })) },
    );
    const { value, report } = await readPhone(run);
    expect([...value.users.keys()]).toEqual(['ann', 'bob']);
    expect(value.whole).toBe(false);
    expect(report).toMatchObject({
      status: 'partial',
      cause: 'inconsistent',
      why: '1 row(s) in the list of Phone users have no id and were left out.',
      read: 2,
    });
  });

  it('is complete without a count of Zoom to compare with', async () => {
    const { run } = connect({}, { onTheWay: instead('/v2/phone/users', () => phonePage(undefined, 'ann')) });
    const { value, report } = await readPhone(run);
    expect(value.whole).toBe(true);
    expect(report).toMatchObject({ status: 'complete', read: 1, expected: null });
  });

  it.each([
    ['lack a scope', refusal.bind(null, 400, 4711, 'does not contain scopes:[phone:x].'), 'missing-scope', ['phone:x']],
    [
      'lack a scope that Zoom does not name',
      refusal.bind(null, 400, 4700, 'Invalid token.'),
      'missing-scope',
      ['phone:read:list_calling_plans:admin'],
    ],
    ['are out of reach for the role', refusal.bind(null, 403, 403, 'No right.'), 'refused', []],
    ['are out of order', refusal.bind(null, 500, 500, 'Oh dear.'), 'failed', []],
  ] as const)(
    'knows who has Phone, but no seats, when calling plans %s',
    async (_case, refused, cause, missingScopes) => {
      const { run } = connect({ people: PEOPLE }, { onTheWay: instead('/v2/phone/calling_plans', () => refused()) });
      const { value, report } = await readPhone(run);
      expect([...value.users.keys()]).toEqual(['ann', 'bob']);
      expect(value).toMatchObject({ whole: true, callingPlans: null });
      expect(report).toMatchObject({ status: 'partial', cause, missingScopes, read: 2, expected: 2 });
      expect(report.why).toMatch(/^The seats of calling plans are not known\. ./);
    },
  );

  it('throws what keeps the list of people from being read: the section reports it', async () => {
    const { run } = connect({ people: PEOPLE }, { products: { phone: false } });
    await expect(readPhone(run)).rejects.toMatchObject({ kind: 'api', status: 403 });
  });

  it.each(NOT_ZOOMS_FAULT.flatMap(([name, error]) => [1, 2].map((nth) => [name, nth, error] as const)))(
    'does not take %s for a refusal (list %i)',
    async (_name, nth, error) => {
      const { run } = connect({ people: PEOPLE }, { client: { limiter: failingAt(nth, error) } });
      await expect(readPhone(run)).rejects.toMatchObject({ name: error.name });
    },
  );

  it.each([
    ['/v2/phone/users', 1],
    ['/v2/phone/calling_plans', 1],
    ['/v2/phone/calling_plans', 2], // the second try: the list of users is read by then
  ])('ends with the reason of an abort during %s, try %i', async (path, at) => {
    const stop = new AbortController();
    let tries = 0;
    const onTheWay = instead(path, () => {
      tries += 1;
      if (tries === at) stop.abort(ENOUGH);
      return refusal(500, 500, 'Oh dear.');
    });
    const { run } = connect({ people: PEOPLE }, { signal: stop.signal, onTheWay });
    await expect(readPhone(run)).rejects.toBe(ENOUGH);
  });

  it('leaves no request behind when the list of people fails first', async () => {
    let plansAnswered = 0;
    const { run } = connect(
      {},
      {
        onTheWay: (url) => {
          if (url.pathname === '/v2/phone/users') return refusal(403, 403, 'No right.');
          plansAnswered += 1;
          return plansAnswered === 1 ? refusal(500, 500, 'Oh dear.') : answer({ calling_plans: [] });
        },
      },
    );
    await expect(readPhone(run)).rejects.toMatchObject({ status: 403 });
    expect(plansAnswered).toBe(2); // the second try is over, too
  });
});
