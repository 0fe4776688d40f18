import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURE_LICENSES, MEETING_LICENSES, UNITED_BUNDLES, WORKPLACE_BUNDLES } from '../../src/sync/license-codes.js';
import { type PhonePlanKind, phonePlan } from '../../src/sync/phone-plans.js';
import codes from '../fixtures/zoom-codes.json' with { type: 'json' };

/** `test/fixtures/zoom-codes.json` holds Zoom's own codes and names; ours may be plainer, but must know every code. */

const pairs = (table: Readonly<Record<string, string>>): [string, string][] => Object.entries(table);

describe('Meetings licences (users.type)', () => {
  it('knows exactly the types that Zoom has', () => {
    expect(Object.keys(MEETING_LICENSES)).toEqual(Object.keys(codes.userType));
  });

  it.each([
    [1, 'Basic', 'basic', false],
    [2, 'Licensed', 'licensed', true],
    [3, 'On-prem', 'on-prem', true],
    [4, 'Unassigned', 'unassigned', false],
    [99, 'None', 'none', false],
  ] as const)('type %i is %s, tier %s, takes a bought seat: %s', (type, name, tier, paid) => {
    expect(MEETING_LICENSES[type]).toEqual({ name, tier, paid });
  });
});

describe('Workplace bundles (zoom_one_type)', () => {
  const { standard, education, government } = codes.workplaceBundle;

  it.each([...pairs(standard), ...pairs(education)])('%s is called as Zoom calls it: %s', (code, name) => {
    expect(WORKPLACE_BUNDLES[code]).toBe(name);
  });

  it('knows the codes of government accounts, which are standard codes under older names', () => {
    expect(Object.keys(government).filter((code) => WORKPLACE_BUNDLES[code] === undefined)).toEqual([]);
  });

  it('knows no other code', () => {
    const known = [...Object.keys(standard), ...Object.keys(education)];
    expect(Object.keys(WORKPLACE_BUNDLES).sort()).toEqual(known.sort());
  });

  it.each([
    ['72057594037927936', 2n ** 56n, 'Zoom One for Education Enterprise Essentials'],
    ['144115188075855872', 2n ** 57n, 'Zoom One for Education Enterprise Plus'],
    ['576460752303423488', 2n ** 59n, 'Zoom One for Education Enterprise Student'],
  ])('%s keeps the digits that JavaScript would round', (code, power, name) => {
    expect(code).toBe(power.toString());
    expect(String(Number(code))).not.toBe(code);
    expect(WORKPLACE_BUNDLES[code]).toBe(name);
  });
});

describe('United bundles (plan_united_type)', () => {
  it.each(pairs(codes.unitedBundle))('%s is %s in plainer words', (code, name) => {
    const plain = name
      .replace('Pro-United', 'Pro')
      .replace('Biz-United', 'Business')
      .replace('Ent-United', 'Enterprise');
    expect(UNITED_BUNDLES[code]).toBe(plain);
  });

  it('knows no other code', () => {
    expect(Object.keys(UNITED_BUNDLES).sort()).toEqual(Object.keys(codes.unitedBundle).sort());
  });
});

describe('feature licences (license_info_list of the settings)', () => {
  const products: Record<keyof typeof codes.featureLicense, string> = {
    ZOOM_WHITEBOARD: 'whiteboard',
    ZOOM_TRANSLATED_CAPTIONS: 'translated-captions',
    ZOOM_SCHEDULER: 'scheduler',
    ZOOM_CLIPS: 'clips',
    ZOOM_VISITOR_MANAGEMENT: 'visitor-management',
    ZOOM_CMK: 'customer-managed-key',
    ZOOM_DOCS: 'docs',
    ZOOM_REVENUE_ACCELERATOR: 'revenue-accelerator',
    ZOOM_COMPLIANCE_MANAGEMENT: 'compliance-management',
    ZOOM_WORKFORCE_MANAGEMENT: 'workforce-management',
    ZOOM_QUALITY_MANAGEMENT: 'quality-management',
    ZOOM_HEALTHCARE_CLINICAL_NOTES: 'clinical-notes',
    ZOOM_EVENTS_NEW_SAAS: 'events',
    ZOOM_EVENTS_CONSUMPTION: 'events',
    ZOOM_WEBINARS_PLUS: 'sessions',
    ZOOM_WEBINARS_PLUS_CONSUMPTION: 'sessions',
  };

  it('knows exactly the types that Zoom has', () => {
    expect(Object.keys(FEATURE_LICENSES).sort()).toEqual(Object.keys(codes.featureLicense).sort());
  });

  it.each(Object.entries(products))('%s belongs to product %s', (type, product) => {
    expect(FEATURE_LICENSES[type]?.product).toBe(product);
  });

  const options = Object.entries(codes.featureLicense).flatMap(([type, variants]) =>
    pairs(variants).map(([code, name]) => [type, code, name] as const),
  );
  it.each(options)('%s %s is %s', (type, code, name) => {
    const size = /(\d+) attendees$/.exec(name)?.[1];
    const variant = FEATURE_LICENSES[type]?.options[code];
    expect(variant?.name).toBe(
      name.replace(/ - (\d+) attendees$/, ' $1').replace(' - Pay Per Attendee', ' Pay Per Attendee'),
    );
    expect(variant?.capacity).toBe(size === undefined ? undefined : Number(size));
  });

  it('knows no other option', () => {
    const known = Object.entries(FEATURE_LICENSES).flatMap(([type, entry]) =>
      Object.keys(entry.options).map((code) => `${type} ${code}`),
    );
    expect(known.sort()).toEqual(options.map(([type, code]) => `${type} ${code}`).sort());
  });

  it.each([
    ['ZOOM_WHITEBOARD', '2', 'standard'],
    ['ZOOM_WHITEBOARD', '65536', 'plus'],
    ['ZOOM_CLIPS', '1', 'plus'],
    ['ZOOM_COMPLIANCE_MANAGEMENT', '8796093022208', 'standard'],
    ['ZOOM_COMPLIANCE_MANAGEMENT', '17592186044416', 'plus'],
    ['ZOOM_EVENTS_NEW_SAAS', '8', 'unlimited'],
    ['ZOOM_EVENTS_CONSUMPTION', '1', 'pay-per-attendee'],
    ['ZOOM_WEBINARS_PLUS', '2048', 'unlimited'],
    ['ZOOM_WEBINARS_PLUS_CONSUMPTION', '1024', 'pay-per-attendee'],
  ])('%s %s is the %s variant', (type, code, tier) => {
    expect(FEATURE_LICENSES[type]?.options[code]?.tier).toBe(tier);
  });
});

