import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportedUsers, usersToCsv, usersToNdjson } from '../../src/export/index.js';
import type { AccountUser } from '../../src/sync/snapshot.js';
import { streamAccount } from '../../src/sync/stream-account.js';
import { generateAccount } from '../../src/testing/index.js';
import { sharedTemporaryFolder } from '../temporary-folder.js';
import { connect } from './connect.js';
import { accountUser, license, NOT_ASKED } from './snapshots.js';

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** Reads CSV after RFC 4180, character by character. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && char === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at += 1;
    } else cell += char;
  }
  expect({ quoted, row, cell }, 'the last line ends').toEqual({ quoted: false, row: [], cell: '' });
  return rows;
}

/** The lines by the names of their columns. */
async function csvOf(users: ExportedUsers, options = {}): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = readCsv(await textOf(usersToCsv(users, options)));
  return rows.map((row) => Object.fromEntries(row.map((cell, index) => [header[index] ?? 'no name', cell])));
}

const ann: AccountUser = accountUser({
  id: 'ann',
  email: 'ann@example.com',
  displayName: null,
  department: 'Sales, EMEA',
  role: { id: '1', name: 'Admin' },
  groups: [
    { id: 'g1', name: 'Owls' },
    { id: 'g2', name: null },
  ],
  licenses: [
    license({ name: 'Licensed', includedIn: 'workplace' }),
    license({ product: 'workplace', name: 'Zoom Workplace Enterprise' }),
    license({ product: 'concurrent-meetings', name: 'Concurrent Meetings Basic', paid: false }),
  ],
  licensesReadAt: '2026-06-30T12:00:00.000Z',
  lastLoginAt: '2026-06-01T08:00:00Z',
  lastUsed: { at: '2026-06-20T10:00:00Z', source: 'hosted', verdict: 'used' },
  usage: {
    ...NOT_ASKED,
    meetingsHosted: 3,
    minutesHosted: 90,
    participantsHosted: 0,
    webinarsHosted: 1,
    lastHostedAt: '2026-06-20T10:00:00Z',
    neededLicence: false,
  },
});

describe('usersToCsv', () => {
  it('writes each person with everything that a column holds', async () => {
    expect(await csvOf([ann], { accountId: 'acc-1' })).toEqual([
      {
        accountId: 'acc-1',
        key: 'ann',
        id: 'ann',
        email: 'ann@example.com',
        firstName: 'Ann',
        lastName: 'Example',
        displayName: '',
        status: 'active',
        external: 'false',
        department: 'Sales, EMEA',
        role: 'Admin',
        groups: 'Owls; g2',
        createdAt: '2024-01-01T00:00:00Z',
        timezone: '',
        licenses: 'Licensed; Zoom Workplace Enterprise; Concurrent Meetings Basic',
        paidLicenses: 'Zoom Workplace Enterprise',
        licensesComplete: 'true',
        licensesReadAt: '2026-06-30T12:00:00.000Z',
        lastLoginAt: '2026-06-01T08:00:00Z',
        lastUsedAt: '2026-06-20T10:00:00Z',
        lastUsedSource: 'hosted',
        lastUsedVerdict: 'used',
        meetingsHosted: '3',
        minutesHosted: '90',
        participantsHosted: '0',
        webinarsHosted: '1',
        lastHostedAt: '2026-06-20T10:00:00Z',
        meetingsJoined: '',
        lastJoinedAt: '',
        calls: '',
        lastCallAt: '',
        neededLicence: 'false',
      },
    ]);
  });

  it('leaves empty what is not known, and names a role and a group that have no name by their ids', async () => {
    const bare = { external: null, role: { id: '2', name: null }, groups: [], usage: null, createdAt: null };
    const [row] = await csvOf([accountUser({ id: null, email: 'eve@example.com', status: 'pending', ...bare })]);
    expect(row).toMatchObject({
      accountId: '',
      key: 'email:eve@example.com',
      id: '',
      external: '',
      role: '2',
      groups: '',
    });
    expect(row).toMatchObject({ meetingsHosted: '', neededLicence: '', createdAt: '', licensesReadAt: '' });
    expect((await csvOf([accountUser({ role: null })]))[0]).toMatchObject({ role: '' });
  });

  it('writes the header alone for nobody', async () => {
    const text = await textOf(usersToCsv([]));
    expect(text).toMatch(/^accountId,key,id,email,.*,neededLicence\r\n$/);
  });

  it('prefers the account that a person names', async () => {
    const rows = await csvOf([{ ...ann, accountId: 'two' }, ann], { accountId: 'one' });
    expect(rows.map(({ accountId }) => accountId)).toEqual(['two', 'one']);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+33 1 23', "'+33 1 23"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['\uFF1D1', "'\uFF1D1"],
    ['=HYPERLINK("http://x.example","a")', '\'=HYPERLINK("http://x.example","a")'],
    ['a=b', 'a=b'],
    ["O'Neil-Smith", "O'Neil-Smith"],
    ['', ''],
  ])('writes the name %j as %j, which no spreadsheet runs', async (name, cell) => {
    const groups = [{ id: 'g', name }];
    const [row] = await csvOf([accountUser({ firstName: name, department: name, groups, role: { id: '1', name } })]);
    expect(row).toMatchObject({ firstName: cell, department: cell, groups: cell, role: cell });
  });

  it('keeps whatever people are called, in as many lines as there are people', async () => {
    const nasty = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', '=', "'", ' ', 'é', '日', 'a') });
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 5 }), async (names) => {
        const rows = await csvOf(names.map((displayName) => accountUser({ displayName })));
        const expected = names.map((name) => (/^[=\r]/.test(name) ? `'${name}` : name));
        expect(rows.map(({ displayName }) => displayName)).toEqual(expected);
      }),
    );
  });

  it('begins with a byte order mark when asked to, and has none further on', async () => {
    const text = await textOf(usersToCsv(Array(250).fill(ann), { bom: true }));
    expect(text.startsWith('\uFEFFaccountId,')).toBe(true);
    expect(text.lastIndexOf('\uFEFF')).toBe(0);
    expect(text.split('\r\n')).toHaveLength(1 + 250 + 1);
  });
});

