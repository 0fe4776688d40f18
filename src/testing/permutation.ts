import { mixSeed } from './random.js';

/**
 * Shuffles the numbers below `size` without keeping a table: both directions are computed. Generated accounts use it to
 * give person number n an id and a name, and to find n again, in constant memory.
 */
export class Permutation {
  readonly #size: number;
  readonly #half: number;
  readonly #mask: number;
  readonly #keys: readonly number[];
  readonly #reversedKeys: readonly number[];

  /**
   * @param size How many numbers, 1 to 2^30.
   * @param seed Which shuffle.
   */
  constructor(size: number, seed: number) {
    this.#size = size;
    this.#half = Math.max(1, Math.ceil(Math.log2(Math.max(2, size)) / 2));
    this.#mask = 2 ** this.#half - 1;
    this.#keys = [0, 1, 2, 3].map((round) => mixSeed(seed, round));
    this.#reversedKeys = this.#keys.toReversed();
  }

  /** Where `value` lands. */
  forward(value: number): number {
    // A Feistel network permutes a power of four; walking on while outside keeps it a permutation of `size`.
    let result = value;
    do result = this.#rounds(result, this.#keys);
    while (result >= this.#size);
    return result;
  }

  /** What lands on `value`. */
  backward(value: number): number {
    let result = value;
    do result = this.#swap(this.#rounds(this.#swap(result), this.#reversedKeys));
    while (result >= this.#size);
    return result;
  }

  #rounds(value: number, keys: readonly number[]): number {
    let left = Math.floor(value / (this.#mask + 1));
    let right = value & this.#mask;
    for (const key of keys) {
      let mixed = Math.imul(right ^ key, 0x9e3779b1);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x85ebca6b) >>> 9;
      [left, right] = [right, left ^ (mixed & this.#mask)];
    }
    return left * (this.#mask + 1) + right;
  }

  #swap(value: number): number {
    return (value & this.#mask) * (this.#mask + 1) + Math.floor(value / (this.#mask + 1));
  }
}
