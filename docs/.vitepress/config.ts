import { defineConfig } from 'vitepress';
import llms from 'vitepress-plugin-llms';
import { API_REFERENCE, sidebar } from './pages.js';
import { anchorOf, mendPlainText, repositoryLinks } from './repository-links.js';

// A dead link between pages ends the build. Those into the API reference are looked at by scripts/check-site.ts.
export default defineConfig({
  title: 'zoom-admin-sdk',
  description:
    'Administer Zoom accounts from TypeScript: people, licences, seats and usage, within Zoom’s rate limits.',
  lang: 'en-GB',
  head: [['link', { rel: 'icon', href: '/icon.svg' }]],
  markdown: {
    config: repositoryLinks,
    anchor: { slugify: anchorOf },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' }, // others are too pale on grey
  },
  // Its tables are wide, and it has an outline of its own.
  transformPageData: ({ relativePath, frontmatter }) =>
    relativePath === 'endpoints.md' ? { frontmatter: { ...frontmatter, aside: false } } : undefined,
  themeConfig: {
    nav: [{ text: 'Start', link: '/start' }, { text: 'Operations', link: '/endpoints' }, API_REFERENCE],
    sidebar: sidebar(),
    outline: [2, 3],
    search: { provider: 'local' },
    externalLinkIcon: true,
  },
  vite: { plugins: [llms({ injectLLMHint: false })] },
  buildEnd: ({ outDir }) => mendPlainText(outDir),
});
