import { describe, expect, it } from 'vitest';
import type { DateWindow } from '../../src/types/date-window.js';
import { ZoomConfigError } from '../../src/types/errors.js';
import { check, MONTH_IN_SIX } from './window-check.js';

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
    ['null dates', MONTH_IN_SIX, { from: null, to: null }],
    ['the first instant that is not too old', MONTH_IN_SIX, { from: '2024-12-14T00:00:00Z' }],
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
      'an instant after the last day, as both are read in one time zone',
      MONTH_IN_SIX,
      { from: '2025-06-02 08:00:00', to: '2025-06-01' },
      'from (2025-06-02 08:00:00) is after to (2025-06-01)',
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

  it.each<[DateWindow, string]>([
    [{ longestDays: 30 }, 'Allowed now: 30 days at a time. Write days as yyyy-mm-dd'],
    [{ longestMonths: 2 }, 'Allowed now: 2 calendar months at a time. Write days as yyyy-mm-dd'],
    [{ monthsBack: 1 }, 'Allowed now: nothing before 2025-05-15. Write days as yyyy-mm-dd'],
  ])('and with what is allowed by %j', (window, hint) => {
    expect(() => check(window, { from: 'yesterday' })).toThrow(hint);
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
