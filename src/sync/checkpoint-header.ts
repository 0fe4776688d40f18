import { ZoomConfigError } from '../types/errors.js';
import { sha256 } from './checkpoint-log.js';
import type { CheckpointOptions } from './checkpoint-options.js';
import type { Keeping } from './checkpoint-people.js';
import type { BudgetVerdict } from './keep-budget.js';
import type { SectionName } from './snapshot.js';
import type { ResolvedSyncOptions, ResolvedUsage, SyncOptions } from './sync-options.js';

/** Goes up whenever what is written changes: nobody reads another version's checkpoint. */
export const CHECKPOINT_VERSION = 1;

/** What a checkpoint is of. */
export interface CheckpointSubject {
  version: typeof CHECKPOINT_VERSION;
  /** `null`: the client does not know it. */
  accountId: string | null;
  /** A digest of the options that decide what is read, and of what is kept. */
  options: string;
}

/** The first entry of a checkpoint. */
export interface CheckpointHeader extends CheckpointSubject {
  takenAt: string;
  /** What the day's budget left of the options when the sync began: it is not asked again. */
  addOns: boolean;
  usage: Omit<ResolvedUsage, 'needsLicence'> | null;
  leftOut: [SectionName, string][];
}

/** Progress, abort, `previous` and the checkpoint itself decide how people are read, not what is said of them. */
export async function subjectOf(
  accountId: string | null,
  options: SyncOptions,
  resolved: ResolvedSyncOptions,
  keeping: Keeping,
): Promise<CheckpointSubject> {
  const { addOns, phone, domains, budget, usage } = resolved;
  const rule = options.usage ? options.usage.neededLicence : undefined;
  const judged = typeof rule === 'function' ? String(rule) : { ...rule };
  const decisive = [keeping, addOns, phone, domains, budget, usage && Object.entries(usage), judged];
  return { version: CHECKPOINT_VERSION, accountId, options: await sha256(JSON.stringify(decisive)) };
}

/** @throws ZoomConfigError when nothing would tell one account's checkpoint from another's. */
export function keyOf({ key }: CheckpointOptions, { accountId, options }: CheckpointSubject): string {
  if (key !== undefined && key !== '') return key;
  if (accountId !== null) return `${accountId}:${options.slice(0, 16)}`;
  throw new ZoomConfigError('The checkpoint needs a key: this client does not know its account.', {
    hint: 'Pass checkpoint: { store, key } with a key that names the account.',
  });
}

/** Why a sync cannot go on from a checkpoint that begins with this; `null` when it can. */
export function whyNot(
  first: unknown,
  subject: CheckpointSubject,
  { now, maxAgeMs }: { now: number; maxAgeMs: number },
): string | null {
  const header = (first ?? {}) as Partial<CheckpointHeader>;
  if (header.version !== subject.version) return 'Another version of the SDK wrote it.';
  if (header.accountId !== subject.accountId) return 'It is of another account.';
  if (header.options !== subject.options) return 'It is of a sync with other options.';
  const ageMs = now - Date.parse(header.takenAt ?? '');
  return ageMs <= maxAgeMs ? null : 'It is too old.';
}

export function headerOf(
  subject: CheckpointSubject,
  now: number,
  { wanted, leftOut }: BudgetVerdict,
): CheckpointHeader {
  const { addOns, usage } = wanted;
  const parts = usage && { days: usage.days, meetings: usage.meetings, joined: usage.joined, calls: usage.calls };
  return { ...subject, takenAt: new Date(now).toISOString(), addOns, usage: parts, leftOut: [...leftOut] };
}

/** What the earlier run had settled on. */
export function verdictOf({ addOns, usage, leftOut }: CheckpointHeader, resolved: ResolvedSyncOptions): BudgetVerdict {
  const wanted = { ...resolved, addOns, usage: usage && resolved.usage && { ...resolved.usage, ...usage } };
  return { wanted, leftOut: new Map(leftOut) };
}
