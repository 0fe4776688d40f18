import { describe, expect, it } from 'vitest';
import { type Waiter, WaitQueue } from '../../src/limits/wait-queue.js';
import type { CallPriority } from '../../src/types/rate-limit.js';

interface Named extends Waiter {
  name: string;
}

const waiter = (name: string, priority: CallPriority = 'bulk'): Named => ({
  name,
  priority,
  left: false,
  grant: () => undefined,
  fail: () => undefined,
});

function drain(queue: WaitQueue): string[] {
  const names: string[] = [];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) names.push((next as Named).name);
  return names;
}

describe('a wait queue', () => {
  it('is first in, first out', () => {
    const queue = new WaitQueue();
    for (const name of ['a', 'b', 'c']) queue.push(waiter(name));
    expect(queue.size).toBe(3);
    expect(drain(queue)).toEqual(['a', 'b', 'c']);
    expect(queue.size).toBe(0);
    expect(queue.shift()).toBeUndefined();
  });

  it('gives bulk the next turn after a long run of interactive calls, not only after four more', () => {
    const queue = new WaitQueue();
    for (let call = 0; call < 20; call += 1) queue.push(waiter('i', 'interactive'));
    for (let call = 0; call < 10; call += 1) queue.shift();
    queue.push(waiter('b', 'bulk'));
    expect(drain(queue).join(' ')).toBe('b i i i i i i i i i i');
  });

  it('skips those who left, and counts them once however often they say so', () => {
    const queue = new WaitQueue();
    const [a, b, c] = [waiter('a'), waiter('b'), waiter('c')];
    for (const each of [a, b, c]) queue.push(each);
    queue.leave(b);
    queue.leave(b);
    expect(queue.size).toBe(2);
    expect(drain(queue)).toEqual(['a', 'c']);
  });

  it('does not let an empty interactive lane hold bulk up when its callers left', () => {
    const queue = new WaitQueue();
    const gone = waiter('i', 'interactive');
    queue.push(gone);
    queue.push(waiter('b', 'bulk'));
    queue.leave(gone);
    expect(drain(queue)).toEqual(['b']);
  });

  // The lane tidies up when its head has passed 1,000 entries and half of them, which is at the 1,002nd here.
  it.each([1_000, 1_001, 1_002, 1_003])('knows that it is empty when waiter %i of 2,002 left', (index) => {
    const queue = new WaitQueue();
    const all = Array.from({ length: 2_002 }, (_, position) => waiter(String(position)));
    for (const each of all) queue.push(each);
    const gone = all[index];
    if (gone) queue.leave(gone);
    expect(drain(queue)).toHaveLength(2_001);
    expect(queue.size).toBe(0);
  });

  // Each that looked at the others would need minutes.
  it('lets 100,000 go one by one without a look at the others', { timeout: 5_000 }, () => {
    const queue = new WaitQueue();
    const all = Array.from({ length: 100_000 }, () => waiter('x'));
    for (const each of all) queue.push(each);
    for (const each of all) queue.leave(each);
    expect([queue.size, queue.shift()]).toEqual([0, undefined]);
  });

  it.each([7, 11])('agrees with a plain array under random use (seed %i)', (seed) => {
    let state = seed;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const queue = new WaitQueue();
    let expected: Named[] = [];
    for (let step = 0; step < 20_000; step += 1) {
      const dice = random(10);
      if (dice < 6) {
        const next = waiter(String(step));
        queue.push(next);
        expected.push(next);
      } else if (dice < 8 && expected.length > 0) {
        const gone = expected[random(expected.length)];
        if (gone) queue.leave(gone);
        expected = expected.filter((each) => each !== gone);
      } else {
        expect(queue.shift()).toBe(expected.shift());
      }
      if (queue.size !== expected.length) expect.fail(`size ${queue.size}, not ${expected.length}, at step ${step}`);
    }
    expect(drain(queue)).toEqual(expected.map(({ name }) => name));
  });
});
