import { describe, expect, it } from 'vitest';
import {
  type CheckpointSubject,
  headerOf,
  keyOf,
  subjectOf,
  verdictOf,
  whyNot,
} from '../../src/sync/checkpoint-header.js';
import type { Keeping } from '../../src/sync/checkpoint-people.js';
import type { SectionName } from '../../src/sync/snapshot.js';
import { resolveSyncOptions, type SyncOptions } from '../../src/sync/sync-options.js';
import { memoryCheckpointStore } from '../../src/types/checkpoint-store.js';
import { snapshot } from './snapshots.js';

const NOW = Date.parse('2026-03-01T12:00:00.000Z');
const subject = (options: SyncOptions = {}, keeping: Keeping = 'people', accountId: string | null = 'acc-1') =>
  subjectOf(accountId, options, resolveSyncOptions(options), keeping);
const header = (of: CheckpointSubject, takenAt: number, options: SyncOptions = {}) =>
  headerOf(of, takenAt, { wanted: resolveSyncOptions(options), leftOut: new Map() });

describe('a checkpoint is of a sync with the same options', () => {
  it.each<[string, SyncOptions]>([
    ['an observer', { onProgress: () => undefined }],
    ['a signal', { signal: new AbortController().signal }],
    ['an earlier snapshot', { previous: snapshot() }],
    ['a checkpoint', { checkpoint: { store: memoryCheckpointStore(), key: 'k' } }],
    [
      'defaults that are written out',
      { addOns: true, phone: true, budget: 'degrade', usage: { days: 30, calls: false } },
    ],
  ])('whatever %s', async (_what, options) => {
    expect(await subject(options)).toEqual(await subject());
  });

  it('and each that decides what is read makes another one', async () => {
    const rule = { longerThanMinutes: 60 };
    const all: [SyncOptions, Keeping?][] = [
      [{}],
      [{}, 'keys'],
      [{ addOns: false }],
      [{ phone: false }],
      [{ domains: false }],
      [{ domains: ['example.com'] }],
      [{ budget: 'ignore' }],
      [{ usage: false }],
      [{ usage: { days: 31 } }],
      [{ usage: { days: 30, meetings: true } }],
      [{ usage: { days: 30, joined: true } }],
      [{ usage: { days: 30, calls: true } }],
      [{ usage: { days: 30, meetings: true, neededLicence: rule } }],
      [{ usage: { days: 30, meetings: true, neededLicence: { moreThanParticipants: 60 } } }],
      [{ usage: { days: 30, meetings: true, neededLicence: ({ minutes }) => minutes > 1 } }],
      [{ usage: { days: 30, meetings: true, neededLicence: ({ minutes }) => minutes > 2 } }],
    ];
    const digests = await Promise.all(all.map(async ([options, keeping]) => (await subject(options, keeping)).options));
    expect(new Set(digests).size).toBe(all.length);
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('whether a sync goes on', () => {
  it.each<[string, (of: CheckpointSubject) => unknown, string | null]>([
    ['from one of this moment', (of) => header(of, NOW), null],
    ['from one that is as old as it may be', (of) => header(of, NOW - 1_000), null],
    ['not from one that is older', (of) => header(of, NOW - 1_001), 'It is too old.'],
    ['not from one without a date', (of) => ({ ...header(of, NOW), takenAt: undefined }), 'It is too old.'],
    [
      'not from one of another version',
      (of) => ({ ...header(of, NOW), version: 0 }),
      'Another version of the SDK wrote it.',
    ],
    [
      'not from one of another account',
      (of) => ({ ...header(of, NOW), accountId: 'acc-2' }),
      'It is of another account.',
    ],
    [
      'not from one of other options',
      (of) => ({ ...header(of, NOW), options: 'x' }),
      'It is of a sync with other options.',
    ],
    ['not from nothing', () => undefined, 'Another version of the SDK wrote it.'],
    ['not from null', () => null, 'Another version of the SDK wrote it.'],
  ])('%s', async (_what, first, why) => {
    const of = await subject();
    expect(whyNot(first(of), of, { now: NOW, maxAgeMs: 1_000 })).toBe(why);
  });

  it('from one that was written and read as JSON, with what the day had left of the options', async () => {
    const options: SyncOptions = { usage: { days: 90, meetings: true, joined: true, calls: true } };
    const resolved = resolveSyncOptions(options);
    if (resolved.usage === null) throw new Error('Usage is asked for.');
    const wanted = { ...resolved, addOns: false, usage: { ...resolved.usage, joined: false } };
    const leftOut = new Map<SectionName, string>([['usage', 'Left out who joined.']]);
    const written = JSON.parse(JSON.stringify(headerOf(await subject(options), NOW, { wanted, leftOut })));
    expect(written).toMatchObject({ takenAt: '2026-03-01T12:00:00.000Z', version: 1, accountId: 'acc-1' });
    expect(verdictOf(written, resolved)).toEqual({ wanted, leftOut });
  });

  it('without usage where the day had left none, or nobody asks for it', async () => {
    const resolved = resolveSyncOptions({});
    const without = { wanted: { ...resolved, usage: null }, leftOut: new Map<SectionName, string>() };
    expect(verdictOf(headerOf(await subject(), NOW, without), resolved)).toEqual(without);
    const nobody = resolveSyncOptions({ usage: false });
    expect(verdictOf(header(await subject(), NOW), nobody).wanted).toEqual(nobody);
  });
});

describe('the key of a checkpoint', () => {
  const store = memoryCheckpointStore();

  it('is the one that was given', async () => {
    expect(keyOf({ store, key: 'mine' }, await subject())).toBe('mine');
    expect(keyOf({ store, key: 'mine' }, await subject({}, 'people', null))).toBe('mine');
  });

  it.each([undefined, ''])('names the account and the options when %j is given', async (key) => {
    const of = await subject();
    expect(keyOf({ store, key }, of)).toBe(`acc-1:${of.options.slice(0, 16)}`);
  });

  it('is needed where the account is not known', async () => {
    const of = await subject({}, 'people', null);
    const message =
      'The checkpoint needs a key: this client does not know its account. Pass checkpoint: { store, key }';
    expect(() => keyOf({ store }, of)).toThrow(message);
  });
});
