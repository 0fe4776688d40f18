import { describe, expect, it } from 'vitest';
import { inactiveUsers } from '../../src/sync/inactive-users.js';
import type { AccountUser, HostedUsage, LastUsed } from '../../src/sync/snapshot.js';
import { accountUser, NOT_ASKED, snapshot } from './snapshots.js';

/** Taken on 1 July, with usage since 1 January: 181 days. */
const account = (
  users: AccountUser[],
  usageWindow: { from: string; to: string } | null = { from: '2026-01-01', to: '2026-07-01' },
) => snapshot({ takenAt: '2026-07-01T12:00:00.000Z', usageWindow, users });

const usage = (changes: Partial<HostedUsage> = {}): HostedUsage => ({
  meetingsHosted: 0,
  minutesHosted: 0,
  participantsHosted: 0,
  webinarsHosted: null,
  lastHostedAt: null,
  ...NOT_ASKED,
  ...changes,
});

const last = (verdict: LastUsed['verdict'], at: string | null = null, source: LastUsed['source'] = 'login') => ({
  lastUsed: { at: at === null ? null : `${at}T12:00:00Z`, source: at === null ? null : source, verdict },
  usage: usage(),
});

describe('inactiveUsers, 90 days before 1 July (2 April)', () => {
  it.each<[string, Partial<AccountUser>, [string, string] | null]>([
    ['hosted in June', last('used', '2026-06-01', 'hosted'), null],
    ['hosted on the last day that counts', last('used', '2026-04-02', 'hosted'), null],
    ['hosted on the day before', last('used', '2026-04-01', 'hosted'), ['idle', 'medium']],
    ['logged in on that day: Zoom may have told it three days late', last('used', '2026-04-01'), null],
    ['logged in four days before', last('used', '2026-03-29'), ['idle', 'medium']],
    ['was last seen last year', last('before-window', '2025-11-01'), ['idle', 'medium']],
    [
      'was last seen last year, attendance included',
      { ...last('before-window', '2025-11-01'), usage: usage({ meetingsJoined: 0 }) },
      ['idle', 'high'],
    ],
    ['was never seen', last('never'), ['never', 'medium']],
    ['was never seen and joined in May', { ...last('never'), createdAt: '2026-05-01T00:00:00Z' }, null],
    ['was never seen and nobody knows since when', { ...last('never'), createdAt: null }, ['unknown', 'unknown']],
    [
      'hosted on a day that was not read',
      { ...last('used'), usage: usage({ meetingsHosted: 2 }) },
      ['unknown', 'unknown'],
    ],
    ['has evidence with gaps', last('unknown', '2025-11-01'), ['unknown', 'unknown']],
    ['has evidence with gaps, and logged in last week', last('unknown', '2026-06-25'), null],
    ['is deactivated', { ...last('never'), status: 'inactive' }, null],
    ['is invited', { ...last('never'), status: 'pending' }, null],
  ])('%s', (_what, changes, expected) => {
    const [found] = inactiveUsers(account([accountUser(changes)]), { days: 90, unknown: 'include' });
    expect(found === undefined ? null : [found.reason, found.confidence]).toEqual(expected);
  });

  it('leaves out people of whom nothing can be said, unless asked to', () => {
    const unsure = account([accountUser(last('unknown'))]);
    expect(inactiveUsers(unsure, { days: 90 })).toEqual([]);
    expect(inactiveUsers(unsure, { days: 90, unknown: 'include' })).toHaveLength(1);
  });

  it.each([
    ['usage was not read', null, /not read/],
    ['usage reaches back less than that', { from: '2026-06-01', to: '2026-07-01' }, /since 2026-06-01 only/],
  ])('claims nothing when %s', (_what, window, why) => {
    const idle = accountUser(last('before-window', '2025-01-01'));
    expect(inactiveUsers(account([idle], window), { days: 90 })).toEqual([]);
    expect(inactiveUsers(account([idle], window), { days: 90, unknown: 'include' })[0]?.why).toMatch(why);
  });

  it('says why in a sentence', () => {
    const why = (changes: Partial<AccountUser>) => inactiveUsers(account([accountUser(changes)]), { days: 90 })[0]?.why;
    expect(why(last('before-window', '2025-11-01'))).toBe('Last seen 2025-11-01 (login).');
    expect(why(last('never'))).toBe('No use is known since 2024-01-01.');
  });

  it.each<[string, Partial<AccountUser>, string]>([
    [
      'never, of an unknown day',
      { ...last('never'), createdAt: null },
      'No use is known, but neither is how long the person has been here.',
    ],
    ['gaps', last('unknown', '2025-11-01'), 'The evidence about the window has gaps: see sections.usage.'],
    ['undated', last('used'), 'Hosted in the window, on a day that was not read (usage.meetings tells it).'],
  ])('says in a sentence why it cannot tell: %s', (_what, changes, why) => {
    const found = inactiveUsers(account([accountUser(changes)]), { days: 90, unknown: 'include' });
    expect(found).toMatchObject([{ why, reason: 'unknown', confidence: 'unknown' }]);
  });

  it('tells when the person was last seen', () => {
    const seen = (changes: Partial<AccountUser>) =>
      inactiveUsers(account([accountUser(changes)]), { days: 90, unknown: 'include' })[0]?.lastUsedAt;
    expect(seen(last('before-window', '2025-11-01'))).toBe('2025-11-01T12:00:00Z');
    expect(seen(last('unknown', '2025-11-01'))).toBe('2025-11-01T12:00:00Z');
    expect(seen(last('never'))).toBeNull();
  });

  it.each([
    ['the day that the days begin on', '2026-04-02', 1],
    ['the day after, which the days begin within', '2026-04-03', 1],
    ['a day later', '2026-04-04', 0],
  ])('usage since %s', (_what, from, found) => {
    const idle = accountUser(last('before-window', '2025-01-01'));
    expect(inactiveUsers(account([idle], { from, to: '2026-07-01' }), { days: 90 })).toHaveLength(found);
  });

  it('somebody is new who was created in the very moment that the days begin', () => {
    const users = ['2026-04-02T12:00:00Z', '2026-04-02T11:59:59Z'].map((createdAt) =>
      accountUser({ ...last('never'), createdAt }),
    );
    expect(inactiveUsers(account(users), { days: 90, unknown: 'include' }).map(({ user }) => user)).toEqual([users[1]]);
  });

  it.each([0, -1, Number.NaN])('%d days make no sense', (days) => {
    const message = `days must be a number above 0, not ${days}. For example 90.`;
    expect(() => inactiveUsers(account([]), { days })).toThrow(message);
  });
});
