import type { FakeAddOn } from './add-ons.js';

/** One meeting or webinar that a person hosts. */
export interface FakeMeeting {
  /** Identifies this one occurrence. Standard base64, so it may hold a `/`. */
  readonly uuid: string;
  /** The number that people dial in with. */
  readonly id: number;
  readonly kind: 'meeting' | 'webinar';
  /** ISO 8601, UTC. May lie in the future: reports leave such meetings out until they are over. */
  readonly startAt: string;
  /** How long it lasts. */
  readonly minutes: number;
  /** How many people attend, the host included. */
  readonly participants: number;
  /**
   * Ids or addresses of people of the account who take part beside the host; the others come from elsewhere. Left out:
   * nobody, and in a generated account people who are drawn.
   */
  readonly guests?: readonly string[];
  /** Begun on the spot: no list of the host's meetings shows it, the dashboards do. Left out: scheduled. */
  readonly instant?: boolean;
}

/** One call of Zoom Phone. */
export interface FakeCall {
  /** ISO 8601, UTC. May lie in the future: the call history leaves such calls out until they are over. */
  readonly startAt: string;
  readonly minutes: number;
  /** `inbound` only from outside the account: a call between two people is the caller's. */
  readonly direction: 'outbound' | 'inbound';
  /** Id or address of somebody of the account, or a number elsewhere. */
  readonly with: string;
  readonly answered: boolean;
  readonly recorded: boolean;
}

/** A phone number. */
export interface FakeNumber {
  readonly id: string;
  /** With a plus sign: `+12025550100`. */
  readonly number: string;
}

/** A person's Zoom Phone. */
export interface FakePhone {
  /** `pending`: a bundle includes Phone, nobody has switched it on. Such a person holds no calling plan yet. */
  readonly status: 'activate' | 'deactivate' | 'pending';
  /** Codes of the calling plans held, such as 200 for US/CA unlimited. */
  readonly callingPlans: readonly number[];
  /** Extension number; `null` while pending. */
  readonly extension: number | null;
  /** Left out: one that is drawn, while Phone is active. */
  readonly numbers?: readonly FakeNumber[];
  /** Calls that the person makes, or takes from outside. Left out: none, and in a generated account drawn ones. */
  readonly calls?: readonly FakeCall[];
}

/** The truth about one person of a {@link FakeAccount}. Records are never edited: `account.update()` replaces them. */
export interface FakePerson {
  /** Zoom's id. Pending people have one too, and Zoom does not tell it. */
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly status: 'active' | 'inactive' | 'pending';
  /** Meetings licence: 1 Basic, 2 Licensed, 3 On-prem, 4 Unassigned, 99 None. */
  readonly type: 1 | 2 | 3 | 4 | 99;
  /** Id of a role of the account: `0` owner, `1` admin, `2` member. */
  readonly roleId: string;
  /** Ids of groups of the account. */
  readonly groupIds: readonly string[];
  /** `null`: not set. Zoom then sends an empty text for some people and nothing for others. */
  readonly department: string | null;
  readonly timezone: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** As Zoom reports it, which may be up to three days behind. ISO 8601, UTC; `null` for never. */
  readonly lastLoginAt: string | null;
  /** Code of the Workplace bundle held (`zoom_one_type`), such as 16 for Business Plus US/CA. */
  readonly workplaceBundle: number | null;
  /** Code of the old United bundle held (`plan_united_type`). */
  readonly unitedBundle: number | null;
  /** People that the person's webinars hold; `null` without the add-on. */
  readonly webinarCapacity: number | null;
  /** People that the person's large meetings hold; `null` without the add-on. */
  readonly largeMeetingCapacity: number | null;
  /** People that the person's Zoom Events hold; `null` without the add-on. */
  readonly eventsCapacity: number | null;
  /** Add-ons that are held or not, without sizes. */
  readonly addOns: ReadonlySet<FakeAddOn>;
  readonly concurrentMeeting: 'Basic' | 'Plus' | 'None';
  readonly phone: FakePhone | null;
  /**
   * What the person hosts, oldest first. For generated people they are drawn each time this is read: keep the array if you
   * loop, and do not expect them in a copy made with `{ ...person }`.
   */
  readonly meetings: readonly FakeMeeting[];
  /** How the person signs in: 99 by API alone, 100 by email address, 101 by SSO. Left out: drawn from 100 and 101. */
  readonly loginType?: 99 | 100 | 101;
  /** The invitation of this pending person is no longer good: changes are refused (1120). */
  readonly invitationLapsed?: boolean;
  /**
   * Zoom Events that the person owns: `past` ones must be handed over when the person goes, `upcoming` ones keep the
   * person from being deactivated, downgraded or removed (300). Left out: none.
   */
  readonly zoomEvents?: 'past' | 'upcoming';
  /** Further fields of the profile by Zoom's names, such as `job_title`, as `users.update` wrote them. */
  readonly profile?: Readonly<Record<string, unknown>>;
  /** Settings that `users.updateSettings` wrote, by group: `{ in_meeting: { chat: false } }`. Licences are not here. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What `fakeAccount()` and `account.add()` need to know of a person: anything left out gets a plain default. */
export type FakePersonInput = Partial<Omit<FakePerson, 'addOns' | 'meetings'>> & {
  /** Default: none. */
  addOns?: Iterable<FakeAddOn>;
  /** Default: none. Ids and UUIDs may be left out. */
  meetings?: readonly FakeMeetingInput[];
};

/** A meeting to give a person. */
export type FakeMeetingInput = Pick<FakeMeeting, 'startAt'> & Partial<FakeMeeting>;
