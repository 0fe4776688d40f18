import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isZoomError, ZoomApiError, ZoomError } from '../../src/types/errors.js';
import { everythingIn } from './everything-in.js';
import { htmlPage, json, networkFault, refusal, type ScriptedAnswer, stubFetch } from './stub-fetch.js';
import { rejection, testClient } from './test-client.js';
import { finish, startVirtualTime } from './virtual-time.js';

beforeEach(startVirtualTime);
afterEach(() => vi.useRealTimers());

async function errorOf(answer: () => ScriptedAnswer, options: { retry?: false; attemptTimeoutMs?: number } = {}) {
  return finish(rejection(testClient(stubFetch(answer).fetch, options).users.get('ann@example.com')));
}

describe('an error', () => {
  it('carries what Zoom said, and what to do', async () => {
    const error = await errorOf(() =>
      json({ code: 300, message: 'Validation Failed.', errors: [{ field: 'type', message: 'Invalid field.' }] }, 400, {
        'x-zm-trackingid': 'WEB_123',
      }),
    );
    expect(error).toBeInstanceOf(ZoomApiError);
    expect(error).toMatchObject({
      kind: 'api',
      status: 400,
      code: 300,
      trackingId: 'WEB_123',
      operation: 'GET /users/{userId}',
      fieldErrors: [{ field: 'type', message: 'Invalid field.' }],
      missingScopes: [],
      attempts: [{ attempt: 1, status: 400, reason: 'api code 300' }],
      hint: 'Correct type.',
    });
  });

  it('names the scopes that are missing', async () => {
    const said = 'Invalid access token, does not contain scopes:[user:read:user, user:read:user:admin].';
    const error = await errorOf(() => refusal(400, 4711, said));
    expect(isZoomError(error, 'api') && error.missingScopes).toEqual(['user:read:user', 'user:read:user:admin']);
    expect(isZoomError(error) && error.hint).toContain('user:read:user, user:read:user:admin');
  });

  it.each<[string, () => ScriptedAnswer, string, RegExp]>([
    ['a page behind a 200', () => htmlPage(200), 'response', /\(200\) is not JSON \(text\/html, 46 characters\)/],
    ['an empty 200', () => new Response(''), 'response', /\(200\) has no body/],
    ['a 204 where a record is due', () => new Response(null, { status: 204 }), 'response', /\(204\) has no body/],
    ['JSON that is cut off', () => new Response('{"email":"a'), 'response', /is not JSON/],
    ['JSON that is no record', () => json('hello'), 'response', /cannot be used: is not an object/],
    ['JSON null', () => json(null), 'response', /cannot be used: is not an object/],
    ['a record without its identity', () => json({ type: 2 }), 'response', /cannot be used: email: Invalid input/],
    ['an error in a 200', () => refusal(200, 1001, 'User does not exist.'), 'api', /failed \(200, code 1001\)/],
    ['a page behind a 502', () => htmlPage(502), 'api', /failed \(502\): the answer is not JSON/],
  ])('tells of %s', async (_what, answer, kind, message) => {
    const error = await errorOf(answer, { retry: false });
    if (!isZoomError(error)) return expect.fail(`another error: ${String(error)}`);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(message);
    expect(error.hint.length).toBeGreaterThan(10);
  });

  it.each<[string, () => ScriptedAnswer]>([
    ['a refusal', () => refusal(404, 1001, 'None.')],
    ['a limit', () => refusal(429, 429, 'daily')],
    ['a broken connection', () => networkFault('ECONNRESET')],
    ['a fetch that names its request', () => Object.assign(new Error('x'), { request: { token: 'test-token' } })],
    ['a page', () => htmlPage(200)],
    ['a time-out', () => 'never'],
    ['a refused token', () => refusal(401, 124, 'No.')],
  ])('never holds the request, the token or an id, hidden or not: %s', async (_what, answer) => {
    const zoom = testClient(stubFetch(answer).fetch, { retry: false, attemptTimeoutMs: 1_000 });
    for (const call of [() => zoom.users.get('ann@example.com'), () => zoom.users.deactivate('ann@example.com')]) {
      const error = await finish(rejection(call()));
      expect(error).toBeInstanceOf(ZoomError);
      expect(everythingIn(error).filter((text) => /test-token|Bearer|ann(@|%40)example/.test(text))).toEqual([]);
      for (const key of Reflect.ownKeys(Object(error))) {
        const value: unknown = Reflect.get(Object(error), key);
        expect([Request, Response, Headers].some((type) => value instanceof type)).toBe(false);
      }
    }
  });
});

describe('an operation without an answer', () => {
  it.each<[string, () => Response]>([
    ['204', () => new Response(null, { status: 204 })],
    ['an empty 200', () => new Response('')],
    ['a 200 with JSON that nobody asked for', () => json({ status: 'ok' })],
  ])('is done with %s', async (_what, answer) => {
    const { fetch } = stubFetch(answer);
    expect(await finish(testClient(fetch).users.deactivate('me'))).toBeUndefined();
  });

  it('is not known to be done when a page answers in place of Zoom', async () => {
    const { fetch, sent } = stubFetch(() => htmlPage(200));
    const error = await finish(rejection(testClient(fetch).users.deactivate('me')));
    expect(isZoomError(error, 'ambiguous-write') && isZoomError(error.cause, 'response')).toBe(true);
    expect(sent).toHaveLength(1);
  });
});
