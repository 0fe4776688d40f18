// Prints what each entry of the built package weighs and how long it takes to load; fails when one is over its budget.
//
//   npx tsx scripts/check-sizes.ts      after `npm run build`
//
// Sizes are gzipped and ours alone: the entry's file and the chunks that it pulls in. Budgets leave some
// room; who goes over one raises it here, and the review sees by how much. Times are printed and never judged.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureEntries } from './measure-entries.js';
import { ROOT } from './package-entries.js';

/** Gzipped KiB by entry. CommonJS carries ky and p-retry with it. */
const BUDGETS: Record<string, { esm: number; cjs: number }> = {
  index: { esm: 240, cjs: 255 },
  testing: { esm: 205, cjs: 210 },
  redis: { esm: 15, cjs: 15 },
  opentelemetry: { esm: 3, cjs: 3 },
  webhooks: { esm: 13, cjs: 13 },
  export: { esm: 3, cjs: 3 },
};

/** The command line, with commander and csv-stringify in it. */
const CLI_BUDGET = 48;

const over: string[] = [];
for (const { entry, format, file, gzipKib, loadMs } of measureEntries()) {
  const budget = BUDGETS[entry]?.[format] ?? 0;
  if (gzipKib > budget) over.push(`${file}: ${gzipKib.toFixed(1)} KiB, budget ${budget}`);
  const figures = `${gzipKib.toFixed(1).padStart(6)} of ${String(budget).padStart(3)} KiB gzipped`;
  console.log(`${file.padEnd(18)} ${figures}, loads in ${loadMs.toFixed(0).padStart(3)} ms`);
}
// The command line alone: what it shares with the package is weighed above, and loading it would run it.
const cli = gzipSync(readFileSync(path.join(ROOT, 'dist/cli.cjs'))).length / 1_024;
console.log(`${'cli.cjs'.padEnd(18)} ${cli.toFixed(1).padStart(6)} of ${String(CLI_BUDGET).padStart(3)} KiB gzipped`);
if (cli > CLI_BUDGET) over.push(`cli.cjs: ${cli.toFixed(1)} KiB, budget ${CLI_BUDGET}`);
if (over.length > 0) {
  console.error(`Over the budget of scripts/check-sizes.ts:\n${over.join('\n')}`);
  process.exitCode = 1;
}
