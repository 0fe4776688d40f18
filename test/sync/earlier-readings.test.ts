import { describe, expect, it } from 'vitest';
import { EarlierReadings } from '../../src/sync/earlier-readings.js';
import type { Person } from '../../src/sync/person.js';
import type { AccountUser } from '../../src/sync/snapshot.js';
import { resolveSyncOptions, type SyncOptions } from '../../src/sync/sync-options.js';
import { ZoomConfigError } from '../../src/types/errors.js';
import type { User } from '../../src/types/zoom/user.js';
import { accountUser, license, snapshot } from './snapshots.js';

const DAY = 86_400_000;
const READ_AT = '2026-03-01T00:00:00.000Z';
const AFTER = (days: number) => Date.parse(READ_AT) + days * DAY;

const LICENSED = license({ code: '2', tier: 'licensed' });
const WEBINAR = license({ product: 'webinar', name: 'Webinar 500' });
const BUNDLE = license({ product: 'workplace', name: 'Zoom Workplace Enterprise', code: '4' });
const UNITED = license({ product: 'united', name: 'Zoom United Enterprise with US/CA Unlimited', code: '1024' });

/** Ann as the earlier sync read her, to the end. */
function ann(changes: Partial<AccountUser> = {}): AccountUser {
  const licenses = [{ ...LICENSED, includedIn: 'workplace' as const }, BUNDLE, WEBINAR];
  return accountUser({ id: 'ann', licenses, licensesReadAt: READ_AT, bundleRead: true, ...changes });
}

/** Her row now. */
function row(changes: Partial<User> = {}, status: Person['status'] = 'active'): Person {
  return { key: 'ann', status, row: { id: 'ann', email: 'ann@example.com', type: 2, role_id: '2', ...changes } };
}

function previous(users: AccountUser[], options: { maxAgeMs?: number; dirty?: Iterable<string> } = {}) {
  const { previous: resolved } = resolveSyncOptions({ previous: { snapshot: snapshot({ users }), ...options } });
  if (resolved === null) throw new Error('There is a previous snapshot.');
  return resolved;
}

const reuse = (before: AccountUser, now: Person, days = 1, options = {}) =>
  new EarlierReadings(previous([before], options), true, AFTER(days)).of(now, true);

