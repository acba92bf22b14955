import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import type { DescentSettings } from '../src/labs/surface-descent.ts';
import { adam } from '../src/optim/adam.ts';
import { compileSource } from '../src/sandbox/compile-source.ts';
import { launchOptions } from '../tools/find-browser.ts';
import { bareDocument } from './bare-document.ts';
import { bundledScript } from './bundled-script.ts';
import type { FigureGroup } from './figures.ts';
import { sampleOf } from './sample.ts';
import type { openKinds, Workers } from './trajectories-page.ts';

declare const descents: { readonly openKinds: typeof openKinds };
/** What {@link openKinds} gave, kept on the page between two rounds. */
declare let kinds: Awaited<ReturnType<typeof openKinds>>;

const KINDS = ['plain', 'library', 'own'] as const;
const ROUNDS = 15;
const WARM_ROUNDS = 3;
/** Descents in a round. */
const COUNT = 40;
const SETTINGS: DescentSettings = {
  surface: 'rosenbrock',
  kappa: 1,
  optimizer: 'adam',
  hyper: { ...adam.defaults, lr: 0.01 },
  start: [-1.5, 2],
  steps: 1000,
  seed: 1,
};

/**
 * Descents a second, as the surface lab asks for them: a message to a worker, Adam on Rosenbrock's banana, the whole path
 * back. By the library in the page's worker, and by the model solution in the sandboxed frame; the anchor is a worker with
 * the same rule and surface in one loop.
 */
export async function measureTrajectories(origin: string): Promise<readonly FigureGroup[]> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await bareDocument(page, origin, '<main></main>');
    await page.addScriptTag({
      content: await bundledScript('bench/trajectories-page.ts', 'descents'),
    });
    await page.evaluate(
      async ({ workers, settings }) => {
        Object.assign(globalThis, { kinds: await descents.openKinds(workers, settings) });
      },
      { workers: await workers(origin), settings: SETTINGS },
    );
    const rates = KINDS.map((): number[] => []);
    for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1)
      for (const [k, kind] of KINDS.entries()) {
        const ms = await page.evaluate(({ kind, count }) => kinds[kind](count), {
          kind,
          count: COUNT,
        });
        if (round >= WARM_ROUNDS) rates[k]?.push((1000 * COUNT) / ms);
      }
    return [group(rates)];
  } finally {
    await browser.close();
  }
}

async function workers(origin: string): Promise<Workers> {
  const compiled = await compileSource(readFileSync('solutions/adam/solution.ts', 'utf8'));
  if (compiled.kind === 'syntax') throw new Error(compiled.message);
  return {
    plain: await bundledScript('bench/plain-descent.ts', 'plain'),
    library: await bundledScript('src/islands/lab.worker.ts', 'lab'),
    frameUrl: `${origin}/lab-sandbox.html`,
    program: compiled.js,
  };
}

function group([plain = [], library = [], own = []]: readonly (readonly number[])[]): FigureGroup {
  const [bare, ours, readers] = [sampleOf(plain), sampleOf(library), sampleOf(own)];
  const share = ({ median }: { readonly median: number }, of: { readonly median: number }) =>
    `${((100 * median) / of.median).toFixed(0)} %`;
  return {
    title: `Trajectories a second, Adam on Rosenbrock, ${SETTINGS.steps} steps, worker and messages included`,
    figures: [
      { name: 'one hand-inlined loop', sample: bare, note: 'anchor' },
      { name: 'the course’s optimizer', sample: ours, note: `${share(ours, bare)} of the anchor` },
      {
        name: 'a reader’s own, in the sandboxed frame',
        sample: readers,
        note: `${share(readers, bare)} of the anchor, ${share(readers, ours)} of the course’s`,
      },
    ],
  };
}
