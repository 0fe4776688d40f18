import type { FakeAddOn } from '../../../src/testing/index.js';

/**
 * A second telling of an account: plain records that only the deeds of a life change. Nothing here reads the simulated
 * Zoom or calls the code under test; what Zoom means by it is written down by hand.
 */

/** Something that a person hosted. */
export interface ModelMeeting {
  uuid: string;
  kind: 'meeting' | 'webinar';
  startMs: number;
  minutes: number;
  participants: number;
  /** Numbers of people. */
  guests: number[];
}

/** A call that a person made, or took from outside. */
export interface ModelCall {
  startMs: number;
  minutes: number;
  direction: 'outbound' | 'inbound';
  /** Number of a colleague; `null`: somebody elsewhere. */
  colleague: number | null;
  answered: boolean;
}

export interface ModelPerson {
  /** Theirs for life, whatever Zoom calls them. */
  number: number;
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  status: 'active' | 'inactive' | 'pending';
  type: 1 | 2 | 3 | 4;
  roleId: string;
  groupIds: string[];
  department: string | null;
  timezone: string;
  createdAt: string;
  lastLoginAt: string | null;
  workplace: number | null;
  united: number | null;
  webinar: number | null;
  largeMeeting: number | null;
  events: number | null;
  addOns: FakeAddOn[];
  concurrent: 'Basic' | 'Plus' | 'None';
  phone: { on: boolean; plans: number[]; extension: number; calls: ModelCall[] } | null;
  meetings: ModelMeeting[];
}

/** An account as its deeds made it. */
export interface ModelAccount {
  people: ModelPerson[];
  domains: readonly string[];
  groups: ReadonlyMap<string, string>;
  roles: ReadonlyMap<string, string>;
  /** The account pays for plans twice: Zoom then names the subscription. */
  duplicatePlans: boolean;
  /** Seats paid for, as `product` or `product:variant`. */
  bought: Map<string, number>;
}

/** Seats that a person takes. A suite brings its Meetings licence along; deactivated people take none. */
export function seatsOf(person: ModelPerson): string[] {
  if (person.status === 'inactive') return [];
  const seats: string[] = [];
  if (person.workplace !== null) seats.push(`workplace:${person.workplace}`);
  if (person.united !== null) seats.push(`united:${person.united}`);
  if (person.type === 2 && person.workplace === null && person.united === null) seats.push('meetings');
  if (person.webinar !== null) seats.push(`webinar:${person.webinar}`);
  if (person.largeMeeting !== null) seats.push(`large-meeting:${person.largeMeeting}`);
  if (person.events !== null) seats.push(`events:${person.events}`);
  seats.push(...person.addOns, ...(person.phone?.plans ?? []).map((plan) => `phone:${plan}`));
  return seats;
}

/** Seats that are held, or promised to somebody invited. */
export function taken({ people }: ModelAccount, seat: string, status?: 'pending'): number {
  const holders = status === undefined ? people : people.filter((person) => person.status === status);
  return holders.reduce((sum, person) => sum + seatsOf(person).filter((held) => held === seat).length, 0);
}
