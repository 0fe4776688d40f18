import type { FakeAddOn } from './add-ons.js';
import type { FakePerson } from './fake-person.js';

/** What an account buys seats of. */
export type FakeProduct =
  | 'meetings'
  | 'workplace'
  | 'united'
  | 'webinar'
  | 'large-meeting'
  | 'events'
  | 'phone'
  | FakeAddOn;

/** Seats bought. */
export interface FakePurchase {
  product: FakeProduct;
  /**
   * Which one: the bundle's code, the capacity, the calling plan's code. `null` for what comes in one variant only.
   * Default: `null`.
   */
  variant?: number | null;
  /** How many seats. */
  bought: number;
}

/** Seats of one product in one variant. */
export interface FakeSeats extends Required<FakePurchase> {
  /** Seats held by people who have accepted their invitation. */
  assigned: number;
  /** Seats promised to pending people. */
  pending: number;
}

/** One seat that a person holds, as a key: `webinar:500`, `meetings:`. */
export type SeatKey = `${FakeProduct}:${number | ''}`;

/** The key of a product's variant. */
export function seatKey(product: FakeProduct, variant: number | null): SeatKey {
  return `${product}:${variant ?? ''}`;
}

/** The product and the variant that a key names. */
export function readSeatKey(key: string): { product: FakeProduct; variant: number | null } {
  const [product = '', variant = ''] = key.split(':');
  return { product: product as FakeProduct, variant: variant === '' ? null : Number(variant) };
}

/**
 * Every seat that a person takes. A Workplace or United bundle brings its own Meetings licence, so a bundle's holder
 * takes no seat of the Meetings plan.
 */
export function seatsHeldBy(person: FakePerson): SeatKey[] {
  if (person.status === 'inactive') return [];
  const seats: SeatKey[] = [];
  if (person.workplaceBundle !== null) seats.push(seatKey('workplace', person.workplaceBundle));
  if (person.unitedBundle !== null) seats.push(seatKey('united', person.unitedBundle));
  if (person.type === 2 && seats.length === 0) seats.push('meetings:');
  if (person.webinarCapacity !== null) seats.push(seatKey('webinar', person.webinarCapacity));
  if (person.largeMeetingCapacity !== null) seats.push(seatKey('large-meeting', person.largeMeetingCapacity));
  if (person.eventsCapacity !== null) seats.push(seatKey('events', person.eventsCapacity));
  for (const addOn of person.addOns) seats.push(seatKey(addOn, null));
  if (person.phone !== null && person.phone.status !== 'pending') {
    for (const plan of person.phone.callingPlans) seats.push(seatKey('phone', plan));
  }
  return seats;
}
