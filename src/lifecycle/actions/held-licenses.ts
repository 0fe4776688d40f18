import type { UserDetails } from '../../types/zoom/user.js';

/** Licence codes go up to 2^59. They are exact as numbers, but JavaScript prints other digits past 2^53. */
export function exactDigits(code: number | bigint | string): string {
  return typeof code === 'number' && !Number.isInteger(code) ? String(code) : BigInt(code).toString();
}

/** Codes of the Workplace bundles that a person holds. */
export function heldBundles({ zoom_one_type: code = 0, license_info_list: list = [] }: UserDetails): string[] {
  const listed = list.flatMap(({ license_type: type, license_option: option }) =>
    type === 'ZOOM_WORKPLACE_BUNDLE' && option ? [exactDigits(option)] : [],
  );
  return listed.length > 0 ? listed : code === 0 ? [] : [exactDigits(code)];
}

/** Code of the United bundle that a person holds; `null` without one. */
export function heldUnited({ plan_united_type: code = '' }: UserDetails): string | null {
  return code === '' || code === '0' || code === 'none' ? null : code;
}

/** The paid licences that a person's own page shows, such as `meetings 2` and `workplace 16`. */
export function heldLicenses(details: UserDetails): string[] {
  const united = heldUnited(details);
  return [
    ...(details.type === 2 ? ['meetings 2'] : []),
    ...heldBundles(details).map((code) => `workplace ${code}`),
    ...(united === null ? [] : [`united ${united}`]),
  ];
}
