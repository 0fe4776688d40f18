import { describe, expect, it } from 'vitest';
import { listCallingPlans } from '../../src/resources/phone/calling-plans.js';
import { listHosts } from '../../src/resources/reports/endpoints.js';
import {
  COMPLETE,
  explain,
  leavesSnapshotComplete,
  notRequested,
  runSection,
  type SectionResult,
  skippedBy,
} from '../../src/sync/section.js';
import type { SectionReport } from '../../src/sync/snapshot.js';
import {
  ZoomApiError,
  ZoomClosedError,
  type ZoomError,
  ZoomNetworkError,
  ZoomRateLimitError,
} from '../../src/types/errors.js';
import { connect } from './connect.js';

function apiError(status: number, code: number | null, missingScopes: string[] = []): ZoomApiError {
  return new ZoomApiError('Zoom said no.', { hint: 'Try this.', status, code, trackingId: null, missingScopes });
}

const NETWORK = new ZoomNetworkError('No answer.', { hint: 'Try later.', code: 'ECONNRESET', mayHaveBeenSent: true });
const RATE_LIMIT = new ZoomRateLimitError('Too many.', {
  hint: 'Come back tomorrow.',
  status: 429,
  code: 429,
  trackingId: null,
  window: 'day',
  retryAt: null,
});

describe('explain', () => {
  it.each<[string, ZoomError, Pick<SectionReport, 'cause' | 'why' | 'missingScopes'>]>([
    [
      'scopes that Zoom names',
      apiError(400, 4711, ['a:read', 'b:read']),
      {
        cause: 'missing-scope',
        why: 'The app lacks a scope. Add one of: a:read, b:read.',
        missingScopes: ['a:read', 'b:read'],
      },
    ],
    ...[4700, 4711].map((code): [string, ZoomError, Pick<SectionReport, 'cause' | 'why' | 'missingScopes'>] => [
      `a missing scope that Zoom does not name (${code})`,
      apiError(400, code),
      {
        cause: 'missing-scope',
        why: 'The app lacks a scope. Add one of: report:read:list_users:admin.',
        missingScopes: ['report:read:list_users:admin'],
      },
    ]),
    [
      'a right that is missing',
      apiError(403, 403),
      { cause: 'refused', why: 'Zoom said no. Try this.', missingScopes: [] },
    ],
    [
      'a plan that is too small',
      apiError(400, 200),
      { cause: 'refused', why: 'Zoom said no. Try this.', missingScopes: [] },
    ],
    ['a fault of Zoom', apiError(500, null), { cause: 'failed', why: 'Zoom said no. Try this.', missingScopes: [] }],
    [
      'something that is not there',
      apiError(404, 1001),
      { cause: 'failed', why: 'Zoom said no. Try this.', missingScopes: [] },
    ],
    ['a rate limit', RATE_LIMIT, { cause: 'failed', why: 'Too many. Come back tomorrow.', missingScopes: [] }],
    ['a broken connection', NETWORK, { cause: 'failed', why: 'No answer. Try later.', missingScopes: [] }],
  ])('%s', (_case, error, expected) => {
    expect(explain(error, listHosts)).toEqual(expected);
  });

  it('a 403 of the Phone API means that the account has no Phone', () => {
    expect(explain(apiError(403, 403), listCallingPlans)).toEqual({
      cause: 'not-available',
      why: 'The account has no Zoom Phone.',
      missingScopes: [],
    });
    expect(explain(apiError(403, 4711, ['phone:read']), listCallingPlans).cause).toBe('missing-scope');
  });
});

describe('reports of what was not read', () => {
  it('skippedBy tells the failure', () => {
    expect(skippedBy(NETWORK, listHosts)).toEqual({
      status: 'skipped',
      cause: 'failed',
      why: 'No answer. Try later.',
      missingScopes: [],
      read: 0,
      expected: null,
    });
  });

  it('notRequested tells the option', () => {
    expect(notRequested('nothing', 'phone: false')).toEqual({
      value: 'nothing',
      report: {
        status: 'skipped',
        cause: 'not-requested',
        why: 'Not asked for (phone: false).',
        missingScopes: [],
        read: 0,
        expected: null,
      },
    });
  });
});

describe('a snapshot is complete', () => {
  it.each<[boolean, string, Pick<SectionReport, 'status' | 'cause'>]>([
    [true, 'with a section that is', { status: 'complete', cause: null }],
    [true, 'without what nobody asked for', { status: 'skipped', cause: 'not-requested' }],
    [true, 'without a product that the account does not have', { status: 'skipped', cause: 'not-available' }],
    [false, 'without what Zoom refused', { status: 'skipped', cause: 'refused' }],
    [false, 'with a part of a section', { status: 'partial', cause: 'inconsistent' }],
    [false, 'with a part that fits into the day', { status: 'partial', cause: 'budget' }],
  ])('%s: %s', (isComplete, _what, report) => {
    const rest = { why: null, missingScopes: [], read: 0, expected: null };
    expect(leavesSnapshotComplete({ ...report, ...rest })).toBe(isComplete);
  });
});

describe('runSection', () => {
  const done: SectionResult<string> = { value: 'read', report: { ...COMPLETE, read: 5, expected: 6 } };

  it('passes a result on and reports it as finished', async () => {
    const { run, progress } = connect();
    expect(await runSection(run, 'usage', listHosts, 'fallback', async () => done)).toBe(done);
    expect(progress).toMatchObject([{ section: 'usage', done: 5, total: 6, finished: true }]);
  });

  it('turns a failure into its report, and reports it as finished', async () => {
    const { run, progress } = connect();
    const result = await runSection(run, 'usage', listHosts, 'fallback', () => Promise.reject(NETWORK));
    expect(result).toEqual({ value: 'fallback', report: skippedBy(NETWORK, listHosts) });
    expect(progress).toMatchObject([{ section: 'usage', done: 0, total: null, finished: true }]);
  });

  it.each([
    ['a closed client', new ZoomClosedError()],
    ['a defect of our own', new TypeError('x is undefined')],
  ])('does not swallow %s', async (_case, error) => {
    const { run, progress } = connect();
    await expect(runSection(run, 'usage', listHosts, null, () => Promise.reject(error))).rejects.toBe(error);
    expect(progress).toEqual([]);
  });

  it('throws the reason of an abort, whatever the section died of', async () => {
    const reason = new Error('enough');
    const { run } = connect({}, { signal: AbortSignal.abort(reason) });
    await expect(runSection(run, 'usage', listHosts, null, () => Promise.reject(NETWORK))).rejects.toBe(reason);
  });
});
