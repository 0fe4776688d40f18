import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a file of bench/contenders tells: each has a process of its own, so that memory and CPU are its own. */
export async function contender(
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<unknown> {
  const file = path.join(import.meta.dirname, 'contenders', `${name}.mjs`);
  const { stdout } = await run(process.execPath, [...flags, file, ...args]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
