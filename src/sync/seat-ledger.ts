import type { PlanUsage } from '../types/zoom/account.js';
import type { CallingPlan } from '../types/zoom/phone-user.js';
import type { UsersSummary } from '../types/zoom/user.js';
import { phonePlan } from './phone-plans.js';
import { type BilledSeats, billedSeats } from './plan-seats.js';
import type { HeldLine, SeatCount } from './seat-count.js';
import type { License, SeatLedgerEntry } from './snapshot.js';
import { textOrNull } from './wire-text.js';

/** What is known about seats bought. Each part may be missing. */
export interface SeatEvidence {
  planUsage: PlanUsage | null;
  callingPlans: readonly CallingPlan[] | null;
  summary: UsersSummary | null;
}

/**
 * Holds what was bought against what people hold. A licence that came with a suite is no seat of its own; Basic and
 * unassigned are no seats at all. Products that nobody sells a count of still get a line with what was counted.
 */
export function seatLedger(held: SeatCount, evidence: SeatEvidence): SeatLedgerEntry[] {
  const lines = held.lines();
  const billed = evidence.planUsage === null ? [] : billedSeats(evidence.planUsage);
  const entries = [
    ...billed.toSorted(sizedFirst).map((seats) => fromBilling(seats, lines)),
    ...phoneSeats(evidence.callingPlans).map((plan) => fromCallingPlan(plan, lines)),
  ];
  const counted = lines.filter((line) => !line.claimed).map((line) => fromCount(line, evidence));
  return [...entries, ...counted].sort((a, b) => a.product.localeCompare(b.product) || a.name.localeCompare(b.name));
}

/** Takes the lines that belong to an entry, so that no licence is counted twice. */
function claim(held: HeldLine[], belongs: (license: License) => boolean): { assigned: number; pending: number } {
  const sum = { assigned: 0, pending: 0 };
  for (const line of held) {
    if (line.claimed || !belongs(line.license)) continue;
    line.claimed = true;
    sum.assigned += line.assigned;
    sum.pending += line.pending;
  }
  return sum;
}

/** A plan that tells no size gets the holders that the plans of one size leave. */
function sizedFirst(a: BilledSeats, b: BilledSeats): number {
  return Number(a.capacity === null) - Number(b.capacity === null);
}

function fromBilling(seats: BilledSeats, held: HeldLine[]): SeatLedgerEntry {
  const { product, name, capacity, tier, purchased, used } = seats;
  const { assigned, pending } = claim(
    held,
    (license) =>
      license.product === product &&
      product !== 'unknown' && // an unknown plan and an unknown licence have only our ignorance in common
      (capacity === null || license.capacity === capacity) &&
      (tier === null || license.tier === tier),
  );
  const promised = seats.pending ?? pending;
  return {
    product,
    name,
    purchased,
    assigned,
    pending: promised,
    // No source tells whether Zoom's usage holds the promised seats already. Counted both ways, no seat is free twice.
    free: Math.max(0, purchased - Math.max(used, assigned + promised)),
    billedAs: used,
    difference: used - assigned,
    source: 'plan-usage',
  };
}

interface PhoneSeats {
  code: number;
  name: string;
  subscribed: number;
  assigned: number;
  available: number;
}

/** Adds up subscriptions of one calling plan; leaves out plans of numbers and common areas. */
function phoneSeats(plans: readonly CallingPlan[] | null): PhoneSeats[] {
  const seats = new Map<number, PhoneSeats>();
  for (const plan of plans ?? []) {
    if (plan.type === undefined) continue;
    const known = phonePlan(plan.type);
    if (known?.kind === 'not-a-seat' || known?.kind === 'bundled') continue;
    const name = known?.name ?? textOrNull(plan.name) ?? `Unknown Zoom Phone plan ${plan.type}`;
    const before = seats.get(plan.type) ?? { code: plan.type, name, subscribed: 0, assigned: 0, available: 0 };
    const { subscribed = 0, assigned = 0, available = Math.max(0, subscribed - assigned) } = plan;
    seats.set(plan.type, {
      ...before,
      subscribed: before.subscribed + subscribed,
      assigned: before.assigned + assigned,
      available: before.available + available,
    });
  }
  return [...seats.values()];
}

function fromCallingPlan(plan: PhoneSeats, held: HeldLine[]): SeatLedgerEntry {
  const code = String(plan.code);
  const { assigned, pending } = claim(held, (license) => license.product === 'phone' && license.code === code);
  return {
    product: 'phone',
    name: plan.name,
    purchased: plan.subscribed,
    assigned,
    pending,
    free: plan.available,
    billedAs: plan.assigned,
    difference: plan.assigned - assigned,
    source: 'phone-calling-plans',
  };
}

function fromCount({ license, assigned, pending }: HeldLine, { summary }: SeatEvidence): SeatLedgerEntry {
  const entry: SeatLedgerEntry = {
    product: license.product,
    name: license.name,
    purchased: null,
    assigned,
    pending,
    free: null,
    billedAs: null,
    difference: null,
    source: 'counted',
  };
  // Zoom counts licensed users with and without a suite together, so it only compares where there are no suites.
  const licensed =
    license.product === 'meetings' && license.tier === 'licensed' ? summary?.licensed_users_count : undefined;
  if (licensed === undefined) return entry;
  return { ...entry, billedAs: licensed, source: 'users-summary' };
}
