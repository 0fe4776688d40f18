import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../src/limits/lines.js';
import { settle } from '../client/virtual-time.js';

const never = new AbortController().signal;

describe('a line', () => {
  it('lets one at a time through for each key, in the order of arrival', async () => {
    const lines = new Lines();
    const seen: string[] = [];
    const pass = async (name: string, key: string) => {
      const leave = await lines.take(key, never);
      seen.push(`${name} in`);
      await settle();
      seen.push(`${name} out`);
      leave();
    };
    await Promise.all([pass('a1', 'a'), pass('a2', 'a'), pass('b1', 'b'), pass('a3', 'a')]);
    expect(seen.filter((word) => word.startsWith('a'))).toEqual([
      'a1 in',
      'a1 out',
      'a2 in',
      'a2 out',
      'a3 in',
      'a3 out',
    ]);
    expect(seen.indexOf('b1 in')).toBeLessThan(seen.indexOf('a1 out')); // keys do not wait for each other
    expect(lines.size).toBe(0);
  });

  it('rejects at once who gives up, and the others move up', async () => {
    const lines = new Lines();
    const leave = await lines.take('a', never);
    const control = new AbortController();
    const second = lines.take('a', control.signal);
    const third = lines.take('a', never);
    expect(lines.lengthOf('a')).toBe(3);
    const reason = new Error('enough');
    control.abort(reason);
    await expect(second).rejects.toBe(reason);
    expect(lines.lengthOf('a')).toBe(2);
    leave();
    (await third)();
    expect(lines.size).toBe(0);
  });

  it('takes nobody in whose signal has aborted', async () => {
    const lines = new Lines();
    await expect(lines.take('a', AbortSignal.abort('over'))).rejects.toBe('over');
    expect(lines.size).toBe(0);
  });

  it('is left once, however often that is said', async () => {
    const lines = new Lines();
    const leave = await lines.take('a', never);
    const second = lines.take('a', never);
    const third = lines.take('a', never);
    leave();
    leave();
    await second;
    expect(await Promise.race([third.then(() => 'in'), settle().then(() => 'waits')])).toBe('waits');
  });

  it('keeps to a list of names on paper, whatever comes and goes', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('come' as const), key: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ kind: fc.constant('leave' as const), key: fc.constantFrom('a', 'b', 'c') }),
      fc.record({ kind: fc.constant('give up' as const), at: fc.nat(30) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const lines = new Lines();
        const paper: Record<string, number[]> = { a: [], b: [], c: [] };
        const inside: Record<string, { who: number; leave(): void } | undefined> = {};
        const controls: { key: string; control: AbortController }[] = [];
        const given: number[] = [];
        for (const move of steps) {
          if (move.kind === 'come') {
            const control = new AbortController();
            const who = controls.push({ key: move.key, control }) - 1;
            paper[move.key]?.push(who);
            lines.take(move.key, control.signal).then(
              (leave) => {
                inside[move.key] = { who, leave };
              },
              () => given.push(who),
            );
          } else if (move.kind === 'leave') {
            const first = inside[move.key];
            if (first !== undefined) {
              inside[move.key] = undefined;
              paper[move.key]?.shift();
              first.leave();
            }
          } else {
            const { key, control } = controls[move.at] ?? {};
            const waiting = paper[key ?? '']?.indexOf(move.at) ?? -1;
            if (waiting > 0) paper[key ?? '']?.splice(waiting, 1);
            control?.abort();
            await settle();
            if (waiting > 0) expect(given).toContain(move.at); // who is inside stays inside
          }
          await settle();
          for (const key of ['a', 'b', 'c']) {
            expect(inside[key]?.who).toBe(paper[key]?.[0]);
            expect(lines.lengthOf(key)).toBe(paper[key]?.length);
          }
        }
        for (const key of ['a', 'b', 'c']) {
          while (inside[key] !== undefined) {
            const { leave } = inside[key] ?? {};
            inside[key] = undefined;
            leave?.();
            await settle();
          }
        }
        expect(lines.size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
