import { describe, expect, it } from 'vitest';
import { type Findings, toAccountUser } from '../../src/sync/account-user.js';
import type { Person } from '../../src/sync/person.js';
import type { AddOnReading } from '../../src/sync/read-add-ons.js';
import { UsageReading } from '../../src/sync/usage-reading.js';
import type { User } from '../../src/types/zoom/user.js';
import { NOT_ASKED } from './snapshots.js';

function person(row: Partial<User> = {}, status: Person['status'] = 'active'): Person {
  return { key: 'ann', status, row: { id: 'ann', email: 'ann@example.com', type: 2, ...row } };
}

/** A reading of this sync. */
const FRESH = { earlier: null, readAt: '2026-06-30T12:00:00.000Z' };

/** What the account's sections know, and what the person's own pages say. */
interface Known extends Findings {
  addOns: ReadonlyMap<string, AddOnReading>;
}

function toUser(somebody: Person, { addOns, ...known }: Known) {
  return toAccountUser(somebody, addOns.get(somebody.key) ?? null, known);
}

/** Everything was asked for and read; nobody holds, belongs to or did anything. */
function findings(known: Partial<Known> = {}): Known {
  return {
    addOns: new Map([['ann', { ...FRESH, features: {}, details: null, complete: true }]]),
    addOnsAsked: true,
    bundlesAsked: true,
    phone: new Map(),
    phoneKnown: true,
    phoneAsked: true,
    usage: new UsageReading(),
    usageComplete: true,
    window: { from: '2026-06-01', to: '2026-06-30' },
    groups: new Map(),
    roles: new Map(),
    domains: new Set(['example.com']),
    ...known,
  };
}

describe('toAccountUser', () => {
  it('tells everything that is known, under our names', () => {
    const usage = new UsageReading();
    usage.addHost({ id: 'ann', email: 'ann@example.com', meetings: 3, meeting_minutes: 90, participants: 12 });
    const row: Partial<User> = {
      email: 'Ann@Example.com',
      first_name: 'Ann',
      last_name: 'Lee',
      display_name: 'Ann Lee',
      dept: 'Sales',
      role_id: '1',
      group_ids: ['g2', 'g1'],
      user_created_at: '2024-01-15T09:00:00Z',
      created_at: '2025-05-05T05:05:05Z',
      timezone: 'Europe/Paris',
      last_login_time: '2026-06-10T08:00:00Z',
    };
    const known = findings({
      usage,
      groups: new Map([['g1', 'Owls']]),
      roles: new Map([['1', 'Admin']]),
      phone: new Map([['ann', { id: 'ann', calling_plans: [{ type: 200 }] }]]),
      addOns: new Map([
        ['ann', { ...FRESH, features: { webinar: true }, details: { email: '', zoom_one_type: 4 }, complete: true }],
      ]),
    });
    const { licenses, ...user } = toUser(person(row), known);
    expect(licenses.map(({ name }) => name)).toEqual([
      'Licensed',
      'Zoom Workplace Enterprise',
      'Zoom Phone US/CA Unlimited',
      'Webinar',
    ]);
    expect(user).toEqual({
      key: 'ann',
      id: 'ann',
      email: 'Ann@Example.com',
      firstName: 'Ann',
      lastName: 'Lee',
      displayName: 'Ann Lee',
      status: 'active',
      external: false,
      department: 'Sales',
      role: { id: '1', name: 'Admin' },
      groups: [
        { id: 'g2', name: null },
        { id: 'g1', name: 'Owls' },
      ],
      createdAt: '2024-01-15T09:00:00Z',
      timezone: 'Europe/Paris',
      licensesComplete: true,
      licensesReadAt: FRESH.readAt,
      bundleRead: true,
      lastLoginAt: '2026-06-10T08:00:00Z',
      lastUsed: { at: '2026-06-10T08:00:00Z', source: 'login', verdict: 'used' },
      usage: {
        meetingsHosted: 3,
        minutesHosted: 90,
        participantsHosted: 12,
        ...NOT_ASKED,
        webinarsHosted: null,
        lastHostedAt: null,
      },
    });
  });

  it.each([
    ['left out', {}],
    [
      'empty',
      {
        first_name: '',
        last_name: '',
        display_name: '',
        dept: '',
        timezone: '',
        last_login_time: '',
        role_id: '',
        user_created_at: '',
        created_at: '',
        group_ids: [],
      },
    ],
  ])('has null for what Zoom %s', (_case, row) => {
    expect(toUser(person(row), findings({ usage: null, usageComplete: false }))).toMatchObject({
      firstName: null,
      lastName: null,
      displayName: null,
      department: null,
      role: null,
      groups: [],
      createdAt: null,
      timezone: null,
      lastLoginAt: null,
      lastUsed: { verdict: 'unknown' },
      usage: null,
    });
  });

  it('has no id for invited people, and no date of creation: Zoom sends the time of the call', () => {
    const row = { id: '', created_at: '2026-06-30T12:00:00Z' };
    expect(toUser(person(row, 'pending'), findings())).toMatchObject({ id: null, createdAt: null });
    expect(toUser(person({ created_at: '2025-05-05T05:05:05Z' }), findings())).toMatchObject({
      createdAt: '2025-05-05T05:05:05Z',
    });
  });

  it('does not know names of roles and groups that could not be read, but their ids', () => {
    expect(toUser(person({ role_id: '0', group_ids: ['g1'] }), findings())).toMatchObject({
      role: { id: '0', name: null },
      groups: [{ id: 'g1', name: null }],
    });
  });
});

