// Installs the packed package into an empty folder and uses it on every runtime of runtimes.ts, as an ES module and as
// CommonJS: every entry, paging over loopback, a 429, a webhook, a sync of 200 people, and a process that ends by itself.
//
//   npm run check:runtimes       after `npm run build`
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT, readManifest } from './package-entries.js';
import { RUNTIMES, type Runtime } from './runtimes.js';

const run = promisify(execFile);
const FORMATS = ['main.mjs', 'main.cjs'];

/** Far beyond the ten seconds that it takes: what still runs then does not end by itself. */
const ENDED_BY_MS = 180_000;

/** Where a runtime is installed: several versions of Node stand side by side. */
function alias({ name, version }: Runtime): string {
  return `${name}-${version}`.toLowerCase();
}

async function install(app: string): Promise<void> {
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', app], {
    cwd: ROOT,
  });
  const { devDependencies, peerDependencies } = readManifest();
  const peers = Object.keys(peerDependencies).map((name) => `${name}@${devDependencies[name]}`);
  const programs = RUNTIMES.map((runtime) => `${alias(runtime)}@npm:${runtime.package}@${runtime.version}`);
  writeFileSync(path.join(app, 'package.json'), '{"name":"app","private":true}');
  const packages = [`./${stdout.trim().split('\n').at(-1)}`, ...peers, ...programs];
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--silent'];
  await run('npm', ['install', ...flags, ...packages], { cwd: app });
  cpSync(path.join(ROOT, 'test/package/runtimes'), app, { recursive: true });
}

/** What went wrong, or `null`. */
async function tryOut(app: string, runtime: Runtime, file: string): Promise<string | null> {
  const program = path.join(app, 'node_modules', alias(runtime), runtime.program);
  const begunAt = performance.now();
  const options = { cwd: app, timeout: ENDED_BY_MS, env: { ...process.env, NODE_OPTIONS: '' } };
  const outcome = await run(program, [...runtime.args, file], options).then(
    // Silence is a failure too: a process ends well when all that it waits for can never happen.
    ({ stdout }) => ({ said: stdout.trim() || 'said nothing', failed: !stdout.startsWith('200 people') }),
    (error: Error & { killed?: boolean; stderr?: string }) => ({
      said: error.killed === true ? 'did not end by itself' : (error.stderr ?? error.message),
      failed: true,
    }),
  );
  const seconds = ((performance.now() - begunAt) / 1_000).toFixed(1);
  const title = `${runtime.name} ${runtime.version}`.padEnd(14);
  console.log(`${title} ${file.padEnd(9)} ${outcome.failed ? 'FAILED' : `${outcome.said}, ended after ${seconds} s`}`);
  return outcome.failed ? `${title} ${file}\n${outcome.said}` : null;
}

const app = mkdtempSync(path.join(tmpdir(), 'runtimes-'));
try {
  await install(app);
  const tries = RUNTIMES.flatMap((runtime) => FORMATS.map((file) => tryOut(app, runtime, file)));
  const failures = (await Promise.all(tries)).filter((failure) => failure !== null);
  if (failures.length > 0) {
    console.error(`\n${failures.join('\n\n')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(app, { recursive: true, force: true });
}
