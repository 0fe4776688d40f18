import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DefaultTheme } from 'vitepress';

const DOCS = path.resolve(import.meta.dirname, '..');

/** TypeDoc writes it beside the pages. It is no page of VitePress, so the browser has to load it anew: `_self`. */
export const API_REFERENCE = { text: 'API reference', link: '/api/index.html', target: '_self' };

/** The pages in reading order, by file and by the words that the menu has for them. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Begin: { start: 'Start', overview: 'Overview', auth: 'Access', scopes: 'Scopes', migration: 'Coming from elsewhere' },
  Read: { calls: 'Calls and lists', sync: 'Sync', limits: 'Rate limits', retries: 'Retries', errors: 'Errors' },
  Act: { acting: 'Acting on people', offboarding: 'Offboarding', webhooks: 'Webhooks', recipes: 'Recipes' },
  Run: {
    machines: 'Several machines',
    observability: 'Seeing and ending',
    testing: 'Tests of your own',
    cli: 'Command line',
  },
  'Look up': { endpoints: 'Operations', proof: 'Proof' },
  Project: {
    architecture: 'Architecture',
    security: 'Security',
    policy: 'Versions and runtimes',
    dependencies: 'Dependencies',
    contributing: 'Contributing',
  },
};

/** What the menu calls a page; `undefined` when it has no word for it. */
export function nameInMenu(page: string): string | undefined {
  return Object.values(GROUPS).find((names) => page in names)?.[page];
}

/**
 * The menu. A page that no group names comes last, under its own title, so that a new one is never lost; a name without
 * a page is left out.
 */
export function sidebarOf(files: readonly string[], titleOf: (page: string) => string): DefaultTheme.SidebarItem[] {
  const pages = files
    .filter((file) => /^[a-z-]+\.md$/.test(file) && file !== 'index.md')
    .map((file) => file.slice(0, -3));
  const item = (page: string, text: string) => ({ text, link: `/${page}` });
  const groups = Object.entries(GROUPS).map(([text, names]): DefaultTheme.SidebarItem => {
    const own = Object.entries(names).filter(([page]) => pages.includes(page));
    const items: DefaultTheme.SidebarItem[] = own.map(([page, name]) => item(page, name));
    return { text, items: text === 'Look up' ? [...items, API_REFERENCE] : items };
  });
  const named = new Set(Object.values(GROUPS).flatMap((names) => Object.keys(names)));
  const others = pages.filter((page) => !named.has(page)).map((page) => item(page, titleOf(page)));
  return others.length === 0 ? groups : [...groups, { text: 'More', items: others }];
}

/** The menu of the pages that are there. */
export function sidebar(): DefaultTheme.SidebarItem[] {
  return sidebarOf(readdirSync(DOCS), (page) => {
    const title = /^# (.+)$/m.exec(readFileSync(path.join(DOCS, `${page}.md`), 'utf8'));
    return title?.[1] ?? page;
  });
}
