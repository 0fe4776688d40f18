import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnosis, diagnose, type EndpointName, endpoints } from '../../../src/index.js';
import { chosenFeatures, operationsOf } from '../../../src/lifecycle/diagnose/features.js';
import { factsOf } from '../../../src/testing/facts/facts.js';
import { whatZoomAllows } from '../../lifecycle/diagnose/what-zoom-allows.js';
import { type Connected, connect, type World } from '../../lifecycle/diagnose/world.js';
import { count, LONG, report, SEED, sized } from '../size.js';

const OPERATIONS = [
  ...new Set(chosenFeatures(undefined).flatMap((name) => operationsOf(name).map(({ operation }) => operation))),
];
const scopesOf = (style: 'classic' | 'granular') => [
  ...new Set(OPERATIONS.flatMap((operation) => [...endpoints[operation].scopes[style]])),
];
const CLASSIC = scopesOf('classic');
const GRANULAR = scopesOf('granular');
/** Scopes of things that no feature touches, and of things that Zoom may think of. */
const OTHERS = ['meeting:write', 'chat:read:admin', 'imchat:write:message:admin', 'user:frobnicate:user:admin'];
const RIGHTS = [...new Set(OPERATIONS.flatMap((operation) => factsOf(operation).privileges ?? []))];

/** Half of them, or nearly all, or nearly none: an app that lacks one thing is as likely as one that lacks most. */
function some(names: readonly string[]): fc.Arbitrary<string[]> {
  return fc.oneof(
    fc.subarray([...names]),
    fc.subarray([...names], { maxLength: 3 }),
    fc.subarray([...names], { maxLength: 3 }).map((left) => names.filter((name) => !left.includes(name))),
  );
}

const scopes = fc
  .tuple(
    fc.oneof(
      some(CLASSIC),
      some(GRANULAR),
      fc.tuple(some(CLASSIC), some(GRANULAR)).map(([classic, granular]) => [...classic, ...granular]),
    ),
    fc.subarray(OTHERS),
  )
  .map((parts) => parts.flat());

const worlds: fc.Arbitrary<World> = fc.record({
  auth: fc.constantFrom('account', 'consent', 'consent', 'bare'),
  scopes,
  products: fc.record({
    phone: fc.boolean(),
    billing: fc.boolean(),
    dashboards: fc.boolean(),
    managedDomains: fc.boolean(),
  }),
  privileges: fc.option(some([...RIGHTS, 'Branding:Edit']), { nil: undefined }),
});

const isRead = (operation: EndpointName) => endpoints[operation].method === 'GET';

/** Lists that tell the ids which other reads need. */
const LISTS: readonly [placeholder: string, list: EndpointName][] = [
  ['{userId}', 'users.list'],
  ['{callQueueId}', 'phone.callQueues.list'],
];

/** Whether nothing that a token may look at could tell: then, and only then, a diagnosis may not know. */
function mayBeUnknown({ token, operations }: Diagnosis, operation: EndpointName): boolean {
  const judged = operations.find((other) => other.operation === operation);
  const may = (name: EndpointName) =>
    operations.some((other) => other.operation === name && other.verdict === 'allowed');
  let { path } = endpoints[operation];
  for (const [placeholder, list] of LISTS) if (may(list)) path = path.replace(placeholder, 'known') as typeof path;
  const needsId = /\{(?!accountId)/.test(path);
  if (isRead(operation) && !needsId) return false;
  if (token.scopes === null) return true;
  return token.privileges === null && (judged?.privileges.length ?? 0) > 0;
}

async function compare(connected: Connected, diagnosis: Diagnosis, tally: Map<string, number>): Promise<void> {
  for (const { operation, verdict } of diagnosis.operations) {
    const truth = await whatZoomAllows(connected, operation);
    tally.set(verdict, (tally.get(verdict) ?? 0) + 1);
    if (verdict === 'unknown') expect(mayBeUnknown(diagnosis, operation), `${operation} is unknown`).toBe(true);
    else expect(`${operation} ${verdict}`).toBe(`${operation} ${truth}`);
  }
}

describe(`the scope doctor, seed ${SEED}`, () => {
  it('says of every operation what Zoom then does, and sends no write', { timeout: LONG }, async () => {
    const tally = new Map<string, number>();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const connected = await connect(world);
        const diagnosis = await diagnose(connected.zoom);
        const { journal, requests } = connected.fake.stats;
        const writes = journal.filter(({ method, operation }) => method !== 'GET' && operation !== 'oauth.token');
        expect(writes).toEqual([]);
        expect(diagnosis.requests).toBe(requests);
        expect(diagnosis.operations.map(({ operation }) => operation).sort()).toEqual([...OPERATIONS].sort());
        await compare(connected, diagnosis, tally);
        runs += 1;
      }),
      { seed: SEED, numRuns: sized(60, 3_000, 500) },
    );
    const verdicts = [...tally].map(([verdict, times]) => `${count(times)} ${verdict}`).join(', ');
    report(`Scope doctor: ${count(runs)} random tokens, ${OPERATIONS.length} operations each: ${verdicts}`);
    for (const verdict of ['allowed', 'missing-scope', 'missing-privilege', 'missing-licence', 'unknown']) {
      expect(tally.get(verdict), verdict).toBeGreaterThan(0);
    }
  });

  it('names scopes after which no scope is missing', { timeout: LONG }, async () => {
    let added = 0;
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom('classic', 'granular'), async (drawn, scopeStyle) => {
        const world: World = { ...drawn, auth: 'account' };
        const before = await diagnose((await connect(world)).zoom, { scopeStyle });
        added += before.scopePage.add.length;
        const after = await diagnose(
          (await connect({ ...world, scopes: [...world.scopes, ...before.scopePage.add] })).zoom,
          { scopeStyle },
        );
        expect(after.scopePage.add).toEqual([]);
        for (const { operation, verdict, request } of after.operations) {
          if (verdict !== 'missing-scope') continue;
          expect(after.notes.join('\n'), `nothing is said about ${operation}`).toContain(`${operation} (${request})`);
        }
      }),
      { seed: SEED, numRuns: sized(40, 1_500, 250) },
    );
    report(`Scope doctor: ${count(added)} scopes named, and none was missing once they were added`);
  });
});
