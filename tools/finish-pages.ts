import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageFonts, withPreloads } from './page-fonts.ts';
import { withStylesInHead } from './page-styles.ts';

/**
 * Does with the HTML of every built page what only the whole page tells. It loads the fonts of its own text at once: a formula
 * that is first set in another face moves the words after it when its own arrives. Its style sheets stand in its head.
 */
export function finishPages(base: string): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = readdirSync(path.join(dist, '_astro'));
        const address = (name: string): string => {
          const file = files.find((one) => one.startsWith(`${name}.`) && one.endsWith('.woff2'));
          if (file === undefined)
            throw new Error(`The built site has no font "${name}", which a page is set in.`);
          return `${base.replace(/\/$/, '')}/_astro/${file}`;
        };
        const pages = globSync('**/*.html', { cwd: dist });
        for (const page of pages) {
          const place = path.join(dist, page);
          const html = readFileSync(place, 'utf8');
          const finished = withStylesInHead(withPreloads(html, pageFonts(html).map(address)));
          if (finished !== html) writeFileSync(place, finished);
        }
        logger.info(`${pages.length} pages name their fonts and styles in their heads.`);
      },
    },
  };
}
