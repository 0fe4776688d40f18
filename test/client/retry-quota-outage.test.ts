import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { networkFault, stubFetch } from './stub-fetch.js';
import { testClient } from './test-client.js';

describe('a total outage with 1,000 callers', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['connections that break', () => networkFault('ECONNRESET')],
    ['connections that are refused', () => networkFault('ECONNREFUSED')],
    ['5xx', () => new Response('<html>', { status: 503 })],
  ])('costs at most 1.2 requests a caller plus 50, and fails them all: %s', async (_what, answer) => {
    const { fetch, sent } = stubFetch(answer);
    const zoom = testClient(fetch);
    const failures = Promise.all(
      Array.from({ length: 1_000 }, () =>
        zoom.users.get('me').then(
          () => 'answered',
          () => 'failed',
        ),
      ),
    );
    await vi.runAllTimersAsync();
    expect(new Set(await failures)).toEqual(new Set(['failed']));
    expect(sent.length).toBeGreaterThanOrEqual(1_000);
    expect(sent.length).toBeLessThanOrEqual(1_250);
  });
});
