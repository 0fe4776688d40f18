import { mixSeed, type Random, textSeed } from './random.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const POSITIONS: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, index) => [letter, index]));

/** Letters of Zoom's ids: base64url. */
export function randomLetters(random: Random, length: number): string {
  let text = '';
  let bits = 0;
  for (let index = 0; index < length; index += 1) {
    if (index % 5 === 0) bits = random.bits();
    text += ALPHABET.charAt(bits & 63);
    bits >>>= 6;
  }
  return text;
}

/** An id like Zoom's: 22 base64url characters, as 16 random bytes give. */
export function randomId(random: Random): string {
  return randomLetters(random, 22);
}

/**
 * The same id for the same text and purpose, like Zoom's. It holds 90 bits of the text: ids that are drawn from one seed, of
 * 32 bits, repeat among a hundred thousand.
 */
export function textId(text: string, purpose: number): string {
  const parts = ['a', 'b', 'c'].map((salt) => lettersOf(mixSeed(textSeed(salt + text), purpose)));
  return `${parts.join('')}${lettersOf(mixSeed(textSeed(text), purpose))}AA`;
}

/** A meeting UUID like Zoom's: standard base64, so that some hold a `/`, which must be encoded twice in a path. */
export function randomUuid(random: Random): string {
  return `${randomLetters(random, 22).replaceAll('-', '+').replaceAll('_', '/')}==`;
}

/** Five letters that hold a number below 2^30. */
export function lettersOf(value: number): string {
  let text = '';
  for (let rest = value, index = 0; index < 5; index += 1, rest >>>= 6) text += ALPHABET.charAt(rest & 63);
  return text;
}

/** The number that {@link lettersOf} wrote; `null` when these are not its letters. */
export function numberOf(letters: string): number | null {
  let value = 0;
  for (let index = 4; index >= 0; index -= 1) {
    const digit = POSITIONS.get(letters.charAt(index));
    if (digit === undefined) return null;
    value = value * 64 + digit;
  }
  return value;
}
