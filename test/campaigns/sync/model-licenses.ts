import type { License, SeatLedgerEntry } from '../../../src/index.js';
import type { FakeAddOn } from '../../../src/testing/index.js';
import { type ModelAccount, type ModelPerson, taken } from './model-person.js';

/** Names and codes, copied by hand from Zoom's pages and from what this package promises to call them. */

export const WORKPLACE: Readonly<Record<number, string>> = {
  4: 'Zoom Workplace Enterprise',
  16: 'Zoom Workplace Business Plus with US/CA Unlimited',
};
export const UNITED: Readonly<Record<number, string>> = { 32: 'Zoom United Business with US/CA Unlimited' };
export const PHONE: Readonly<Record<number, { name: string; tier: string }>> = {
  100: { name: 'Zoom Phone US/CA Metered', tier: 'calling-plan' },
  200: { name: 'Zoom Phone US/CA Unlimited', tier: 'calling-plan' },
  4000: { name: 'Zoom Phone International Select add-on', tier: 'add-on' },
};

interface AddOn {
  product: License['product'];
  name: string;
  tier: string | null;
  /** Free of charge. */
  free?: true;
  /** How Zoom calls it where it names subscriptions. */
  code: string | null;
  /** The tier that such an entry tells. */
  listedTier?: string | null;
  /** Whether billing tells how many were bought. */
  billed: boolean;
}

export const ADD_ONS: Readonly<Record<FakeAddOn, AddOn>> = {
  whiteboard: { product: 'whiteboard', name: 'Zoom Whiteboard', tier: 'standard', code: '2', billed: true },
  'whiteboard-plus': { product: 'whiteboard', name: 'Zoom Whiteboard Plus', tier: 'plus', code: '65536', billed: true },
  scheduler: { product: 'scheduler', name: 'Zoom Scheduler', tier: null, code: '2199023255552', billed: true },
  'clips-plus': { product: 'clips', name: 'Zoom Clips Plus', tier: 'plus', code: '1', billed: true },
  docs: { product: 'docs', name: 'Zoom Docs', tier: null, code: '281474976710656', billed: false },
  'translated-captions': {
    product: 'translated-captions',
    name: 'Zoom Translated Captions',
    tier: null,
    code: '2048',
    billed: true,
  },
  'revenue-accelerator': {
    product: 'revenue-accelerator',
    name: 'Zoom Revenue Accelerator',
    tier: null,
    code: '1',
    billed: true,
  },
  'customer-managed-key': {
    product: 'customer-managed-key',
    name: 'Zoom Customer Managed Key',
    tier: null,
    code: '131072',
    billed: false,
  },
  'quality-management': {
    product: 'quality-management',
    name: 'Zoom Quality Management',
    tier: null,
    code: '1099511627776',
    billed: false,
  },
  'workforce-management': {
    product: 'workforce-management',
    name: 'Zoom Workforce Management',
    tier: null,
    code: '549755813888',
    billed: true,
  },
  'compliance-management': {
    product: 'compliance-management',
    name: 'Zoom Compliance Management',
    tier: 'standard',
    code: '8796093022208',
    billed: false,
  },
  'mail-calendar': {
    product: 'mail-calendar',
    name: 'Zoom Mail and Calendar',
    tier: null,
    free: true,
    code: null,
    billed: false,
  },
};

const MEETINGS = {
  1: { name: 'Basic', tier: 'basic', paid: false },
  2: { name: 'Licensed', tier: 'licensed', paid: true },
  3: { name: 'On-prem', tier: 'on-prem', paid: true },
  4: { name: 'Unassigned', tier: 'unassigned', paid: false },
} as const;

const SUBSCRIPTION = { meetings: 'SUBREF-100001-A', workplace: 'SUBREF-100002-B', addOns: 'SUBREF-100003-C' };

const NOTHING = { tier: null, capacity: null, code: null, subscriptionId: null, paid: true, includedIn: null };

