import type { ZoomClient } from '../../client/zoom-client.js';
import type { UpdateUserBody } from '../../resources/users/inputs.js';
import type { CallOptions } from '../../types/call-options.js';
import type { AssignableWorkplaceBundle } from '../../types/license-codes.js';
import type { PhoneUserDetails } from '../../types/zoom/phone-user-details.js';
import type { UserDetails } from '../../types/zoom/user.js';
import type { UserFeatures } from '../../types/zoom/user-settings-feature.js';
import type { ActionChange } from './action-result.js';
import { type AddOnWish, addOnChanges, featureOf, isHeld, wishesOf } from './add-ons.js';
import { exactDigits, heldBundles, heldUnited } from './held-licenses.js';
import type { LicenseChange } from './license-change.js';
import { type KnownPerson, readPerson } from './person.js';
import { phoneOff, plansOf, readPhone } from './remove-from-phone.js';
import type { Step } from './run-steps.js';

/** What a person holds, as far as a change needs to know. */
export interface Holdings {
  details: UserDetails;
  /** Empty when no add-on is to change. */
  features: UserFeatures;
  /** `null` without Zoom Phone, and when nothing of it is to change. */
  phone: PhoneUserDetails | null;
}

/** Reads what a change has to be compared with. */
export async function readHoldings(
  zoom: ZoomClient,
  known: KnownPerson,
  change: LicenseChange,
  call: CallOptions,
): Promise<Holdings> {
  const needsPhone = change.phone !== undefined || change.callingPlans !== undefined;
  return {
    details: known.details,
    features: change.addOns === undefined ? {} : await readFeatures(zoom, known, call),
    phone: needsPhone ? await readPhone(zoom, known, call) : null,
  };
}

async function readFeatures(zoom: ZoomClient, { path }: KnownPerson, call: CallOptions): Promise<UserFeatures> {
  return (await zoom.users.getSettings(path, { custom_query_fields: 'feature' }, call)).feature ?? {};
}

/**
 * The writes between what a person holds and what a change wants, in the order that Zoom needs: what is taken goes before
 * what is given, add-ons go before the licence that they need and come after it. Zoom takes one of Meetings licence,
 * Workplace and United bundle in a request.
 */
export function licenseSteps(
  zoom: ZoomClient,
  known: KnownPerson,
  change: LicenseChange,
  held: Holdings,
  call: CallOptions,
): Step[] {
  const wishes = wishesOf(change.addOns ?? {}).filter((wish) => !isHeld(wish, held.features));
  const addOns = (some: readonly AddOnWish[]): Step[] =>
    some.length === 0 ? [] : [addOnStep(zoom, known, some, held.features, call)];
  const profile = (parts: readonly Part[]): Step[] => parts.map((part) => partStep(zoom, known, part, call));
  const parts = licenceParts(change, held.details);
  return [
    ...addOns(wishes.filter(({ takes }) => takes)),
    ...phoneTaken(zoom, known, change, held.phone, call),
    ...profile(parts.filter(({ takes }) => takes)),
    ...profile(parts.filter(({ takes }) => !takes)),
    ...phoneGiven(zoom, known, change, held.phone, call),
    ...addOns(wishes.filter(({ takes }) => !takes)),
  ];
}

function addOnStep(
  zoom: ZoomClient,
  known: KnownPerson,
  wishes: readonly AddOnWish[],
  held: UserFeatures,
  call: CallOptions,
): Step {
  const takes = wishes.every((wish) => wish.takes);
  const names = wishes.map(({ name }) => name).join(', ');
  return {
    what: takes ? `take the add-ons ${names} away` : `give the add-ons ${names}`,
    changes: addOnChanges(wishes, held),
    send: () => zoom.users.updateSettings(known.path, { feature: featureOf(wishes) }, {}, call),
    isReached: async () => {
      const now = await readFeatures(zoom, known, call);
      return wishes.every((wish) => isHeld(wish, now));
    },
  };
}

/** One part of a person's own page that hands out licences. */
interface Part {
  what: string;
  takes: boolean;
  change: ActionChange;
  body: UpdateUserBody;
  isReached(details: UserDetails): boolean;
}

function licenceParts(change: LicenseChange, details: UserDetails): Part[] {
  const parts = [workplacePart(change, details), unitedPart(change, details), meetingsPart(change, details)];
  const wanted = parts.flatMap((part) => part ?? []);
  // Who loses a bundle may be Basic afterwards: then the Meetings licence has to be set, whatever it is now.
  const lose = wanted.filter((part) => part.takes && !part.isReached(details));
  const missing = wanted.filter((part) => !part.isReached(details) || (part.what === 'meetings' && lose.length > 0));
  return [...missing, ...subscriptionParts(change, details)];
}

function workplacePart({ workplace }: LicenseChange, details: UserDetails): Part | null {
  if (workplace === undefined) return null;
  const code = workplace === null ? null : exactDigits(workplace);
  return {
    what: 'workplace',
    takes: code === null,
    change: { what: 'workplace', before: heldBundles(details).join(', ') || null, after: code },
    body: { zoom_one_type: code === null ? 0 : (BigInt(code) as AssignableWorkplaceBundle) },
    isReached: (now) => heldBundles(now).join() === (code ?? ''),
  };
}

