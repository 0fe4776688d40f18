import { describe, expect, it } from 'vitest';
import {
  applyPlan,
  isZoomError,
  type OffboardingCheck,
  type OffboardingFinding,
  type OffboardingPolicy,
  planOffboarding,
} from '../../../src/index.js';
import type { FakePersonInput } from '../../../src/testing/index.js';
import { connect } from '../../sync/connect.js';
import { office } from './office.js';

interface Case {
  title: string;
  leaver: string;
  policy: OffboardingPolicy;
  check: OffboardingCheck;
  change?: Record<string, FakePersonInput>;
  queues?: { id: string; name: string; managers: string[]; members: string[] }[];
}

interface Refused extends Case {
  /** What Zoom itself says, when the checks are not asked. */
  zoom: [status: number, code: number];
}

const unlink = { end: 'unlink' } as const;
const remove = { end: 'delete' } as const;
const deactivate = { end: 'deactivate' } as const;
const toBen = { transferTo: 'ben@example.com' };
const managed = [{ id: 'q1', name: 'Support', managers: ['ann@example.com'], members: [] }];

const REFUSED: Refused[] = [
  {
    title: 'pending, to be deactivated',
    leaver: 'new@partner.io',
    policy: deactivate,
    check: 'invitation',
    zoom: [400, 300],
  },
  { title: 'pending, to be deleted', leaver: 'new@partner.io', policy: remove, check: 'invitation', zoom: [404, 1001] },
  {
    title: 'admin, to be unlinked',
    leaver: 'ext@partner.io',
    policy: unlink,
    check: 'admin',
    change: { ext: { roleId: '1' } },
    zoom: [400, 1117],
  },
  {
    title: 'admin, to be deactivated',
    leaver: 'ext@partner.io',
    policy: deactivate,
    check: 'admin',
    change: { ext: { roleId: '1' } },
    zoom: [400, 200],
  },
  {
    title: 'made for an API, to be unlinked',
    leaver: 'ext@partner.io',
    policy: unlink,
    check: 'sign-in',
    change: { ext: { loginType: 99 } },
    zoom: [400, 300],
  },
  {
    title: 'of a managed domain, to be unlinked',
    leaver: 'ann@example.com',
    policy: unlink,
    check: 'managed-domain',
    zoom: [400, 1107],
  },
  {
    title: 'manager of a queue, to be deleted',
    leaver: 'ann@example.com',
    policy: remove,
    check: 'call-queues',
    queues: managed,
    zoom: [400, 1000],
  },
  {
    title: 'recipient is nobody',
    leaver: 'ann@example.com',
    policy: { ...remove, transferTo: 'none@example.com' },
    check: 'recipient',
    zoom: [400, 200],
  },
  {
    title: 'recipient is deactivated',
    leaver: 'ann@example.com',
    policy: { ...remove, transferTo: 'off@example.com' },
    check: 'recipient',
    zoom: [400, 200],
  },
  {
    title: 'recipient is the leaver',
    leaver: 'ann@example.com',
    policy: { ...remove, transferTo: 'ann@example.com' },
    check: 'recipient',
    zoom: [400, 300],
  },
  {
    title: 'recipient has no Webinar',
    leaver: 'ann@example.com',
    policy: { ...remove, ...toBen },
    check: 'recipient-licences',
    change: { ben: { webinarCapacity: null } },
    zoom: [400, 300],
  },
  {
    title: 'recipient has no Meetings licence',
    leaver: 'ext@partner.io',
    policy: { ...unlink, transferTo: 'basic@example.com' },
    check: 'recipient-licences',
    zoom: [400, 300],
  },
];

