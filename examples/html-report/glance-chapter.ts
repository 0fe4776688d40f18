import type { AccountSnapshot, AccountUser, ReclaimReport } from '../../src/index.js';
import { takesSeat } from './figures.js';
import { isUnread } from './gaps.js';
import { amount, type Html, html } from './html.js';

/** The numbers that everybody asks for first. */
export function glanceChapter(snapshot: AccountSnapshot, reclaim: ReclaimReport | null): Html {
  const { users, sections, usageWindow } = snapshot;
  const unread = isUnread(sections.users);
  const more = sections.users.status === 'partial';
  const licencesMore =
    more || [sections.addOns, sections.phone].some((part) => part.status === 'partial' || isUnread(part));
  const usageMore = more || sections.usage.status !== 'complete';
  const count = (wanted: (user: AccountUser) => boolean, atLeast: boolean): string =>
    amount(unread ? null : users.filter(wanted).length, atLeast);
  const free = reclaim?.candidates.filter(({ blockers }) => blockers.length === 0).length ?? null;
  const tiles: [string, string][] = [
    ['Active people', count(({ status }) => status === 'active', more)],
    ['Invited', count(({ status }) => status === 'pending', more)],
    ['Deactivated', count(({ status }) => status === 'inactive', more)],
    [
      'Active, with a paid licence',
      count((user) => user.status === 'active' && user.licenses.some(takesSeat), licencesMore),
    ],
    [
      usageWindow === null ? 'Active, and used Zoom' : `Active, and used Zoom since ${usageWindow.from}`,
      usageWindow === null
        ? amount(null)
        : count(({ status, lastUsed }) => status === 'active' && lastUsed.verdict === 'used', usageMore),
    ],
    ['Could give a licence back', amount(unread ? null : free, usageMore || licencesMore)],
  ];
  return html`<section class="chapter" id="glance" aria-labelledby="glance-heading">
<h2 id="glance-heading">At a glance</h2>
<dl class="tiles">${tiles.map(([title, value]) => html`<div><dt>${title}</dt><dd${value === amount(null) ? html` class="unknown"` : ''}>${value}</dd></div>`)}</dl>
</section>
`;
}
