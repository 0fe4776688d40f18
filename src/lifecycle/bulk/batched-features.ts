import type { FeatureChange } from '../../resources/users/update-features.js';
import { EventsLicense, LargeMeetingLicense, WebinarLicense } from '../../types/license-codes-add-ons.js';
import type { ActionChange } from '../actions/action-result.js';
import { exactDigits } from '../actions/held-licenses.js';
import type { AddOnChange, LicenseChange } from '../actions/license-change.js';

/** One part of a change as Zoom's operation for many people takes it. */
export interface BatchedFeature {
  feature: FeatureChange;
  takes: boolean;
  changes: ActionChange[];
}

/** A change, as far as it fits into the operation for many people, and what is left of it for single calls. */
export interface SplitChange {
  /** In the order to send them: what is taken goes first. */
  features: BatchedFeature[];
  /** `null` when nothing is left. */
  rest: LicenseChange | null;
}

/**
 * Splits a change. What single calls have to take away comes before anything is given: then nothing is batched.
 */
export function splitChange(change: LicenseChange): SplitChange {
  const { meetings, workplace, united, addOns = {}, ...others } = change;
  const features: BatchedFeature[] = [];
  const rest: LicenseChange = { ...others };
  const batch = (feature: FeatureChange, takes: boolean, ...changes: ActionChange[]): void => {
    features.push({ feature, takes, changes });
  };
  if (workplace !== undefined) {
    const code = workplace === null ? null : exactDigits(workplace);
    const feature_value = (code ?? '0') as `${bigint}`;
    batch({ feature_type: 'zoom_one_type', feature_value }, code === null, { what: 'workplace', after: code });
  }
  if (united !== undefined) {
    const change = { what: 'united', after: united };
    batch({ feature_type: 'plan_united_type', feature_value: united ?? '0' }, united === null, change);
  }
  if (meetings === 1 || meetings === 2) {
    batch({ feature_type: 'user_type', feature_value: meetings }, false, { what: 'meetings', after: meetings });
  } else if (meetings !== undefined) rest.meetings = meetings;
  const left = batchAddOns(addOns, batch);
  if (Object.keys(left).length > 0) rest.addOns = left;

  if (takesAnything(rest)) return { features: [], rest: change };
  features.sort((a, b) => Number(b.takes) - Number(a.takes));
  return { features, rest: isEmpty(rest) ? null : rest };
}

type Batch = (feature: FeatureChange, takes: boolean, ...changes: ActionChange[]) => void;

/** @returns What the operation for many people does not know. */
function batchAddOns(addOns: AddOnChange, batch: Batch): AddOnChange {
  const left: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(addOns)) {
    if (value === undefined || SIZES.has(name)) continue;
    const sized = SIZED.find(({ flag }) => flag === name);
    if (sized === undefined) {
      if (!batchFlag(name, value, batch)) left[name] = value;
      continue;
    }
    const wanted = addOns[sized.size];
    const code = value === false ? sized.codes[0] : wanted === undefined ? undefined : sized.codes[wanted];
    const on = { what: `addOns.${name}`, after: value === true };
    const resized = wanted === undefined ? [] : [{ what: `addOns.${sized.size}`, after: wanted }];
    if (code === undefined) {
      left[name] = value;
      if (wanted !== undefined) left[sized.size] = wanted;
    } else if (value === false) batch(featureOf(sized.feature, code), true, on);
    else batch(featureOf(sized.feature, code), false, on, ...resized);
  }
  // A size without the add-on itself resizes what is held: only single calls can.
  for (const { flag, size } of SIZED) {
    if (addOns[flag] === undefined && addOns[size] !== undefined) left[size] = addOns[size];
  }
  return left as AddOnChange;
}

function batchFlag(name: string, value: unknown, batch: Batch): boolean {
  const change = { what: `addOns.${name}`, after: value as string | boolean };
  if (name === 'concurrent_meeting') batch(featureOf(name, String(value)), value === 'None', change);
  else if (FLAGS.has(name)) batch(featureOf(name, String(value)), value === false, change);
  else return false;
  return true;
}

function featureOf(feature_type: string, feature_value: string): FeatureChange {
  return { feature_type, feature_value } as FeatureChange;
}

const FLAGS: ReadonlySet<string> = new Set(['zoom_whiteboard', 'zoom_revenue_accelerator', 'zoom_clips_plus']);

type SizedAddOn = {
  feature: string;
  flag: 'webinar' | 'large_meeting' | 'zoom_events';
  size: 'webinar_capacity' | 'large_meeting_capacity' | 'zoom_events_capacity';
  /** Codes of the operation for many people by size; 0 switches off. */
  codes: Readonly<Record<number, string>>;
};

// Sizes 501 and 1001 of Webinar are left to single calls: which code of the operation is theirs is not written down.
const SIZED: readonly SizedAddOn[] = [
  { feature: 'webinar', flag: 'webinar', size: 'webinar_capacity', codes: bySize(WebinarLicense) },
  {
    feature: 'large_meeting',
    flag: 'large_meeting',
    size: 'large_meeting_capacity',
    codes: bySize(LargeMeetingLicense),
  },
  { feature: 'zoom_events', flag: 'zoom_events', size: 'zoom_events_capacity', codes: bySize(EventsLicense) },
];

const SIZES: ReadonlySet<string> = new Set(SIZED.map(({ size }) => size));

/** `UP_TO_500: '1'` becomes `500: '1'`. */
function bySize(codes: Readonly<Record<string, string>>): Readonly<Record<number, string>> {
  const sized = Object.entries(codes).flatMap(([name, code]) => {
    const size = name === 'OFF' ? 0 : Number(/^UP_TO_(\d+)$/.exec(name)?.[1]);
    return Number.isNaN(size) ? [] : [[size, code] as const];
  });
  return Object.fromEntries(sized);
}

function takesAnything({ phone, callingPlans, addOns = {} }: LicenseChange): boolean {
  const entries = addOns.license_info_list ?? [];
  return (
    phone === false ||
    (callingPlans?.remove ?? []).length > 0 ||
    Object.values(addOns).includes(false) ||
    entries.some(({ license_option: option }) => option === 0)
  );
}

function isEmpty(change: LicenseChange): boolean {
  return Object.values(change).every((value) => value === undefined);
}
