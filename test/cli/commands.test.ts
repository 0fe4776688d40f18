import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { VERSION } from '../../src/client/version.js';
import type { AccountSnapshot, AccountUser, SyncPlan } from '../../src/index.js';
import { createFakeZoom, type FakeZoom, type FakeZoomServer, fakeAccount } from '../../src/testing/index.js';
import { sharedTemporaryFolder } from '../temporary-folder.js';
import { type Ended, environment, PROGRAM, startCli, towards } from './cli-process.js';

/** Nobody prints this by chance. */
const CANARY = 'canary-3f9b17c2d4';
const SECRETS = { accountId: 'account-1', clientId: 'client-1', clientSecret: CANARY };

const folder = sharedTemporaryFolder();
const file = (name: string) => path.join(folder, name);

let fake: FakeZoom;
let server: FakeZoomServer;
/** How all tokens of the simulated Zoom begin. */
const TOKEN = 'eyJzdiI6';

/** Runs a command to its end, and looks for secrets in all it said. */
async function run(args: readonly string[], more: NodeJS.ProcessEnv = {}, credentials = SECRETS): Promise<Ended> {
  const ended = await startCli([...args, ...towards(server)], environment(credentials, more)).ended;
  const said = ended.stdout + ended.stderr;
  for (const secret of [CANARY, TOKEN, 'Bearer ']) expect(said).not.toContain(secret);
  return ended;
}

async function start(options: Parameters<typeof createFakeZoom>[0]): Promise<void> {
  fake = createFakeZoom({ ...options, credentials: SECRETS });
  server = await fake.listen();
  expect(fake.issueToken()).toContain(TOKEN);
}

vi.setConfig({ testTimeout: 120_000 });

describe('a command that asks nobody', () => {
  it.each([
    ['--version', 0, `${VERSION}\n`],
    ['--help', 0, 'Usage: zoom-admin-sdk'],
    ['sync --help', 0, '--checkpoint <file>'],
  ])('%s ends with %i and answers on stdout', async (line, code, text) => {
    const ended = await startCli(line.split(' '), environment({})).ended;
    expect(ended).toMatchObject({ code, stderr: '' });
    expect(ended.stdout).toContain(text);
  });

  it('with wrong arguments ends with 2, says so on stderr, and leaves stdout empty', async () => {
    const ended = await startCli(['sync', '--format', 'xml'], environment({})).ended;
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.events).toEqual([{ event: 'usage', message: expect.stringContaining("'xml' is invalid") }]);
  });
});

