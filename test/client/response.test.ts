import { describe, expect, it } from 'vitest';
import { apiError, rateLimitError, readErrorBody, readSuccess, refusesToken } from '../../src/client/response.js';
import { isZoomError } from '../../src/types/errors.js';
import type { TransportResponse } from '../../src/types/transport.js';

const OPERATION = 'GET /users/{userId}';

function answer(status: number, body: unknown, headers: Record<string, string> = {}): TransportResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, text, headers: new Headers({ 'content-type': 'application/json', ...headers }) };
}

function thrownBy(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return error;
  }
  return expect.fail('nothing was thrown');
}

describe("Zoom's error body", () => {
  it.each<[string, unknown, number | null, string]>([
    ['as documented', { code: 1001, message: 'User does not exist.' }, 1001, 'User does not exist.'],
    ['with error_message', { code: 300, error_message: 'Bad.' }, 300, 'Bad.'],
    ['with errorCode and errorMessage', { errorCode: 4, errorMessage: 'Bad.' }, 4, 'Bad.'],
    ['with a reason', { reason: 'Bad.' }, null, 'Bad.'],
    ['with its code as text', { code: '124', message: 'Bad.' }, 124, 'Bad.'],
    ['with a code that is no number', { code: 'x', message: 'Bad.' }, null, 'Bad.'],
    ['with a message that is no text', { code: 1, message: { a: 1 } }, 1, ''],
    ['empty', '', null, ''],
    ['a web page', '<html>', null, ''],
    ['a list', [1, 2], null, ''],
    ['null', 'null', null, ''],
  ])('%s', (_what, body, code, message) => {
    expect(readErrorBody(typeof body === 'string' ? body : JSON.stringify(body))).toMatchObject({ code, message });
  });

  it('has the fields that were refused, and nothing that only looks like one', () => {
    const errors = [{ field: 'email', message: 'Invalid.' }, { field: 'x' }, null, 'y'];
    expect(readErrorBody(JSON.stringify({ code: 300, message: 'Validation.', errors })).fieldErrors).toEqual([
      { field: 'email', message: 'Invalid.' },
    ]);
  });
});

describe('a 2xx answer', () => {
  it('is its JSON', () => {
    expect(readSuccess(answer(200, { a: 1 }), OPERATION, true)).toEqual({ a: 1 });
  });

  it.each(['', '   ', '\n'])('without a body (%j) is fine where none is needed', (text) => {
    expect(readSuccess(answer(204, text), OPERATION, false)).toBeUndefined();
    expect(
      isZoomError(
        thrownBy(() => readSuccess(answer(200, text), OPERATION, true)),
        'response',
      ),
    ).toBe(true);
  });

  it.each([
    ['a web page', '<html></html>', 'text/html', /is not JSON \(text\/html, 13 characters\)/],
    ['cut off', '{"users":[{"id":', 'application/json', /is not JSON \(application\/json, 16 characters\)/],
  ])('that is %s cannot be read, needed or not, and may be read next time', (_what, text, type, message) => {
    for (const bodyRequired of [true, false]) {
      const response = answer(200, text, { 'content-type': type, 'x-zm-trackingid': 'T-1' });
      const error = thrownBy(() => readSuccess(response, OPERATION, bodyRequired));
      if (!isZoomError(error, 'response')) return expect.fail('another error');
      expect(error.message).toMatch(message);
      expect(error).toMatchObject({ status: 200, trackingId: 'T-1', transient: true, operation: OPERATION });
      expect(error.hint).toMatch(/tracking id.*proxy/);
    }
  });

  it.each<[string, unknown, boolean]>([
    ['code and message', { code: 200, message: 'No permission.' }, true],
    ['code, message and errors', { code: 300, message: 'Bad.', errors: [] }, true],
    ['code, message and two more', { code: 300, message: 'Bad.', errors: [], reason: 'x' }, true],
    ['a message and no code', { message: 'Welcome.', id: 1 }, false],
    ['code 0 and a message', { code: 0, message: 'OK' }, false],
    ['a code and no message', { code: 4, name: 'x' }, false],
    ['a record that has both beside much else', { code: 4, message: 'x', id: 1, name: 'n', type: 2 }, false],
  ])('with %s: an error in disguise: %s', (_what, body, disguised) => {
    const read = () => readSuccess(answer(200, body), OPERATION, true);
    if (disguised) expect(thrownBy(read)).toMatchObject({ kind: 'api', status: 200 });
    else expect(read()).toEqual(body);
  });
});

