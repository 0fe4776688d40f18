import { describe, expect, it } from 'vitest';
import { type CourseName, Forecast } from '../../src/sync/forecast.js';

type Step = [CourseName, done: number, total: number | null, at: number];

/** A forecast that has seen these steps: a course, how much of it was done, of how much, and when. */
function forecastOf(expected: CourseName[], ...steps: Step[]) {
  const forecast = new Forecast();
  for (const name of expected) forecast.expect(name);
  for (const [name, done, total, at] of steps) forecast.advance(name, done, total, at);
  return forecast;
}

describe('remainingMs', () => {
  it('is 0 when nothing takes its time', () => {
    expect(forecastOf([]).remainingMs(0)).toBe(0);
  });

  it.each<[string, Forecast]>([
    ['nothing has begun', forecastOf(['addOns'])],
    ['one answer is there: nobody knows how fast the next one comes', forecastOf(['addOns'], ['addOns', 1, 100, 300])],
    ['it is not known how much there is', forecastOf(['addOns'], ['addOns', 1, null, 300], ['addOns', 9, null, 5_300])],
    ['the first answers came together', forecastOf(['addOns'], ['addOns', 1, 100, 300], ['addOns', 30, 100, 310])],
    ['one of two parts is not known', forecastOf(['addOns', 'phone'], ['addOns', 1, 9, 0], ['addOns', 5, 9, 4_000])],
  ])('is not known while %s', (_case, forecast) => {
    expect(forecast.remainingMs(6_000)).toBeNull();
  });

  it('goes on at the pace since the first answer', () => {
    const forecast = forecastOf(['addOns'], ['addOns', 1, 100, 700], ['addOns', 41, 100, 4_700]);
    expect(forecast.remainingMs(4_700)).toBe(59 * 100);
  });

  it('shrinks while a step is on its way, by the length of a step at most', () => {
    const forecast = forecastOf(['phone'], ['phone', 100, 400, 0], ['phone', 200, 400, 2_000]);
    expect([2_000, 3_000, 9_000].map((now) => forecast.remainingMs(now))).toEqual([4_000, 3_980, 3_980]);
  });

  it('is that of the longest part: all of them go on at the same time', () => {
    const forecast = forecastOf(
      ['addOns', 'phone', 'hosts'],
      ['addOns', 10, 110, 0],
      ['phone', 1, 11, 0],
      ['addOns', 60, 110, 5_000],
      ['phone', 2, 11, 5_000],
      ['hosts', 7, 7, 5_000],
    );
    expect(forecast.remainingMs(5_000)).toBe(45_000);
  });

  it('adds up where people wait for the other parts', () => {
    const forecast = forecastOf(
      ['addOns', 'hosts'],
      ['addOns', 10, 110, 0],
      ['hosts', 1, 11, 0],
      ['addOns', 60, 110, 5_000],
      ['hosts', 6, 11, 5_000],
    );
    expect(forecast.remainingMs(5_000)).toBe(5_000);
    forecast.peopleWait(true);
    expect(forecast.remainingMs(5_000)).toBe(10_000);
    forecast.peopleWait(false);
    expect(forecast.remainingMs(5_000)).toBe(5_000);
  });

  it('does not take what an earlier run did for a pace', () => {
    const forecast = forecastOf(['addOns'], ['addOns', 1, 1_001, 0]);
    forecast.skip('addOns', 800);
    forecast.advance('addOns', 901, 1_001, 10_000);
    expect(forecast.remainingMs(10_000)).toBe(10_000);
  });

  it('leaves the list of people out while add-ons hold it up, and counts it where nobody can have any', () => {
    const list: Step[] = [
      ['users', 2_000, 100_000, 0],
      ['users', 4_000, 100_000, 2_000],
    ];
    const busy = forecastOf(['users', 'addOns'], ...list, ['addOns', 1, 501, 0], ['addOns', 251, 501, 2_000]);
    expect(busy.remainingMs(2_000)).toBe(2_000);
    const idle = forecastOf(['users', 'addOns'], ...list, ['addOns', 0, 0, 0]);
    expect(idle.remainingMs(2_000)).toBe(96_000);
  });

  it('is without a section that is finished, however much it had foretold', () => {
    const forecast = forecastOf(['hosts', 'meetings', 'phone'], ['phone', 5, 5, 100]);
    expect(forecast.remainingMs(200)).toBeNull();
    forecast.finish('usage');
    expect(forecast.remainingMs(200)).toBe(0);
  });

  it('does not fall below nothing when there is more than was foretold', () => {
    expect(forecastOf(['hosts'], ['hosts', 3, 5, 0], ['hosts', 9, 5, 3_000]).remainingMs(3_000)).toBe(0);
  });

  it('adds the list of people to what they wait for, where nobody reads add-ons', () => {
    const forecast = forecastOf(
      ['users', 'phone'],
      ['users', 100, 300, 0],
      ['phone', 1, 11, 0],
      ['users', 200, 300, 2_000],
      ['phone', 3, 11, 2_000],
    );
    expect(forecast.remainingMs(2_000)).toBe(8_000);
    forecast.peopleWait(true);
    expect(forecast.remainingMs(2_000)).toBe(10_000);
  });

  it('knows the pace after a second, and not before', () => {
    const seen = (at: number) => forecastOf(['phone'], ['phone', 1, 5, 500], ['phone', 2, 5, at]).remainingMs(at);
    expect([seen(1_499), seen(1_500)]).toEqual([null, 3_000]);
  });

  it('is not known while answers bring nothing', () => {
    expect(forecastOf(['phone'], ['phone', 0, 5, 0], ['phone', 0, 5, 9_000]).remainingMs(9_000)).toBeNull();
    const late = forecastOf(['phone'], ['phone', 0, 5, 0], ['phone', 1, 5, 9_000], ['phone', 2, 5, 10_000]);
    expect(late.remainingMs(10_000)).toBe(3_000);
  });

  it('takes a step that brings nothing for none', () => {
    const forecast = forecastOf(['phone'], ['phone', 10, 110, 0], ['phone', 60, 110, 5_000], ['phone', 60, 110, 9_000]);
    expect(forecast.remainingMs(9_000)).toBe(4_900);
  });

  it('counts what an earlier run did as done, before and after the first step', () => {
    const forecast = forecastOf(['addOns'], ['addOns', 0, 10, 0]);
    forecast.skip('addOns', 10);
    expect(forecast.remainingMs(0)).toBe(0);
    expect(() => forecast.skip('phone', 1)).not.toThrow(); // nobody asked for it
  });

  it('goes on with the other sections when one is finished', () => {
    const forecast = forecastOf(['hosts', 'phone'], ['phone', 1, 3, 0], ['phone', 2, 3, 2_000]);
    forecast.finish('usage');
    expect(forecast.remainingMs(2_000)).toBe(2_000);
  });
});