describe('Phone plans', () => {
  /** Zoom's grouping against ours: only calling plans and add-ons are seats that are sold on their own. */
  const kinds: Record<string, PhonePlanKind> = {
    'calling plan': 'calling-plan',
    'add-on': 'add-on',
    'number included (bundled)': 'bundled',
    'United bundle': 'bundled',
    'number plan': 'not-a-seat',
    'common area': 'not-a-seat',
    internal: 'not-a-seat',
  };
  const plans = Object.entries(codes.phonePlan).map(([code, plan]) => [Number(code), plan.name, plan.kind] as const);

  it.each(plans)('%i (%s) is a %s', (code, _name, kind) => {
    expect(phonePlan(code)?.kind).toBe(kinds[kind]);
  });

  const words: readonly [constant: RegExp, plain: string][] = [
    [/METERED/, 'Metered'],
    [/UNLIMITED/, 'Unlimited'],
    [/US_CA/, 'US/CA'],
    [/AU_NZ/, 'AU/NZ'],
    [/GB_IE/, 'UK/IE'],
    [/EURA/, 'EURA'],
    [/EURB/, 'EURB'],
    [/JP/, 'Japan'],
    [/DOMESTIC_SELECT/, 'Domestic Select'],
    [/GLOBAL_SELECT/, 'Global Select'],
    [/^ZP_PRO$/, 'Pro'],
    [/^BASIC$/, 'Basic'],
    [/^BETA$/, 'Beta'],
    [/INTERNATIONAL_SELECT_ADDON/, 'International Select add-on'],
    [/POWER_PACK/, 'Power Pack'],
  ];
  it.each(plans.filter(([, , kind]) => kind === 'calling plan' || kind === 'add-on'))(
    '%i (%s) is named after its region and its rate',
    (code, constant) => {
      const expected = words.filter(([pattern]) => pattern.test(constant)).map(([, plain]) => plain);
      expect(expected.length).toBeGreaterThan(0);
      const name = phonePlan(code)?.name ?? '';
      expect(name).toMatch(/^Zoom Phone /);
      for (const word of expected) expect(name).toContain(word);
      const others = ['Metered', 'Unlimited'].filter((rate) => !expected.includes(rate));
      expect(others.filter((rate) => name.includes(rate))).toEqual([]);
    },
  );

  it.each(plans.filter(([, , kind]) => kind === 'number included (bundled)' || kind === 'United bundle'))(
    '%i (%s) says that it comes with a bundle',
    (code) => {
      expect(phonePlan(code)?.name).toMatch(/^Zoom Phone .*\(bundled\)$/);
    },
  );

  it('gives every plan that is a seat of its own another name', () => {
    const names = plans
      .filter(([, , kind]) => kind === 'calling plan' || kind === 'add-on')
      .map(([code]) => phonePlan(code)?.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows few codes past the table: regions that Zoom has for sibling plans', () => {
    const table = new Set(plans.map(([code]) => code));
    const further = Array.from({ length: 100_000 }, (_, code) => code).filter(
      (code) => !table.has(code) && phonePlan(code) !== null,
    );
    expect(further).toEqual([31000, 40203, 40204, 50203, 50204, 60203, 60204, 70203, 70204]);
  });
});

// The extract above against the whole table of facts, where that is at hand.
const factsFolder = process.env.ZOOM_FACTS;
if (factsFolder !== undefined) {
  interface Facts {
    user_type: { values: Record<string, string> };
    plan_united_type: { values: Record<string, string> };
    zoom_one_type: { values: Record<string, Record<string, string>> };
    'license_info_list.settings_feature': { license_option: Record<string, Record<string, string>> };
    phone_calling_plan: { values: Record<string, { name: string; kind: string }> };
  }

  it('ZOOM_FACTS holds the same codes and names as the fixture', () => {
    const facts = JSON.parse(readFileSync(`${factsFolder}/codes.json`, 'utf8')) as Facts;
    const userType = Object.fromEntries(
      pairs(facts.user_type.values).map(([code, name]) => [code, name.replace(/ \(.*\)$/, '')]),
    );
    expect(codes).toEqual({
      userType,
      unitedBundle: facts.plan_united_type.values,
      workplaceBundle: facts.zoom_one_type.values,
      featureLicense: facts['license_info_list.settings_feature'].license_option,
      phonePlan: facts.phone_calling_plan.values,
    });
  });
}
