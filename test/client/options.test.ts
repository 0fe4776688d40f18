import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { resolveOptions, type ZoomClientOptions } from '../../src/client/options.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { systemClock } from '../../src/types/clock.js';
import { isZoomError } from '../../src/types/errors.js';

const auth = staticToken('test-token');

/** Options as a JavaScript caller may write them. */
const loose = (options: Record<string, unknown>) => ({ auth, ...options }) as unknown as ZoomClientOptions;

function configErrorOf(options: ZoomClientOptions) {
  try {
    new ZoomClient(options);
  } catch (error) {
    if (isZoomError(error, 'config')) return error;
    throw error;
  }
  return expect.fail('the client was made');
}

describe('a client without options', () => {
  it('has the documented defaults', () => {
    const { home, daily, logger, ...options } = resolveOptions({ auth });
    expect(() => logger.error('written nowhere')).not.toThrow();
    expect(daily.reserve).toBe(0);
    expect(home).toEqual({ baseUrl: 'https://api.zoom.us/v2', chosen: false });
    expect(options).toEqual({
      auth,
      plan: 'pro',
      share: 1,
      limiter: undefined,
      retry: { attempts: 5, baseDelayMs: 500, maxDelayMs: 20_000 },
      timeoutMs: 300_000,
      attemptTimeoutMs: 60_000,
      fetch: undefined,
      maxResponseBytes: 67_108_864,
      hooks: undefined,
      responses: 'report',
      clock: systemClock,
    });
  });
});

describe('options that work', () => {
  it.each([
    { plan: 'free' },
    { plan: 'business' },
    { share: 0.01 },
    { share: 1 },
    { daily: { reserve: 0.5 } },
    { retry: false },
    { retry: { attempts: 1 } },
    { timeoutMs: 1 },
    { timeoutMs: 2_147_483_647 },
    { baseUrl: 'https://api.zoomgov.com/v2' },
    { baseUrl: 'https://proxy.example.com:8443/zoom/v2/' },
    { baseUrl: 'http://127.0.0.1:3000/v2' },
    { baseUrl: 'http://localhost:3000' },
    { responses: 'strict' },
  ])('%j', (options) => {
    expect(() => new ZoomClient(loose(options))).not.toThrow();
  });

  it('retry: false is one try', () => {
    expect(resolveOptions({ auth, retry: false }).retry.attempts).toBe(1);
  });

  it('retry fills in what is left out', () => {
    expect(resolveOptions({ auth, retry: { attempts: 9 } }).retry).toEqual({
      attempts: 9,
      baseDelayMs: 500,
      maxDelayMs: 20_000,
    });
  });
});

describe('options that cannot work are refused when the client is made', () => {
  it.each<[string, Record<string, unknown>]>([
    ['plan must be one of free, pro, business, not enterprise', { plan: 'enterprise' }],
    ['plan must be one of', { plan: '' }],
    ['retry.attempts must be a whole number, not 2.5', { retry: { attempts: 2.5 } }],
    ['daily.reserve must be at least 0 and below 1, not 1', { daily: { reserve: 1 } }],
    ['daily.reserve must be at least 0 and below 1, not NaN', { daily: { reserve: Number.NaN } }],
    ['share must be above 0 and at most 1, not 0', { share: 0 }],
    ['share must be above 0 and at most 1, not 1.1', { share: 1.1 }],
    ['share must be above 0 and at most 1, not -1', { share: -1 }],
    ['share must be above 0 and at most 1, not NaN', { share: Number.NaN }],
    ['share must be above 0 and at most 1, not 0.5', { share: '0.5' }],
    ['timeoutMs must be a number above 0', { timeoutMs: 0 }],
    ['timeoutMs must be a number above 0', { timeoutMs: -1 }],
    ['timeoutMs must be a number above 0', { timeoutMs: Number.NaN }],
    ['timeoutMs must be a number above 0 and at most 2147483647', { timeoutMs: Number.POSITIVE_INFINITY }],
    ['timeoutMs must be a number above 0 and at most 2147483647', { timeoutMs: 2_147_483_648 }],
    ['timeoutMs must be a number', { timeoutMs: '1000' }],
    ['attemptTimeoutMs must be a number', { attemptTimeoutMs: 0 }],
    ['maxResponseBytes must be a number', { maxResponseBytes: 0 }],
    ['retry.attempts must be a number', { retry: { attempts: 0 } }],
    ['retry.baseDelayMs must be a number', { retry: { baseDelayMs: -5 } }],
    ['retry.maxDelayMs must be a number', { retry: { maxDelayMs: Number.NaN } }],
    ['responses must be one of report, strict, not loose', { responses: 'loose' }],
    ['baseUrl must be an https URL', { baseUrl: 'http://api.zoom.us/v2' }],
    ['baseUrl must be an https URL', { baseUrl: 'http://127.0.0.1.example.com/v2' }],
    ['baseUrl must be an https URL', { baseUrl: 'api.zoom.us/v2' }],
    ['baseUrl must be an https URL', { baseUrl: '' }],
    ['baseUrl must be an https URL', { baseUrl: 'file:///etc/passwd' }],
    ['baseUrl must hold no query, fragment or credentials', { baseUrl: 'https://user:pw@api.zoom.us/v2' }],
    ['baseUrl must hold no query, fragment or credentials', { baseUrl: 'https://api.zoom.us/v2?a=1' }],
    ['baseUrl must hold no query, fragment or credentials', { baseUrl: 'https://api.zoom.us/v2#a' }],
    ['tracer cannot follow calls', { tracer: () => undefined }],
    ['tracer cannot follow calls', { tracer: null }],
    ['logLevel must be one of debug, info, warn, error, off, not verbose', { logLevel: 'verbose' }],
    ['auth is missing', { auth: undefined }],
    ['auth is missing', { auth: null }],
    ['auth is missing', { auth: 'my-token' }],
    ['auth is missing', { auth: {} }],
  ])('%s', (message, options) => {
    const error = configErrorOf(loose(options));
    expect(error.message).toContain(message);
    expect(error.hint).not.toBe('');
    expect(error.attempts).toEqual([]);
  });

  it('without repeating a password in the URL or a token given for the auth', () => {
    expect(configErrorOf(loose({ baseUrl: 'https://user:hunter2@api.zoom.us/v2' })).message).not.toContain('hunter2');
    expect(configErrorOf(loose({ auth: 'my-token' })).message).not.toContain('my-token');
  });
});
