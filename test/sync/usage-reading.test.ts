import { describe, expect, it } from 'vitest';
import type { HostedMeeting } from '../../src/sync/needs-licence.js';
import { UsageReading } from '../../src/sync/usage-reading.js';
import { NOT_ASKED } from './snapshots.js';

const SHORT = { start_time: '2026-06-01T08:00:00Z', type: 'Meeting', duration: 20, participants: 2 };
const LONG = { ...SHORT, duration: 60 };

/** Hosts were read to their end. */
function wholeReading(): UsageReading {
  const reading = new UsageReading();
  reading.whole.add('hosted');
  return reading;
}

describe('UsageReading', () => {
  it('joins hosts without an id by their address, in any case', () => {
    const reading = wholeReading();
    reading.addHost({ email: 'Ann@Example.com', meetings: 2 });
    reading.addHost({ email: 'ann@example.com', meetings: 3 });
    expect(reading.hosts).toBe(1);
    expect(reading.of({ email: 'ANN@example.com' }).meetingsHosted).toBe(5);
    expect(reading.of({ id: 'ann', email: 'ann@example.com' }).meetingsHosted).toBe(5);
  });

  it('does not give what one person hosted to another one who has the address now', () => {
    const reading = wholeReading();
    reading.addHost({ id: 'ann', email: 'info@example.com', meetings: 2 });
    expect(reading.of({ id: 'bob', email: 'info@example.com' }).meetingsHosted).toBe(0);
  });

  it('counts what a row leaves out as nothing', () => {
    const reading = wholeReading();
    reading.addHost({ id: 'ann' });
    expect(reading.of({ id: 'ann', email: 'ann@example.com' })).toEqual({
      meetingsHosted: 0,
      minutesHosted: 0,
      participantsHosted: 0,
      ...NOT_ASKED,
      webinarsHosted: null,
      lastHostedAt: null,
    });
  });

  it('finds the last meeting as an instant, in whatever order and time zone they come', () => {
    const reading = wholeReading();
    for (const start_time of ['2026-06-02T08:00:00Z', '2026-06-03T01:00:00+09:00', '2026-06-01T08:00:00Z', '']) {
      reading.addMeeting({ host_email: 'ann@example.com', start_time });
    }
    expect(reading.of({ email: 'Ann@example.com' }).lastHostedAt).toBe('2026-06-03T01:00:00+09:00');
  });

  it('finds the last meeting of somebody under whatever address they went by', () => {
    const reading = wholeReading();
    for (const email of ['new@example.com', 'old@example.com']) reading.addHost({ id: 'ann', email });
    reading.addMeeting({ host_email: 'new@example.com', start_time: '2026-06-02T08:00:00Z' });
    reading.addMeeting({ host_email: 'old@example.com', start_time: '2026-06-01T08:00:00Z' });
    expect(reading.of({ id: 'ann', email: 'new@example.com' }).lastHostedAt).toBe('2026-06-02T08:00:00Z');
    reading.addMeeting({ host_email: 'old@example.com', start_time: '2026-06-03T08:00:00Z' });
    expect(reading.of({ id: 'ann', email: 'new@example.com' }).lastHostedAt).toBe('2026-06-03T08:00:00Z');
  });

  it('counts webinars of their host, and leaves out meetings of nobody', () => {
    const reading = wholeReading();
    reading.whole.add('meetings');
    reading.addMeeting({ host_email: 'ann@example.com', type: 'Webinar' });
    reading.addMeeting({ host_email: 'ann@example.com', type: 'Meeting' });
    reading.addMeeting({ host_email: '', type: 'Webinar' });
    expect(reading.of({ email: 'ann@example.com' }).webinarsHosted).toBe(1);
    expect(reading.of({ email: '' }).webinarsHosted).toBe(0);
  });

  it('gives meetings under an address that has changed hands to who hosted them, not to who has it now', () => {
    const reading = wholeReading();
    reading.whole.add('meetings');
    reading.addHost({ id: 'ann', email: 'info@example.com', meetings: 1 });
    reading.addMeeting({ ...LONG, host_email: 'info@example.com' });
    expect(reading.of({ id: 'ann', email: 'ann@example.com' })).toMatchObject({
      lastHostedAt: LONG.start_time,
      neededLicence: true,
    });
    expect(reading.of({ id: 'bob', email: 'info@example.com' })).toMatchObject({
      lastHostedAt: null,
      neededLicence: false,
    });
  });

  it.each<[boolean | null, string, object[]]>([
    [false, 'all short', [SHORT, SHORT]],
    [true, 'one long', [SHORT, LONG]],
    [null, 'one of unknown length', [SHORT, { ...SHORT, duration: undefined }]],
    [null, 'one of unknown size', [SHORT, { ...SHORT, participants: undefined }]],
    [true, 'a long one makes up for an unknown one', [{ ...SHORT, duration: undefined }, LONG]],
    [
      false,
      'the length is known by start and end',
      [SHORT, { ...SHORT, duration: undefined, end_time: '2026-06-01T08:40:00Z' }],
    ],
    [true, 'too long by start and end', [SHORT, { ...SHORT, duration: undefined, end_time: '2026-06-01T08:41:00Z' }]],
    [null, 'one that the host report counts and the other does not list', [SHORT]],
  ])('neededLicence is %s: %s', (expected, _case, meetings) => {
    const reading = wholeReading();
    reading.whole.add('meetings');
    reading.addHost({ id: 'ann', email: 'ann@example.com', meetings: 2 });
    for (const meeting of meetings) reading.addMeeting({ host_email: 'ann@example.com', ...meeting });
    expect(reading.of({ id: 'ann', email: 'ann@example.com' }).neededLicence).toBe(expected);
  });

  it('asks a rule of your own about each meeting, until one needs a licence', () => {
    const asked: HostedMeeting[] = [];
    const reading = new UsageReading((meeting) => {
      asked.push(meeting);
      return meeting.participants > 2;
    });
    reading.addMeeting({ host_email: 'ann@example.com', ...SHORT });
    reading.addMeeting({ host_email: 'ann@example.com', ...SHORT, type: 'Webinar', participants: 3 });
    reading.addMeeting({ host_email: 'ann@example.com', ...SHORT });
    expect(asked).toEqual([
      { kind: 'meeting', startedAt: SHORT.start_time, minutes: 20, participants: 2 },
      { kind: 'webinar', startedAt: SHORT.start_time, minutes: 20, participants: 3 },
    ]);
    expect(reading.of({ email: 'ann@example.com' }).neededLicence).toBe(true);
  });

  it('says 0 of no part that was not read to its end', () => {
    const nobody = { id: 'eve', email: 'eve@example.com' };
    const reading = new UsageReading();
    expect(Object.values(reading.of(nobody)).every((value) => value === null)).toBe(true);
    for (const part of ['hosted', 'meetings', 'joined', 'calls'] as const) reading.whole.add(part);
    expect(reading.of(nobody)).toEqual({
      meetingsHosted: 0,
      minutesHosted: 0,
      participantsHosted: 0,
      webinarsHosted: 0,
      lastHostedAt: null,
      meetingsJoined: 0,
      lastJoinedAt: null,
      calls: 0,
      lastCallAt: null,
      neededLicence: false,
    });
  });
});
