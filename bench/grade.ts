import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { transform } from 'sucrase';
import { callsOf } from '../src/grading/sheet-calls.ts';
import { parseSheet } from '../src/grading/sheet-wire.ts';
import { launchOptions } from '../tools/find-browser.ts';
import type { FigureGroup } from './figures.ts';
import { bareWorker, clickToVerdict } from './grade-page.ts';
import { measurePyodide, type PyodideSamples } from './pyodide.ts';
import { type Sample, sampleOf } from './sample.ts';

const WARM_RUNS = 21;
const FIRST_RUNS = 7;

/**
 * Grade latency on the page of the exercise `adam`: the first check on a fresh page with the editor open, then warm checks
 * and bare workers in turn.
 */
export async function measureGrade(origin: string): Promise<readonly FigureGroup[]> {
  const browser = await chromium.launch(launchOptions());
  try {
    const solution = readFileSync('solutions/adam/solution.ts', 'utf8');
    const first: number[] = [];
    for (let run = 0; run < FIRST_RUNS; run += 1) {
      const page = await opened(browser, origin, solution);
      first.push(await clickToVerdict(page));
      await page.context().close();
    }
    const page = await opened(browser, origin, solution);
    const sheet = await (await fetch(`${origin}/sheets/adam.json`)).text();
    const calls = callsOf(parseSheet(sheet));
    const { code } = transform(solution, { transforms: ['typescript'], disableESTransforms: true });
    await clickToVerdict(page);
    const [warm, bare]: [number[], number[]] = [[], []];
    for (let run = 0; run < WARM_RUNS; run += 1) {
      // Each right after a pause in which the next worker is spawned, as a reader would leave one.
      await page.waitForTimeout(150);
      warm.push(await clickToVerdict(page));
      await page.waitForTimeout(150);
      bare.push(await bareWorker(page, code, calls));
    }
    await page.context().close();
    return [group(bare, warm, first, await measurePyodide(browser, sheet))];
  } finally {
    await browser.close();
  }
}

function group(
  bares: readonly number[],
  warms: readonly number[],
  firsts: readonly number[],
  pyodide: PyodideSamples,
): FigureGroup {
  const [bare, warm, first] = [sampleOf(bares), sampleOf(warms), sampleOf(firsts)];
  const ratio = (warm.median / bare.median).toFixed(2);
  const times = (of: Sample, ours: Sample) => `${(of.median / ours.median).toFixed(1)}× ours`;
  const added = (first.median - warm.median).toFixed(0);
  return {
    title: 'Grade latency, click to verdict, exercise adam (ms)',
    figures: [
      { name: 'bare pre-spawned worker, same code and calls', sample: bare, note: 'anchor' },
      { name: 'warm check', sample: warm, note: `${ratio}× the anchor (limit 1.30×)` },
      {
        name: 'first check, editor open',
        sample: first,
        note: `+${added} ms over warm (limit +60 ms)`,
      },
      {
        name: 'Pyodide in a worker, on lists, ready',
        sample: pyodide.warm,
        note: `${times(pyodide.warm, warm)}, warm`,
      },
      {
        name: 'Pyodide in a worker, nothing loaded',
        sample: pyodide.cold,
        note: `${times(pyodide.cold, first)}, first`,
      },
    ],
  };
}

/** A page of its own, with the editor open, everything a check needs warm, and this code in it. */
async function opened(browser: Browser, origin: string, code: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/exercises/adam/`);
  await page.locator('downhill-exercise [data-part="editor"]').click();
  await page.waitForSelector('downhill-exercise .monaco-editor');
  await page.evaluate((text) => {
    const exercise = document.querySelector<HTMLElement & { code: string }>('downhill-exercise');
    if (exercise) exercise.code = text;
  }, code);
  await page.waitForLoadState('networkidle');
  // The editor is open when its TypeScript worker has come to rest; until then it has the processor.
  await page.waitForTimeout(3000);
  return page;
}
