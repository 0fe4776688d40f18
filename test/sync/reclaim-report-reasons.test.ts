import { describe, expect, it } from 'vitest';
import { type ReclaimOptions, reclaimReport } from '../../src/sync/reclaim-report.js';
import type { AccountUser } from '../../src/sync/snapshot.js';
import { LICENSED, license, webinar } from './ledger-people.js';
import { at, busy, idle, NOTHING, NOW } from './reclaim-people.js';

/** Somebody who hosts what a Basic user could host. */
const modest = (changes: Partial<AccountUser> = {}): AccountUser => busy({ neededLicence: false }, changes);

const candidates = (options: ReclaimOptions, ...users: AccountUser[]) =>
  reclaimReport(at(NOW, ...users), options).candidates;
const blockers = (options: ReclaimOptions, user: AccountUser) => candidates(options, user)[0]?.blockers;

describe('a reason, how sure it is, and in a sentence', () => {
  it.each<[string, AccountUser, object]>([
    ['idle', idle(), { reason: 'idle', confidence: 'medium', why: 'Last seen 2025-10-01 (login).' }],
    [
      'idle, attendance included',
      idle({ usage: { ...NOTHING, meetingsJoined: 0 } }),
      { reason: 'idle', confidence: 'high', why: 'Last seen 2025-10-01 (login).' },
    ],
    [
      'never',
      idle({ lastUsed: { at: null, source: null, verdict: 'never' } }),
      { reason: 'never', confidence: 'medium', why: 'No use is known since 2024-01-01.' },
    ],
    [
      'not accepted',
      idle({ id: null, status: 'pending' }),
      { reason: 'not-accepted', confidence: 'high', why: 'Invited on 2024-01-01 and never accepted.' },
    ],
    [
      'Basic would do',
      modest(),
      {
        reason: 'basic-would-do',
        confidence: 'medium',
        why: 'Used, but nothing since 2026-01-01 that a Basic user could not do.',
      },
    ],
  ])('%s', (_what, user, expected) => {
    expect(candidates({}, user)).toEqual([expect.objectContaining(expected)]);
  });

  it.each<[string, AccountUser]>([
    ['has an invitation of an unknown day', idle({ id: null, status: 'pending', createdAt: null })],
    ['joined within the days and has hosted little so far', modest({ createdAt: '2026-05-01T00:00:00Z' })],
  ])('is not found for somebody who %s', (_who, user) => {
    expect(reclaimReport(at(NOW, user))).toMatchObject({ candidates: [], unknown: [] });
  });

  it('is found for somebody who holds free add-ons beside the meetings licence', () => {
    const free = license('whiteboard', 'Whiteboard Basic', { paid: false });
    expect(candidates({}, modest({ licenses: [LICENSED, free] }))).toHaveLength(1);
  });

  it('is judged by the days asked for', () => {
    const user = idle({ lastUsed: { at: '2026-05-15T08:00:00Z', source: 'hosted', verdict: 'used' } });
    expect(candidates({ days: 30 }, user)).toHaveLength(1);
    expect(candidates({ days: 60 }, user)).toHaveLength(0);
    expect(reclaimReport(at(NOW)).days).toBe(90);
  });
});

describe('a blocker says why', () => {
  const meetings = (live: boolean | null, upcoming: number | null, why?: string) => ({
    meetings: new Map([['id-1', { live, upcoming, why }]]),
  });

  it.each<[string, AccountUser, ReclaimOptions, string[]]>([
    ['invited', idle({ id: null, status: 'pending' }), {}, ['An invited person can only be unlinked, not changed.']],
    ['owner', idle({ role: { id: '0', name: 'Owner' } }), {}, ['Owns the account.']],
    ['a role', idle({ role: { id: '1', name: 'Admin' } }), {}, ['Has the role Admin.']],
    ['a role without a name', idle({ role: { id: 'r77', name: null } }), {}, ['Has the role r77.']],
    ['no role is known', idle({ role: null }), {}, []],
    ['a name', idle(), { protectedUsers: ['ann@example.com'] }, ['Is protected by name.']],
    [
      'a group',
      idle({ groups: [{ id: 'g1', name: 'Executives' }] }),
      { protectedGroups: ['g1'] },
      ['Is a member of Executives.'],
    ],
    [
      'a group without a name',
      idle({ groups: [{ id: 'g1', name: null }] }),
      { protectedGroups: ['g1'] },
      ['Is a member of g1.'],
    ],
    ['another group', idle({ groups: [{ id: 'g2', name: 'Sales' }] }), { protectedGroups: ['g1', 'Executives'] }, []],
    ['live', idle(), meetings(true, 0), ['Is in a meeting now.']],
    ['soon', idle(), meetings(false, 2), ['Hosts 2 meeting(s) or webinar(s) soon.']],
    [
      'refused',
      idle(),
      meetings(null, 0, 'A scope is missing.'),
      ['Their meetings could not be read. A scope is missing.'],
    ],
    ['unread', idle(), meetings(null, 0), ['Their meetings could not be read.']],
    ['nobody asked', idle(), { meetings: new Map() }, ['Their meetings could not be read. Nobody asked for them.']],
    [
      'new',
      idle({
        createdAt: '2026-06-15T00:00:00Z',
        lastUsed: { at: '2026-01-05T00:00:00Z', source: 'hosted', verdict: 'used' },
      }),
      { days: 10 },
      ['Joined on 2026-06-15.'],
    ],
    [
      'given lately',
      idle({ licenses: [LICENSED, webinar(500)] }),
      { previous: [at('2026-06-20T00:00:00.000Z', idle())] },
      ['Was given Webinar 500 after 2026-06-20.'],
    ],
  ])('%s', (_what, user, options, why) => {
    expect(blockers(options, user)?.map((blocker) => blocker.why)).toEqual(why);
  });
});

