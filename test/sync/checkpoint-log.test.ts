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
});
