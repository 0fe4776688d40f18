import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageEntries, ROOT } from './package-entries.js';

export interface MeasuredEntry {
  entry: string;
  format: 'esm' | 'cjs';
  file: string;
  /** Gzipped: the entry's file and the chunks of ours that it pulls in. */
  gzipKib: number;
  /** In a process of its own; the median of three. */
  loadMs: number;
}

/** A file of dist and every file that it imports or requires from there. */
function withChunks(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(path.join(ROOT, 'dist', file), 'utf8');
  for (const [, chunk = ''] of text.matchAll(/(?:from|import|require\()\s*['"]\.\/([\w.-]+\.c?js)['"]/g)) {
    withChunks(chunk, found);
  }
  return found;
}

function weigh(file: string): number {
  const texts = [...withChunks(file)].map((name) => readFileSync(path.join(ROOT, 'dist', name)));
  return gzipSync(Buffer.concat(texts)).length / 1_024;
}

function load(file: string): number {
  const target = JSON.stringify(path.join(ROOT, 'dist', file));
  const code = file.endsWith('.cjs') ? `require(${target})` : `await import(${target})`;
  const script = `const begunAt = performance.now(); ${code}; console.log(performance.now() - begunAt);`;
  const type = file.endsWith('.cjs') ? 'commonjs' : 'module';
  const times = Array.from({ length: 3 }, () => {
    const child = spawnSync(process.execPath, [`--input-type=${type}`, '--eval', script], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(`${file} does not load: ${child.stderr}`);
    return Number(child.stdout);
  });
  return times.sort((a, b) => a - b)[1] ?? Number.NaN;
}

/** Every entry of the built package, in both formats, one after the other. */
export function* measureEntries(): Generator<MeasuredEntry> {
  for (const entry of packageEntries()) {
    for (const [format, file] of [
      ['esm', `${entry}.js`],
      ['cjs', `${entry}.cjs`],
    ] as const) {
      yield { entry, format, file, gzipKib: weigh(file), loadMs: load(file) };
    }
  }
}
