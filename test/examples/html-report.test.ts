import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleByLastUse } from '../../examples/html-report/figures.js';
import { readingOf } from '../../examples/html-report/gaps.js';
import { amount, html, visibleText } from '../../examples/html-report/html.js';
import { renderReport } from '../../examples/html-report/render-report.js';
import {
  type AccountSnapshot,
  type AccountUser,
  reclaimReport,
  type SectionName,
  type SectionReport,
} from '../../src/index.js';
import { accountUser, license, snapshot } from '../sync/snapshots.js';

const NOW = new Date('2025-06-01T06:00:00Z');
const WINDOW = { from: '2025-03-04', to: '2025-06-01' };
const DAY_MS = 86_400_000;

/** A snapshot of which one part came about in another way. */
function withSection(name: SectionName, changes: Partial<SectionReport>, rest: Partial<AccountSnapshot> = {}) {
  const whole = snapshot({ usageWindow: WINDOW, ...rest });
  const complete = changes.cause === 'not-requested' || changes.cause === 'not-available';
  return { ...whole, complete, sections: { ...whole.sections, [name]: { ...whole.sections[name], ...changes } } };
}

/** What a chapter of the page says. */
function chapterOf(page: string, id: string): string {
  return new RegExp(`<section class="[^"]*" id="${id}".*?</section>`, 's').exec(page)?.[0] ?? '';
}

/** The cells of a row by its first words. */
function rowOf(page: string, first: string): string[] {
  const rows = [...page.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
  );
  return rows.find(([name = '']) => name.startsWith(first)) ?? [];
}

describe('text', () => {
  it.each([
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['quotation marks', `"a' onload='b"`, '&quot;a&#39; onload=&#39;b&quot;'],
    ['entities', '&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['an override of direction', 'a\u202Egpj.exe', 'a[U+202E]gpj.exe'],
    ['an isolate', '\u2067b\u2069', '[U+2067]b[U+2069]'],
    ['a NUL', 'a\0b', 'a[U+0000]b'],
    ['half a character', 'a\uD83D', 'a\uFFFD'],
  ])('that holds %s is shown, and is no markup', (_what, text, shown) => {
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${shown}">${shown}</p>`);
  });

  it.each(['Chloé', 'محمد', 'ש״ן', '李 明', '👩‍🔧', 'zero\u200Cwidth'])('that is somebody’s name stays: %s', (name) => {
    expect(visibleText(name)).toBe(name);
  });
});

it.each([
  [0, false, '0'],
  [1234, false, '1,234'],
  [1234, true, 'at least 1,234'],
  [0, true, 'not known'],
  [null, false, 'not known'],
])('%s, and there may be more: %s, is said as %s', (value, atLeast, words) => {
  expect(amount(value, atLeast)).toBe(words);
});

describe('people by when they used Zoom last', () => {
  const verdicts = fc.constantFrom('used', 'before-window', 'never', 'unknown');
  const people = fc.array(
    fc.record({
      verdict: verdicts,
      daysAgo: fc.option(fc.integer({ min: 0, max: 199 })),
      status: fc.constantFrom('active', 'inactive', 'pending'),
    }),
    { maxLength: 60 },
  );

  it('are each in one group: the days that theirs is among, or what is known instead', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 180 }), (drawn, days) => {
        const to = Date.parse('2025-06-01');
        const day = (ago: number): string => new Date(to - ago * DAY_MS).toISOString().slice(0, 10);
        const window = { from: day(days - 1), to: day(0) };
        const users = drawn.map(({ verdict, daysAgo, status }): AccountUser => {
          const ago = verdict === 'used' && daysAgo !== null ? daysAgo % days : daysAgo;
          const at = ago === null ? null : `${day(ago)}T12:00:00Z`;
          return accountUser({ status, lastUsed: { at, source: 'login', verdict } });
        });
        const groups = peopleByLastUse(snapshot({ users, usageWindow: window }));
        const active = users.filter(({ status }) => status === 'active').map(({ lastUsed }) => lastUsed);
        for (const { kind, days: span, people: counted } of groups) {
          const expected = active.filter(({ at, verdict }) => {
            if (kind === 'days') {
              return verdict === 'used' && at !== null && at >= `${span?.from}` && at <= `${span?.to}T99`;
            }
            if (kind === 'day-unknown') return verdict === 'used' && at === null;
            return verdict === (kind === 'before' ? 'before-window' : kind);
          });
          expect(counted).toBe(expected.length);
        }
        expect(groups.reduce((sum, group) => sum + (group.people ?? 0), 0)).toBe(active.length);
        const spans = groups.flatMap((group) => group.days ?? []).reverse();
        expect([spans[0]?.from, spans.at(-1)?.to]).toEqual([window.from, window.to]);
        for (const [index, { to: last }] of spans.slice(0, -1).entries()) {
          expect(Date.parse(spans[index + 1]?.from ?? '') - Date.parse(last)).toBe(DAY_MS);
        }
      }),
    );
  });

  it('go by weeks that begin on Mondays, and by months in a long window', () => {
    const firstDays = (from: string) =>
      peopleByLastUse(snapshot({ usageWindow: { from, to: '2025-06-01' } })).flatMap(({ days }) => days?.from ?? []);
    expect(firstDays('2025-05-14')).toEqual(['2025-05-26', '2025-05-19', '2025-05-14']);
    expect(firstDays('2025-05-12')).toEqual(['2025-05-26', '2025-05-19', '2025-05-12']);
    expect(firstDays('2024-12-31')).toEqual([
      '2025-06-01',
      '2025-05-01',
      '2025-04-01',
      '2025-03-01',
      '2025-02-01',
      '2025-01-01',
      '2024-12-31',
    ]);
  });
});

