import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../scripts/proof/claims.js';
import { readRuns } from '../../scripts/proof/keep-run.js';
import { proofPage } from '../../scripts/proof/proof-page.js';
import { circumstances, figuresIn, type ProofRun, renews } from '../../scripts/proof/proof-run.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const RUNS = CLAIMS.flatMap(({ runs }) => Object.keys(runs));

const tokens: ProofRun = {
  name: 'campaign-tokens',
  command: 'SEED=7 npm run campaign -- tokens',
  passed: true,
  seconds: 61,
  size: 'full',
  seed: '7',
  tests: { passed: 12, failed: 0, skipped: 1 },
  lines: ['1,000 callers at expiry: 1 token request'],
  tables: [],
  startedAt: '2026-03-04T05:06:07.000Z',
  commit: 'abc1234',
  changed: false,
  machine: { cpu: 'Fast CPU', cores: 2, memoryGib: 8, system: 'Linux x64', node: 'v20.20.2' },
};

describe('docs/proof.md', () => {
  it('is what proof/*.json say', () => {
    const stale = readFileSync(path.join(ROOT, 'docs/proof.md'), 'utf8') !== proofPage(readRuns());
    expect(stale ? 'It is stale: run npx tsx scripts/build-proof.ts' : 'fresh').toBe('fresh');
  });

  it('has a place for every run that is kept, and for every campaign', () => {
    const campaigns = readdirSync(path.join(ROOT, 'test/campaigns'), { withFileTypes: true });
    const names = campaigns.filter((entry) => entry.isDirectory()).map(({ name }) => `campaign-${name}`);
    const lost = [...readRuns().map(({ name }) => name), ...names].filter((name) => !RUNS.includes(name));
    expect(lost).toEqual([]);
    expect(new Set(RUNS).size).toBe(RUNS.length);
  });

  it('names no folder of the machine that ran it', () => {
    const folders = /(?:^|[\s"'`(=])\/(?:home|root|tmp|var|opt|srv|mnt|usr|work|Users)\//m;
    expect(JSON.stringify(readRuns())).not.toMatch(folders);
    expect(' "/home/ann/sdk/x.ts"').toMatch(folders);
  });
});

describe('the page', () => {
  const page = (run: Partial<ProofRun>) => proofPage([{ ...tokens, ...run }]);
  /** The first two lines of text below the title of a run. */
  const setting = (text: string) => /### campaign-tokens\n\n(.*)\n/.exec(text)?.[1];

  it('says how a run went, when, on what, and how to repeat it', () => {
    expect(setting(page({}))).toBe(
      'Passed in 61 s. 12 tests passed, 0 failed, 1 skipped. 2026-03-04 05:06 UTC, commit `abc1234`, seed 7. ' +
        '2 x Fast CPU, 8 GiB, Linux x64, Node v20.20.2.',
    );
    expect(page({})).toContain(
      '```sh\nSEED=7 npm run campaign -- tokens\n```\n\n- 1,000 callers at expiry: 1 token request\n',
    );
    expect(page({})).toContain(
      '| [Tokens](#tokens) | `npm run campaign -- tokens` | passed | 2026-03-04 | `abc1234` |',
    );
  });

  it.each<[string, Partial<ProofRun>, string]>([
    ['was smaller', { size: 'small' }, 'Passed, **small size only** in 61 s.'],
    ['failed', { passed: false }, '**Failed** in 61 s.'],
    ['met files that are in no commit', { changed: true }, 'commit `abc1234` with changes, seed 7'],
    ['was outside git', { commit: null }, 'commit unknown, seed 7'],
  ])('says so when a run %s', (_what, run, said) => {
    expect(setting(page(run))).toContain(said);
  });

  it('says of every other run that there was none', () => {
    const others = RUNS.length - 1;
    expect(page({}).match(/\| not run \|/g)).toHaveLength(others);
    expect(page({}).match(/^Not run\. `npm run /gm)).toHaveLength(others);
    expect(proofPage([]).match(/\| not run \|/g)).toHaveLength(RUNS.length);
  });

  it('shows figures as they are, whatever signs they hold', () => {
    const lines = ['GET /users/{userId} | <b> & *all* of my_file [1] {{ x }}'];
    expect(page({ lines })).toContain(
      '- GET /users/{userId} \\| &lt;b> &amp; \\*all\\* of my\\_file \\[1\\] {&#123; x }}\n',
    );
    const tables = [{ title: 'Cost', notes: ['Of ours.'], head: ['a|b', 'c'], rows: [['1\n2', '<3']] }];
    expect(page({ lines: [], tables })).toContain(
      '**Cost** Of ours.\n\n| a\\|b | c |\n| --- | --- |\n| 1<br>2 | &lt;3 |\n',
    );
  });
});

describe('the figures of a run', () => {
  it('are the lines that begin with the mark, in an order that does not depend on the tests', () => {
    const output = [
      ' ✓ test/campaigns/a.test.ts',
      '▪ 10 writes: 0 doubled (small campaign)',
      '▪ webhooks: 5 (middle campaign)',
      '▪   of which changed: 4',
      'not ▪ this',
      '▪ 2 writes   padded',
    ];
    expect(figuresIn(output.join('\n'))).toEqual([
      '2 writes padded',
      '10 writes: 0 doubled',
      'webhooks: 5; of which changed: 4',
    ]);
  });

  it.each<[ProofRun['size'], ProofRun['size'], boolean]>([
    ['full', 'middle', true],
    ['full', 'full', true],
    ['middle', 'full', false],
    ['small', 'middle', false],
    [null, null, true],
  ])('of %s size take the place of those of %s size: %s', (size, kept, renewed) => {
    expect(renews({ ...tokens, size }, { ...tokens, size: kept })).toBe(renewed);
    expect(renews({ ...tokens, size }, null)).toBe(true);
  });

  it('say the kind of the machine and nothing that names it', () => {
    expect(Object.keys(circumstances().machine).sort()).toEqual(['cores', 'cpu', 'memoryGib', 'node', 'system']);
  });
});
