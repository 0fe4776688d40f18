import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/types/secret.js';

describe('a secret', () => {
  const secret = new Secret('hunter2');

  it.each([
    ['a string', (value: unknown) => String(value)],
    ['a template', (value: unknown) => `${value}`],
    ['JSON', (value: unknown) => JSON.stringify(value)],
    ['JSON of what holds it', (value: unknown) => JSON.stringify({ deep: [value] })],
    ['inspect', (value: unknown) => inspect(value)],
    ['inspect with hidden fields', (value: unknown) => inspect({ value }, { showHidden: true, depth: null })],
    ['inspect without custom forms', (value: unknown) => inspect(value, { customInspect: false, showHidden: true })],
    ['its own properties', (value: unknown) => Reflect.ownKeys(Object(value)).map(String).join()],
    ['a structured clone', (value: unknown) => inspect(structuredClone(value), { showHidden: true })],
    ['a spread copy', (value: unknown) => inspect({ ...Object(value) }, { showHidden: true })],
  ])('does not show in %s', (_form, print) => {
    expect(print(secret)).not.toContain('hunter2');
  });

  it('says that something is redacted where it is printed', () => {
    expect([String(secret), JSON.stringify(secret), inspect(secret)]).toEqual([
      '[redacted]',
      '"[redacted]"',
      '[redacted]',
    ]);
  });

  it('is revealed by reveal() only', () => {
    expect(secret.reveal()).toBe('hunter2');
  });
});
