// Writes what every entry makes public into etc/*.api.md, from the declarations in dist, so that a review sees it.
//
//   npm run api                  after `npm run build`: renews the reports
//   npm run api -- --check       changes nothing, and fails when a report is not what the declarations say
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
} from '@microsoft/api-extractor';
import { packageEntries, ROOT } from './package-entries.js';

const check = process.argv.includes('--check');

/** What API Extractor may say of a declaration. The types are checked elsewhere; here only the report counts. */
const silent = { default: { logLevel: ExtractorLogLevel.None, addToApiReportFile: false } };

function configOf(entry: string, scratch: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: path.join(ROOT, `dist/${entry}.d.ts`),
      compiler: {
        // DOM: without it the analyzer cannot follow `URL` and `Request`, which Node declares by way of it.
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            lib: ['ES2023', 'DOM', 'DOM.Iterable', 'ESNext.Disposable'],
            types: ['node'],
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
          },
          include: ['dist/*.d.ts'],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: entry,
        reportFolder: path.join(ROOT, 'etc'),
        reportTempFolder: scratch,
        // The fields of a record stand in its shape, which has no name outside. The testing entry hands out the same records.
        includeForgottenExports: entry !== 'testing',
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(ROOT, 'package.json'),
  });
}

const scratch = mkdtempSync(path.join(tmpdir(), 'api-report-'));
mkdirSync(path.join(ROOT, 'etc'), { recursive: true });
const configs = packageEntries().map((entry) => configOf(entry, scratch));
const [first] = configs;
if (first === undefined) throw new Error('package.json exports nothing');
const compilerState = CompilerState.create(first, {
  additionalEntryPoints: configs.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
});
const stale = configs.filter((config) => {
  Extractor.invoke(config, { compilerState, localBuild: false, messageCallback: silence });
  const told = inOneOrder(readFileSync(config.reportTempFilePath, 'utf8'));
  const kept = existsSync(config.reportFilePath) ? readFileSync(config.reportFilePath, 'utf8') : '';
  if (told === kept) return false;
  if (!check) writeFileSync(config.reportFilePath, told);
  else showChanges(config, told);
  return true;
});
rmSync(scratch, { recursive: true });

const names = stale.map(({ reportFilePath }) => path.relative(ROOT, reportFilePath)).join(', ');
if (stale.length === 0) console.log(`etc/: ${configs.length} reports, as the declarations say`);
else if (!check) console.log(`renewed: ${names}`);
else {
  console.error(`The public names changed: ${names}. If that is meant, run: npm run build && npm run api`);
  process.exitCode = 1;
}

/** Its own words would send the reader to copy files by hand. */
function silence(message: ExtractorMessage): void {
  message.handled = true;
}

/** The compiler writes the members of a union in the order in which it met them first, wherever that was: it is no change. */
function inOneOrder(report: string): string {
  const literal = `(?:"[^"\\n]*"|'[^'\\n]*'|-?\\d+)`;
  return report.replaceAll(new RegExp(`${literal}(?: \\| ${literal})+`, 'g'), (union) =>
    union
      .split(' | ')
      .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
      .join(' | '),
  );
}

function showChanges({ reportFilePath }: ExtractorConfig, told: string): void {
  const now = path.join(scratch, `now-${path.basename(reportFilePath)}`);
  writeFileSync(now, told);
  const before = existsSync(reportFilePath) ? reportFilePath : '/dev/null';
  spawnSync('git', ['--no-pager', 'diff', '--no-index', '--no-color', before, now], { stdio: 'inherit' });
}
