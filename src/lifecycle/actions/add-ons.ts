import type { UserFeatures } from '../../types/zoom/user-settings-feature.js';
import type { ActionChange, ChangeValue } from './action-result.js';
import { exactDigits } from './held-licenses.js';
import type { AddOnChange } from './license-change.js';

/** One add-on, or its size, as it is to be. */
export interface AddOnWish {
  name: string;
  value: unknown;
  /** It takes something away: that goes before anything is given. */
  takes: boolean;
}

/** The wishes that a change consists of, one for each name, and for each entry of the licence list. */
export function wishesOf(change: AddOnChange): AddOnWish[] {
  return Object.entries(change).flatMap(([name, value]): AddOnWish[] => {
    if (value === undefined) return [];
    if (name !== 'license_info_list') return [{ name, value, takes: value === false || value === 'None' }];
    const entries = value as readonly LicenceEntry[];
    return entries.map((entry) => ({ name, value: entry, takes: entry.license_option === 0 }));
  });
}

/** Whether what a person holds is what is wished. */
export function isHeld({ name, value }: AddOnWish, held: UserFeatures): boolean {
  if (isLicenceEntry(value)) return isEntryHeld(value, held);
  const now = (held as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'boolean') return (now ?? false) === value;
  if (Array.isArray(value)) return JSON.stringify(now ?? []) === JSON.stringify(value);
  return now === value;
}

/** The body that grants these wishes: `feature` of the settings. */
export function featureOf(wishes: readonly AddOnWish[]): AddOnChange {
  const single = wishes.filter(({ value }) => !isLicenceEntry(value)).map(({ name, value }) => [name, value] as const);
  const list = wishes.flatMap(({ value }) => (isLicenceEntry(value) ? [value] : []));
  return { ...Object.fromEntries(single), ...(list.length > 0 && { license_info_list: list }) };
}

/** What granting them changes. */
export function addOnChanges(wishes: readonly AddOnWish[], held: UserFeatures): ActionChange[] {
  return wishes.map(({ name, value }) => {
    if (isLicenceEntry(value)) {
      const what = `addOns.${value.license_type}`;
      return { what, after: value.license_option === 0 ? null : exactDigits(value.license_option) };
    }
    const before = (held as Readonly<Record<string, ChangeValue | undefined>>)[name];
    return { what: `addOns.${name}`, before: before ?? null, after: value as ChangeValue };
  });
}

type LicenceEntry = NonNullable<AddOnChange['license_info_list']>[number];

function isLicenceEntry(value: unknown): value is LicenceEntry {
  return typeof value === 'object' && value !== null && 'license_type' in value;
}

function isEntryHeld({ license_type: type, license_option: option }: LicenceEntry, held: UserFeatures): boolean {
  const ofType = (held.license_info_list ?? []).filter((entry) => entry.license_type === type);
  return option === 0 ? ofType.length === 0 : ofType.some((entry) => entry.license_option === option);
}
