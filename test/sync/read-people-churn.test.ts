import { describe, expect, it } from 'vitest';
import type { FakeAccount, FakePersonInput } from '../../src/testing/index.js';
import { collectPeople } from './collect-people.js';
import { answer, type Connection, connect, refusal } from './connect.js';

/** People come, go and move while they are read. Every order of it is tried in test/campaigns/sync/orders.test.ts. */

const person = (id: string, status: FakePersonInput['status'] = 'active'): FakePersonInput => ({
  id,
  email: `${id}@example.com`,
  status,
});
const ACTIVE = ['ann', 'bea', 'cas', 'dan'].map((id) => person(id));
const PEOPLE = [person('ina', 'inactive'), ...ACTIVE, person('ivo', 'inactive'), person('pia', 'pending')];

interface Course {
  connection: Connection;
  /** `status page`, oldest first. */
  readonly requests: string[];
}

/** Zoom gives two people a page, and things happen right before a page is read: `nth active 2` is its nth reading. */
function reading(
  people: FakePersonInput[],
  happens: (page: string, account: FakeAccount) => Response | undefined,
): Course {
  const requests: string[] = [];
  const times = new Map<string, number>();
  const numbers = new Map<string, number>();
  const connection: Connection = connect(
    { people },
    {
      client: {
        fetch: async (input, init) => {
          const url = new URL(input instanceof Request ? input.url : input);
          url.searchParams.set('page_size', '2');
          const status = url.searchParams.get('status') ?? '';
          const number = numbers.get(url.searchParams.get('next_page_token') ?? '') ?? 1;
          const page = `${status} ${number}`;
          requests.push(page);
          times.set(page, (times.get(page) ?? 0) + 1);
          const asked = input instanceof Request ? new Request(url, input) : url;
          const response =
            happens(`${times.get(page)} ${page}`, connection.fake.account) ??
            (await connection.fake.fetch(asked, init));
          const { next_page_token: token } = (await response.clone().json()) as { next_page_token?: string };
          if (token) numbers.set(token, number + 1);
          return response;
        },
      },
    },
  );
  return { connection, requests };
}

async function read({ connection }: Course) {
  const { value, report } = await collectPeople(connection.run);
  return { people: value.map(({ key, status }) => `${key} ${status}`).sort(), report };
}

/** Does something once, right before this page. */
const before = (page: string, does: (account: FakeAccount) => unknown) => (now: string, account: FakeAccount) => {
  if (now === page) does(account);
  return undefined;
};

describe('what it costs to be sure', () => {
  it('is a second reading of the active people where every list is a page', async () => {
    const course = reading([person('ann'), person('ina', 'inactive')], () => undefined);
    expect((await read(course)).report.status).toBe('complete');
    expect(course.requests).toEqual(['pending 1', 'active 1', 'inactive 1', 'active 1']);
  });

  it('is one of the deactivated people as well, where active people are several pages', async () => {
    const course = reading(PEOPLE, () => undefined);
    expect((await read(course)).report.status).toBe('complete');
    const [active, inactive] = [['active 1', 'active 2'], ['inactive 1']];
    expect(course.requests).toEqual(['pending 1', ...active, ...inactive, ...active, ...inactive]);
  });
});

describe('people who are moved past the reader by somebody who leaves', () => {
  it.each<[string, (account: FakeAccount) => unknown]>([
    ['is created', (account) => account.add(person('new'))],
    ['accepts an invitation', (account) => account.acceptInvitation('pia@example.com')],
    ['is reactivated', (account) => account.activate('ivo')],
    ['is reactivated behind the reader', (account) => account.activate('ina')],
  ])('are found although somebody who %s makes up the count', async (_case, comes) => {
    const course = reading(
      PEOPLE,
      before('1 active 2', (account) => {
        account.remove('ann');
        comes(account);
      }),
    );
    const { people, report } = await read(course);
    expect(people).toEqual(expect.arrayContaining(['bea active', 'cas active', 'dan active']));
    expect(people.filter((line) => /^(ina|ivo|pia|email)/.test(line))).toHaveLength(3);
    expect(report.status).toBe('complete');
  });

  it('are found although they are deactivated before the active people are read once more', async () => {
    const course = reading(PEOPLE, (page, account) => {
      if (page === '1 active 2') {
        account.remove('ann'); // cas moves to the page that was read
        account.add(person('new'));
      }
      if (page === '2 active 1') account.deactivate('cas');
      return undefined;
    });
    const { people, report } = await read(course);
    expect(people).toContain('cas inactive');
    expect(report.status).toBe('complete');
  });

  it('make the section incomplete when it happens in every reading', async () => {
    let born = 0;
    const course = reading(PEOPLE, (page, account) => {
      if (!page.endsWith('active 2')) return undefined;
      born += 1;
      account.remove(['ann', 'bea', 'cas', 'dan', 'new1'][born - 1] ?? '');
      account.add(person(`new${born}`));
      return undefined;
    });
    const { report } = await read(course);
    expect(report).toMatchObject({ status: 'partial', cause: 'inconsistent' });
    expect(report.why).toBe('People came and left while the list of active people was read: somebody may be missing.');
    expect(course.requests.filter((page) => page === 'active 1')).toHaveLength(1 + 3);
  });
});

describe('somebody who is reactivated behind the reader', () => {
  it.each<[string, (account: FakeAccount) => unknown]>([
    ['nothing else', () => undefined],
    ['a deletion', (account) => account.remove('ann')],
    ['a deactivation', (account) => account.deactivate('ann')],
    ['a deletion among the deactivated', (account) => account.remove('ivo')],
  ])('is found, with %s between the same two pages', async (_case, also) => {
    const course = reading(
      PEOPLE,
      before('1 active 2', (account) => {
        account.activate('ina');
        also(account);
      }),
    );
    const { people, report } = await read(course);
    expect(people).toContain('ina active');
    expect(report.status).toBe('complete');
  });

  it('is not there for sure when the active people cannot be read once more, and the section says so', async () => {
    const course = reading(PEOPLE, (page) => (page === '2 active 1' ? refusal(403, 403, 'No right.') : undefined));
    const { people, report } = await read(course);
    expect(people).toHaveLength(PEOPLE.length);
    expect(report).toMatchObject({ status: 'partial', cause: 'refused', read: 7, expected: 7 });
    expect(report.why).toMatch(
      /^The list of active people broke off after 0 when it was read once more: somebody may have come back meanwhile\. /,
    );
  });
});

it('nobody can be sure of a list of several pages that Zoom does not count', async () => {
  const course = reading(PEOPLE, (page) => {
    if (!page.includes('active') || page.includes('inactive')) return undefined;
    const [users, next_page_token] = page.endsWith('1') ? [ACTIVE.slice(0, 2), 'p2'] : [ACTIVE.slice(2), ''];
    return answer({ next_page_token, users });
  });
  const { people, report } = await read(course);
  expect(people).toHaveLength(PEOPLE.length);
  expect(report).toMatchObject({ status: 'partial', cause: 'inconsistent', read: 7, expected: null });
  expect(report.why).toBe('Zoom does not count active people, and they are several pages: somebody may be missing.');
});
