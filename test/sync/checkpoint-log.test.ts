import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileCheckpointStore, memoryCheckpointStore } from '../../src/index.js';
import { CheckpointLog } from '../../src/sync/checkpoint-log.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zoom-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ENTRIES = [
  { type: 'one', text: 'Zoë\n"quoted"' },
  { numbers: [1, 2.5, null] },
  { nested: { empty: {} } },
  { last: true },
];

/** Writes the entries, and opens what became of the file. */
async function written(change: (bytes: Buffer) => Buffer) {
  const file = path.join(folder, crypto.randomUUID());
  const { log } = await CheckpointLog.open(fileCheckpointStore(file), 'key');
  for (const entry of ENTRIES) await log.append(entry);
  writeFileSync(file, change(readFileSync(file)));
  return { file, ...(await CheckpointLog.open(fileCheckpointStore(file), 'key')) };
}

describe('the log of a checkpoint', () => {
  it('gives back entries as they were added, and goes on from there', async () => {
    const { log, entries, file } = await written((bytes) => bytes);
    expect(entries).toEqual(ENTRIES);
    await log.append({ more: 1 });
    const { entries: all } = await CheckpointLog.open(fileCheckpointStore(file), 'key');
    expect(all).toEqual([...ENTRIES, { more: 1 }]);
  });

  it('cut off at any byte is a shorter one, to which can be added', async () => {
    const whole = (await written((bytes) => bytes)).file;
    for (let length = 0; length <= readFileSync(whole).length; length += 1) {
      const { log, entries, file } = await written((bytes) => bytes.subarray(0, length));
      expect(entries, `${length} bytes`).toEqual(ENTRIES.slice(0, entries?.length));
      await log.append({ more: 1 });
      const again = await CheckpointLog.open(fileCheckpointStore(file), 'key');
      expect(again.entries, `${length} bytes`).toEqual([...(entries ?? []), { more: 1 }]);
    }
  });

  it('with any bit changed is a shorter one, or none', async () => {
    const property = fc.asyncProperty(fc.nat(), fc.nat(7), async (at, bit) => {
      const { entries } = await written((bytes) => {
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        return bytes;
      });
      if (entries === null) return;
      expect(entries.length).toBeLessThan(ENTRIES.length);
      expect(entries).toEqual(ENTRIES.slice(0, entries.length));
    });
    await fc.assert(property, { numRuns: 150 });
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
