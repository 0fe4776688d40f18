// Prints what each entry of the built package weighs and how long it takes to load; fails when one is over its budget.
//
//   npx tsx scripts/check-sizes.ts      after `npm run build`
//
// Sizes are gzipped and ours alone: the entry's file and the chunks that it pulls in. Budgets leave some
// room; who goes over one raises it here, and the review sees by how much. Times are printed and never judged.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packageEntries, ROOT } from './package-entries.js';

/** Gzipped KiB by entry. CommonJS carries ky and p-retry with it. */
const BUDGETS: Record<string, { esm: number; cjs: number }> = {
  index: { esm: 240, cjs: 255 },
  testing: { esm: 205, cjs: 210 },
  redis: { esm: 15, cjs: 15 },
  opentelemetry: { esm: 3, cjs: 3 },
  webhooks: { esm: 13, cjs: 13 },
  export: { esm: 3, cjs: 3 },
};

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

/** Gzipped KiB. */
function weigh(file: string): number {
  const texts = [...withChunks(file)].map((name) => readFileSync(path.join(ROOT, 'dist', name)));
  return gzipSync(Buffer.concat(texts)).length / 1_024;
}

/** Milliseconds to load an entry in a process of its own; the median of three. */
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

const over: string[] = [];
for (const entry of packageEntries()) {
  for (const [format, file] of [
    ['esm', `${entry}.js`],
    ['cjs', `${entry}.cjs`],
  ] as const) {
    const size = weigh(file);
    const budget = BUDGETS[entry]?.[format] ?? 0;
    if (size > budget) over.push(`${file}: ${size.toFixed(1)} KiB, budget ${budget}`);
    const figures = `${size.toFixed(1).padStart(6)} of ${String(budget).padStart(3)} KiB gzipped`;
    console.log(`${file.padEnd(18)} ${figures}, loads in ${load(file).toFixed(0).padStart(3)} ms`);
  }
}
if (over.length > 0) {
  console.error(`Over the budget of scripts/check-sizes.ts:\n${over.join('\n')}`);
  process.exitCode = 1;
}
