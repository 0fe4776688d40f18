import type {
  AccountSnapshot,
  AccountUser,
  HostedUsage,
  LastUsed,
  License,
  LicenseProduct,
  SectionName,
  UsageWindow,
} from '../../src/index.js';
import { isUnread } from './gaps.js';

const DAY_MS = 86_400_000;

/** People who hold one licence. */
export interface LicenceLine extends Pick<License, 'product' | 'name' | 'paid' | 'includedIn'> {
  active: number;
  invited: number;
}

/** Who holds what: by product and name, parts of a suite apart from what was bought by itself. The most held first. */
export function licenceLines(users: readonly AccountUser[]): LicenceLine[] {
  const lines = new Map<string, LicenceLine>();
  for (const { status, licenses } of users) {
    for (const { product, name, paid, includedIn } of licenses) {
      const id = JSON.stringify([product, name, paid, includedIn]);
      const line = lines.get(id) ?? { product, name, paid, includedIn, active: 0, invited: 0 };
      lines.set(id, line);
      if (status === 'pending') line.invited += 1;
      else line.active += 1;
    }
  }
  return [...lines.values()].sort(
    (a, b) => b.active + b.invited - (a.active + a.invited) || (a.name < b.name ? -1 : 1),
  );
}

/** Whether a licence takes a seat that somebody paid for. */
export function takesSeat({ paid, includedIn }: Pick<License, 'paid' | 'includedIn'>): boolean {
  return paid && includedIn === null;
}

type Source = NonNullable<LastUsed['source']>;

/** Active people who used Zoom last in the same days, or of whom the same is known. */
export interface UseGroup {
  kind: 'days' | 'day-unknown' | 'before' | 'never' | 'unknown';
  /** First and last day, `yyyy-mm-dd`; `null` where there are none. */
  days: UsageWindow | null;
  /** `null`: none was found, and something may be missing. */
  people: number | null;
  /** Of them, by what showed it; `null` as above, or where that was not looked at. */
  bySource: Record<Source, number | null>;
}

/**
 * Active people by when they used Zoom last: by weeks (Monday to Sunday, UTC) of the usage window, the latest first, by
 * months where it is longer than a hundred days; then those of whom no day in it is known. Nobody is in two groups.
 */
export function peopleByLastUse(snapshot: AccountSnapshot): UseGroup[] {
  const { users, usageWindow, sections } = snapshot;
  const dated =
    usageWindow === null
      ? []
      : daySpans(usageWindow)
          .reverse()
          .map((days) => countOf('days', days));
  const kinds = usageWindow === null ? [] : (['day-unknown', 'before', 'never'] as const);
  const others = [...kinds, 'unknown' as const].map((kind) => countOf(kind, null));
  for (const { status, lastUsed } of users) {
    if (status !== 'active') continue;
    const group = others.find(({ kind }) => kind === kindOf(lastUsed)) ?? countOfDay(dated, lastUsed.at);
    if (group === undefined) continue;
    group.people += 1;
    if (lastUsed.source !== null) group.bySource[lastUsed.source] += 1;
  }
  const whole = sections.usage.status === 'complete';
  const read = sourcesRead(users);
  const found = (count: number): number | null => (count === 0 && !whole ? null : count);
  return [...dated, ...others].map(({ people, bySource, ...group }) => {
    const { hosted, joined, phone, login } = bySource;
    return {
      ...group,
      people: found(people),
      bySource: {
        hosted: read.hosted ? found(hosted) : null,
        joined: read.joined ? found(joined) : null,
        phone: read.phone ? found(phone) : null,
        login,
      },
    };
  });
}

interface UseCount extends Pick<UseGroup, 'kind' | 'days'> {
  people: number;
  bySource: Record<Source, number>;
}

function countOf(kind: UseGroup['kind'], days: UseGroup['days']): UseCount {
  return { kind, days, people: 0, bySource: { hosted: 0, joined: 0, phone: 0, login: 0 } };
}

/** Which evidence of use was looked at, of anybody. Logins are in the list of people. */
function sourcesRead(users: readonly AccountUser[]) {
  const some = (field: keyof HostedUsage): boolean => users.some(({ usage }) => (usage?.[field] ?? null) !== null);
  return { hosted: some('meetingsHosted'), joined: some('meetingsJoined'), phone: some('calls') };
}

function kindOf({ verdict, at }: LastUsed): UseGroup['kind'] {
  if (verdict === 'used') return at === null ? 'day-unknown' : 'days';
  return verdict === 'before-window' ? 'before' : verdict;
}

/** Somebody may have logged in while the account was read: that is the latest days, too. */
function countOfDay(dated: readonly UseCount[], at: string | null): UseCount | undefined {
  return dated.find(({ days }) => (days?.from ?? '') <= (at ?? '').slice(0, 10)) ?? dated.at(-1);
}

function daySpans({ from, to }: UsageWindow): UsageWindow[] {
  const monthly = Date.parse(to) - Date.parse(from) > 100 * DAY_MS;
  const spans: UsageWindow[] = [];
  for (let start = new Date(from); start <= new Date(to); ) {
    const next = new Date(start);
    if (monthly) next.setUTCMonth(start.getUTCMonth() + 1, 1);
    else next.setUTCDate(start.getUTCDate() + ((8 - start.getUTCDay()) % 7 || 7));
    const end = isoDay(new Date(next.getTime() - DAY_MS));
    spans.push({ from: isoDay(start), to: end < to ? end : to });
    start = next;
  }
  return spans;
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A number, and whether there may be more. `null`: nothing was read. */
export interface Total {
  value: number | null;
  atLeast: boolean;
}

/** How many hold something of a product, by how the part that tells of it was read. */
export function heldTotal({ sections }: AccountSnapshot, product: LicenseProduct, found: number): Total {
  const told: SectionName = product === 'meetings' ? 'users' : product === 'phone' ? 'phone' : 'addOns';
  const unread = isUnread(sections[told]);
  const atLeast = unread || sections[told].status === 'partial' || sections.users.status === 'partial';
  return { value: unread && found === 0 ? null : found, atLeast };
}

/** Adds up what people did in the usage window. */
export function usageTotal(
  { users, sections }: AccountSnapshot,
  field: { [K in keyof HostedUsage]: HostedUsage[K] extends number | null ? K : never }[keyof HostedUsage],
): Total {
  const invited = (user: AccountUser): boolean => user.status === 'pending';
  const read = users.filter((user) => !invited(user)).map(({ usage }) => usage?.[field] ?? null);
  const known = read.filter((value) => value !== null);
  if (known.length === 0) return { value: null, atLeast: false };
  const whole = known.length === read.length && sections.usage.status === 'complete';
  const value = known.reduce((sum, one) => sum + one, 0);
  return { value, atLeast: !whole || sections.users.status !== 'complete' };
}

/** The first of a list, and how many are not among them: a report for a hundred thousand people stays small. */
export function firstOf<T>(list: readonly T[], most: number): { shown: readonly T[]; leftOut: number } {
  return { shown: list.slice(0, most), leftOut: Math.max(0, list.length - most) };
}

/** A product as words: `Large meeting`. */
export function productTitle(product: LicenseProduct): string {
  const words = product.replaceAll('-', ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
