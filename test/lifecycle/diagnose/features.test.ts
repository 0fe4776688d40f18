import { describe, expect, it } from 'vitest';
import {
  addToGroups,
  applyPlan,
  changeLicenses,
  changeLicensesOfMany,
  createPerson,
  deactivatePerson,
  deletePerson,
  diagnose,
  type EndpointName,
  endpoints,
  type FeatureName,
  type License,
  type OffboardingPolicy,
  planOffboarding,
  reactivatePerson,
  readUpcomingMeetings,
  removeFromGroups,
  removeFromPhone,
  revokeSsoToken,
  type SyncOptions,
  serverToServer,
  signOut,
  staticToken,
  syncAccount,
  unlinkPerson,
  updateProfile,
  verifyOffboarding,
  ZoomClient,
  type ZoomPlan,
} from '../../../src/index.js';
import { chosenFeatures, operationsOf } from '../../../src/lifecycle/diagnose/features.js';
import { rolePrivileges } from '../../../src/lifecycle/diagnose/role-privileges.js';
import { factsOf } from '../../../src/testing/facts/facts.js';
import { createFakeZoom, type FakeZoom, type FakeZoomOptions, fakeAccount } from '../../../src/testing/index.js';
import { unpaced } from '../../sync/connect.js';

/** The operations that something calls, with a token that may do everything. */
async function record(work: (zoom: ZoomClient, fake: FakeZoom) => Promise<unknown>, options: Setting = {}) {
  const { auth = 'account', plan = 'business', ...rest } = options;
  const fake = createFakeZoom({ people: 60, limits: 'off', plan, ...rest });
  const provider = auth === 'account' ? serverToServer(fake.credentials) : staticToken(fake.issueToken());
  const zoom = new ZoomClient({ auth: provider, plan, fetch: fake.fetch, limiter: unpaced(), retry: false });
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

/** People to act on, and seats for what they get. */
const office = () =>
  fakeAccount({
    groups: [
      { id: 'g1', name: 'Sales' },
      { id: 'g2', name: 'Support' },
    ],
    roles: [{ id: 'desk', name: 'Help desk', description: '' }],
    queues: [{ id: 'q1', name: 'Support', managers: ['ben@example.com'], members: ['ann@example.com'] }],
    seats: [
      { product: 'meetings', bought: 20 },
      { product: 'webinar', variant: 500, bought: 20 },
      { product: 'phone', variant: 100, bought: 20 },
      { product: 'phone', variant: 200, bought: 20 },
      { product: 'phone', variant: 4_000, bought: 20 },
    ],
    people: [
      { email: 'owner@example.com', roleId: '0', type: 2 },
      {
        email: 'ann@example.com',
        type: 2,
        roleId: 'desk',
        groupIds: ['g1'],
        webinarCapacity: 500,
        phone: { status: 'activate', callingPlans: [200], extension: 801 },
      },
      { email: 'ben@example.com', type: 2, webinarCapacity: 500 },
      { email: 'ext@partner.io', type: 2 },
      { email: 'ina@example.com', status: 'inactive' },
      { email: 'ivy@example.com', status: 'pending' },
    ],
  });

/** What a function calls in the office. */
const act = (work: (zoom: ZoomClient, fake: FakeZoom) => Promise<unknown>, setting: Setting = {}) =>
  record(work, { account: office(), ...setting });

/** Everything that leaving can take: planned, done and proved. */
const leave = (policy: OffboardingPolicy) =>
  act(async (zoom) => {
    const plan = await planOffboarding(zoom, 'ann@example.com', policy, { billing: true });
    await applyPlan(zoom, plan, { override: plan.findings.map(({ check }) => check) });
    await verifyOffboarding(zoom, plan);
  });

const license = (product: License['product'], more: Partial<License> = {}): License => ({
  product,
  name: product,
  tier: null,
  capacity: null,
  code: null,
  subscriptionId: null,
  paid: true,
  includedIn: null,
  ...more,
});
/** Licences that take every way of giving them back. */
const REMEMBERED = {
  licenses: [
    license('meetings', { tier: 'licensed', code: '2' }),
    license('phone', { code: '100' }),
    license('phone', { code: '4000', tier: 'add-on' }),
    license('webinar', { capacity: 500 }),
  ],
};

const meetings = (plan: ZoomPlan) =>
  act(
    async (zoom, { account }) => {
      const id = account.find('ann@example.com')?.id ?? '';
      await readUpcomingMeetings(zoom, [{ key: id, id, email: 'ann@example.com', licenses: [license('webinar')] }]);
    },
    { plan },
  );

const WEBINAR = { webinar: true, webinar_capacity: 500 } as const;
/** Licences that take every way of giving and taking. */
const licencesOf = (person: string) => [
  (zoom: ZoomClient) => changeLicenses(zoom, person, { meetings: 1, addOns: { webinar: false } }),
  (zoom: ZoomClient) => changeLicenses(zoom, person, { callingPlans: { add: [4_000] }, phone: true }),
  (zoom: ZoomClient) => changeLicenses(zoom, person, { callingPlans: { remove: [200] } }),
];

/** Each takes some features for different cases: together they call all that the features name. */
const RUNS: readonly [features: FeatureName[], runs: readonly (() => Promise<Operations>)[]][] = [
  [
    ['sync.users', 'sync.seats', 'sync.groups', 'sync.roles'],
    [() => sync({}), () => sync({}, { products: { billing: false } }), () => sync({}, { auth: 'bare' })],
  ],
  [['diagnose'], [whoAmI]],
  [
    ['users.create'],
    [
      () => act((zoom) => createPerson(zoom, { email: 'new@example.com', groups: [{ id: 'g1' }] })),
      () =>
        act((zoom) =>
          createPerson(zoom, {
            email: 'new@example.com',
            mode: 'ssoCreate',
            groups: ['Sales'],
            licenses: { meetings: 2, phone: true, callingPlans: { add: [100, 4_000] }, addOns: WEBINAR },
          }),
        ),
    ],
  ],
  [['users.update'], [() => act((zoom) => updateProfile(zoom, 'ann@example.com', { dept: 'Sales' }))]],
  [
    ['licences'],
    [
      ...licencesOf('ann@example.com').map((work) => () => act(work)),
      () => act((zoom) => changeLicenses(zoom, 'ben@example.com', { phone: true, callingPlans: { add: [100] } })),
      () =>
        act((zoom) => changeLicensesOfMany(zoom, [{ id: null, email: 'ann@example.com' }], { meetings: 1 }).report()),
    ],
  ],
  [
    ['groups'],
    [
      () => act((zoom) => addToGroups(zoom, 'ann@example.com', ['Support'])),
      () => act((zoom) => addToGroups(zoom, 'ivy@example.com', [{ id: 'g1' }])),
      () => act((zoom) => removeFromGroups(zoom, 'ann@example.com', 'all')),
    ],
  ],
  [['deactivate'], [() => act((zoom) => deactivatePerson(zoom, 'ben@example.com'))]],
  [['reactivate'], [() => act((zoom) => reactivatePerson(zoom, 'ina@example.com', { restore: REMEMBERED }))]],
  [['unlink'], [() => act((zoom) => unlinkPerson(zoom, 'ext@partner.io'))]],
  [['delete'], [() => act((zoom) => deletePerson(zoom, 'ext@partner.io'))]],
  [
    ['sso'],
    [
      () => act((zoom) => revokeSsoToken(zoom, 'ann@example.com')),
      () => act((zoom) => signOut(zoom, 'ann@example.com')),
    ],
  ],
  [
    ['phone'],
    [
      () => act((zoom) => removeFromPhone(zoom, 'ann@example.com')),
      () => act((zoom) => removeFromPhone(zoom, 'ann@example.com'), { products: { phone: false } }),
    ],
  ],
  [
    ['offboarding'],
    [
      () => leave({ end: 'deactivate', leaveGroups: true, demoteAdmin: true }),
      () => leave({ end: 'delete', transferTo: 'ben@example.com' }),
      () => leave({ end: 'unlink', transferTo: 'ben@example.com', demoteAdmin: true }),
    ],
  ],
  [['reclaim'], [() => meetings('business'), () => meetings('pro')]],
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