describe('what is partial looks partial', () => {
  const holes: [SectionName, string[]][] = [
    ['users', ['licences', 'seats', 'activity', 'reclaim']],
    ['phone', ['licences', 'seats', 'reclaim']],
    ['addOns', ['licences', 'seats', 'reclaim']],
    ['usage', ['activity', 'reclaim']],
    ['seats', ['seats']],
    ['groups', ['reclaim']],
    ['roles', []],
    ['domains', []],
  ];
  const chapters = ['licences', 'seats', 'activity', 'reclaim'];

  it.each(holes)('a hole in %s marks the chapters %j and the top, with the reason', (name, marked) => {
    const why = 'Zoom answered 500.';
    const page = renderReport(withSection(name, { status: 'partial', cause: 'failed', why }), { now: NOW });
    expect(chapterOf(page, 'reading')).toMatch(/class="chapter holed".*No, this is partial/s);
    for (const chapter of chapters) {
      const holed = marked.includes(chapter);
      expect(chapterOf(page, chapter).includes('class="chapter holed"')).toBe(holed);
      expect(chapterOf(page, chapter).includes('incomplete')).toBe(holed);
      expect(chapterOf(page, chapter).includes(why)).toBe(holed);
    }
  });

  it.each(holes)('%s that nobody asked for is named at the top, and no hole', (name) => {
    const page = renderReport(withSection(name, { status: 'skipped', cause: 'not-requested', why: 'x' }), { now: NOW });
    expect(page).not.toContain('class="chapter holed"');
    expect(chapterOf(page, 'reading')).toMatch(/<strong>✓ Yes\.<\/strong>.*says nothing: [^.]* \(not asked for\)/s);
  });

  it('a product that the account does not have is nothing that lacks', () => {
    const page = renderReport(withSection('phone', { status: 'skipped', cause: 'not-available', why: 'None.' }));
    expect(page).not.toContain('class="chapter holed"');
    expect(chapterOf(page, 'licences')).not.toContain('not read');
    expect(rowOf(page, 'Zoom Phone').slice(1)).toEqual(['– the account has none', '–', '–', 'None.']);
  });

  it.each([
    [{ status: 'complete', cause: null }, 'complete'],
    [{ status: 'partial', cause: 'failed' }, 'partial'],
    [{ status: 'partial', cause: 'missing-scope' }, 'partial'],
    [{ status: 'skipped', cause: 'missing-scope' }, 'missing'],
    [{ status: 'skipped', cause: 'budget' }, 'missing'],
    [{ status: 'skipped', cause: 'refused' }, 'missing'],
    [{ status: 'skipped', cause: 'not-requested' }, 'left-out'],
    [{ status: 'skipped', cause: 'not-available' }, 'left-out'],
  ] as const)('%j is read as %s', (report, state) => {
    expect(readingOf({ why: null, missingScopes: [], read: 0, expected: null, ...report }).state).toBe(state);
  });

  it('the age is told from a day on', () => {
    const agedHours = (hours: number) =>
      renderReport(snapshot(), { now: new Date(Date.parse(snapshot().takenAt) + hours * 3_600_000) });
    expect(agedHours(23)).not.toMatch(/This is \d/);
    expect(agedHours(24)).toContain('This is 1 day old.');
    expect(agedHours(80)).toContain('This is 3 days old.');
  });
});

