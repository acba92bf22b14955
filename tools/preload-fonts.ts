import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pageFonts, withPreloads } from './page-fonts.ts';

/**
 * Lets every built page load the fonts of its own text at once: a formula that is first set in another face moves the
 * words after it when its own arrives.
 */
export function preloadFonts(base: string): AstroIntegration {
  return {
    name: 'preload-fonts',
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
          const fonts = pageFonts(html);
          if (fonts.length > 0) writeFileSync(place, withPreloads(html, fonts.map(address)));
        }
        logger.info(`${pages.length} pages name the fonts that they are set in.`);
      },
    },
  };
}
