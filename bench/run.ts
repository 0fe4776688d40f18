// npm run bench: what this package costs and how close to Zoom's limits it comes. Prints the figures, and keeps them in
// proof/ and in docs/proof.md.
//
//   npm run bench                        all of them
//   npm run bench -- listing --users 100000 --rounds 3 --latency 20        beside raw fetch and @zoom/rivet
//   npm run bench -- limits --seconds 12 --minutes                         --minutes adds buckets counted by the minute
//   npm run bench -- overhead --rounds 5 --calls 4000 --waiting 100000     what one call costs
//   npm run bench -- sync --people 100000 --latency 150 --jitter 20 --seed 1 --million    what a sync takes
//   npm run bench -- package             what the built package weighs
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { keepRun } from '../scripts/proof/keep-run.js';
import { circumstances, type FigureTable } from '../scripts/proof/proof-run.js';
import { benchLimits } from './limits.js';
import { benchListing } from './listing.js';
import { benchOverhead } from './overhead.js';
import { benchPackage } from './package.js';
import { benchSync } from './sync.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    users: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    latency: { type: 'string' },
    seconds: { type: 'string', default: '12' },
    minutes: { type: 'boolean', default: false },
    calls: { type: 'string', default: '4000' },
    waiting: { type: 'string', default: '100000' },
    people: { type: 'string', default: '100000' },
    jitter: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    million: { type: 'boolean', default: false },
  },
});
const number = (text: string): number => Number(text);
const rounds = number(flags.rounds);

const BENCHES: Readonly<Record<string, () => Promise<FigureTable[]>>> = {
  listing: () => benchListing({ users: number(flags.users), rounds, latencyMs: number(flags.latency ?? '20') }),
  limits: () => benchLimits({ seconds: number(flags.seconds), minutes: flags.minutes }),
  overhead: () => benchOverhead({ rounds, calls: number(flags.calls), waiting: number(flags.waiting) }),
  sync: () =>
    benchSync({
      people: number(flags.people),
      latencyMs: number(flags.latency ?? '150'),
      jitterMs: number(flags.jitter),
      seed: number(flags.seed),
      million: flags.million,
    }),
  package: benchPackage,
};

function print({ title, notes, head, rows }: FigureTable): void {
  const table = new Table({ head: [...head], style: { head: [] } });
  for (const row of rows) table.push([...row]);
  console.log(`\n${[title, ...notes].join('\n')}\n${table.toString()}`);
}

const unknown = positionals.filter((name) => BENCHES[name] === undefined);
if (unknown.length > 0)
  throw new Error(`No bench ${unknown.join(', ')}: there are ${Object.keys(BENCHES).join(', ')}.`);
const given = process.argv.slice(2).filter((word) => !positionals.includes(word) || word.startsWith('-'));

for (const [name, bench] of Object.entries(BENCHES)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const where = circumstances();
  const begunAt = performance.now();
  const tables = await bench();
  for (const table of tables) print(table);
  const kept = keepRun({
    name: `bench-${name}`,
    command: ['npm run bench --', name, ...given].join(' '),
    passed: true,
    seconds: Math.round((performance.now() - begunAt) / 1_000),
    size: null,
    seed: name === 'sync' ? flags.seed : null,
    ...where,
    tests: null,
    lines: [],
    tables,
  });
  console.log(`\n${kept}`);
}
