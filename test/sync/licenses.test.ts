import { describe, expect, it } from 'vitest';
import { type LicenseEvidence, licensesOf } from '../../src/sync/licenses.js';
import type { License } from '../../src/sync/snapshot.js';
import type { PhoneUser } from '../../src/types/zoom/phone-user.js';
import type { User, UserDetails } from '../../src/types/zoom/user.js';
import type { UserFeatures } from '../../src/types/zoom/user-settings-feature.js';

const EMAIL = 'ann@example.com';

/** What is known about an active Licensed user without anything else, but for what a test says. */
function evidence(known: {
  row?: Partial<User>;
  details?: Partial<UserDetails>;
  features?: UserFeatures;
  plans?: PhoneUser['calling_plans'];
  phoneKnown?: boolean;
}): LicenseEvidence {
  return {
    user: { email: EMAIL, type: 2, ...known.row },
    details: known.details === undefined ? null : { email: EMAIL, ...known.details },
    features: known.features ?? null,
    phone: known.plans === undefined ? null : { id: 'u1', calling_plans: known.plans },
    phoneKnown: known.phoneKnown ?? true,
  };
}

/** What an active person holds beside the plain Meetings licence. */
function extras(known: Parameters<typeof evidence>[0]): License[] {
  return licensesOf(evidence(known), 'active').filter(({ product }) => product !== 'meetings');
}

/** A paid licence of its own without tier, size, code or subscription, but for what a test says. */
function paid(product: License['product'], name: string, rest: Partial<License> = {}): License {
  const plain = { tier: null, capacity: null, code: null, subscriptionId: null, paid: true, includedIn: null };
  return { product, name, ...plain, ...rest };
}

describe('the Meetings licence', () => {
  it.each([
    [1, paid('meetings', 'Basic', { tier: 'basic', code: '1', paid: false })],
    [2, paid('meetings', 'Licensed', { tier: 'licensed', code: '2' })],
    [3, paid('meetings', 'On-prem', { tier: 'on-prem', code: '3' })],
    [4, paid('meetings', 'Unassigned', { tier: 'unassigned', code: '4', paid: false })],
    [99, paid('meetings', 'None', { tier: 'none', code: '99', paid: false })],
    [7, paid('unknown', 'Unknown user type 7', { code: '7' })],
  ])('of type %i is told by name', (type, expected) => {
    expect(licensesOf(evidence({ row: { type } }), 'active')).toEqual([expected]);
  });

  it('is not made up when the row has no type', () => {
    expect(licensesOf({ ...evidence({}), user: { email: EMAIL } }, 'active')).toEqual([]);
  });

  it('names the subscription that pays for it', () => {
    const list = [
      { license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: 16, subscription_id: 'SUB-B' },
      { license_type: 'MEETING', license_option: 2, subscription_id: 'SUB-M' },
    ];
    expect(licensesOf(evidence({ row: { license_info_list: list } }), 'active')).toEqual([
      paid('meetings', 'Licensed', { tier: 'licensed', code: '2', subscriptionId: 'SUB-M', includedIn: 'workplace' }),
      paid('workplace', 'Zoom Workplace Business Plus with US/CA Unlimited', { code: '16', subscriptionId: 'SUB-B' }),
    ]);
  });
});

describe('suites', () => {
  it.each([
    ['72057594037927936', 2 ** 56, 'Zoom One for Education Enterprise Essentials'],
    ['144115188075855872', 2 ** 57, 'Zoom One for Education Enterprise Plus'],
    ['576460752303423488', 2 ** 59, 'Zoom One for Education Enterprise Student'],
    ['1125899906842624', 2 ** 50, 'Unknown Zoom Workplace bundle 1125899906842624'],
    ['1152921504606846976', 2 ** 60, 'Unknown Zoom Workplace bundle 1152921504606846976'],
  ])('a Workplace bundle %s is told by name, with exact digits', (code, zoom_one_type, name) => {
    expect(extras({ details: { zoom_one_type } })).toEqual([paid('workplace', name, { code })]);
  });

  it.each([
    ['16', 'Zoom United Pro with Zoom Phone Pro'],
    ['131072', 'Zoom United Enterprise with JP Unlimited'],
    ['262144', 'Unknown Zoom United bundle 262144'],
  ])('a United bundle %s is told by name', (plan_united_type, name) => {
    expect(extras({ row: { plan_united_type } })).toEqual([paid('united', name, { code: plan_united_type })]);
  });

  it.each([
    ['absent', {}],
    ['0 and empty', { row: { plan_united_type: '' }, details: { zoom_one_type: 0 } }],
    ['"0"', { row: { plan_united_type: '0' } }],
    ['"none"', { row: { plan_united_type: 'none' } }],
    [
      'a list that names Meetings only',
      { row: { license_info_list: [{ license_type: 'MEETING', license_option: 2 }] } },
    ],
    ['an entry without its option', { details: { license_info_list: [{ license_type: 'ZOOM_WORKPLACE_BUNDLE' }] } }],
  ])('none is found where Zoom says %s', (_case, known) => {
    expect(extras(known)).toEqual([]);
  });

  it("the person's own page is believed before the row of the list", () => {
    const bundle = (license_option: number) => [{ license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option }];
    const known = {
      row: { license_info_list: bundle(4) },
      details: { license_info_list: bundle(8), zoom_one_type: 4 },
    };
    expect(extras(known)).toEqual([paid('workplace', 'Zoom Workplace Enterprise Plus', { code: '8' })]);
  });

  it('bring the Meetings licence, which is then no seat of its own', () => {
    const meetings = (known: Parameters<typeof evidence>[0]) => licensesOf(evidence(known), 'active')[0];
    expect(meetings({ details: { zoom_one_type: 16 } })).toMatchObject({ name: 'Licensed', includedIn: 'workplace' });
    expect(meetings({ row: { plan_united_type: '1' } })).toMatchObject({ name: 'Licensed', includedIn: 'united' });
    expect(meetings({ row: { type: 1 }, details: { zoom_one_type: 16 } })).toMatchObject({
      name: 'Basic',
      includedIn: null,
    });
  });
});

