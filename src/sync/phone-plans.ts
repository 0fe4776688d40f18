import { PhoneCallingPlan } from '../types/license-codes-phone.js';

/** What a Phone plan code stands for. Plans of numbers and of common areas are nobody's seat. */
export type PhonePlanKind = 'calling-plan' | 'add-on' | 'bundled' | 'not-a-seat';

export interface PhonePlan {
  name: string;
  kind: PhonePlanKind;
}

const REGIONS: Readonly<Record<number, string>> = {
  0: 'US/CA',
  1: 'AU/NZ',
  2: 'UK/IE',
  3: 'EURA',
  4: 'EURB',
  7: 'Japan',
};

const SINGLE_PHONE_PLANS: Readonly<Record<number, PhonePlan>> = {
  [PhoneCallingPlan.NO_FEATURE_PACKAGE]: { name: 'No feature package', kind: 'not-a-seat' },
  [PhoneCallingPlan.INTERNATIONAL_TOLL_NUMBER]: { name: 'International toll number', kind: 'not-a-seat' },
  [PhoneCallingPlan.INTERNATIONAL_TOLL_FREE_NUMBER]: { name: 'International toll-free number', kind: 'not-a-seat' },
  [PhoneCallingPlan.BYOC_NUMBER]: { name: 'BYOC number', kind: 'not-a-seat' },
  [PhoneCallingPlan.BETA_NUMBER]: { name: 'Beta number', kind: 'not-a-seat' },
  [PhoneCallingPlan.BETA]: { name: 'Zoom Phone Beta', kind: 'calling-plan' },
  [PhoneCallingPlan.UNLIMITED_DOMESTIC_SELECT]: { name: 'Zoom Phone Unlimited Domestic Select', kind: 'calling-plan' },
  [PhoneCallingPlan.METERED_GLOBAL_SELECT]: { name: 'Zoom Phone Global Select Metered', kind: 'calling-plan' },
  [PhoneCallingPlan.UNLIMITED_DOMESTIC_SELECT_NUMBER]: { name: 'Domestic Select number', kind: 'not-a-seat' },
  [PhoneCallingPlan.ZP_PRO]: { name: 'Zoom Phone Pro', kind: 'calling-plan' },
  [PhoneCallingPlan.BASIC]: { name: 'Zoom Phone Basic', kind: 'calling-plan' },
  [PhoneCallingPlan.ZP_COMMON_AREA]: { name: 'Zoom Phone Common Area', kind: 'not-a-seat' },
  [PhoneCallingPlan.RESERVED_PLAN]: { name: 'Reserved plan', kind: 'not-a-seat' },
  [PhoneCallingPlan.BASIC_MIGRATED]: { name: 'Zoom Phone Basic (migrated)', kind: 'not-a-seat' },
  [PhoneCallingPlan.INTERNATIONAL_SELECT_ADDON]: { name: 'Zoom Phone International Select add-on', kind: 'add-on' },
  [PhoneCallingPlan.ZP_POWER_PACK]: { name: 'Zoom Phone Power Pack', kind: 'add-on' },
  [PhoneCallingPlan.PREMIUM_NUMBER]: { name: 'Premium number', kind: 'not-a-seat' },
  [PhoneCallingPlan.UNLIMITED_DOMESTIC_SELECT_NUMBER_INCLUDED]: {
    name: 'Zoom Phone Unlimited Domestic Select (bundled)',
    kind: 'bundled',
  },
  [PhoneCallingPlan.METERED_GLOBAL_SELECT_NUMBER_INCLUDED]: {
    name: 'Zoom Phone Global Select Metered (bundled)',
    kind: 'bundled',
  },
  [PhoneCallingPlan.MEETINGS_PRO_GLOBAL_SELECT]: { name: 'Zoom Phone Global Select (bundled)', kind: 'bundled' },
  [PhoneCallingPlan.MEETINGS_PRO_PN_PRO]: { name: 'Zoom Phone Pro (bundled)', kind: 'bundled' },
  [PhoneCallingPlan.MEETINGS_BUS_GLOBAL_SELECT]: { name: 'Zoom Phone Global Select (bundled)', kind: 'bundled' },
  [PhoneCallingPlan.MEETINGS_BUS_PN_PRO]: { name: 'Zoom Phone Pro (bundled)', kind: 'bundled' },
  [PhoneCallingPlan.MEETINGS_ENT_GLOBAL_SELECT]: { name: 'Zoom Phone Global Select (bundled)', kind: 'bundled' },
  [PhoneCallingPlan.MEETINGS_ENT_PN_PRO]: { name: 'Zoom Phone Pro (bundled)', kind: 'bundled' },
  [PhoneCallingPlan.MEETINGS_GLOBAL_SELECT_NUMBER_INCLUDED]: {
    name: 'Zoom Phone Global Select (bundled)',
    kind: 'bundled',
  },
};

/**
 * What a Phone plan code stands for; `null` when the code is not known.
 *
 * @see https://developers.zoom.us/docs/api/references/phone-calling-plans/
 */
export function phonePlan(code: number): PhonePlan | null {
  const single = SINGLE_PHONE_PLANS[code];
  if (single !== undefined) return single;
  const region = REGIONS[code % 100];
  switch (Math.floor(code / 100)) {
    case 1:
      return region ? { name: `Zoom Phone ${region} Metered`, kind: 'calling-plan' } : null;
    case 2:
      return region ? { name: `Zoom Phone ${region} Unlimited`, kind: 'calling-plan' } : null;
    case 3:
      return region ? { name: 'Phone number', kind: 'not-a-seat' } : null;
    case 4:
      return code <= 404 ? { name: 'Toll-free number', kind: 'not-a-seat' } : null;
    case 300:
      return region ? { name: `Zoom Phone ${region} Metered (bundled)`, kind: 'bundled' } : null;
    case 310:
      return region ? { name: `Zoom Phone ${region} Unlimited (bundled)`, kind: 'bundled' } : null;
    case 402:
    case 502:
    case 602:
    case 702:
      return region ? { name: `Zoom Phone ${region} (bundled)`, kind: 'bundled' } : null;
    default:
      return null;
  }
}
