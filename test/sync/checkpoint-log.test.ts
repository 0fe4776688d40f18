import { describe, expect, it } from 'vitest';
import { memoryCheckpointStore } from '../../src/index.js';
import { CheckpointLog } from '../../src/sync/checkpoint-log.js';

const ENTRIES = [
  { type: 'one', text: 'Zoë\n"quoted"' },
  { numbers: [1, 2.5, null] },
  { nested: { empty: {} } },
  { last: true },
];

describe('the log of a checkpoint', () => {
  it('gives back entries as they were added, and goes on from there', async () => {
    const store = memoryCheckpointStore();
    const { log: first } = await CheckpointLog.open(store, 'key');
    for (const entry of ENTRIES) await first.append(entry);
    const { log, entries } = await CheckpointLog.open(store, 'key');
    expect(entries).toEqual(ENTRIES);
    await log.append({ more: 1 });
    expect((await CheckpointLog.open(store, 'key')).entries).toEqual([...ENTRIES, { more: 1 }]);
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['a line is lost', ([a, , ...rest]) => [a ?? '', ...rest]],
    ['the first line is lost', ([, ...rest]) => rest],
    ['a line is doubled', ([a, b, ...rest]) => [a ?? '', b ?? '', b ?? '', ...rest]],
    ['two lines change places', ([a, b, c, ...rest]) => [a ?? '', c ?? '', b ?? '', ...rest]],
    ['a line was put there by somebody else', (lines) => [...lines, '{"type":"mine"}']],
    ['a line is empty', ([a, ...rest]) => [a ?? '', '', ...rest]],
  ])('is none when %s', async (_what, change) => {
    const store = memoryCheckpointStore();
    const { log } = await CheckpointLog.open(store, 'key');
    for (const entry of ENTRIES) await log.append(entry);
    const changed = memoryCheckpointStore();
    for (const line of change(await store.read('key'))) await changed.append('key', line);
    expect((await CheckpointLog.open(changed, 'key')).entries).toBeNull();
  });

  it('is none when two wrote into it at the same time', async () => {
    const store = memoryCheckpointStore();
    const [one, other] = [await CheckpointLog.open(store, 'key'), await CheckpointLog.open(store, 'key')];
    await one.log.append({ one: 1 });
    await other.log.append({ other: 1 });
    expect((await CheckpointLog.open(store, 'key')).entries).toBeNull();
  });

  it('takes nothing more once an entry could not be added: there must be no hole', async () => {
    const store = memoryCheckpointStore();
    let full = false;
    const append = (key: string, line: string) => (full ? Promise.reject(new Error('full')) : store.append(key, line));
    const { log } = await CheckpointLog.open({ ...store, append }, 'key');
    await log.append({ first: 1 });
    full = true;
    await expect(log.append({ second: 1 })).rejects.toThrow('full');
    full = false;
    await expect(log.append({ third: 1 })).rejects.toThrow('full');
    expect((await CheckpointLog.open(store, 'key')).entries).toEqual([{ first: 1 }]);
    await log.clear();
    expect(await store.read('key')).toEqual([]);
  });

  it('begins anew once it was cleared, in the same run and in the next', async () => {
    const store = memoryCheckpointStore();
    const { log } = await CheckpointLog.open(store, 'key');
    for (const entry of ENTRIES) await log.append(entry);
    await log.clear();
    await log.append({ anew: 1 });
    const { log: next, entries } = await CheckpointLog.open(store, 'key');
    expect(entries).toEqual([{ anew: 1 }]);
    await next.clear();
    await next.append({ anew: 2 });
    expect((await CheckpointLog.open(store, 'key')).entries).toEqual([{ anew: 2 }]);
  });

  it('begins anew when it was not what was written', async () => {
    const store = memoryCheckpointStore();
    await store.append('key', 'somebody else');
    const { log, entries } = await CheckpointLog.open(store, 'key');
    expect(entries).toBeNull();
    await log.clear();
    await log.append({ anew: 1 });
    expect((await CheckpointLog.open(store, 'key')).entries).toEqual([{ anew: 1 }]);
  });

  it('is settled when what is being added is there, or could not be added', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const store = memoryCheckpointStore();
    const append = async () => {
      await held;
      throw new Error('full');
    };
    const { log } = await CheckpointLog.open({ ...store, append }, 'key');
    const failed = log.append({ one: 1 }).catch((error: unknown) => error);
    let settled = false;
    const settling = log.settle().then(() => {
      settled = true;
    });
    await new Promise(setImmediate);
    expect(settled).toBe(false);
    release();
    await settling;
    expect(await failed).toMatchObject({ message: 'full' });
  });
});
