import nock from 'nock';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { ZoomClient } from '../../src/client/zoom-client.js';
import { openLimiter } from './test-client.js';

beforeAll(() => nock.restore()); // importing nock activates it

afterEach(() => {
  nock.cleanAll();
  nock.restore();
});

describe('an exchange', () => {
  it('is seen by nock when that is activated after the client was made', async () => {
    const zoom = new ZoomClient({ auth: staticToken('test-token'), limiter: openLimiter() });
    nock.activate();
    nock('https://api.zoom.us', { reqheaders: { authorization: 'Bearer test-token', accept: 'application/json' } })
      .get('/v2/users/ann%40example.com')
      .query({ login_type: '101' })
      .reply(200, { email: 'ann@example.com' });
    expect((await zoom.users.get('ann@example.com', { login_type: 101 })).email).toBe('ann@example.com');
  });
});
