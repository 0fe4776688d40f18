const LIGHT = `--page: #fff; --text: #1c2127; --quiet: #525b66; --line: #8b949e; --faint: #e3e7eb; --bar: #0b5cad;
  --bar-soft: #cfe2f5; --warn: #7a3a00; --warn-page: #fff3df; --good: #10612f; --good-page: #e7f6ec;`;

const DARK = `--page: #14181c; --text: #e7eaed; --quiet: #a9b3bd; --line: #7d8791; --faint: #2a3138; --bar: #6fb3f2;
  --bar-soft: #1f3b57; --warn: #ffc573; --warn-page: #33260d; --good: #86dba2; --good-page: #12301d;`;

/** Edges of what is incomplete: stripes, which stay when colours do not. */
const STRIPES = 'repeating-linear-gradient(45deg, var(--warn) 0 5px, var(--page) 5px 10px)';

/** The page's only style. Nothing moves, so there is nothing to reduce for those who want less motion. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 80rem; margin: 0 auto; padding: 1rem; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 0 0 .75rem; font-size: 1.25rem; }
p { margin: .5rem 0; max-width: 60rem; }
a { color: var(--bar); }
a:focus-visible, .frame:focus-visible { outline: 3px solid var(--bar); outline-offset: 2px; }
header p, footer p, .left-out, .quiet { color: var(--quiet); }
.quiet { font-size: .92em; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--page); }
nav ul, .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.chapter { position: relative; margin: 0 0 2rem; padding: 1.25rem 0 0; border-top: 1px solid var(--faint); }
.holed { padding-left: 1.5rem; }
.holed::before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: .6rem; background: ${STRIPES}; }
.badge { margin-left: .5rem; padding: .1rem .5rem; border: 2px dashed var(--warn); font-size: .8rem; color: var(--warn); vertical-align: middle; }
.verdict, .notice { max-width: none; padding: .6rem .9rem; border-left: .3rem solid var(--warn); background: var(--warn-page); }
.verdict { font-size: 1.1rem; }
.verdict.broken { border: 3px dashed var(--warn); }
.verdict.whole { border-color: var(--good); background: var(--good-page); }
.notice.mild { border-color: var(--line); background: none; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 0; }
.tiles div { display: flex; flex-direction: column; justify-content: space-between; padding: .75rem; border: 1px solid var(--faint); border-radius: .4rem; }
.tiles dt { color: var(--quiet); font-size: .9rem; line-height: 1.3; }
.tiles dd { margin: .25rem 0 0; font-size: 1.4rem; font-weight: 600; }
.tiles dd.unknown { font-size: 1.1rem; font-style: italic; }
.figure { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; align-items: start; }
@media (min-width: 60rem) { .figure { grid-template-columns: minmax(0, 28rem) minmax(0, 1fr); } }
.chart { display: block; width: 100%; max-width: 28rem; height: auto; font: 12px system-ui, sans-serif; }
.chart text { unicode-bidi: isolate; }
.patterns { position: absolute; }
.legend { font-size: .9rem; }
.swatch { vertical-align: -1px; }
.solid { fill: var(--bar); stroke: var(--bar); }
.outlined { fill: var(--bar-soft); stroke: var(--bar); }
.swatch .unknown { fill: url(#hatch); stroke: var(--bar); stroke-dasharray: 3 2; }
.frame { overflow-x: auto; margin: 0 0 .5rem; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; overflow-wrap: normal; }
th:first-child { padding-left: 0; }
caption { padding: .25rem 0; text-align: left; color: var(--quiet); }
caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 3.5rem); }
th, td { min-width: 4rem; padding: .3rem .6rem; border-bottom: 1px solid var(--faint); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--line); vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 8rem; overflow-wrap: anywhere; }
.numbers { text-align: right; font-variant-numeric: tabular-nums; }
td.numbers { white-space: nowrap; }
.words { min-width: 15rem; }
time { white-space: nowrap; }
.state { white-space: nowrap; }
.over { display: block; }
.state.partial, .state.missing, .over { color: var(--warn); font-weight: 600; }
#totals-table-frame { max-width: 34rem; }
.blockers { margin: 0; padding: 0; list-style: none; min-width: 12rem; }
@media print {
  :root { ${LIGHT} }
  html { font-size: 9pt; }
  nav, .skip { display: none; }
  .frame { overflow: visible; }
  .chapter h2, tr, .chart, .notice, .verdict { break-inside: avoid; }
  .chapter h2 { break-after: avoid; }
  * { print-color-adjust: exact; }
}
`;
