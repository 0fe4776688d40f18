import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { zoomAccounts } from '../../src/client/zoom-accounts.js';
import { json, stubFetch } from './stub-fetch.js';
import { openLimiter } from './test-client.js';

describe('zoomAccounts', () => {
  it('never lets 1,000 accounts, interleaved, see the token of another', async () => {
    const { fetch, sent } = stubFetch((request) => json({ email: request.headers.get('authorization') }));
    const accounts = zoomAccounts({
      auth: (accountKey) => staticToken(`token-of-${accountKey}`),
      limiter: () => openLimiter(),
      fetch,
    });
    const keys = Array.from({ length: 1_000 }, (_, index) => `account-${index}`);
    const rounds = [keys, keys.toReversed(), keys];
    const calls = rounds.flat().map(async (key) => ({ key, seen: (await accounts.get(key).users.get('me')).email }));
    const foreign = (await Promise.all(calls)).filter(({ key, seen }) => seen !== `Bearer token-of-${key}`);
    expect(foreign).toEqual([]);
    expect(sent).toHaveLength(3_000);
    expect(accounts.size).toBe(1_000);
  });
});
