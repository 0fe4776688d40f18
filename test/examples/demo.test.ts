import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { AccountSnapshot } from '../../src/index.js';
import { temporaryFolder } from '../temporary-folder.js';

const root = path.resolve(import.meta.dirname, '../..');

async function runDemo(...flags: string[]): Promise<string> {
  const env = { ...process.env, ZOOM_ACCOUNT_ID: '', ZOOM_CLIENT_ID: '', ZOOM_CLIENT_SECRET: '' };
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, 'examples/demo.ts', ...flags], {
    cwd: root,
    env,
  });
  return stdout;
}

describe('npm run demo', () => {
  it('prints people, seats, idle licences, sections and cost, writes the snapshot and a page, and ends by itself', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'account.json');
    const page = path.join(folder, 'report.html');
    const output = await runDemo('--people', '60', '--json', file, '--html', page);
    const snapshot = JSON.parse(readFileSync(file, 'utf8')) as AccountSnapshot;

    expect(output).toMatch(/The token may read all that a sync asks for \(\d+ requests to find out\)/);
    expect(snapshot.users).toHaveLength(60);
    expect(snapshot.complete).toBe(true);
    const active = snapshot.users.filter((user) => user.status === 'active').length;
    expect(output).toMatch(new RegExp(`│ Active +│ +${active} │`));
    expect(output).toMatch(/│ All +│ +60 │/);
    const meetings = snapshot.seats.find((seat) => seat.product === 'meetings');
    expect(output).toMatch(new RegExp(`│ meetings +│ Licensed +│ +${meetings?.purchased} │ +${meetings?.assigned} │`));
    expect(output).toContain(`not used since ${snapshot.usageWindow?.from}`);
    expect(output).toContain('Is that all? Yes');
    expect(output).toContain(`Cost: ${snapshot.stats.requests} requests`);
    expect(output).toContain(`Report written to ${page}`);
    expect(readFileSync(page, 'utf8')).toMatch(new RegExp(`<dt>Active people</dt><dd>${active}</dd>.*</html>\n$`, 's'));
  }, 60_000);
});