describe('usersToNdjson', () => {
  it('writes each person as a line that is the person again', async () => {
    const odd = accountUser({ displayName: 'two\nlines \u2028 "quoted"' });
    const lines = (await textOf(usersToNdjson([ann, odd], { accountId: 'acc-1' }))).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { accountId: 'acc-1', ...ann },
      { accountId: 'acc-1', ...odd },
    ]);
    expect(lines[0]).toMatch(/^{"accountId":"acc-1",/);
  });

  it('names no account that it does not know', async () => {
    expect(JSON.parse(await textOf(usersToNdjson([ann])))).toEqual(ann);
    expect(JSON.parse(await textOf(usersToNdjson([{ ...ann, accountId: 'two' }])))).toMatchObject({ accountId: 'two' });
  });
});

describe('a stream of people', () => {
  const folder = sharedTemporaryFolder();

  const emailsIn = {
    CSV: (text: string) => {
      const [header = [], ...rows] = readCsv(text);
      return rows.map((row) => row[header.indexOf('email')]);
    },
    NDJSON: (text: string) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).email),
  };

  it.each([
    ['CSV', usersToCsv],
    ['NDJSON', usersToNdjson],
  ] as const)('goes to a file as %s, and everybody is in it', async (format, writer) => {
    const account = generateAccount({ seed: 5, people: 230 });
    const file = path.join(folder, format);
    await pipeline(writer(streamAccount(connect(account).zoom, { usage: false })), createWriteStream(file));
    const everybody = [...account.people].map(({ email }) => email);
    expect(emailsIn[format](readFileSync(file, 'utf8')).sort()).toEqual(everybody.sort());
  });

  it.each([
    ['CSV', usersToCsv],
    ['NDJSON', usersToNdjson],
  ])('is written piece by piece as %s: nobody waits for the last one', async (_format, writer) => {
    let taken = 0;
    const endless = (function* () {
      for (;;) {
        taken += 1;
        yield ann;
      }
    })();
    const pieces = writer(endless)[Symbol.asyncIterator]();
    await pieces.next();
    await pieces.next();
    expect(taken).toBeLessThanOrEqual(200);
    await pieces.return(undefined);
  });
});
