import { readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { fileOutput } from '../../src/cli/output.js';
import { temporaryFolder } from '../temporary-folder.js';

it('every piece is written whole, where a single write takes only the beginning of it', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'people.json');
  const probe = await open(path.join(folder, 'probe'), 'w');
  const write = vi.spyOn(Object.getPrototypeOf(probe) as FileHandle, 'write');
  write.mockImplementation(async function (this: FileHandle, text: unknown) {
    await this.appendFile(String(text).slice(0, 1));
    return { bytesWritten: 1, buffer: text };
  } as FileHandle['write']);
  const output = await fileOutput(file);
  for (const text of ['one, ', 'two']) await output.write(text);
  await output.keep();
  await probe.close();
  expect(readFileSync(file, 'utf8')).toBe('one, two');
});
