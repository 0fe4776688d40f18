import { describe, expect, it } from 'vitest';
import { degrade, shortened } from '../../src/sync/keep-budget.js';
import type { SyncPlan } from '../../src/sync/plan-sync.js';
import type { SectionReport } from '../../src/sync/snapshot.js';
import { syncAccount } from '../../src/sync/sync-account.js';
import { resolveSyncOptions, type SyncOptions } from '../../src/sync/sync-options.js';
import { connect } from './connect.js';
import { SAMPLE } from './sample-account.js';

const HEAVY = 'core:HEAVY+RESOURCE_INTENSIVE';
const ALL: SyncOptions = { usage: { days: 30, meetings: true, joined: true, calls: true } };

/** 3,000 hosts, 30,000 meetings and 9,000 calls: 1 + 10 + 100 + 30,000 HEAVY requests, 30 of Phone. */
const plan = (left: { heavy?: number; phone?: number; medium?: number }): SyncPlan => ({
  parts: [],
  requests: 0,
  byBucket: {},
  durationMs: 0,
  slowestBucket: null,
  day: [
    { pool: HEAVY, requests: 0, left: left.heavy ?? 1e6, limit: 1e6, fits: false },
    { pool: 'phone:HEAVY+RESOURCE_INTENSIVE', requests: 0, left: left.phone ?? 1e6, limit: 1e6, fits: false },
    { pool: 'core:MEDIUM', requests: 0, left: left.medium ?? 1e6, limit: 1e6, fits: false },
  ],
  poolOf: { 'core:HEAVY': HEAVY, 'phone:HEAVY': 'phone:HEAVY+RESOURCE_INTENSIVE', 'core:MEDIUM': 'core:MEDIUM' },
  fits: false,
  size: {
    active: 3_000,
    inactive: 0,
    pending: 0,
    licensed: 3_000,
    reusable: { active: 0, pending: 0 },
    bundles: false,
    phoneUsers: 100,
    groups: 1,
    months: [{ hosts: 3_000, meetings: 30_000, calls: 9_000 }],
  },
  assumptions: [],
  spent: 0,
});

const kept = (left: Parameters<typeof plan>[0]) => {
  const { wanted } = degrade(plan(left), resolveSyncOptions(ALL));
  const { usage, addOns } = wanted;
  const parts =
    usage === null ? [] : ['hosts', ...(['meetings', 'joined', 'calls'] as const).filter((part) => usage[part])];
  return [...parts, ...(addOns ? ['addOns'] : [])].join(' ');
};

describe('what a short day leaves', () => {
  it.each<[string, Parameters<typeof plan>[0], string]>([
    ['all of it when it fits to the last request', { heavy: 30_111 }, 'hosts meetings joined calls addOns'],
    ['no joined when one is missing', { heavy: 30_110 }, 'hosts meetings calls addOns'],
    ['no meetings either', { heavy: 110 }, 'hosts calls addOns'],
    ['no usage at all', { heavy: 10 }, 'addOns'],
    ['no calls when Phone is short, and the rest', { phone: 29 }, 'hosts meetings joined addOns'],
    ['no add-ons when their pool is short, and the rest', { medium: 3_000 }, 'hosts meetings joined calls'],
    ['nothing but people', { heavy: 0, medium: 0 }, ''],
  ])('%s', (_what, left, parts) => {
    expect(kept(left)).toBe(parts);
  });

  it('is told in a sentence', () => {
    const { leftOut } = degrade(plan({ heavy: 110 }), resolveSyncOptions(ALL));
    expect([...leftOut]).toEqual([
      ['usage', expect.stringMatching(/^Left out who joined: .* Left out meetings: .*tomorrow\.$/)],
    ]);
  });
});