describe('what is not known is no zero', () => {
  const skipped: Partial<SectionReport> = { status: 'skipped', cause: 'missing-scope', why: 'The app lacks a scope.' };

  it('when nobody could be read', () => {
    const page = renderReport(withSection('users', skipped), { now: NOW });
    expect(chapterOf(page, 'glance').match(/<dd[^>]*>[^<]*/g)).toEqual(
      Array.from({ length: 6 }, () => '<dd class="unknown">not known'),
    );
    for (const id of ['licences', 'seats', 'activity', 'reclaim']) {
      expect(chapterOf(page, id)).toContain('Nobody was read: nothing is known here.');
      expect(chapterOf(page, id)).not.toContain('<table>');
    }
  });

  it('when usage could not be read', () => {
    const users = [accountUser({ lastUsed: { at: null, source: null, verdict: 'unknown' } })];
    const page = renderReport(withSection('usage', skipped, { users }), { now: NOW });
    expect(rowOf(page, '2025-05-26 to').slice(1)).toEqual(['not known', 'not known', 'not known', 'not known', '0']);
    expect(rowOf(page, 'No use is known')[1]).toBe('not known');
    expect(rowOf(page, 'Not certain')[1]).toBe('1');
    expect(rowOf(page, 'Minutes hosted')[1]).toBe('not read');
    expect(chapterOf(page, 'glance')).toMatch(/used Zoom since 2025-03-04<\/dt><dd class="unknown">not known/);
    expect(chapterOf(page, 'activity').match(/fill="url\(#hatch\)"/g)).toHaveLength(17);
  });

  it('when usage was not asked for', () => {
    const page = renderReport({
      ...withSection('usage', { status: 'skipped', cause: 'not-requested', why: 'Not asked for.' }),
      users: [accountUser({ lastUsed: { at: null, source: null, verdict: 'unknown' } })],
      usageWindow: null,
    });
    expect(chapterOf(page, 'activity')).toContain('What people did was not read');
    expect(chapterOf(page, 'activity').match(/<tr><th scope="row">/g)).toHaveLength(1);
    expect(rowOf(page, 'Not certain')[1]).toBe('1');
  });

  it('when what was bought is told to nobody, or who holds it could not be read', () => {
    const seat = { pending: 0, free: null, billedAs: null, difference: null, source: 'counted' as const };
    const page = renderReport(
      withSection('phone', skipped, {
        seats: [
          { ...seat, product: 'meetings', name: 'Licensed', purchased: null, assigned: 7 },
          { ...seat, product: 'phone', name: 'Unlimited', purchased: 5, assigned: 0 },
        ],
      }),
    );
    expect(rowOf(chapterOf(page, 'seats'), 'Licensed').slice(1, 5)).toEqual(['not known', '7', '0', 'not known']);
    expect(rowOf(chapterOf(page, 'seats'), 'Unlimited').slice(1, 4)).toEqual(['5', 'not known', 'not known']);
    expect(chapterOf(page, 'seats')).toMatch(/bought: not known<\/text>/);
    expect(chapterOf(page, 'seats')).toMatch(/held: not known<\/text>/);
    expect(chapterOf(page, 'licences')).toMatch(/>Phone<\/text>.*>not read<\/text>/s);
  });

  it('when add-ons were read in part', () => {
    const licenses = [license(), license({ product: 'webinar', name: 'Webinar 500' })];
    const page = renderReport(
      withSection(
        'addOns',
        { status: 'partial', cause: 'failed', why: 'x' },
        { users: [accountUser({ licenses, licensesComplete: false })] },
      ),
    );
    expect(chapterOf(page, 'licences')).toMatch(/>Webinar<\/text>.*>at least 1<\/text>/s);
    expect(chapterOf(page, 'licences')).toContain('licences could not all be read: 1.</strong>');
    expect(chapterOf(page, 'glance')).toContain('<dd>at least 1</dd>');
  });

  it('when sums lack some people', () => {
    const usage = (meetingsHosted: number | null) => ({
      meetingsHosted,
      minutesHosted: 40,
      participantsHosted: 3,
      webinarsHosted: null,
      lastHostedAt: null,
      meetingsJoined: null,
      lastJoinedAt: null,
      calls: null,
      lastCallAt: null,
      neededLicence: null,
    });
    const users = [accountUser({ usage: usage(2) }), accountUser({ usage: usage(null) })];
    const page = renderReport(snapshot({ users, usageWindow: WINDOW }));
    expect(rowOf(page, 'Meetings and webinars hosted')[1]).toBe('at least 2');
    expect(rowOf(page, 'Minutes hosted')[1]).toBe('80');
    expect(rowOf(page, 'Phone calls')[1]).toBe('not read');
  });

  it('when nobody asked who could give a licence back', () => {
    const page = renderReport(snapshot());
    expect(chapterOf(page, 'reclaim')).toContain('nothing is known here');
    expect(chapterOf(page, 'glance')).toMatch(/give a licence back<\/dt><dd class="unknown">not known/);
  });
});

