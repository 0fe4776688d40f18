import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.js';
import type { SyncPlan } from '../../src/index.js';
import { createFakeZoom, type FakeZoomOptions } from '../../src/testing/index.js';
import { runHere, signIn } from './run-here.js';

function account(options: FakeZoomOptions) {
  const fake = createFakeZoom(options);
  signIn(fake);
  return fake;
}

describe('plan', () => {
  it('says what a sync costs, as text and as JSON, and that it fits', async () => {
    const fake = account({ people: 30 });
    const { out, code } = await runHere(fake, 'plan --plan business --days 30');
    const { out: json } = await runHere(fake, 'plan --plan business --days 30 --json');
    const plan = JSON.parse(json) as SyncPlan;
    expect(out.match(/^\w+ +\d+ \w/gm)).toHaveLength(plan.parts.length);
    expect(out).toContain(`\n\n${plan.requests} requests, at least `);
    expect(out).toContain(`, set by ${plan.slowestBucket}.\n`);
    for (const { pool, requests, limit } of plan.day) {
      expect(out).toContain(`Of the day’s pool ${pool} (${limit}): takes ${requests}, `);
    }
    expect(out).toMatch(/It fits into the day\.\n$/);
    expect(code).toBe(EXIT.ok);
  });

  it('of more than the day allows ends with 3, and names the option that decides', async () => {
    const { out, code } = await runHere(account({ people: 7_000, plan: 'free' }), 'plan --plan free');
    expect(out).toContain('It does not fit into the day: sync would leave parts out, see --budget.');
    expect(code).toBe(EXIT.incomplete);
  });

  it('says what it could not count', async () => {
    const fake = account({ people: 30 });
    fake.app.setScopes(fake.app.scopes.filter((scope) => !scope.startsWith('phone:')));
    const { out, code } = await runHere(fake, 'plan --plan business --no-usage');
    expect(out).toContain('Could not be counted, and taken as:\n  Phone users: as many as active people\n');
    expect(code).toBe(EXIT.ok);
  });
});
