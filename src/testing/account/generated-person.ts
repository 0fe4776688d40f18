import type { FakePerson } from './fake-person.js';
import type { Licences } from './generated-licences.js';
import { type GeneratedMeeting, generateMeetings, type HostingHabit } from './generated-meetings.js';

/** A person without licences and meetings. */
export type PersonFacts = Omit<FakePerson, keyof Licences | 'meetings'>;

/**
 * A made-up person whose meetings are drawn when they are read. A class with plain assignments, because object spreads
 * and own getters make large accounts several times slower.
 */
export class GeneratedPerson implements FakePerson {
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly status: FakePerson['status'];
  readonly type: FakePerson['type'];
  readonly roleId: string;
  readonly groupIds: readonly string[];
  readonly department: string | null;
  readonly timezone: string;
  readonly createdAt: string;
  readonly lastLoginAt: string | null;
  readonly workplaceBundle: number | null;
  readonly unitedBundle: number | null;
  readonly webinarCapacity: number | null;
  readonly largeMeetingCapacity: number | null;
  readonly eventsCapacity: number | null;
  readonly addOns: FakePerson['addOns'];
  readonly concurrentMeeting: FakePerson['concurrentMeeting'];
  readonly phone: FakePerson['phone'];
  readonly #hosting: HostingHabit;

  constructor(facts: PersonFacts, licences: Licences, hosting: HostingHabit) {
    this.id = facts.id;
    this.email = facts.email;
    this.firstName = facts.firstName;
    this.lastName = facts.lastName;
    this.status = facts.status;
    this.type = licences.type;
    this.roleId = facts.roleId;
    this.groupIds = facts.groupIds;
    this.department = facts.department;
    this.timezone = facts.timezone;
    this.createdAt = facts.createdAt;
    this.lastLoginAt = facts.lastLoginAt;
    this.workplaceBundle = licences.workplaceBundle;
    this.unitedBundle = licences.unitedBundle;
    this.webinarCapacity = licences.webinarCapacity;
    this.largeMeetingCapacity = licences.largeMeetingCapacity;
    this.eventsCapacity = licences.eventsCapacity;
    this.addOns = licences.addOns;
    this.concurrentMeeting = licences.concurrentMeeting;
    this.phone = licences.phone;
    this.#hosting = hosting;
  }

  get meetings(): GeneratedMeeting[] {
    return generateMeetings(this.#hosting);
  }
}
