import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainedProperties, hovers, wholeSurface } from './published-types.js';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
/** Not a dependency of this package: only the example of docs/testing.md needs it. */
const JEST = 'jest@30.5.2';
const FLAGS = ['--silent', '--no-audit', '--no-fund', '--prefer-offline'];
const LIB = ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'];

/** What a stranger does: packs the package, installs it into an empty app, uses it. */
describe('the packed package in an empty app', () => {
  const app = mkdtempSync(path.join(tmpdir(), 'zoom-admin-sdk-'));
  const sdk = path.join(app, 'node_modules/zoom-admin-sdk');
  const node = async (...args: string[]): Promise<Record<string, unknown>> => {
    const { stdout } = await run(process.execPath, args, { cwd: app });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  };

  beforeAll(async () => {
    const packed = await run('npm', ['pack', '--silent', '--pack-destination', app], { cwd: root });
    const tarball = packed.stdout.trim().split('\n').at(-1) ?? '';
    writeFileSync(path.join(app, 'package.json'), '{"name":"app","private":true}');
    const versions = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { version: string }>;
    };
    const types = `@types/node@${versions.packages['node_modules/@types/node']?.version}`;
    await run('npm', ['install', ...FLAGS, `./${tarball}`, types], { cwd: app });
    cpSync(path.join(import.meta.dirname, 'consumer'), app, { recursive: true });
    cpSync(path.join(root, 'examples/testing'), path.join(app, 'testing'), { recursive: true });
    symlinkSync(path.join(root, 'node_modules/vitest'), path.join(app, 'node_modules/vitest'));
  }, 400_000);

  afterAll(() => rmSync(app, { recursive: true, force: true }));

  it('holds what it must and nothing else', () => {
    expect(readdirSync(sdk).sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.md', 'dist', 'package.json'].sort(),
    );
  });

  it('lets no ky, p-retry or bottleneck type into its declarations', () => {
    const declarations = readdirSync(path.join(sdk, 'dist')).filter((file) => /\.d\.c?ts$/.test(file));
    expect(declarations.length).toBeGreaterThanOrEqual(4);
    for (const file of declarations) {
      expect(readFileSync(path.join(sdk, 'dist', file), 'utf8')).not.toMatch(/from ['"](ky|p-retry|bottleneck)['"]/);
    }
  });

  /** Compiles files of the app, declarations included, and gives what the compiler says. */
  const compile = async (files: string[], { skipLibCheck = false } = {}): Promise<string> => {
    const options = {
      module: 'node16',
      target: 'es2022',
      lib: LIB,
      strict: true,
      exactOptionalPropertyTypes: true,
      types: ['node'],
    };
    const tsconfig = {
      compilerOptions: { ...options, skipLibCheck, outDir: 'out' },
      files,
    };
    writeFileSync(path.join(app, 'tsconfig.json'), JSON.stringify(tsconfig));
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const result = await run(process.execPath, [tsc, '-p', app], { cwd: app }).catch(
      (error: { stdout: string }) => error,
    );
    return result.stdout;
  };

  it('type-checks strictly as ES module and as CommonJS, declarations included', async () => {
    expect(await compile(['consumer.mts', 'consumer.cts'])).toBe('');
  }, 240_000);

  it('says over fields, methods and options what the sources say', () => {
    const said = hovers(app, [
      ['declare const user: sdk.User; user.host_key;', 'host_key'],
      ['declare const settings: sdk.UserSettings; settings.feature?.webinar_capacity;', 'webinar_capacity'],
      ['declare const role: sdk.Role; role.id;', 'id'],
      ['declare const plans: sdk.PlanUsage; plans.plan_base;', 'plan_base'],
      ['declare const site: sdk.PhoneSite; site.site_code;', 'site_code'],
      ['declare const meeting: sdk.HistoryMeeting; meeting.start_time;', 'start_time'],
      ['declare const live: sdk.DashboardMeeting; live.avg_jointime_cost;', 'avg_jointime_cost'],
      ['declare const query: sdk.ListUsersQuery; query.page_size;', 'page_size'],
      ['declare const options: sdk.ZoomClientOptions; options.share;', 'share'],
      ['declare const zoom: sdk.ZoomClient; zoom.groups.addMembers;', 'addMembers'],
      ['declare const phone: sdk.ZoomClient; phone.phone.users.assignCallingPlans;', 'assignCallingPlans'],
    ]);
    expect(said.filter((text) => text.length < 5)).toEqual([]);
    const [create = ''] = hovers(app, [['declare const zoom: sdk.ZoomClient; zoom.users.create;', 'create']]);
    expect(create).toMatch(/^Adds a person[\s\S]*@throws ZoomApiError[\s\S]*@see https:/);
  }, 240_000);

  it('keeps the comments of fields in its declarations', () => {
    const sources = explainedProperties(path.join(root, 'src/index.ts'));
    const published = explainedProperties(path.join(sdk, 'dist/index.d.ts'));
    const explained = [...sources].filter(([, has]) => has).map(([name]) => name);
    const lost = explained.filter((name) => published.get(name) !== true);
    const count = `${explained.length - lost.length} of ${explained.length} comments on ${published.size} properties`;
    console.log(`published declarations keep ${count}`);
    // Only fields that one shape takes over from another by spreading lose theirs: TypeScript writes those out bare.
    expect(lost.length / explained.length, lost.slice(0, 20).join(', ')).toBeLessThan(0.05);
    expect([...sources.keys()].filter((name) => !published.has(name))).toEqual([]);
  }, 240_000);

  it('tells what it costs to compile against it and to load it', async () => {
    writeFileSync(path.join(app, 'surface.mts'), wholeSurface(path.join(sdk, 'dist/index.d.ts')));
    const options = { module: 'node16', target: 'es2022', strict: true, types: ['node'], noEmit: true };
    for (const skipLibCheck of [true, false]) {
      const project = { compilerOptions: { ...options, skipLibCheck, lib: LIB }, files: ['surface.mts'] };
      writeFileSync(path.join(app, 'tsconfig.json'), JSON.stringify(project));
      const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
      const { stdout } = await run(process.execPath, [tsc, '-p', app, '--extendedDiagnostics'], { cwd: app });
      const [types, check, total] = ['Types', 'Check time', 'Total time'].map(
        (name) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(stdout)?.[1],
      );
      console.log(`whole surface, skipLibCheck ${skipLibCheck}: check ${check}, total ${total}, ${types} types`);
      expect(Number(types)).toBeLessThan(skipLibCheck ? 60_000 : 250_000); // counted, so the same on every machine
    }
    const declarations = readdirSync(path.join(sdk, 'dist')).filter((file) => file.endsWith('.d.ts'));
    const text = declarations.map((file) => readFileSync(path.join(sdk, 'dist', file), 'utf8')).join('');
    console.log(`declarations: ${text.length} bytes, ${gzipSync(text).length} gzipped`);
    expect(text.length).toBeLessThan(1_500_000);
    for (const load of [
      "await import('zoom-admin-sdk')",
      "process.getBuiltinModule('module').createRequire(process.cwd() + '/x.js')('zoom-admin-sdk')",
    ]) {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const script = `const begin = performance.now(); ${load}; console.log(JSON.stringify({ ms: performance.now() - begin }));`;
        times.push(Number((await node('--input-type=module', '--eval', script)).ms));
      }
      const median = times.sort((a, b) => a - b)[2];
      console.log(`${load.slice(0, 20)}: ${median?.toFixed(0)} ms, the median of 5 fresh processes`);
      expect(times.every((ms) => ms > 0)).toBe(true);
    }
  }, 240_000);

  it('works with import', async () => {
    expect(await node('out/consumer.mjs')).toEqual({ people: 20, complete: true, label: 'MEDIUM', type: 'number' });
  });

  it('works with require, also where require() of ES modules is off', async () => {
    expect(await node('--no-experimental-require-module', 'out/consumer.cjs')).toEqual({ people: 20, complete: true });
  });

  it('knows its own errors across both builds', async () => {
    const script = `
      import { createRequire } from 'node:module';
      import { ZoomClient, isZoomError } from 'zoom-admin-sdk';
      const other = createRequire(import.meta.url)('zoom-admin-sdk');
      let error; try { new ZoomClient({}); } catch (thrown) { error = thrown; }
      console.log(JSON.stringify({ own: isZoomError(error, 'config'), other: other.isZoomError(error, 'config'), same: error instanceof other.ZoomError }));`;
    writeFileSync(path.join(app, 'brand.mjs'), script);
    expect(await node('brand.mjs')).toEqual({ own: true, other: true, same: false });
  });

  it('receives webhooks, with the errors of the main entry', async () => {
    expect(await compile(['webhooks.mts', 'webhooks.cts'])).toBe('');
    expect(await node('out/webhooks.mjs')).toEqual({ names: ['u1'], reasons: ['signature'] });
    const seen = await node('--no-experimental-require-module', 'out/webhooks.cjs');
    expect(seen).toEqual({ known: false, dirty: ['u1'] });
  }, 240_000);

  it('traces where @opentelemetry/api is installed, and needs it nowhere else', async () => {
    const missing = await node(
      '--eval',
      "import('zoom-admin-sdk/opentelemetry').catch((e) => console.log(JSON.stringify(e)))",
    );
    expect(missing).toMatchObject({ code: 'ERR_MODULE_NOT_FOUND' });
    const api = 'node_modules/@opentelemetry/api';
    cpSync(path.join(root, api), path.join(app, api), { recursive: true, dereference: true });
    expect(await compile(['opentelemetry.mts', 'opentelemetry.cts'])).toBe('');
    expect(await node('out/opentelemetry.mjs')).toEqual({ names: ['GET /users', 'POST /oauth/token', 'GET /users'] });
    expect(await node('--no-experimental-require-module', 'out/opentelemetry.cjs')).toEqual({ plan: 'pro' });
  }, 240_000);

  it('writes CSV and NDJSON where csv-stringify is installed, and needs it nowhere else', async () => {
    const missing = await node(
      '--eval',
      "import('zoom-admin-sdk/export').catch((e) => console.log(JSON.stringify(e)))",
    );
    expect(missing).toMatchObject({ code: 'ERR_MODULE_NOT_FOUND' });
    const library = 'node_modules/csv-stringify';
    cpSync(path.join(root, library), path.join(app, library), { recursive: true, dereference: true });
    expect(await compile(['export.mts', 'export.cts'])).toBe('');
    expect(await node('out/export.mjs')).toEqual({ lines: 4, header: 'accountId,key' });
    expect(await node('--no-experimental-require-module', 'out/export.cjs')).toEqual({ people: 3 });
  }, 240_000);

  it('has a command line that needs nothing else, and brings along what only it needs', async () => {
    const cli = async (...args: string[]) => {
      const outcome = run('npx', ['--no-install', 'zoom-admin-sdk', ...args], { cwd: app });
      return outcome.then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
      );
    };
    const { version } = JSON.parse(readFileSync(path.join(sdk, 'package.json'), 'utf8')) as { version: string };
    expect(await cli('--version')).toEqual({ code: 0, stdout: `${version}\n` });
    expect(await cli('sync', '--format', 'xml')).toEqual({ code: 2, stdout: '' });
    const program = readFileSync(path.join(sdk, 'dist/cli.cjs'), 'utf8');
    expect(program).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(program).not.toMatch(/require\(['"](commander|csv-stringify)/);
    const notices = readFileSync(path.join(sdk, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    for (const name of ['commander', 'csv-stringify']) expect(notices).toContain(`## ${name}\n`);
  }, 60_000);

  describe('the examples of docs/testing.md', () => {
    const runs = async (folder: string, ...args: string[]): Promise<string> => {
      // Runners of tests tell their children what they are: these here are nobody's children.
      const { VITEST: _, NODE_TEST_CONTEXT: __, JEST_WORKER_ID: ___, ...env } = process.env;
      const outcome = run(process.execPath, args, { cwd: path.join(app, 'testing', folder), env });
      const { stdout, stderr } = await outcome.catch((error: { stdout: string; stderr: string }) => error);
      return stripVTControlCharacters(stdout + stderr); // jest reports on stderr
    };

    it('run in vitest, with types', async () => {
      expect(await compile(['testing/vitest/provision.test.ts'], { skipLibCheck: true })).toBe('');
      const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
      expect(await runs('vitest', vitest, 'run')).toMatch(/Tests +5 passed \(5\)/);
    }, 240_000);

    it('run in jest, as CommonJS', async () => {
      const tools = mkdtempSync(path.join(app, 'tools-')); // beside the app, whose packages npm would tidy up
      writeFileSync(path.join(tools, 'package.json'), '{"private":true}');
      await run('npm', ['install', ...FLAGS, JEST], { cwd: tools });
      const jest = path.join(tools, 'node_modules/jest/bin/jest.js');
      expect(await runs('jest', jest, '--rootDir', '.')).toMatch(/Tests: +3 passed, 3 total/);
    }, 300_000);

    it('run in node:test', async () => {
      expect(await runs('node-test', '--test')).toMatch(/^(#|ℹ) pass 2$/m);
    }, 240_000);
  });
});
