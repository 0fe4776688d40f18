import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { staticToken } from '../../src/auth/static-token.js';
import { isZoomError, ZoomConfigError } from '../../src/types/errors.js';
import { refusal, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';
import { noAbort, testContext } from './token-context.js';

describe('a static token', () => {
  it('is handed out without asking anybody', async () => {
    const context = testContext([]);
    const token = await staticToken('abc.DEF-123_~+/=').get(context, noAbort());
    expect(token.value.reveal()).toBe('abc.DEF-123_~+/=');
    expect(token).toMatchObject({ generation: 1, scopes: null, apiUrl: null });
    expect(context.requests).toEqual([]);
  });

  it('refused by Zoom ends after one request, and every later call sends nothing', async () => {
    const { fetch, sent } = stubFetch(() => refusal(401, 124, 'Access token is expired.'));
    const zoom = testClient(fetch, { auth: staticToken('test-token') });
    for (const error of [await rejection(zoom.users.get('me')), await rejection(zoom.users.get('me'))]) {
      expect(isZoomError(error, 'token') && error.message).toContain('Zoom refused the access token');
      expect(isZoomError(error, 'token') && error.status).toBe(401);
      expect(isZoomError(error) && error.hint).toMatch(/expired or was revoked\. Pass a fresh one/);
    }
    expect(sent).toHaveLength(1);
  });

  it('is not handed out to a caller who has left', async () => {
    const reason = new Error('left');
    const get = staticToken('test-token').get(testContext([]), AbortSignal.abort(reason));
    await expect(get).rejects.toBe(reason);
  });

  it.each([
    ['empty', ''],
    ['with a space', 'Bearer abc'],
    ['with a line break', 'abc\n'],
    ['in quotes with a tab', '"abc\t"'],
    ['beyond ASCII', 'töken'],
    ['with a null', 'abc\0'],
  ])('%s is refused without being repeated', (_what, token) => {
    expect(() => staticToken(token)).toThrow(
      new ZoomConfigError('The access token is empty or holds characters that no token has.', {
        hint: 'Pass the bare token: without "Bearer", quotes, spaces or line breaks.',
      }),
    );
  });

  it('is not printed with its provider', () => {
    const provider = staticToken('test-token');
    expect(inspect(provider, { showHidden: true, depth: null }) + JSON.stringify(provider)).not.toContain('test-token');
    expect(inspect(provider.current(), { showHidden: true, depth: null })).not.toContain('test-token');
  });
});
