import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDateWindow } from '../../src/client/date-window.js';
import { readWindow } from '../../src/testing/answers/report-window.js';
import { type DateRange, type DateWindow, monthlyWindows } from '../../src/types/date-window.js';
import type { EndpointBase } from '../../src/types/endpoint.js';
import { ZoomConfigError } from '../../src/types/errors.js';

const NOON = Date.parse('2025-06-15T12:00:00Z');
const MONTH_IN_SIX: DateWindow = { longestMonths: 1, monthsBack: 6 };

function check(window: DateWindow | undefined, query: object | undefined, nowMs = NOON): void {
  const endpoint: EndpointBase = {
    method: 'GET',
    path: '/report/users',
    rateLimit: 'HEAVY',
    family: 'core',
    scopes: { classic: [], granular: [] },
    ...(window === undefined ? {} : { dateWindow: window }),
  };
  checkDateWindow(endpoint, query, nowMs);
}

describe('a window that Zoom may answer passes:', () => {
  it.each<[string, DateWindow, object | undefined]>([
    ['one day', MONTH_IN_SIX, { from: '2025-06-01', to: '2025-06-01' }],
    ['a month of 31 days', MONTH_IN_SIX, { from: '2025-05-01', to: '2025-05-31' }],
    ['a month by its day', MONTH_IN_SIX, { from: '2025-05-10', to: '2025-06-10' }],
    ['one day more, for another time zone', MONTH_IN_SIX, { from: '2025-05-10', to: '2025-06-11' }],
    ['from the end of a shorter month', MONTH_IN_SIX, { from: '2025-02-28', to: '2025-03-31' }],
    ['to the end of a shorter month', MONTH_IN_SIX, { from: '2025-01-31', to: '2025-02-28' }],
    ['six months back', MONTH_IN_SIX, { from: '2024-12-15', to: '2025-01-15' }],
    ['one day further back, for another time zone', MONTH_IN_SIX, { from: '2024-12-14', to: '2025-01-01' }],
    ['tomorrow', MONTH_IN_SIX, { from: '2025-06-15', to: '2025-06-16' }],
    ['an old month where no age is set', { longestMonths: 1 }, { from: '2020-01-01', to: '2020-01-31' }],
    ['a long range where no length is set', { monthsBack: 6 }, { from: '2025-01-01', to: '2025-06-15' }],
    ['thirty days', { longestDays: 30 }, { from: '2025-03-01', to: '2025-03-31' }],
    ['thirty-one, for another time zone', { longestDays: 30 }, { from: '2025-03-01', to: '2025-04-01' }],
    ['one instant', MONTH_IN_SIX, { from: '2025-06-01 08:00:00', to: '2025-06-01 08:00:00' }],
    ['instants with an offset without colon', MONTH_IN_SIX, { from: '2025-06-01T08:00+0200', to: '2025-06-02T08:00Z' }],
    ['instants', MONTH_IN_SIX, { from: '2025-06-01 08:00:00', to: '2025-06-01 09:00:00' }],
    ['instants without seconds', MONTH_IN_SIX, { from: '2025-06-01 08:00', to: '2025-06-01 09:00' }],
    ['ISO 8601', MONTH_IN_SIX, { from: '2025-06-01T08:00:00Z', to: '2025-06-01T09:00:00.123+00:00' }],
    ['an instant of the last day', MONTH_IN_SIX, { from: '2025-06-01 18:00:00', to: '2025-06-01' }],
    ['an instant of another zone', MONTH_IN_SIX, { from: '2025-06-01T20:00:00-08:00', to: '2025-06-01' }],
    ['no dates', MONTH_IN_SIX, {}],
    ['no query', MONTH_IN_SIX, undefined],
    ['undefined dates', MONTH_IN_SIX, { from: undefined, to: undefined }],
    ['from alone', MONTH_IN_SIX, { from: '2025-01-01' }],
    ['to alone', MONTH_IN_SIX, { to: '2025-01-01' }],
  ])('%s', (_case, window, query) => {
    expect(() => check(window, query)).not.toThrow();
  });

  it('whatever it is, where Zoom sets no bounds', () => {
    expect(() => check(undefined, { from: 'yesterday', to: '1999-01-01' })).not.toThrow();
  });
});

