import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { satteriBaseLinks } from './tools/satteri-base-links.ts';
import { satteriKatex } from './tools/satteri-katex.ts';
import { sidebar } from './tools/sidebar.ts';
import { monacoCss } from './tools/vite-monaco-css.ts';

const base = process.env.BASE || '/';

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
      mdastPlugins: [satteriKatex(), satteriBaseLinks(base)],
    }),
  },
  vite: {
    plugins: [monacoCss()],
    worker: { format: 'es' },
    build: {
      // The TypeScript service behind the editor is one file of 6 MB, fetched when an editor is opened.
      chunkSizeWarningLimit: 8000,
      rolldownOptions: {
        // Astro marks every MDX page with a directive that the bundler does not know and reports.
        onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
      },
    },
  },
  integrations: [
    starlight({
      title: 'Downhill',
      description: 'How neural networks are optimized, learned by writing the optimizers.',
      favicon: '/favicon.svg',
      // content/404.mdx is the page; the shell's own route for it would only collide.
      disable404Route: true,
      customCss: [
        './src/styles/tokens.css',
        './src/styles/fonts.css',
        'katex/dist/katex.min.css',
        './src/styles/prose.css',
        './src/styles/figures.css',
        './src/styles/shell.css',
        './src/styles/print.css',
      ],
      routeMiddleware: './src/route-data.ts',
      sidebar: sidebar(fileURLToPath(new URL('./content', import.meta.url))),
      components: overrides(
        'ContentPanel',
        'Footer',
        'Head',
        'Header',
        'MobileMenuToggle',
        'PageTitle',
        'Pagination',
        'Search',
        'Sidebar',
        'ThemeSelect',
      ),
    }),
    mdx(),
    preact(),
  ],
});