const ACCEPTED: Case[] = [
  { title: 'pending, to be unlinked', leaver: 'new@partner.io', policy: unlink, check: 'invitation' },
  {
    title: 'pending, with a recipient',
    leaver: 'new@partner.io',
    policy: { ...unlink, ...toBen },
    check: 'invitation',
  },
  { title: 'member, to be unlinked', leaver: 'ext@partner.io', policy: unlink, check: 'admin' },
  {
    title: 'admin, demoted first',
    leaver: 'ext@partner.io',
    policy: { ...unlink, demoteAdmin: true },
    check: 'admin',
    change: { ext: { roleId: '1' } },
  },
  {
    title: 'admin, demoted and deactivated',
    leaver: 'ext@partner.io',
    policy: { ...deactivate, demoteAdmin: true },
    check: 'admin',
    change: { ext: { roleId: '1' } },
  },
  {
    title: 'admin, to be deleted',
    leaver: 'ext@partner.io',
    policy: remove,
    check: 'admin',
    change: { ext: { roleId: '1' } },
  },
  {
    title: 'made for an API, to be deleted',
    leaver: 'ext@partner.io',
    policy: remove,
    check: 'admin',
    change: { ext: { loginType: 99 } },
  },
  { title: 'signs in by SSO, to be unlinked', leaver: 'ext@partner.io', policy: unlink, check: 'sign-in' },
  { title: 'of another domain, to be unlinked', leaver: 'ext@partner.io', policy: unlink, check: 'managed-domain' },
  { title: 'of a managed domain, to be deleted', leaver: 'ann@example.com', policy: remove, check: 'person' },
  {
    title: 'manager of a queue, to be deactivated',
    leaver: 'ann@example.com',
    policy: deactivate,
    check: 'call-queues',
    queues: managed,
  },
  { title: 'member of a queue, to be deleted', leaver: 'ann@example.com', policy: remove, check: 'call-queues' },
  {
    title: 'recipient is active and has every licence',
    leaver: 'ann@example.com',
    policy: { ...remove, ...toBen },
    check: 'recipient-licences',
  },
  { title: 'recipient by id', leaver: 'ann@example.com', policy: { ...remove, transferTo: 'ben' }, check: 'recipient' },
  {
    title: 'recipient without Webinar takes no webinars',
    leaver: 'ann@example.com',
    policy: { ...remove, ...toBen, transfer: ['meetings', 'recordings'] },
    check: 'recipient-licences',
    change: { ben: { webinarCapacity: null } },
  },
  {
    title: 'recipient without Meetings licence takes no recordings',
    leaver: 'ext@partner.io',
    policy: { ...unlink, transferTo: 'basic@example.com', transfer: ['meetings'] },
    check: 'recipient-licences',
  },
  { title: 'deactivated, to be deleted', leaver: 'off@example.com', policy: remove, check: 'person' },
];

function world({ change, queues }: Case) {
  const { fake, zoom } = connect({ ...office(change), ...(queues && { queues }) });
  return { fake, zoom };
}

const severities = (findings: readonly OffboardingFinding[], check: OffboardingCheck) =>
  findings.flatMap((finding) => (finding.check === check ? finding.severity : []));

/** Sends the end alone, as somebody who asks nobody. */
async function send(zoom: ReturnType<typeof connect>['zoom'], { leaver, policy }: Case): Promise<void> {
  const { end, transferTo, transfer = ['meetings', 'webinars', 'recordings'] } = policy;
  if (end === 'deactivate') return zoom.users.deactivate(leaver);
  const query = {
    transfer_email: transferTo,
    transfer_meeting: transferTo === undefined ? undefined : transfer.includes('meetings'),
    transfer_webinar: transferTo === undefined ? undefined : transfer.includes('webinars'),
    transfer_recording: transferTo === undefined ? undefined : transfer.includes('recordings'),
  };
  return end === 'delete' ? zoom.users.delete(leaver, query) : zoom.users.disassociate(leaver, query);
}

