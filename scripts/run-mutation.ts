// Changes the code of a room of src/ in many small ways and counts the changes that its tests notice; keeps the score in
// proof/ and in docs/proof.md.
//
//   npm run mutation -- webhooks             a room: auth, client, sync or webhooks
//   npm run mutation -- sync --concurrency 4
//   npm run mutation -- client --files 'src/client/re*.ts'     a part of it: leaves no score behind
//
// What has not changed since the last time is not tried again: .mutation/ has it.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { partsOf } from './mutation/parts.js';
import { keepRun } from './proof/keep-run.js';
import { circumstances } from './proof/proof-run.js';

const ROOMS = ['auth', 'client', 'sync', 'webhooks'];

/** Percent. */
const LEAST_SCORE = 85;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string', default: '1' }, files: { type: 'string' } },
});
const [room = ''] = positionals;
if (!ROOMS.includes(room)) throw new Error(`Which room? There are ${ROOMS.join(', ')}.`);
process.env.MUTATED_ROOM = room; // vitest.mutation.config.ts asks for it, in the processes of Stryker too

const where = circumstances();
const begunAt = performance.now();
const statuses: string[] = [];
for (const { name, without } of partsOf(room)) {
  const id = name === '' ? room : `${room}-${name}`;
  process.env.MUTATED_PART = name;
  const stryker = new Stryker({
    mutate: [
      flags.files ?? `src/${room}/**/*.ts`,
      // It is data, made from Zoom's descriptions: a script judges it, not a test of the room.
      '!src/client/route-table.ts',
      ...without.map((files) => `!${files}`),
    ],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.mutation.config.ts', related: false },
    coverageAnalysis: 'perTest',
    // What runs once, as a module loads, would need all tests anew in a process of its own for each change.
    ignoreStatic: true,
    incremental: true,
    incrementalFile: `.mutation/${id}.json`,
    concurrency: Number(flags.concurrency),
    ignorePatterns: ['dist', 'docs', 'proof', 'examples', 'bench', '.mutation'],
    tempDirName: path.join(tmpdir(), `mutation-${id}`),
    reporters: ['clear-text', 'progress-append-only'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    allowConsoleColors: false,
    checkers: [],
  });
  for (const { status } of await stryker.runMutationTest()) statuses.push(status);
}

const tally = new Map<string, number>();
for (const status of statuses) tally.set(status, (tally.get(status) ?? 0) + 1);
const of = (status: string): number => tally.get(status) ?? 0;
const noticed = of('Killed') + of('Timeout');
const score = (noticed / (noticed + of('Survived') + of('NoCoverage'))) * 100;
const passed = score >= LEAST_SCORE;
const row = [
  room,
  `${score.toFixed(1)} %`,
  ...['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'].map((status) => String(of(status))),
];
console.log(row.join(' | '));
if (flags.files !== undefined) process.exit(); // a part is no score of the room
const kept = keepRun({
  name: `mutation-${room}`,
  command: `npm run mutation -- ${room}`,
  passed,
  seconds: Math.round((performance.now() - begunAt) / 1_000),
  size: null,
  seed: null,
  ...where,
  tests: null,
  lines: [],
  tables: [
    {
      title: 'Changes that the tests of the room notice',
      notes: [`At least ${LEAST_SCORE} %. Ignored: what runs once, as a module loads.`],
      head: ['room', 'noticed', 'failed a test', 'hung', 'unnoticed', 'met no test', 'ignored'],
      rows: [row],
    },
  ],
});
console.log(kept);
if (!passed) process.exitCode = 1;
