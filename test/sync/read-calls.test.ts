import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syncAccount } from '../../src/index.js';
import { saysNoPhone } from '../../src/sync/read-calls.js';
import type { AccountUser } from '../../src/sync/snapshot.js';
import type { FakeCall, FakePersonInput } from '../../src/testing/index.js';
import { ZoomApiError } from '../../src/types/errors.js';
import { answer, connect, type OnTheWay, refusal, requestsOf } from './connect.js';
import { usageOf, WINDOW } from './usage-of.js';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-06-15T12:00:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const JUNE = { from: '2026-06-01', to: '2026-06-15' };
const calls = { calls: true };
const API = { hint: 'Ask.', code: null, trackingId: null, missingScopes: [] };

const call = (day: number, rest: Partial<FakeCall> = {}): FakeCall => ({
  startAt: `2026-06-0${day}T08:00:00Z`,
  minutes: 5,
  direction: 'outbound',
  with: '+12025550100',
  answered: true,
  recorded: false,
  ...rest,
});

const withPhone = (id: string, extension: number, made: FakeCall[] = []): FakePersonInput => ({
  id,
  email: `${id}@example.com`,
  phone: { status: 'activate', callingPlans: [200], extension, calls: made },
});
const EVE: FakePersonInput = { id: 'eve', email: 'eve@example.com' };
const row = (id: string) => ({ id, email: `${id}@example.com` });

/** Answers with these calls, once, instead of the simulated Zoom's. */
const history =
  (...rows: object[]): OnTheWay =>
  ({ pathname, searchParams }) =>
    pathname.endsWith('/call_history')
      ? answer({ call_history: searchParams.get('recording_status') === 'recorded' ? [] : rows, next_page_token: '' })
      : undefined;

it('calls that Zoom counts and does not list make nobody idle', async () => {
  const onTheWay: OnTheWay = ({ pathname }) =>
    pathname.endsWith('/call_history')
      ? answer({ call_history: [], next_page_token: '', total_records: 2 })
      : undefined;
  const { run } = connect({ people: [withPhone('ann', 801), EVE] }, { onTheWay });
  const { value, report } = await usageOf(run, calls, JUNE);
  expect(value?.of(row('ann')).calls).toBeNull();
  expect(report).toMatchObject({ status: 'partial', cause: 'failed' });
  expect(report.why).toContain('Zoom counts 2 calls, 0 could be read.');
});

