import { beforeAll, describe, expect, it } from 'vitest';
import type { OffboardingPlan } from '../../../src/index.js';
import { type EndState, readEndState } from '../../../src/lifecycle/offboarding/end-state.js';
import { proofItems } from '../../../src/lifecycle/offboarding/proof-items.js';
import { DELETE_TO_BEN, planned } from './planned.js';

const UNREAD = { known: false as const, why: 'The app lacks a scope.', missingScopes: ['a:read'] };

let plan: OffboardingPlan;
let state: EndState;
/** How it is before anything was done, of a plan that does all there is to do. */
beforeAll(async () => {
  const ann = { roleId: '1' };
  const made = await planned({ ...DELETE_TO_BEN, demoteAdmin: true, leaveGroups: true }, { ann });
  plan = made.plan;
  state = await readEndState(made.zoom, plan, {});
});

const facts = (change: Partial<OffboardingPlan['facts']>): Partial<OffboardingPlan> => ({
  facts: { ...plan.facts, ...change },
});
const seats = (change: Partial<NonNullable<EndState['seats']>>) => ({
  ...(state.seats as NonNullable<EndState['seats']>),
  ...change,
});

type Case = [what: string, change: () => { plan?: Partial<OffboardingPlan>; state?: Partial<EndState> }, item: object];

describe('a proof', () => {
  it.each<Case>([
    ['nothing was done: the role is theirs', () => ({}), { check: 'role', status: 'failed', after: '1' }],
    [
      'the role that they have has no name',
      () => ({ state: { person: { ...(state.person as NonNullable<EndState['person']>), roleName: null } } }),
      { check: 'role', why: 'They have the role 1.' },
    ],
    ['nothing was done: the groups are theirs', () => ({}), { check: 'groups', status: 'failed', after: 2 }],
    ['nothing was done: Phone is theirs', () => ({}), { check: 'phone', status: 'failed' }],
    ['nothing was done: the number is theirs', () => ({}), { check: 'numbers', status: 'failed' }],
    ['nothing was done: they take calls', () => ({}), { check: 'call-queues', status: 'failed' }],
    [
      'they got a bundle of the United kind',
      () => ({ state: { person: { ...(state.person as NonNullable<EndState['person']>), unitedBundle: '32' } } }),
      { check: 'licences', status: 'failed', after: 'Meetings, United bundle 32' },
    ],
    [
      'Phone cannot be read any more',
      () => ({ state: { phone: UNREAD } }),
      { check: 'phone', status: 'unknown', missingScopes: ['a:read'] },
    ],
    [
      'queues cannot be read any more',
      () => ({ state: { queues: UNREAD } }),
      { check: 'call-queues', status: 'unknown' },
    ],
    [
      'queues could not be read before: of any that they are in, only membership counts',
      () => ({ plan: facts({ queues: UNREAD }) }),
      { check: 'call-queues', status: 'failed' },
    ],
    [
      'the number is not listed any more',
      () => ({ state: { numbers: [{ number: '+1', holder: { known: true, value: 'unlisted' } }] } }),
      { check: 'numbers', status: 'unknown', before: '+1' },
    ],
    [
      'what they hosted could not be read before',
      () => ({ plan: facts({ meetings: UNREAD }) }),
      { check: 'meetings', status: 'unknown', missingScopes: ['a:read'] },
    ],
    [
      'the list of the recipient is longer than what was read',
      () => ({
        state: {
          recipient: {
            meetings: { known: true, value: { items: [], more: true } },
            webinars: null,
            recordings: null,
          },
        },
      }),
      { check: 'meetings', status: 'unknown', after: 0 },
    ],
    [
      'seats could not be counted before',
      () => ({
        plan: facts({ seats: { ...(plan.facts.seats as never as EndState['seats'] & object), licensed: UNREAD } }),
      }),
      { check: 'seats', status: 'unknown', missingScopes: ['a:read'] },
    ],
    [
      'seats cannot be counted now',
      () => ({ state: { seats: seats({ licensed: UNREAD }) } }),
      { check: 'seats', status: 'unknown' },
    ],
    [
      'calling plans could not be counted before',
      () => ({
        plan: facts({
          seats: { ...(plan.facts.seats as never as EndState['seats'] & object), callingPlansFree: UNREAD },
        }),
      }),
      { check: 'calling-plans', status: 'unknown' },
    ],
    [
      'the calling plan is not in the list any more',
      () => ({ state: { seats: seats({ callingPlansFree: { known: true, value: {} } }) } }),
      { check: 'calling-plans', status: 'unknown', after: 0 },
    ],
  ])('where %s', (_what, change, item) => {
    const changed = change();
    const items = proofItems({ ...plan, ...changed.plan }, { ...state, ...changed.state });
    expect(items).toContainEqual(expect.objectContaining(item));
  });
});
