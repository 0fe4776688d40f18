import type { AccountSnapshot } from '../../src/index.js';
import { barChart, legend } from './bar-chart.js';
import { chapter, figure } from './chapter.js';
import { peopleByLastUse, type UseGroup, usageTotal } from './figures.js';
import { amount, amountOf, type Column, type Html, html, table } from './html.js';

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** When people used Zoom last, and what was done in the usage window. */
export function activityChapter(snapshot: AccountSnapshot): Html {
  const { usageWindow } = snapshot;
  const groups = peopleByLastUse(snapshot);
  const totals =
    usageWindow === null
      ? html`<p>What people did was not read, and logins alone do not tell who uses Zoom: sessions last long.</p>`
      : totalsOf(snapshot, usageWindow.from, usageWindow.to);
  const body = html`${figure([chartOf(groups, usageWindow?.from ?? null), LEGEND], tableOf(groups, usageWindow?.from ?? null))}
${totals}`;
  return chapter('activity', 'Activity over time', snapshot, body);
}

const LEGEND = legend([
  { fill: 'solid', text: 'people by the days of their last use' },
  { fill: 'outlined', text: 'no use in these days' },
  { fill: 'unknown', text: 'not known when, or whether' },
]);

/** What a group of people is called. */
function nameOf({ kind, days }: UseGroup, from: string | null): string {
  if (days !== null) return `${SHORT_DAY.format(new Date(days.from))} – ${SHORT_DAY.format(new Date(days.to))}`;
  return {
    days: '',
    'day-unknown': 'Used, day not known',
    before: from === null ? 'Before' : `Before ${SHORT_DAY.format(new Date(from))}`,
    never: 'No use is known',
    unknown: 'Not certain',
  }[kind];
}

function chartOf(groups: readonly UseGroup[], from: string | null): Html {
  return barChart({
    id: 'activity-chart',
    title: 'Active people by when they used Zoom last',
    description:
      'One bar for each week or month, the latest first, then people whose last use lies before, is not known, or was never seen. The table has the numbers.',
    groups: groups.map((group) => {
      const fill =
        group.kind === 'days' ? 'solid' : group.kind === 'before' || group.kind === 'never' ? 'outlined' : 'unknown';
      return { name: nameOf(group, from), bars: [{ value: group.people, fill }] };
    }),
    arrangement: 'beside',
  });
}

function tableOf(groups: readonly UseGroup[], from: string | null): Html {
  const columns: Column[] = [
    { title: 'Last used' },
    { title: 'Active people', holds: 'numbers' },
    { title: 'Hosted', holds: 'numbers' },
    { title: 'Joined', holds: 'numbers' },
    { title: 'Phone', holds: 'numbers' },
    { title: 'Login', holds: 'numbers' },
  ];
  const rows = groups.map((group) => [
    group.days === null ? nameOf(group, from) : `${group.days.from} to ${group.days.to}`,
    amount(group.people),
    ...(['hosted', 'joined', 'phone', 'login'] as const).map((source) => amount(group.bySource[source])),
  ]);
  const caption = 'Active people by when they used Zoom last, and what showed it. Days are UTC.';
  return table('activity-table', caption, columns, rows);
}

function totalsOf(snapshot: AccountSnapshot, from: string, to: string): Html {
  const fields = {
    'Meetings and webinars hosted': 'meetingsHosted',
    'Webinars among them': 'webinarsHosted',
    'Minutes hosted': 'minutesHosted',
    'Participants in them': 'participantsHosted',
    'Meetings of others joined': 'meetingsJoined',
    'Phone calls': 'calls',
  } as const;
  const rows = Object.entries(fields).map(([title, field]) => {
    const total = usageTotal(snapshot, field);
    return [title, total.value === null ? 'not read' : amountOf(total)];
  });
  const columns: Column[] = [{ title: 'What' }, { title: 'In all', holds: 'numbers' }];
  return table('totals-table', `What was done from ${from} to ${to}, by everybody together`, columns, rows);
}
