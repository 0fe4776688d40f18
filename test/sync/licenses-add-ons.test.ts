import { describe, expect, it } from 'vitest';
import { licensesOf } from '../../src/sync/licenses.js';
import type { License } from '../../src/sync/snapshot.js';
import type { UserFeatures } from '../../src/types/zoom/user-settings-feature.js';

/** Add-ons as `feature` of a person's settings tells them: flags with sizes, or a list with subscriptions. */
function addOns(features: UserFeatures): License[] {
  const user = { email: 'ann@example.com', type: 1 as const };
  const held = licensesOf({ user, details: null, features, phone: null, phoneKnown: true }, 'active');
  return held.filter(({ product }) => product !== 'meetings');
}

function paid(product: License['product'], name: string, rest: Partial<License> = {}): License {
  const plain = { tier: null, capacity: null, code: null, subscriptionId: null, paid: true, includedIn: null };
  return { product, name, ...plain, ...rest };
}

describe('add-ons that are sold by size', () => {
  it.each<[string, UserFeatures, License[]]>([
    ['Webinar', { webinar: true, webinar_capacity: 500 }, [paid('webinar', 'Webinar 500', { capacity: 500 })]],
    ['Webinar without a size', { webinar: true }, [paid('webinar', 'Webinar')]],
    ['Webinar of size 0', { webinar: true, webinar_capacity: 0 }, [paid('webinar', 'Webinar')]],
    ['no Webinar, although a size is left over', { webinar: false, webinar_capacity: 500 }, []],
    [
      'Large Meeting',
      { large_meeting: true, large_meeting_capacity: 1000 },
      [paid('large-meeting', 'Large Meeting 1000', { capacity: 1000 })],
    ],
    ['Large Meeting without a size', { large_meeting: true }, [paid('large-meeting', 'Large Meeting')]],
    ['no Large Meeting', { large_meeting: false, large_meeting_capacity: 500 }, []],
    [
      'Events',
      { zoom_events: true, zoom_events_capacity: 3000 },
      [paid('events', 'Zoom Events 3000', { capacity: 3000 })],
    ],
    ['Events without a size', { zoom_events: true }, [paid('events', 'Zoom Events')]],
    [
      'Events Unlimited by its largest size, once although Events is on too',
      {
        zoom_events: true,
        zoom_events_capacity: 500,
        zoom_events_unlimited: true,
        zoom_events_unlimited_capacities: [1000, 500],
      },
      [paid('events', 'Zoom Events Unlimited 1000', { tier: 'unlimited', capacity: 1000 })],
    ],
    [
      'Events Unlimited without sizes',
      { zoom_events_unlimited: true },
      [paid('events', 'Zoom Events Unlimited', { tier: 'unlimited' })],
    ],
    [
      'Events Pay Per Attendee, once although Events is on too',
      { zoom_events: true, zoom_events_pay_per_attendee: true },
      [paid('events', 'Zoom Events Pay Per Attendee', { tier: 'pay-per-attendee' })],
    ],
    [
      'Webinars Plus, unlimited and by attendee',
      {
        zoom_sessions_unlimited: true,
        zoom_sessions_unlimited_capacities: [10000],
        zoom_sessions_pay_per_attendee: true,
      },
      [
        paid('sessions', 'Zoom Webinars Plus Unlimited 10000', { tier: 'unlimited', capacity: 10000 }),
        paid('sessions', 'Zoom Webinars Plus Pay Per Attendee', { tier: 'pay-per-attendee' }),
      ],
    ],
  ])('%s', (_case, features, expected) => {
    expect(addOns(features)).toEqual(expected);
  });
});

describe('Concurrent Meetings', () => {
  it.each<[UserFeatures['concurrent_meeting'], License[]]>([
    ['Basic', [paid('concurrent-meetings', 'Concurrent Meetings Basic', { tier: 'basic', paid: false })]],
    ['Plus', [paid('concurrent-meetings', 'Concurrent Meetings Plus', { tier: 'plus' })]],
    ['None', []],
    ['', []],
  ])('%j: Basic comes with every paid plan, Plus is bought', (concurrent_meeting, expected) => {
    expect(addOns({ concurrent_meeting })).toEqual(expected);
  });
});

