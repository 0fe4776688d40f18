import { describe, expect, it } from 'vitest';
import { assertOAuthUrl } from '../../src/auth/oauth-url.js';
import { serverToServer } from '../../src/auth/server-to-server.js';
import { ZoomConfigError } from '../../src/types/errors.js';

describe('the OAuth URL', () => {
  it.each([
    ['https://zoom.us/oauth', 'https://zoom.us/oauth'],
    ['https://zoomgov.com/oauth//', 'https://zoomgov.com/oauth'],
    ['http://127.0.0.1:8080/oauth', 'http://127.0.0.1:8080/oauth'],
    ['http://localhost:8080/oauth/', 'http://localhost:8080/oauth'],
  ])('may be %s', (value, expected) => {
    expect(assertOAuthUrl(value)).toBe(expected);
  });

  it.each([
    'http://zoom.us/oauth',
    'http://localhost.example.com/oauth',
    'ftp://zoom.us/oauth',
    'zoom.us/oauth',
    '',
    'https://user:secret@zoom.us/oauth',
    'https://zoom.us/oauth?account_id=1',
    'https://zoom.us/oauth#x',
  ])('may not be %j', (oauthUrl) => {
    expect(() => serverToServer({ oauthUrl })).toThrow(ZoomConfigError);
  });
});
