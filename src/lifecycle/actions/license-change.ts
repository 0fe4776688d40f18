import type { UserLicenseInput } from '../../resources/users/inputs.js';
import type { UserFeaturesUpdate } from '../../resources/users/settings-inputs.js';
import { ZoomConfigError } from '../../types/errors.js';
import type { AssignableUserType, AssignableWorkplaceBundle, UnitedBundle } from '../../types/license-codes.js';

/** Add-ons by the names that Zoom's settings have for them, such as `webinar` and `webinar_capacity`. */
export type AddOnChange = Omit<UserFeaturesUpdate, 'zoom_phone' | 'zoom_iq_for_sales' | 'zoom_huddles'>;

/** What a person's licences are to be. What is left out stays as it is. */
export interface LicenseChange {
  /** Meetings licence, named in `UserType`: 1 Basic, 2 Licensed. Bundles bring their own: leave it out with one. */
  meetings?: AssignableUserType | undefined;
  /** Workplace bundle, named in `WorkplaceBundle`; the digits of a code as text, too. `null` takes it away. */
  workplace?: AssignableWorkplaceBundle | `${bigint}` | null | undefined;
  /** Zoom United bundle, named in `UnitedBundle`. `null` takes it away. */
  united?: UnitedBundle | null | undefined;
  /** Subscriptions to draw the Meetings licence or bundle from: for accounts with several of one product. */
  subscriptions?: readonly UserLicenseInput[] | undefined;
  /** Zoom Phone itself. `false` frees calling plans, numbers and desk phones. */
  phone?: boolean | undefined;
  /** Calling plans, named in `PhoneCallingPlan`, of a person who has Zoom Phone or gets it with `phone: true`. */
  callingPlans?: { add?: readonly number[] | undefined; remove?: readonly number[] | undefined } | undefined;
  /** Add-ons. What is `false` is taken away before anything is given. */
  addOns?: AddOnChange | undefined;
}

/**
 * Refuses a change that contradicts itself.
 * @throws ZoomConfigError
 */
export function checkLicenseChange(change: LicenseChange): void {
  for (const [isWrong, message, hint] of CONTRADICTIONS) {
    if (isWrong(change)) throw new ZoomConfigError(message, { hint });
  }
}

const givesBundle = ({ workplace, united }: LicenseChange): boolean => (workplace ?? united ?? null) !== null;

const CONTRADICTIONS: readonly [isWrong: (change: LicenseChange) => boolean, message: string, hint: string][] = [
  [
    (change) => givesBundle(change) && change.meetings !== undefined,
    'A bundle brings its own Meetings licence.',
    'Leave `meetings` out.',
  ],
  [
    ({ workplace, united }) => (workplace ?? null) !== null && (united ?? null) !== null,
    'Nobody can hold a Workplace and a United bundle.',
    'Set one of them to null.',
  ],
  [
    ({ subscriptions, ...change }) => subscriptions !== undefined && (givesBundle(change) || change.meetings === 2),
    '`subscriptions` already says which licence to give.',
    'Leave `meetings`, `workplace` and `united` out.',
  ],
  [
    ({ addOns = {} }) => addOns.webinar === true && addOns.zoom_events === true,
    'Webinar and Zoom Events exclude each other.',
    'Give one, and set the other to false.',
  ],
  [
    ({ addOns = {} }) => addOns.zoom_whiteboard === true && addOns.zoom_whiteboard_plus === true,
    'Whiteboard and Whiteboard Plus exclude each other.',
    'Give one, and set the other to false.',
  ],
  [
    ({ phone, callingPlans }) => phone === false && (callingPlans?.add ?? []).length > 0,
    'Nobody can hold calling plans without Zoom Phone.',
    'Leave `callingPlans` out: `phone: false` frees them.',
  ],
  [
    ({ workplace }) => typeof workplace === 'string' && !/^[1-9]\d*$/.test(workplace),
    '`workplace` has to be the code of a bundle.',
    'See `WorkplaceBundle`; null takes the bundle away.',
  ],
];
