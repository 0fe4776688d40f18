import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { amount, Html, html, visibleText } from './html.js';

use([BarChart, GridComponent, SVGRenderer]);

/** Narrow, so that its letters are still read on a phone: the page scales charts, and never far. */
const WIDTH = 380;
const BAR = 14;
/** As wide as the widest of the usual fonts has it: there is nothing here that could measure letters. */
const LETTER = 7.4;
const LONGEST_NAME = 20;

/** How a bar is filled. Each has a pattern or an outline of its own: colour alone tells nothing. */
export type Fill = 'solid' | 'outlined' | 'unknown';

/** One bar, or one part of a bar. */
export interface Bar {
  /** `null`: not known, drawn as a hatched stub. */
  value: number | null;
  fill: Fill;
  /** What stands behind it. Default: the number. */
  label?: string;
}

/** Bars that share a name. */
export interface BarGroup {
  name: string;
  bars: readonly Bar[];
}

/** What a chart shows. */
export interface BarChartContent {
  id: string;
  title: string;
  /** What somebody is told who does not see it. The numbers themselves are in the table behind it. */
  description: string;
  /** `beside`: one bar below the other in each group. `stacked`: one behind the other, the last one's label for all. */
  groups: readonly BarGroup[];
  arrangement: 'beside' | 'stacked';
}

/** Draws bars, from left to right, as SVG without any script or style of its own: the page's style has the colours. */
export function barChart({ id, title, description, groups, arrangement }: BarChartContent): Html {
  const lines = Math.max(0, ...groups.map(({ bars }) => bars.length));
  const height = groups.length * ((arrangement === 'beside' ? lines : 1) * (BAR + 2) + 10) + 8;
  const longest = Math.max(1, ...groups.map((group) => widthOf(group, arrangement)));
  // What stands behind a stub has room anyway.
  const labels = groups.flatMap(({ bars }) => bars.filter(({ value }) => value !== null).map(labelOf));
  const names = groups.map(({ name }) => shortened(visibleText(name)));
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    grid: {
      left: 12 + LETTER * longestOf(names),
      top: 4,
      bottom: 4,
      right: 10 + LETTER * longestOf(labels),
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, max: longest },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--line)' } },
      axisLabel: { color: 'var(--text)', interval: 0 },
    },
    series: Array.from({ length: lines }, (_, line) => ({
      type: 'bar',
      silent: true,
      barWidth: BAR,
      barGap: '15%',
      ...(arrangement === 'stacked' && { stack: 'all' }),
      data: groups.map(({ bars }) => (bars[line] === undefined ? null : item(bars[line], longest))),
      label: {
        show: arrangement === 'beside' || line === lines - 1,
        position: 'right',
        color: 'var(--text)',
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const bar = groups[dataIndex]?.bars[line];
          return bar === undefined ? '' : labelOf(bar);
        },
      },
    })),
  });
  const drawn = chart.renderToSVGString();
  chart.dispose();
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${WIDTH} ${height}">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${bare(drawn)}</svg>`;
}

/**
 * What is inside of the picture, without the styles and the marks for scripts. The page's policy allows no style but its
 * own. In texts ECharts writes quotation marks as entities: what looks like an attribute is one.
 */
function bare(svg: string): Html {
  const inside = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  return new Html(
    inside
      .replace(/<style.*<\/style>/s, '')
      .replace(/ (?:style|class|pointer-events|xml:space|ecmeta_\w+)="[^"]*"/g, '')
      .trim(),
  );
}

function longestOf(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => text.length));
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function labelOf({ label, value }: Bar): string {
  return label ?? amount(value);
}

function widthOf({ bars }: BarGroup, arrangement: BarChartContent['arrangement']): number {
  const values = bars.map(({ value }) => value ?? 0);
  return arrangement === 'stacked' ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
}

function item({ value, fill }: Bar, longest: number) {
  // A stub, whatever the scale: nothing at all would look like 0.
  const shown = value ?? longest / 8;
  const look = value === null ? 'unknown' : fill;
  return {
    value: shown,
    itemStyle: {
      color: { solid: 'var(--bar)', outlined: 'var(--bar-soft)', unknown: 'url(#hatch)' }[look],
      borderColor: 'var(--bar)',
      borderWidth: shown === 0 ? 0 : 1,
      borderType: look === 'unknown' ? 'dashed' : 'solid',
    },
  };
}

/** The pattern of what is not known. Once in a page; not hidden by `display`, which would take it away in some browsers. */
export const PATTERNS = html`<svg class="patterns" aria-hidden="true" focusable="false" width="0" height="0"><defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="6" height="6" fill="var(--page)"/><rect width="2" height="6" fill="var(--bar)"/></pattern></defs></svg>`;

/** What a fill means, for the lines below a chart. */
export function legend(entries: readonly { fill: Fill; text: string }[]): Html {
  const swatch = (fill: Fill): Html =>
    html`<svg class="swatch" aria-hidden="true" focusable="false" width="16" height="12"><rect x="0.5" y="0.5" width="15" height="11" class="${fill}"/></svg>`;
  return html`<ul class="legend">${entries.map(({ fill, text }) => html`<li>${swatch(fill)} ${text}</li>`)}</ul>`;
}
