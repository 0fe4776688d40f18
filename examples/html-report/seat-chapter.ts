import type { AccountSnapshot, SeatLedgerEntry } from '../../src/index.js';
import { type Bar, barChart, type Fill, legend } from './bar-chart.js';
import { chapter, figure, leftOutLine } from './chapter.js';
import { firstOf, heldTotal, productTitle } from './figures.js';
import { amount, amountOf, type Column, type Content, type Html, html, named, table } from './html.js';

const MOST_BARS = 10;
const MOST_ROWS = 60;

const SOURCES: Readonly<Record<SeatLedgerEntry['source'], string>> = {
  'plan-usage': 'billing',
  'phone-calling-plans': 'phone plans',
  'users-summary': 'Zoom’s summary',
  counted: 'this sync alone',
};

/** Seats bought against seats held. */
export function seatChapter(snapshot: AccountSnapshot): Html {
  const bySize = snapshot.seats.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const body =
    bySize.length === 0
      ? html`<p>No seats are known.</p>`
      : figure(chartOf(snapshot, bySize), tableOf(snapshot, bySize));
  return chapter('seats', 'Seats bought and held', snapshot, body);
}

function sizeOf({ purchased, assigned }: SeatLedgerEntry): number {
  return Math.max(purchased ?? 0, assigned);
}

function chartOf(snapshot: AccountSnapshot, seats: readonly SeatLedgerEntry[]): Html {
  const { shown, leftOut } = firstOf(seats, MOST_BARS);
  const chart = barChart({
    id: 'seats-chart',
    title: 'Seats bought and held',
    description:
      'Two bars for each licence: seats bought above, active people who hold one below. The table has the numbers.',
    groups: shown.map(({ name, product, purchased, assigned }) => {
      const held = heldTotal(snapshot, product, assigned);
      return { name, bars: [barOf('bought', 'outlined', purchased), barOf('held', 'solid', held.value, held.atLeast)] };
    }),
    arrangement: 'beside',
  });
  const fills = legend([
    { fill: 'outlined', text: 'bought' },
    { fill: 'solid', text: 'held by active people' },
    { fill: 'unknown', text: 'not known' },
  ]);
  return html`${chart}${fills}${leftOutLine(leftOut, 'kinds of seat')}`;
}

function barOf(what: string, fill: Fill, value: number | null, atLeast = false): Bar {
  const label = value === null ? `${what}: ${amount(null)}` : `${amount(value, atLeast)} ${what}`;
  return { value, fill, label };
}

function tableOf(snapshot: AccountSnapshot, seats: readonly SeatLedgerEntry[]): Html {
  const { shown, leftOut } = firstOf(seats, MOST_ROWS);
  const columns: Column[] = [
    { title: 'Licence' },
    { title: 'Bought', holds: 'numbers' },
    { title: 'Held', holds: 'numbers' },
    { title: 'Invited', holds: 'numbers' },
    { title: 'Free', holds: 'numbers' },
    { title: 'Used, says Zoom', holds: 'numbers' },
    { title: 'Counted by' },
  ];
  const rows = shown.map((entry) => [
    html`${named(entry.name)}<br><span class="quiet">${productTitle(entry.product)}</span>`,
    amount(entry.purchased),
    heldOf(snapshot, entry),
    entry.pending === null ? amount(null) : amountOf(heldTotal(snapshot, entry.product, entry.pending)),
    amount(entry.free),
    amount(entry.billedAs),
    SOURCES[entry.source],
  ]);
  const caption = 'Seats by licence: bought, held by active people, promised to invited ones, free';
  return html`${table('seats-table', caption, columns, rows)}${leftOutLine(leftOut, 'kinds of seat')}`;
}

function heldOf(snapshot: AccountSnapshot, { product, purchased, assigned }: SeatLedgerEntry): Content {
  const held = amountOf(heldTotal(snapshot, product, assigned));
  if (purchased === null || assigned <= purchased) return held;
  return html`${held} <strong class="over">(${amount(assigned - purchased)} too many)</strong>`;
}
