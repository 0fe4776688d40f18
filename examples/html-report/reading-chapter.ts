import type { AccountSnapshot, SectionName } from '../../src/index.js';
import { readingOf, SECTION_TITLES } from './gaps.js';
import { amount, type Column, type Content, type Html, html, table } from './html.js';

const HOUR_MS = 3_600_000;

/** The first chapter: whether this is everything, and how old it is. Who reads no further has read that. */
export function readingChapter(snapshot: AccountSnapshot, now: Date): Html {
  return html`<section class="chapter${snapshot.complete ? '' : ' holed'}" id="reading" aria-labelledby="reading-heading">
<h2 id="reading-heading">Is this everything?</h2>
${verdict(snapshot)}
${age(snapshot, now)}
${sectionTable(snapshot)}
</section>
`;
}

function sectionsOf(snapshot: AccountSnapshot) {
  const names = Object.keys(SECTION_TITLES) as SectionName[];
  return names.map((name) => ({ name, report: snapshot.sections[name], reading: readingOf(snapshot.sections[name]) }));
}

function verdict(snapshot: AccountSnapshot): Html {
  const sections = sectionsOf(snapshot);
  const list = (wanted: (state: string) => boolean): string =>
    sections
      .filter(({ reading, report }) => wanted(reading.state) && report.cause !== 'not-available')
      .map(({ name, reading }) => `${SECTION_TITLES[name]} (${reading.words})`)
      .join(', ');
  const leftOut = list((state) => state === 'left-out');
  const silent = leftOut === '' ? '' : ` Of some parts this report says nothing: ${leftOut}.`;
  if (snapshot.complete) {
    return html`<p class="verdict whole"><strong>✓ Yes.</strong> All that was asked for was read to its end.${silent}</p>`;
  }
  const holes = list((state) => state === 'partial' || state === 'missing');
  return html`<p class="verdict broken"><strong>◐ No, this is partial.</strong> Holes: ${holes}. What is counted below was found; there may be more, and the chapters concerned say so.${silent}</p>`;
}

function age({ takenAt }: AccountSnapshot, now: Date): Html {
  const hours = Math.floor((now.getTime() - Date.parse(takenAt)) / HOUR_MS);
  if (hours < 24) return html``;
  const days = Math.floor(hours / 24);
  const old = days === 1 ? '1 day old' : `${amount(days)} days old`;
  return html`<p class="notice"><strong>This is ${old}.</strong> People and licences may have changed since.</p>`;
}

function sectionTable(snapshot: AccountSnapshot): Html {
  const rows = sectionsOf(snapshot).map(({ name, report, reading }): Content[] => {
    const nothingRead = reading.state === 'left-out' || reading.state === 'missing';
    return [
      SECTION_TITLES[name],
      html`<span class="state ${reading.state}">${reading.sign} ${reading.words}</span>`,
      nothingRead ? '–' : amount(report.read),
      nothingRead && (report.expected ?? 0) === 0 ? '–' : amount(report.expected),
      report.why ?? '',
    ];
  });
  const columns: Column[] = [
    { title: 'Part' },
    { title: 'State' },
    { title: 'Read', holds: 'numbers' },
    { title: 'Expected', holds: 'numbers' },
    { title: 'Why, and what to do', holds: 'words' },
  ];
  return table('reading-table', 'How each part of the account was read', columns, rows);
}
