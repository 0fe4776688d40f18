import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

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
    await run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`, types], {
      cwd: app,
    });
    cpSync(path.join(import.meta.dirname, 'consumer'), app, { recursive: true });
  }, 180_000);

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
  const compile = async (files: string[]): Promise<string> => {
    const options = {
      module: 'node16',
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
      strict: true,
      exactOptionalPropertyTypes: true,
      types: ['node'],
    };
    const tsconfig = {
      compilerOptions: { ...options, skipLibCheck: false, outDir: 'out' },
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
  }, 60_000);

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
  }, 60_000);
});