describe('add-ons that are on or off', () => {
  it.each<[string, keyof UserFeatures, License]>([
    ['Whiteboard', 'zoom_whiteboard', paid('whiteboard', 'Zoom Whiteboard', { tier: 'standard' })],
    ['Whiteboard Plus', 'zoom_whiteboard_plus', paid('whiteboard', 'Zoom Whiteboard Plus', { tier: 'plus' })],
    ['captions', 'zoom_translated_captions', paid('translated-captions', 'Zoom Translated Captions')],
    ['own keys', 'zoom_customer_managed_key', paid('customer-managed-key', 'Zoom Customer Managed Key')],
    ['Revenue Accelerator', 'zoom_revenue_accelerator', paid('revenue-accelerator', 'Zoom Revenue Accelerator')],
    ['its old name', 'zoom_iq_for_sales', paid('revenue-accelerator', 'Zoom Revenue Accelerator')],
    ['Quality Management', 'zoom_quality_management', paid('quality-management', 'Zoom Quality Management')],
    ['Workforce Management', 'zoom_workforce_management', paid('workforce-management', 'Zoom Workforce Management')],
    [
      'Compliance Management',
      'zoom_compliance_management',
      paid('compliance-management', 'Zoom Compliance Management', { tier: 'standard' }),
    ],
    ['Scheduler', 'zoom_scheduler', paid('scheduler', 'Zoom Scheduler')],
    ['Clips', 'zoom_clips_plus', paid('clips', 'Zoom Clips Plus', { tier: 'plus' })],
    ['Docs', 'zoom_docs', paid('docs', 'Zoom Docs')],
    [
      'Mail and Calendar, which come with every paid plan',
      'zoom_mail_calendar',
      paid('mail-calendar', 'Zoom Mail and Calendar', { paid: false }),
    ],
  ])('%s', (_case, flag, expected) => {
    expect(addOns({ [flag]: true })).toEqual([expected]);
    expect(addOns({ [flag]: false })).toEqual([]);
  });

  it('Revenue Accelerator under both names is one licence', () => {
    expect(addOns({ zoom_iq_for_sales: true, zoom_revenue_accelerator: true })).toHaveLength(1);
  });

  it('what Zoom retired is no licence', () => {
    expect(addOns({ zoom_huddles: true, cn_meeting: true, in_meeting: true, meeting_capacity: 300 })).toEqual([]);
  });
});

describe('the list of subscriptions', () => {
  const listed = (license_type: string, license_option: number): UserFeatures => ({
    license_info_list: [{ license_type, license_option, subscription_id: 'SUB-1' }],
  });

  it('silences the flags of its products and of no other', () => {
    const features: UserFeatures = {
      ...listed('ZOOM_WHITEBOARD', 65536),
      zoom_whiteboard: true,
      zoom_whiteboard_plus: true,
      zoom_scheduler: true,
    };
    expect(addOns(features)).toEqual([
      paid('whiteboard', 'Zoom Whiteboard Plus', { tier: 'plus', code: '65536', subscriptionId: 'SUB-1' }),
      paid('scheduler', 'Zoom Scheduler'),
    ]);
  });

  it('tells sizes and exact digits', () => {
    expect(addOns({ ...listed('ZOOM_EVENTS_NEW_SAAS', 16), zoom_events: true, zoom_events_capacity: 3000 })).toEqual([
      paid('events', 'Zoom Events Unlimited 3000', {
        tier: 'unlimited',
        capacity: 3000,
        code: '16',
        subscriptionId: 'SUB-1',
      }),
    ]);
    expect(addOns(listed('ZOOM_HEALTHCARE_CLINICAL_NOTES', 2 ** 52))).toEqual([
      paid('clinical-notes', 'Zoom Workplace for Clinicians - Pay Per Notes', {
        tier: 'pay-per-note',
        code: '4503599627370496',
        subscriptionId: 'SUB-1',
      }),
    ]);
  });

  it.each([
    ['product', 'ZOOM_TELEPORT', 2 ** 57, '144115188075855872', 'unknown', 'Unknown licence ZOOM_TELEPORT'],
    ['variant', 'ZOOM_DOCS', 2 ** 59, '576460752303423488', 'docs', 'Unknown ZOOM_DOCS'],
  ])('keeps the number of an unknown %s', (_case, type, option, code, product, name) => {
    expect(addOns(listed(type, option))).toEqual([paid(product, `${name} ${code}`, { code, subscriptionId: 'SUB-1' })]);
  });

  it.each([
    ['ZOOM_TELEPORT', paid('unknown', 'Unknown licence ZOOM_TELEPORT without a code')],
    ['ZOOM_DOCS', paid('docs', 'Unknown ZOOM_DOCS without a code')],
  ])('says that %s came without a code', (license_type, expected) => {
    expect(addOns({ license_info_list: [{ license_type }] })).toEqual([expected]);
  });

  it('of somebody with several subscriptions names each', () => {
    const license_info_list = [
      { license_type: 'ZOOM_SCHEDULER', license_option: 2 ** 41, subscription_id: 'SUB-1' },
      { license_type: 'ZOOM_SCHEDULER', license_option: 2 ** 41, subscription_id: 'SUB-2' },
    ];
    expect(addOns({ license_info_list }).map(({ name, subscriptionId }) => `${name} ${subscriptionId}`)).toEqual([
      'Zoom Scheduler SUB-1',
      'Zoom Scheduler SUB-2',
    ]);
  });
});
