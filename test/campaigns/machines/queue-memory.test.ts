import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { count, report } from '../size.js';

const run = promisify(execFile);
const script = path.join(import.meta.dirname, 'processes/queue-memory.ts');

it('a waiting call costs less than 1 KB, with 100,000 of them in one bucket', async () => {
  const { stdout } = await run(process.execPath, ['--expose-gc', '--import', 'tsx', script]);
  const { queued, bytesEach } = JSON.parse(stdout) as { queued: number; bytesEach: number };
  report(`${count(queued)} calls waiting: ${count(Math.round(bytesEach))} bytes each`);
  expect(queued).toBeGreaterThan(99_000);
  expect(bytesEach).toBeLessThan(1_024);
});
