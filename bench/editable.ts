import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { launchOptions } from '../tools/find-browser.ts';
import { bareDocument } from './bare-document.ts';
import { bareEditor, KEY, pressToKey } from './editable-page.ts';
import type { FigureGroup } from './figures.ts';
import { sampleOf } from './sample.ts';

const RUNS = 11;

/**
 * From the click into the code of the exercise on Adam to a key that stands in Monaco, in a browser that has fetched nothing
 * of it. The anchor is a page with nothing else on it, which at the click fetches the same files of the built site and
 * makes the same editor.
 */
export async function measureEditable(origin: string): Promise<readonly FigureGroup[]> {
  const browser = await chromium.launch(launchOptions());
  try {
    const chunk = readdirSync('dist/_astro').find((file) => /^editor-monaco\..*\.js$/.test(file));
    if (chunk === undefined) throw new Error('The built site has no chunk called editor-monaco.');
    const starter = readFileSync('exercises/adam/starter.ts', 'utf8');
    if (starter.includes(KEY)) throw new Error(`The starter has a ${KEY} of its own.`);
    const openBare = async (page: Page) => {
      await bareDocument(page, origin, bareEditor(`/_astro/${chunk}`, starter));
      return '#code';
    };
    const openExercise = async (page: Page) => {
      await page.goto(`${origin}/exercises/adam/`);
      return 'downhill-exercise [data-part="editor"]';
    };
    const [bare, ours]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run += 1) {
      bare.push(await clickToKey(browser, openBare));
      ours.push(await clickToKey(browser, openExercise));
    }
    return [group(bare, ours)];
  } finally {
    await browser.close();
  }
}

async function clickToKey(
  browser: Browser,
  open: (page: Page) => Promise<string>,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const code = page.locator(await open(page));
    await page.waitForLoadState('networkidle');
    // A reader reads before writing; by then the page's own work is done.
    await page.waitForTimeout(2000);
    const taken = page.evaluate(pressToKey, KEY);
    await code.click({ position: { x: 100, y: 60 } });
    await page.waitForSelector('.monaco-editor.focused, .monaco-editor .focused');
    await page.keyboard.press(KEY);
    return await taken;
  } finally {
    await context.close();
  }
}

function group(bares: readonly number[], ours: readonly number[]): FigureGroup {
  const [bare, opened] = [sampleOf(bares), sampleOf(ours)];
  const ratio = (opened.median / bare.median).toFixed(2);
  return {
    title: 'Click into the code to a key in Monaco, exercise adam, nothing cached (ms)',
    figures: [
      { name: 'bare page, same editor and files', sample: bare, note: 'anchor' },
      { name: 'exercise page', sample: opened, note: `${ratio}× the anchor` },
    ],
  };
}
