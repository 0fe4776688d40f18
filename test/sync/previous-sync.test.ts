import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { serverToServer } from '../../src/index.js';
import { planSync } from '../../src/sync/plan-sync.js';
import type { AccountSnapshot } from '../../src/sync/snapshot.js';
import { syncAccount } from '../../src/sync/sync-account.js';
import type { SyncOptions } from '../../src/sync/sync-options.js';
import { type FakeAccount, type FakePerson, fakeAccount, generateAccount } from '../../src/testing/index.js';
import { Random } from '../../src/testing/random.js';
import { ZoomConfigError } from '../../src/types/errors.js';
import { type ConnectOptions, connect, refusal } from './connect.js';

const DAY = 86_400_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

/** A sync by a client of its own, and whose pages it asked for. */
async function sync(account: FakeAccount, options: SyncOptions = {}, through: ConnectOptions = {}) {
  const { zoom, fake } = connect(account, through);
  const snapshot = await syncAccount(zoom, { usage: false, ...options });
  const asked = (operation: string) =>
    fake.stats.journal
      .filter((call) => call.operation === operation)
      .map(({ path }) => decodeURIComponent(path.split('/')[2] ?? ''));
  return { snapshot, settings: asked('users.getSettings'), pages: asked('users.get') };
}

/** All but what may differ: what it cost, and when licences were read. */
function told({ stats: _stats, users, ...snapshot }: AccountSnapshot) {
  return { ...snapshot, users: users.map(({ licensesReadAt: _at, ...user }) => user) };
}

const AN_ADD_ON = { webinarCapacity: 500, eventsCapacity: null, addOns: ['docs'] } as const;

/** What a row shows, each together with an add-on that it does not show. */
const SHOWN: [Change, ...Change[]] = [
  (account, { id, roleId }) => account.update(id, { roleId: roleId === '1' ? '2' : '1', ...AN_ADD_ON }),
  (account, { id, department }) => account.update(id, { department: `Not ${department}`, ...AN_ADD_ON }),
  (account, { id, groupIds }) => account.update(id, { groupIds: otherGroups(account, groupIds), ...AN_ADD_ON }),
  (account, { id }) => account.update(id, { email: `${account.size}-${id}@northwind.example`, ...AN_ADD_ON }),
  (account, { id, type }) => account.update(id, { type: type === 2 ? 3 : 2, ...AN_ADD_ON }),
  (account, { id, unitedBundle }) =>
    account.update(id, { unitedBundle: unitedBundle === 1024 ? null : 1024, workplaceBundle: null, ...AN_ADD_ON }),
  (account, { id }) => account.deactivate(id),
  (account, { id }) => account.remove(id),
];

type Change = (account: FakeAccount, person: FakePerson) => unknown;

function otherGroups(account: FakeAccount, ids: readonly string[]): string[] {
  return account.groups.filter((group) => !ids.includes(group.id)).map(({ id }) => id);
}

/** Changes every seventh person or so. `dirty` are those whose change no row shows: a webhook tells of them. */
function changePeople(account: FakeAccount, random: Random) {
  const touched = new Set<string>();
  const dirty: string[] = [];
  for (const person of [...account.people]) {
    const { id, email, status, roleId } = person;
    if (roleId === '0' || !random.chance(0.15)) continue;
    const kind = random.below(4);
    if (kind === 0) {
      account.update(id, { firstName: 'Renamed', lastLoginAt: '2026-03-02T09:00:00Z' }); // of no matter to licences
      continue;
    }
    touched.add(id).add(email);
    if (status === 'pending') account.update(id, random.chance(0.5) ? { status: 'active' } : { department: 'Moved' });
    else if (status === 'inactive') account.activate(id);
    else if (kind === 1) {
      account.update(id, { ...AN_ADD_ON, workplaceBundle: random.chance(0.5) ? 8 : null, phone: null });
      dirty.push(random.chance(0.5) ? id : email.toUpperCase());
    } else random.pick(SHOWN)(account, person);
  }
  touched.add(account.add({ ...AN_ADD_ON, type: 2 }).id);
  return { touched, dirty };
}

