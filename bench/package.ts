// npm run bench -- package: what the built package weighs and how long it takes to load.

import { measureEntries } from '../scripts/measure-entries.js';
import { readManifest } from '../scripts/package-entries.js';
import type { FigureTable } from '../scripts/proof/proof-run.js';

/** Entries and dependencies. */
export async function benchPackage(): Promise<FigureTable[]> {
  const rows = [...measureEntries()].map(({ file, gzipKib, loadMs }) => [file, gzipKib.toFixed(1), loadMs.toFixed(0)]);
  const { dependencies } = readManifest();
  return [
    {
      title: 'Entries',
      notes: ['Gzipped, with the chunks that an entry pulls in; loading is the median of three processes.'],
      head: ['file', 'gzipped KiB', 'loads in ms'],
      rows,
    },
    {
      title: 'Runtime dependencies',
      notes: [],
      head: ['package', 'version'],
      rows: Object.entries(dependencies),
    },
  ];
}