describe('usage.calls', () => {
  it.each<[string, Partial<FakeCall>, number | null, number | null]>([
    ['made to a colleague counts for both', { with: 'bob' }, 1, 1],
    ['that the colleague did not answer counts for who made it', { with: 'bob', answered: false }, 1, 0],
    ['made to somebody outside counts', {}, 1, 0],
    ['made to somebody outside who did not answer counts too', { answered: false }, 1, 0],
    ['taken from outside counts', { direction: 'inbound' }, 1, 0],
    ['missed from outside is no use', { direction: 'inbound', answered: false }, 0, 0],
    ['that was recorded counts', { recorded: true }, 1, 0],
  ])('a call %s', async (_case, change, ofAnn, ofBob) => {
    const { run } = connect({ people: [withPhone('ann', 801, [call(2, change)]), withPhone('bob', 802), EVE] });
    const { value, report } = await usageOf(run, calls, JUNE);
    expect([value?.of(row('ann')).calls, value?.of(row('bob')).calls, value?.of(row('eve')).calls]).toEqual([
      ofAnn,
      ofBob,
      0,
    ]);
    expect(value?.of(row('ann')).lastCallAt).toBe(ofAnn === 0 ? null : '2026-06-02T08:00:00Z');
    expect(report).toMatchObject({ status: 'complete', cause: null, why: null });
  });

  it('asks month by month, for calls that were recorded and for those that were not', async () => {
    const { run, fake } = connect({ people: [withPhone('ann', 801)] });
    await usageOf(run, calls, WINDOW);
    const months = ['from=2026-04-20&to=2026-04-30', 'from=2026-05-01&to=2026-05-31', 'from=2026-06-01&to=2026-06-15'];
    const asked = requestsOf(fake).filter((request) => request.startsWith('phone.callHistory.list'));
    expect(asked.sort()).toEqual(
      months
        .flatMap((month) => ['non_recorded', 'recorded'].map((status) => `${month}&recording_status=${status}`))
        .map((query) => `phone.callHistory.list ${query}&page_size=300`),
    );
  });

  it('knows people by their extension: not by address, where somebody has the extension', async () => {
    const { zoom } = connect({ people: [withPhone('ann', 801)] });
    const extension = (await zoom.phone.users.list().toArray()).find(({ id }) => id === 'ann')?.extension_id;
    const swapped = { caller_ext_id: extension, caller_email: 'bob@example.com', start_time: '2026-06-02T08:00:00Z' };
    const other = connect(
      { people: [withPhone('ann', 801), withPhone('bob', 802)] },
      { onTheWay: history({ call_history_uuid: 'c1', ...swapped }) },
    );
    const { value } = await usageOf(other.run, calls, JUNE);
    expect([value?.of(row('ann')).calls, value?.of(row('bob')).calls]).toEqual([1, 0]);
  });

  it('goes by address for an extension that nobody has any more, unless it belongs to no person', async () => {
    const rows = [
      { call_history_uuid: 'c1', caller_ext_id: 'gone', caller_ext_type: 'user', caller_email: 'EVE@example.com' },
      {
        call_history_uuid: 'c2',
        caller_ext_id: 'queue',
        caller_ext_type: 'call_queue',
        caller_email: 'eve@example.com',
      },
      { call_history_uuid: 'c3', caller_ext_id: 'gone' },
    ].map((one) => ({ ...one, start_time: '2026-06-02T08:00:00Z' }));
    const { run } = connect({ people: [withPhone('ann', 801), EVE] }, { onTheWay: history(...rows) });
    expect((await usageOf(run, calls, JUNE)).value?.of(row('eve')).calls).toBe(1);
  });

  it.each([
    ['voicemail', 0],
    ['no_answer', 0],
    ['connected', 1],
    [undefined, 1],
  ])('an incoming call that ended with %s counts %d', async (call_result, expected) => {
    const incoming = { callee_email: 'eve@example.com', answer_time: '2026-06-02T08:00:05Z', call_result };
    const { run } = connect({ people: [EVE] }, { onTheWay: history({ call_history_uuid: 'c1', ...incoming }) });
    expect((await usageOf(run, calls, JUNE)).value?.of(row('eve')).calls).toBe(expected);
  });

  it('says when the account has no Phone: null, and nothing is missing', async () => {
    const { run, fake } = connect({ people: [EVE] }, { products: { phone: false } });
    const { value, report } = await usageOf(run, calls, JUNE);
    expect(value?.of(row('eve'))).toMatchObject({ meetingsHosted: 0, calls: null, lastCallAt: null });
    expect(report).toMatchObject({
      status: 'complete',
      cause: 'not-available',
      why: 'Calls: The account has no Zoom Phone.',
    });
    expect(fake.stats.byOperation['reports.hosts']).toBe(1);
  });

  it('is partial when Phone is there and its history is refused', async () => {
    const forbidden: OnTheWay = ({ pathname }) =>
      pathname.endsWith('/call_history') ? refusal(403, 403, 'No permission.') : undefined;
    const { run } = connect({ people: [withPhone('ann', 801)] }, { onTheWay: forbidden });
    const { value, report } = await usageOf(run, calls, JUNE);
    expect(report).toMatchObject({ status: 'partial', cause: 'refused' });
    expect(report.why).toContain('Calls: ');
    expect(value?.of(row('ann')).calls).toBeNull();
  });

  it('is partial when a month fails: found calls stay, and nobody else made none', async () => {
    const oops: OnTheWay = ({ pathname, searchParams }) =>
      pathname.endsWith('/call_history') && searchParams.get('from') === '2026-05-01'
        ? refusal(500, 500, 'Oh dear.')
        : undefined;
    const { run } = connect({ people: [withPhone('ann', 801, [call(2)]), EVE] }, { onTheWay: oops });
    const { value, report } = await usageOf(run, calls, WINDOW);
    expect(value?.of(row('ann')).calls).toBe(1);
    expect(value?.of(row('eve')).calls).toBeNull();
    expect(report).toMatchObject({ status: 'partial', cause: 'failed' });
  });

  it('says when people could be told by address only, and claims no 0 then', async () => {
    const noUsers: OnTheWay = ({ pathname }) =>
      pathname.endsWith('/phone/users')
        ? refusal(400, 4711, 'Token does not contain scopes:[phone:read:x].')
        : undefined;
    const people = [withPhone('ann', 801, [call(2)]), { ...EVE, lastLoginAt: '2026-01-01T00:00:00Z' }];
    const { zoom } = connect({ people }, { onTheWay: noUsers });
    const snapshot = await syncAccount(zoom, { usage: { days: 15, calls: true }, addOns: false, budget: 'ignore' });
    const user = (id: string): AccountUser | undefined => snapshot.users.find((one) => one.id === id);
    expect(snapshot.sections.usage).toMatchObject({
      status: 'partial',
      cause: 'missing-scope',
      missingScopes: ['phone:read:x'],
    });
    expect(snapshot.sections.usage.why).toContain('by address');
    expect(user('ann')?.usage?.calls).toBe(1);
    expect(user('eve')).toMatchObject({ usage: { calls: null }, lastUsed: { verdict: 'unknown' } });
  });

  it('reads who has which extension once, with the section about Phone', async () => {
    const { zoom, fake } = connect({ people: [withPhone('ann', 801, [call(2)])] });
    const snapshot = await syncAccount(zoom, { usage: { days: 15, calls: true }, addOns: false, budget: 'ignore' });
    expect(snapshot.users[0]).toMatchObject({
      usage: { calls: 1 },
      lastUsed: { at: '2026-06-02T08:00:00Z', source: 'phone', verdict: 'used' },
    });
    expect(fake.stats.byOperation['phone.users.list']).toBe(1);
  });
});

