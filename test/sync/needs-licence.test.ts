import { describe, expect, it } from 'vitest';
import { type HostedMeeting, licenceRule, needsLicence } from '../../src/sync/needs-licence.js';
import { ZoomConfigError } from '../../src/types/errors.js';

function meeting(changes: Partial<HostedMeeting>): HostedMeeting {
  return { kind: 'meeting', startedAt: '2026-06-01T08:00:00Z', minutes: 30, participants: 3, ...changes };
}

describe('needsLicence', () => {
  it.each<[boolean, string, Partial<HostedMeeting>]>([
    [false, 'a short meeting', {}],
    [false, 'forty minutes with others: Basic goes so far', { minutes: 40 }],
    [true, 'a minute more', { minutes: 41 }],
    [true, 'a minute more with one other person', { minutes: 41, participants: 2 }],
    [false, 'hours alone', { minutes: 600, participants: 1 }],
    [false, 'a hundred people', { participants: 100 }],
    [true, 'one more', { participants: 101 }],
    [true, 'a webinar, however short and empty', { kind: 'webinar', minutes: 1, participants: 1 }],
  ])('%s: %s', (expected, _case, changes) => {
    expect(needsLicence(meeting(changes))).toBe(expected);
  });
});

describe('licenceRule', () => {
  it('takes other numbers, each by itself', () => {
    const longer = licenceRule({ longerThanMinutes: 60 });
    expect([60, 61].map((minutes) => longer(meeting({ minutes })))).toEqual([false, true]);
    expect([100, 101].map((participants) => longer(meeting({ participants })))).toEqual([false, true]);
    const more = licenceRule({ moreThanParticipants: 300 });
    expect([300, 301].map((participants) => more(meeting({ participants })))).toEqual([false, true]);
    expect(more(meeting({ minutes: 41 }))).toBe(true);
  });

  it('takes a rule of your own instead', () => {
    const rule = licenceRule(({ kind }) => kind === 'meeting');
    expect([rule(meeting({})), rule(meeting({ kind: 'webinar' }))]).toEqual([true, false]);
  });

  it.each([
    [
      { longerThanMinutes: -1 },
      "usage.neededLicence.longerThanMinutes must be a number from 0 on, not -1. Zoom's own is 40.",
    ],
    [
      { moreThanParticipants: Number.NaN },
      "usage.neededLicence.moreThanParticipants must be a number from 0 on, not NaN. Zoom's own is 100.",
    ],
  ])('refuses %j, and says what Zoom takes', (limits, message) => {
    expect(() => licenceRule(limits)).toThrow(ZoomConfigError);
    expect(() => licenceRule(limits)).toThrow(message);
  });

  it('takes 0: then every meeting with others needs one', () => {
    expect(licenceRule({ longerThanMinutes: 0 })(meeting({ minutes: 1, participants: 2 }))).toBe(true);
  });
});
