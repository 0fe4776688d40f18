import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPath } from '../../src/types/path-pattern.js';

describe('a path pattern', () => {
  it.each([
    ['/users/{key}/email', '/users/u1/email', 'u1'],
    ['/users/{key}/email', '/users/Ann%40Example.com/email', 'ann@example.com'],
    ['/users/{key}/email', '/users/a%2Fb%3D%3D/email', 'a/b=='],
    ['/users/{key}/email', '/users/100%/email', '100%'], // encodes nothing, and is a name all the same
    ['/users/{key}/email', '/users//email', null],
    ['/users/{key}/email', '/users/u1/Email', null],
    ['/users/{key}/email', '/users/u1/email/', null],
    ['/users/{key}/email', '/users/u1', null],
    ['/users/features', '/users/features', ''],
    ['/phone/devices/*/reboot', '/phone/devices/d1/reboot', ''],
    ['/phone/devices/*/reboot', '/phone/devices//reboot', null],
  ])('%s and %s: %j', (pattern, path, key) => {
    expect(matchPath(pattern, path)).toBe(key);
  });

  it('finds any id again that a path can hold', () => {
    const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(id, (text) => {
        const found = matchPath('/users/{key}/email', `/users/${encodeURIComponent(text)}/email`);
        expect(found).toBe(text.includes('@') ? text.toLowerCase() : text);
      }),
    );
  });
});
