import { readdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.js';
import { snapshotText } from '../../src/cli/sync.js';
import type { AccountSnapshot, AccountUser } from '../../src/index.js';
import { createFakeZoom, type FakeZoom } from '../../src/testing/index.js';
import { sharedTemporaryFolder } from '../temporary-folder.js';
import { type Circumstances, runHere, signIn } from './run-here.js';

const PEOPLE = 12;
const folder = realpathSync(sharedTemporaryFolder());
const file = (name: string) => path.join(folder, name);

let fake: FakeZoom;
beforeEach(() => {
  fake = createFakeZoom({ people: PEOPLE, limits: 'off' });
  signIn(fake);
});

const sync = (flags: readonly string[] = [], circumstances: Circumstances = {}) =>
  runHere(fake, ['sync', '--plan', 'business', '--no-usage', '--no-add-ons', ...flags], circumstances);

/** The addresses in a result, each form read in its own way. */
const EMAILS: Readonly<Record<'json' | 'ndjson' | 'csv', (text: string) => string[]>> = {
  json: (text) => (JSON.parse(text) as AccountSnapshot).users.map(({ email }) => email),
  ndjson: (text) => lines(text).map((line) => (JSON.parse(line) as AccountUser).email),
  csv: (text) => {
    const [head = '', ...rows] = lines(text).map((line) => line.split(','));
    return rows.map((row) => row[[...head].indexOf('email')] ?? '');
  },
};
const lines = (text: string): string[] => text.trimEnd().split(/\r?\n/);
const everybody = (): string[] => [...fake.account.people].map(({ email }) => email).sort();

describe('sync', () => {
  it.each(['json', 'ndjson', 'csv'] as const)('writes %s to stdout, with everybody in it', async (format) => {
    const { code, out, events } = await sync(['--format', format]);
    expect(EMAILS[format](out).sort()).toEqual(everybody());
    expect(events.at(-1)).toMatchObject({ event: 'done', people: PEOPLE, complete: true });
    expect(code).toBe(EXIT.ok);
  });

  it('shows somebody at a terminal a line that moves, and a sentence in the end', async () => {
    const { said } = await sync([], { terminal: true });
    expect(said).toContain('\r\u001b[K');
    expect(said).toMatch(/12 people, \d+ requests in [\d.]+ s: complete\.\n$/);
  });

  it('replaces a file in the end, for this user only, and leaves a link one', async () => {
    writeFileSync(file('real.csv'), 'the last one');
    symlinkSync(file('real.csv'), file('link.csv'));
    const { code, out } = await sync(['--out', file('link.csv')]);
    expect(EMAILS.csv(readFileSync(file('real.csv'), 'utf8')).sort()).toEqual(everybody());
    expect(statSync(file('real.csv')).mode & 0o777).toBe(0o600);
    expect(realpathSync(file('link.csv'))).toBe(file('real.csv'));
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect({ code, out }).toEqual({ code: EXIT.ok, out: '' });
  });

  it.runIf(process.platform !== 'win32')('writes into a device, and does not replace it', async () => {
    const { code } = await sync(['--out', '/dev/null']);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(code).toBe(EXIT.ok);
  });

  it.runIf(process.platform === 'linux')('ends with 1 when the disk is full', async () => {
    const { code, events } = await sync(['--out', '/dev/full']);
    expect(events.at(-1)).toMatchObject({ event: 'error', message: expect.stringContaining('ENOSPC') });
    expect(code).toBe(EXIT.failed);
  });

  it.each(['nowhere/people.json', '.'])('refuses %s as a file before it reads anything', async (name) => {
    const { code, events } = await sync(['--out', file(name)]);
    expect(events).toEqual([
      expect.objectContaining({
        event: 'error',
        kind: 'config',
        message: expect.stringMatching(/\((ENOENT|EISDIR)\)/),
      }),
    ]);
    expect(code).toBe(EXIT.usage);
    expect(fake.stats.requests).toBe(0);
  });

  it('that misses a section writes the rest, says why, and ends with 3', async () => {
    fake.app.setScopes(fake.app.scopes.filter((scope) => !scope.startsWith('role:')));
    const { code, out, said, events } = await sync();
    expect(EMAILS.json(out)).toHaveLength(PEOPLE);
    const sections = events.filter(({ event }) => event === 'section');
    expect(sections).toEqual([
      expect.objectContaining({
        section: 'roles',
        cause: 'missing-scope',
        message: expect.stringMatching(/^roles: \w+\. \w/),
      }),
    ]);
    expect(said).toContain('NOT complete, see above');
    expect(code).toBe(EXIT.incomplete);
  });

  it('that fails leaves the file of the last one, no draft, and ends with 1', async () => {
    writeFileSync(file('kept.json'), 'the last one');
    const refusal = { kind: 'respond', status: 400, body: { code: 300, message: 'No.' } } as const;
    fake.faults.add({ ...refusal, match: { operation: 'users.list' }, times: Number.POSITIVE_INFINITY });
    const { code, events } = await sync(['--out', file('kept.json')]);
    expect(readFileSync(file('kept.json'), 'utf8')).toBe('the last one');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(events.at(-1)).toMatchObject({ event: 'error', kind: 'api', status: 400, code: 300 });
    expect(code).toBe(EXIT.failed);
  });

  it('that is stopped says where to go on, and goes on there', async () => {
    const flags = ['--out', file('stopped.ndjson'), '--checkpoint', file('at.checkpoint')];
    const stopped = await sync(flags, { stopAt: /\/roles$/ });
    expect(stopped.code).toBe(130);
    expect(stopped.events.slice(-2)).toMatchObject([
      { event: 'checkpoint', file: file('at.checkpoint') },
      { event: 'interrupted' },
    ]);
    expect(readdirSync(folder)).not.toContain('stopped.ndjson');

    const { code } = await sync(flags);
    expect(EMAILS.ndjson(readFileSync(file('stopped.ndjson'), 'utf8')).sort()).toEqual(everybody());
    expect(readdirSync(folder)).not.toContain('at.checkpoint');
    expect(code).toBe(EXIT.ok);
  });

  it('that is stopped without a checkpoint promises nothing', async () => {
    const { code, out, events } = await sync([], { stopAt: /\/roles$/ });
    expect(events.at(-1)).toMatchObject({ event: 'interrupted' });
    expect(events.filter(({ event }) => event === 'checkpoint')).toEqual([]);
    expect({ code, out }).toEqual({ code: 130, out: '' });
  });

  it('ends with 1, and without a word, when whoever reads has left', async () => {
    const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
    const { code, events } = await sync([], { write: () => Promise.reject(gone) });
    expect(events.map(({ event }) => event).filter((event) => event !== 'progress')).toEqual([]);
    expect(code).toBe(EXIT.failed);
  });
});

it.each([0, 1, 100, 101, 250])('a snapshot of %i people is one JSON text, a person a line', (count) => {
  const users = Array.from({ length: count }, (_, index) => ({ key: `${index}`, email: `p${index}@example.com` }));
  const snapshot = { accountId: 'a', complete: true, users } as unknown as AccountSnapshot;
  const text = [...snapshotText(snapshot)].join('');
  expect(JSON.parse(text)).toEqual(snapshot);
  expect(text.match(/^\{"key"/gm) ?? []).toHaveLength(count);
});
