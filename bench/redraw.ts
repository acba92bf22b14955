import { type Browser, chromium } from 'playwright';
import { launchOptions } from '../tools/find-browser.ts';
import type { FigureGroup } from './figures.ts';
import { worstFrames } from './main-thread.ts';
import { type Sample, sampleOf } from './sample.ts';

const MOVES = 21;
const STEPS = 10_000;
const RULES = [
  ...['sgd', 'momentum', 'momentum-heavy-ball', 'nesterov'],
  ...['rmsprop', 'adam', 'adamw', 'nadam'],
]
  .map((rule) => `${rule}:lr=0.001`)
  .join(';');

/**
 * Main-thread milliseconds in the worst frame of one move of a slider in the surface lab, with eight paths of 10 000 steps:
 * the learning rate of one rule, which draws one path anew, the step under the cursor, up to which every path is drawn, and
 * the condition number, which moves the ground and all paths. The anchor is a slider that changes nothing.
 */
export async function measureRedraw(origin: string): Promise<readonly FigureGroup[]> {
  const browser = await chromium.launch(launchOptions());
  try {
    const lab = `${origin}/labs/surface/#v=1&surface=ravine&kappa=20&start=-2,1.5&steps=${STEPS}&step=${STEPS}&rules=${RULES}`;
    const bare = 'data:text/html,<input type=range id=s><label for=s>s</label>';
    const still = await moves(browser, bare, 's');
    const rate = await moves(browser, lab, /^η of Gradient descent/);
    const ground = await moves(browser, lab, /^κ/);
    const scrub = await moves(browser, lab, /^step/i);
    const over = ({ median }: Sample) => `+${(median - still.median).toFixed(1)} ms`;
    return [
      {
        title:
          'Worst frame of a slider move in the surface lab, eight paths of 10 000 steps (main thread, ms)',
        figures: [
          { name: 'a bare slider', sample: still, note: 'anchor' },
          { name: 'learning rate of one rule', sample: rate, note: `${over(rate)} (limit 16 ms)` },
          { name: 'step under the cursor', sample: scrub, note: `${over(scrub)} (limit 16 ms)` },
          { name: 'condition number: contours too', sample: ground, note: over(ground) },
        ],
      },
    ];
  } finally {
    await browser.close();
  }
}

async function moves(browser: Browser, address: string, label: string | RegExp): Promise<Sample> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(address);
    const slider = page.getByLabel(label).first();
    await slider.waitFor();
    await page.waitForTimeout(2500);
    const worst = await worstFrames(browser, page, MOVES + 2, async (turn) => {
      await slider.press(turn % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
      // Until the new paths have come back and are drawn, and the readout with them.
      await page.waitForTimeout(700);
    });
    return sampleOf(worst.slice(2));
  } finally {
    await page.close();
  }
}
