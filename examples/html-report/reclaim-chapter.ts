import type { AccountSnapshot, ReclaimCandidate, ReclaimReport } from '../../src/index.js';
import { barChart } from './bar-chart.js';
import { chapter, figure, leftOutLine } from './chapter.js';
import { firstOf, productTitle } from './figures.js';
import { amount, type Column, type Content, type Html, html, named, table } from './html.js';

const MOST_BARS = 12;
const MOST_ROWS = 60;

/** Who could give a licence back, why, and what speaks against it. */
export function reclaimChapter(snapshot: AccountSnapshot, report: ReclaimReport | null, mostPeople: number): Html {
  const body =
    report === null
      ? html`<p class="notice mild"><strong>– Not asked for.</strong> No reclaim report was handed in: nothing is known here.</p>`
      : html`${unlooked(report)}${seatsOf(report)}${peopleOf(report, mostPeople)}${unsureOf(report, mostPeople)}`;
  return chapter('reclaim', 'Licences that could be given back', snapshot, body);
}

function unlooked({ meetingsChecked }: ReclaimReport): Html {
  if (meetingsChecked) return html``;
  return html`<p class="notice mild"><strong>– Upcoming meetings: not looked at.</strong> Ask for them before you take a licence: <code>readUpcomingMeetings()</code>.</p>`;
}

function seatsOf({ reclaimable, days }: ReclaimReport): Html {
  if (reclaimable.length === 0) return html`<p>No seat was found that could be given back with nothing against it.</p>`;
  const bars = firstOf(reclaimable, MOST_BARS);
  const chart = barChart({
    id: 'reclaim-chart',
    title: 'Seats that could be given back',
    description: 'One bar for each licence: seats of people against whom nothing speaks. The table has the numbers.',
    groups: bars.shown.map(({ name, seats }) => ({ name, bars: [{ value: seats, fill: 'solid' }] })),
    arrangement: 'beside',
  });
  const listed = firstOf(reclaimable, MOST_ROWS);
  const rows = listed.shown.map(({ name, product, seats }) => [
    named(name),
    named(productTitle(product)),
    amount(seats),
  ]);
  const columns: Column[] = [{ title: 'Licence' }, { title: 'Product' }, { title: 'Seats', holds: 'numbers' }];
  const caption = `Seats that nobody needed for ${amount(days)} days, where nothing speaks against taking them`;
  return figure(
    [chart, leftOutLine(bars.leftOut, 'kinds of seat')],
    [table('reclaim-seats-table', caption, columns, rows), leftOutLine(listed.leftOut, 'kinds of seat')],
  );
}

function peopleOf({ candidates }: ReclaimReport, mostPeople: number): Html {
  if (candidates.length === 0) return html``;
  const { shown, leftOut } = firstOf(candidates, mostPeople);
  const blocked = candidates.filter(({ blockers }) => blockers.length > 0).length;
  const caption = `People who could give one back: ${amount(candidates.length)}, of whom with something against it: ${amount(blocked)}. The longest idle first, those last.`;
  const columns: Column[] = [
    { title: 'Person', holds: 'words' },
    { title: 'Department' },
    { title: 'Licences', holds: 'words' },
    { title: 'Why', holds: 'words' },
    { title: 'How sure' },
    { title: 'Against it' },
  ];
  return html`${table('reclaim-people-table', caption, columns, shown.map(rowOf))}${leftOutLine(leftOut, 'people')}`;
}

const REASONS: Readonly<Record<ReclaimCandidate['reason'], string>> = {
  never: 'Never used.',
  idle: 'Idle.',
  'basic-would-do': 'Basic would do.',
  'not-accepted': 'Not accepted.',
};

function rowOf({ user, licenses, reason, why, confidence, blockers }: ReclaimCandidate): Content[] {
  const { displayName, email, department } = user;
  return [
    html`${displayName === null ? '' : html`${named(displayName)}<br>`}<span class="quiet">${named(email)}</span>`,
    named(department ?? '–'),
    licenses.map(({ name }, index) => html`${index > 0 ? ', ' : ''}${named(name)}`),
    html`<strong>${REASONS[reason]}</strong> ${why}`,
    confidence,
    blockers.length === 0
      ? '✓ nothing known'
      : html`<ul class="blockers">${blockers.map(({ why }) => html`<li>✕ ${why}</li>`)}</ul>`,
  ];
}

/** Of these nobody may say that they are idle: they are counted by what is missing, never among the candidates. */
function unsureOf({ unknown }: ReclaimReport, mostRows: number): Html {
  if (unknown.length === 0) return html``;
  const reasons = new Map<string, number>();
  for (const { why } of unknown) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const { shown, leftOut } = firstOf(
    [...reasons].sort(([, a], [, b]) => b - a),
    Math.min(20, mostRows),
  );
  const caption = `People with a paid licence of whom it is not known whether they use it: ${amount(unknown.length)}`;
  const columns: Column[] = [
    { title: 'What is missing', holds: 'words' },
    { title: 'People', holds: 'numbers' },
  ];
  const rows = shown.map(([why, people]) => [why, amount(people)]);
  return html`${table('reclaim-unsure-table', caption, columns, rows)}${leftOutLine(leftOut, 'reasons')}`;
}
