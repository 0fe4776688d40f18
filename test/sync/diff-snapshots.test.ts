import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSnapshots, type SnapshotChange } from '../../src/sync/diff-snapshots.js';
import type { AccountUser, License } from '../../src/sync/snapshot.js';
import { accountUser, license, snapshot } from './snapshots.js';

const LICENSED = license({ product: 'meetings', name: 'Licensed', tier: 'licensed', code: '2' });
const WEBINAR = license({ product: 'webinar', name: 'Webinar 500', capacity: 500 });
const EARLIER = '2025-06-01T00:00:00.000Z';
const LATER = '2025-06-02T00:00:00.000Z';

function diff(before: AccountUser[], after: AccountUser[]) {
  return diffSnapshots(snapshot({ users: before, takenAt: EARLIER }), snapshot({ users: after, takenAt: LATER }));
}

const kinds = (changes: SnapshotChange[]): string[] => changes.map(({ kind }) => kind);

describe('what happened to one person', () => {
  const ann = accountUser({ id: 'a', email: 'ann@example.com', licenses: [LICENSED] });
  const invited = accountUser({ id: null, email: 'Ann@example.com', status: 'pending' });
  const sales = { id: 'g1', name: 'Sales' };
  const owner = { id: '0', name: 'Owner' };

  it.each<[string, AccountUser | null, AccountUser | null, string[]]>([
    ['nothing', ann, ann, []],
    ['joined', null, ann, ['joined']],
    ['left', ann, null, ['left']],
    ['was invited', null, invited, ['joined']],
    ['accepted the invitation', invited, { ...ann, licenses: [] }, ['invitation-accepted']],
    ['let the invitation lapse', invited, null, ['left']],
    ['was deactivated', ann, { ...ann, status: 'inactive', licenses: [] }, ['deactivated', 'license-lost']],
    ['was reactivated', { ...ann, status: 'inactive', licenses: [] }, { ...ann, licenses: [] }, ['reactivated']],
    ['has another name', ann, { ...ann, lastName: 'Other' }, ['renamed']],
    ['has another address', ann, { ...ann, email: 'ann@example.org' }, ['email-changed']],
    ['has the same address in capitals', ann, { ...ann, email: 'ANN@example.com' }, []],
    ['has another first name', ann, { ...ann, firstName: 'Other' }, ['renamed']],
    ['has another display name', ann, { ...ann, displayName: 'Other' }, ['renamed']],
    [
      'was reactivated as somebody invited',
      { ...ann, status: 'inactive' },
      { ...ann, status: 'pending' },
      ['reactivated'],
    ],
    ['was invited, and is deactivated', { ...ann, status: 'pending' }, { ...ann, status: 'inactive' }, ['deactivated']],
    ['stayed deactivated', { ...ann, status: 'inactive' }, { ...ann, status: 'inactive' }, []],
    ['never had a role', { ...ann, role: null }, { ...ann, role: null }, []],
    ['lost the role', ann, { ...ann, role: null }, ['role-changed']],
    ['was given the first role', { ...ann, role: null }, ann, ['role-changed']],
    ['has a role that was renamed', ann, { ...ann, role: { id: '2', name: 'Someone' } }, []],
    ['became owner', ann, { ...ann, role: owner }, ['role-changed']],
    ['joined a group', ann, { ...ann, groups: [sales] }, ['group-joined']],
    [
      'moved to another group',
      { ...ann, groups: [{ id: 'g2', name: 'Owls' }] },
      { ...ann, groups: [sales] },
      ['group-joined', 'group-left'],
    ],
    ['left a group', { ...ann, groups: [sales] }, ann, ['group-left']],
    ['is in a group that was renamed', { ...ann, groups: [sales] }, { ...ann, groups: [{ id: 'g1', name: 'S' }] }, []],
    ['gained a licence', ann, { ...ann, licenses: [LICENSED, WEBINAR] }, ['license-gained']],
    [
      'holds one of two equal licences',
      { ...ann, licenses: [WEBINAR, WEBINAR] },
      { ...ann, licenses: [WEBINAR] },
      ['license-lost'],
    ],
    ['has a licence that is worded otherwise', ann, { ...ann, licenses: [{ ...LICENSED, name: 'Meetings Pro' }] }, []],
    [
      'has the same licence of another size',
      { ...ann, licenses: [WEBINAR] },
      { ...ann, licenses: [{ ...WEBINAR, capacity: 1_000 }] },
      ['license-gained', 'license-lost'],
    ],
    [
      'has the same licence from another subscription',
      ann,
      { ...ann, licenses: [{ ...LICENSED, subscriptionId: 's-2' }] },
      ['license-gained', 'license-lost'],
    ],
    ['swapped one licence for another', ann, { ...ann, licenses: [WEBINAR] }, ['license-gained', 'license-lost']],
    ['is somebody else with the same address', ann, { ...ann, key: 'b', id: 'b' }, ['joined', 'left']],
  ])('%s', (_what, before, after, expected) => {
    const { changes, complete, unsure } = diff(before === null ? [] : [before], after === null ? [] : [after]);
    expect(kinds(changes)).toEqual(expected);
    expect({ complete, unsure }).toEqual({ complete: true, unsure: [] });
  });

  it('an invitation is accepted by one person: somebody else with the address is new', () => {
    const other = accountUser({ id: 'b', email: 'ann@example.com' });
    expect(kinds(diff([invited], [ann, other]).changes)).toEqual(['invitation-accepted', 'license-gained', 'joined']);
  });

  it('is told with the licences and groups that came and went', () => {
    const after = { ...ann, licenses: [WEBINAR], groups: [] };
    const before = { ...ann, groups: [sales] };
    expect(diff([before], [after]).changes).toEqual([
      { kind: 'group-left', before, after, group: sales },
      { kind: 'license-gained', before, after, license: WEBINAR },
      { kind: 'license-lost', before, after, license: LICENSED },
    ]);
  });

  it('is told with both states, and with what changed', () => {
    const after = { ...ann, role: owner, groups: [sales] };
    expect(diff([ann], [after]).changes).toEqual([
      { kind: 'role-changed', before: ann, after, from: ann.role, to: owner },
      { kind: 'group-joined', before: ann, after, group: sales },
    ]);
  });
});