describe('a licence was given lately when an earlier snapshot', () => {
  const held = [LICENSED, webinar(500)];
  it.each<[string, string, Partial<AccountUser>, ReclaimOptions, boolean]>([
    ['lacks it', '2026-06-20T00:00:00.000Z', { licenses: [LICENSED] }, {}, true],
    ['lacks it, 30 days ago to the second', '2026-06-01T00:00:00.000Z', { licenses: [LICENSED] }, {}, true],
    ['lacks it, not 31 days ago', '2026-05-31T00:00:00.000Z', { licenses: [LICENSED] }, {}, false],
    [
      'lacks it, ten days ago, not where a week is asked for',
      '2026-06-20T00:00:00.000Z',
      { licenses: [] },
      { recentGrantDays: 7 },
      false,
    ],
    ['lacks it, not when it is no earlier one', NOW, { licenses: [] }, {}, false],
    ['has another size of it', '2026-06-20T00:00:00.000Z', { licenses: [LICENSED, webinar(100)] }, {}, true],
    [
      'has the person, not when it has somebody else only',
      '2026-06-20T00:00:00.000Z',
      { id: 'other', licenses: [] },
      {},
      false,
    ],
  ])('%s', (_what, takenAt, before, options, isRecent) => {
    const previous = [at(takenAt, idle(before))];
    const found = blockers({ ...options, previous }, idle({ licenses: held }));
    expect(found?.map(({ kind }) => kind)).toEqual(isRecent ? ['recent-grant'] : []);
  });

  it('lacks its code, whatever it was called then', () => {
    const coded = license('whiteboard', 'Zoom Whiteboard', { code: '7' });
    const then = (name: string, code: string) =>
      at('2026-06-20T00:00:00.000Z', idle({ licenses: [{ ...coded, name, code }] }));
    const user = idle({ licenses: [coded] });
    expect(blockers({ previous: [then('Whiteboard, as it was called', '7')] }, user)).toEqual([]);
    expect(blockers({ previous: [then('Zoom Whiteboard', '8')] }, user)).toHaveLength(1);
  });

  it('tells, whichever of several it is', () => {
    const lacking = at('2026-06-20T00:00:00.000Z', idle({ licenses: [] }));
    const older = at('2025-01-01T00:00:00.000Z', idle({ licenses: [] }));
    const unsure = at('2026-06-22T00:00:00.000Z', idle({ licenses: [], licensesComplete: false }));
    expect(blockers({ previous: [older, unsure, lacking] }, idle())).toHaveLength(1);
    expect(blockers({ previous: [older, unsure] }, idle())).toEqual([]);
  });
});

describe('the order', () => {
  const seen = (at: string | null): Partial<AccountUser> => ({
    lastUsed: { at, source: at === null ? null : 'hosted', verdict: at === null ? 'never' : 'before-window' },
  });

  it('of people is by last use: who was never seen first, and by address where it is the same', () => {
    const people = [
      idle({ id: '1', email: 'd@example.com', ...seen('2025-03-01T00:00:00Z') }),
      idle({ id: '2', email: 'c@example.com', ...seen('2025-03-01T00:00:00Z') }),
      idle({ id: '3', email: 'b@example.com', ...seen('2025-01-01T00:00:00Z') }),
      idle({ id: '4', email: 'z@example.com', ...seen(null) }),
      idle({ id: '5', email: 'a@example.com', ...seen('2025-06-01T00:00:00Z') }),
    ];
    for (const users of [people, people.toReversed()]) {
      const order = candidates({}, ...users).map(({ user }) => user.email.charAt(0));
      expect(order).toEqual(['z', 'b', 'c', 'd', 'a']);
    }
  });

  it('of seats is by their number, and by name where it is the same', () => {
    const licenses = [webinar(500), license('phone', 'Zoom Phone Pro'), license('clips', 'Clips')];
    const users = [idle({ id: '1', licenses }), idle({ id: '2', licenses: [license('phone', 'Zoom Phone Pro')] })];
    const { reclaimable } = reclaimReport(at(NOW, ...users));
    expect(reclaimable).toEqual([
      { product: 'phone', name: 'Zoom Phone Pro', seats: 2 },
      { product: 'clips', name: 'Clips', seats: 1 },
      { product: 'webinar', name: 'Webinar 500', seats: 1 },
    ]);
  });

  it('keeps seats of the same name apart when they are of two products', () => {
    const users = [idle({ licenses: [license('events', 'Unlimited'), license('sessions', 'Unlimited')] })];
    expect(reclaimReport(at(NOW, ...users)).reclaimable).toHaveLength(2);
  });
});
