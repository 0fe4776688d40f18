import type { AccountSnapshot, LicenseProduct } from '../../src/index.js';
import { type BarGroup, barChart, legend } from './bar-chart.js';
import { chapter, figure, leftOutLine } from './chapter.js';
import { firstOf, heldTotal, type LicenceLine, licenceLines, productTitle, takesSeat } from './figures.js';
import { isUnread } from './gaps.js';
import { amount, amountOf, type Column, type Html, html, named, table } from './html.js';

const MOST_BARS = 14;
const MOST_ROWS = 60;

/** Who holds what, by product. */
export function licenceChapter(snapshot: AccountSnapshot): Html {
  const lines = licenceLines(snapshot.users);
  const { shown, leftOut } = firstOf(lines, MOST_ROWS);
  const unsure = snapshot.users.filter(({ licensesComplete }) => !licensesComplete).length;
  const rows = shown.map((line) => [
    named(line.name),
    named(productTitle(line.product)),
    amount(line.active),
    amount(line.invited),
    seatWords(line),
  ]);
  const columns: Column[] = [
    { title: 'Licence' },
    { title: 'Product' },
    { title: 'Active people', holds: 'numbers' },
    { title: 'Invited people', holds: 'numbers' },
    { title: 'Takes a seat' },
  ];
  const caption = 'Licences that people hold. Deactivated people hold none.';
  const body = html`${unsure === 0 ? '' : html`<p class="notice"><strong>◐ People whose licences could not all be read: ${amount(unsure)}.</strong> They may hold more.</p>`}
${figure(
  [chartOf(snapshot, lines), LEGEND],
  [table('licences-table', caption, columns, rows), leftOutLine(leftOut, 'kinds of licence')],
)}`;
  return chapter('licences', 'Licences by product', snapshot, body);
}

const LEGEND = legend([
  { fill: 'solid', text: 'takes a seat' },
  { fill: 'outlined', text: 'free, or part of a suite' },
  { fill: 'unknown', text: 'not known' },
]);

function seatWords({ paid, includedIn }: LicenceLine): string {
  if (includedIn !== null) return `no: comes with ${productTitle(includedIn)}`;
  return paid ? 'yes' : 'no: free';
}

function chartOf(snapshot: AccountSnapshot, lines: readonly LicenceLine[]): Html {
  const { shown, leftOut } = firstOf(productsOf(snapshot, lines), MOST_BARS);
  const chart = barChart({
    id: 'licences-chart',
    title: 'Licences held, by product',
    description: 'One bar for each product: licences that take a seat, then the others. The table has the numbers.',
    groups: [...shown, ...unreadProducts(snapshot)],
    arrangement: 'stacked',
  });
  return html`${chart}${leftOutLine(leftOut, 'products')}`;
}

function productsOf(snapshot: AccountSnapshot, lines: readonly LicenceLine[]): BarGroup[] {
  const held = new Map<LicenseProduct, { seats: number; others: number }>();
  for (const line of lines) {
    const sum = held.get(line.product) ?? { seats: 0, others: 0 };
    sum[takesSeat(line) ? 'seats' : 'others'] += line.active + line.invited;
    held.set(line.product, sum);
  }
  const sorted = [...held].sort(([, a], [, b]) => b.seats + b.others - (a.seats + a.others));
  return sorted.map(([product, { seats, others }]) => ({
    name: productTitle(product),
    bars: [
      { value: seats, fill: 'solid' },
      { value: others, fill: 'outlined', label: amountOf(heldTotal(snapshot, product, seats + others)) },
    ],
  }));
}

/** Products of which nothing was read: a bar of their own, since no bar at all would say that nobody holds them. */
function unreadProducts({ sections }: AccountSnapshot): BarGroup[] {
  const names = [...(isUnread(sections.phone) ? ['Phone'] : []), ...(isUnread(sections.addOns) ? ['Add-ons'] : [])];
  return names.map((name) => ({
    name,
    bars: [
      { value: null, fill: 'unknown' },
      { value: 0, fill: 'solid', label: 'not read' },
    ],
  }));
}