describe('in an account of a dozen people', () => {
  beforeAll(async () => {
    await start({
      account: fakeAccount({
        domains: ['example.com'],
        people: [
          { email: 'owner@example.com', roleId: '0', type: 2 },
          ...Array.from({ length: 11 }, (_, index) => ({ email: `p${index}@example.com`, type: 2 as const })),
        ],
      }),
      plan: 'business',
    });
  });
  afterAll(() => server.close());
  afterEach(() => fake.faults.clear());

  it('doctor looks at the environment, the token, the clock, the plan and the scopes', async () => {
    const { code, stdout } = await run(['doctor', '--plan', 'business']);
    const checks = stdout
      .split('\n\n')[0]
      ?.split('\n')
      .map((line) => line.split(/ +/).slice(0, 2));
    expect(checks).toEqual([
      ['ok', 'environment'],
      ['ok', 'token'],
      ['ok', 'clock'],
      ['ok', 'plan'],
      ['ok', 'scopes'],
    ]);
    expect(code).toBe(0);
  });

  it('doctor says which variable is missing, sends nothing, and ends with 1', async () => {
    const before = fake.stats.requests;
    const { ZOOM_CLIENT_ID: _, ...env } = environment(SECRETS);
    const ended = await startCli(['doctor', '--json', ...towards(server)], env).ended;
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      checks: [{ check: 'environment', status: 'failed', why: expect.stringContaining('ZOOM_CLIENT_ID') }, {}],
      diagnosis: null,
    });
    expect(fake.stats.requests).toBe(before);
  });

  it('doctor ends with 1 and Zoom’s reason when the secret is wrong', async () => {
    const wrong = { ...SECRETS, clientSecret: `${CANARY}-wrong` };
    const { code, stdout } = await run(['doctor', '--json'], {}, wrong);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).checks).toContainEqual(expect.objectContaining({ check: 'token', status: 'failed' }));
  });

  it('doctor ends with 3 when the app lacks a scope, and names it', async () => {
    const scopes = fake.app.scopes;
    fake.app.setScopes(scopes.filter((scope) => !/^(role|account):/.test(scope)));
    const { code, stdout } = await run(['doctor']);
    fake.app.setScopes(scopes);
    expect(stdout).toMatch(/^lacking +scopes +.*sync\.roles/m);
    expect(stdout).toContain('role:read:list_roles:admin');
    expect(code).toBe(3);
  });

  it('plan says what a sync costs', async () => {
    const { code, stdout } = await run(['plan', '--plan', 'business', '--json', '--no-usage']);
    const plan = JSON.parse(stdout) as SyncPlan;
    expect(plan).toMatchObject({ fits: true, size: { active: 12, inactive: 0, pending: 0 } });
    expect(plan.parts.map(({ section }) => section)).not.toContain('usage');
    expect(code).toBe(0);
  });

  it.each(['json', 'ndjson', 'csv'] as const)('sync writes %s on stdout, and nothing else there', async (format) => {
    const { code, stdout, events } = await run(['sync', '--plan', 'business', '--format', format]);
    expect(emailsOf(stdout, format)).toEqual([...fake.account.people].map(({ email }) => email).sort());
    expect(events.at(-1)).toMatchObject({ event: 'done', people: 12, complete: true });
    expect(events.filter(({ event }) => event === 'progress').length).toBeGreaterThan(4);
    expect(code).toBe(0);
  });

  it('sync --out takes the format from the file’s name, and lets only this user read it', async () => {
    const { code, stdout } = await run(['sync', '--plan', 'business', '--out', file('people.csv')]);
    expect(stdout).toBe('');
    expect(emailsOf(readFileSync(file('people.csv'), 'utf8'), 'csv')).toHaveLength(12);
    expect(statSync(file('people.csv')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['people.csv']);
    expect(code).toBe(0);
  });

  it('sync ends with 3 when a section is missing, says why, and writes the rest', async () => {
    fake.faults.add({ kind: 'server-error', match: { operation: 'roles.list' }, times: Number.POSITIVE_INFINITY });
    const { code, stdout, events } = await run(['sync', '--plan', 'business']);
    expect((JSON.parse(stdout) as AccountSnapshot).sections.roles.status).not.toBe('complete');
    expect(events).toContainEqual(expect.objectContaining({ event: 'section', section: 'roles', cause: 'failed' }));
    expect(events.at(-1)).toMatchObject({ event: 'done', complete: false });
    expect(code).toBe(3);
  });

  it('sync that fails leaves the result of the last one, and ends with 1', async () => {
    writeFileSync(file('kept.json'), 'the last one');
    fake.faults.add({ kind: 'server-error', match: { operation: 'users.list' }, times: Number.POSITIVE_INFINITY });
    const { code, events } = await run(['sync', '--plan', 'business', '--out', file('kept.json')]);
    expect(readFileSync(file('kept.json'), 'utf8')).toBe('the last one');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(events.at(-1)).toMatchObject({ event: 'error', kind: 'api', operation: 'GET /users', status: 500 });
    expect(code).toBe(1);
  });

  it('sync refuses a file that cannot be written before it reads anything', async () => {
    const before = fake.stats.requests;
    const { code, events } = await run(['sync', '--out', file('nowhere/people.json')]);
    expect(events.at(-1)).toMatchObject({ event: 'error', kind: 'config' });
    expect(code).toBe(2);
    expect(fake.stats.requests).toBe(before);
  });

  it('keeps the secrets where the log tells everything', async () => {
    const { code, stderr } = await run(['sync', '--plan', 'business'], { ZOOM_LOG: 'debug' });
    expect(stderr).toContain('"level":"debug"');
    expect(code).toBe(0);
  });

  it.runIf(process.platform === 'linux')('draws one moving line at a terminal', async () => {
    const line = [...PROGRAM, 'sync', '--plan', 'business', '--out', file('tty.json'), ...towards(server)].join(' ');
    const { stdout } = await startCli(['-qec', line, '/dev/null'], environment(SECRETS), ['script']).ended;
    expect(stdout).toContain('\r\u001b[K');
    expect(stdout).not.toContain('"event"');
    expect(stdout).toMatch(/12 people, \d+ requests in [\d.]+ s: complete\./);
  });
});

