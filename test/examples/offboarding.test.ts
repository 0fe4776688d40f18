import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Offboarding, offboard } from '../../examples/offboarding/offboard.js';
import { samplePeople } from '../../examples/offboarding/sample-people.js';
import { connect } from '../sync/connect.js';
import { sharedTemporaryFolder } from '../temporary-folder.js';

const root = path.resolve(import.meta.dirname, '../..');
const folder = sharedTemporaryFolder();

const checkpointFile = path.join(folder, 'leaving.checkpoint');

function leaving(policy: Offboarding['policy'], apply: boolean): { options: Offboarding; lines: string[] } {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  return { options: { person: 'ann@example.com', policy, apply, by: 'it@example.com', checkpointFile, print }, lines };
}

describe('the example of a leaver', () => {
  it('is a dry run by default: it explains, and changes nothing', async () => {
    const env = { ...process.env, ZOOM_ACCOUNT_ID: '', ZOOM_CLIENT_ID: '', ZOOM_CLIENT_SECRET: '' };
    const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
    const file = path.join(folder, 'audit.json');
    const flags = ['--checkpoint', checkpointFile, '--audit', file];
    const { stdout } = await promisify(execFile)(process.execPath, [tsx, 'examples/offboarding/run.ts', ...flags], {
      cwd: root,
      env,
    });
    expect(stdout).toMatch(/^would 1 {2}Take them out of the call queue Support\.$/m);
    expect(stdout).toMatch(/^would 4 {2}Delete them for good, and hand .* over to ben@example\.com\. \(for good\)$/m);
    expect(stdout).toContain('A dry run: nothing was changed.');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ audit: { outcome: 'planned' }, proof: null });
    expect(existsSync(checkpointFile)).toBe(false);
  }, 60_000);

  it('carries it out when it is told to, and proves it', async () => {
    const { fake, zoom } = connect(samplePeople());
    const { options, lines } = leaving({ end: 'delete', transferTo: 'ben@example.com' }, true);
    const { audit, proof } = await offboard(zoom, options);
    expect([audit?.outcome, proof?.verdict]).toEqual(['done', 'proven']);
    expect(lines.at(-1)).toBe('Outcome: done. Verdict: proven.');
    expect(fake.account.find('ann@example.com')).toBeNull();
    expect(fake.account.find('ben@example.com')?.meetings).toHaveLength(2);
  });

  it('changes nothing where a blocker speaks against it', async () => {
    const { fake, zoom } = connect(samplePeople());
    const { options, lines } = leaving({ end: 'unlink' }, true);
    expect(await offboard(zoom, options)).toMatchObject({ plan: { blocked: true }, audit: null, proof: null });
    expect(lines.some((line) => line.startsWith('blocker  managed-domain'))).toBe(true);
    expect(fake.stats.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});