describe.each([1, 2, 3, 4])('after random changes of an account with seed %i', (seed) => {
  it.each<[string, SyncOptions]>([
    ['', {}],
    [', where Zoom Phone is not asked for', { phone: false }],
  ])(
    'a sync with previous tells what a full one tells%s, and asks only for whom something changed',
    async (_, options) => {
      const account = generateAccount({ seed, people: 160, duplicatePlans: seed % 2 === 0 });
      const random = new Random(seed);
      let previous = (await sync(account, options)).snapshot;
      for (let round = 0; round < 2; round += 1) {
        vi.setSystemTime(Date.now() + DAY);
        const { touched, dirty } = changePeople(account, random);
        const stored: AccountSnapshot = JSON.parse(JSON.stringify(previous));
        const short = await sync(account, { ...options, previous: { snapshot: stored, dirty } });
        const full = await sync(account, options);

        expect(told(short.snapshot)).toEqual(told(full.snapshot));
        expect(short.settings.filter((id) => !touched.has(id))).toEqual([]);
        // One page more than that tells whose account it is.
        expect(short.pages.filter((id) => !touched.has(id)).length).toBeLessThanOrEqual(1);
        expect(short.settings.length).toBeLessThan(full.settings.length / 3);
        expect(short.settings.length).toBeGreaterThan(0);
        expect(short.snapshot.stats.reused).toBeGreaterThan(short.settings.length);
        expect(full.snapshot.stats.reused).toBe(0);
        previous = short.snapshot;
      }
    },
  );
});

