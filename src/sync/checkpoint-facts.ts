import type { PhoneUser } from '../types/zoom/phone-user.js';
import type { AccountFacts } from './account-facts.js';
import type { PhoneReading } from './read-phone.js';
import type { SeatsReading } from './read-seats.js';
import type { SectionReport } from './snapshot.js';
import { type UsageData, UsageReading } from './usage-reading.js';

export type FactName = keyof AccountFacts;

type FactValues = { [Name in FactName]: AccountFacts[Name]['value'] };

/** What the account's facts are as plain data, and how they come back from it. */
interface Form<T> {
  pack(value: T): unknown;
  unpack(data: unknown): T;
}

type PackedPhone = Omit<PhoneReading, 'users'> & { users: PhoneUser[] };

const NAMES: Form<Map<string, string>> = {
  pack: (names) => [...names],
  unpack: (data) => new Map(data as [string, string][]),
};

const FORMS: { readonly [Name in FactName]: Form<FactValues[Name]> } = {
  seats: { pack: (seats) => seats, unpack: (data) => data as SeatsReading },
  phone: {
    pack: (phone) => phone && ({ ...phone, users: [...phone.users.values()] } satisfies PackedPhone),
    unpack: (data) => {
      const phone = data as PackedPhone | null;
      return phone && { ...phone, users: new Map(phone.users.map((user) => [user.id, user])) };
    },
  },
  usage: {
    pack: (usage) => usage?.toData() ?? null,
    unpack: (data) => (data === null ? null : UsageReading.from(data as UsageData)),
  },
  groups: NAMES,
  roles: NAMES,
  domains: {
    pack: (domains) => domains && [...domains],
    unpack: (data) => (data === null ? null : new Set(data as string[])),
  },
};

/** A fact as a checkpoint holds it. */
export interface PackedFact {
  name: FactName;
  report: SectionReport;
  value: unknown;
}

export function packFact<Name extends FactName>(name: Name, { value, report }: AccountFacts[Name]): PackedFact {
  const pack = FORMS[name].pack as (value: unknown) => unknown; // TypeScript loses which name goes with which value
  return { name, report, value: pack(value) };
}

/** Sets the fact among others. */
export function unpackFact(facts: Partial<AccountFacts>, { name, report, value }: PackedFact): void {
  Object.assign(facts, { [name]: { value: FORMS[name].unpack(value), report } });
}
