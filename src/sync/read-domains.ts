import { COMPLETE, notRequested, type SectionResult } from './section.js';
import type { ResolvedSyncOptions } from './sync-options.js';
import type { SyncRun } from './sync-run.js';

/** Finds the account's own domains; `null` when nobody wants to know. */
export async function readDomains(
  run: SyncRun,
  domains: ResolvedSyncOptions['domains'],
): Promise<SectionResult<Set<string> | null>> {
  if (domains === null) return notRequested(null, 'domains: false');
  if (domains !== 'ask-zoom') {
    return { value: new Set(domains), report: { ...COMPLETE, read: domains.length, expected: null } };
  }
  const claimed = new Set<string>();
  for await (const { domain } of run.zoom.account.listManagedDomains('me', run.call)) claimed.add(domain.toLowerCase());
  return { value: claimed, report: { ...COMPLETE, read: claimed.size, expected: null } };
}

/** Whether an address lies outside the domains; `null` when there are none to compare with. */
export function isExternal(email: string, domains: ReadonlySet<string> | null): boolean | null {
  if (domains === null || domains.size === 0) return null;
  return !domains.has(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
}