describe('an API error', () => {
  const errorOf = (status: number, body: unknown, headers = {}) =>
    apiError(
      answer(status, body, headers),
      OPERATION,
      readErrorBody(typeof body === 'string' ? body : JSON.stringify(body)),
    );

  it('carries what Zoom sent', () => {
    const error = errorOf(
      400,
      { code: 300, message: 'Validation Failed.', errors: [{ field: 'email', message: 'Invalid.' }] },
      { 'x-zm-trackingid': 'T-1' },
    );
    expect(error).toMatchObject({
      status: 400,
      code: 300,
      trackingId: 'T-1',
      operation: OPERATION,
      fieldErrors: [{ field: 'email', message: 'Invalid.' }],
      hint: 'Correct email.',
      message: 'GET /users/{userId} failed (400, code 300): Validation Failed. Correct email.',
    });
  });

  it.each([
    [
      'user and admin form',
      'Invalid access token, does not contain scopes:[user:read:user, user:read:user:admin].',
      ['user:read:user', 'user:read:user:admin'],
    ],
    ['one', 'Invalid access token, does not contain scope: [a:b]', ['a:b']],
    ['no colon', 'Invalid access token, does not contain scopes [a:b]', ['a:b']],
    ['blank entries', 'does not contain scopes:[ , a:b,]', ['a:b']],
    ['an empty list', 'does not contain scopes:[].', []],
    ['no list', 'Invalid access token, does not contain scopes.', []],
  ])('names the missing scopes: %s', (_what, message, missingScopes) => {
    const error = errorOf(400, { code: 4711, message });
    expect(error.missingScopes).toEqual(missingScopes);
    expect(error.hint).toMatch(/scope/);
    for (const scope of missingScopes) expect(error.hint).toContain(scope);
    expect(error.hint).toContain('diagnose(zoom)');
  });

  it.each<[string, number, unknown, RegExp]>([
    ['a token refused twice', 401, { code: 124, message: 'Invalid access token.' }, /still activated/],
    ['a token refused, without a code', 401, '', /still activated/],
    ['a token refused in a 400', 400, { code: 124, message: 'Invalid access token.' }, /still activated/],
    [
      'a missing scope that is not named',
      400,
      { code: 4700, message: 'No.' },
      /scope that `endpoints` names.*diagnose/,
    ],
    [
      'two wrong fields',
      400,
      { code: 300, message: 'Bad.', errors: ['email', 'type'].map((field) => ({ field, message: 'Invalid.' })) },
      /^Correct email, type\.$/,
    ],
    ['an unknown user', 404, { code: 1001, message: 'User does not exist.' }, /No such user.*email address only/],
    ['an unknown path', 400, { code: 2300, message: 'Not recognised.' }, /does not know this path/],
    ['a product switched off', 403, { code: 403, message: 'Forbidden.' }, /not switched on.*admin role/],
    ['a plan that does not have it', 400, { code: 200, message: 'Only available for paid account.' }, /present plan/],
    ['an unknown object', 404, { code: 4130, message: 'Gone.' }, /Check the id/],
    ['Zoom in trouble', 503, '<html>', /try again later/],
    ['Zoom in trouble, with code 200', 500, { code: 200, message: 'Oops.' }, /try again later/],
    ['anything else', 409, { code: 1005, message: 'Taken.' }, /reference of the operation/],
  ])('says what to do: %s', (_what, status, body, hint) => {
    expect(errorOf(status, body).hint).toMatch(hint);
  });

  it('says what came when there were no words', () => {
    const page = answer(502, '<html>', { 'content-type': 'text/html' });
    expect(apiError(page, OPERATION, readErrorBody(page.text)).message).toContain(
      'failed (502): the answer is not JSON (text/html, 6 characters)',
    );
    for (const text of ['', ' \n']) expect(errorOf(500, text).message).toContain('the answer is an empty body');
    const untyped = { ...page, headers: new Headers() };
    expect(apiError(untyped, OPERATION, readErrorBody(page.text)).message).toContain('not JSON (no content type, 6');
  });
});

