import type { PhoneUser } from '../types/zoom/phone-user.js';
import type { User, UserDetails } from '../types/zoom/user.js';
import type { UserFeatures } from '../types/zoom/user-settings-feature.js';
import {
  ADD_ON_FLAGS,
  FEATURE_LICENSES,
  MEETING_LICENSES,
  UNITED_BUNDLES,
  WORKPLACE_BUNDLES,
} from './license-codes.js';
import { phonePlan } from './phone-plans.js';
import type { License, LicenseProduct } from './snapshot.js';
import { textOrNull } from './wire-text.js';

const NO_CODE = 'without a code';

/** What an earlier sync read from a person's own pages, in place of reading them. */
export interface EarlierLicenses {
  /** Workplace bundles of `GET /users/{id}`; `null` where the user list or billing tells them now. */
  bundles: readonly License[] | null;
  /** What the settings told. */
  addOns: readonly License[];
  /** Whether the settings said that the person has Zoom Phone. */
  zoomPhone: boolean;
}

/** What is known about one person's licences. */
export interface LicenseEvidence {
  user: User;
  /** From `GET /users/{id}`: the Workplace bundle. */
  details: UserDetails | null;
  /** From the user's settings. */
  features: UserFeatures | null;
  phone: PhoneUser | null;
  /** Whether the Phone list was read to its end: then `phone: null` means that the person has none. */
  phoneKnown: boolean;
  /** In place of `details` and `features`. */
  earlier?: EarlierLicenses | null | undefined;
}

/** Names every licence that the evidence shows. Deactivated people hold none, whatever their rows still say. */
export function licensesOf(evidence: LicenseEvidence, status: 'active' | 'inactive' | 'pending'): License[] {
  if (status === 'inactive') return [];
  const suites = [...workplaceLicenses(evidence), ...unitedLicenses(evidence.user)];
  const suite = suites[0]?.product ?? null;
  return [
    ...meetingLicenses(evidence.user, suite),
    ...suites,
    ...phoneLicenses(evidence, suite),
    ...(evidence.earlier?.addOns ?? addOnLicenses(evidence.features)),
  ];
}

function license(product: LicenseProduct, name: string, rest: Partial<License> = {}): License {
  return {
    product,
    name,
    tier: null,
    capacity: null,
    code: null,
    subscriptionId: null,
    paid: true,
    includedIn: null,
    ...rest,
  };
}

function meetingLicenses(user: User, suite: LicenseProduct | null): License[] {
  if (user.type === undefined) return [];
  const code = exactDigits(user.type);
  const known = MEETING_LICENSES[user.type];
  if (known === undefined) return [license('unknown', `Unknown user type ${code}`, { code })];
  const { name, tier, paid } = known;
  const paidBy = user.license_info_list?.find((info) => info.license_type === 'MEETING');
  const subscriptionId = textOrNull(paidBy?.subscription_id);
  return [license('meetings', name, { tier, code, paid, subscriptionId, includedIn: paid ? suite : null })];
}

function workplaceLicenses({ user, details, earlier }: LicenseEvidence): readonly License[] {
  if (earlier?.bundles) return earlier.bundles;
  const listed = (details?.license_info_list ?? user.license_info_list ?? []).filter(
    (info) => info.license_type === 'ZOOM_WORKPLACE_BUNDLE' && info.license_option !== undefined,
  );
  if (listed.length > 0) {
    return listed.map((info) => workplace(info.license_option ?? 0, textOrNull(info.subscription_id)));
  }
  const code = details?.zoom_one_type ?? 0;
  return code === 0 ? [] : [workplace(code, null)];
}

function workplace(option: number, subscriptionId: string | null): License {
  const code = exactDigits(option);
  const name = WORKPLACE_BUNDLES[code] ?? `Unknown Zoom Workplace bundle ${code}`;
  return license('workplace', name, { code, subscriptionId });
}

function unitedLicenses(user: User): License[] {
  const code = user.plan_united_type ?? '';
  if (code === '' || code === '0' || code === 'none') return [];
  return [license('united', UNITED_BUNDLES[code] ?? `Unknown Zoom United bundle ${code}`, { code })];
}

