import { getPlanUsage } from '../resources/account/endpoints.js';
import { isZoomError } from '../types/errors.js';
import type { PlanUsage } from '../types/zoom/account.js';
import type { UsersSummary } from '../types/zoom/user.js';
import { COMPLETE, explain, type SectionResult } from './section.js';
import type { SyncRun } from './sync-run.js';

/** What Zoom says about seats bought. */
export interface SeatsReading {
  planUsage: PlanUsage | null;
  /** Counts that need no billing rights: read when plan usage is refused. */
  summary: UsersSummary | null;
}

/** Reads seats bought and used; without billing rights, at least how many people are licensed. */
export async function readSeats(run: SyncRun): Promise<SectionResult<SeatsReading>> {
  try {
    const planUsage = await run.zoom.account.getPlanUsage('me', run.call);
    const plans = Object.keys(planUsage).filter((key) => key.startsWith('plan_')).length;
    return { value: { planUsage, summary: null }, report: { ...COMPLETE, read: plans, expected: null } };
  } catch (error) {
    run.signal?.throwIfAborted();
    if (!isZoomError(error) || error.kind === 'closed') throw error;
    const summary = await run.zoom.users.getSummary(run.call);
    const { cause, why, missingScopes } = explain(error, getPlanUsage);
    const text = `Seats bought are not known, only how many people are licensed. ${why}`;
    const report = { status: 'partial', cause, why: text, missingScopes, read: 1, expected: null } as const;
    return { value: { planUsage: null, summary }, report };
  }
}
