import { describe, expect, it } from 'vitest';
import { type BilledSeats, billedSeats, hasNoWorkplaceBundle } from '../../src/sync/plan-seats.js';
import type { PlanUsage } from '../../src/types/zoom/account.js';

/** A line of billing without size, variant or pending seats, but for what a test says. */
function line(product: string, name: string, seats: Partial<BilledSeats>): BilledSeats {
  return { product, name, capacity: null, tier: null, purchased: 0, used: 0, pending: null, ...seats };
}

/** Plan usage as it comes off the wire: with keys and damage that no type foresees. */
function wire(usage: Record<string, unknown>): PlanUsage {
  return usage;
}

describe('billedSeats', () => {
  it('reads a plan of one size, which Zoom sends as an object', () => {
    expect(billedSeats({ plan_base: { type: 'yearly', hosts: 80, usage: 75, pending: 3, active_hosts: 60 } })).toEqual([
      line('meetings', 'Licensed', { tier: 'licensed', purchased: 80, used: 75, pending: 3 }),
    ]);
  });

  it('reads a plan of several sizes, which Zoom sends as an array, as a line for each size', () => {
    const plan_webinar = [
      { type: 'webinar500_monthly', hosts: 5, usage: 4 },
      { type: 'webinar1000_monthly', hosts: 2, usage: 1 },
    ];
    expect(billedSeats({ plan_webinar })).toEqual([
      line('webinar', 'Webinar 500', { capacity: 500, purchased: 5, used: 4 }),
      line('webinar', 'Webinar 1000', { capacity: 1000, purchased: 2, used: 1 }),
    ]);
  });

  it('adds up one size that was bought monthly and yearly', () => {
    const plan_webinar = [
      { type: 'webinar500_monthly', hosts: 5, usage: 4, pending: 1 },
      { type: 'webinar500_yearly', hosts: 10, usage: 7 },
    ];
    expect(billedSeats({ plan_webinar })).toEqual([
      line('webinar', 'Webinar 500', { capacity: 500, purchased: 15, used: 11, pending: 1 }),
    ]);
  });

  it.each([
    ['plan_webinar', 'webinar100_monthly', 'Webinar 100', 100],
    ['plan_webinar', 'webinar10000_yearly', 'Webinar 10000', 10000],
    ['plan_large_meeting', 'large500_monthly', 'Large Meeting 500', 500],
    ['plan_large_meeting', 'large1000_yearly', 'Large Meeting 1000', 1000],
    ['plan_zoom_events', 'zoomevents3000_monthly', 'Zoom Events 3000', 3000],
    ['plan_zoom_events', 'monthly', 'Zoom Events', null],
    ['plan_large_meeting', undefined, 'Large Meeting', null],
  ])('%s of type %s is %s', (key, type, name, capacity) => {
    expect(billedSeats(wire({ [key]: { type, hosts: 1, usage: 1 } }))).toMatchObject([{ name, capacity }]);
  });

  it.each([
    ['plan_base', 'meetings', 'Licensed', 'licensed'],
    ['plan_united', 'united', 'Zoom United', null],
    ['plan_whiteboard', 'whiteboard', 'Zoom Whiteboard', 'standard'],
    ['plan_whiteboard_plus', 'whiteboard', 'Zoom Whiteboard Plus', 'plus'],
    ['plan_zoom_iq', 'revenue-accelerator', 'Zoom Revenue Accelerator', null],
    ['plan_ztransl', 'translated-captions', 'Zoom Translated Captions', null],
    ['plan_zsched', 'scheduler', 'Zoom Scheduler', null],
    ['plan_zoom_clips_plus', 'clips', 'Zoom Clips Plus', null],
    ['plan_workforce_management', 'workforce-management', 'Zoom Workforce Management', null],
    ['plan_visitor_management', 'visitor-management', 'Zoom Visitor Management', null],
  ])('%s is the product %s', (key, product, name, tier) => {
    // The digits of such codes are no size.
    const plan = { type: 'plan2024_yearly', hosts: 7, usage: 5 };
    expect(billedSeats(wire({ [key]: plan }))).toEqual([line(product, name, { tier, purchased: 7, used: 5 })]);
  });

  it('adds up Workplace bundles, which come under several keys', () => {
    const usage = wire({
      plan_zoom_one: [
        { type: 'zobp_usca_monthly_unlimited', hosts: 30, usage: 21, pending: 2 },
        { type: 'zoe_yearly', hosts: 5, usage: 5, pending: 0 },
      ],
      plan_zoom_one_premier: { type: 'zoprem_yearly', hosts: 10, usage: 9 },
      plan_zoom_one_edu_student: { type: 'zoedu_yearly', hosts: 100, usage: 50 },
      plan_zoom_one_of_the_future: { type: 'zof_yearly', hosts: 1, usage: 1 },
    });
    expect(billedSeats(usage)).toEqual([line('workplace', 'Zoom Workplace', { purchased: 146, used: 86, pending: 2 })]);
  });

  it('keeps plans that Zoom added since as lines of their own', () => {
    const usage = wire({
      plan_teleport: { type: 'zt_yearly', hosts: 4, usage: 2, pending: 1 },
      plan_hologram: [{ hosts: 3, usage: 3 }],
    });
    expect(billedSeats(usage)).toEqual([
      line('unknown', 'plan_teleport zt_yearly', { purchased: 4, used: 2, pending: 1 }),
      line('unknown', 'plan_hologram', { purchased: 3, used: 3 }),
    ]);
  });

  it.each([
    'plan_zoom_rooms',
    'plan_zwr',
    'plan_room_connector',
    'plan_recording',
    'plan_zva',
    'plan_zva_voice',
    'plan_zva_chat',
    'plan_zoom_video_management',
    'plan_zoom_video_management_cloud_recording',
    'plan_znode_base',
    'plan_zphybrid',
    'plan_zmhybrid',
    'plan_mchybrid',
    'plan_rchybrid',
    'plan_cmrhybrid',
    'plan_tchybrid',
    'plan_partner_premier_support',
  ])('%s is a room, a desk, a server, storage or support: nobody holds it', (key) => {
    expect(billedSeats(wire({ [key]: { type: 'monthly', hosts: 9, usage: 8 } }))).toEqual([]);
  });

  it.each([
    ['null', null],
    ['a text', 'yearly'],
    ['an empty object', {}],
    ['an empty array', []],
    ['an object without numbers of seats', { type: 'yearly', plan_storage: '2 GB' }],
    ['a number of seats that is a text', { type: 'yearly', hosts: '10', usage: 4 }],
    ['seats used that are null', { type: 'yearly', hosts: 10, usage: null }],
  ])('ignores a damaged plan: %s', (_case, damaged) => {
    const whole = { type: 'webinar500_monthly', hosts: 2, usage: 1 };
    const usage = wire({ plan_teleport: damaged, plan_base: damaged, plan_webinar: [damaged, whole] });
    expect(billedSeats(usage)).toEqual([line('webinar', 'Webinar 500', { capacity: 500, purchased: 2, used: 1 })]);
  });

  it('counts a number that is missing as none', () => {
    expect(billedSeats({ plan_base: { hosts: 10 }, plan_united: { usage: 4 } })).toEqual([
      line('meetings', 'Licensed', { tier: 'licensed', purchased: 10 }),
      line('united', 'Zoom United', { used: 4 }),
    ]);
  });

  it('reads nothing that is no plan', () => {
    expect(billedSeats(wire({ account_id: 'a1', total: { hosts: 5, usage: 5 } }))).toEqual([]);
  });
});

describe('hasNoWorkplaceBundle', () => {
  it.each([
    ['no such plan', { plan_base: { hosts: 10, usage: 8 } }, true],
    ['a plan without seats', { plan_zoom_one: [{ type: 'zoe_yearly', hosts: 0, usage: 0 }] }, true],
    ['seats nobody holds', { plan_zoom_one: [{ type: 'zoe_yearly', hosts: 3, usage: 0 }] }, false],
    ['holders of a plan that ran out', { plan_zoom_one_premier: { hosts: 0, usage: 2 } }, false],
    ['a bundle that Zoom added since', { plan_zoom_one_next: { hosts: 1, usage: 0 } }, false],
  ])('given %s', (_case, usage, expected) => {
    expect(hasNoWorkplaceBundle(wire(usage))).toBe(expected);
  });
});
