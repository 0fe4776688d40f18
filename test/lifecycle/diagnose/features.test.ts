import { describe, expect, it } from 'vitest';
import {
  diagnose,
  type EndpointName,
  endpoints,
  type FeatureName,
  type SyncOptions,
  serverToServer,
  staticToken,
  syncAccount,
  ZoomClient,
} from '../../../src/index.js';
import { chosenFeatures, operationsOf } from '../../../src/lifecycle/diagnose/features.js';
import { rolePrivileges } from '../../../src/lifecycle/diagnose/role-privileges.js';
import { factsOf } from '../../../src/testing/facts/facts.js';
import { createFakeZoom, type FakeZoom, type FakeZoomOptions } from '../../../src/testing/index.js';
import { unpaced } from '../../sync/connect.js';

/** The operations that something calls, with a token that may do everything. */
async function record(work: (zoom: ZoomClient, fake: FakeZoom) => Promise<unknown>, options: Setting = {}) {
  const { auth = 'account', ...rest } = options;
  const fake = createFakeZoom({ people: 60, limits: 'off', ...rest });
  const provider = auth === 'account' ? serverToServer(fake.credentials) : staticToken(fake.issueToken());
  const zoom = new ZoomClient({ auth: provider, fetch: fake.fetch, limiter: unpaced(), retry: false });
  await work(zoom, fake);
  return new Set(fake.stats.journal.flatMap(({ operation }) => (isApi(operation) ? [operation] : [])));
}

type Setting = FakeZoomOptions & { auth?: 'account' | 'bare' };
type Operations = ReadonlySet<EndpointName>;

const isApi = (operation: string | null): operation is EndpointName => operation !== null && operation in endpoints;
const without = (all: Operations, others: Operations): Operations =>
  new Set([...all].filter((operation) => !others.has(operation)));

const PLAIN: SyncOptions = { usage: false, addOns: false, phone: false, domains: false };
const sync = (options: SyncOptions, setting?: Setting) =>
  record((zoom) => syncAccount(zoom, { ...PLAIN, ...options }), setting);
/** What an option of the sync adds to the operations. */
const adds = async (options: SyncOptions, base: SyncOptions = {}) => without(await sync(options), await sync(base));

/** The two requests of a diagnosis that are no feature's: who the token is. */
const whoAmI = () => record((zoom) => diagnose(zoom, { features: [], probe: false }));

/** Each takes some features for different cases: together they call all that the features name. */
const RUNS: readonly [features: FeatureName[], runs: readonly (() => Promise<Operations>)[]][] = [
  [
    ['sync.users', 'sync.seats', 'sync.groups', 'sync.roles'],
    [() => sync({}), () => sync({}, { products: { billing: false } }), () => sync({}, { auth: 'bare' })],
  ],
  [['diagnose'], [whoAmI]],
  [['sync.addOns'], [() => adds({ addOns: true })]],
  [['sync.phone'], [() => adds({ phone: true })]],
  [['sync.domains'], [() => adds({ domains: undefined })]],
  [
    ['sync.usage'],
    [
      () => adds({ usage: { days: 30 } }),
      () => adds({ usage: { days: 90, joined: true, calls: true }, phone: true }, { phone: true }),
    ],
  ],
];

describe('the operations of a feature are those that its code calls', () => {
  it.each(RUNS)(
    '%s',
    async (features, runs) => {
      const named = features.flatMap(operationsOf);
      const called = await Promise.all(runs.map((run) => run()));

      const union = new Set(called.flatMap((operations) => [...operations]));
      expect([...union].sort()).toEqual([...new Set(named.map(({ operation }) => operation))].sort());
      for (const { operation } of named.filter(({ when }) => when === null)) {
        for (const [index, operations] of called.entries()) expect(operations, `case ${index}`).toContain(operation);
      }
    },
    60_000,
  );

  it('and no feature is left out', () => {
    expect(RUNS.flatMap(([features]) => features).sort()).toEqual([...chosenFeatures(undefined)].sort());
  });
});

describe('the rights of a role that an operation takes', () => {
  const all = chosenFeatures(undefined).flatMap((name) => operationsOf(name).map(({ operation }) => operation));

  it.each([...new Set(all)])('are those of the reference (%s)', (operation) => {
    expect([...rolePrivileges(endpoints[operation])]).toEqual([...(factsOf(operation).privileges ?? [])]);
  });
});

describe('features by name', () => {
  it('sync stands for all of its sections', () => {
    expect(chosenFeatures(['sync'])).toEqual(chosenFeatures(undefined).filter((name) => name.startsWith('sync.')));
  });

  it('come once each, in their own order', () => {
    expect(chosenFeatures(['sync.roles', 'sync.users', 'sync.roles'])).toEqual(['sync.users', 'sync.roles']);
  });

  it('that do not exist are an error that names those that do', () => {
    const choose = () => chosenFeatures(['sync.user' as 'sync.users']);
    expect(choose).toThrow(/There is no feature "sync\.user".*sync\.users/);
  });
});
