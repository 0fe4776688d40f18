import type { FakeCall, FakeMeeting, FakeNumber, FakePerson, FakePersonInput } from './fake-person.js';
import type { FakeCallQueue, FakeCallQueueInput } from './fake-queue.js';
import type { FakeEndedSession, FakeRemoval } from './fake-records.js';
import type { FakeRules } from './fake-rules.js';
import type { FakeProduct, FakeSeats } from './seats.js';

/** A group of people. */
export interface FakeGroup {
  readonly id: string;
  readonly name: string;
}

/** An admin role. */
export interface FakeRole {
  /** `0` owner, `1` admin, `2` member; others are opaque. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What an app may do to which somebody of this role consented, such as `User:Read`. Left out: everything. */
  readonly privileges?: readonly string[];
}

/** Everybody of an account, in the order of creation. A generated account computes them as you go. */
export interface FakePeople extends Iterable<FakePerson> {
  /** How many people there are, whatever their status. */
  readonly size: number;
}

/**
 * The truth behind a simulated Zoom, and the way to change it while it is being read.
 * Made by `generateAccount()` or `fakeAccount()`.
 *
 * @example
 * const ann = fake.account.find('ann@example.com');
 * fake.account.update('ann@example.com', { webinarCapacity: 500 });
 */
export interface FakeAccount {
  readonly id: string;
  /** The account's number, as `users.get` shows it. */
  readonly number: number;
  /** Everybody, in the order of creation. Iterate over it. */
  readonly people: FakePeople;
  /** The groups as they are now. Who is in them: `groupIds` of each person, the primary group first. */
  readonly groups: readonly FakeGroup[];
  /** The roles as they are now. Who has them: `roleId` of each person. */
  readonly roles: readonly FakeRole[];
  /** Call queues of Zoom Phone. */
  readonly queues: readonly FakeCallQueue[];
  /** Phone numbers that the account owns and nobody holds. */
  readonly freeNumbers: readonly FakeNumber[];
  /** What the account may do. */
  readonly rules: Readonly<FakeRules>;
  /** Everybody whom requests deleted or unlinked so far, with what was handed over to whom. */
  readonly removals: readonly FakeRemoval[];
  /** Everybody whose SSO sessions requests ended so far. */
  readonly endedSessions: readonly FakeEndedSession[];
  /** Domains that the account has claimed. */
  readonly domains: readonly string[];
  /** Number of Zoom Rooms. */
  readonly rooms: number;
  /** The account pays for some plan twice, so Zoom sends `license_info_list`. */
  readonly duplicatePlans: boolean;
  /** How many people there are, whatever their status. */
  readonly size: number;
  /** The person whom `me` means: the owner, or the first active person of an account without one. */
  readonly owner: FakePerson | null;
  /** Finds a person by id, or by email address in any case. */
  find(idOrEmail: string): FakePerson | null;
  /**
   * Adds a person at the end of the list. Anything left out gets a plain default.
   * @throws RangeError when the id or the email address is taken.
   */
  add(input?: FakePersonInput): FakePerson;
  /**
   * Removes a person. Lists that are being read close the gap, as Zoom's do.
   * @throws RangeError when there is no such person.
   */
  remove(idOrEmail: string): void;
  /**
   * Changes a person and returns the new record. The place in the lists stays.
   * @throws RangeError when there is no such person, or the new id or email address is taken.
   */
  update(idOrEmail: string, patch: FakePersonInput): FakePerson;
  /** Deactivates a person as Zoom does: every licence and the phone are gone, the Meetings licence becomes Basic. */
  deactivate(idOrEmail: string): FakePerson;
  /** Activates a person as Zoom does: Basic, without the licences of before. */
  activate(idOrEmail: string): FakePerson;
  /**
   * Plays a pending person who accepts the invitation: active from now on, with the licences that were promised.
   * @throws RangeError when nobody with a good invitation has this address.
   */
  acceptInvitation(email: string): FakePerson;
  /** Changes what the account may do. What is left out stays. */
  setRules(rules: Partial<FakeRules>): void;
  /** Adds a call queue, or changes the one with the same id. Returns it. */
  setQueue(queue: FakeCallQueueInput): FakeCallQueue;
  /** People who may schedule meetings for a person. */
  assistantsOf(person: FakePerson): FakePerson[];
  /** People of the account who take part in this meeting beside its host. */
  guestsOf(host: FakePerson, meeting: FakeMeeting): FakePerson[];
  /**
   * Calls that a person makes, or takes from outside the account, starting from one instant to before another
   * (milliseconds since 1970 UTC). What a colleague calls is the colleague's.
   */
  callsOf(person: FakePerson, fromMs: number, endMs: number): FakeCall[];
  /** Seats bought, assigned and promised, for everything that was bought or is held. */
  seats(): FakeSeats[];
  /**
   * Sets how many seats of a product are paid for.
   * @param variant The bundle's code, the capacity or the calling plan's code; `null` where there is one variant only.
   */
  setBought(product: FakeProduct, variant: number | null, bought: number): void;
}
