import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The workbench's pages in the development server, read anew when a file of an exercise is saved; a build has none of it. */
export function workbench(): AstroIntegration {
  return {
    name: 'workbench',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        const page = (name: string) => new URL(`../src/workbench/${name}.astro`, import.meta.url);
        injectRoute({ pattern: '/workbench/', entrypoint: page('index') });
        injectRoute({ pattern: '/workbench/[id]/', entrypoint: page('workbench') });
      },
      'astro:server:setup': ({ server }) => {
        // An exercise's files are read, not imported, so nothing else would notice.
        const watched = ['exercises', 'solutions'].map(
          (folder) => fileURLToPath(new URL(`../${folder}`, import.meta.url)) + sep,
        );
        server.watcher.on('all', (_event, file) => {
          if (watched.some((folder) => file.startsWith(folder)))
            server.environments['client']?.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
