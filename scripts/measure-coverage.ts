// Which lines and branches of src/ the tests run, by room; keeps the figures in proof/ and in docs/proof.md. Only what
// runs in the processes of the tests counts: not the processes that tests start, and no campaigns.
//
//   npm run coverage
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './package-entries.js';
import { keepRun } from './proof/keep-run.js';
import { circumstances } from './proof/proof-run.js';

/** Percent of all of src/, below which the command fails. */
const LEAST = { lines: 95, branches: 95 };

interface Counted {
  total: number;
  covered: number;
}
interface Coverage {
  lines: Counted;
  branches: Counted;
}

const NOTHING: Coverage = { lines: { total: 0, covered: 0 }, branches: { total: 0, covered: 0 } };
const plus = (a: Counted, b: Counted): Counted => ({ total: a.total + b.total, covered: a.covered + b.covered });
const both = (a: Coverage, b: Coverage): Coverage => ({
  lines: plus(a.lines, b.lines),
  branches: plus(a.branches, b.branches),
});
const percent = ({ total, covered }: Counted): number => (total === 0 ? 100 : (covered / total) * 100);

/** The tests that are named after a room of src/. */
function testFolders(): string[] {
  const rooms = readdirSync(path.join(ROOT, 'src'));
  const folders = readdirSync(path.join(ROOT, 'test')).filter((name) => rooms.includes(name));
  return folders.map((name) => `test/${name}/`);
}

/** By room: the folder of src/. */
function byRoom(summary: Readonly<Record<string, Coverage>>): Map<string, Coverage> {
  const rooms = new Map<string, Coverage>();
  for (const [file, coverage] of Object.entries(summary)) {
    if (file === 'total') continue;
    const [room = '', ...rest] = path.relative(path.join(ROOT, 'src'), file).split(path.sep);
    if (rest.length > 0) rooms.set(room, both(rooms.get(room) ?? NOTHING, coverage));
  }
  return rooms;
}

const where = circumstances();
const begunAt = performance.now();
const scratch = mkdtempSync(path.join(tmpdir(), 'coverage-'));
try {
  const flags = ['--coverage', '--coverage.include=src/**/*.ts', '--coverage.reporter=json-summary'];
  const args = ['vitest', 'run', ...testFolders(), ...flags, `--coverage.reportsDirectory=${scratch}`];
  const { status } = spawnSync('npx', args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('Tests failed: without them there is no coverage to speak of.');
  const summary = JSON.parse(readFileSync(path.join(scratch, 'coverage-summary.json'), 'utf8'));
  const rooms = [...byRoom(summary)].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = rooms.reduce((sum, [, coverage]) => both(sum, coverage), NOTHING);
  const rows = [...rooms, ['all', all] as const].map(([room, { lines, branches }]) => [
    room,
    String(lines.total),
    `${percent(lines).toFixed(1)} %`,
    String(branches.total),
    `${percent(branches).toFixed(1)} %`,
  ]);
  const passed = percent(all.lines) >= LEAST.lines && percent(all.branches) >= LEAST.branches;
  console.table(rows);
  const kept = keepRun({
    name: 'coverage',
    command: 'npm run coverage',
    passed,
    seconds: Math.round((performance.now() - begunAt) / 1_000),
    size: null,
    seed: null,
    ...where,
    tests: null,
    lines: [],
    tables: [
      {
        title: 'What the tests run',
        notes: [
          `At least ${LEAST.lines} % of lines and ${LEAST.branches} % of branches. Processes that tests start do not count.`,
        ],
        head: ['room', 'lines', 'of them run', 'branches', 'of them taken'],
        rows,
      },
    ],
  });
  console.log(kept);
  if (!passed) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