describe('the page', () => {
  it('allows its own style, by its digest, and nothing else', () => {
    const page = renderReport(snapshot());
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;;`);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script| style="| on\w+="|https?:\/\/(?!www\.w3\.org)/);
  });

  it('is the same for the same snapshot', () => {
    const users = [accountUser({ licenses: [license()] })];
    expect(renderReport(snapshot({ users }), { now: NOW })).toBe(renderReport(snapshot({ users }), { now: NOW }));
  });

  it('refuses what was said of another snapshot', () => {
    const reclaim = reclaimReport(snapshot({ takenAt: '2025-05-01T00:00:00.000Z' }));
    expect(() => renderReport(snapshot(), { reclaim })).toThrow(/make it from this one/);
  });

  it('of 100,000 people stays below 150 kB, and says how many it does not name', { timeout: 60_000 }, () => {
    const users = Array.from({ length: 100_000 }, (_, index) =>
      accountUser({
        id: `id-${index}`,
        email: `somebody.with.a.long.name.${index}@department.example.com`,
        licenses: [license({ name: `Licence ${index % 500}`, product: `product-${index % 90}` })],
      }),
    );
    const seats = Array.from({ length: 500 }, (_, index) => ({
      product: `product-${index}`,
      name: `Licence ${index}`,
      purchased: 100,
      assigned: 100,
      pending: 0,
      free: 0,
      billedAs: 100,
      difference: 0,
      source: 'plan-usage' as const,
    }));
    const account = snapshot({ users, seats, usageWindow: WINDOW });
    const reclaim = reclaimReport(account, { days: 89 });
    expect(reclaim.candidates).toHaveLength(100_000);
    const page = renderReport(account, { reclaim, now: NOW });
    expect(Buffer.byteLength(page)).toBeLessThan(150_000);
    expect(chapterOf(page, 'reclaim')).toContain('Not shown here: 99,900 more people.');
    expect(chapterOf(page, 'seats')).toContain('Not shown here: 440 more kinds of seat.');
  });
});