describe('a blocker', () => {
  it.each(REFUSED)('is what Zoom refuses: $title', async (one) => {
    const { fake, zoom } = world(one);
    const plan = await planOffboarding(zoom, one.leaver, one.policy);
    expect(severities(plan.findings, one.check)).toContain('blocker');
    expect(plan.blocked).toBe(true);
    const others = plan.findings.filter(({ severity, check }) => severity === 'blocker' && check !== one.check);
    expect(others).toEqual([]);
    expect(plan.findings.find(({ severity }) => severity === 'blocker')?.hint).toBeTruthy();
    const writes = () => fake.stats.journal.filter(({ method }) => method !== 'GET').length;
    await expect(applyPlan(zoom, plan)).rejects.toMatchObject({ kind: 'config' });
    expect(writes()).toBe(0);
    const [status, code] = one.zoom;
    await expect(send(zoom, one)).rejects.toMatchObject({ status, code });
  });

  it('is that somebody owns the account, which cannot be ignored', async () => {
    const { zoom } = world({ title: '', leaver: '', policy: remove, check: 'owner' });
    for (const policy of [deactivate, remove, { ...unlink, demoteAdmin: true }]) {
      const plan = await planOffboarding(zoom, 'owner@example.com', policy);
      expect(severities(plan.findings, 'owner')).toEqual(['blocker']);
      await expect(applyPlan(zoom, plan, { override: ['owner'] })).rejects.toMatchObject({ kind: 'config' });
      await expect(
        send(zoom, { title: '', leaver: 'owner@example.com', policy, check: 'owner' }),
      ).rejects.toMatchObject({
        code: 200,
      });
    }
  });

  it('is an invitation that has lapsed', async () => {
    const { zoom } = connect(office({ new: { invitationLapsed: true } }));
    const plan = await planOffboarding(zoom, 'new@partner.io', unlink);
    expect(plan.findings).toMatchObject([{ check: 'invitation', severity: 'blocker' }]);
    expect(plan.steps).toEqual([]);
    await expect(zoom.users.disassociate('new@partner.io')).rejects.toMatchObject({ status: 400, code: 1120 });
  });
});

describe('no blocker', () => {
  it.each(ACCEPTED)('is what Zoom accepts: $title', async (one) => {
    const { fake, zoom } = world(one);
    const plan = await planOffboarding(zoom, one.leaver, one.policy);
    expect(plan.findings.filter(({ severity }) => severity === 'blocker')).toEqual([]);
    expect(severities(plan.findings, one.check).length).toBeGreaterThan(0);
    const audit = await applyPlan(zoom, plan);
    expect(audit.steps.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
    expect(audit.outcome).toBe('done');
    const after = fake.account.find(one.leaver);
    expect(after?.status ?? 'gone').toBe(one.policy.end === 'deactivate' ? 'inactive' : 'gone');
  });
});

describe('Zoom Events', () => {
  it.each([
    ['upcoming ones keep a person from being deactivated', deactivate, 'upcoming'],
    ['upcoming ones keep a person from being deleted', { ...remove, ...toBen }, 'upcoming'],
    ['past ones need somebody who takes over', remove, 'past'],
  ] as const)('are unknown, since Zoom does not tell: %s', async (_title, policy, zoomEvents) => {
    const { fake, zoom } = connect(office({ ann: { zoomEvents, eventsCapacity: 100 } }));
    const plan = await planOffboarding(zoom, 'ann@example.com', { ...policy, freePhone: false, leaveQueues: false });
    expect(severities(plan.findings, 'zoom-events')).toEqual(['unknown']);
    await expect(applyPlan(zoom, plan, { refuseUnknown: true })).rejects.toMatchObject({ kind: 'config' });
    const audit = await applyPlan(zoom, plan);
    expect(audit.outcome).toBe('failed');
    expect(audit.steps.at(-1)).toMatchObject({ outcome: 'failed', error: { code: 300, status: 400 } });
    expect(fake.account.find('ann')?.status).toBe('active');
  });

  it('are no matter for somebody who has none and hands over', async () => {
    const { zoom } = connect(office());
    const plan = await planOffboarding(zoom, 'ann@example.com', { ...remove, ...toBen });
    expect(severities(plan.findings, 'zoom-events')).toEqual(['ok']);
  });
});

describe('a refusal of Zoom that an override asked for', () => {
  it('is in the record, with its code and what to do', async () => {
    const { zoom } = connect(office());
    const plan = await planOffboarding(zoom, 'ann@example.com', {
      end: 'unlink',
      freePhone: false,
      leaveQueues: false,
    });
    const audit = await applyPlan(zoom, plan, { override: ['managed-domain'] });
    expect(audit).toMatchObject({ outcome: 'failed', overridden: ['managed-domain'] });
    const [step] = audit.steps.filter(({ kind }) => kind === 'unlink');
    expect(step).toMatchObject({ outcome: 'failed', error: { kind: 'api', status: 400, code: 1107 } });
    expect(step?.error?.hint).toContain('deletePerson');
    expect(step?.requests.at(-1)).toMatchObject({ operation: 'DELETE /users/{userId}', status: 400 });
    expect(isZoomError(step?.error)).toBe(false);
  });
});
