import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileCheckpointStore } from '../../src/index.js';
import { CheckpointLog } from '../../src/sync/checkpoint-log.js';
import { temporaryFolder } from '../temporary-folder.js';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

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

describe('the log of a checkpoint, damaged as a file,', () => {
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
    const { file } = await written((bytes) => bytes);
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length * 8; at += 1) {
      const bytes = Buffer.from(whole);
      bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
      writeFileSync(file, bytes);
      const { entries } = await CheckpointLog.open(fileCheckpointStore(file), 'key');
      if (entries === null) continue;
      expect(entries.length, `bit ${at}`).toBeLessThan(ENTRIES.length);
      expect(entries, `bit ${at}`).toEqual(ENTRIES.slice(0, entries.length));
    }
  });
});
