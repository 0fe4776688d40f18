import { describe, expect, it } from 'vitest';
import { describeAttempt } from '../../src/client/call.js';
import {
  ZoomApiError,
  ZoomClosedError,
  ZoomNetworkError,
  ZoomRateLimitError,
  ZoomResponseError,
  ZoomTimeoutError,
} from '../../src/types/errors.js';

const hint = 'Look.';
const told = { hint, trackingId: null };
const network = (code: string | null) => new ZoomNetworkError('Bad.', { hint, code, mayHaveBeenSent: true });

describe('a try that failed', () => {
  it.each<[unknown, number | null, string]>([
    [new ZoomApiError('Bad.', { ...told, status: 503, code: 503 }), 503, 'api code 503'],
    [new ZoomApiError('Bad.', { ...told, status: 502, code: null }), 502, 'api'],
    [
      new ZoomRateLimitError('Bad.', { ...told, status: 429, code: 429, window: 'second', retryAt: null }),
      429,
      'rate-limit code 429',
    ],
    [new ZoomResponseError('Bad.', { ...told, status: 200, transient: true }), 200, 'unreadable answer'],
    [network('ECONNRESET'), null, 'network ECONNRESET'],
    [network(null), null, 'network'],
    [new ZoomTimeoutError('Bad.', { hint, scope: 'attempt' }), null, 'timeout'],
    [new ZoomClosedError(), null, 'closed'],
    ["the caller's own reason", null, 'aborted'],
  ])('because of %s is told in a few words', (error, status, reason) => {
    expect(describeAttempt(3, error)).toEqual({ attempt: 3, status, reason });
  });
});
