import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/package-entries.js';
import { RUNTIMES } from '../../scripts/runtimes.js';

const page = readFileSync(path.join(ROOT, 'docs/policy.md'), 'utf8');
const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };

describe('the runtimes that the packed package is tried on', () => {
  it.each(['Node', 'Bun', 'Deno'])('of %s are those that docs/policy.md names, with their versions', (name) => {
    const tried = RUNTIMES.filter((runtime) => runtime.name === name).map(({ version }) => version);
    expect(page).toContain(`| ${name} | ${tried.join(', ')} |`);
  });

  it('begin with the oldest Node that package.json allows', () => {
    expect(engines.node).toBe(`>=${RUNTIMES[0]?.version.replace(/\.0$/, '')}`);
  });
});
