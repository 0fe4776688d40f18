import { describe, expect, it } from 'vitest';
import {
  applyPlan,
  type OffboardingFinding,
  type OffboardingPlan,
  type OffboardingPolicy,
  planOffboarding,
  verifyOffboarding,
} from '../../../src/index.js';
import { answer, connect, type OnTheWay, refusal } from '../../sync/connect.js';
import { office } from './office.js';
import { ANN, DELETE_TO_BEN } from './planned.js';

const USER = /^\/v2\/users\/(ann|ann%40example\.com|ann@example\.com)$/;
const ANN_HERSELF = { id: 'ann', email: ANN, status: 'active', role_id: '2', type: 2, login_types: [101] };

/** Zoom answers requests to these paths so, and everything else as it does. */
const saying =
  (...answers: readonly [path: RegExp, body: object | Response][]): OnTheWay =>
  ({ pathname }) => {
    const body = answers.find(([path]) => path.test(pathname))?.[1];
    return body instanceof Response ? body.clone() : body && answer(body);
  };

async function planOf(policy: OffboardingPolicy, onTheWay: OnTheWay, billing = false) {
  const connection = connect(office(), { onTheWay });
  return { ...connection, plan: await planOffboarding(connection.zoom, ANN, policy, { billing }) };
}
const find = ({ findings }: OffboardingPlan, check: OffboardingFinding['check']) =>
  findings.find((finding) => finding.check === check);

describe('a person of whom Zoom tells little', () => {
  it.each<[string, OffboardingPolicy, object, object]>([
    ['no status: they are active', { end: 'deactivate' }, { status: undefined }, { check: 'person', severity: 'ok' }],
    ['no role: it is unknown', { end: 'deactivate' }, { role_id: undefined }, { check: 'admin', severity: 'unknown' }],
    [
      'a role without a name: it is named by its id',
      { end: 'delete' },
      { role_id: 'r77' },
      { check: 'admin', severity: 'warning', why: expect.stringContaining('the role r77') },
    ],
    [
      'no ways to sign in: unknown',
      { end: 'unlink' },
      { login_types: undefined },
      { check: 'sign-in', severity: 'unknown' },
    ],
  ])('%s', async (_what, policy, change, finding) => {
    const { plan } = await planOf(policy, saying([USER, { ...ANN_HERSELF, ...change }]));
    expect(plan.findings).toContainEqual(expect.objectContaining(finding));
  });

  it.each([{}, { id: '' }, { id: '', status: 'pending' }])('and no id (%j) is an invited one', async (change) => {
    const { plan } = await planOf({ end: 'unlink' }, saying([USER, { email: ANN, ...change }]));
    expect(plan.person).toEqual({ id: null, email: ANN });
    expect(find(plan, 'invitation')).toMatchObject({ severity: 'ok' });
    expect(plan.steps.map(({ id }) => id)).toEqual(['unlink']);
  });

  it('is demoted from a role that has no name', async () => {
    const { plan } = await planOf(
      { end: 'delete', demoteAdmin: true },
      saying([USER, { ...ANN_HERSELF, role_id: 'r77' }]),
    );
    expect(plan.steps.find(({ id }) => id === 'demote')?.what).toBe('Take the role r77 away.');
  });

  it.each(['', '0', 'none', undefined])('holds no United bundle where Zoom says %j', async (code) => {
    const { plan } = await planOf({ end: 'deactivate' }, saying([USER, { ...ANN_HERSELF, plan_united_type: code }]));
    expect(plan.facts.person?.unitedBundle).toBeNull();
  });

  it('that cannot be read has no plan', async () => {
    const refused = planOf({ end: 'deactivate' }, saying([USER, refusal(400, 300, 'No.')]));
    await expect(refused).rejects.toMatchObject({ kind: 'api', code: 300 });
  });
});

describe('Phone of which Zoom tells little', () => {
  it('is freed all the same, with what is there', async () => {
    const phone = {
      calling_plans: [{ name: 'US' }, { type: 200 }],
      phone_numbers: [{ id: 'n1' }, { number: '+1' }, {}],
    };
    const { plan } = await planOf({ end: 'deactivate' }, saying([/\/phone\/users\/ann$/, phone]));
    expect(plan.facts.phone).toEqual({
      known: true,
      value: {
        extension: null,
        callingPlans: [200],
        numbers: [
          { id: 'n1', number: null },
          { id: null, number: '+1' },
          { id: null, number: null },
        ],
      },
    });
    expect(plan.steps.map(({ id }) => id)).toContain('free-phone');
  });

  it('is there without plans and numbers', async () => {
    const { plan } = await planOf({ end: 'deactivate' }, saying([/\/phone\/users\/ann$/, {}]));
    expect(plan.facts.phone).toEqual({ known: true, value: { extension: null, callingPlans: [], numbers: [] } });
  });

  it('is unknown where neither Phone nor the settings may be read', async () => {
    const forbidden = refusal(403, 403, 'Forbidden.');
    const { plan } = await planOf(
      { end: 'deactivate' },
      saying([/\/phone\/users\/ann$/, forbidden], [/\/users\/ann\/settings$/, refusal(400, 300, 'No.')]),
    );
    expect(find(plan, 'phone')).toMatchObject({ severity: 'unknown' });
  });

  it.each([
    ['without a name is named by its id', { members: { users: [{ id: 'ann', level: 'member' }] } }, ['leave-queue:q1']],
    ['without members has nobody to leave', { name: 'Support' }, []],
    ['with members who are no users has nobody to leave', { name: 'Support', members: {} }, []],
  ])('a call queue %s', async (_what, queue, left) => {
    const { plan } = await planOf({ end: 'deactivate' }, saying([/\/phone\/call_queues\/q1$/, { id: 'q1', ...queue }]));
    expect(plan.steps.map(({ id }) => id).filter((id) => id.startsWith('leave-queue'))).toEqual(left);
    for (const { what } of plan.steps.filter(({ kind }) => kind === 'leave-queue')) expect(what).toContain('q1');
  });

  it('auto receptionists are counted by their rows where Zoom gives no total', async () => {
    const list = { auto_receptionists: [{ id: 'a' }, { id: 'b' }] };
    const { plan } = await planOf({ end: 'delete' }, saying([/\/phone\/auto_receptionists$/, list]));
    expect(plan.facts.receptionists).toEqual({ known: true, value: 2 });
  });
});