describe('a window that Zoom does not answer is refused:', () => {
  it.each<[string, DateWindow, object, string]>([
    [
      'from after to',
      MONTH_IN_SIX,
      { from: '2025-06-02', to: '2025-06-01' },
      'from (2025-06-02) is after to (2025-06-01)',
    ],
    [
      'longer than a month',
      MONTH_IN_SIX,
      { from: '2025-05-01', to: '2025-06-03' },
      '2025-05-01 to 2025-06-03 is longer than one calendar month',
    ],
    [
      'longer than thirty days',
      { longestDays: 30 },
      { from: '2025-05-01', to: '2025-06-02' },
      '2025-05-01 to 2025-06-02 is longer than 30 days',
    ],
    [
      'one second the wrong way round',
      MONTH_IN_SIX,
      { from: '2025-06-01 08:00:01', to: '2025-06-01 08:00:00' },
      'from (2025-06-01 08:00:01) is after to (2025-06-01 08:00:00)',
    ],
    [
      'the wrong way round in any time zone',
      MONTH_IN_SIX,
      { from: '2025-06-03T00:00:00Z', to: '2025-06-01' },
      'from (2025-06-03T00:00:00Z) is after to (2025-06-01)',
    ],
    [
      'longer than a month, by instants',
      MONTH_IN_SIX,
      { from: '2025-05-01 00:00:00', to: '2025-06-02 00:00:01' },
      'longer than one calendar month',
    ],
    [
      'too old',
      MONTH_IN_SIX,
      { from: '2024-12-13', to: '2025-01-10' },
      '2024-12-13 is further back than 6 calendar months',
    ],
    ['too old, from alone', MONTH_IN_SIX, { from: '2024-12-13' }, '2024-12-13 is further back'],
    ['too old, to alone', MONTH_IN_SIX, { to: '2024-12-13' }, '2024-12-13 is further back'],
    ['another notation', MONTH_IN_SIX, { from: '06/01/2025', to: '2025-06-02' }, 'from is no date, "06/01/2025"'],
    [
      'a day that does not exist',
      MONTH_IN_SIX,
      { from: '2025-06-01', to: '2025-06-31' },
      'to is no date, "2025-06-31"',
    ],
    ['no leap day', MONTH_IN_SIX, { from: '2025-02-29', to: '2025-03-01' }, 'from is no date, "2025-02-29"'],
    ['an hour that does not exist', MONTH_IN_SIX, { from: '2025-06-01 25:00:00' }, 'from is no date'],
    ['a Date', MONTH_IN_SIX, { from: new Date(0), to: '2025-06-02' }, 'from is no date, "'],
    ['a number', MONTH_IN_SIX, { from: 1_750_000_000_000 }, 'from is no date, "1750000000000"'],
    ['an empty text', MONTH_IN_SIX, { from: '', to: '2025-06-02' }, 'from is no date, ""'],
  ])('%s', (_case, window, query, problem) => {
    expect(() => check(window, query)).toThrow(ZoomConfigError);
    expect(() => check(window, query)).toThrow(problem);
  });

  it('with the range that is allowed now', () => {
    const refused = () => check(MONTH_IN_SIX, { from: '2024-01-01', to: '2024-01-31' });
    expect(refused).toThrow(
      'GET /report/users: 2024-01-01 is further back than 6 calendar months. ' +
        'Allowed now: one calendar month at a time, nothing before 2024-12-15.',
    );
    expect(refused).toThrow('monthlyWindows({ from, to }) splits a longer range');
  });

  it('and no long text is repeated', () => {
    expect(() => check(MONTH_IN_SIX, { from: 'x'.repeat(10_000) })).toThrow(/^.{0,300}$/);
  });

  it.each([
    ['2025-08-31T12:00:00Z', '2025-02-28'],
    ['2024-08-31T12:00:00Z', '2024-02-29'],
    ['2025-01-15T23:59:59Z', '2024-07-15'],
    ['2025-01-16T00:00:00Z', '2024-07-16'],
  ])('at %s nothing before %s is allowed', (now, oldest) => {
    expect(() => check({ monthsBack: 6 }, { from: '2001-01-01' }, Date.parse(now))).toThrow(`nothing before ${oldest}`);
  });
});

/** `2024-01-01` and so many days, counted one by one on the calendar: no month arithmetic. */
const DAYS: readonly string[] = (() => {
  const day = new Date('2023-01-01T00:00:00Z');
  return Array.from({ length: 366 * 6 }, () => {
    const text = day.toISOString().slice(0, 10);
    day.setUTCDate(day.getUTCDate() + 1);
    return text;
  });
})();

function daysOf({ from, to }: DateRange): string[] {
  return DAYS.slice(DAYS.indexOf(from), DAYS.indexOf(to) + 1);
}

function passes(run: () => void): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

const ranges = fc
  .tuple(fc.nat(DAYS.length - 1), fc.nat(DAYS.length - 1))
  .map(([a, b]) => ({ from: DAYS[Math.min(a, b)] ?? '', to: DAYS[Math.max(a, b)] ?? '' }));