describe('a sync that is told to stop', () => {
  beforeEach(() => start({ people: 120, plan: 'pro', latencyMs: 20 }));
  afterEach(() => server.close());

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s ends with %i, leaves its checkpoint, and goes on when it is called again',
    async (signal, code) => {
      const checkpoint = file(`${signal}.checkpoint`);
      const args = ['sync', '--share', '0.5', '--out', file(`${signal}.json`), '--checkpoint', checkpoint];
      const first = startCli([...args, ...towards(server)], environment(SECRETS));
      await vi.waitFor(() => expect(first.stderr()).toContain('"section":"addOns"'), { timeout: 60_000, interval: 20 });
      first.kill(signal);
      const stopped = await first.ended;
      const stoppedAt = Date.now();
      expect(stopped.code).toBe(code);
      expect(stopped.events.slice(-2)).toMatchObject([
        { event: 'checkpoint', file: checkpoint },
        { event: 'interrupted' },
      ]);
      expect(readdirSync(folder).filter((name) => name.startsWith(signal))).toEqual([`${signal}.checkpoint`]);

      const second = await run(args);
      expect(second.code).toBe(0);
      const account = JSON.parse(readFileSync(file(`${signal}.json`), 'utf8')) as AccountSnapshot;
      expect(account.users).toHaveLength(120);
      expect(Date.parse(account.takenAt), 'it is the first one that went on').toBeLessThan(stoppedAt);
      expect(readdirSync(folder).filter((name) => name.startsWith(signal))).toEqual([`${signal}.json`]);
    },
  );

  it('by a reader that has seen enough ends without a stack', async () => {
    const running = startCli(['sync', '--no-add-ons', '--format', 'ndjson', ...towards(server)], environment(SECRETS));
    running.closeStdout();
    const { code, stderr } = await running.ended;
    expect(stderr).not.toMatch(/EPIPE|\n {4}at /);
    expect(code).toBe(1);
  });
});

describe('offboard', () => {
  beforeEach(() =>
    start({
      account: fakeAccount({
        domains: ['example.com'],
        people: [
          { email: 'owner@example.com', roleId: '0', type: 2 },
          { email: 'ann@example.com', type: 2 },
        ],
      }),
    }),
  );
  afterEach(() => server.close());
  const status = () => [...fake.account.people].find(({ email }) => email === 'ann@example.com')?.status;
  const writes = () => fake.stats.journal.filter(({ method, path: to }) => method !== 'GET' && !to.includes('oauth'));

  it.each([[[]], [['--dry-run']]])('changes nothing with %j', async (flags) => {
    const { code, stdout, events } = await run(['offboard', 'ann@example.com', ...flags]);
    expect(stdout).toMatch(/^step 1 /m);
    expect(events.at(-1)).toMatchObject({ event: 'dry-run' });
    expect(code).toBe(0);
    expect(writes()).toEqual([]);
  });

  it('does it with --apply --yes, and proves it', async () => {
    const { code, stdout, events } = await run([
      'offboard',
      'ann@example.com',
      '--apply',
      '--yes',
      '--by',
      'it',
      '--json',
    ]);
    expect(status()).toBe('inactive');
    expect(JSON.parse(stdout)).toMatchObject({
      plan: { policy: { end: 'deactivate' } },
      audit: { outcome: 'done', by: 'it' },
      proof: { items: expect.arrayContaining([expect.objectContaining({ check: 'end', status: 'proven' })]) },
    });
    expect(events.at(-1)).toMatchObject({ event: 'done', outcome: 'done' });
    expect(code).toBe(0);
  });

  it('wants --yes where nobody can be asked, and has read nothing by then', async () => {
    const { code, events } = await run(['offboard', 'ann@example.com', '--apply']);
    expect(events.at(-1)).toMatchObject({ event: 'error', kind: 'config', hint: expect.stringContaining('--yes') });
    expect(code).toBe(2);
    expect(fake.stats.requests).toBe(0);
  });

  it('of somebody whom Zoom would refuse ends with 1, and changes nothing', async () => {
    const { code, stdout, events } = await run(['offboard', 'owner@example.com', '--apply', '--yes']);
    expect(stdout).toMatch(/^blocker +owner /m);
    expect(events.at(-1)).toMatchObject({ event: 'blocked' });
    expect(code).toBe(1);
    expect(writes()).toEqual([]);
  });
});

function emailsOf(text: string, format: 'json' | 'ndjson' | 'csv'): string[] {
  if (format === 'json') return (JSON.parse(text) as AccountSnapshot).users.map(({ email }) => email);
  const lines = text.trimEnd().split(/\r?\n/);
  if (format === 'ndjson') return lines.map((line) => (JSON.parse(line) as AccountUser).email);
  const column = lines[0]?.split(',').indexOf('email') ?? -1;
  return lines.slice(1).map((line) => line.split(',')[column] ?? '');
}
