import Table from 'cli-table3';
import {
  type AccountSnapshot,
  type AccountUser,
  dailyPool,
  RATE_LIMITS,
  type RateLimitFamily,
  type RateLimitLabel,
  type ZoomPlan,
} from '../../src/index.js';

/** How many idle people are listed by name. */
const NAMES_SHOWN = 8;

/** Prints a snapshot for a person who manages licences. */
export function printReport(account: AccountSnapshot, plan: ZoomPlan): void {
  printPeople(account);
  printSeats(account);
  printIdle(account);
  printSections(account);
  printCost(account, plan);
}

function heading(text: string): void {
  console.log(`\n${text}`);
}

function table(head: string[], rows: (string | number)[][], numeric: number[] = []): void {
  const output = new Table({
    head,
    colAligns: head.map((_, index) => (numeric.includes(index) ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  output.push(...rows.map((row) => row.map(String)));
  console.log(output.toString());
}

function printPeople({ users }: AccountSnapshot): void {
  const count = (wanted: (user: AccountUser) => boolean) => users.filter(wanted).length;
  const row = (label: string, status: AccountUser['status']) => {
    const own = (user: AccountUser) => user.status === status;
    return [
      label,
      count(own),
      count((user) => own(user) && user.external === true),
      count((user) => own(user) && user.licenses.some((license) => license.paid)),
      count((user) => own(user) && user.lastUsed.verdict === 'never'),
    ];
  };
  heading('People');
  table(
    ['Status', 'People', 'Contractors', 'With a paid licence', 'Never used'],
    [
      row('Active', 'active'),
      row('Deactivated', 'inactive'),
      row('Invited', 'pending'),
      [
        'All',
        users.length,
        count((user) => user.external === true),
        count((user) => user.licenses.some((license) => license.paid)),
        count((user) => user.lastUsed.verdict === 'never'),
      ],
    ],
    [1, 2, 3, 4],
  );
}

function printSeats({ seats }: AccountSnapshot): void {
  const shown = (value: number | null) => (value === null ? '?' : value);
  heading('Seats');
  table(
    ['Product', 'Licence', 'Bought', 'Assigned', 'Invited', 'Free', 'Zoom says used', 'Source'],
    seats.map((seat) => [
      seat.product,
      seat.name,
      shown(seat.purchased),
      seat.assigned,
      shown(seat.pending),
      shown(seat.free),
      shown(seat.billedAs),
      seat.source,
    ]),
    [2, 3, 4, 5, 6],
  );
}

function printIdle({ users, usageWindow }: AccountSnapshot): void {
  if (usageWindow === null) return;
  const paying = users.filter((user) => user.status === 'active' && user.licenses.some((license) => license.paid));
  const idle = paying
    .filter(({ lastUsed }) => lastUsed.verdict === 'before-window' || lastUsed.verdict === 'never')
    .sort((a, b) => (a.lastUsed.at ?? '').localeCompare(b.lastUsed.at ?? ''));
  heading(`Paid licence, not used since ${usageWindow.from}: ${idle.length} of ${paying.length} people`);
  table(
    ['Person', 'Department', 'Last used', 'Licences'],
    idle.slice(0, NAMES_SHOWN).map((user) => [
      user.email,
      user.department ?? '',
      user.lastUsed.at?.slice(0, 10) ?? 'never',
      user.licenses
        .filter((license) => license.paid)
        .map((license) => license.name)
        .join(', '),
    ]),
  );
  if (idle.length > NAMES_SHOWN) console.log(`and ${idle.length - NAMES_SHOWN} more`);
  const unsure = paying.filter((user) => user.lastUsed.verdict === 'unknown').length;
  if (unsure > 0) console.log(`Not certain for ${unsure} people: Zoom reports logins up to three days late.`);
}

function printSections({ sections, complete }: AccountSnapshot): void {
  heading(complete ? 'Is that all? Yes: every section was read to its end' : 'Is that all? No:');
  table(
    ['Section', 'State', 'Read', 'Expected', 'Why'],
    Object.entries(sections).map(([name, report]) => [
      name,
      report.status,
      report.read,
      report.expected ?? '',
      report.why ?? '',
    ]),
    [2, 3],
  );
}

function printCost({ stats }: AccountSnapshot, plan: ZoomPlan): void {
  const rows = Object.entries(stats.requestsByBucket).map(([name, requests]) => {
    const [family, label] = name.split(':') as [RateLimitFamily, RateLimitLabel];
    const { limit, windowMs } = RATE_LIMITS[plan][family][label];
    const leastSeconds = ((requests / limit) * windowMs) / 1_000;
    const pool = dailyPool(plan, { family, label });
    const share = pool === null ? '' : `${((requests / pool.limit) * 100).toFixed(2)} % of ${pool.limit}`;
    return [name, requests, `${limit}/${windowMs === 1_000 ? 's' : 'min'}`, leastSeconds.toFixed(1), share];
  });
  const seconds = (stats.durationMs / 1_000).toFixed(1);
  heading(
    `Cost: ${stats.requests} requests in ${seconds} s, ${stats.retries} repeated, ${stats.rateLimited} refused by a limit`,
  );
  table(['Bucket', 'Requests', "Zoom's limit", 'Least seconds at it', "Day's pool used"], rows, [1, 2, 3, 4]);
  console.log();
}
