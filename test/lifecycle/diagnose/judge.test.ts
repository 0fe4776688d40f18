import { describe, expect, it } from 'vitest';
import { type EndpointName, endpoints, ZoomApiError, ZoomNetworkError } from '../../../src/index.js';
import { judge, type Knowledge } from '../../../src/lifecycle/diagnose/judge.js';
import { failedAnswer, type ReadAnswer } from '../../../src/lifecycle/diagnose/read-answer.js';
import { levelOf, levelOfAll, styleOf, styleOfAll } from '../../../src/lifecycle/diagnose/scope-names.js';
import type { AnyEndpoint } from '../../../src/types/endpoint.js';

const HINT = 'The product is not switched on for the account, or the admin role behind the token lacks the right.';

/** As the client throws it, with our own words around Zoom's. */
function refusal(status: number, code: number | null, said: string, missingScopes: string[] = []): ZoomApiError {
  const message = `GET /accounts/{accountId}/plans/usage failed (${status}, code ${code}): ${said}`;
  return new ZoomApiError(message, { status, code, trackingId: 'T-1', missingScopes, hint: HINT });
}

describe('what a refused read says about rights', () => {
  it.each<[ReadAnswer['outcome'], number, number | null, string, ('core' | 'phone')?]>([
    ['missing-scope', 400, 4711, 'Invalid access token, does not contain scopes:[a:b:c].'],
    ['missing-scope', 401, 4700, 'Token cannot be empty.'],
    ['missing-licence', 400, 200, 'Only available for Paid account.'],
    ['missing-licence', 400, 200, 'Subscription is missing.'],
    ['missing-licence', 403, 403, 'Zoom Phone is not enabled for this account.', 'phone'],
    ['missing-licence', 403, 403, 'Forbidden.', 'phone'],
    ['missing-licence', 403, 2031, 'Zoom Phone has not been enabled.', 'phone'],
    ['missing-privilege', 400, 200, 'No permission.'],
    ['missing-privilege', 403, 403, 'The role does not have the privilege.', 'phone'],
    ['missing-privilege', 400, 124, 'Your role does not cover this site.', 'phone'],
    ['refused', 400, 200, 'Not allowed.'],
    ['refused', 400, 200, 'No permission, or no paid plan.'],
    ['refused', 403, 403, 'Forbidden.'],
    ['passed', 404, 1001, 'User does not exist.'],
    ['passed', 400, 300, 'The plan of this role is not valid.'],
    ['no-answer', 503, null, 'Try later.'],
    ['no-answer', 401, 124, 'Access token is expired.'],
    ['no-answer', 400, 2300, 'This API endpoint is not recognized.'],
  ])('%s: %i, code %s, "%s"', (outcome, status, code, said, family = 'core') => {
    const error = refusal(status, code, said);
    expect(failedAnswer(error, { family, path: '/x' })).toMatchObject({ outcome, status, code, said });
  });

  it('is nothing about the account when it is about the person who was asked for', () => {
    const error = refusal(400, 200, 'Webinar plan is missing.');
    expect(failedAnswer(error, endpoints['users.listWebinars']).outcome).toBe('passed');
    expect(failedAnswer(refusal(400, 200, 'No permission.'), endpoints['users.listWebinars']).outcome).toBe(
      'missing-privilege',
    );
  });

  it('is nothing when no answer came', () => {
    const error = new ZoomNetworkError('Gone.', { hint: 'None.', code: 'ECONNRESET', mayHaveBeenSent: true });
    expect(failedAnswer(error, { family: 'core', path: '/x' })).toMatchObject({
      outcome: 'no-answer',
      status: null,
      trackingId: null,
    });
  });
});

const answer = (outcome: ReadAnswer['outcome'], more: Partial<ReadAnswer> = {}): ReadAnswer => ({
  outcome,
  status: 400,
  code: 200,
  trackingId: 'T-1',
  said: 'No.',
  named: [],
  ...more,
});
const know = (known: Partial<Knowledge>): Knowledge => ({
  scopes: [],
  privileges: [],
  answers: new Map(),
  ...known,
});
const judged = (operation: EndpointName, known: Partial<Knowledge>) =>
  judge(operation, endpoints[operation], know(known));
const UPDATE = ['user:update:user:admin'];

