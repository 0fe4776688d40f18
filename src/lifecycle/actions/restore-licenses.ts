import type { UserLicenseInput } from '../../resources/users/inputs.js';
import type { AddOnLicenseInput } from '../../resources/users/settings-inputs.js';
import type { AddOnLicenseType } from '../../types/license-codes-add-ons.js';
import type { AddOnChange, LicenseChange } from './license-change.js';

/** A licence as a snapshot knew it: a `License` of `syncAccount()` fits. */
export interface RememberedLicense {
  readonly product: string;
  readonly name: string;
  readonly tier: string | null;
  readonly capacity: number | null;
  /** Exact digits. */
  readonly code: string | null;
  readonly subscriptionId: string | null;
  readonly paid: boolean;
  /** The bundle that brings it along; `null` for one of its own. */
  readonly includedIn?: string | null | undefined;
}

/** What a snapshot knew of a person: an `AccountUser` of `syncAccount()` fits. */
export interface RememberedPerson {
  readonly licenses: readonly RememberedLicense[];
}

/** What it takes to give a remembered licence back; `null` when the API cannot. */
export type Restoration = { license: RememberedLicense; change: LicenseChange | null };

/** What each remembered licence takes, in the order in which Zoom accepts them. What comes for free is left out. */
export function restorationsOf({ licenses }: RememberedPerson): Restoration[] {
  const wanted = licenses.filter(({ paid, tier }) => paid || tier === 'unassigned');
  const own = wanted.filter(({ includedIn }) => (includedIn ?? null) === null);
  const restored = own.map((license) => ({ license, change: changeFor(license) }));
  const bundledPhone = wanted.find(({ product, includedIn }) => product === 'phone' && (includedIn ?? null) !== null);
  if (bundledPhone !== undefined && !own.some(({ product }) => product === 'phone')) {
    restored.push({ license: bundledPhone, change: { phone: true } });
  }
  return restored.sort((a, b) => rank(a) - rank(b));
}

/** Add-ons need the Meetings licence, and those of Phone need a calling plan. */
function rank({ license: { product, tier } }: Restoration): number {
  if (product === 'workplace' || product === 'united') return 0;
  if (product === 'meetings') return 1;
  if (product !== 'phone') return 4;
  return tier === 'add-on' ? 3 : 2;
}

function changeFor(license: RememberedLicense): LicenseChange | null {
  const { product, code, subscriptionId } = license;
  switch (product) {
    case 'meetings':
      return meetingsChange(license);
    case 'workplace':
      return workplaceChange(code, subscriptionId);
    case 'united':
      return code === null ? null : ({ united: code } as LicenseChange); // Zoom judges codes that we do not know
    case 'phone':
      return code === null ? { phone: true } : { phone: true, callingPlans: { add: [Number(code)] } };
    default: {
      const addOns = addOnChange(license);
      return addOns === null ? null : { addOns };
    }
  }
}

function meetingsChange({ tier, subscriptionId }: RememberedLicense): LicenseChange | null {
  if (tier === 'unassigned') return { meetings: 4 };
  if (tier !== 'licensed') return null; // On-prem cannot be assigned any more
  if (subscriptionId === null) return { meetings: 2 };
  return { subscriptions: [{ license_type: 'MEETING', license_option: 2, subscription_id: subscriptionId }] };
}

/** These two are given by subscription only. */
const BY_SUBSCRIPTION: readonly (string | null)[] = ['4', '8'];

function workplaceChange(code: string | null, subscriptionId: string | null): LicenseChange | null {
  if (code === null) return null;
  if (subscriptionId === null) {
    return BY_SUBSCRIPTION.includes(code) ? null : { workplace: code as `${bigint}` };
  }
  const entry = {
    license_type: 'ZOOM_WORKPLACE_BUNDLE',
    license_option: BigInt(code),
    subscription_id: subscriptionId,
  };
  return { subscriptions: [entry as UserLicenseInput] };
}

