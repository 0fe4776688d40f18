import type { BulkPerson } from './bulk-outcome.js';
import { type Entry, mayBeSame } from './entries.js';

/**
 * Works on entries in their order, at most so many at once, and never on one person twice at once. Hands results out as
 * they come; while nobody takes them, nothing new is begun. Leaving it early waits for what is under way.
 *
 * @param work Must not throw.
 * @param isOver Asked before each entry: `true` ends the run. Entries left over are not handed out.
 */
export async function* runBounded<Person extends BulkPerson, Result>(
  entries: readonly Entry<Person>[],
  work: (entry: Entry<Person>) => Promise<Result>,
  atOnce: number,
  isOver: () => boolean,
): AsyncGenerator<Result, void, undefined> {
  const running = new Map<Entry<Person>, Promise<void>>();
  const results: Result[] = [];
  const begin = (entry: Entry<Person>): void => {
    const ended = work(entry).then((result) => {
      results.push(result);
      running.delete(entry);
    });
    running.set(entry, ended);
  };
  let next = 0;
  try {
    for (;;) {
      for (; running.size + results.length < atOnce && !isOver(); next += 1) {
        const entry = entries[next];
        if (entry === undefined || [...running.keys()].some((other) => mayBeSame(entry, other))) break;
        begin(entry);
      }
      const result = results.shift();
      if (result !== undefined) yield result;
      else if (running.size > 0) await Promise.race(running.values());
      else return;
    }
  } finally {
    await Promise.all(running.values());
  }
}
