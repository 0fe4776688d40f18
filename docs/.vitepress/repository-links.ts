import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import { nameInMenu } from './pages.js';

const DOCS = path.resolve(import.meta.dirname, '..');
const ROOT = path.dirname(DOCS);

/** Files of the root that are pages as well: each is included by one. */
const PAGES_OF_ROOT: Readonly<Record<string, string>> = {
  'README.md': 'overview.md',
  'SECURITY.md': 'security.md',
  'CONTRIBUTING.md': 'contributing.md',
};

/**
 * Where a link of a page, or of a file that it includes, leads on the site. Links are written for those who read the
 * repository, and work there.
 * @returns The link; `null` for a file that only the repository has: its name stays, as text.
 */
export function linkOnSite(link: string, exists: (file: string) => boolean = existsSync): string | null {
  if (/^([a-z]+:|#|\/)/.test(link)) return link;
  const [file = '', fragment] = link.split('#');
  const found = [DOCS, ROOT].map((folder) => path.join(folder, file)).find(exists);
  if (found === undefined) return link; // VitePress ends the build with it
  const anchor = fragment === undefined ? '' : `#${fragment}`;
  const page = PAGES_OF_ROOT[path.relative(ROOT, found)];
  if (page !== undefined) return `${page}${anchor}`;
  return path.dirname(found) === DOCS ? `${path.basename(found)}${anchor}` : null;
}

/** A link whose text is the name of its file, `sync.md`, is called on the site what the menu calls that page. */
export function textOnSite(text: string, link: string): string {
  const [file = ''] = link.split('#');
  const isFileName = /^[\w/.-]+\.md$/.test(text) && /^[a-z-]+\.md$/.test(file);
  return isFileName ? (nameInMenu(file.slice(0, -3)) ?? text) : text;
}

/** The same in Markdown that is served as it is, for those who read plain text. */
export function plainTextOnSite(markdown: string, exists?: (file: string) => boolean): string {
  return markdown.replace(/(?<!!)\[([^\]\n]+)\]\(([^)\s]+)\)/g, (_, text: string, target: string) => {
    const link = linkOnSite(target, exists);
    return link === null ? text : `[${textOnSite(text, link)}](${link})`;
  });
}

/** Makes the Markdown of a built site follow {@link plainTextOnSite}. */
export function mendPlainText(site: string): void {
  for (const name of readdirSync(site)) {
    if (!/\.md$|^llms-full\.txt$/.test(name)) continue;
    const file = path.join(site, name);
    writeFileSync(file, plainTextOnSite(readFileSync(file, 'utf8')));
  }
}

/** The place of a heading as GitHub names it: links to places work there and on the site. */
export function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '');
  return kept.trim().replaceAll(' ', '-');
}

/** Makes VitePress follow {@link linkOnSite} and {@link textOnSite}. */
export function repositoryLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('repository-links', ({ tokens }) => {
    for (const inline of tokens) {
      let unlinked = false; // links do not nest
      inline.children &&= inline.children.filter((token, index, all) => {
        if (token.type === 'link_close') return !unlinked;
        if (token.type !== 'link_open') return true;
        const link = linkOnSite(token.attrGet('href') ?? '');
        const text = all[index + 1];
        if (link !== null && text?.type === 'text') text.content = textOnSite(text.content, link);
        unlinked = link === null;
        if (link !== null) token.attrSet('href', link);
        return !unlinked;
      });
    }
  });
}
