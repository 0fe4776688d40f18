import { describe, expect, it } from 'vitest';
import { lastUsed, type UseEvidence } from '../../src/sync/last-used.js';
import type { HostedUsage, LastUsed } from '../../src/sync/snapshot.js';
import { NOT_ASKED } from './snapshots.js';

/** June 2026 was looked at, to its end unless a test says otherwise. */
const WINDOW = { from: '2026-06-01', to: '2026-06-30' };

function hosted(meetingsHosted: number, lastHostedAt: string | null = null): HostedUsage {
  return { meetingsHosted, minutesHosted: 0, participantsHosted: 0, webinarsHosted: null, lastHostedAt, ...NOT_ASKED };
}

/** Nothing hosted, and one other thing done. */
function did(change: Partial<HostedUsage>): { usage: HostedUsage } {
  return { usage: { ...hosted(0), ...change } };
}

function judge(known: Partial<UseEvidence>): LastUsed {
  return lastUsed({ lastLoginAt: null, usage: hosted(0), window: WINDOW, usageComplete: true, ...known });
}

describe('lastUsed', () => {
  it.each<[string, Partial<UseEvidence>, LastUsed]>([
    [
      'a login in the window is use',
      { lastLoginAt: '2026-06-15T08:00:00Z' },
      { at: '2026-06-15T08:00:00Z', source: 'login', verdict: 'used' },
    ],
    [
      'a login in the first second of the window is use',
      { lastLoginAt: '2026-06-01T00:00:00Z' },
      { at: '2026-06-01T00:00:00Z', source: 'login', verdict: 'used' },
    ],
    [
      'a login after the window is use',
      { lastLoginAt: '2026-07-01T00:00:00Z' },
      { at: '2026-07-01T00:00:00Z', source: 'login', verdict: 'used' },
    ],
    [
      'a meeting in the window is use',
      { usage: hosted(1, '2026-06-15T08:00:00Z') },
      { at: '2026-06-15T08:00:00Z', source: 'hosted', verdict: 'used' },
    ],
    [
      'a meeting after the login is the later evidence',
      { lastLoginAt: '2026-06-10T08:00:00Z', usage: hosted(1, '2026-06-15T08:00:00Z') },
      { at: '2026-06-15T08:00:00Z', source: 'hosted', verdict: 'used' },
    ],
    [
      'a login after the meeting is the later evidence',
      { lastLoginAt: '2026-06-20T08:00:00Z', usage: hosted(1, '2026-06-15T08:00:00Z') },
      { at: '2026-06-20T08:00:00Z', source: 'login', verdict: 'used' },
    ],
    [
      'of a meeting and a login at the same instant the meeting is the better evidence',
      { lastLoginAt: '2026-06-15T08:00:00Z', usage: hosted(1, '2026-06-15T08:00:00Z') },
      { at: '2026-06-15T08:00:00Z', source: 'hosted', verdict: 'used' },
    ],
    [
      'instants are compared as instants, not as texts',
      { lastLoginAt: '2026-06-15T09:00:00+09:00', usage: hosted(1, '2026-06-15T01:00:00Z') },
      { at: '2026-06-15T01:00:00Z', source: 'hosted', verdict: 'used' },
    ],
    [
      'meetings whose dates were not read are use without a date',
      { usage: hosted(2) },
      { at: null, source: 'hosted', verdict: 'used' },
    ],
    [
      'undated meetings in the window outweigh a login before it',
      { lastLoginAt: '2026-03-01T08:00:00Z', usage: hosted(2) },
      { at: null, source: 'hosted', verdict: 'used' },
    ],
    [
      'undated meetings are use although another month could not be read',
      { usage: hosted(2), usageComplete: false },
      { at: null, source: 'hosted', verdict: 'used' },
    ],
    [
      'a login before the window is use before the window',
      { lastLoginAt: '2026-03-01T08:00:00Z' },
      { at: '2026-03-01T08:00:00Z', source: 'login', verdict: 'before-window' },
    ],
    [
      'a login more than three days before the window is use before the window',
      { lastLoginAt: '2026-05-28T23:59:59Z' },
      { at: '2026-05-28T23:59:59Z', source: 'login', verdict: 'before-window' },
    ],
    [
      'a login three days before the window may be a later one that Zoom has not told yet',
      { lastLoginAt: '2026-05-29T00:00:00Z' },
      { at: '2026-05-29T00:00:00Z', source: 'login', verdict: 'unknown' },
    ],
    [
      'a login just before the window may be a later one that Zoom has not told yet',
      { lastLoginAt: '2026-05-31T23:59:59Z' },
      { at: '2026-05-31T23:59:59Z', source: 'login', verdict: 'unknown' },
    ],
    [
      'a call just before the window is before it: only logins are told late',
      did({ lastCallAt: '2026-05-31T23:59:59Z' }),
      { at: '2026-05-31T23:59:59Z', source: 'phone', verdict: 'before-window' },
    ],
    [
      'a meeting of somebody else is use',
      did({ meetingsJoined: 1, lastJoinedAt: '2026-06-15T08:00:00Z' }),
      { at: '2026-06-15T08:00:00Z', source: 'joined', verdict: 'used' },
    ],
    [
      'a call is use',
      did({ calls: 3, lastCallAt: '2026-06-15T08:00:00Z' }),
      { at: '2026-06-15T08:00:00Z', source: 'phone', verdict: 'used' },
    ],
    [
      'of all evidence the latest wins',
      {
        lastLoginAt: '2026-06-12T08:00:00Z',
        ...did({
          lastHostedAt: '2026-06-13T08:00:00Z',
          lastJoinedAt: '2026-06-15T08:00:00Z',
          lastCallAt: '2026-06-14T08:00:00Z',
        }),
      },
      { at: '2026-06-15T08:00:00Z', source: 'joined', verdict: 'used' },
    ],
    [
      'of evidence of one instant what was hosted comes first, then joined, then calls',
      did({ lastJoinedAt: '2026-06-15T08:00:00Z', lastCallAt: '2026-06-15T08:00:00Z' }),
      { at: '2026-06-15T08:00:00Z', source: 'joined', verdict: 'used' },
    ],
    ['joined without a date is use', did({ meetingsJoined: 1 }), { at: null, source: 'joined', verdict: 'used' }],
    ['calls without a date are use', did({ calls: 1 }), { at: null, source: 'phone', verdict: 'used' }],
    [
      'use that was found is use, although the rest could not be read',
      { ...did({ meetingsHosted: null, lastJoinedAt: '2026-06-15T08:00:00Z' }), usageComplete: false },
      { at: '2026-06-15T08:00:00Z', source: 'joined', verdict: 'used' },
    ],
    [
      'nothing found is unknown, where what was hosted could not be read',
      { ...did({ meetingsHosted: null }), usageComplete: false },
      { at: null, source: null, verdict: 'unknown' },
    ],
    ['neither login nor meeting is never', {}, { at: null, source: null, verdict: 'never' }],
    [
      'neither login nor meeting is unknown while meetings may be missing',
      { usageComplete: false },
      { at: null, source: null, verdict: 'unknown' },
    ],
    [
      'no login is unknown when usage was not read',
      { usage: null, usageComplete: false },
      { at: null, source: null, verdict: 'unknown' },
    ],
    [
      'a login before the window is unknown while meetings may be missing',
      { lastLoginAt: '2026-03-01T08:00:00Z', usage: null, usageComplete: false },
      { at: '2026-03-01T08:00:00Z', source: 'login', verdict: 'unknown' },
    ],
    [
      'a login in the window is use although usage was not read',
      { lastLoginAt: '2026-06-15T08:00:00Z', usage: null, usageComplete: false },
      { at: '2026-06-15T08:00:00Z', source: 'login', verdict: 'used' },
    ],
    ['a login that is no date is none', { lastLoginAt: 'yesterday' }, { at: null, source: null, verdict: 'never' }],
    [
      'without a window a login does not tell what happened since',
      { lastLoginAt: '2019-01-01T00:00:00Z', usage: null, window: null, usageComplete: false },
      { at: '2019-01-01T00:00:00Z', source: 'login', verdict: 'unknown' },
    ],
    [
      'without a window no login is unknown',
      { usage: null, window: null, usageComplete: false },
      { at: null, source: null, verdict: 'unknown' },
    ],
  ])('%s', (_case, known, expected) => {
    expect(judge(known)).toEqual(expected);
  });
});
