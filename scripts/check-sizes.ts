// Prints what each entry of the built package weighs and how long it takes to load; fails when one is over its budget.
//
//   npx tsx scripts/check-sizes.ts      after `npm run build`
//
// Sizes are gzipped and ours alone: the entry's file and the chunks that it pulls in. Budgets leave some
// room; who goes over one raises it here, and the review sees by how much. Times are printed and never judged.
import { measureEntries } from './measure-entries.js';

/** Gzipped KiB by entry. CommonJS carries ky and p-retry with it. */
const BUDGETS: Record<string, { esm: number; cjs: number }> = {
  index: { esm: 240, cjs: 255 },
  testing: { esm: 205, cjs: 210 },
  redis: { esm: 15, cjs: 15 },
  opentelemetry: { esm: 3, cjs: 3 },
  webhooks: { esm: 13, cjs: 13 },
  export: { esm: 3, cjs: 3 },
};

const over: string[] = [];
for (const { entry, format, file, gzipKib, loadMs } of measureEntries()) {
  const budget = BUDGETS[entry]?.[format] ?? 0;
  if (gzipKib > budget) over.push(`${file}: ${gzipKib.toFixed(1)} KiB, budget ${budget}`);
  const figures = `${gzipKib.toFixed(1).padStart(6)} of ${String(budget).padStart(3)} KiB gzipped`;
  console.log(`${file.padEnd(18)} ${figures}, loads in ${loadMs.toFixed(0).padStart(3)} ms`);
}
if (over.length > 0) {
  console.error(`Over the budget of scripts/check-sizes.ts:\n${over.join('\n')}`);
  process.exitCode = 1;
}
