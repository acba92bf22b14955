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
const component = (name) => `./src/components/${name}.astro`;

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
      customCss: ['katex/dist/katex.min.css', './src/styles/tokens.css'],
      routeMiddleware: './src/route-data.ts',
      sidebar: sidebar(fileURLToPath(new URL('./content', import.meta.url))),
      components: {},
    }),
    mdx(),
    preact(),
  ],
});