describe('Phone', () => {
  it('is told by calling plan, with its code and subscription', () => {
    const plans = [
      { type: 200, name: 'US/CA Unlimited Calling Plan', billing_subscription_id: 'SUB-P' },
      { type: 4010, name: 'Power Pack' },
    ];
    expect(extras({ plans })).toEqual([
      paid('phone', 'Zoom Phone US/CA Unlimited', { tier: 'calling-plan', code: '200', subscriptionId: 'SUB-P' }),
      paid('phone', 'Zoom Phone Power Pack', { tier: 'add-on', code: '4010' }),
    ]);
  });

  it.each([
    ['the Workplace bundle held', { details: { zoom_one_type: 16 } }, 'workplace'],
    ['the United bundle held', { row: { plan_united_type: '1' } }, 'united'],
    ['Workplace when the bundle itself is not known', {}, 'workplace'],
  ] as const)('a bundled plan comes with %s', (_case, known, includedIn) => {
    const phone = extras({ ...known, plans: [{ type: 70200 }] }).filter(({ product }) => product === 'phone');
    expect(phone).toEqual([
      paid('phone', 'Zoom Phone US/CA (bundled)', { tier: 'bundled', code: '70200', includedIn }),
    ]);
  });

  it('plans of numbers and common areas are no licence of the person', () => {
    const plans = [{ type: 300 }, { type: 200 }, { type: 3040 }, { type: 5 }];
    expect(extras({ plans }).map(({ code }) => code)).toEqual(['200']);
  });

  it.each([
    ["Zoom's name", { type: 8888, name: 'Brand New Plan' }, paid('phone', 'Brand New Plan', { code: '8888' })],
    ['its number', { type: 8888 }, paid('phone', 'Unknown Zoom Phone plan 8888', { code: '8888' })],
    ["Zoom's name, without a code", { name: 'Nameless Code' }, paid('phone', 'Nameless Code')],
    [
      'its number, where the name is empty',
      { type: 8888, name: '' },
      paid('phone', 'Unknown Zoom Phone plan 8888', { code: '8888' }),
    ],
    ['nothing, where Zoom says nothing', {}, paid('phone', 'Unknown Zoom Phone plan without a code')],
  ])('an unknown plan keeps %s', (_case, plan, expected) => {
    expect(extras({ plans: [plan] })).toEqual([expected]);
  });

  it('without a calling plan is still Phone', () => {
    expect(extras({ plans: [] })).toEqual([paid('phone', 'Zoom Phone')]);
  });

  it.each([
    ['counts while the Phone list is not known', false, [paid('phone', 'Zoom Phone')]],
    ['is overruled by a Phone list that does not name the person', true, []],
  ])('the switch in the settings %s', (_case, phoneKnown, expected) => {
    expect(extras({ features: { zoom_phone: true }, phoneKnown })).toEqual(expected);
  });

  it('by the settings alone comes with the suite', () => {
    const known = { details: { zoom_one_type: 16 }, features: { zoom_phone: true }, phoneKnown: false };
    expect(extras(known)).toContainEqual(paid('phone', 'Zoom Phone', { includedIn: 'workplace' }));
  });

  it('listed and switched on is one licence', () => {
    const known = { plans: [{ type: 100 }], features: { zoom_phone: true }, phoneKnown: false };
    expect(extras(known).map(({ name }) => name)).toEqual(['Zoom Phone US/CA Metered']);
  });
});

it('a subscription that Zoom sends as an empty text is none', () => {
  const bundle = { license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: 4, subscription_id: '' };
  const meeting = { license_type: 'MEETING', license_option: 2, subscription_id: '' };
  const addOn = { license_type: 'ZOOM_SCHEDULER', license_option: 2 ** 41, subscription_id: '' };
  const everything = evidence({
    row: { license_info_list: [meeting, bundle] },
    plans: [{ type: 200, billing_subscription_id: '' }],
    features: { license_info_list: [addOn] },
  });
  const held = licensesOf(everything, 'active').map(({ product, subscriptionId }) => [product, subscriptionId]);
  expect(held).toEqual([
    ['meetings', null],
    ['workplace', null],
    ['phone', null],
    ['scheduler', null],
  ]);
});

describe('a status', () => {
  const everything = evidence({
    row: { plan_united_type: '1' },
    details: { zoom_one_type: 4 },
    features: { webinar: true, webinar_capacity: 500 },
    plans: [{ type: 200 }],
  });

  it('of inactive means no licence, whatever the rows still say', () => {
    expect(licensesOf(everything, 'inactive')).toEqual([]);
  });

  it.each(['active', 'pending'] as const)('of %s keeps every seat', (status) => {
    expect(licensesOf(everything, status).map(({ product }) => product)).toEqual([
      'meetings',
      'workplace',
      'united',
      'phone',
      'webinar',
    ]);
  });
});
