import { describe, expect, it } from 'vitest';
import type { OffboardingFacts, OffboardingPlan, OffboardingStepKind } from '../../../src/index.js';
import { changesSince } from '../../../src/lifecycle/offboarding/plan-drift.js';

const FACTS: OffboardingFacts = {
  readAt: '2026-05-01T10:00:00.000Z',
  person: {
    id: 'ann',
    email: 'ann@example.com',
    status: 'active',
    roleId: '1',
    roleName: 'Admin',
    type: 2,
    workplaceBundle: '144115188075855872',
    unitedBundle: null,
    groupIds: ['g1', 'g2'],
    loginTypes: [100],
  },
  invitationLapsed: false,
  licences: null,
  phone: {
    known: true,
    value: { extension: 12, callingPlans: [200, 4000], numbers: [{ id: 'n1', number: '+12025550112' }] },
  },
  queues: { known: true, value: [{ id: 'q1', name: 'Support', level: 'member' }] },
  receptionists: null,
  managedDomains: null,
  liveMeetings: null,
  meetings: null,
  webinars: null,
  recordings: null,
  schedulesFor: null,
  recipient: null,
  seats: null,
};

function planOf(...kinds: OffboardingStepKind[]): OffboardingPlan {
  const step = { targets: [], what: '', why: '', reversible: 'yes' as const, dependsOn: [] };
  return {
    schemaVersion: 1,
    id: 'plan',
    accountId: null,
    createdAt: FACTS.readAt,
    person: { id: 'ann', email: 'ann@example.com' },
    policy: {
      end: 'deactivate',
      transfer: null,
      onFailure: 'stop',
      freePhone: true,
      leaveQueues: true,
      signOut: true,
      leaveGroups: false,
      demoteAdmin: false,
    },
    steps: kinds.map((kind) => ({ ...step, id: kind, kind })),
    findings: [],
    blocked: false,
    facts: FACTS,
  };
}

type Person = NonNullable<OffboardingFacts['person']>;
const now = (person: Partial<Person>, facts: Partial<OffboardingFacts> = {}): OffboardingFacts => ({
  ...FACTS,
  ...(FACTS.person !== null && { person: { ...FACTS.person, ...person } }),
  ...facts,
});
const noPhone: Partial<OffboardingFacts> = { phone: { known: true, value: null } };
const bare = { status: 'inactive', type: 1, workplaceBundle: null };

describe('what has changed since a plan was made', () => {
  it.each<[string, OffboardingStepKind[], OffboardingFacts]>([
    ['nothing', ['deactivate'], FACTS],
    ['the case of the address', ['deactivate'], now({ email: 'Ann@Example.com' })],
    ['a role that a step takes', ['demote', 'deactivate'], now({ roleId: '2' })],
    ['groups that a step leaves, some of them', ['leave-groups'], now({ groupIds: ['g2'] })],
    ['Phone that a step takes', ['free-phone'], now({}, noPhone)],
    [
      'a plan of Phone that went, on the way to that',
      ['free-phone'],
      now({}, { phone: { known: true, value: { extension: 12, callingPlans: [200], numbers: [] } } }),
    ],
    ['the end, with all that Zoom takes then', ['deactivate'], now(bare, noPhone)],
    ['an end that leaves a licence for now', ['deactivate'], now({ status: 'inactive', type: 1 })],
    ['a queue that was left', ['leave-queue'], now({}, { queues: { known: true, value: [] } })],
    ['somebody who was deleted', ['delete'], { ...FACTS, person: null }],
    ['Phone that cannot be read any more', [], now({}, { phone: { known: false, why: '', missingScopes: [] } })],
  ])('is nothing that the plan does not bring about: %s', (_title, kinds, facts) => {
    expect(changesSince(planOf(...kinds), facts)).toEqual([]);
  });

  it.each<[string, OffboardingStepKind[], OffboardingFacts, string]>([
    ['a role that no step takes', ['deactivate'], now({ roleId: '2' }), 'role'],
    ['a role that a step would not give', ['demote'], now({ roleId: '7' }), 'role'],
    ['groups that no step leaves', ['deactivate'], now({ groupIds: ['g2'] }), 'group g1'],
    ['a new group', ['leave-groups'], now({ groupIds: ['g1', 'g2', 'g3'] }), 'group g3'],
    ['Phone that no step takes', ['leave-groups'], now({}, noPhone), 'calling plan 200'],
    [
      'a new number',
      ['free-phone'],
      now(
        {},
        {
          phone: {
            known: true,
            value: {
              extension: 12,
              callingPlans: [200, 4000],
              numbers: [
                { id: 'n1', number: '+12025550112' },
                { id: 'n2', number: '+12025550113' },
              ],
            },
          },
        },
      ),
      '+12025550113',
    ],
    ['an end that is not the plan’s', ['delete'], now(bare, noPhone), 'status'],
    ['another bundle after the end', ['deactivate'], now({ ...bare, workplaceBundle: '16' }), 'Workplace bundle'],
    [
      'another bundle, by its last digits',
      ['deactivate'],
      now({ workplaceBundle: '144115188075855880' }),
      '144115188075855880',
    ],
    [
      'a queue that is managed now',
      ['leave-queue'],
      now({}, { queues: { known: true, value: [{ id: 'q1', name: 'Support', level: 'manager' }] } }),
      'manager',
    ],
    ['somebody who is gone', ['deactivate'], { ...FACTS, person: null }, 'not in the account'],
  ])('is told: %s', (_title, kinds, facts, word) => {
    expect(changesSince(planOf(...kinds), facts).join(' ')).toContain(word);
  });

  it('is told of somebody who came after all', () => {
    const plan = { ...planOf(), facts: { ...FACTS, person: null } };
    expect(changesSince(plan, FACTS)).toEqual(['They are in the account now.']);
  });
});
