import { execFileSync, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';

/**
 * Runs every campaign at full size, one after the other, and prints what each of them counted. Writes nothing.
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

/** How a line of figures begins, whoever prints it. */
const FIGURES = '▪ ';

interface Result {
  campaign: string;
  passed: boolean;
  seconds: number;
  /** Lines of figures. */
  figures: string[];
}

const size = process.env.ZOOM_CAMPAIGN ?? 'full';
const seed = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 32));

/** Runs one folder of test/campaigns, with its output on this terminal. */
function run(campaign: string): Promise<Result> {
  const begunAt = performance.now();
  const figures: string[] = [];
  const args = ['vitest', 'run', `${FOLDER}/${campaign}/`, '--disable-console-intercept', '--no-color'];
  const env = { ...process.env, ZOOM_CAMPAIGN: size, SEED: seed };
  const child = spawn('npx', args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    process.stdout.write(text);
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    figures.push(...lines.filter((line) => line.startsWith(FIGURES)).map((line) => line.slice(FIGURES.length)));
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = Math.round((performance.now() - begunAt) / 1_000);
      resolve({ campaign, passed: code === 0, seconds, figures });
    });
  });
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} x ${cpu?.model ?? 'unknown'}, ${memory} GiB, ${platform()} ${release()}, Node ${process.version}`;
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !CAMPAIGNS.includes(name));
if (unknown.length > 0) throw new Error(`No campaign ${unknown.join(', ')}: there are ${CAMPAIGNS.join(', ')}.`);

const results: Result[] = [];
const startedAt = new Date().toISOString();
for (const campaign of CAMPAIGNS) if (asked.length === 0 || asked.includes(campaign)) results.push(await run(campaign));

console.log('\n== Campaigns');
console.log(
  `command  SEED=${seed} ZOOM_CAMPAIGN=${size} npm run campaign${asked.length > 0 ? ` -- ${asked.join(' ')}` : ''}`,
);
console.log(`date     ${startedAt}, commit ${commit()}`);
console.log(`machine  ${machine()}`);
console.log(`seed     ${seed}`);
for (const { campaign, passed, seconds, figures } of results) {
  console.log(`\n${campaign}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
  for (const line of figures) console.log(`  ${line}`);
}
if (results.some(({ passed }) => !passed)) process.exitCode = 1;
