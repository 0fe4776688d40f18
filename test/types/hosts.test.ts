import { describe, expect, it } from 'vitest';
import { isLoopback, mayCarryToken, zoomDomain } from '../../src/types/hosts.js';

describe('isLoopback', () => {
  it.each([
    ['http://localhost:3000/', true],
    ['http://127.0.0.1/', true],
    ['http://127.8.9.10:1/', true],
    ['http://[::1]:80/', true],
    ['http://127.0.0.1.example.com/', false],
    ['http://localhost.example.com/', false],
    ['http://10.0.0.1/', false],
    ['http://0.0.0.0/', false],
    ['https://api.zoom.us/', false],
  ])('%s: %s', (url, expected) => {
    expect(isLoopback(new URL(url))).toBe(expected);
  });
});

describe('zoomDomain', () => {
  it.each([
    ['https://zoom.us/', 'zoom.us'],
    ['https://api.zoom.us/v2', 'zoom.us'],
    ['https://api-eu.zoom.us/v2', 'zoom.us'],
    ['https://acme.zoom.us/', 'zoom.us'],
    ['https://API.ZOOM.US/', 'zoom.us'],
    ['https://api.zoomgov.com/v2', 'zoomgov.com'],
    ['https://api.zoom.us:443/', 'zoom.us'],
    ['http://api.zoom.us/', null],
    ['https://api.zoom.us:8443/', null],
    ['https://evilzoom.us/', null],
    ['https://api.zoom.us.example.com/', null],
    ['https://api.zoom.us@example.com/', null],
    ['https://user:pass@api.zoom.us/', null],
    ['https://zoom.com/', null],
  ])('%s belongs to %s', (url, domain) => {
    expect(zoomDomain(new URL(url))).toBe(domain);
  });
});

describe('mayCarryToken', () => {
  it.each([
    ['https://api.zoom.us/v2', 'https://api.zoom.us/other', true],
    ['https://api.zoom.us/v2', 'https://api-eu.zoom.us/v2', true],
    ['https://api.zoomgov.com/v2', 'https://eu.zoomgov.com/v2', true],
    ['https://api.zoom.us/v2', 'https://api.zoomgov.com/v2', false],
    ['https://api.zoom.us/v2', 'https://example.com/v2', false],
    ['https://api.zoom.us/v2', 'http://api.zoom.us/v2', false],
    ['https://api.zoom.us/v2', 'http://127.0.0.1:9/v2', false],
    ['http://127.0.0.1:9/v2', 'http://127.0.0.1:9/other', true],
    ['http://127.0.0.1:9/v2', 'http://127.0.0.1:10/v2', false],
    ['http://127.0.0.1:9/v2', 'https://api.zoom.us/v2', false],
    ['https://proxy.example.com/zoom', 'https://proxy.example.com/zoom2', true],
    ['https://proxy.example.com/zoom', 'https://cdn.example.com/zoom', false],
  ])('a token for %s going to %s: %s', (home, target, allowed) => {
    expect(mayCarryToken(new URL(home), new URL(target))).toBe(allowed);
  });
});
