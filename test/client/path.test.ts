import { describe, expect, it } from 'vitest';
import { assertLiteralPath, buildUrl, fillPath } from '../../src/client/path.js';
import { isZoomError, ZoomConfigError } from '../../src/types/errors.js';

const BASE = 'https://api.zoom.us/v2';
const TEMPLATE = '/users/{userId}/settings';

describe('a path value', () => {
  it.each([
    ['KDcuGIm1QgePTO8WbOqwIQ', 'KDcuGIm1QgePTO8WbOqwIQ'],
    ['me', 'me'],
    ['ann@example.com', 'ann%40example.com'],
    ['ann+zoom@example.com', 'ann%2Bzoom%40example.com'],
    ['a b', 'a%20b'],
    ['a/b', 'a%2Fb'],
    ['../..evil', undefined],
    ['a?b=c', 'a%3Fb%3Dc'],
    ['a#b', 'a%23b'],
    ['%2e%2e', '%252e%252e'],
    ['%', '%25'],
    ['..a', '..a'],
    ['a..', 'a..'],
    ['...', '...'],
    ['.hidden', '.hidden'],
    ['é@example.com', '%C3%A9%40example.com'],
    ['😀', '%F0%9F%98%80'],
    ['$&', '%24%26'],
    ['{userId}', '%7BuserId%7D'],
  ])('%j is sent as %j', (userId, sent) => {
    if (sent === undefined) expect(() => fillPath(TEMPLATE, { userId })).toThrow(ZoomConfigError);
    else expect(fillPath(TEMPLATE, { userId })).toBe(`/users/${sent}/settings`);
  });

  const BLANK = 'userId is empty.';
  const DOTS = 'userId holds a dot segment.';
  const CONTROL = 'userId holds control characters.';
  const UNICODE = 'userId holds broken Unicode.';

  it.each([
    ['empty', '', BLANK],
    ['blank', '  \u00a0', BLANK],
    ['a dot', '.', DOTS],
    ['two dots', '..', DOTS],
    ['dots between slashes', 'a/../b', DOTS],
    ['dots behind a backslash', 'a\\..', DOTS],
    ['dots at the end', 'me/..', DOTS],
    ['a null', 'a\0b', CONTROL],
    ['a line break', 'a\r\nb', CONTROL],
    ['a tab between dots', '.\t.', CONTROL],
    ['a delete character', 'a\x7f', CONTROL],
    ['half a character', 'a\ud800', UNICODE],
    ['the other half', '\udc00a', UNICODE],
    ['endless', 'a'.repeat(513), 'userId is longer than any id or email address.'],
  ])('that is %s is refused, and why', (_what, userId, problem) => {
    expect(() => fillPath(TEMPLATE, { userId })).toThrow(ZoomConfigError);
    expect(() => fillPath(TEMPLATE, { userId })).toThrow(problem);
  });

  it('may have 512 characters', () => {
    expect(fillPath('/groups/{groupId}', { groupId: 'a'.repeat(512) })).toHaveLength(520);
  });

  it('that is missing is refused and named, not what was given instead', () => {
    const error = (() => {
      try {
        return fillPath('/groups/{groupId}', { userId: 'secret-id' });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(isZoomError(error, 'config') && error.message).toContain('groupId is empty');
    expect(isZoomError(error) && error.hint).toContain('groupId as Zoom wrote it');
    expect(String(error)).not.toContain('secret-id');
  });

  it('may be a number', () => {
    expect(fillPath('/meetings/{meetingId}', { meetingId: 93201235621 })).toBe('/meetings/93201235621');
  });

  it.each([
    ['/abc==', '%252Fabc%253D%253D'],
    ['a//b==', 'a%252F%252Fb%253D%253D'],
    ['abc==', 'abc%3D%3D'],
  ])('that is the UUID %j is encoded twice only where it holds a slash', (meetingId, sent) => {
    expect(fillPath('/past_meetings/{meetingId}', { meetingId })).toBe(`/past_meetings/${sent}`);
  });

  it('that is an id with a slash is encoded once', () => {
    expect(fillPath('/groups/{groupId}', { groupId: 'a/b' })).toBe('/groups/a%2Fb');
  });

  it.each([1, 2, 3])('never escapes its place, whatever it holds (seed %i, 300 strings)', (seed) => {
    const alphabet = ['.', '..', '/', '\\', '%', '2e', '%2e', '%2F', '?', '#', '@', ':', ';', ' ', '\t', '\0', '\x01'];
    alphabet.push('a', 'Z', '0', 'é', '😀', '\ud800', '\u2028', '\u202e', '{userId}', '$1', '&', '=', '+', '//', 'me');
    let state = seed;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    let sent = 0;
    for (let round = 0; round < 300; round += 1) {
      const userId = Array.from({ length: 1 + random(6) }, () => alphabet[random(alphabet.length)]).join('');
      let path: string;
      try {
        path = fillPath(TEMPLATE, { userId });
      } catch (error) {
        expect(isZoomError(error, 'config')).toBe(true);
        continue;
      }
      sent += 1;
      const url = new URL(`${BASE}${path}`);
      const parts = url.pathname.split('/');
      expect({ userId, origin: url.origin, rest: url.search + url.hash }).toEqual({
        userId,
        origin: 'https://api.zoom.us',
        rest: '',
      });
      expect([parts.length, parts[1], parts[2], parts[4]]).toEqual([5, 'v2', 'users', 'settings']);
      expect(decodeURIComponent(parts[3] ?? '')).toBe(userId);
    }
    expect(sent).toBeGreaterThan(100);
  });
});

describe('a literal path', () => {
  it.each([
    '/users/me',
    '/users/ann%40example.com',
    '/past_meetings/%252Fabc%253D%253D',
    '/users/a%20b',
    '/users/..a',
    '/users/é',
    '/report/users/',
  ])('may be %j', (path) => {
    expect(() => assertLiteralPath(path)).not.toThrow();
  });

  it.each([
    '',
    '/',
    'users/me',
    '//evil.example.com/users',
    '/\\evil.example.com',
    '\\\\evil.example.com',
    'https://evil.example.com/users',
    'https:/users',
    '/users?status=active',
    '/users#me',
    '/users/..',
    '/users/../../oauth/token',
    '/./users',
    '/users/%2e%2e/x',
    '/users/%2E%2e',
    '/users/.%2e',
    '/users/..%2f..%2foauth',
    '/users/..%5c..',
    '/%2e%2e/%2e%2e/oauth/%zz',
    '/users/100%',
    '/users/a b',
    '/users/a\tb',
    '/users/.\n.',
    '/users/..\x01',
    '/users/..\0',
    '/users/\x7f',
    '/users/\ud800',
  ])('may not be %j', (path) => {
    expect(() => assertLiteralPath(path)).toThrow(ZoomConfigError);
    expect(() => assertLiteralPath(path)).toThrow(/^The path cannot be used\. .*Pass query values through `query`/);
  });

  it.each([4, 5, 6])('never leads anywhere but below the base URL (seed %i, 300 strings)', (seed) => {
    const alphabet = ['.', '/', '\\', '%', '2e', '%2e', '%2E', '%2f', '?', '#', '@', ':', '\t', '\n', '\x01', '%zz'];
    alphabet.push('a', 'users', 'me', '%00', ';', '\ud800');
    let state = seed;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    let accepted = 0;
    for (let round = 0; round < 300; round += 1) {
      const path = `/${Array.from({ length: 1 + random(5) }, () => alphabet[random(alphabet.length)]).join('')}`;
      try {
        assertLiteralPath(path);
      } catch {
        continue;
      }
      accepted += 1;
      const url = new URL(`${BASE}${path}`);
      expect({ path, origin: url.origin, pathname: url.pathname }).toEqual({
        path,
        origin: 'https://api.zoom.us',
        pathname: `/v2${path}`,
      });
    }
    expect(accepted).toBeGreaterThan(10);
  });
});

describe('the query', () => {
  it('leaves out undefined and null, joins arrays, and encodes the rest', () => {
    const url = buildUrl(BASE, '/users', {
      a: undefined,
      b: null,
      c: ['x', 'y'],
      d: 0,
      e: false,
      f: '',
      g: 'a&b=c d+é',
    });
    expect(url.search).toBe('?c=x%2Cy&d=0&e=false&f=&g=a%26b%3Dc+d%2B%C3%A9');
  });

  it.each([undefined, {}])('is empty when there is none: %o', (query) => {
    expect(buildUrl(BASE, '/users', query).href).toBe(`${BASE}/users`);
  });
});
