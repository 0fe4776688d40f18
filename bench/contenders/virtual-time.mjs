// Virtual time for one process: timers and both clocks jump to the next timer as soon as nothing else is left to do.
// Everything that runs is the real code; what it waits for is not waited for.

/** Turns of the event loop that an exchange with an in-process server takes to be read to its end. */
const TURNS = 4;
/** Turns that are waited when there is no timer: a digest is made in another thread, and no timer tells of it. */
const TURNS_WITHOUT_TIMER = 100_000;

class VirtualTimers {
  /** A binary heap by due time, then by order. */
  #heap = [];
  #order = 0;
  now;

  constructor(now) {
    this.now = now;
  }

  add(run, durationMs) {
    const delayMs = Math.max(1, Math.trunc(durationMs) || 0); // as Node's: whole milliseconds, at least one
    const timer = { run, at: this.now + delayMs, order: this.#order++, cancelled: false };
    this.#heap.push(timer);
    this.#up(this.#heap.length - 1);
    return timer;
  }

  /** Goes on to the next timer and runs it. `false`: there is none. */
  next() {
    for (let timer = this.#pop(); timer !== undefined; timer = this.#pop()) {
      if (timer.cancelled) continue;
      this.now = Math.max(this.now, timer.at);
      timer.cancelled = true;
      timer.run();
      return true;
    }
    return false;
  }

  #before(a, b) {
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  #up(from) {
    const heap = this.#heap;
    for (let index = from; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (!this.#before(heap[index], heap[parent])) return;
      [heap[index], heap[parent]] = [heap[parent], heap[index]];
      index = parent;
    }
  }

  #pop() {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (heap.length === 0) return top;
    heap[0] = last;
    for (let index = 0; ; ) {
      const left = 2 * index + 1;
      let least = index;
      if (left < heap.length && this.#before(heap[left], heap[least])) least = left;
      if (left + 1 < heap.length && this.#before(heap[left + 1], heap[least])) least = left + 1;
      if (least === index) return top;
      [heap[index], heap[least]] = [heap[least], heap[index]];
      index = least;
    }
  }
}

/** A handle as Node's timers have it. */
class Handle {
  constructor(timer) {
    this.timer = timer;
  }
  ref() {
    return this;
  }
  unref() {
    return this;
  }
  hasRef() {
    return true;
  }
}

/**
 * Replaces the timers and clocks of this process. Call it before anything else is imported that might keep one of them.
 * @returns `finish(promise)` runs until the promise settles, and `elapsedMs()` tells how much virtual time has passed.
 */
export function startVirtualTime(wallMs) {
  const timers = new VirtualTimers(0);
  globalThis.setTimeout = (run, durationMs = 0, ...args) => new Handle(timers.add(() => run(...args), durationMs));
  globalThis.clearTimeout = (handle) => {
    if (handle instanceof Handle) handle.timer.cancelled = true;
  };
  globalThis.performance.now = () => timers.now;
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length === 0 ? [wallMs + timers.now] : args));
    }
    static now() {
      return Math.floor(wallMs + timers.now);
    }
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    elapsedMs: () => timers.now,
    finish: async (promise) => {
      let settled = false;
      const settle = () => {
        settled = true;
      };
      promise.then(settle, settle);
      for (;;) {
        for (let turns = 0; turns < TURNS && !settled; turns += 1) await turn();
        let advanced = false;
        for (let turns = 0; turns < TURNS_WITHOUT_TIMER && !settled && !advanced; turns += 1) {
          advanced = timers.next();
          if (!advanced) await turn();
        }
        if (settled) return promise;
        if (!advanced) throw new Error('The promise waits, and no timer is left.');
      }
    },
  };
}
