import type { Plugin } from 'vite';
import { importLoop } from './import-loop.ts';

const within = (place: string) => new RegExp(`[\\\\/]${place.replaceAll('/', '[\\\\/]')}`);

/** What fewer of the site's parts need travels apart: a figure at the head of a lesson is not to bring all of it. */
const MANY = 6;

/** What travels together once two parts of the site share it. Each may import those before it, and none after. */
const together = (labs: readonly string[]) => [
  {
    name: 'page-parts',
    test: /vite[\\/]preload-helper|src[\\/]progress[\\/](?:kept-keys|shelf)\./,
  },
  {
    name: 'kept-work',
    test: within(
      'src/progress/(drafts|due-attempts|form|help|newer|other-drafts|passed-code|progress)\\.',
    ),
  },
  { name: 'preact', test: within('node_modules/preact/') },
  { name: 'optim', test: within('(src/optim|node_modules/pure-rand)/'), minShareCount: MANY },
  { name: 'plots', test: within('(src/plots|node_modules/d3-[a-z]+)/'), minShareCount: MANY },
  { name: 'training', test: within('src/training/') },
  {
    name: 'figure-parts',
    test: within('src/islands/(figure-|ball-|held|latest|table-)'),
  },
  // A lab's own modules bear its name; what is shared of those, other labs can do without.
  { name: 'lab-parts', test: within(`src/islands/lab-(?!${labs.join('|')})`) },
];

/**
 * Sends the small modules that figures and labs share in a few files. By itself the bundler makes a file of every set of
 * modules that the same pages use: a lab asked for 75, in four rounds over the network.
 */
export function sharedChunks(labs: readonly string[]): Plugin {
  return {
    name: 'shared-chunks',
    configEnvironment: (environment) =>
      environment === 'client'
        ? {
            build: {
              rolldownOptions: {
                // What an entry exports may grow, which is what lets its modules be taken out of it.
                preserveEntrySignatures: 'allow-extension',
                output: {
                  codeSplitting: {
                    minShareCount: 2,
                    includeDependenciesRecursively: false,
                    groups: together(labs),
                  },
                },
              },
            },
          }
        : undefined,
    generateBundle(_options, bundle) {
      const loop = importLoop(
        new Map(
          Object.entries(bundle).map(([file, output]) => [
            file,
            output.type === 'chunk' ? output.imports : [],
          ]),
        ),
      );
      if (loop) this.error(loopFound(loop));
    },
  };
}

const loopFound = (loop: readonly string[]) =>
  `These files of the site import one another, and what one of them needs may not have run yet: ${loop.join(' → ')}. See which module of the one imports one of the other (tools/vite-chunks.ts tells which modules travel together), and move it or rename it so that imports go one way.`;