describe('a rate-limit error', () => {
  it.each([
    ['day', 'pool', /pool for this UTC day is used up, by all apps.*2025-06-02T00:00:00.000Z/],
    ['day', 'operation', /count of this operation for this UTC day is used up.*2025-06-02T00:00:00.000Z/],
    ['user-day', 'operation', /What one user may do.*2025-06-02T00:00:00.000Z, or for another user/],
    ['operation', 'operation', /a limit of its own.*2025-06-02T00:00:00.000Z/],
    ['second', 'bucket', /Set `share` below 1/],
    ['minute', 'bucket', /Set `share` below 1/],
    ['concurrent', 'call', /same user is still running/],
    ['unknown', 'call', /Come back later/],
  ] as const)('of a %s that concerns the %s says what to do', (window, concerns, hint) => {
    const verdict = { window, concerns, retryAt: Date.UTC(2025, 5, 2), pauseMs: 0, worthWaiting: false };
    const response = answer(429, '', { 'x-zm-trackingid': 'T-1' });
    const error = rateLimitError(response, OPERATION, readErrorBody('{"code":429,"message":"Too many."}'), verdict);
    expect(error.hint).toMatch(hint);
    expect(error).toMatchObject({
      status: 429,
      code: 429,
      window,
      trackingId: 'T-1',
      retryAt: '2025-06-02T00:00:00.000Z',
    });
    expect(error.message).toContain(`was refused by Zoom's rate limit (${window}): Too many.`);
  });

  it('reads well without words', () => {
    const verdict = { window: 'second', concerns: 'bucket', retryAt: null, pauseMs: 1, worthWaiting: true } as const;
    const { message, retryAt } = rateLimitError(answer(429, '<html>'), OPERATION, readErrorBody('<html>'), verdict);
    expect(retryAt).toBeNull();
    expect(message).toBe(
      "GET /users/{userId} was refused by Zoom's rate limit (second). Other apps of the account use the same bucket. Set `share` below 1 so that all fit.",
    );
  });
});

describe('a refusal of the token', () => {
  it.each<[string, number, unknown, boolean]>([
    ['401', 401, '', true],
    ['401 with another code', 401, { code: 30031004, message: 'Invalid.' }, true],
    ['124 in a 400', 400, { code: 124, message: 'Access token is expired.' }, true],
    ['124 in a 404', 404, { code: 124, message: 'Invalid access token.' }, true],
    ['124 about an account, as Phone sends it', 400, { code: 124, message: 'Account does not exist.' }, false],
    ['a missing scope', 400, { code: 4711, message: 'Invalid access token, does not contain scopes:[a].' }, false],
    ['another code that talks of tokens', 400, { code: 300, message: 'Invalid access token.' }, false],
    ['a success that talks of tokens', 200, { code: 124, message: 'Invalid access token.' }, false],
    ['403', 403, { code: 124, message: 'No permission.' }, false],
    ['a web page', 502, '<html>invalid token</html>', false],
  ])('is %s: %s', (_what, status, body, refused) => {
    expect(refusesToken(answer(status, body))).toBe(refused);
  });
});
