import { describe, expect, it } from 'vitest';
import { apiBase, defaultBaseUrl } from '../../src/client/base-url.js';

describe('the API of an account', () => {
  it.each([
    ['zoom.us', 'https://api.zoom.us/v2'],
    ['zoomgov.com', 'https://api.zoomgov.com/v2'],
    [null, 'https://api.zoom.us/v2'],
  ])('whose tokens %s issues is at %s', (domain, expected) => {
    expect(defaultBaseUrl(domain)).toBe(expected);
  });
});

describe('the cluster that a token answer names', () => {
  const home = { baseUrl: 'https://api.zoom.us/v2', chosen: false };
  const gov = { baseUrl: 'https://api.zoomgov.com/v2', chosen: false };

  it.each([
    [home, 'https://api-eu.zoom.us', 'https://api-eu.zoom.us/v2'],
    [home, 'https://api-eu.zoom.us/', 'https://api-eu.zoom.us/v2'],
    [home, 'https://api-eu.zoom.us/v2', 'https://api-eu.zoom.us/v2'],
    [gov, 'https://api-us.zoomgov.com', 'https://api-us.zoomgov.com/v2'],
  ])('of %j, %s, is used as %s', (from, apiUrl, expected) => {
    expect(apiBase(from, apiUrl)).toBe(expected);
  });

  it.each([
    ['is absent', null],
    ['is no URL', 'api-eu.zoom.us'],
    ['is empty', ''],
    ['is not https', 'http://api-eu.zoom.us'],
    ['has a port', 'https://api-eu.zoom.us:8443'],
    ['has credentials', 'https://user:pw@api-eu.zoom.us'],
    ['belongs to somebody else', 'https://api-eu.zoom.us.example.com'],
    ['only ends alike', 'https://evilzoom.us'],
    ['belongs to another Zoom', 'https://api.zoomgov.com'],
    ['is this machine', 'http://127.0.0.1'],
  ])('is ignored when it %s, since the token would go there', (_what, apiUrl) => {
    expect(apiBase(home, apiUrl)).toBe('https://api.zoom.us/v2');
  });

  it.each(['https://proxy.example.com/zoom', 'https://api.zoom.us/v2'])(
    'is ignored when the caller named the API: %s',
    (baseUrl) => {
      expect(apiBase({ baseUrl, chosen: true }, 'https://api-eu.zoom.us')).toBe(baseUrl);
    },
  );
});
