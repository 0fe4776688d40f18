// A page about an account's licences, for people: one file, without scripts, that asks nobody for anything.
import { createHash } from 'node:crypto';
import type { AccountSnapshot, ReclaimReport } from '../../src/index.js';
import { activityChapter } from './activity-chapter.js';
import { PATTERNS } from './bar-chart.js';
import { glanceChapter } from './glance-chapter.js';
import { day, Html, html, named } from './html.js';
import { licenceChapter } from './licence-chapter.js';
import { PAGE_STYLE } from './page-style.js';
import { readingChapter } from './reading-chapter.js';
import { reclaimChapter } from './reclaim-chapter.js';
import { seatChapter } from './seat-chapter.js';

/** Options of {@link renderReport}. */
export interface ReportOptions {
  /** What `reclaimReport()` says of the same snapshot. Left out: the page says that nobody asked for it. */
  reclaim?: ReclaimReport | undefined;
  /** When the page is made: it tells how old the snapshot is. Default: now. */
  now?: Date | undefined;
  /** Where the snapshot comes from, in a few words. */
  source?: string | undefined;
  /** How many people are listed by name. The page says how many are not. Default: 100. */
  mostPeople?: number | undefined;
}

/**
 * Renders a snapshot as a page of HTML. What is partial looks partial, what is not known is never shown as 0. The page has
 * its style, its charts and nothing else: no script, no request, and a policy that forbids both.
 *
 * @throws Error when `reclaim` is about another snapshot.
 * @example
 * await writeFile('report.html', renderReport(account, { reclaim: reclaimReport(account, { days: 90 }) }));
 */
export function renderReport(snapshot: AccountSnapshot, options: ReportOptions = {}): string {
  const { reclaim = null, now = new Date(), source, mostPeople = 100 } = options;
  if (reclaim !== null && reclaim.takenAt !== snapshot.takenAt) {
    throw new Error(
      `The reclaim report is of ${reclaim.takenAt}, the snapshot of ${snapshot.takenAt}: make it from this one.`,
    );
  }
  const { accountId, takenAt, usageWindow } = snapshot;
  const account = accountId === '' ? 'an account without a known id' : html`account ${named(accountId)}`;
  const used = usageWindow === null ? '' : html`, use from ${usageWindow.from} to ${usageWindow.to}`;
  return html`${new Html('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Zoom licences, ${accountId} ${takenAt.slice(0, 10)}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">To the report</a>
${PATTERNS}
<header>
<h1>Zoom licences and their use</h1>
<p>Of ${account}, read on ${day(takenAt)}${used}.${source === undefined ? '' : html` Source: ${source}.`}</p>
<nav aria-label="Chapters"><ul>${CHAPTERS.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>
<main id="main">
${readingChapter(snapshot, now)}${glanceChapter(snapshot, reclaim)}${licenceChapter(snapshot)}${seatChapter(snapshot)}${activityChapter(snapshot)}${reclaimChapter(snapshot, reclaim, mostPeople)}
</main>
<footer><p>Holds names and addresses of people: keep it as you keep those. Made on <time datetime="${now.toISOString()}">${now.toISOString().slice(0, 10)}</time>.</p></footer>
</body>
</html>
`.markup;
}

const CHAPTERS = [
  ['reading', 'Is this everything?'],
  ['glance', 'At a glance'],
  ['licences', 'Licences'],
  ['seats', 'Seats'],
  ['activity', 'Activity'],
  ['reclaim', 'To give back'],
] as const;

/** Allows the style above, by its digest, and nothing else: should text ever become markup, it could neither run nor call. */
function policy(): string {
  const digest = createHash('sha256').update(PAGE_STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}