describe('the report of a section of which something was left out', () => {
  const report = (changes: Partial<SectionReport>): SectionReport => {
    return { status: 'complete', cause: null, why: null, missingScopes: [], read: 3, expected: 4, ...changes };
  };

  it.each<[string, Partial<SectionReport>, Partial<SectionReport>]>([
    ['complete', {}, { status: 'partial', cause: 'budget', why: 'No calls.' }],
    [
      'not read at all',
      { status: 'skipped', cause: 'not-requested', why: 'usage: false' },
      { status: 'skipped', cause: 'budget', why: 'No calls.' },
    ],
    [
      'broken off besides',
      { status: 'partial', cause: 'failed', why: 'It broke off.' },
      { status: 'partial', cause: 'budget', why: 'It broke off. No calls.' },
    ],
  ])('%s', (_what, before, after) => {
    expect(shortened(report(before), 'No calls.')).toEqual(report(after));
    expect(shortened(report(before), undefined)).toEqual(report(before));
  });
});

describe('a sync at the end of the day', () => {
  /** So small a share of the pool that four requests are left of it. */
  const short = { client: { plan: 'pro' as const, daily: { reserve: 1 - 4 / 30_000 } } };

  it('leaves out what does not fit, and says so', async () => {
    const { zoom, fake } = connect({ ...SAMPLE, people: [...(SAMPLE.people ?? [])] }, short);
    const snapshot = await syncAccount(zoom, { usage: { days: 90, meetings: true } });
    expect(snapshot.sections.usage).toMatchObject({
      status: 'skipped',
      cause: 'budget',
      why: expect.stringContaining(HEAVY),
    });
    expect(snapshot.complete).toBe(false);
    expect(snapshot.users).toHaveLength(6);
    expect(fake.stats.byOperation['reports.historyMeetings']).toBeUndefined();
  });

  it("refuses with budget: 'refuse', before anything but counting was sent", async () => {
    const { zoom, fake } = connect(SAMPLE, short);
    await expect(syncAccount(zoom, { usage: { days: 90, meetings: true }, budget: 'refuse' })).rejects.toMatchObject({
      kind: 'rate-limit',
      window: 'day',
      retryAt: expect.stringMatching(/T00:00:00.000Z$/),
      message: expect.stringMatching(
        /^The sync was not begun: it would take \d+ of 0 left in core:HEAVY\+RESOURCE_INTENSIVE\. Read less /,
      ),
      hint: expect.stringContaining("budget: 'degrade' reads what fits."),
    });
    expect(fake.stats.byOperation['users.getSettings']).toBeUndefined();
  });

  it('goes on to the end of the pool when told to ignore it', async () => {
    const { zoom } = connect(SAMPLE, short);
    const { sections } = await syncAccount(zoom, { usage: { days: 90, meetings: true }, budget: 'ignore' });
    expect(sections.usage.cause).not.toBe('budget');
  });

  it('does not count first where it cannot matter', async () => {
    const { zoom, fake } = connect(SAMPLE);
    await syncAccount(zoom);
    expect(fake.stats.byOperation['users.getSummary']).toBeUndefined();
    expect(fake.stats.byOperation['users.list']).toBe(4);
  });

  it.each<[string, boolean, SyncOptions, object]>([
    ['on Free', true, {}, { plan: 'free' }],
    ['on Pro with a whole day ahead', false, {}, { plan: 'pro' }],
    ['when meetings are to be read', true, { usage: { days: 30, meetings: true } }, { plan: 'pro' }],
    ['when calls are to be read', true, { usage: { days: 30, calls: true } }, { plan: 'pro' }],
    ['when little is left of the day', true, {}, { plan: 'pro', daily: { reserve: 1 - 9_990 / 30_000 } }],
    ['when enough is left of the day', false, {}, { plan: 'pro', daily: { reserve: 1 - 10_010 / 30_000 } }],
    ['when little is left, and nobody minds', false, { budget: 'ignore' }, { plan: 'pro', daily: { reserve: 0.99 } }],
  ])('%s it counts first: %s', async (_when, counts, options, client) => {
    const { zoom, fake } = connect(SAMPLE, { client });
    await syncAccount(zoom, { usage: { days: 30 }, ...options });
    expect((fake.stats.byOperation['users.getSummary'] ?? 0) > 0).toBe(counts);
  });
});
