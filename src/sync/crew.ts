/** Does so many things at once, and what was asked for first begins first, whoever asks. */
export class Crew {
  readonly #width: number;
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  constructor(width: number) {
    this.#width = width;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy < this.#width) this.#busy += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve)); // it takes over the place of who left
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#busy -= 1;
      else next();
    }
  }

  /** Does the work for every item. Rejects with the first failure; what has begun or waits goes on. */
  async each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    await Promise.all(items.map((item) => this.run(() => work(item))));
  }
}
