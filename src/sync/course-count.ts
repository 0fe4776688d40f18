import type { CourseName } from './forecast.js';
import type { SyncRun } from './sync-run.js';

/** Adds up how far several lists are that make one course. There is a total when all of them have told theirs. */
export class CourseCount {
  readonly #run: SyncRun;
  readonly #course: CourseName;
  readonly #lists: number;
  readonly #totals = new Map<string, number>();
  #done = 0;

  constructor(run: SyncRun, course: CourseName, lists: number) {
    this.#run = run;
    this.#course = course;
    this.#lists = lists;
  }

  /** Zoom counts so many in this list; `null`: it does not. */
  expect(list: string, count: number | null): void {
    if (count !== null) this.#totals.set(list, count);
  }

  /** So many more were read, of whichever list. */
  add(count: number): void {
    this.#done += count;
    const totals = [...this.#totals.values()];
    const total = totals.length < this.#lists ? null : totals.reduce((sum, each) => sum + each, 0);
    this.#run.advance(this.#course, this.#done, total);
  }
}
