import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as AXE } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { renderReport } from '../../examples/html-report/render-report.js';
import { type AccountSnapshot, reclaimReport, serverToServer, syncAccount, ZoomClient } from '../../src/index.js';
import { createFakeZoom } from '../../src/testing/index.js';
import { accountUser, license, snapshot } from '../sync/snapshots.js';
import { sharedTemporaryFolder } from '../temporary-folder.js';
import { skipWithoutChromium, startChromium } from './browser.js';

const folder = sharedTemporaryFolder();

/** A whole account, read from the simulated Zoom. */
async function readWhole(): Promise<AccountSnapshot> {
  const fake = createFakeZoom({ people: 150, seed: 7, plan: 'business' });
  const zoom = new ZoomClient({ auth: serverToServer(fake.credentials), fetch: fake.fetch, plan: 'business' });
  try {
    return await syncAccount(zoom, { usage: { days: 90, meetings: true } });
  } finally {
    await zoom.close();
  }
}

/** The same with holes of every kind. */
function withHoles(whole: AccountSnapshot): AccountSnapshot {
  const { sections } = whole;
  const why = 'Zoom answered 500 to three of them, see https://example.com/why.';
  return {
    ...whole,
    complete: false,
    users: whole.users.map((user, index) => ({
      ...user,
      usage: null,
      licensesComplete: index % 9 > 0,
      lastUsed: { at: null, source: null, verdict: 'unknown' },
    })),
    seats: whole.seats.map((seat) => ({ ...seat, purchased: null, free: null, billedAs: null, difference: null })),
    sections: {
      ...sections,
      addOns: { ...sections.addOns, status: 'partial', cause: 'failed', why },
      usage: { ...sections.usage, status: 'skipped', cause: 'missing-scope', why, read: 0 },
      phone: { ...sections.phone, status: 'skipped', cause: 'not-requested', why: 'Not asked for.', read: 0 },
    },
  };
}

/** Text that is markup in elements, in attributes, in styles and in SVG, and one that turns letters around. */
const HOSTILE = [
  '<script>document.title = "owned"</script>',
  '"><img src="http://127.0.0.1:9/x" onerror="document.title=1">',
  "' onmouseover='document.title=1",
  '</style><style>body { display: none }</style>',
  '</title></desc></svg><script>document.title = "owned"</script>',
  '\u202Egpj.exe\u2066',
  '{{7*7}}&lt;b&gt;',
];

function hostile(): AccountSnapshot {
  const users = HOSTILE.map((text, index) =>
    accountUser({
      id: `id-${index}`,
      email: `${text}@example.com`,
      displayName: text,
      department: text,
      role: { id: '1', name: text },
      licenses: [license({ name: text, product: text, includedIn: null })],
    }),
  );
  const seat = { pending: 0, free: 1, billedAs: 1, difference: 0, source: 'counted' as const };
  const account = snapshot({
    accountId: HOSTILE[4] ?? '',
    users,
    seats: HOSTILE.map((text) => ({ ...seat, product: text, name: text, purchased: 5, assigned: 3 })),
    usageWindow: { from: '2025-03-04', to: '2025-06-01' },
  });
  const roles = { ...account.sections.roles, status: 'partial', cause: 'failed', why: HOSTILE.join(' ') } as const;
  return { ...account, complete: false, sections: { ...account.sections, roles } };
}

it('a browser is required where CI=true, and is skipped with a word elsewhere', () => {
  const told = vi.spyOn(console, 'warn').mockReturnValue();
  vi.stubEnv('CI', 'true');
  expect(() => skipWithoutChromium('a suite', null)).toThrow('a suite needs chromium');
  vi.stubEnv('CI', '');
  expect(skipWithoutChromium('a suite', null)).toBe(true);
  expect(told).toHaveBeenCalledWith('SKIPPED, no chromium: a suite');
});

