import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What is on a page and is not prose: nobody looks for a letter of a formula or a word of a program. */
const NOT_PROSE = [
  '.katex',
  'pre',
  'code',
  '.expressive-code',
  'svg',
  'button',
  'select',
  'output',
  'form',
];

/** Pagefind's own search boxes, which the site has no use for. */
const OWN_BOXES = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes the built site for the search. The shell would do so too, but has Pagefind's process write the files and ends it
 * before the last of them is sure to be on the disk: on a busy machine `pagefind-entry.json` was left empty.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        try {
          const { index, errors } = await createIndex({ excludeSelectors: NOT_PROSE });
          if (index === undefined) throw new Error(errors.join('\n'));
          const added = await index.addDirectory({ path: dist });
          const made = await index.getFiles();
          const faults = [...added.errors, ...made.errors];
          if (faults.length > 0) throw new Error(faults.join('\n'));
          const files = made.files.filter((file) => !OWN_BOXES.test(file.path));
          for (const file of files) {
            const place = path.join(dist, 'pagefind', file.path);
            mkdirSync(path.dirname(place), { recursive: true });
            writeFileSync(place, file.content);
          }
          logger.info(`The search index is ${files.length} files.`);
        } finally {
          await close();
        }
      },
    },
  };
}