function addOnChange(license: RememberedLicense): AddOnChange | null {
  const { product, tier, capacity, code, subscriptionId } = license;
  const type = code === null ? undefined : (LISTED[`${product} ${tier}`] ?? LISTED[product]);
  if (type !== undefined) {
    const subscription = subscriptionId === null ? {} : { subscription_id: subscriptionId };
    // Powers of two are exact as numbers.
    const entry = { license_type: type, license_option: Number(code), ...subscription };
    return { license_info_list: [entry as AddOnLicenseInput] };
  }
  const size = (name: string) => (capacity === null ? {} : { [name]: capacity });
  const sizes = (name: string) => (capacity === null ? {} : { [name]: [capacity] });
  switch (product) {
    case 'webinar':
      return { webinar: true, ...size('webinar_capacity') };
    case 'large-meeting':
      return { large_meeting: true, ...size('large_meeting_capacity') };
    case 'events':
      if (tier === 'unlimited') return { zoom_events_unlimited: true, ...sizes('zoom_events_unlimited_capacities') };
      if (tier === 'pay-per-attendee') return { zoom_events_pay_per_attendee: true };
      return { zoom_events: true, ...size('zoom_events_capacity') };
    case 'sessions':
      if (tier === 'pay-per-attendee') return { zoom_sessions_pay_per_attendee: true };
      return { zoom_sessions_unlimited: true, ...sizes('zoom_sessions_unlimited_capacities') };
    case 'concurrent-meetings':
      return tier === 'plus' ? { concurrent_meeting: 'Plus' } : null;
    default: {
      const flag = FLAGS[tier === 'plus' ? `${product}-plus` : product];
      return flag === undefined ? null : { [flag]: true };
    }
  }
}

/** Add-ons that a snapshot knew with a code: what the list of licences calls them. */
const LISTED: Readonly<Record<string, AddOnLicenseType>> = {
  whiteboard: 'ZOOM_WHITEBOARD',
  'translated-captions': 'ZOOM_TRANSLATED_CAPTIONS',
  scheduler: 'ZOOM_SCHEDULER',
  clips: 'ZOOM_CLIPS',
  'visitor-management': 'ZOOM_VISITOR_MANAGEMENT',
  'customer-managed-key': 'ZOOM_CMK',
  docs: 'ZOOM_DOCS',
  'revenue-accelerator': 'ZOOM_REVENUE_ACCELERATOR',
  'compliance-management': 'ZOOM_COMPLIANCE_MANAGEMENT',
  'workforce-management': 'ZOOM_WORKFORCE_MANAGEMENT',
  'quality-management': 'ZOOM_QUALITY_MANAGEMENT',
  'clinical-notes': 'ZOOM_HEALTHCARE_CLINICAL_NOTES',
  'events unlimited': 'ZOOM_EVENTS_NEW_SAAS',
  'events pay-per-attendee': 'ZOOM_EVENTS_CONSUMPTION',
  'sessions unlimited': 'ZOOM_WEBINARS_PLUS',
  'sessions pay-per-attendee': 'ZOOM_WEBINARS_PLUS_CONSUMPTION',
};

/** Add-ons that are held or not, by their name in the settings. */
const FLAGS: Readonly<Record<string, keyof AddOnChange>> = {
  whiteboard: 'zoom_whiteboard',
  'whiteboard-plus': 'zoom_whiteboard_plus',
  'translated-captions': 'zoom_translated_captions',
  'customer-managed-key': 'zoom_customer_managed_key',
  'revenue-accelerator': 'zoom_revenue_accelerator',
  'quality-management': 'zoom_quality_management',
  'workforce-management': 'zoom_workforce_management',
  'compliance-management': 'zoom_compliance_management',
  scheduler: 'zoom_scheduler',
  'clips-plus': 'zoom_clips_plus',
  docs: 'zoom_docs',
};
