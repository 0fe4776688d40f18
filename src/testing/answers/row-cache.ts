import type { People } from '../account/people.js';

const MAX_ROWS = 250_000;

/** Keeps the JSON text of people's rows until they change: the second reading of a list costs next to nothing. */
export class RowCache {
  readonly #rows = new Map<number, { version: number; text: string }>();

  /** The kept text of the person at a position, or what `write` makes of it. */
  text(people: People, position: number, write: () => string): string {
    const version = people.versionOf(position);
    const kept = this.#rows.get(position);
    if (kept !== undefined && kept.version === version) return kept.text;
    const text = write();
    if (this.#rows.size < MAX_ROWS || kept !== undefined) this.#rows.set(position, { version, text });
    return text;
  }
}
