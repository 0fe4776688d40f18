import type { SectionName } from './snapshot.js';

/** A pace is one when it was seen for so long: before, it is the first answers that came together. */
const SEEN_MS = 1_000;

/** What a sync goes through, each at a pace of its own and all at the same time. */
export type CourseName = 'users' | 'addOns' | 'phone' | 'hosts' | 'meetings' | 'calls';

const SECTIONS: Readonly<Record<CourseName, SectionName>> = {
  users: 'users',
  addOns: 'addOns',
  phone: 'phone',
  hosts: 'usage',
  meetings: 'usage',
  calls: 'usage',
};

/**
 * Tells how long a sync still takes: each of its courses goes on at the pace that it has shown, and the longest decides.
 * So whatever sets the pace is in it: limits, other apps, slow answers.
 */
export class Forecast {
  readonly #courses = new Map<CourseName, Course>();
  /** People wait for what the account as a whole still has to tell. */
  #peopleWait = false;

  /** This will have to be gone through: until it is known how much of it there is, nobody knows how long it takes. */
  expect(name: CourseName): void {
    this.#courses.set(name, new Course());
  }

  /** @param total How much there is in all; `null`: not known yet. */
  advance(name: CourseName, done: number, total: number | null, now: number): void {
    this.#courses.get(name)?.advance(done, total, now);
  }

  /** This much is done without having taken time: an earlier run did it. */
  skip(name: CourseName, count: number): void {
    this.#courses.get(name)?.skip(count);
  }

  /** People can go on only when the other courses are at their end. */
  peopleWait(wait: boolean): void {
    this.#peopleWait = wait;
  }

  finish(section: SectionName): void {
    for (const name of this.#courses.keys()) if (SECTIONS[name] === section) this.#courses.delete(name);
  }

  /** Milliseconds; `null` while that cannot be told. */
  remainingMs(now: number): number | null {
    const left = { people: 0, account: 0 };
    for (const [name, course] of this.#courses) {
      // The list of people waits for their add-ons, page by page: its own pace says nothing.
      if (name === 'users' && (this.#courses.get('addOns')?.total ?? 0) > 0) continue;
      const ms = course.remainingMs(now);
      if (ms === null) return null;
      const part = name === 'users' || name === 'addOns' ? 'people' : 'account';
      left[part] = Math.max(left[part], ms);
    }
    return this.#peopleWait ? left.people + left.account : Math.max(left.people, left.account);
  }
}

class Course {
  total: number | null = null;
  /** From the first step on: what came before it was waiting for the first answer. */
  #from: { done: number; at: number } | null = null;
  #done = 0;
  #at = 0;

  advance(done: number, total: number | null, now: number): void {
    this.total = total;
    if (done <= this.#done && this.#from !== null) return;
    if (done > 0) this.#from ??= { done, at: now };
    this.#done = done;
    this.#at = now;
  }

  skip(count: number): void {
    this.#done += count;
    if (this.#from !== null) this.#from.done += count;
  }

  remainingMs(now: number): number | null {
    if (this.total === null) return null;
    const left = this.total - this.#done;
    if (left <= 0) return 0;
    if (this.#from === null || this.#at - this.#from.at < SEEN_MS) return null;
    const eachMs = (this.#at - this.#from.at) / (this.#done - this.#from.done);
    // The step that is under way has taken some of its time; when it takes longer, nothing is known of the rest.
    return left * eachMs - Math.min(now - this.#at, eachMs);
  }
}
