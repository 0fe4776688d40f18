import { existsSync } from 'node:fs';
import path from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

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

/** The place of a heading as GitHub names it: links to places work there and on the site. */
export function anchorOf(heading: string): string {
  const kept = heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '');
  return kept.trim().replaceAll(' ', '-');
}

/** Makes VitePress follow {@link linkOnSite}. */
export function repositoryLinks(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('repository-links', ({ tokens }) => {
    for (const inline of tokens) {
      let unlinked = false; // links do not nest
      inline.children &&= inline.children.filter((token) => {
        if (token.type === 'link_close') return !unlinked;
        if (token.type !== 'link_open') return true;
        const link = linkOnSite(token.attrGet('href') ?? '');
        unlinked = link === null;
        if (link !== null) token.attrSet('href', link);
        return !unlinked;
      });
    }
  });
}
