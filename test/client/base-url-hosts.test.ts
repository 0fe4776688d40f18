import { describe, expect, it } from 'vitest';
import { apiBase } from '../../src/client/base-url.js';
import { Random } from '../../src/testing/random.js';
import { hostileUrl } from '../campaigns/hostile-urls.js';

const HOME = { baseUrl: 'https://api.zoom.us/v2', chosen: false };
const GOV = { baseUrl: 'https://api.zoomgov.com/v2', chosen: false };
const LOCAL = { baseUrl: 'http://127.0.0.1:8080/v2', chosen: false };

describe('the cluster that a token answer names', () => {
  // The hosts that Zoom's changelog and documentation name.
  it.each([
    ...['eu01api', 'sg01api', 'sa01api'],
    ...['au', 'ca', 'eu', 'in', 'sa', 'sg', 'uk', 'us'].map((region) => `api-${region}`),
    'my-vanity',
  ])('may be %s.zoom.us', (name) => {
    expect(apiBase(HOME, `https://${name}.zoom.us`)).toBe(`https://${name}.zoom.us/v2`);
  });

  it('stays within its own Zoom: commercial or government', () => {
    expect(apiBase(GOV, 'https://api.zoom.us')).toBe(GOV.baseUrl);
    expect(apiBase(HOME, 'https://api.zoomgov.com')).toBe(HOME.baseUrl);
    expect(apiBase(GOV, 'https://api-us.zoomgov.com')).toBe('https://api-us.zoomgov.com/v2');
  });

  it('moves no client that speaks to a machine of its own', () => {
    expect(apiBase(LOCAL, 'https://api-eu.zoom.us')).toBe(LOCAL.baseUrl);
    expect(apiBase(LOCAL, 'http://127.0.0.1:9999')).toBe(LOCAL.baseUrl);
  });

  it('carries nothing along but its host', () => {
    expect(apiBase(HOME, 'https://api-eu.zoom.us/v3/elsewhere?x=1#y')).toBe('https://api-eu.zoom.us/v2');
  });
});

describe('a hostile host', () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));

  it.each([
    'https://zoom.us.evil.example',
    'https://evil-zoom.us',
    'https://evilzoom.us',
    'https://zoom.us@evil.example',
    'https://api.zoom.us:password@evil.example',
    'https://evil.example/?host=api.zoom.us',
    'https://evil.example/api.zoom.us',
    'https://evil.example#api.zoom.us',
    'https://evil.example\\.zoom.us',
    'https://api.zoom.us.',
    'https://api.zоom.us', // a Cyrillic o
    'https://api.zoom.us:444',
    'http://api.zoom.us',
    'ftp://api.zoom.us',
    'wss://api.zoom.us',
    '//api-eu.zoom.us',
    'javascript:alert(1)',
    'data:text/html,api.zoom.us',
    'file:///api.zoom.us',
    'https://zoom.us%2eevil.example',
    'https://api.zoomgov.com',
    'https://xn--zom-hoa.us',
    'https://2130706433',
    'https://[::1]',
    'https://169.254.169.254',
  ])('is ignored: %s', (url) => {
    expect(apiBase(HOME, url)).toBe(HOME.baseUrl);
  });

  it(`is ignored in 5,000 made-up forms (seed ${seed})`, () => {
    const random = new Random(seed);
    for (let index = 0; index < 5_000; index += 1) {
      const url = hostileUrl(random, '127.0.0.1:9');
      expect(apiBase(HOME, url), url).toBe(HOME.baseUrl);
      expect(apiBase(GOV, url), url).toBe(GOV.baseUrl);
    }
  });
});
