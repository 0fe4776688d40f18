import { describe, expect, it } from 'vitest';
import { numbersOf, phoneIdsOf } from '../../src/testing/account/phone-numbers.js';
import { generateAccount } from '../../src/testing/index.js';
import { textId } from '../../src/testing/random-id.js';

describe('an id made of a text', () => {
  it('is like those of Zoom, the same each time, and another for another purpose', () => {
    expect(textId('ann', 1)).toMatch(/^[\w-]{22}$/);
    expect(textId('ann', 1)).toBe(textId('ann', 1));
    expect(new Set([textId('ann', 1), textId('ann', 2), textId('bob', 1)]).size).toBe(3);
  });

  it('is nobody else’s among 300,000: of 32 bits, ten would be', () => {
    const ids = new Set<string>();
    for (let index = 0; index < 300_000; index += 1) ids.add(textId(`person-${index}`, 1));
    expect(ids.size).toBe(300_000);
  });
});

it('nobody of a company of 20,000 shares a number or an extension', () => {
  const callers = [...generateAccount({ people: 20_000, seed: 7 }).people].filter(({ phone }) => phone !== null);
  const numbers = callers.flatMap((person) => numbersOf(person).map(({ number }) => number));
  expect(numbers.length).toBeGreaterThan(3_000);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set(callers.map((person) => phoneIdsOf(person).extensionId)).size).toBe(callers.length);
});
