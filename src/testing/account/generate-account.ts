import { mixSeed, Random } from '../random.js';
import { randomId } from '../random-id.js';
import { AccountState } from './account-state.js';
import { DrawnUse } from './drawn-use.js';
import type { FakeAccount, FakeRole } from './fake-account.js';
import { GeneratedPeople } from './generated-people.js';
import { GROUP_NAMES } from './names.js';
import { People } from './people.js';
import { PersonDefaults } from './person-defaults.js';
import { type FakePurchase, readSeatKey } from './seats.js';

/** What {@link generateAccount} makes. */
export interface GenerateAccountOptions {
  /** The same seed gives the same account on the same UTC day. Default: 1. */
  seed?: number;
  /** How many people, 0 to about a billion: they are computed when looked at. Default: 200. */
  people?: number;
  /** Today, milliseconds since 1970 UTC; logins and meetings are counted back from its UTC day. Default: now. */
  now?: number;
  /** Mean number of meetings that a host holds in a month; 0 for none. Default: 6. */
  meetingsPerHost?: number;
  /** The account pays for some plan twice, so Zoom sends `license_info_list`. Default: `false`. */
  duplicatePlans?: boolean;
}

const DAY_MS = 86_400_000;
const DOMAIN = 'northwind.example';
const CONTRACTOR_DOMAINS = ['palmtree-consulting.example', 'brightforge.example', 'freelance.example'] as const;

/**
 * Makes up the account of a company: employees and contractors, people who left, invitations nobody accepted,
 * licences, phones, groups, and what they hosted during the last six months.
 */
export function generateAccount(options: GenerateAccountOptions = {}): FakeAccount {
  const { seed = 1, people: count = 200, now = Date.now(), meetingsPerHost = 6, duplicatePlans = false } = options;
  const random = new Random(mixSeed(seed, 21));
  const groups = GROUP_NAMES.map((name) => ({ id: randomId(random), name }));
  const customRoleIds = [`R${randomId(random)}`, `R${randomId(random)}`] as const;
  const source = new GeneratedPeople({
    seed,
    count,
    todayMs: Math.floor(now / DAY_MS) * DAY_MS,
    meetingsPerHost,
    domain: DOMAIN,
    contractorDomains: CONTRACTOR_DOMAINS,
    groupIds: [groups[0]?.id ?? '', ...groups.slice(1).map((group) => group.id)],
    customRoleIds,
  });
  const people = new People(source);
  return new AccountState({
    id: randomId(random),
    number: 3_000_000 + random.below(7_000_000),
    people,
    defaults: new PersonDefaults(mixSeed(seed, 22), DOMAIN),
    groups,
    roles: rolesWith(customRoleIds),
    domains: [DOMAIN, `mail.${DOMAIN}`],
    rooms: Math.ceil(count / 40),
    duplicatePlans,
    drawnUse: new DrawnUse(mixSeed(seed, 23), count),
    purchases: () => buyALittleMore(people),
  });
}

function rolesWith([helpdesk, billing]: readonly [string, string]): FakeRole[] {
  return [
    { id: '0', name: 'Owner', description: 'Account owner has full privileges' },
    { id: '1', name: 'Admin', description: 'Admins have wide range privileges' },
    { id: '2', name: 'Member', description: 'Members have basic privileges' },
    { id: helpdesk, name: 'Helpdesk', description: 'Resets passwords and settings' },
    { id: billing, name: 'Billing viewer', description: 'Reads invoices and plans' },
  ];
}

/** A company owns somewhat more seats than it uses. */
function buyALittleMore(people: People): FakePurchase[] {
  const { assigned, pending } = people.headcount();
  return [...new Set([...assigned.keys(), ...pending.keys()])].map((key) => {
    const held = (assigned.get(key) ?? 0) + (pending.get(key) ?? 0);
    return { ...readSeatKey(key), bought: held + 1 + Math.ceil(held * 0.05) };
  });
}
