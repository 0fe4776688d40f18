import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fileDailyLedger } from '../../src/files/file-daily-ledger.js';
import { isZoomError } from '../../src/types/errors.js';
import { type Child, startChild } from '../campaigns/child.js';
import { json, stubFetch } from '../client/stub-fetch.js';
import { rejection, testClient } from '../client/test-client.js';
import { temporaryFolder } from '../temporary-folder.js';

const WRITER = 'test/files/processes/ledger-writer.ts';
const KEY = 'core:HEAVY+RESOURCE_INTENSIVE:2026-11-21';

let folder = '';
let file = '';
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'deeper', 'zoom.json');
});

const look = () => fileDailyLedger(file).add(KEY, 0);
const writer = (times: number): Child<object, number> => startChild(WRITER, [file, KEY, String(times)]);

/** A lock that is there gets that old. */
function threeMinutesPass(lock: string): void {
  const at = new Date(Date.now() - 180_000);
  if (existsSync(lock)) utimesSync(lock, at, at);
}

/** All that a process told until it ended. */
async function listen(child: Child<object, number>): Promise<number[]> {
  const counts: number[] = [];
  for (;;) {
    const count = await child.next().catch(() => null);
    if (count === null) return counts;
    counts.push(count);
  }
}

describe('the file of a ledger', () => {
  it('is made with its folder at the first count, readable by this user only, and holds counts by key', async () => {
    await fileDailyLedger(file).add(KEY, 3);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ [KEY]: 3 });
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['zoom.json']);
  });

  it('is not made by looking', async () => {
    expect(await look()).toBe(0);
    expect(existsSync(file)).toBe(false);
  });

  it('is written far fewer times than calls are counted, when they come together', async () => {
    const ledger = fileDailyLedger(file);
    const seen = new Set<string>();
    const counting = Array.from({ length: 1_000 }, async () => {
      const count = await ledger.add(KEY, 1);
      const { ino, ctimeNs } = statSync(file, { bigint: true });
      seen.add(`${ino} ${ctimeNs}`); // a new file at each write, and the number of the last but one is free for it
      return count;
    });
    expect(Math.max(...(await Promise.all(counting)))).toBe(1_000);
    expect(seen.size).toBeLessThan(10);
  });

  it.each([
    ['cut off', '{"core:HEAVY:2026-11-21":1'],
    ['empty', ''],
    ['a list', '[1]'],
    ['something else', '{"access_token":"x"}'],
    ['a count that is none', '{"core:HEAVY:2026-11-21":1.5}'],
  ])('that is %s is reported and left as it is', async (_what, text) => {
    await fileDailyLedger(file).add(KEY, 1);
    writeFileSync(file, text);
    const error = await rejection(fileDailyLedger(file).add(KEY, 1));
    expect(isZoomError(error, 'config') && error.message).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readdirSync(path.dirname(file))).toEqual(['zoom.json']); // no lock, no draft
  });

  it('that is broken fails the calls that need a count, and no others', async () => {
    await fileDailyLedger(file).add(KEY, 1);
    writeFileSync(file, 'x');
    const { fetch, sent } = stubFetch(() => json({ users: [], roles: [] }));
    const zoom = testClient(fetch, { plan: 'pro', daily: { ledger: fileDailyLedger(file) } });
    const report = zoom.reports.activeHosts({ from: '2026-11-01', to: '2026-11-20' }).firstPage();
    expect(await rejection(report)).toMatchObject({ kind: 'config' });
    await zoom.roles.list().firstPage();
    expect(sent).toHaveLength(1);
  });

  it('works again once it is repaired', async () => {
    const ledger = fileDailyLedger(file);
    await ledger.add(KEY, 1);
    writeFileSync(file, 'x');
    await rejection(ledger.add(KEY, 1));
    rmSync(file);
    expect(await ledger.add(KEY, 1)).toBe(1);
  });

  it('that cannot be one is a mistake of the configuration', async () => {
    expect(() => fileDailyLedger(' ')).toThrow(/needs the path of a file/);
    const below = fileDailyLedger(path.join(import.meta.filename, 'zoom.json'));
    expect(await rejection(below.add(KEY, 1))).toMatchObject({ kind: 'config' });
  });
});

describe('several processes', () => {
  it('count together: every number is given once', async () => {
    const told = await Promise.all([listen(writer(40)), listen(writer(40)), listen(writer(40))]);
    expect(told.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    expect(await look()).toBe(120);
  });

  it('lose nothing that was answered when one is killed, and the file stays whole', async () => {
    for (let round = 0; round < 3; round += 1) {
      const before = await look();
      const victim = writer(100_000);
      let answered = 0;
      while (answered < before + 5 + round) answered = await victim.next();
      await victim.kill();
      const told = await listen(victim);
      threeMinutesPass(`${file}.lock`); // killed while it took the lock, it left one without a name
      const counted = await look(); // takes the lock of the dead over
      // One count at most was written and not told.
      expect(counted - Math.max(answered, ...told)).toBeOneOf([0, 1]);
    }
  });
});