describe('what an earlier sync read of a person', () => {
  it('is used once more while the row stays the same', () => {
    expect(reuse(ann(), row())).toEqual({ readAt: READ_AT, bundles: [BUNDLE], addOns: [WEBINAR], zoomPhone: false });
  });

  it.each<[string, Person]>([
    ['name', row({ first_name: 'Anna', last_name: 'Changed', display_name: 'Anna' })],
    ['time zone', row({ timezone: 'Europe/Paris' })],
    ['login', row({ last_login_time: '2026-03-02T00:00:00Z', last_client_version: '6.9' })],
    ['spelling of the address', row({ email: 'ANN@Example.com' })],
  ])('does not mind another %s', (_what, now) => {
    expect(reuse(ann(), now)).not.toBeNull();
  });

  it.each<[string, Person, Partial<AccountUser>?]>([
    ['status', row({}, 'inactive')],
    ['address', row({ email: 'lee@example.com' })],
    ['role', row({ role_id: '1' })],
    ['role: none', row({ role_id: '' })],
    ['department', row({ dept: 'Sales' })],
    ['group: one more', row({ group_ids: ['g1', 'g2'] }), { groups: [{ id: 'g1', name: 'Owls' }] }],
    ['group: one less', row({ group_ids: [] }), { groups: [{ id: 'g1', name: 'Owls' }] }],
    ['Meetings licence', row({ type: 3 })],
    ['Meetings licence, of a type that nobody knows', row({ type: 7 })],
    ['subscription', row({ license_info_list: [{ license_type: 'MEETING', subscription_id: 'S2' }] })],
    ['United bundle: won', row({ plan_united_type: '1024' })],
    ['United bundle: lost', row(), { licenses: [LICENSED, UNITED, WEBINAR] }],
    ['Workplace bundle, which the list tells', row(), { bundleRead: false }],
  ])('is read again with another %s', (_what, now, before = {}) => {
    expect(reuse(ann(), row())).not.toBeNull();
    expect(reuse(ann(before), now)).toBeNull();
  });

  it('is used once more of somebody without a role', () => {
    expect(reuse(ann({ role: null }), row({ role_id: '' }))).not.toBeNull();
    expect(reuse(ann({ role: null }), row())).toBeNull();
  });

  it('knows who had Zoom Phone beside other add-ons', () => {
    const phone = license({ product: 'phone', name: 'Zoom Phone' });
    expect(reuse(ann({ licenses: [LICENSED, WEBINAR, phone] }), row())).toMatchObject({
      addOns: [WEBINAR],
      zoomPhone: true,
    });
  });

  it('is read when the bundle has to be read, and was not', () => {
    const before = ann({ licenses: [LICENSED, WEBINAR], bundleRead: false });
    const readings = new EarlierReadings(previous([before]), true, AFTER(1));
    expect(readings.of(row(), true)).toBeNull();
    expect(readings.of(row(), false)).not.toBeNull();
  });

  it('is read of somebody who was not there', () => {
    expect(new EarlierReadings(previous([]), true, AFTER(1)).of(row(), true)).toBeNull();
  });

  it('takes groups in another order for the same', () => {
    const groups = ['g1', 'g2'].map((id) => ({ id, name: null }));
    expect(reuse(ann({ groups }), row({ group_ids: ['g2', 'g1'] }))).not.toBeNull();
    expect(reuse(ann({ groups: groups.toReversed() }), row({ group_ids: ['g1', 'g2'] }))).not.toBeNull();
  });

  it('leaves to the row what the row tells', () => {
    const info = { license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: 4 } as const;
    const listed = ann({ bundleRead: false });
    const readings = new EarlierReadings(previous([listed]), true, AFTER(1));
    expect(readings.of(row({ license_info_list: [info] }), false)).toMatchObject({ bundles: null, addOns: [WEBINAR] });
    const unknown = license({ product: 'unknown', name: 'Unknown user type 7', code: '7' });
    const other = license({ product: 'unknown', name: 'Unknown licence ZOOM_NEW 7', code: '7' });
    const odd = ann({ licenses: [unknown, other] });
    expect(reuse(odd, row({ type: 7 }))).toMatchObject({ bundles: [], addOns: [other] });
  });

  it.each([
    ['is not known', accountUser({ id: 'bob', licensesReadAt: READ_AT })],
    ['was not read to the end', ann({ licensesReadAt: null })],
    ['has no date that can be read', ann({ licensesReadAt: 'yesterday' })],
  ])('is read when it %s', (_case, before) => {
    expect(reuse(before, row())).toBeNull();
  });

  it.each([
    ['ann', true],
    ['ANN', true],
    [' Ann@Example.com ', true],
    ['bob@example.com', false],
  ])('is read again when %j is dirty: %s', (name, again) => {
    expect(reuse(ann(), row(), 1, { dirty: new Set([name]) }) === null).toBe(again);
  });
});

describe('whether somebody has Zoom Phone', () => {
  const phone = license({ product: 'phone', name: 'Zoom Phone' });
  const of = (cause: 'not-requested' | 'not-available' | 'failed' | null, phoneKnown: boolean) => {
    const resolved = previous([ann({ licenses: [LICENSED, phone] })]);
    const report = {
      ...resolved.snapshot.sections.phone,
      cause,
      status: cause === null ? 'complete' : 'skipped',
    } as const;
    const sections = { ...resolved.snapshot.sections, phone: report };
    return new EarlierReadings({ ...resolved, snapshot: { ...resolved.snapshot, sections } }, phoneKnown, AFTER(1)).of(
      row(),
      true,
    );
  };

  it.each([
    ['the list of Phone users tells it now', 'failed' as const, true],
    ['the settings told it then: the list was left out', 'not-requested' as const, false],
    ['the settings told it then: the list could not be read', 'failed' as const, false],
  ])('is known where %s', (_case, cause, phoneKnown) => {
    expect(of(cause, phoneKnown)).toEqual({ readAt: READ_AT, bundles: [], addOns: [], zoomPhone: true });
  });

  it.each([
    ['the list told it then, and does not now', null],
    ['the account had none then', 'not-available' as const],
  ])('is to be read where %s', (_case, cause) => {
    expect(of(cause, false)).toBeNull();
  });
});

