import { describe, expect, it } from 'vitest';
import { type LicenseEvidence, licensesOf } from '../../src/sync/licenses.js';
import type { License } from '../../src/sync/snapshot.js';
import { isUnknownLicense, UnknownLicenses } from '../../src/sync/unknown-licenses.js';
import { silentLogger } from '../../src/types/logger.js';
import codes from '../fixtures/zoom-codes.json' with { type: 'json' };

/** Every code that Zoom publishes, from the wire to the licence: what it is, whether it takes a bought seat, which variant. */

type Held = Pick<License, 'product' | 'tier' | 'paid' | 'code' | 'includedIn'>;
const EMAIL = 'ann@example.com';
const plain: LicenseEvidence = {
  user: { email: EMAIL, type: 1 },
  details: null,
  features: null,
  phone: null,
  phoneKnown: true,
};

/** What the evidence shows beside Basic; of deactivated people it must show nothing. */
function held(evidence: Partial<LicenseEvidence>): Held[] {
  expect(licensesOf({ ...plain, ...evidence }, 'inactive')).toEqual([]);
  const licenses = licensesOf({ ...plain, ...evidence }, 'active').filter(({ tier }) => tier !== 'basic');
  expect(licenses.filter(isUnknownLicense)).toEqual([]);
  return licenses.map(({ product, tier, paid, code, includedIn }) => ({ product, tier, paid, code, includedIn }));
}

const digits = Object.keys;

describe('what is paid for, and which variant it is', () => {
  it.each([
    ['1', []],
    ['2', [{ product: 'meetings', tier: 'licensed', paid: true, code: '2', includedIn: null }]],
    ['3', [{ product: 'meetings', tier: 'on-prem', paid: true, code: '3', includedIn: null }]],
    ['4', [{ product: 'meetings', tier: 'unassigned', paid: false, code: '4', includedIn: null }]],
    ['99', [{ product: 'meetings', tier: 'none', paid: false, code: '99', includedIn: null }]],
  ] as const)('user type %s', (code, expected) => {
    expect(digits(codes.userType)).toContain(code);
    expect(held({ user: { email: EMAIL, type: Number(code) } })).toEqual(expected);
  });

  const { standard, education, government } = codes.workplaceBundle;
  it.each([...new Set([...digits(standard), ...digits(education), ...digits(government)])])(
    'Workplace bundle %s takes a seat, whichever page tells it',
    (code) => {
      const expected = [{ product: 'workplace', tier: null, paid: true, code, includedIn: null }];
      expect(held({ details: { email: EMAIL, zoom_one_type: Number(code) } })).toEqual(expected);
      const list = [{ license_type: 'ZOOM_WORKPLACE_BUNDLE', license_option: Number(code) }];
      expect(held({ user: { email: EMAIL, type: 1, license_info_list: list } })).toEqual(expected);
    },
  );

  it.each(digits(codes.unitedBundle))('United bundle %s takes a seat', (code) => {
    const expected = [{ product: 'united', tier: null, paid: true, code, includedIn: null }];
    expect(held({ user: { email: EMAIL, type: 1, plan_united_type: code } })).toEqual(expected);
  });

  /** By the words of Zoom's own name. */
  function variant(name: string): string | null {
    if (/ attendees$|Unlimited$/.test(name)) return 'unlimited';
    if (name.endsWith('Pay Per Attendee')) return 'pay-per-attendee';
    if (name.endsWith('Pay Per Notes')) return 'pay-per-note';
    if (name.endsWith(' Plus')) return 'plus';
    return /Whiteboard|Compliance/.test(name) ? 'standard' : null;
  }
  const addOns = Object.entries(codes.featureLicense).flatMap(([type, options]) =>
    Object.entries(options as Record<string, string>).map(([code, name]) => [type, code, name] as const),
  );
  it.each(addOns)('add-on %s %s (%s) takes a seat', (license_type, code, name) => {
    const list = [{ license_type, license_option: Number(code) }];
    expect(held({ features: { license_info_list: list } })).toEqual([
      { product: expect.any(String), tier: variant(name), paid: true, code, includedIn: null },
    ]);
  });

  const seats: Record<string, { tier: string; includedIn: string | null } | null> = {
    'calling plan': { tier: 'calling-plan', includedIn: null },
    'add-on': { tier: 'add-on', includedIn: null },
    'number included (bundled)': { tier: 'bundled', includedIn: 'workplace' },
    'United bundle': { tier: 'bundled', includedIn: 'workplace' },
    'number plan': null,
    'common area': null,
    internal: null,
  };
  const plans = Object.entries(codes.phonePlan).map(([code, { kind }]) => [code, kind] as const);
  it.each(plans)('Phone plan %s is a %s', (code, kind) => {
    const phone = { id: 'ann', calling_plans: [{ type: 200 }, { type: Number(code) }] };
    const seat = seats[kind];
    const expected = seat && { product: 'phone', paid: true, code, ...seat };
    const others = held({ phone }).slice(1);
    expect(seat).toBeDefined();
    expect(others).toEqual(expected ? [expected] : []);
  });
});

describe('a code that is in no table', () => {
  const strange: [string, Partial<LicenseEvidence>, string][] = [
    ['user type', { user: { email: EMAIL, type: 7 } }, '7'],
    ['Workplace bundle', { details: { email: EMAIL, zoom_one_type: 2 ** 60 } }, '1152921504606846976'],
    ['United bundle', { user: { email: EMAIL, type: 1, plan_united_type: '262144' } }, '262144'],
    ['Phone plan', { phone: { id: 'ann', calling_plans: [{ type: 8888, name: 'Brand New Plan' }] } }, '8888'],
    [
      'add-on',
      { features: { license_info_list: [{ license_type: 'ZOOM_TELEPORT', license_option: 2 ** 57 }] } },
      '144115188075855872',
    ],
    [
      'variant of an add-on',
      { features: { license_info_list: [{ license_type: 'ZOOM_CLIPS', license_option: 512 }] } },
      '512',
    ],
  ];

  it.each(strange)('is kept with its number: %s', (_what, evidence, code) => {
    const unknown = licensesOf({ ...plain, ...evidence }, 'active').filter(isUnknownLicense);
    expect(unknown).toMatchObject([{ code, paid: true }]);
  });

  it.each(strange)('is told once, however many people hold it: %s', (_what, evidence, code) => {
    const told: unknown[] = [];
    const warn = (_message: string, fields?: Record<string, unknown>) => void told.push(fields?.code);
    const unknown = new UnknownLicenses({ ...silentLogger, warn });
    for (let person = 0; person < 3; person += 1) unknown.note(licensesOf({ ...plain, ...evidence }, 'active'));
    expect(told).toEqual([code]);
  });
});