describe('a verdict', () => {
  it.each<[string, Partial<Knowledge>, string, string]>([
    ['scope and right', { scopes: UPDATE, privileges: ['User:Edit'] }, 'allowed', 'role'],
    ['scope, and the owner', { scopes: UPDATE, privileges: 'all' }, 'allowed', 'role'],
    ['another scope', { scopes: ['user:read:user:admin'], privileges: 'all' }, 'missing-scope', 'scopes'],
    ["the scope of one's own page", { scopes: ['user:update:user'], privileges: 'all' }, 'missing-scope', 'scopes'],
    ['scope without the right', { scopes: UPDATE, privileges: ['User:Read'] }, 'missing-privilege', 'role'],
    ['neither', { scopes: [], privileges: [] }, 'missing-scope', 'scopes'],
    ['scope, and rights that are not known', { scopes: UPDATE, privileges: null }, 'unknown', 'none'],
    ['scopes that nobody told', { scopes: null, privileges: 'all' }, 'unknown', 'none'],
    ['no scopes told, but the right is missing', { scopes: null, privileges: [] }, 'missing-privilege', 'role'],
  ])('of a write, with %s', (_what, known, verdict, source) => {
    expect(judged('users.update', known)).toMatchObject({ verdict, evidence: { source, status: null } });
  });

  it('needs no right where Zoom names none', () => {
    expect(judged('roles.list', { scopes: ['role:read:admin'], privileges: null })).toMatchObject({
      verdict: 'allowed',
      privileges: [],
      evidence: { source: 'scopes' },
    });
  });

  it.each<ReadAnswer['outcome']>(['passed', 'missing-scope', 'missing-privilege', 'missing-licence'])(
    "is Zoom's answer, whatever the lists say (%s)",
    (outcome) => {
      for (const scopes of [['group:read:list_groups:admin'], [], null]) {
        const answers = new Map([['groups.list', answer(outcome)] as const]);
        expect(judged('groups.list', { scopes, answers })).toMatchObject({
          verdict: outcome === 'passed' ? 'allowed' : outcome,
          evidence: { source: 'answer', operation: 'groups.list', status: 400, code: 200, trackingId: 'T-1' },
        });
      }
    },
  );

  it.each<[string, Partial<Knowledge>, string]>([
    ['lacks the right', { scopes: null, privileges: [] }, 'missing-privilege'],
    ['has scope and right', { scopes: ['group:read:admin'], privileges: ['Group:Read'] }, 'missing-licence'],
    ['has the right, and its scopes are not known', { scopes: null, privileges: 'all' }, 'unknown'],
    ['is not known', { scopes: ['group:read:admin'], privileges: null }, 'unknown'],
  ])('of a refusal for plan or role falls by what the token is known to have: it %s', (_what, known, verdict) => {
    const answers = new Map([['groups.list', answer('refused')] as const]);
    expect(judged('groups.list', { ...known, answers }).verdict).toBe(verdict);
  });

  it('that no answer was given for falls by the lists', () => {
    const answers = new Map([['groups.list', answer('no-answer', { status: 503 })] as const]);
    const known = { scopes: ['group:read:admin'], privileges: 'all' as const, answers };
    expect(judged('groups.list', known)).toMatchObject({ verdict: 'allowed', evidence: { source: 'role' } });
  });

  it('of any Phone operation is a missing licence once a read has shown that there is no Phone', () => {
    const answers = new Map([['phone.users.list', answer('missing-licence', { status: 403, code: 403 })] as const]);
    for (const scopes of [['phone:write:admin'], [], null]) {
      expect(judged('phone.users.assignCallingPlans', { scopes, answers })).toMatchObject({
        verdict: 'missing-licence',
        evidence: { source: 'answer', operation: 'phone.users.list', status: 403 },
      });
    }
    expect(judged('users.update', { scopes: UPDATE, privileges: 'all', answers }).verdict).toBe('allowed');
  });

  it('of a missing scope puts first what Zoom named itself', () => {
    const named = ['phone:read:admin', 'not:of:this:operation'];
    const answers = new Map([['phone.users.list', answer('missing-scope', { code: 4711, named })] as const]);
    expect(judged('phone.users.list', { answers }).why).toBe(
      'The app lacks a scope. One of these is enough: phone:read:admin, phone:read:list_users:admin.',
    );
  });
});

describe('names of scopes', () => {
  it('tell classic from granular as the descriptors do', () => {
    for (const { scopes } of Object.values<AnyEndpoint>(endpoints)) {
      expect(scopes.classic.filter((scope) => styleOf(scope) !== 'classic')).toEqual([]);
      expect(scopes.granular.filter((scope) => styleOf(scope) !== 'granular')).toEqual([]);
    }
  });

  it.each([
    ['user:read', 'user'],
    ['user_profile', 'user'],
    ['user:read:admin', 'admin'],
    ['account:master', 'master'],
    ['account:read:managed_domains:master', 'master'],
  ])('tell how far they reach: %s', (scope, level) => {
    expect(levelOf(scope)).toBe(level);
  });

  it.each<[string[] | null, string | null, string | null]>([
    [null, null, null],
    [[], null, null],
    [['user:read'], 'classic', 'user'],
    [['user:read:user', 'user:read:user:admin'], 'granular', 'admin'],
    [['user:read:admin', 'billing:read:plan_usage:master'], 'mixed', 'master'],
  ])('sum up: %j', (scopes, style, level) => {
    expect([styleOfAll(scopes), levelOfAll(scopes)]).toEqual([style, level]);
  });
});
