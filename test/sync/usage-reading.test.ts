import { describe, expect, it } from 'vitest';
import { UsageReading } from '../../src/sync/usage-reading.js';
import { NOT_ASKED } from './snapshots.js';

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
});
