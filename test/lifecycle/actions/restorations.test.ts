import { describe, expect, it } from 'vitest';
import {
  type RememberedLicense,
  type Restoration,
  restorationsOf,
} from '../../../src/lifecycle/actions/restore-licenses.js';

function license(product: string, more: Partial<RememberedLicense> = {}): RememberedLicense {
  return { product, name: product, tier: null, capacity: null, code: null, subscriptionId: null, paid: true, ...more };
}

/** What one licence takes. */
function changeOf(product: string, more: Partial<RememberedLicense>): Restoration['change'] | undefined {
  return restorationsOf({ licenses: [license(product, more)] })[0]?.change;
}

const addOn = (license_type: string, license_option: number, more: object = {}) => ({
  addOns: { license_info_list: [{ license_type, license_option, ...more }] },
});

describe('what a remembered licence takes', () => {
  it.each<[string, string, Partial<RememberedLicense>, object | null]>([
    ['a Meetings licence', 'meetings', { tier: 'licensed' }, { meetings: 2 }],
    ['no Meetings licence at all', 'meetings', { tier: 'unassigned', paid: false }, { meetings: 4 }],
    ['an On-prem licence, which Zoom no longer gives', 'meetings', { tier: 'on-prem' }, null],
    [
      'a Meetings licence of a subscription',
      'meetings',
      { tier: 'licensed', subscriptionId: 's1' },
      { subscriptions: [{ license_type: 'MEETING', license_option: 2, subscription_id: 's1' }] },
    ],
    ['a bundle, by its exact digits', 'workplace', { code: '144115188075855872' }, { workplace: '144115188075855872' }],
    ['a bundle that only a subscription gives, without one', 'workplace', { code: '8' }, null],
    [
      'a bundle of a subscription',
      'workplace',
      { code: '8', subscriptionId: 's1' },
      { subscriptions: [{ license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: 8n, subscription_id: 's1' }] },
    ],
    ['a bundle of unknown code', 'workplace', {}, null],
    ['a United bundle', 'united', { code: '32' }, { united: '32' }],
    ['a United bundle of unknown code', 'united', {}, null],
    ['a calling plan', 'phone', { tier: 'pro', code: '200' }, { phone: true, callingPlans: { add: [200] } }],
    ['Phone without a plan', 'phone', {}, { phone: true }],
    ['Webinar', 'webinar', { capacity: 500 }, { addOns: { webinar: true, webinar_capacity: 500 } }],
    ['Webinar of unknown size', 'webinar', {}, { addOns: { webinar: true } }],
    [
      'Large Meeting',
      'large-meeting',
      { capacity: 500 },
      { addOns: { large_meeting: true, large_meeting_capacity: 500 } },
    ],
    ['Zoom Events', 'events', { capacity: 500 }, { addOns: { zoom_events: true, zoom_events_capacity: 500 } }],
    [
      'Zoom Events without limit, known by its size',
      'events',
      { tier: 'unlimited', capacity: 500 },
      { addOns: { zoom_events_unlimited: true, zoom_events_unlimited_capacities: [500] } },
    ],
    [
      'Zoom Events without limit, known by its code',
      'events',
      { tier: 'unlimited', code: '1024' },
      addOn('ZOOM_EVENTS_NEW_SAAS', 1024),
    ],
    [
      'Zoom Events by attendee',
      'events',
      { tier: 'pay-per-attendee' },
      { addOns: { zoom_events_pay_per_attendee: true } },
    ],
    [
      'Sessions',
      'sessions',
      { tier: 'unlimited', capacity: 1_000 },
      { addOns: { zoom_sessions_unlimited: true, zoom_sessions_unlimited_capacities: [1_000] } },
    ],
    ['Sessions of unknown size', 'sessions', { tier: 'unlimited' }, { addOns: { zoom_sessions_unlimited: true } }],
    [
      'Sessions by attendee',
      'sessions',
      { tier: 'pay-per-attendee' },
      { addOns: { zoom_sessions_pay_per_attendee: true } },
    ],
    ['Concurrent Meetings Plus', 'concurrent-meetings', { tier: 'plus' }, { addOns: { concurrent_meeting: 'Plus' } }],
    ['other Concurrent Meetings', 'concurrent-meetings', { tier: 'basic' }, null],
    ['Whiteboard', 'whiteboard', {}, { addOns: { zoom_whiteboard: true } }],
    ['Whiteboard Plus', 'whiteboard', { tier: 'plus' }, { addOns: { zoom_whiteboard_plus: true } }],
    ['Whiteboard by its code', 'whiteboard', { code: '4' }, addOn('ZOOM_WHITEBOARD', 4)],
    [
      'Whiteboard of a subscription',
      'whiteboard',
      { code: '4', subscriptionId: 's1' },
      addOn('ZOOM_WHITEBOARD', 4, { subscription_id: 's1' }),
    ],
    ['something that was not known', 'unknown', { code: '77' }, null],
  ])('%s', (_what, product, more, change) => {
    expect(changeOf(product, more)).toEqual(change);
  });

  it('is nothing where the licence came for free, or with a bundle', () => {
    const licenses = [
      license('meetings', { tier: 'basic', paid: false }),
      license('whiteboard', { includedIn: 'workplace' }),
    ];
    expect(restorationsOf({ licenses })).toEqual([]);
  });

  it('is Phone itself where a bundle brought it, and none where there is a plan of their own', () => {
    const bundled = license('phone', { includedIn: 'workplace' });
    const own = license('phone', { code: '200' });
    expect(restorationsOf({ licenses: [bundled] }).map(({ change }) => change)).toEqual([{ phone: true }]);
    expect(restorationsOf({ licenses: [bundled, own] }).map(({ license }) => license)).toEqual([own]);
  });

  it('comes in the order in which Zoom accepts it', () => {
    const products = ['webinar', 'phone', 'meetings', 'workplace'];
    const licenses = [license('phone', { tier: 'add-on', code: '3' }), ...products.map((product) => license(product))];
    const order = restorationsOf({ licenses }).map(({ license: { product, tier } }) =>
      `${product} ${tier ?? ''}`.trim(),
    );
    expect(order).toEqual(['workplace', 'meetings', 'phone', 'phone add-on', 'webinar']);
  });
});
