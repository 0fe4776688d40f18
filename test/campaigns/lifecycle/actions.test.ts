import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActionResult,
  addToGroups,
  changeLicenses,
  createPerson,
  deactivatePerson,
  deletePerson,
  isZoomError,
  type LicenseChange,
  reactivatePerson,
  removeFromGroups,
  removeFromPhone,
  serverToServer,
  signOut,
  unlinkPerson,
  ZoomClient,
} from '../../../src/index.js';
import { createFakeZoom, type FakeZoom, fakeAccount } from '../../../src/testing/index.js';
import { openLimiter } from '../../client/test-client.js';
import { count, LONG, report, SEED, sized } from '../size.js';
import { type Deed, type End, ModelAccount, type ModelPerson, SEATS } from './model-account.js';

const LIVES = sized(60, 5_000, 600);

const email = fc.constantFrom('ann@example.com', 'ben@example.com', 'eve@guest.net', 'max@guest.net');
const group = fc.constantFrom('g-sales', 'g-legal');
const parts: Partial<Record<string, boolean>>[] = [
  { meetings: true },
  { meetings: false },
  { bundle: true },
  { bundle: false },
  { webinar: true },
  { webinar: false },
  { scheduler: true },
  { scheduler: false },
  { phone: true },
  { phone: false },
  { meetings: true, webinar: true },
  { meetings: true, webinar: true, scheduler: true, phone: true },
  { bundle: true, webinar: true, scheduler: true },
  { meetings: false, webinar: false, phone: false },
  { bundle: false, scheduler: true },
];
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    do: fc.constant('create' as const),
    email,
    invite: fc.boolean(),
    licensed: fc.boolean(),
    group: fc.option(group),
  }),
  fc.record({
    do: fc.constantFrom(
      ...(['accept', 'deactivate', 'reactivate', 'unlink', 'delete', 'removeFromPhone', 'signOut'] as const),
    ),
    email,
  }),
  fc.record({ do: fc.constantFrom('join' as const, 'leave' as const), email, group }),
  fc.record({ do: fc.constant('licences' as const), email, change: fc.constantFrom(...parts) }),
);

/** What goes wrong once, somewhere on the way: every action has to come through. */
const FAULTS = [
  'reset-after-write',
  'reset-before',
  'server-error',
  'bad-gateway-html',
  'rate-limit-second',
  'token-expired',
  'truncated',
] as const;
const fault = fc.option(fc.record({ kind: fc.constantFrom(...FAULTS), after: fc.nat(3) }), { freq: 3 });

/** Somebody has to be there to act on. */
const FOUNDERS: readonly Deed[] = [
  { do: 'create', email: 'ann@example.com', invite: false, licensed: true, group: 'g-sales' },
  { do: 'create', email: 'eve@guest.net', invite: false, licensed: false, group: null },
];
const lives = fc
  .array(fc.record({ deed, fault, again: fc.boolean() }), { minLength: 5, maxLength: 30 })
  .map((life) => [...FOUNDERS.map((founder) => ({ deed: founder, fault: null, again: false })), ...life]);

function act(zoom: ZoomClient, fake: FakeZoom, one: Deed): Promise<ActionResult | { outcome: 'done' | 'already' }> {
  switch (one.do) {
    case 'create':
      return createPerson(zoom, {
        email: one.email,
        mode: one.invite ? 'create' : 'ssoCreate',
        ...(one.licensed && { licenses: { meetings: 2 } }),
        ...(one.group !== null && { groups: [{ id: one.group }] }),
      });
    case 'accept':
      return accept(fake, one.email);
    case 'deactivate':
      return deactivatePerson(zoom, one.email);
    case 'reactivate':
      return reactivatePerson(zoom, one.email);
    case 'unlink':
      return unlinkPerson(zoom, one.email);
    case 'delete':
      return deletePerson(zoom, one.email);
    case 'removeFromPhone':
      return removeFromPhone(zoom, one.email);
    case 'signOut':
      return signOut(zoom, one.email);
    case 'join':
      return addToGroups(zoom, one.email, [{ id: one.group }]);
    case 'leave':
      return removeFromGroups(zoom, one.email, [{ id: one.group }]);
    case 'licences':
      return changeLicenses(zoom, one.email, licenceChange(one.change));
  }
}

/** Not an action: the person does it. */
async function accept({ account }: FakeZoom, name: string): Promise<{ outcome: 'done' | 'already' }> {
  const person = account.find(name);
  if (person === null) throw Object.assign(new Error('nobody'), { code: 1001 });
  if (person.status !== 'pending') return { outcome: 'already' };
  account.acceptInvitation(name);
  return { outcome: 'done' };
}

