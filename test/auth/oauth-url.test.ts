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

  const INSECURE = /must be an https URL\. Use https:\/\/zoom\.us\/oauth, or .* for government accounts/;
  const TOO_MUCH = /must hold no query, fragment or credentials\. .*credentials belong in clientId and clientSecret/;

  it.each([
    ['http://zoom.us/oauth', INSECURE],
    ['http://localhost.example.com/oauth', INSECURE],
    ['ftp://zoom.us/oauth', INSECURE],
    ['ftp://127.0.0.1/oauth', INSECURE],
    ['zoom.us/oauth', INSECURE],
    ['', INSECURE],
    ['https://user:secret@zoom.us/oauth', TOO_MUCH],
    ['https://user@zoom.us/oauth', TOO_MUCH],
    ['https://:secret@zoom.us/oauth', TOO_MUCH],
    ['https://zoom.us/oauth?account_id=1', TOO_MUCH],
    ['https://zoom.us/oauth#x', TOO_MUCH],
  ])('may not be %j', (oauthUrl, message) => {
    expect(() => serverToServer({ oauthUrl })).toThrow(ZoomConfigError);
    expect(() => serverToServer({ oauthUrl })).toThrow(message);
  });
});
