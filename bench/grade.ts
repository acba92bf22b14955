import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { transform } from 'sucrase';
import { callsOf } from '../src/grading/sheet-calls.ts';
import { parseSheet } from '../src/grading/sheet-wire.ts';
import { launchOptions } from '../tools/find-browser.ts';
import { bareWorker, clickToVerdict } from './grade-page.ts';
import { type Sample, sampleOf } from './sample.ts';

/** Grade latency on the page of the exercise `adam`, in milliseconds. */
export interface GradeFigures {
  readonly bare: Sample;
  readonly warm: Sample;
  readonly first: Sample;
}

const WARM_RUNS = 21;
const FIRST_RUNS = 7;

/** Measures the first check on a fresh page with the editor open, then warm checks and bare workers in turn. */
export async function measureGrade(origin: string): Promise<GradeFigures> {
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
    const calls = callsOf(parseSheet(await (await fetch(`${origin}/sheets/adam.json`)).text()));
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
    return { bare: sampleOf(bare), warm: sampleOf(warm), first: sampleOf(first) };
  } finally {
    await browser.close();
  }
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