describe('monthlyWindows', () => {
  it.each([
    ['one day', '2026-06-15', '2026-06-15', ['2026-06-15..2026-06-15']],
    ['part of a month', '2026-06-02', '2026-06-29', ['2026-06-02..2026-06-29']],
    ['a whole month', '2026-06-01', '2026-06-30', ['2026-06-01..2026-06-30']],
    ['two days across a border', '2026-06-30', '2026-07-01', ['2026-06-30..2026-06-30', '2026-07-01..2026-07-01']],
    ['a leap February', '2028-02-10', '2028-03-02', ['2028-02-10..2028-02-29', '2028-03-01..2028-03-02']],
    ['a plain February', '2026-02-10', '2026-03-02', ['2026-02-10..2026-02-28', '2026-03-01..2026-03-02']],
    ['a change of year', '2025-12-27', '2026-01-05', ['2025-12-27..2025-12-31', '2026-01-01..2026-01-05']],
    [
      'several months',
      '2026-03-31',
      '2026-06-01',
      ['2026-03-31..2026-03-31', '2026-04-01..2026-04-30', '2026-05-01..2026-05-31', '2026-06-01..2026-06-01'],
    ],
  ])('splits %s at month borders', (_case, from, to, expected) => {
    expect(monthlyWindows({ from, to }).map((month) => `${month.from}..${month.to}`)).toEqual(expected);
  });

  it('holds every day exactly once, in order, and no part spans two months', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const parts = monthlyWindows(range);
        expect(parts.flatMap(daysOf)).toEqual(daysOf(range));
        for (const { from, to } of parts) expect(from.slice(0, 7)).toBe(to.slice(0, 7));
      }),
    );
  });

  it('gives parts that pass the check of an operation that answers for a month, or for thirty days', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        for (const part of monthlyWindows(range)) {
          check({ longestMonths: 1 }, part);
          check({ longestDays: 30 }, part);
        }
      }),
    );
  });

  it.each([
    [{ from: '2026-06-02', to: '2026-06-01' }, 'from (2026-06-02) is after to (2026-06-01)'],
    [{ from: '2026-6-1', to: '2026-06-01' }, 'from is no day of the calendar: "2026-6-1"'],
    [{ from: '2026-06-01', to: '2026-06-31' }, 'to is no day of the calendar: "2026-06-31"'],
    [{ from: '2026-06-01', to: '2026-06-02T00:00:00Z' }, 'to is no day of the calendar'],
  ])('refuses %j', (range, problem) => {
    expect(() => monthlyWindows(range)).toThrow(ZoomConfigError);
    expect(() => monthlyWindows(range)).toThrow(problem);
  });
});

it('the check never refuses what the simulated Zoom answers', () => {
  const windows = fc.tuple(
    fc.integer({ min: 300, max: DAYS.length - 60 }),
    fc.nat(220),
    fc.integer({ min: -3, max: 40 }),
  );
  fc.assert(
    fc.property(windows, ([today, back, length]) => {
      const [now = '', from = '', to = ''] = [DAYS[today], DAYS[today - back], DAYS[today - back + length]];
      const nowMs = Date.parse(`${now}T18:00:00Z`);
      const query = new Map(Object.entries({ from, to }));
      const answered = passes(() => readWindow(query, nowMs));
      if (answered) expect(() => check(MONTH_IN_SIX, { from, to }, nowMs)).not.toThrow();
    }),
    { numRuns: 2_000 },
  );
});

describe('the check agrees with counting on the calendar', () => {
  /** The same day of the month before or after, or that month's last day. */
  function sameDay(day: string, direction: 1 | -1): string {
    const at = DAYS.indexOf(`${day.slice(0, 7)}-01`);
    const inNext = direction === 1 ? DAYS.findIndex((text, index) => index > at && text.endsWith('-01')) : at - 1;
    const month = DAYS.filter((text) => text.slice(0, 7) === DAYS[inNext]?.slice(0, 7));
    return month.find((text) => text.slice(8) === day.slice(8)) ?? month.at(-1) ?? '';
  }

  /** Up to the same day of the next month; or, seen from the end, back to the same day of the month before. */
  function withinMonth(from: string, to: string): boolean {
    return to <= sameDay(from, 1) || from >= sameDay(to, -1);
  }

  it('for every range of four to five weeks over four years: a month and one day pass, no more', () => {
    const wrong: string[] = [];
    for (let start = 31; start < 31 + 4 * 366; start += 1) {
      for (let length = 27; length < 35; length += 1) {
        const [from = '', dayBefore = '', to = ''] = [DAYS[start], DAYS[start + length - 1], DAYS[start + length]];
        const passed = passes(() => check({ longestMonths: 1 }, { from, to }));
        if (passed !== withinMonth(from, dayBefore)) wrong.push(`${from}..${to}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