describe.skipIf(skipWithoutChromium('the report in a browser'))('the report in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  const accounts = new Map<string, AccountSnapshot>();

  beforeAll(async () => {
    const whole = await readWhole();
    accounts.set('whole', whole).set('with holes', withHoles(whole)).set('hostile', hostile()).set('empty', snapshot());
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  function account(name: string): AccountSnapshot {
    const found = accounts.get(name);
    if (found === undefined) throw new Error(name);
    return found;
  }

  function reportOf(name: string): string {
    const read = account(name);
    return renderReport(read, { reclaim: reclaimReport(read, { days: 89 }), source: 'a test' });
  }

  /** Opens a page, and notes what it complains about and asks for. */
  async function open(html: string, look: { width?: number; dark?: boolean } = {}) {
    const file = path.join(folder, `${crypto.randomUUID()}.html`);
    writeFileSync(file, html);
    const { width = 1280, dark = false } = look;
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    const refused: (string | undefined)[] = [];
    page.on('requestfailed', (request) => refused.push(request.failure()?.errorText));
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return { page, complaints, refused, asked: () => requests.filter((request) => request !== url) };
  }

  /** The rows of a table as its reader sees them. */
  async function rows(page: Page, captionId: string): Promise<string[][]> {
    const table = page.locator(`table:has(#${captionId})`);
    const columns = await table.locator('thead th').count();
    const cells = await table.locator('tbody :is(th, td)').allInnerTexts();
    return Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  }

  const names = ['whole', 'with holes', 'hostile', 'empty'];

  describe.each(names)('%s', (name) => {
    it.each([
      ['light, wide', { width: 1280, dark: false }, 'td-headers-attr'],
      ['dark, narrow', { width: 375, dark: true }, 'scrollable-region-focusable'],
    ])('%s: nothing to complain about, no request, nothing that axe-core finds', async (_look, look, rule) => {
      const { page, complaints, asked } = await open(reportOf(name), look);
      await page.evaluate(AXE);
      const found = (await page.evaluate('axe.run()')) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
        passes: { id: string }[];
      };
      expect(found.violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html])).toEqual([]);
      // It has looked at colours, at pictures, and at tables or what scrolls.
      expect(found.passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'svg-img-alt', rule]));
      expect(complaints).toEqual([]);
      expect(asked()).toEqual([]);
      await page.close();
    });

    it('has a title, a description and a table for each chart, a heading for each chapter, and fits any window', async () => {
      const { page } = await open(reportOf(name));
      const charts = await page.locator('svg.chart').evaluateAll((found) =>
        found.map((chart) => ({
          words: ['title', 'desc'].map((tag) => chart.querySelector(tag)?.textContent?.length ?? 0),
          tables: chart.closest('.figure')?.querySelectorAll('table').length,
        })),
      );
      expect(charts.length).toBeGreaterThan(0);
      for (const { words, tables } of charts) {
        expect(Math.min(...words)).toBeGreaterThan(10);
        expect(tables).toBe(1);
      }
      expect(await page.locator('main > section').count()).toBe(6);
      expect(await page.locator('main > section > h2').count()).toBe(6);
      for (const width of [320, 375, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const beyond = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
        expect([width, Math.max(0, beyond)]).toEqual([width, 0]);
      }
      await page.close();
    });
  });

  it('counts licences, seats, last use and candidates as the snapshot has them', async () => {
    const { users, seats, usageWindow, ...rest } = account('whole');
    const { page } = await open(reportOf('whole'));
    const glance = await page.locator('#glance dd').allInnerTexts();
    const active = users.filter(({ status }) => status === 'active');
    const free = reclaimReport({ users, seats, usageWindow, ...rest }, { days: 89 });
    const counts = [
      active.length,
      users.filter(({ status }) => status === 'pending').length,
      users.filter(({ status }) => status === 'inactive').length,
      active.filter(({ licenses }) => licenses.some(({ paid, includedIn }) => paid && !includedIn)).length,
      active.filter(({ lastUsed }) => lastUsed.verdict === 'used').length,
      free.candidates.filter(({ blockers }) => blockers.length === 0).length,
    ];
    expect(glance.map(Number)).toEqual(counts);
    expect(Math.min(...counts)).toBeGreaterThan(0);

    const licences = await rows(page, 'licences-table');
    for (const [name, product, held, invited, takes] of licences) {
      const holders = users.flatMap(({ status, licenses }) =>
        licenses
          .filter(({ paid, includedIn }) => (takes === 'yes' ? paid && !includedIn : !paid || includedIn))
          .filter((one) => one.name === name && one.product.replaceAll('-', ' ') === product?.toLowerCase())
          .filter(
            (one) => !takes?.startsWith('no: comes') || takes.toLowerCase() === `no: comes with ${one.includedIn}`,
          )
          .filter((one) => takes !== 'no: free' || one.includedIn === null)
          .map(() => status),
      );
      const waiting = holders.filter((status) => status === 'pending').length;
      expect([name, Number(held), Number(invited)]).toEqual([name, holders.length - waiting, waiting]);
    }
    const all = licences.reduce((sum, [, , held, invited]) => sum + Number(held) + Number(invited), 0);
    expect(all).toBe(users.flatMap(({ licenses }) => licenses).length);

    const shown = (value: number | null): string => (value === null ? 'not known' : String(value));
    const ledger = seats.map((seat) => [seat.name, seat.purchased, seat.assigned, seat.free, seat.billedAs]);
    const inTable = (await rows(page, 'seats-table')).map((row) =>
      [0, 1, 2, 4, 5].map((at) => row[at]?.split('\n')[0]),
    );
    expect(inTable.map(String).sort()).toEqual(
      ledger.map(([name, ...values]) => String([name, ...values.map((value) => shown(value as number | null))])).sort(),
    );

    const lastUse = await rows(page, 'activity-table');
    expect(lastUse.reduce((sum, [, people]) => sum + Number(people), 0)).toBe(active.length);
    for (const [days, people] of lastUse.filter(([name]) => / to /.test(`${name}`))) {
      const [from, to] = `${days}`.split(' to ');
      const those = active.filter(({ lastUsed: { at } }) => at !== null && at >= `${from}` && at <= `${to}T99`);
      expect([days, Number(people)]).toEqual([days, those.length]);
    }

    const people = await rows(page, 'reclaim-people-table');
    expect(people.map(([who]) => who?.split('\n').at(-1))).toEqual(free.candidates.map(({ user }) => user.email));
    expect(people.map((row) => row.at(-1)?.includes('nothing known'))).toEqual(
      free.candidates.map(({ blockers }) => blockers.length === 0),
    );
    await page.close();
  });

  it('says in charts what it says in the tables', async () => {
    const { page } = await open(reportOf('whole'));
    const labels = await page
      .locator('#seats svg.chart text')
      .evaluateAll((found) => found.map((one) => one.textContent));
    const table = await rows(page, 'seats-table');
    for (const [, bought, held] of table.slice(0, 10)) {
      expect(labels).toContain(bought === 'not known' ? 'bought: not known' : `${bought} bought`);
      expect(labels).toContain(`${held?.split('\n')[0]} held`);
    }
    await page.close();
  });

  it('shows hostile names as the text that they are', async () => {
    const { page } = await open(reportOf('hostile'));
    const people = await rows(page, 'reclaim-people-table');
    const visible = HOSTILE.map((text) => text.replace('\u202E', '[U+202E]').replace('\u2066', '[U+2066]'));
    const squeezed = (text: string | undefined) => text?.replaceAll(/\s+/g, ' ');
    expect(people.map(([, department]) => squeezed(department)).sort()).toEqual(visible.map(squeezed).sort());
    expect(await page.locator('script, img, iframe, link, object, [onerror], [onmouseover], [style]').count()).toBe(0);
    expect(await page.locator('style').count()).toBe(1);
    expect(await page.title()).toMatch(/^Zoom licences/);
    expect(await page.locator('body').isVisible()).toBe(true);
    await page.close();
  });

  it('has a policy that stops what should get through after all', async () => {
    const { page, complaints, refused } = await open(
      reportOf('whole').replace(
        '<main',
        '<script>document.title = "owned"</script><style>h1 { display: none }</style><img src="other.png" alt=""><main',
      ),
    );
    expect(await page.title()).toMatch(/^Zoom licences/);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toHaveLength(3);
    expect(refused).toEqual(['csp']);
    await page.close();
  });

  it('prints in dark letters on white, without the menu, whatever the screen has', async () => {
    const { page } = await open(reportOf('with holes'), { dark: true });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const style = 'getComputedStyle(document.body)';
    const colours = await page.evaluate(`[${style}.color, ${style}.backgroundColor]`);
    expect(colours).toEqual(['rgb(28, 33, 39)', 'rgb(255, 255, 255)']);
    expect(await page.locator('nav').isVisible()).toBe(false);
    await page.close();
  });
});