function unitedPart({ united }: LicenseChange, details: UserDetails): Part | null {
  if (united === undefined) return null;
  return {
    what: 'united',
    takes: united === null,
    change: { what: 'united', before: heldUnited(details), after: united },
    body: { plan_united_type: united ?? 'none' },
    isReached: (now) => heldUnited(now) === united,
  };
}

function meetingsPart({ meetings }: LicenseChange, details: UserDetails): Part | null {
  if (meetings === undefined) return null;
  return {
    what: 'meetings',
    takes: false, // after a bundle was taken: with one, Zoom does not change it
    change: { what: 'meetings', before: details.type ?? null, after: meetings },
    body: { type: meetings },
    isReached: (now) => now.type === meetings,
  };
}

function subscriptionParts({ subscriptions = [] }: LicenseChange, details: UserDetails): Part[] {
  const texts = subscriptions.map(
    ({ license_type, license_option, subscription_id }) =>
      `${license_type} ${exactDigits(license_option)} ${subscription_id}`,
  );
  const heldOf = (now: UserDetails): string[] =>
    (now.license_info_list ?? []).map(
      ({ license_type, license_option, subscription_id }) =>
        `${license_type} ${exactDigits(license_option ?? 0)} ${subscription_id}`,
    );
  const isReached = (now: UserDetails): boolean => texts.every((text) => heldOf(now).includes(text));
  if (isReached(details)) return [];
  const change = { what: 'subscriptions', before: heldOf(details), after: texts };
  return [{ what: 'subscriptions', takes: false, change, body: { license_info_list: subscriptions }, isReached }];
}

function partStep(zoom: ZoomClient, known: KnownPerson, part: Part, call: CallOptions): Step {
  const { after } = part.change;
  return {
    what: after === null ? `take ${part.what} away` : `set ${part.what} to ${after}`,
    changes: [part.change],
    send: () => zoom.users.update(known.path, part.body, {}, call),
    isReached: async () => part.isReached((await readPerson(zoom, known.path, call)).details),
  };
}

function phoneTaken(
  zoom: ZoomClient,
  known: KnownPerson,
  { phone: wanted, callingPlans }: LicenseChange,
  phone: PhoneUserDetails | null,
  call: CallOptions,
): Step[] {
  if (phone === null) return [];
  if (wanted === false) return [phoneOff(zoom, known, phone, call)];
  const held = plansOf(phone);
  const leaving = (callingPlans?.remove ?? []).filter((plan) => held.includes(exactDigits(plan)));
  return leaving.map((plan) => ({
    what: `take the calling plan ${plan} away`,
    changes: [{ what: 'callingPlans', before: exactDigits(plan), after: null }],
    send: () => zoom.phone.users.unassignCallingPlan(known.path, plan, {}, call),
    isReached: async () => !(await holdsPlan(zoom, known, plan, call)),
    doubtful: [400, 404],
  }));
}

function phoneGiven(
  zoom: ZoomClient,
  known: KnownPerson,
  { phone: wanted, callingPlans }: LicenseChange,
  phone: PhoneUserDetails | null,
  call: CallOptions,
): Step[] {
  const on: Step = {
    what: 'give Zoom Phone',
    changes: [{ what: 'phone', before: false, after: true }],
    send: () => zoom.users.update(known.path, { feature: { zoom_phone: true } }, {}, call),
    isReached: async () => (await readPhone(zoom, known, call)) !== null,
  };
  const held = phone === null ? [] : plansOf(phone);
  const coming = (callingPlans?.add ?? []).filter((plan) => !held.includes(exactDigits(plan)));
  return [
    ...(wanted === true && phone === null ? [on] : []),
    ...coming.map((plan) => ({
      what: `give the calling plan ${plan}`,
      changes: [{ what: 'callingPlans', before: null, after: exactDigits(plan) }],
      send: () => givePlan(zoom, known, plan, { wanted: coming, phoneIsNew: phone === null }, call),
      isReached: () => holdsPlan(zoom, known, plan, call),
      doubtful: [300, 400], // a plan that Zoom gave along with Phone
    })),
  ];
}

/** From here on codes are of plans that add to another one, or come with a bundle. */
const FIRST_ADDITIONAL_PLAN = 4_000;

/** Zoom may give a plan of its own choice along with Phone: that one is replaced, or it would take a second seat. */
async function givePlan(
  zoom: ZoomClient,
  known: KnownPerson,
  plan: number,
  { wanted, phoneIsNew }: { wanted: readonly number[]; phoneIsNew: boolean },
  call: CallOptions,
): Promise<void> {
  const phone = phoneIsNew && plan < FIRST_ADDITIONAL_PLAN ? await readPhone(zoom, known, call) : null;
  const held = phone === null ? [] : plansOf(phone).map(Number);
  if (held.includes(plan)) return;
  const chosen = held.find((type) => type < FIRST_ADDITIONAL_PLAN && !wanted.includes(type));
  if (chosen === undefined) {
    await zoom.phone.users.assignCallingPlans(known.path, { calling_plans: [{ type: plan }] }, call);
  } else {
    await zoom.phone.users.replaceCallingPlan(known.path, { source_type: chosen, target_type: plan }, call);
  }
}

async function holdsPlan(zoom: ZoomClient, known: KnownPerson, plan: number, call: CallOptions): Promise<boolean> {
  const phone = await readPhone(zoom, known, call);
  return phone !== null && plansOf(phone).includes(exactDigits(plan));
}