describe('previous', () => {
  const three = () =>
    fakeAccount({
      id: 'acc-1',
      people: [
        { id: 'ann', email: 'Ann@example.com', type: 2, webinarCapacity: 500, workplaceBundle: 16 },
        {
          id: 'bob',
          email: 'bob@example.com',
          type: 2,
          phone: { status: 'activate', callingPlans: [200], extension: 1 },
        },
        { email: 'eve@example.com', status: 'pending', type: 2, workplaceBundle: 16 },
      ],
    });
  const titles = ({ users }: AccountSnapshot, email: string) =>
    users.find((user) => user.email === email)?.licenses.map(({ name }) => name);

  it('may be the snapshot itself', async () => {
    const account = three();
    const { snapshot } = await sync(account);
    vi.setSystemTime(Date.now() + DAY);
    const next = await sync(account, { previous: snapshot });
    expect(next.settings).toEqual([]);
    expect(next.snapshot.stats.reused).toBe(3);
    expect(told(next.snapshot)).toEqual({ ...told(snapshot), takenAt: next.snapshot.takenAt });
  });

  it('leaves the instant of the reading as it was, however often it is taken over', async () => {
    const account = three();
    const first = await sync(account);
    const { takenAt } = first.snapshot;
    let { snapshot } = first;
    for (let day = 0; day < 3; day += 1) {
      vi.setSystemTime(Date.now() + DAY);
      ({ snapshot } = await sync(account, { previous: snapshot }));
    }
    expect(snapshot.takenAt).not.toBe(takenAt);
    expect(snapshot.users.map(({ licensesReadAt }) => licensesReadAt)).toEqual([takenAt, takenAt, takenAt]);
  });

  it('is relied on for a week at most', async () => {
    const account = three();
    const { snapshot } = await sync(account);
    vi.setSystemTime(Date.now() + 7 * DAY);
    expect((await sync(account, { previous: snapshot })).settings).toEqual(['ann', 'bob']);
  });

  it('does not show an add-on that the row does not show, until it is named dirty', async () => {
    const account = three();
    const { snapshot } = await sync(account);
    account.update('ann', { webinarCapacity: 1_000 });
    const unseen = await sync(account, { previous: snapshot });
    expect(titles(unseen.snapshot, 'Ann@example.com')).toContain('Webinar 500');
    const seen = await sync(account, { previous: { snapshot, dirty: ['ANN@example.com'] } });
    expect(titles(seen.snapshot, 'Ann@example.com')).toContain('Webinar 1000');
    expect(seen.settings).toEqual(['ann']);
  });

  it('of an older version of this package, that did not note when it read, saves nothing and does no harm', async () => {
    const account = three();
    const { snapshot } = await sync(account);
    const users = snapshot.users.map(({ licensesReadAt: _at, bundleRead: _read, ...user }) => user);
    const old = { ...snapshot, users } as AccountSnapshot;
    const next = await sync(account, { previous: old });
    expect(next.settings).toEqual(['ann', 'bob']);
    expect(told(next.snapshot)).toEqual(told(snapshot));
  });

  it('that was taken without add-ons saves nothing', async () => {
    const account = three();
    const { snapshot } = await sync(account, { addOns: false });
    expect((await sync(account, { previous: snapshot })).settings).toEqual(['ann', 'bob']);
  });

  it('saves nothing for somebody who could not be read to the end', async () => {
    const account = three();
    const broken = { onTheWay: (url: URL) => (url.pathname.endsWith('/bob') ? refusal(500, 300, 'No') : undefined) };
    const { snapshot } = await sync(account, {}, broken);
    expect(snapshot.users.map(({ licensesReadAt }) => licensesReadAt !== null)).toEqual([true, false, true]);
    expect((await sync(account, { previous: snapshot })).settings).toEqual(['bob']);
  });

  it('saves nothing where only the settings could tell who has Zoom Phone, and it did not read that', async () => {
    const account = three();
    const noPhone = {
      onTheWay: (url: URL) => (url.pathname.includes('/phone/') ? refusal(400, 300, 'No') : undefined),
    };
    const { snapshot } = await sync(account);
    const next = await sync(account, { previous: snapshot }, noPhone);
    expect(next.settings).toEqual(['ann', 'bob']);
    expect(told(next.snapshot)).toEqual(told((await sync(account, {}, noPhone)).snapshot));
    const after = await sync(account, { previous: next.snapshot }, noPhone);
    expect(after.settings).toEqual([]);
    expect(told(after.snapshot)).toEqual(told(next.snapshot));
    expect(titles(after.snapshot, 'bob@example.com')).toContain('Zoom Phone');
  });

  it('heeds whether billing knows of Workplace bundles, then and now', async () => {
    const account = three();
    const withBundles = (await sync(account)).snapshot;
    for (const name of ['ann', 'eve@example.com']) account.update(name, { workplaceBundle: null });
    account.setBought('workplace', 16, 0);
    const without = await sync(account);
    expect(without.snapshot.users.map(({ bundleRead }) => bundleRead)).toEqual([false, false, false]);
    const lost = await sync(account, { previous: withBundles });
    expect(told(lost.snapshot)).toEqual(told(without.snapshot));

    account.update('bob', { workplaceBundle: 16 });
    account.setBought('workplace', 16, 5);
    const won = await sync(account, { previous: lost.snapshot });
    expect(told(won.snapshot)).toEqual(told((await sync(account)).snapshot));
    expect(titles(won.snapshot, 'bob@example.com')).toContain('Zoom Workplace Business Plus with US/CA Unlimited');
  });

  it('is part of the plan: readings that will do are not counted', async () => {
    const account = generateAccount({ seed: 9, people: 200 });
    const { snapshot } = await sync(account);
    vi.setSystemTime(Date.now() + 5 * DAY);
    const options: SyncOptions = { usage: false, previous: snapshot };
    const plan = await planSync(connect(account).zoom, options);
    const { stats } = await syncAccount(connect(account).zoom, options);
    expect(stats.reused).toBeGreaterThan(20);
    expect(plan.byBucket['core:MEDIUM']).toBe(stats.requestsByBucket['core:MEDIUM']);
    expect(plan.requests - stats.requests).toBeLessThanOrEqual(1 + plan.size.pending);
    expect(plan.requests).toBeGreaterThanOrEqual(stats.requests - 1);
    expect(plan.assumptions).toEqual(['Rows of people: as they were in the previous snapshot']);
  });

  const other = () => generateAccount({ seed: 3, people: 20 });
  const known = serverToServer({ accountId: other().id, clientId: 'id', clientSecret: 'secret' });

  it.each<[string, ConnectOptions]>([
    ['by a page of somebody, as the client does not know its account', {}],
    ['before anything is asked, when the client knows its account', { client: { auth: known } }],
  ])('of another account is refused %s', async (_case, through) => {
    const { snapshot } = await sync(three());
    const refused = sync(other(), { previous: snapshot }, through);
    await expect(refused).rejects.toThrow(ZoomConfigError);
    await expect(refused).rejects.toThrow(`previous is a snapshot of account acc-1, and this is ${other().id}.`);
  });
});