function licenceChange(change: Partial<Record<string, boolean>>): LicenseChange {
  const { meetings, bundle, webinar, scheduler, phone } = change;
  return {
    ...(meetings !== undefined && { meetings: meetings ? 2 : 1 }),
    ...(bundle !== undefined && { workplace: bundle ? 16 : null }),
    ...(phone !== undefined && { phone }),
    ...((webinar !== undefined || scheduler !== undefined) && {
      addOns: {
        ...(webinar !== undefined && { webinar, ...(webinar && { webinar_capacity: 500 as const }) }),
        ...(scheduler !== undefined && { zoom_scheduler: scheduler }),
      },
    }),
  };
}

/** The account as the model sees it. */
function seen({ account }: FakeZoom): Map<string, ModelPerson> {
  return new Map(
    [...account.people].map((person) => [
      person.email,
      {
        status: person.status,
        type: person.type as 1 | 2,
        bundle: person.workplaceBundle !== null,
        webinar: person.webinarCapacity !== null,
        scheduler: person.addOns.has('scheduler'),
        phone: person.phone !== null,
        groups: [...person.groupIds],
      },
    ]),
  );
}

async function endOf(promise: Promise<{ outcome: 'done' | 'already' }>): Promise<End> {
  try {
    return (await promise).outcome;
  } catch (error) {
    if (isZoomError(error, 'config')) return 'config';
    const cause: unknown = isZoomError(error, 'partial-write') ? error.cause : error;
    const after = isZoomError(error, 'partial-write') ? error.done : 0;
    if (typeof cause === 'object' && cause !== null && 'code' in cause) return { code: Number(cause.code), after };
    throw error;
  }
}

/** Zoom refuses a change of more than one of these, which the simulated one lets pass. */
function kindsIn(body: unknown): number {
  const fields = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  return fields.filter((name) => ['type', 'zoom_one_type', 'plan_united_type'].includes(name)).length;
}

describe('a life of actions with faults', () => {
  it(
    'is what an independent model of the account says, deed by deed',
    async () => {
      const figures = { deeds: 0, faults: 0, refused: 0, repeated: 0 };
      const property = fc.asyncProperty(lives, async (life) => {
        const account = fakeAccount({
          groups: [
            { id: 'g-sales', name: 'Sales' },
            { id: 'g-legal', name: 'Legal' },
          ],
          seats: [
            { product: 'meetings', bought: SEATS.meetings },
            { product: 'workplace', variant: 16, bought: SEATS.bundle },
            { product: 'webinar', variant: 500, bought: SEATS.webinar },
            { product: 'scheduler', bought: SEATS.scheduler },
            { product: 'phone', variant: 200, bought: SEATS.phone },
          ],
        });
        const fake = createFakeZoom({ account, limits: 'off', concurrentWrites: 'refuse' });
        const zoom = new ZoomClient({
          auth: serverToServer(fake.credentials),
          fetch: fake.fetch,
          limiter: openLimiter(),
          retry: { attempts: 4, baseDelayMs: 1, maxDelayMs: 1 },
        });
        const model = new ModelAccount();
        for (const { deed: one, fault: wrong, again } of life) {
          const struck = wrong === null ? null : fake.faults.add(wrong);
          const expected = model.do(one);
          expect([one, await endOf(act(zoom, fake, one))]).toEqual([one, expected]);
          expect(seen(fake)).toEqual(model.people);
          figures.deeds += 1;
          figures.faults += struck?.hits ?? 0;
          fake.faults.clear();
          if (typeof expected === 'object') figures.refused += 1;
          if (!again || expected !== 'done' || one.do === 'signOut') continue;
          figures.repeated += 1;
          const { requests } = fake.stats;
          expect([one, await endOf(act(zoom, fake, one))]).toEqual([one, model.do(one)]);
          const sent = fake.stats.journal.slice(-(fake.stats.requests - requests || 1));
          if (fake.stats.requests > requests) expect(sent.every(({ method }) => method === 'GET')).toBe(true);
        }
        expect(fake.stats.journal.filter(({ body }) => kindsIn(body) > 1)).toEqual([]);
        await zoom.close();
      });
      await fc.assert(property, { numRuns: LIVES, seed: SEED });
      const { deeds, faults, refused, repeated } = figures;
      const told = `${count(deeds)} actions, ${count(faults)} faults, ${count(refused)} refusals, ${count(repeated)} repeats`;
      report(`${count(LIVES)} lives of actions: ${told}; every state as the model has it (seed ${SEED})`);
    },
    LONG,
  );
});