describe('licensesComplete', () => {
  const unread = { addOns: new Map() };
  const half = { addOns: new Map([['ann', { ...FRESH, features: {}, details: null, complete: false }]]) };
  const phoneUnknown = { phone: null, phoneKnown: false };

  it.each<[string, Person, Partial<Known>, boolean]>([
    ['everything was read', person(), {}, true],
    ['add-ons could not be read', person(), unread, false],
    ['add-ons were read in part', person(), half, false],
    ['add-ons were not asked for', person(), { ...unread, addOnsAsked: false }, true],
    ['add-ons of somebody on Basic were not read', person({ type: 1 }), unread, true],
    ['the bundle of somebody invited could not be read', person({}, 'pending'), unread, false],
    ['nobody can have a bundle', person({}, 'pending'), { ...unread, bundlesAsked: false }, true],
    ['Phone could not be read', person(), phoneUnknown, false],
    ['Phone could not be read, for somebody on Basic', person({ type: 1 }), phoneUnknown, false],
    ['Phone was not asked for', person(), { ...phoneUnknown, phoneAsked: false }, true],
    ['nothing could be read of somebody deactivated', person({}, 'inactive'), { ...unread, ...phoneUnknown }, true],
  ])('when %s', (_case, who, known, expected) => {
    expect(toUser(who, findings(known)).licensesComplete).toBe(expected);
  });
});

describe('the Workplace bundle was read from the own page', () => {
  const reading = (changes: Partial<AddOnReading>): AddOnReading => {
    return { ...FRESH, features: {}, details: null, complete: true, ...changes };
  };
  const earlier = { readAt: '2026-06-01T00:00:00.000Z', addOns: [], zoomPhone: false };

  it.each<[boolean, string, AddOnReading | null]>([
    [true, 'now', reading({ details: { email: 'ann@example.com' } })],
    [true, 'by an earlier sync', reading({ earlier: { ...earlier, bundles: [] } })],
    [false, 'not now: the list told it', reading({})],
    [false, 'not by an earlier sync either', reading({ earlier: { ...earlier, bundles: null } })],
    [
      false,
      'not when the settings could not be read',
      reading({ details: { email: 'a@example.com' }, complete: false }),
    ],
    [false, 'not of somebody who was not asked for', null],
  ])('%s: %s', (expected, _when, addOn) => {
    const { addOns: _addOns, ...known } = findings();
    expect(toAccountUser(person(), addOn, known).bundleRead).toBe(expected);
  });
});
