import { expect, it } from 'vitest';
import { textOrNull } from '../../src/sync/wire-text.js';

it.each([
  ['an empty text is no text', '', null],
  ['a missing text is no text', undefined, null],
  ['a text stays as it is', ' Sales ', ' Sales '],
  ['a zero is a text', '0', '0'],
])('%s', (_case, wire, expected) => {
  expect(textOrNull(wire)).toBe(expected);
});
