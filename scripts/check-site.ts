// npx tsx scripts/check-site.ts: every link of the built site leads to a file and, where it names one, to a place in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SITE = path.resolve(import.meta.dirname, '../docs/.vitepress/dist');

/** A page of the site: what it links to, and the places that a link can lead to. */
export interface SitePage {
  /** Below the site: `api/index.html`. */
  file: string;
  links: readonly string[];
  anchors: ReadonlySet<string>;
}

/** What a reader of a page can follow. Code is no link, whatever it says. */
export function readPage(file: string, html: string): SitePage {
  const attributes = (name: string) =>
    [...html.matchAll(new RegExp(`<[a-z][^<>]*?\\s${name}="([^"]*)"`, 'gi'))].map(([, value = '']) => decode(value));
  return { file, links: attributes('href'), anchors: new Set(attributes('id')) };
}

/** Links that lead nowhere, as `auth.html: /nothing.html`. Other hosts are not asked. */
export function deadLinks(pages: readonly SitePage[], exists: (file: string) => boolean): string[] {
  const known = new Map(pages.map((page) => [page.file, page]));
  return pages.flatMap(({ file, links }) =>
    links
      .filter((link) => !leadsTo(link, file, known, exists))
      .map((link) => `${file}: ${link}`)
      .filter((line, index, all) => all.indexOf(line) === index),
  );
}

function leadsTo(
  link: string,
  from: string,
  known: ReadonlyMap<string, SitePage>,
  exists: (file: string) => boolean,
): boolean {
  const here = new URL(`https://site.invalid/${from}`);
  const target = new URL(link, here);
  if (target.host !== here.host || target.protocol !== here.protocol) return true;
  const file = decodeURIComponent(target.pathname).slice(1);
  const place = decodeURIComponent(target.hash).slice(1);
  const page = [file, `${file}.html`, path.posix.join(file, 'index.html')].map((name) => known.get(name)).find(Boolean);
  if (page === undefined) return exists(file);
  return place === '' || page.anchors.has(place);
}

function decode(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

function main(): void {
  const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => readPage(file, readFileSync(path.join(SITE, file), 'utf8')));
  const dead = deadLinks(pages, (file) => existsSync(path.join(SITE, file)));
  for (const line of dead) console.error(`Dead link: ${line}`);
  if (dead.length > 0 || pages.length === 0) process.exitCode = 1;
  else
    console.log(`${pages.length} pages, ${pages.reduce((sum, { links }) => sum + links.length, 0)} links, none dead.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