describe('what somebody owns', () => {
  it('is nothing where the settings name nothing', async () => {
    const { plan } = await planOf({ end: 'delete' }, saying([/\/users\/ann\/settings$/, {}]));
    expect(plan.facts.licences).toEqual({ known: true, value: { webinar: false, events: false } });
  });

  it('is left out where a meeting has no id, and has no time where Zoom tells none', async () => {
    const meetings = { meetings: [{ topic: 'Untold' }, { id: 12 }], page_size: 300 };
    const { plan } = await planOf({ end: 'delete' }, saying([/\/users\/ann\/meetings$/, meetings]));
    expect(plan.facts.meetings).toEqual({ known: true, value: { items: [{ id: '12', at: null }], more: false } });
  });

  it('goes with assistants who are named by address, by id, or not at all', async () => {
    const list = { schedulers: [{ email: 'ben@example.com', id: 'ben' }, { id: 'x' }, {}] };
    const { plan } = await planOf({ end: 'delete' }, saying([/\/users\/ann\/schedulers$/, list]));
    expect(plan.facts.schedulesFor).toEqual({ known: true, value: ['ben@example.com', 'x'] });
  });

  it.each([
    [
      refusal(400, 4711, 'Invalid access token.'),
      'names no scope: those of the operation are told',
      [expect.any(String)],
    ],
    [refusal(400, 4700, 'Invalid access token.'), 'names none by its other code, too', [expect.any(String)]],
    [refusal(400, 300, 'No.'), 'is about something else: no scope is told', []],
  ])('is unknown where a refusal (%#) %s', async (refused, _what, scopes) => {
    const { plan } = await planOf({ end: 'delete' }, saying([/\/users\/ann\/webinars$/, refused]));
    expect(plan.facts.webinars).toMatchObject({ known: false });
    const { missingScopes = [] } = plan.facts.webinars as { missingScopes?: string[] };
    expect(missingScopes.slice(0, 1)).toEqual(scopes);
  });
});

describe('who takes over', () => {
  const BEN = /^\/v2\/users\/(ben|ben%40example\.com|ben@example\.com)$/;

  it('that cannot be read is unknown', async () => {
    const { plan } = await planOf(DELETE_TO_BEN, saying([BEN, refusal(400, 300, 'No.')]));
    expect(find(plan, 'recipient')).toMatchObject({ severity: 'unknown' });
  });

  it('whose add-ons cannot be read may lack licences', async () => {
    const { plan } = await planOf(DELETE_TO_BEN, saying([/\/users\/ben\/settings$/, refusal(400, 300, 'No.')]));
    expect(find(plan, 'recipient-licences')).toMatchObject({
      severity: 'unknown',
      why: expect.stringContaining('ben@'),
    });
  });

  it('is known by address where Zoom tells no id, and proven by it', async () => {
    const onTheWay: OnTheWay = ({ pathname }) =>
      BEN.test(pathname) ? answer({ email: 'ben@example.com', status: 'active', type: 2 }) : undefined;
    const { zoom, plan } = await planOf(DELETE_TO_BEN, onTheWay);
    expect(plan.facts.recipient).toMatchObject({ known: true, value: { id: null, licences: { known: true } } });
    expect((await applyPlan(zoom, plan)).outcome).toBe('done');
    const { items } = await verifyOffboarding(zoom, plan);
    expect(items.find(({ check }) => check === 'recordings')).toMatchObject({ status: 'proven' });
  });
});

describe('a count of seats that Zoom does not tell', () => {
  it.each<[string, RegExp, object, string]>([
    ['licensed people', /\/users\/summary$/, {}, 'seats'],
    ['billing without a base plan', /\/plans\/usage$/, {}, 'seats'],
    ['billing with a base plan that tells no use', /\/plans\/usage$/, { plan_base: { type: 'monthly' } }, 'seats'],
    [
      'billing with one base plan of two that tells no use',
      /\/plans\/usage$/,
      { plan_base: [{ usage: 1 }, { type: 'monthly' }] },
      'seats',
    ],
    ['calling plans', /\/calling_plans$/, { calling_plans: [{ type: 200 }, { available: 9 }] }, 'calling-plans'],
  ])('is no smaller count, and proves nothing: %s', async (_what, path, body, check) => {
    let isOver = false;
    const spoilt = saying([path, body]);
    const { zoom, plan } = await planOf({ end: 'delete' }, (url) => (isOver ? spoilt(url) : undefined), true);
    await applyPlan(zoom, plan);
    isOver = true;
    const { items } = await verifyOffboarding(zoom, plan);
    expect(items.filter((item) => item.check === check && item.status !== 'proven')).toMatchObject([
      { status: 'unknown' },
    ]);
  });
});
