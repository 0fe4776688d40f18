import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/client/version.js';

const root = path.resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

describe('package.json', () => {
  it('has the version that the User-Agent tells', () => {
    expect(VERSION).toBe(manifest.version);
  });

  it('has four runtime dependencies, each with its reason in docs/dependencies.md', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['bottleneck', 'ky', 'p-retry', 'zod']);
    const reasons = readFileSync(path.join(root, 'docs/dependencies.md'), 'utf8');
    for (const name of Object.keys(manifest.dependencies)) expect(reasons).toContain(`## ${name}`);
  });

  it('locks packages without naming where they were downloaded from', () => {
    expect(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});
