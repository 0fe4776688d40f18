import { planSync, type SyncPlan } from '../index.js';
import { connect } from './connect.js';
import { EXIT } from './exit-code.js';
import type { PlanInvocation } from './invocation.js';
import type { Io } from './io.js';
import { duration } from './progress.js';

/** Says what a sync with the same options will cost. */
export async function plan({ connection, sync, json }: PlanInvocation, io: Io): Promise<number> {
  const zoom = connect(connection);
  try {
    const planned = await planSync(zoom, { ...sync, signal: io.signal });
    await io.write(json ? `${JSON.stringify(planned, null, 2)}\n` : formatPlan(planned));
    return planned.fits ? EXIT.ok : EXIT.incomplete;
  } finally {
    await zoom.close();
  }
}

/** A plan as text for a terminal. */
export function formatPlan({ parts, requests, durationMs, slowestBucket, day, fits, assumptions }: SyncPlan): string {
  const lines = parts.map((part) => {
    return `${part.section.padEnd(8)} ${String(part.requests).padStart(8)} ${part.bucket.padEnd(24)} ${part.what}`;
  });
  const slowest = slowestBucket === null ? '' : `, set by ${slowestBucket}`;
  lines.push('', `${requests} requests, at least ${duration(durationMs)}${slowest}.`);
  for (const { pool, requests: taken, left, limit } of day) {
    lines.push(`Of the day’s pool ${pool} (${limit}): takes ${taken}, ${left} are left for this.`);
  }
  lines.push(
    fits ? 'It fits into the day.' : 'It does not fit into the day: sync would leave parts out, see --budget.',
  );
  if (assumptions.length > 0)
    lines.push('Could not be counted, and taken as:', ...assumptions.map((text) => `  ${text}`));
  return `${lines.join('\n')}\n`;
}
