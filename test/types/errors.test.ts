import { describe, expect, it, vi } from 'vitest';
import {
  isZoomError,
  ZoomAmbiguousWriteError,
  ZoomApiError,
  ZoomClosedError,
  ZoomConfigError,
  ZoomError,
  type ZoomErrorKind,
  ZoomNetworkError,
  ZoomPartialWriteError,
  ZoomRateLimitError,
  ZoomResponseError,
  ZoomTimeoutError,
  ZoomTokenError,
  ZoomWebhookError,
} from '../../src/types/errors.js';

const hint = 'Do this.';
const answer = { hint, status: 400, code: 300, trackingId: 'T-1' };

const EVERY: [string, ZoomErrorKind, ZoomError][] = [
  ['ZoomConfigError', 'config', new ZoomConfigError('Bad.', { hint })],
  ['ZoomApiError', 'api', new ZoomApiError('Bad.', answer)],
  ['ZoomRateLimitError', 'rate-limit', new ZoomRateLimitError('Bad.', { ...answer, window: 'day', retryAt: null })],
  ['ZoomTokenError', 'token', new ZoomTokenError('Bad.', { hint })],
  ['ZoomNetworkError', 'network', new ZoomNetworkError('Bad.', { hint, code: null, mayHaveBeenSent: true })],
  ['ZoomTimeoutError', 'timeout', new ZoomTimeoutError('Bad.', { hint, scope: 'call' })],
  ['ZoomResponseError', 'response', new ZoomResponseError('Bad.', { ...answer, transient: true })],
  ['ZoomAmbiguousWriteError', 'ambiguous-write', new ZoomAmbiguousWriteError('Bad.', { hint, status: null })],
  ['ZoomPartialWriteError', 'partial-write', new ZoomPartialWriteError('Bad.', { hint, done: 2 })],
  ['ZoomWebhookError', 'webhook', new ZoomWebhookError('Bad.', { hint, reason: 'stale' })],
];

describe.each(EVERY)('%s', (name, kind, error) => {
  it('has its name, its kind, and says what to do', () => {
    expect(error).toBeInstanceOf(ZoomError);
    expect(error).toMatchObject({ name, kind, hint, message: 'Bad. Do this.', operation: null, attempts: [] });
    expect(error.stack).toContain(`${name}: Bad. Do this.`);
  });

  it('is known by its kind and by no other', () => {
    expect(isZoomError(error)).toBe(true);
    expect(EVERY.filter(([, other]) => isZoomError(error, other)).map(([, other]) => other)).toEqual([kind]);
  });
});

describe('ZoomClosedError', () => {
  it('needs no words', () => {
    expect(new ZoomClosedError()).toMatchObject({ name: 'ZoomClosedError', kind: 'closed', operation: null });
    expect(new ZoomClosedError({ operation: 'GET /users' }).operation).toBe('GET /users');
  });
});

describe('a ZoomError', () => {
  it('names the operation, the tries and the cause when it is given them', () => {
    const cause = new Error('why');
    const attempts = [{ attempt: 1, status: 503, reason: 'api' }];
    const error = new ZoomTokenError('Bad.', { hint, operation: 'POST /oauth/token', attempts, cause });
    expect(error).toMatchObject({ operation: 'POST /oauth/token', attempts, cause });
  });

  it('has no cause when there is none', () => {
    expect('cause' in new ZoomConfigError('Bad.', { hint })).toBe(false);
  });

  it('lists what Zoom left out as empty, not as missing', () => {
    expect(new ZoomApiError('Bad.', answer)).toMatchObject({ missingScopes: [], fieldErrors: [] });
    expect(new ZoomTokenError('Bad.', { hint })).toMatchObject({ status: null, code: null, oauthError: null });
  });

  it('is an API error when it is a rate limit', () => {
    const error = new ZoomRateLimitError('Bad.', { ...answer, window: 'second', retryAt: null });
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(isZoomError(error, 'api')).toBe(false);
  });
});

describe('isZoomError', () => {
  it('knows errors of another copy of the package, whose classes differ', async () => {
    vi.resetModules();
    const copy = await import('../../src/types/errors.js');
    const foreign: unknown = new copy.ZoomApiError('Bad.', answer);
    expect(foreign).not.toBeInstanceOf(ZoomError);
    expect(isZoomError(foreign)).toBe(true);
    expect(isZoomError(foreign, 'api') && foreign.status).toBe(400);
    expect(isZoomError(foreign, 'token')).toBe(false);
  });

  it.each([
    ['an ordinary error', new Error('x')],
    ['an error with a kind', Object.assign(new Error('x'), { kind: 'api' })],
    ['null', null],
    ['undefined', undefined],
    ['a string', 'ZoomApiError'],
    ['a plain object', { name: 'ZoomApiError', kind: 'api' }],
  ])('does not claim %s', (_what, value) => {
    expect(isZoomError(value)).toBe(false);
    expect(isZoomError(value, 'api')).toBe(false);
  });
});
