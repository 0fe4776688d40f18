import type { AccountSnapshot } from '../../src/index.js';
import { type Chapter, type Gap, gapsOf, isUnread, SECTION_TITLES } from './gaps.js';
import { amount, type Content, type Html, html } from './html.js';

/** A chapter under its heading. Where the sync left a hole, it looks like it: badge, striped edge, and the reason first. */
export function chapter(id: Chapter, title: string, snapshot: AccountSnapshot, body: Content): Html {
  const gaps = gapsOf(id, snapshot);
  const holed = gaps.some(({ reading }) => reading.state !== 'left-out');
  const badge = holed ? html` <span class="badge">incomplete</span>` : '';
  return html`<section class="chapter${holed ? ' holed' : ''}" id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${title}${badge}</h2>
${gaps.map(noticeOf)}
${isUnread(snapshot.sections.users) ? html`<p>Nobody was read: nothing is known here.</p>` : body}
</section>
`;
}

function noticeOf({ section, reading, why }: Gap): Html {
  const mild = reading.state === 'left-out' ? ' mild' : '';
  return html`<p class="notice${mild}"><strong>${reading.sign} ${SECTION_TITLES[section]}: ${reading.words}.</strong> ${why ?? ''}</p>
`;
}

/** A chart with what it means to the left, the numbers to the right; below each other where there is no room. */
export function figure(picture: Content, numbers: Content): Html {
  return html`<div class="figure"><div class="picture">${picture}</div><div class="numbers">${numbers}</div></div>`;
}

/** Says how many rows of a list are not shown. Nothing when there are none. */
export function leftOutLine(leftOut: number, what: string): Html {
  return leftOut === 0 ? html`` : html`<p class="left-out">Not shown here: ${amount(leftOut)} more ${what}.</p>`;
}
