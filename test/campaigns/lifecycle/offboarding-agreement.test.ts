import { expect, it } from 'vitest';
import {
  applyPlan,
  isZoomError,
  type OffboardingPlan,
  type OffboardingPolicy,
  planOffboarding,
  verifyOffboarding,
  type ZoomClient,
} from '../../../src/index.js';
import type { FakePersonInput } from '../../../src/testing/index.js';
import { office } from '../../lifecycle/offboarding/office.js';
import { connect } from '../../sync/connect.js';
import { count, LONG, report, SEED, sized } from '../size.js';

const LEAVERS = sized(60, 2_000);

/** Numbers in [0, 1), the same for a seed. */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Somebody with whatever can keep a person from leaving, and a policy. */
function drawCase(random: () => number) {
  const pick = <T>(...values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0];
  const end = pick('deactivate', 'unlink', 'delete');
  const status = pick('active', 'active', 'active', 'inactive', 'pending');
  const type = status === 'active' ? pick(1, 2) : 1;
  const leaver: FakePersonInput = {
    email: pick('ann@example.com', 'ann@partner.io'),
    status,
    type,
    roleId: pick('2', '2', '2', '1', '0'),
    webinarCapacity: type === 2 ? pick(null, 500) : null,
    loginType: pick(100, 101, 99),
    ...(status !== 'active' && { phone: null }),
  };
  const heirType = pick(2, 2, 1);
  const recipient: FakePersonInput = {
    type: heirType,
    webinarCapacity: heirType === 2 ? pick(500, null) : null,
    status: pick('active', 'active', 'inactive'),
  };
  const transferTo =
    end === 'deactivate'
      ? undefined
      : pick(undefined, 'ben@example.com', 'ben', 'none@example.com', leaver.email ?? '');
  const transfer =
    transferTo === undefined ? undefined : pick(undefined, ['meetings'] as const, ['webinars', 'recordings'] as const);
  const policy: OffboardingPolicy = {
    end,
    transferTo,
    transfer,
    demoteAdmin: pick(true, false),
    leaveGroups: pick(true, false),
  };
  return { leaver, recipient, policy, manages: pick(false, false, true) };
}

/** Sends the end alone, as somebody who asks nobody. */
function send(zoom: ZoomClient, { policy, facts }: OffboardingPlan, name: string, pending: boolean): Promise<void> {
  const { end, transfer } = policy;
  if (end === 'deactivate') return zoom.users.deactivate(name);
  const to = facts.recipient?.known && facts.recipient.value !== null ? facts.recipient.value.email : transfer?.to;
  const takes = (what: 'meetings' | 'webinars' | 'recordings') => transfer?.what.includes(what);
  const query = {
    transfer_email: to,
    transfer_meeting: takes('meetings'),
    transfer_webinar: takes('webinars'),
    transfer_recording: takes('recordings'),
  };
  return end === 'delete' ? zoom.users.delete(name, query) : zoom.users.disassociate(name, pending ? {} : query);
}

it(
  `agrees with Zoom about who can leave, and how (seed ${SEED})`,
  async () => {
    const random = draws(SEED);
    let [blocked, left] = [0, 0];
    for (let index = 0; index < LEAVERS; index += 1) {
      const { leaver, recipient, policy, manages } = drawCase(random);
      const managers = manages && leaver.status !== 'pending' ? ['ann'] : ['owner'];
      const queues = [{ id: 'q1', name: 'Support', managers, members: [] }];
      const { fake, zoom } = connect({ ...office({ ann: leaver, ben: recipient }), queues });
      const name = leaver.email ?? '';
      const plan = await planOffboarding(zoom, name, policy);
      const at = JSON.stringify({ index, leaver, recipient, policy, manages, findings: plan.findings });
      if (plan.blocked) {
        blocked += 1;
        // The plan's own steps may clear the way for what Zoom refuses now, never the other way round.
        if (leaver.roleId !== '0' && policy.demoteAdmin && leaver.status !== 'pending')
          fake.account.update('ann', { roleId: '2' });
        const refusal: unknown = await send(zoom, plan, name, leaver.status === 'pending').then(
          () => null,
          (error: unknown) => error,
        );
        expect(isZoomError(refusal, 'api'), at).toBe(true);
        expect(fake.account.find('ann'), at).not.toBeNull();
      } else {
        left += 1;
        const audit = await applyPlan(zoom, plan);
        expect(audit.outcome, at).toBe('done');
        expect((await verifyOffboarding(zoom, plan)).verdict, at).toBe('proven');
      }
    }
    expect(blocked).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
    report(
      `${count(LEAVERS)} leavers at random: ${count(blocked)} plans blocked, and Zoom refused each of them; ${count(left)} not, ` +
        `and each of them was carried out and proven`,
    );
  },
  LONG,
);