describe('a list of calls', () => {
  const made = (id: string, rest: object = {}) => ({ call_history_uuid: id, caller_email: 'eve@example.com', ...rest });

  it('with a row that cannot be read is a gap: what was found stays', async () => {
    const { run } = connect({ people: [EVE] }, { onTheWay: history(made('c1'), ['no call']) });
    const { value, report } = await usageOf(run, calls, JUNE);
    expect(report.why).toContain('1 call(s) could not be read and were left out.');
    expect(value?.of(row('eve')).calls).toBe(1);
    expect(value?.of(row('ann')).calls).toBeNull();
  });

  it('that grows while it is read is as whole as it was at first', async () => {
    const page = (total: number, next: string, id: string) =>
      answer({ call_history: [made(id)], next_page_token: next, total_records: total });
    const onTheWay: OnTheWay = ({ pathname, searchParams }) => {
      if (!pathname.endsWith('/call_history') || searchParams.get('recording_status') === 'recorded') return undefined;
      return searchParams.has('next_page_token') ? page(3, '', 'c2') : page(2, 'more', 'c1');
    };
    const { value, report } = await usageOf(connect({ people: [EVE] }, { onTheWay }).run, calls, JUNE);
    expect(report).toMatchObject({ status: 'complete', why: null });
    expect(value?.of(row('eve')).calls).toBe(2);
  });

  it('leaves to the other list what says that it belongs there', async () => {
    const { run } = connect({ people: [EVE] }, { onTheWay: history(made('c1', { recording_status: 'recorded' })) });
    expect((await usageOf(run, calls, JUNE)).value?.of(row('eve')).calls).toBe(0);
  });

  it('counts a call from one line of a person to another once', async () => {
    const own = made('c1', { callee_email: 'Eve@example.com', call_result: 'answered' });
    const { run } = connect({ people: [EVE] }, { onTheWay: history(own) });
    expect((await usageOf(run, calls, JUNE)).value?.of(row('eve')).calls).toBe(1);
  });
});

it.each<[boolean, string, unknown]>([
  [true, 'a 403', new ZoomApiError('No.', { ...API, status: 403 })],
  [false, 'a 403 for a scope', new ZoomApiError('No.', { ...API, status: 403, missingScopes: ['x'] })],
  [false, 'another refusal', new ZoomApiError('No.', { ...API, status: 400 })],
  [false, 'no error of Zoom’s', new Error('No.')],
])('%s: that the account has no Phone is what %s says', (expected, _what, error) => {
  expect(saysNoPhone(error)).toBe(expected);
});
