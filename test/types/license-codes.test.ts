import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactJson } from '../../src/types/exact-json.js';
import { LoginType, UnitedBundle, UserType, WorkplaceBundle } from '../../src/types/license-codes.js';
import {
  AddOnLicense,
  EventsLicense,
  LargeMeetingLicense,
  WebinarLicense,
} from '../../src/types/license-codes-add-ons.js';
import { PhoneCallingPlan } from '../../src/types/license-codes-phone.js';
import codes from '../fixtures/zoom-codes.json' with { type: 'json' };
import values from '../fixtures/zoom-feature-values.json' with { type: 'json' };

/** The fixtures hold Zoom's own digits, as text, and Zoom's own names. */

type Named = readonly (readonly [digits: string, name: string])[];
const named = (table: Readonly<Record<string, string | number>>): Named =>
  Object.entries(table).map(([name, code]) => [typeof code === 'number' ? BigInt(code).toString() : code, name]);
const sorted = (rows: Named): Named => [...rows].sort(([a, n], [b, m]) => `${a} ${n}`.localeCompare(`${b} ${m}`));
/** `Business Plus with UK/IR Unlimited` is BUSINESS_PLUS_UK_IE. */
const constant = (name: string): string =>
  name
    .replace(/ Unlimited$/, '')
    .replace('UK/IR', 'UK/IE')
    .replace(' with ', ' ')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_');

describe('codes of licences', () => {
  it('user types are those that Zoom has', () => {
    const own: Record<string, string> = { UNASSIGNED: 'Unassigned without Meetings Basic', ON_PREM: 'On-prem' };
    const expected = Object.entries(codes.userType);
    expect(
      named(UserType).map(([digits, name]) => [digits, own[name] ?? `${name[0]}${name.slice(1).toLowerCase()}`]),
    ).toEqual(expected);
  });

  it('Workplace bundles have the digits that Zoom writes, and its names', () => {
    const { standard, education } = codes.workplaceBundle;
    const expected = Object.entries({ ...standard, ...education }).map(
      ([digits, name]) =>
        [digits, constant(name.replace('Zoom Workplace ', '').replace('Zoom One for Education', 'Education'))] as const,
    );
    expect(sorted(named(WorkplaceBundle))).toEqual(sorted(expected));
  });

  it.each([
    [WorkplaceBundle.EDUCATION_SCHOOL_AND_CAMPUS, '18014398509481984'],
    [WorkplaceBundle.EDUCATION_ENTERPRISE_ESSENTIALS, '72057594037927936'],
    [WorkplaceBundle.EDUCATION_ENTERPRISE_PLUS, '144115188075855872'],
    [WorkplaceBundle.EDUCATION_ENTERPRISE_STUDENT, '576460752303423488'],
  ])('%s is exactly %s, also in a body', (code, digits) => {
    expect(BigInt(code)).toBe(BigInt(digits));
    expect(exactJson({ zoom_one_type: code })).toBe(`{"zoom_one_type":${digits}}`);
    expect(exactJson({ zoom_one_type: BigInt(digits) })).toBe(`{"zoom_one_type":${digits}}`);
  });

  it('United bundles', () => {
    const expected = Object.entries(codes.unitedBundle).map(([digits, name]) => {
      const plain = name.replace(/^Zoom United (Pro|Biz|Ent)-United with (Zoom )?/, '$1 ').replace('JP', 'Japan');
      return [digits, constant(plain.replace(/^Biz/, 'Business').replace(/^Ent/, 'Enterprise'))] as const;
    });
    expect(sorted(named(UnitedBundle))).toEqual(sorted(expected));
  });

  it.each(Object.keys(codes.featureLicense) as (keyof typeof codes.featureLicense)[])('%s', (type) => {
    const expected = Object.entries(codes.featureLicense[type]).map(([digits, name]) => {
      const size = /(\d+) attendees$/.exec(name)?.[1];
      if (size !== undefined) return [digits, `UNLIMITED_${size}`] as const;
      const variant = /(Plus|Unlimited|Pay Per Attendee|Pay Per Note)s?$/.exec(name)?.[1];
      return [digits, (variant ?? 'Standard').toUpperCase().replaceAll(' ', '_')] as const;
    });
    expect(sorted(named(AddOnLicense[type]))).toEqual(sorted(expected));
  });

  it('knows exactly the add-ons that Zoom has', () => {
    expect(Object.keys(AddOnLicense).sort()).toEqual(Object.keys(codes.featureLicense).sort());
  });

  it.each([
    ['large_meeting', LargeMeetingLicense],
    ['webinar', WebinarLicense],
    ['zoom_events', EventsLicense],
  ] as const)('sizes of %s', (feature, table) => {
    const expected = Object.entries(values.bulkFeatureValue[feature]).map(([digits, name]) => {
      const [, promo, size] = /^(promo )?(\d+) capacity$/.exec(name) ?? [];
      return [digits, size === undefined ? 'OFF' : `${promo === undefined ? 'UP_TO' : 'PROMO'}_${size}`] as const;
    });
    expect(sorted(named(table))).toEqual(sorted(expected));
  });

  it('Phone plans carry the names that Zoom gives them', () => {
    const expected = Object.entries(codes.phonePlan).map(([digits, { name }]) => [digits, name] as const);
    expect(sorted(named(PhoneCallingPlan))).toEqual(sorted(expected));
  });

  it('ways to sign in', () => {
    expect(named(LoginType).map(([digits]) => digits)).toEqual(Object.keys(values.loginType));
  });
});

// The digits against the text of Zoom's own reference, where that is at hand: its tables are damaged, its prose is not.
describe.runIf(existsSync(process.env.ZOOM_FACTS ?? ''))("the prose of Zoom's reference", () => {
  const prose = (): string => readFileSync(`${process.env.ZOOM_FACTS}/openapi/users.json`, 'utf8');
  const codesOf = (table: object): (string | number)[] =>
    Object.values(table).flatMap((value: unknown) =>
      typeof value === 'object' && value !== null ? codesOf(value) : (value as string | number),
    );

  it.each([
    ['Workplace bundles', WorkplaceBundle],
    ['United bundles', UnitedBundle],
    ['add-ons', AddOnLicense],
    ['Large Meeting', LargeMeetingLicense],
    ['Webinar', WebinarLicense],
    ['Events', EventsLicense],
  ])('writes every code of %s with these digits', (_what, table) => {
    const text = prose();
    expect(codesOf(table).filter((code) => !text.includes(`\`${BigInt(code)}\``))).toEqual([]);
  });
});
