import { describe, expect, it } from 'vitest';
import { type ReclaimOptions, reclaimReport } from '../../src/sync/reclaim-report.js';
import type { AccountUser } from '../../src/sync/snapshot.js';
import { BASIC, LICENSED, license, webinar } from './ledger-people.js';
import { at, busy, idle, NOW } from './reclaim-people.js';

const report = (options: ReclaimOptions, ...users: AccountUser[]) => reclaimReport(at(NOW, ...users), options);

describe('a candidate', () => {
  it.each<[string, AccountUser, string | null]>([
    ['is idle', idle(), 'idle'],
    ['was never seen', idle({ lastUsed: { at: null, source: null, verdict: 'never' } }), 'never'],
    ['was invited long ago', idle({ status: 'pending', id: null }), 'not-accepted'],
    ['was invited last week', idle({ status: 'pending', id: null, createdAt: '2026-06-25T00:00:00Z' }), null],
    ['holds nothing that is paid', idle({ licenses: [BASIC] }), null],
    [
      'holds only parts of a suite',
      idle({ licenses: [license('phone', 'Zoom Phone', { includedIn: 'workplace' })] }),
      null,
    ],
    ['is deactivated and holds nothing', idle({ status: 'inactive', licenses: [] }), null],
  ])('%s', (_what, user, reason) => {
    expect(report({}, user).candidates.map((candidate) => candidate.reason)).toEqual(reason === null ? [] : [reason]);
  });

  it.each<[string, AccountUser, string[]]>([
    ['who does nothing that takes a licence could be Basic', busy({ neededLicence: false }), ['basic-would-do']],
    ['who needed it once keeps it', busy({ neededLicence: true }), []],
    ['whose need is not known keeps it', busy({ neededLicence: null }), []],
    [
      'who holds a webinar seat too is not told by meetings',
      busy({ neededLicence: false }, { licenses: [LICENSED, webinar(500)] }),
      [],
    ],
  ])('%s', (_what, user, reasons) => {
    expect(report({}, user).candidates.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('has the seats that would become free, and no others', () => {
    const user = idle({
      licenses: [LICENSED, BASIC, webinar(500), license('phone', 'P', { includedIn: 'workplace' })],
    });
    expect(report({}, user).candidates[0]?.licenses).toEqual([LICENSED, webinar(500)]);
  });
});

describe('what speaks against it', () => {
  const group = { id: 'g1', name: 'Executives' };
  it.each<[string, AccountUser, ReclaimOptions, string[]]>([
    ['nothing', idle(), {}, []],
    ['owner', idle({ role: { id: '0', name: 'Owner' } }), {}, ['owner']],
    ['admin', idle({ role: { id: '1', name: 'Admin' } }), {}, ['admin']],
    ['a role of the account', idle({ role: { id: 'r77', name: null } }), {}, ['admin']],
    ['protected by address', idle(), { protectedUsers: ['ANN@example.com'] }, ['protected-user']],
    ['protected by id', idle(), { protectedUsers: ['id-1'] }, ['protected-user']],
    ['a protected group by name', idle({ groups: [group] }), { protectedGroups: ['Executives'] }, ['protected-group']],
    ['a protected group by id', idle({ groups: [group] }), { protectedGroups: ['g1'] }, ['protected-group']],
    ['in a meeting', idle(), { meetings: new Map([['id-1', { live: true, upcoming: 0 }]]) }, ['live-meeting']],
    ['a meeting soon', idle(), { meetings: new Map([['id-1', { live: false, upcoming: 2 }]]) }, ['upcoming-meeting']],
    ['no meeting', idle(), { meetings: new Map([['id-1', { live: false, upcoming: 0 }]]) }, []],
    ['meetings unknown', idle(), { meetings: new Map([['id-1', { live: null, upcoming: 0 }]]) }, ['meetings-unknown']],
    ['soon or not', idle(), { meetings: new Map([['id-1', { live: false, upcoming: null }]]) }, ['meetings-unknown']],
    [
      'in a meeting, and nobody knows whether one is soon',
      idle(),
      { meetings: new Map([['id-1', { live: true, upcoming: null }]]) },
      ['live-meeting', 'meetings-unknown'],
    ],
    ['nobody asked for their meetings', idle(), { meetings: new Map() }, ['meetings-unknown']],
    ['invited', idle({ status: 'pending', id: null }), {}, ['pending']],
    [
      'new',
      idle({ createdAt: '2026-06-15T00:00:00Z', lastUsed: { at: null, source: null, verdict: 'never' } }),
      { days: 10 },
      ['recent-grant'],
    ],
  ])('%s', (_what, user, options, kinds) => {
    expect(report(options, user).candidates[0]?.blockers.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each<[string, string, AccountUser['licenses'], boolean, string[]]>([
    ['given since last week', '2026-06-24T00:00:00.000Z', [], true, ['recent-grant']],
    ['held last week already', '2026-06-24T00:00:00.000Z', [LICENSED], true, []],
    ['given at some time since March', '2026-03-01T00:00:00.000Z', [], true, []],
    ['not known last week', '2026-06-24T00:00:00.000Z', [], false, []],
  ])('a licence %s', (_what, takenAt, licenses, licensesComplete, kinds) => {
    const previous = [at(takenAt, idle({ licenses, licensesComplete }))];
    expect(report({ previous }, idle()).candidates[0]?.blockers.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('the report', () => {
  it('counts the seats of unblocked candidates and lists those first, the longest unused before others', () => {
    const seen = (day: string) => ({
      at: `${day}T08:00:00Z`,
      source: 'hosted' as const,
      verdict: 'before-window' as const,
    });
    const { candidates, reclaimable } = report(
      { protectedUsers: ['boss@example.com'] },
      idle({ id: 'c', email: 'c@example.com', lastUsed: seen('2025-12-01'), licenses: [LICENSED, webinar(500)] }),
      idle({ id: 'boss', email: 'boss@example.com', lastUsed: seen('2024-01-01') }),
      idle({ id: 'a', email: 'a@example.com', lastUsed: seen('2025-01-01') }),
    );
    expect(candidates.map(({ user }) => user.id)).toEqual(['a', 'c', 'boss']);
    expect(reclaimable).toEqual([
      { product: 'meetings', name: 'Licensed', seats: 2 },
      { product: 'webinar', name: 'Webinar 500', seats: 1 },
    ]);
  });

  it('names the people of whom it cannot tell', () => {
    const unsure = idle({ lastUsed: { at: null, source: null, verdict: 'unknown' } });
    expect(report({}, unsure)).toMatchObject({ candidates: [], unknown: [{ user: unsure, confidence: 'unknown' }] });
  });

  it('says whether meetings were looked at', () => {
    expect(report({}).meetingsChecked).toBe(false);
    expect(report({ meetings: new Map() }).meetingsChecked).toBe(true);
  });
});
