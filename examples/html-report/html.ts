/** Markup. Whatever is not of this class is text, and is escaped. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What {@link html} takes between its pieces. */
export type Content = Html | string | number | readonly Content[];

/** Puts markup together; text in it is escaped, in attributes too, which stand in double quotes. */
export function html(pieces: TemplateStringsArray, ...contents: Content[]): Html {
  return new Html(pieces.map((piece, index) => piece + markupOf(contents[index] ?? '')).join(''));
}

function markupOf(content: Content): string {
  if (content instanceof Html) return content.markup;
  if (Array.isArray(content)) return content.map(markupOf).join('');
  return escapeText(visibleText(String(content)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML and XML want it, in elements and in quoted attributes. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Shows what would turn the order of letters around or not be seen at all. People choose their own names, and one may
 * read backwards on purpose: `gpj.exe` behind U+202E looks like `exe.jpg`.
 */
export function visibleText(text: string): string {
  const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
  return text.toWellFormed().replace(hidden, (character) => {
    if (/\s/.test(character)) return ' ';
    return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

const NUMBERS = new Intl.NumberFormat('en-GB');

/**
 * A number for people: `1,234`, and `at least 1,234` where there may be more. `not known` is said of `null`, which is not 0,
 * and of "at least 0", which says nothing.
 */
export function amount(value: number | null, atLeast = false): string {
  if (value === null || (atLeast && value === 0)) return 'not known';
  return `${atLeast ? 'at least ' : ''}${NUMBERS.format(value)}`;
}

/** A sum as {@link amount} says it. */
export function amountOf({ value, atLeast }: { value: number | null; atLeast: boolean }): string {
  return amount(value, atLeast);
}

/** A text that somebody outside chose. It keeps its direction to itself. */
export function named(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

/** An instant, ISO 8601, as its day. */
export function day(at: string): Html {
  return html`<time datetime="${at}">${at.slice(0, 10)}</time>`;
}

/** A column of {@link table}. */
export interface Column {
  title: string;
  /** Whether it holds numbers, or sentences, which want room. */
  holds?: 'numbers' | 'words';
}

/** A table with a caption, in a frame that scrolls by itself where it is wider than the page. */
export function table(id: string, caption: Content, columns: readonly Column[], rows: readonly Content[][]): Html {
  const kind = ({ holds }: Column): Html => (holds === undefined ? html`` : html` class="${holds}"`);
  const cells = (row: readonly Content[]): Html[] =>
    columns.map((column, index) =>
      index === 0 ? html`<th scope="row">${row[0] ?? ''}</th>` : html`<td${kind(column)}>${row[index] ?? ''}</td>`,
    );
  const heads = columns.map((column) => html`<th scope="col"${kind(column)}>${column.title}</th>`);
  return html`<div class="frame" id="${id}-frame" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}"><span>${caption}</span></caption>
<thead><tr>${heads}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${cells(row)}</tr>\n`)}</tbody>
</table></div>`;
}
