import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { lessons } from './course.ts';
import { labs } from './labs.ts';
import { leftOut } from './src/course/left-out.ts';
import { selectedLabs } from './src/course/selected-labs.ts';
import { exerciseIds } from './src/exercises/exercise-folder.ts';
import { courseHere, watchedConfig } from './tools/course-here.ts';
import { finishPages } from './tools/finish-pages.ts';
import { hostHeaders } from './tools/host-headers.ts';
import { labRoutes } from './tools/lab-routes.ts';
import { offlineFiles } from './tools/offline-files.ts';
import { pacedIslands } from './tools/paced-islands.ts';
import { woff2Alone } from './tools/postcss-woff2.ts';
import { satteriBaseLinks } from './tools/satteri-base-links.ts';
import { satteriKatex } from './tools/satteri-katex.ts';
import { satteriLeftOut } from './tools/satteri-left-out.ts';
import { searchIndex } from './tools/search-index.ts';
import { sidebar } from './tools/sidebar.ts';
import { sharedChunks } from './tools/vite-chunks.ts';
import { lateCss } from './tools/vite-late-css.ts';
import { workbench } from './tools/workbench.ts';

const base = process.env.BASE || '/';
const course = await courseHere();
const out = leftOut(course, { lessons, exercises: exerciseIds(), labs });

/** The shell's components that this site replaces, each by its namesake in src/components. */
const overrides = (...names) =>
  Object.fromEntries(names.map((name) => [name, `./src/components/${name}.astro`]));

export default defineConfig({
  base,
  ...(process.env.SITE ? { site: process.env.SITE } : {}),
  trailingSlash: 'always',
  markdown: {
    processor: satteri({
      features: { math: true },
      mdastPlugins: [satteriLeftOut(out), satteriKatex(), satteriBaseLinks(base)],
    }),
  },
  vite: {
    plugins: [lateCss(), sharedChunks(labs.map(({ slug }) => slug))],
    worker: { format: 'es' },
    css: { postcss: { plugins: [woff2Alone] } },
    build: {
      // The TypeScript service behind the editor is one file of 6 MB, fetched when an editor is opened.
      chunkSizeWarningLimit: 8000,
      // A face in the style sheet would be loaded by the pages that set nothing in it, and could not be begun with.
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
      rolldownOptions: {
        // Astro marks every MDX page with a directive that the bundler does not know and reports.
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
  },
  integrations: [
    starlight({
      title: course.config.title,
      description: course.config.description,
      favicon: '/favicon.svg',
      // tools/search-index.ts makes the index.
      pagefind: false,
      // src/pages/404.astro is the page.
      disable404Route: true,
      customCss: [
        './src/styles/tokens.css',
        './src/styles/fonts.css',
        './src/styles/prose.css',
        './src/styles/deferred-layout.css',
        './src/styles/figures.css',
        './src/styles/shell.css',
        './src/styles/print.css',
      ],
      markdown: { processedDirs: ['./content'] },
      routeMiddleware: './src/route-data.ts',
      sidebar: sidebar(fileURLToPath(new URL('./content', import.meta.url)), course),
      expressiveCode: {
        // A listing that scrolls becomes a landmark and a tab stop of its own; on a phone a wrapped line reads better.
        defaultProps: { wrap: true, overridesByLang: { 'sh,bash': { frame: 'none' } } },
        // Listings are set like the page: no tab, no shadow, the page's own faces and colours.
        styleOverrides: {
          borderColor: 'var(--rule)',
          borderRadius: '3px',
          codeBackground: 'var(--plate)',
          codeFontFamily: 'var(--mono)',
          codeFontSize: '0.875rem',
          codeLineHeight: '1.6',
          codePaddingBlock: '0.9rem',
          uiFontFamily: 'var(--sans)',
          frames: {
            editorActiveTabBackground: 'transparent',
            editorActiveTabBorderColor: 'transparent',
            editorActiveTabForeground: 'var(--muted)',
            editorActiveTabIndicatorTopColor: 'transparent',
            editorTabBarBackground: 'var(--plate)',
            editorTabBarBorderBottomColor: 'var(--rule)',
            frameBoxShadowCssValue: 'none',
            terminalBackground: 'var(--plate)',
            terminalTitlebarBackground: 'var(--plate)',
            terminalTitlebarBorderBottomColor: 'var(--rule)',
          },
        },
      },
      components: overrides(
        'ContentPanel',
        'Footer',
        'Head',
        'Header',
        'MobileMenuToggle',
        'MobileTableOfContents',
        'PageTitle',
        'Pagination',
        'Search',
        'Sidebar',
        'TableOfContents',
        'ThemeProvider',
        'ThemeSelect',
      ),
    }),
    mdx(),
    // A sitemap lists absolute addresses; without SITE there are none, and the shell would warn at every build.
    ...(process.env.SITE ? [] : [{ name: '@astrojs/sitemap', hooks: {} }]),
    preact(),
    pacedIslands(),
    watchedConfig(),
    labRoutes(selectedLabs(course, labs).map(({ slug }) => slug)),
    finishPages(base),
    searchIndex(),
    offlineFiles(),
    workbench(),
    hostHeaders(base, course.config.analytics.script),
  ],
});