describe('what a snapshot could not read is not a change', () => {
  const ann = accountUser({ id: 'a', email: 'ann@example.com', licenses: [LICENSED, WEBINAR] });
  const bob = accountUser({ id: 'b', email: 'bob@example.com' });
  const partial = { status: 'partial' as const, cause: 'failed' as const, why: 'The list broke off.' };

  it.each([
    ['later', {}, partial, 'b', 'before'],
    ['earlier', partial, {}, 'a', 'after'],
  ])('nobody joins or leaves when the %s snapshot lacks people', (which, first, second, key, seenIn) => {
    const result = diffSnapshots(
      snapshot({ users: which === 'later' ? [ann, bob] : [bob], takenAt: EARLIER, people: first }),
      snapshot({ users: which === 'later' ? [ann] : [ann, bob], takenAt: LATER, people: second }),
    );
    expect(result.changes).toEqual([]);
    expect(result.unsure).toEqual([
      {
        user: expect.objectContaining({ key }),
        seenIn,
        why: `The ${which} snapshot does not hold everybody. The list broke off.`,
      },
    ]);
    expect(result.complete).toBe(false);
  });

  it('the reason is whole without one of the section', () => {
    const silent = { status: 'partial' as const, why: null };
    const { unsure } = diffSnapshots(snapshot({ users: [ann] }), snapshot({ users: [], people: silent }));
    expect(unsure).toMatchObject([{ why: 'The later snapshot does not hold everybody.' }]);
  });

  it('a licence is not lost when the later snapshot could not read all licences of the person', () => {
    const result = diff([ann], [{ ...ann, licenses: [LICENSED], licensesComplete: false }]);
    expect([result.changes, result.complete]).toEqual([[], false]);
  });

  it('a licence is not gained when the earlier one could not', () => {
    const result = diff([{ ...ann, licenses: [], licensesComplete: false }], [ann]);
    expect([result.changes, result.complete]).toEqual([[], false]);
  });

  it('but one that the earlier one did see is lost when the later one knows all', () => {
    const result = diff([{ ...ann, licensesComplete: false }], [{ ...ann, licenses: [LICENSED] }]);
    expect(kinds(result.changes)).toEqual(['license-lost']);
  });
});

it.each([
  ['two accounts', { accountId: 'x' }, { accountId: 'y' }, 'two accounts: x and y. Keep snapshots by accountId'],
  [
    'the wrong order',
    { takenAt: LATER },
    { takenAt: EARLIER },
    'after the later one. Call diffSnapshots(before, after).',
  ],
])('%s are refused, and the error says what to do', (_what, before, after, message) => {
  expect(() => diffSnapshots(snapshot(before), snapshot(after))).toThrow(message);
});

it.each([
  ['x', 'x', 'x'],
  ['', 'y', 'y'],
  ['x', '', 'x'],
  ['', '', ''],
])(
  'snapshots of account "%s" and "%s" are of "%s": one that does not know its account goes with any',
  (a, b, accountId) => {
    const result = diffSnapshots(snapshot({ accountId: a }), snapshot({ accountId: b }));
    expect(result).toEqual({
      accountId,
      from: '2025-06-01T00:00:00.000Z',
      to: '2025-06-01T00:00:00.000Z',
      complete: true,
      changes: [],
      unsure: [],
    });
  },
);

describe('random lives', () => {
  // What is done to people is what must come out: an account in which each person lives through some of these.
  const deeds = {
    deactivated: (user: AccountUser): AccountUser => ({ ...user, status: 'inactive' }),
    renamed: (user: AccountUser): AccountUser => ({ ...user, displayName: `${user.displayName}!` }),
    'email-changed': (user: AccountUser): AccountUser => ({ ...user, email: `new.${user.email}` }),
    'role-changed': (user: AccountUser): AccountUser => ({ ...user, role: { id: '1', name: 'Admin' } }),
    'group-joined': (user: AccountUser): AccountUser => ({
      ...user,
      groups: [...user.groups, { id: 'g', name: null }],
    }),
    'license-gained': (user: AccountUser): AccountUser => ({
      ...user,
      licenses: [...user.licenses, WEBINAR as License],
    }),
  };
  const names = Object.keys(deeds) as (keyof typeof deeds)[];
  const life = fc.oneof(
    fc.constant(['joined'] as const),
    fc.constant(['left'] as const),
    fc.subarray(names, { minLength: 0 }),
  );

  it('show what was done, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(life, { maxLength: 30 }), (lives) => {
        const before: AccountUser[] = [];
        const after: AccountUser[] = [];
        lives.forEach((done, index) => {
          const user = accountUser({ id: `id-${index}`, email: `p${index}@example.com` });
          if (done[0] !== 'joined') before.push(user);
          if (done[0] === 'left') return;
          after.push(done.reduce((now, name) => (name in deeds ? deeds[name as keyof typeof deeds](now) : now), user));
        });
        const seen = diff(before, after.reverse()).changes.map((change) => {
          const user = 'after' in change ? change.after : change.before;
          return `${user.key} ${change.kind}`;
        });
        const done = lives.flatMap((life, index) => life.map((name) => `id-${index} ${name}`));
        expect(seen.sort()).toEqual(done.sort());
      }),
    );
  });
});
