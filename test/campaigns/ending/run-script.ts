import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** How a process of its own has ended. */
export interface Ended<T> {
  code: number | null;
  signal: string | null;
  stderr: string;
  /** What it said last. */
  said: T;
  /** Milliseconds from there to its end. */
  lingeredMs: number;
}

/** Runs a script of this folder to its end. It says JSON on stdout, with the instant as `at`, and nobody ends it. */
export function runScript<T extends { at: number }>(
  script: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<Ended<T>> {
  const file = path.join('test/campaigns/ending/processes', script);
  const child = spawn(process.execPath, [...nodeOptions, '--import', 'tsx', file, ...args], { cwd: root });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk.toString('utf8')));
  let endedAt = 0;
  child.once('exit', () => {
    endedAt = Date.now();
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      const last = stdout.join('').trim().split('\n').at(-1) || '{}';
      const said = JSON.parse(last) as T;
      resolve({ code, signal, stderr: stderr.join(''), said, lingeredMs: endedAt - said.at });
    });
  });
}
