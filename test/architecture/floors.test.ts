import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources } from './imports.js';

/** Lower floors know nothing of higher ones, and rooms on one floor nothing of each other. */
const FLOORS: Record<string, number> = {
  types: 0,
  auth: 1,
  limits: 1,
  resources: 1,
  webhooks: 1,
  client: 2,
  redis: 2,
  files: 2,
  opentelemetry: 2,
  sync: 3,
  lifecycle: 3,
  testing: 3,
  export: 4,
  'index.ts': 4,
  cli: 5,
};

/** Files that write to the console or listen to the process: the command line, and the log that `ZOOM_LOG` asks for. */
const TALKERS = ['cli/main.ts', 'client/stderr-logger.ts'];

const sources = readSources();
const room = (file: string): string => file.split(path.sep)[0] ?? '';

describe('the house', () => {
  it('has only the rooms that the plan names', () => {
    expect(sources.map(({ file }) => room(file)).filter((name) => FLOORS[name] === undefined)).toEqual([]);
  });

  it('lets imports go downward only, types included', () => {
    const upward = sources.flatMap(({ file, files }) =>
      files
        .filter((target) => room(target) !== room(file))
        .filter((target) => (FLOORS[room(target)] ?? 9) >= (FLOORS[room(file)] ?? -1))
        .map((target) => `${file} -> ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('has no import cycle', () => {
    const imports = new Map(sources.map(({ file, files }) => [file, files]));
    const finished = new Set<string>();
    const visit = (file: string, trail: string[]): string[] => {
      if (trail.includes(file)) return [[...trail.slice(trail.indexOf(file)), file].join(' -> ')];
      if (finished.has(file)) return [];
      const cycles = (imports.get(file) ?? []).flatMap((target) => visit(target, [...trail, file]));
      finished.add(file);
      return cycles;
    };
    expect(sources.flatMap(({ file }) => visit(file, []))).toEqual([]);
  });

  it('imports only files that exist', () => {
    const known = new Set(sources.map(({ file }) => file));
    expect(
      sources.flatMap(({ file, files }) =>
        files.filter((target) => !known.has(target)).map((target) => `${file} -> ${target}`),
      ),
    ).toEqual([]);
  });

  it.each([
    ['ky', 'client/transport.ts'],
    ['p-retry', 'client/retry.ts'],
    ['bottleneck', 'limits/spacer.ts'],
    ['@opentelemetry/api', 'opentelemetry/open-telemetry.ts'],
    ['csv-stringify/sync', 'export/csv.ts'],
    ['commander', 'cli/program.ts'],
  ])('knows %s in one file only', (library, home) => {
    expect(sources.filter(({ packages }) => packages.includes(library)).map(({ file }) => file)).toEqual([home]);
  });

  it('uses no package beyond its four dependencies, two optional peers, what the command line brings along, and Node itself', () => {
    const allowed = new Set([
      ...['ky', 'p-retry', 'bottleneck', 'zod', '@opentelemetry/api', 'csv-stringify/sync'],
      'commander',
    ]);
    const others = sources.flatMap(({ file, packages }) =>
      packages.filter((name) => !allowed.has(name) && !name.startsWith('node:')).map((name) => `${file} -> ${name}`),
    );
    expect(others).toEqual([]);
  });

  it('imports modules of Node itself where files and servers are the point, and nowhere else', () => {
    const users = sources.filter(({ packages }) => packages.some((name) => name.startsWith('node:')));
    const others = users.map(({ file }) => file).filter((file) => room(file) !== 'testing');
    expect(others.sort()).toEqual([
      'auth/file-lock.ts',
      'auth/file-token-store.ts',
      'auth/replace-file.ts',
      'cli/output.ts',
      'cli/process-io.ts',
      'files/file-checkpoint-store.ts',
      'files/file-daily-ledger.ts',
    ]);
  });
});

describe('a source file', () => {
  it.each(sources.map(({ file, text }) => [file, text] as const))('%s keeps the house rules', (file, text) => {
    expect(file).toMatch(/^([a-z0-9-]+\/)*[a-z0-9-]+\.ts$/);
    expect(file).not.toMatch(/(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/);
    const isList = ['client/route-table.ts', 'index.ts'].includes(file); // one long list each: nothing to split by idea
    const limit = isList ? Number.POSITIVE_INFINITY : 320;
    expect(text.split('\n').length, 'a file past 300 lines asks to be two').toBeLessThanOrEqual(limit);
    expect(text.match(/^(export )?(let|var) /gm), 'module-level mutable state').toBeNull();
    expect(
      text.match(/^(export )?const \w+(: (?!Readonly)[^=]+)? = new (Map|Set|WeakMap|WeakSet|Array)\(\)/gm),
      'module-level mutable state',
    ).toBeNull();
    expect(text.match(/:\s*any\b|\bas any\b|@ts-ignore|@ts-nocheck/g), 'any, or a suppression').toBeNull();
    const readsEnvironment = /\bprocess\b.*\benv\b/.test(text);
    expect(readsEnvironment, 'reads the environment').toBe(file === 'auth/app-credentials.ts');
    const talks = /\bconsole\.|= process;|\bprocess\??\.(stdin|stdout|stderr|argv|exit|exitCode|once|on)\b/.test(text);
    expect(talks, 'uses what belongs to the application').toBe(TALKERS.includes(file));
  });
});