describe('how many can be used once more', () => {
  it('is told before the rows are read, of active and of invited people', () => {
    const users = [
      ann({ id: 'a', key: 'a' }),
      ann({ id: 'b', key: 'b' }),
      ann({ id: null, key: 'email:c@example.com', email: 'c@example.com', status: 'pending' }),
      ann({ id: 'd', key: 'd', status: 'inactive' }),
      ann({ id: 'e', key: 'e', licensesReadAt: null }),
      ann({ id: 'f', key: 'f', email: 'Dirty@example.com' }),
      ann({ id: 'g', key: 'g', licensesReadAt: new Date(AFTER(-8)).toISOString() }),
    ];
    const dirty = ['dirty@example.com'];
    expect(new EarlierReadings(previous(users, { dirty }), true, AFTER(1)).count()).toEqual({ active: 2, pending: 1 });
    expect(new EarlierReadings(previous(users, { dirty: ['a', 'b'] }), true, AFTER(1)).count().active).toBe(1);
  });
});

it.each([
  ['acc-1', null],
  [null, null],
  ['', null],
  ['acc-2', 'previous is a snapshot of account acc-1, and this is acc-2. Keep snapshots by accountId.'],
])('a snapshot of account acc-1 for account %j: %j', (accountId, message) => {
  const readings = new EarlierReadings(previous([]), true, AFTER(1));
  if (message === null) expect(() => readings.assertAccount(accountId)).not.toThrow();
  else expect(() => readings.assertAccount(accountId)).toThrow(message);
});

it('a snapshot that does not know its account goes with any', () => {
  const resolved = previous([]);
  const nameless = { ...resolved, snapshot: { ...resolved.snapshot, accountId: '' } };
  expect(() => new EarlierReadings(nameless, true, AFTER(1)).assertAccount('acc-2')).not.toThrow();
});

describe('the sweep', () => {
  const people = Array.from({ length: 2_000 }, (_, index) => `u${index}`);
  const users = people.map((id) => ann({ id, key: id }));
  const reusedAfter = (days: number, options = {}) => {
    const readings = new EarlierReadings(previous(users, options), true, AFTER(days));
    return people.filter((id) => readings.of({ ...row({ id }), key: id }, true) !== null);
  };

  it('reads nobody in the first half of the time, and about as many on each day of the second', () => {
    const left = [0, 3.49, 4, 5, 6, 6.99, 7, 30].map((days) => reusedAfter(days).length / people.length);
    const expected = [1, 1, 6 / 7, 4 / 7, 2 / 7, 0, 0, 0];
    for (const [index, share] of expected.entries()) expect(Math.abs((left[index] ?? 9) - share)).toBeLessThan(0.05);
    expect([left[0], left[1], left[6], left[7]]).toEqual([1, 1, 0, 0]);
  });

  it('comes to the same person at the same time', () => {
    expect(reusedAfter(5)).toEqual(reusedAfter(5));
    expect(reusedAfter(4)).toEqual(expect.arrayContaining(reusedAfter(5)));
  });

  it('follows maxAgeMs: at once with 0, never with Infinity', () => {
    expect(reusedAfter(1.1, { maxAgeMs: 2 * DAY }).length).toBeLessThan(people.length);
    expect(reusedAfter(0, { maxAgeMs: 0 })).toEqual([]);
    expect(reusedAfter(10_000, { maxAgeMs: Number.POSITIVE_INFINITY })).toEqual(people);
  });

  it('does not trust a reading of the future', () => {
    expect(reusedAfter(-0.01)).toEqual([]);
  });
});

it.each([-1, Number.NaN])('maxAgeMs: %s is refused', (maxAgeMs) => {
  const options: SyncOptions = { previous: { snapshot: snapshot(), maxAgeMs } };
  expect(() => resolveSyncOptions(options)).toThrow(ZoomConfigError);
  expect(() => resolveSyncOptions(options)).toThrow(`previous.maxAgeMs is ${maxAgeMs}. Write milliseconds, 0 or more`);
});
