import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sidebarOf } from '../../docs/.vitepress/pages.js';
import { anchorOf, linkOnSite, plainTextOnSite, textOnSite } from '../../docs/.vitepress/repository-links.js';
import { houseDrawing, readFloors } from '../../scripts/build-house-drawing.js';
import { deadLinks, readPage } from '../../scripts/check-site.js';
import { ROUTE_COUNT } from '../../src/client/route-table.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DOCS = path.join(ROOT, 'docs');
const titled = (page: string) => `About ${page}`;

describe('a link that is written for readers of the repository', () => {
  const page = (name: string) => path.join(DOCS, name);
  const files = new Set([
    ...['auth.md', 'house.svg'].map(page),
    ...['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'LICENSE', 'examples/demo'].map((name) => path.join(ROOT, name)),
  ]);

  it.each([
    ['of another page', 'auth.md', 'auth.md'],
    ['of a place in it', 'auth.md#errors', 'auth.md#errors'],
    ['of a page, from a file of the root', 'docs/auth.md#errors', 'auth.md#errors'],
    ['of a file of the root that is a page too', '../SECURITY.md', 'security.md'],
    ['of such a file, from the root', 'CONTRIBUTING.md#rules', 'contributing.md#rules'],
    ['of a drawing', 'house.svg', 'house.svg'],
    ['of a place on the same page', '#errors', '#errors'],
    ['of another host', 'https://developers.zoom.us/docs/', 'https://developers.zoom.us/docs/'],
    ['of nothing, for VitePress to complain about', 'nothing.md', 'nothing.md'],
    ['of a folder that only the repository has', '../examples/demo', null],
    ['of a file that only the repository has', 'LICENSE', null],
  ])('%s', (_, link, expected) => {
    expect(linkOnSite(link, (file) => files.has(file))).toBe(expected);
  });

  it('leads somewhere in the repository, from every page of the documentation and of the root', () => {
    const pages = [
      ...readdirSync(ROOT).filter((file) => file.endsWith('.md')),
      ...readdirSync(DOCS).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
    ];
    const dead = pages.flatMap((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
      const own = links.filter((link) => !/^[a-z]+:/.test(link));
      return own
        .filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)))
        .map((link) => `${file}: ${link}`);
    });
    expect(dead).toEqual([]);
  });
});

describe('the text of a link', () => {
  it.each([
    ['sync.md', 'sync.md#usage', 'Sync'],
    ['docs/sync.md', 'sync.md', 'Sync'],
    ['CONTRIBUTING.md', 'contributing.md', 'Contributing'],
    ['how a sync goes on', 'sync.md', 'how a sync goes on'],
    ['zoom.md', 'https://example.com/zoom.md', 'zoom.md'],
    ['newer.md', 'newer.md', 'newer.md'],
  ])('%s, to %s, is %s', (text, link, expected) => {
    expect(textOnSite(text, link)).toBe(expected);
  });

  it('is mended in plain text too, where drawings and what the repository alone has lead nowhere', () => {
    const files = ['docs/sync.md', 'src/index.ts', 'docs/house.svg'].map((file) => path.join(ROOT, file));
    const text = 'See [docs/sync.md](docs/sync.md#usage), [the names](../src/index.ts) and ![house](house.svg).';
    expect(plainTextOnSite(text, (file) => files.includes(file))).toBe(
      'See [Sync](sync.md#usage), the names and ![house](house.svg).',
    );
  });
});

describe('a heading', () => {
  it.each([
    ['zoom.phone.users', 'zoomphoneusers'],
    ['How a 429 is read', 'how-a-429-is-read'],
    ["Uninstall, and Zoom's marketplace review", 'uninstall-and-zooms-marketplace-review'],
    ['By `kind`', 'by-kind'],
  ])('%s has the place that GitHub gives it', (heading, place) => {
    expect(anchorOf(heading)).toBe(place);
  });
});

describe('the menu', () => {
  it('has every page once', () => {
    const links = (items: ReturnType<typeof sidebarOf>): string[] =>
      items.flatMap(({ link, items: below = [] }) => [...(link === undefined ? [] : [link]), ...links(below)]);
    const files = readdirSync(DOCS);
    const pages = files
      .filter((file) => file.endsWith('.md') && file !== 'index.md')
      .map((file) => `/${file.slice(0, -3)}`);
    expect(links(sidebarOf(files, titled)).sort()).toEqual([...pages, '/api/index.html'].sort());
  });

  it('puts a page that nobody placed at its end, under its own title', () => {
    const menu = sidebarOf(['index.md', 'sync.md', 'new-page.md', 'house.svg'], titled);
    expect(menu.at(-1)).toEqual({ text: 'More', items: [{ text: 'About new-page', link: '/new-page' }] });
    expect(JSON.stringify(menu)).not.toMatch(/house|"\/index"/);
  });

  it('leaves out a page that is not there', () => {
    expect(JSON.stringify(sidebarOf(['sync.md'], titled))).not.toContain('/limits');
  });
});

describe('the check of the built site', () => {
  const check = (html: string) =>
    deadLinks(
      [readPage('a.html', html), readPage('api/b.html', '<h1 id="Top">B</h1><a href="../a.html#here">back</a>')],
      (file) => file === 'logo.svg',
    );

  it.each([
    ['a page', '<p id="here"></p><a href="/api/b.html">'],
    ['a page without its ending', '<p id="here"></p><a class="x" href="/api/b">'],
    ['a place', '<p id="here"></p><a href="api/b.html#Top">'],
    ['a file that is no page', '<p id="here"></p><link href="/logo.svg">'],
    ['another host', '<p id="here"></p><a href="https://example.com/nothing">'],
    ['text that only looks like a link', '<p id="here"></p><code>href="/nothing"</code>'],
  ])('is content with %s', (_, html) => {
    expect(check(html)).toEqual([]);
  });

  it.each([
    ['a page', '<p id="here"></p><a href="/nothing.html">', 'a.html: /nothing.html'],
    ['a place', '<p id="here"></p><a href="/api/b.html#top">', 'a.html: /api/b.html#top'],
    ['a place that another page names', '<p>', 'api/b.html: ../a.html#here'],
  ])('finds %s that is not there', (_, html, line) => {
    expect(check(html)).toEqual([line]);
  });
});

describe('the drawing of the house', () => {
  it('is what test/architecture asserts', () => {
    const stale = readFileSync(path.join(DOCS, 'house.svg'), 'utf8') !== houseDrawing(readFloors());
    expect(stale ? 'It is stale: run npx tsx scripts/build-house-drawing.ts' : 'fresh').toBe('fresh');
  });

  it('shows every room of that table, the lowest floor last', () => {
    const floors = readFloors();
    expect(floors).toMatchObject({ types: 0, client: 2, 'index.ts': 4 });
    const drawn = houseDrawing(floors);
    expect(Object.keys(floors).filter((room) => !drawn.includes(`>${room}</text>`))).toEqual([]);
    expect(drawn.indexOf('>types<')).toBeGreaterThan(drawn.indexOf('>client<'));
  });

  it('asks what lives in a room that is new', () => {
    expect(() => houseDrawing({ types: 0, attic: 1 })).toThrow('what lives in the room "attic"');
  });
});

it.each(['README.md', 'docs/limits.md', 'docs/migration.md', 'src/client/zoom-client.ts'])(
  'the number of operations in %s is that of the table of routes',
  (file) => {
    const said = [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/(\d,\d{3})[\s*]+operations/g)];
    expect(said.map(([, number]) => number)).toEqual([ROUTE_COUNT.toLocaleString('en-GB')]);
  },
);
