import {
  applyPlan,
  type CheckpointStore,
  memoryCheckpointStore,
  type OffboardingAudit,
  type OffboardingPlan,
  type OffboardingPolicy,
  planOffboarding,
  staticToken,
  ZoomClient,
} from '../../../src/index.js';
import { createFakeZoom, type FakeZoom, fakeAccount } from '../../../src/testing/index.js';
import { office } from '../../lifecycle/offboarding/office.js';
import { unpaced } from '../../sync/connect.js';

/** Somebody who leaves in one of the ways there are. */
export interface Leaving {
  title: string;
  leaver: string;
  policy: OffboardingPolicy;
}

export const LEAVINGS: readonly Leaving[] = [
  {
    title: 'deactivate, with every step before it',
    leaver: 'ann@example.com',
    policy: { end: 'deactivate', leaveGroups: true, demoteAdmin: true },
  },
  {
    title: 'delete, handing everything over',
    leaver: 'ann@example.com',
    policy: { end: 'delete', transferTo: 'ben@example.com', leaveGroups: true, demoteAdmin: true },
  },
  {
    title: 'unlink, handing meetings over',
    leaver: 'ext@partner.io',
    policy: { end: 'unlink', transferTo: 'ben@example.com', transfer: ['meetings'], demoteAdmin: true },
  },
  { title: 'withdraw an invitation', leaver: 'new@partner.io', policy: { end: 'unlink' } },
];

/** An account in which both leavers have much to be taken away. */
export function startWorld(): FakeZoom {
  const held = { roleId: '1', groupIds: ['g1', 'g2'] };
  const account = fakeAccount(
    office({ ann: held, ext: { ...held, phone: { status: 'activate', callingPlans: [200], extension: 33 } } }),
  );
  const fake = createFakeZoom({ account, limits: 'off' });
  fake.stats.keepJournal(10_000);
  return fake;
}

export function clientOf(fake: FakeZoom, fetch: typeof globalThis.fetch = fake.fetch): ZoomClient {
  return new ZoomClient({
    auth: staticToken(fake.issueToken()),
    fetch,
    limiter: unpaced(),
    retry: { attempts: 2, baseDelayMs: 1 },
  });
}

/** Everything of the account that an offboarding may touch. */
export function truthOf({ account }: FakeZoom): unknown {
  const people = [...account.people].map(({ addOns, ...person }) => ({
    ...person,
    addOns: [...addOns].sort(),
    meetings: person.meetings,
  }));
  const removals = account.removals.map(({ person, action, transfer }) => ({ id: person.id, action, transfer }));
  return { people, removals, queues: account.queues, free: account.freeNumbers, seats: account.seats() };
}

/** Writes that Zoom executed, as `DELETE /users/ann`, sorted. */
export function writesOf({ stats }: FakeZoom): string[] {
  return stats.journal
    .filter(({ method, path, status }) => {
      return method !== 'GET' && !path.startsWith('/oauth') && status !== null && status < 300;
    })
    .map(({ method, path }) => `${method} ${path}`)
    .sort();
}

/** Ending sessions is the one step that Zoom shows nothing of. Doing it twice does no harm. */
export function isRepeatable(write: string): boolean {
  return write.endsWith('/token');
}

/** What a run does that can be the last thing that it does. */
export type Phase = 'before-read' | 'before-write' | 'answer-lost' | 'before-append' | 'after-append';

export const PHASES: readonly Phase[] = ['before-read', 'before-write', 'answer-lost', 'before-append', 'after-append'];

function noCounts(): Record<Phase, number> {
  return { 'before-read': 0, 'before-write': 0, 'answer-lost': 0, 'before-append': 0, 'after-append': 0 };
}

/** A process that dies at its nth event of a kind: whatever it does then never comes to an end. */
export class Mortal {
  readonly fetch: typeof globalThis.fetch;
  readonly store: CheckpointStore;
  readonly died: Promise<'died'>;
  /** How many there were. */
  readonly counts = noCounts();
  /** Sends what it was about to send when it died: requests can be on their way longer than a process lives. */
  lost: (() => Promise<unknown>) | null = null;
  #dead = false;
  #die: () => void = () => undefined;

  constructor(fake: FakeZoom, store: CheckpointStore, killAt: { phase: Phase; nth: number } | null) {
    this.died = new Promise((resolve) => {
      this.#die = () => resolve('died');
    });
    const pass = async (phase: Phase): Promise<void> => {
      this.counts[phase] += 1;
      if (killAt?.phase === phase && killAt.nth === this.counts[phase]) {
        this.#dead = true;
        this.#die();
      }
      if (this.#dead) await new Promise(() => undefined);
    };
    this.fetch = async (input, init) => {
      const isRead = (init?.method ?? (input instanceof Request ? input.method : 'GET')) === 'GET';
      this.lost = () => fake.fetch(input, init);
      await pass(isRead ? 'before-read' : 'before-write');
      this.lost = null;
      const answer = await fake.fetch(input, init);
      if (!isRead) await pass('answer-lost'); // of a read it makes no difference
      return answer;
    };
    this.store = {
      read: (key) => store.read(key),
      clear: (key) => store.clear(key),
      append: async (key, line) => {
        await pass('before-append');
        await store.append(key, line);
        await pass('after-append');
      },
    };
  }
}

/**
 * One attempt to carry a plan out, that may be killed.
 * @param late A request of an earlier attempt that arrives before this one's nth.
 */
export async function attempt(
  fake: FakeZoom,
  plan: OffboardingPlan,
  store: CheckpointStore,
  killAt: { phase: Phase; nth: number } | null,
  late: { send: () => Promise<unknown>; before: number } | null = null,
): Promise<{ audit: OffboardingAudit | 'died'; counts: Record<Phase, number>; lost: Mortal['lost'] }> {
  const mortal = new Mortal(fake, store, killAt);
  let sent = 0;
  const zoom = clientOf(fake, async (input, init) => {
    sent += 1;
    if (late !== null && late.before === sent) await late.send();
    return mortal.fetch(input, init);
  });
  const audit = await Promise.race([applyPlan(zoom, plan, { checkpoint: { store: mortal.store } }), mortal.died]);
  return { audit, counts: mortal.counts, lost: mortal.lost };
}

/** How it ends when nobody kills it, and where it could have been killed. */
export async function uninterrupted({ leaver, policy }: Leaving) {
  const fake = startWorld();
  const plan = await planOffboarding(clientOf(fake), leaver, policy);
  const { audit, counts } = await attempt(fake, plan, memoryCheckpointStore(), null);
  if (audit === 'died') throw new Error('Nobody was to kill it.');
  return { audit, counts, truth: truthOf(fake), writes: writesOf(fake) };
}