function phoneLicenses(
  { phone, phoneKnown, features, earlier }: LicenseEvidence,
  suite: LicenseProduct | null,
): License[] {
  if (phone === null) {
    // The settings only say that Phone is on; the list would say with which plan.
    const isOn = earlier?.zoomPhone ?? features?.zoom_phone;
    return isOn && !phoneKnown ? [license('phone', 'Zoom Phone', { includedIn: suite })] : [];
  }
  const held = (phone.calling_plans ?? []).flatMap((plan): License[] => {
    const code = plan.type === undefined ? null : exactDigits(plan.type);
    const known = plan.type === undefined ? null : phonePlan(plan.type);
    if (known?.kind === 'not-a-seat') return [];
    const name = known?.name ?? textOrNull(plan.name) ?? `Unknown Zoom Phone plan ${code ?? NO_CODE}`;
    const subscriptionId = textOrNull(plan.billing_subscription_id);
    const includedIn = known?.kind === 'bundled' ? (suite ?? 'workplace') : null;
    return [license('phone', name, { tier: known?.kind ?? null, code, subscriptionId, includedIn })];
  });
  return held.length > 0 ? held : [license('phone', 'Zoom Phone')];
}

function addOnLicenses(features: UserFeatures | null): License[] {
  if (features === null) return [];
  const listed = (features.license_info_list ?? []).map((info): License => {
    const type = info.license_type ?? '';
    const code = info.license_option === undefined ? null : exactDigits(info.license_option);
    const subscriptionId = textOrNull(info.subscription_id);
    const known = FEATURE_LICENSES[type];
    if (known === undefined) {
      return license('unknown', `Unknown licence ${type} ${code ?? NO_CODE}`, { code, subscriptionId });
    }
    const variant = known.options[code ?? ''];
    const name = variant?.name ?? `Unknown ${type} ${code ?? NO_CODE}`;
    return license(known.product, name, {
      code,
      subscriptionId,
      tier: variant?.tier ?? null,
      capacity: variant?.capacity ?? null,
    });
  });
  // The list repeats what the flags say, with the subscription: where it speaks, the flags are silent.
  const inList = new Set(listed.map((entry) => entry.product));
  return [...listed, ...flaggedLicenses(features).filter((entry) => !inList.has(entry.product))];
}

function flaggedLicenses(features: UserFeatures): License[] {
  const found: License[] = [];
  if (features.webinar) found.push(sized('webinar', 'Webinar', features.webinar_capacity));
  if (features.large_meeting) found.push(sized('large-meeting', 'Large Meeting', features.large_meeting_capacity));
  found.push(...eventLicenses(features), ...sessionLicenses(features));
  const concurrent = features.concurrent_meeting ?? 'None';
  if (concurrent !== 'None' && concurrent !== '') {
    const tier = concurrent.toLowerCase();
    // Basic (two meetings at once) comes with every paid plan; Plus is bought.
    found.push(license('concurrent-meetings', `Concurrent Meetings ${concurrent}`, { tier, paid: tier !== 'basic' }));
  }
  const flags = features as Readonly<Record<string, unknown>>;
  for (const [flag, { product, name, tier, paid }] of Object.entries(ADD_ON_FLAGS)) {
    if (flags[flag] === true) found.push(license(product, name, { tier, paid }));
  }
  if (features.zoom_iq_for_sales && !features.zoom_revenue_accelerator) {
    found.push(license('revenue-accelerator', 'Zoom Revenue Accelerator'));
  }
  return found;
}

function eventLicenses(features: UserFeatures): License[] {
  const found: License[] = [];
  if (features.zoom_events_unlimited) {
    found.push(unlimited('events', 'Zoom Events Unlimited', features.zoom_events_unlimited_capacities));
  }
  if (features.zoom_events_pay_per_attendee) {
    found.push(license('events', 'Zoom Events Pay Per Attendee', { tier: 'pay-per-attendee' }));
  }
  if (features.zoom_events && found.length === 0) {
    found.push(sized('events', 'Zoom Events', features.zoom_events_capacity));
  }
  return found;
}

function sessionLicenses(features: UserFeatures): License[] {
  const found: License[] = [];
  if (features.zoom_sessions_unlimited) {
    found.push(unlimited('sessions', 'Zoom Webinars Plus Unlimited', features.zoom_sessions_unlimited_capacities));
  }
  if (features.zoom_sessions_pay_per_attendee) {
    found.push(license('sessions', 'Zoom Webinars Plus Pay Per Attendee', { tier: 'pay-per-attendee' }));
  }
  return found;
}

function sized(product: LicenseProduct, name: string, capacity: number | undefined): License {
  return capacity ? license(product, `${name} ${capacity}`, { capacity }) : license(product, name);
}

function unlimited(product: LicenseProduct, name: string, capacities: readonly number[] | undefined): License {
  return { ...sized(product, name, capacities?.[0]), tier: 'unlimited' };
}

/** Licence codes go up to 2^59. They are exact as numbers, but JavaScript prints other digits past 2^53. */
function exactDigits(code: number): string {
  return Number.isInteger(code) ? BigInt(code).toString() : String(code);
}
