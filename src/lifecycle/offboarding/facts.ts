/** Something that was read from Zoom, or why it could not be. */
export type OffboardingReading<T> =
  | { known: true; value: T }
  | {
      known: false;
      why: string;
      /** Scopes of which the token lacks one; empty when that is not the cause. */
      missingScopes: string[];
    };

/** Who leaves, as Zoom knows them. */
export interface Leaver {
  /** `null` while they are pending. */
  id: string | null;
  email: string;
  /** `active`, `inactive` or `pending`. */
  status: string;
  /** Admin role: `0` owner, `1` admin, `2` member, others are the account's own. */
  roleId: string | null;
  roleName: string | null;
  /** Meetings licence, named in `UserType`. */
  type: number | null;
  /** Workplace bundle in decimal digits, named in `WorkplaceBundle`; `null` without one. */
  workplaceBundle: string | null;
  /** Zoom United bundle, named in `UnitedBundle`; `null` without one. */
  unitedBundle: string | null;
  groupIds: string[];
  /** Ways they can sign in, named in `LoginType`. */
  loginTypes: number[];
}

/** What somebody holds of Zoom Phone. */
export interface HeldPhone {
  extension: number | null;
  /** Codes of calling plans, named in `PhoneCallingPlan`. */
  callingPlans: number[];
  numbers: { id: string | null; number: string | null }[];
}

/** A call queue that somebody is part of. */
export interface HeldQueue {
  id: string;
  name: string;
  level: 'manager' | 'member';
}

/** Something that somebody hosts, or has recorded. */
export interface HostedItem {
  /** Zoom's id of a meeting or webinar; the UUID of a recording. */
  id: string;
  /** When it starts, or started; of several occurrences the last one. ISO 8601; `null` without a time. */
  at: string | null;
}

/** What somebody hosts and has not held yet, or has recorded. */
export interface HostedList {
  /** At most 300. */
  items: HostedItem[];
  /** Whether there are more than those. */
  more: boolean;
}

/** Add-ons that decide what somebody may own. */
export interface OwnerAddOns {
  webinar: boolean;
  events: boolean;
}

/** Who takes over, as Zoom knows them. */
export interface OffboardingRecipient {
  id: string | null;
  email: string;
  status: string;
  /** Meetings licence, named in `UserType`. */
  type: number | null;
  /** What they may own. */
  licences: OffboardingReading<OwnerAddOns>;
}

/** Seats of the account, to compare with later. */
export interface OffboardingSeats {
  /** Active people with a Meetings licence. */
  licensed: OffboardingReading<number>;
  /** Free seats of each calling plan that the leaver holds, by code. */
  callingPlansFree: OffboardingReading<Record<string, number>>;
  /** Used seats of the account's base plan, as billing counts them; `null` when it was not asked for. */
  billed: OffboardingReading<number> | null;
}

/** Everything that a plan is made of. `null`: not asked, since nothing depends on it. */
export interface OffboardingFacts {
  /** ISO 8601. */
  readAt: string;
  /** `null`: the account has nobody of this id or address. */
  person: Leaver | null;
  /** Zoom still knows the invitation, but no longer lets anybody change it (1120). */
  invitationLapsed: boolean;
  licences: OffboardingReading<OwnerAddOns> | null;
  /** `value: null`: they have no Zoom Phone. */
  phone: OffboardingReading<HeldPhone | null> | null;
  queues: OffboardingReading<HeldQueue[]> | null;
  /** How many auto receptionists the account has. */
  receptionists: OffboardingReading<number> | null;
  managedDomains: OffboardingReading<string[]> | null;
  liveMeetings: OffboardingReading<HostedList> | null;
  meetings: OffboardingReading<HostedList> | null;
  webinars: OffboardingReading<HostedList> | null;
  /** Of the last 30 days. */
  recordings: OffboardingReading<HostedList> | null;
  /** Addresses of people for whom they schedule meetings. */
  schedulesFor: OffboardingReading<string[]> | null;
  /** `value: null`: the account has nobody of that id or address. */
  recipient: OffboardingReading<OffboardingRecipient | null> | null;
  seats: OffboardingSeats | null;
}

/** What keeps two people of plans apart: pending people have an address alone. */
export function personKey({ id, email }: { id: string | null; email: string | null }): string {
  return id ?? `email:${(email ?? '').toLowerCase()}`;
}
