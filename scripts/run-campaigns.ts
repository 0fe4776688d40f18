import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keepRun } from './proof/keep-run.js';
import { circumstances, figuresIn, type ProofRun } from './proof/proof-run.js';

/**
 * Runs every campaign at full size, one after the other, prints what each of them counted, and keeps it in proof/ and in
 * docs/proof.md. A run that is smaller than the one kept there is printed only.
 *
 *     npm run campaign                    all of them
 *     npm run campaign -- sync tokens     those of these folders of test/campaigns
 *     SEED=7 npm run campaign             again with a seed that was printed
 *     ZOOM_CAMPAIGN=middle npm run campaign
 */
const FOLDER = 'test/campaigns';
const CAMPAIGNS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Tests of the default suite that belong to what a campaign proves. */
const BESIDES: Readonly<Record<string, readonly string[]>> = { api: ['test/resources/'] };

const SIZES = ['full', 'middle', 'small'] as const;
const size = SIZES.find((one) => one === (process.env.ZOOM_CAMPAIGN ?? 'full'));
if (size === undefined) throw new Error(`ZOOM_CAMPAIGN is one of ${SIZES.join(', ')}.`);
const seed = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 32));

/** Runs one folder of test/campaigns, with its output on this terminal. */
async function run(campaign: string): Promise<ProofRun> {
  const begunAt = performance.now();
  const where = circumstances();
  const scratch = mkdtempSync(path.join(tmpdir(), 'campaign-'));
  const results = path.join(scratch, 'results.json');
  try {
    const folders = [`${FOLDER}/${campaign}/`, ...(BESIDES[campaign] ?? [])];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    const args = ['vitest', 'run', ...folders, ...reporters, '--disable-console-intercept', '--no-color'];
    const { code, output } = await spawned('npx', args);
    return {
      name: `campaign-${campaign}`,
      command: `SEED=${seed} ${size === 'full' ? '' : `ZOOM_CAMPAIGN=${size} `}npm run campaign -- ${campaign}`,
      passed: code === 0,
      seconds: Math.round((performance.now() - begunAt) / 1_000),
      size: size ?? null,
      seed,
      ...where,
      tests: testsIn(results),
      lines: figuresIn(output),
      tables: [],
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function spawned(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, ZOOM_CAMPAIGN: size, SEED: seed };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text);
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

interface VitestResults {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests?: number;
}

/** `null` when vitest ended before it could count. */
function testsIn(file: string): ProofRun['tests'] {
  try {
    const counted = JSON.parse(readFileSync(file, 'utf8')) as VitestResults;
    const skipped = counted.numPendingTests + (counted.numTodoTests ?? 0);
    return { passed: counted.numPassedTests, failed: counted.numFailedTests, skipped };
  } catch {
    return null;
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CAMPAIGNS.includes(name));
if (unknown.length > 0) throw new Error(`No campaign ${unknown.join(', ')}: there are ${CAMPAIGNS.join(', ')}.`);

const results: { run: ProofRun; kept: string }[] = [];
for (const campaign of CAMPAIGNS) {
  if (asked.length > 0 && !asked.includes(campaign)) continue;
  const told = await run(campaign);
  results.push({ run: told, kept: keepRun(told) });
}

console.log(`\n== Campaigns, ${size} size, seed ${seed}`);
for (const { run: told, kept } of results) {
  console.log(`\n${told.name}: ${told.passed ? 'passed' : 'FAILED'} in ${told.seconds} s; ${kept}`);
  console.log(`  again: ${told.command}`);
  for (const line of told.lines) console.log(`  ${line}`);
}
if (results.some(({ run: told }) => !told.passed)) process.exitCode = 1;
