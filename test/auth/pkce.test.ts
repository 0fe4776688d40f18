import { describe, expect, it } from 'vitest';
import { codeChallenge, equalSecrets, randomUrlSafe } from '../../src/auth/pkce.js';

describe('PKCE', () => {
  it('makes the challenge that RFC 7636 gives as its example', async () => {
    const challenge = await codeChallenge('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk');
    expect(challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  it('draws values that nobody can guess: 256 bits, safe in a URL, never twice', () => {
    const values = Array.from({ length: 2_000 }, randomUrlSafe);
    expect(new Set(values).size).toBe(2_000);
    for (const value of values) expect(value).toMatch(/^[\w-]{43}$/);
    // Each of the 64 letters appears about equally often: 42 full letters of 2,000 values, 1,312 expected of each.
    const counts = new Map<string, number>();
    for (const letter of values.flatMap((value) => [...value.slice(0, 42)])) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(64);
    expect(Math.min(...counts.values())).toBeGreaterThan(1_050);
    expect(Math.max(...counts.values())).toBeLessThan(1_580);
  });
});

describe('comparing secrets', () => {
  it.each([
    ['abc', 'abc', true],
    ['', '', true],
    ['ä漢\u{1F511}', 'ä漢\u{1F511}', true],
    ['abc', 'abd', false],
    ['abc', 'Abc', false],
    ['abc', 'abcd', false],
    ['abcd', 'abc', false],
    ['abcabc', 'abc', false],
    ['abc', '', false],
    ['', 'abc', false],
    ['\u0000', '', false],
    ['ä', 'a\u0308', false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(equalSecrets(one, other)).toBe(expected);
  });
});