/** Every licence that a person holds, in no order. */
export function licensesOf(person: ModelPerson, { duplicatePlans }: ModelAccount): License[] {
  const { status, type, workplace, united } = person;
  if (status === 'inactive') return [];
  const paidBy = (subscriptionId: string) => (duplicatePlans ? { subscriptionId } : {});
  const suite = workplace !== null ? 'workplace' : united !== null ? 'united' : null;
  const meetings: License = { ...NOTHING, product: 'meetings', code: `${type}`, ...MEETINGS[type] };
  if (type === 2) Object.assign(meetings, { includedIn: suite, ...paidBy(SUBSCRIPTION.meetings) });
  if (type === 3) meetings.includedIn = suite;
  const held: License[] = [meetings];
  if (workplace !== null) {
    const name = WORKPLACE[workplace] ?? '';
    held.push({ ...NOTHING, product: 'workplace', name, code: `${workplace}`, ...paidBy(SUBSCRIPTION.workplace) });
  }
  if (united !== null) held.push({ ...NOTHING, product: 'united', name: UNITED[united] ?? '', code: `${united}` });
  for (const plan of person.phone?.plans ?? []) {
    const { name = '', tier = null } = PHONE[plan] ?? {};
    held.push({ ...NOTHING, product: 'phone', name, tier, code: `${plan}` });
  }
  // Zoom tells the rest once the invitation is accepted, and to nobody without a paid licence.
  if (status === 'pending' || type === 1 || type === 4) return held;
  held.push(...sized('webinar', 'Webinar', person.webinar));
  held.push(...sized('large-meeting', 'Large Meeting', person.largeMeeting));
  held.push(...sized('events', 'Zoom Events', person.events));
  if (person.concurrent !== 'None') {
    const [name, tier] = [`Concurrent Meetings ${person.concurrent}`, person.concurrent.toLowerCase()];
    held.push({ ...NOTHING, product: 'concurrent-meetings', name, tier, paid: tier === 'plus' });
  }
  held.push(...person.addOns.map((addOn) => addOnLicense(ADD_ONS[addOn], duplicatePlans)));
  return held;
}

function sized(product: License['product'], name: string, capacity: number | null): License[] {
  return capacity === null ? [] : [{ ...NOTHING, product, name: `${name} ${capacity}`, capacity }];
}

function addOnLicense({ product, name, tier, free, code }: AddOn, listed: boolean): License {
  const license = { ...NOTHING, product, name, tier, paid: free !== true };
  return listed && code !== null ? { ...license, code, subscriptionId: SUBSCRIPTION.addOns } : license;
}

/** The seat ledger: what billing or Phone counts, and what only people's licences tell. */
export function ledgerOf(account: ModelAccount): SeatLedgerEntry[] {
  const lines = [
    billed(account, 'meetings', 'Licensed', ['meetings']),
    billed(account, 'workplace', 'Zoom Workplace', seatsNamed(account, 'workplace')),
    billed(account, 'united', 'Zoom United', seatsNamed(account, 'united')),
  ];
  for (const [product, title] of [
    ['webinar', 'Webinar'],
    ['large-meeting', 'Large Meeting'],
    ['events', 'Zoom Events'],
  ] as const) {
    for (const seat of seatsNamed(account, product)) {
      lines.push(billed(account, product, `${title} ${seat.split(':')[1]}`, [seat]));
    }
  }
  for (const seat of seatsNamed(account, 'phone')) {
    const line = billed(account, 'phone', PHONE[Number(seat.split(':')[1])]?.name ?? '', [seat]);
    lines.push({ ...line, source: 'phone-calling-plans' });
  }
  for (const [addOn, { product, name, billed: sold, free }] of Object.entries(ADD_ONS)) {
    if (sold) lines.push(billed(account, product, name, [addOn]));
    else if (free !== true) lines.push(counted(product, name, taken(account, addOn)));
  }
  const plus = account.people.filter((person) => person.status === 'active' && person.concurrent === 'Plus').length;
  lines.push(counted('concurrent-meetings', 'Concurrent Meetings Plus', plus));
  const onPrem = (status: string) => account.people.filter((one) => one.status === status && one.type === 3).length;
  lines.push(counted('meetings', 'On-prem', onPrem('active')));
  return lines.filter(({ source, assigned }) => source !== 'counted' || assigned > 0);
}

function seatsNamed({ bought }: ModelAccount, product: string): string[] {
  return [...bought.keys()].filter((seat) => seat.startsWith(`${product}:`));
}

function billed(
  account: ModelAccount,
  product: License['product'],
  name: string,
  seats: readonly string[],
): SeatLedgerEntry {
  const sum = (count: (seat: string) => number) => seats.reduce((all, seat) => all + count(seat), 0);
  const purchased = sum((seat) => account.bought.get(seat) ?? 0);
  const pending = sum((seat) => taken(account, seat, 'pending'));
  const assigned = sum((seat) => taken(account, seat)) - pending;
  const free = purchased - assigned - pending;
  return { product, name, purchased, assigned, pending, free, billedAs: assigned, difference: 0, source: 'plan-usage' };
}

function counted(product: License['product'], name: string, assigned: number): SeatLedgerEntry {
  const unknown = { purchased: null, free: null, billedAs: null, difference: null };
  return { product, name, assigned, pending: 0, ...unknown, source: 'counted' };
}
