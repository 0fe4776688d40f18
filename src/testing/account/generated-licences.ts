import type { Random } from '../random.js';
import type { FakeAddOn } from './add-ons.js';
import type { FakePerson, FakePhone } from './fake-person.js';

/** The part of a person that licence management is about. */
export type Licences = Pick<
  FakePerson,
  | 'type'
  | 'workplaceBundle'
  | 'unitedBundle'
  | 'webinarCapacity'
  | 'largeMeetingCapacity'
  | 'eventsCapacity'
  | 'addOns'
  | 'concurrentMeeting'
  | 'phone'
>;

const BUSINESS_PLUS_US_CA = 16;
const ENTERPRISE = 4;
const UNITED_BUSINESS_US_CA = 32;

/** Share of the Licensed who hold an add-on. */
const ADD_ON_SHARES: readonly [FakeAddOn, number][] = [
  ['whiteboard', 0.08],
  ['scheduler', 0.06],
  ['clips-plus', 0.05],
  ['translated-captions', 0.04],
  ['revenue-accelerator', 0.03],
];

const NO_ADD_ONS: ReadonlySet<FakeAddOn> = new Set();

const nothing = (type: Licences['type']): Licences => ({
  type,
  workplaceBundle: null,
  unitedBundle: null,
  webinarCapacity: null,
  largeMeetingCapacity: null,
  eventsCapacity: null,
  addOns: NO_ADD_ONS,
  concurrentMeeting: 'Basic',
  phone: null,
});

/** Draws the licences of one person, as a company of some years would have handed them out. */
export function drawLicences(random: Random, status: FakePerson['status']): Licences {
  if (status === 'inactive') return nothing(1);
  const draw = random.fraction();
  if (status === 'pending') return draw < 0.5 ? { ...nothing(2), ...drawBundle(random) } : nothing(1);
  if (draw >= 0.95) return nothing(4);
  if (draw >= 0.62) return { ...nothing(1), phone: drawPhone(random, 0.12) };
  const bundle = drawBundle(random);
  const webinarCapacity = drawTier(random, 0.03, 0.01);
  const largeMeetingCapacity = drawTier(random, 0.02, 0.008);
  const events = random.chance(0.01) && webinarCapacity === null; // Zoom refuses Events together with Webinar
  return {
    type: 2,
    ...bundle,
    webinarCapacity,
    largeMeetingCapacity,
    eventsCapacity: events ? 500 : null,
    addOns: drawAddOns(random),
    concurrentMeeting: random.chance(0.02) ? 'Plus' : 'Basic',
    phone: bundle.workplaceBundle === BUSINESS_PLUS_US_CA ? drawBundledPhone(random) : drawPhone(random, 0.28),
  };
}

function drawBundle(random: Random): Pick<Licences, 'workplaceBundle' | 'unitedBundle'> {
  const draw = random.fraction();
  if (draw < 0.12) return { workplaceBundle: BUSINESS_PLUS_US_CA, unitedBundle: null };
  if (draw < 0.17) return { workplaceBundle: ENTERPRISE, unitedBundle: null };
  return { workplaceBundle: null, unitedBundle: draw < 0.19 ? UNITED_BUSINESS_US_CA : null };
}

function drawTier(random: Random, small: number, large: number): number | null {
  const draw = random.fraction();
  if (draw < small) return 500;
  return draw < small + large ? 1_000 : null;
}

function drawAddOns(random: Random): ReadonlySet<FakeAddOn> {
  const held = ADD_ON_SHARES.filter(([, share]) => random.chance(share));
  return held.length === 0 ? NO_ADD_ONS : new Set(held.map(([name]) => name));
}

function drawBundledPhone(random: Random): FakePhone {
  return random.chance(0.25) ? { status: 'pending', callingPlans: [], extension: null } : drawnPhone(random, 200);
}

function drawPhone(random: Random, share: number): FakePhone | null {
  if (!random.chance(share)) return null;
  return drawnPhone(random, random.chance(0.7) ? 200 : 100);
}

function drawnPhone(random: Random, plan: number): FakePhone {
  return {
    status: random.chance(0.04) ? 'deactivate' : 'activate',
    callingPlans: random.chance(0.1) ? [plan, 4_000] : [plan],
    extension: 10_000 + random.below(900_000),
  };
}
