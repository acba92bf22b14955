import { type Browser, chromium } from 'playwright';
import { launchOptions } from '../tools/find-browser.ts';
import { worstFrames } from './main-thread.ts';
import { type Sample, sampleOf } from './sample.ts';

/** Main-thread milliseconds in the worst frame of one move of a slider in the surface lab, with eight paths of 10 000 steps. */
export interface RedrawFigures {
  /** A page in which the same slider changes nothing that is drawn: what the browser itself takes. */
  readonly still: Sample;
  /** The learning rate of one rule: one path is computed and drawn anew. */
  readonly rate: Sample;
  /** The condition number: the ground and all eight paths are. */
  readonly ground: Sample;
  /** The step under the cursor: every path is drawn up to it. */
  readonly scrub: Sample;
}

const MOVES = 21;
const STEPS = 10_000;
const RULES = [
  ...['sgd', 'momentum', 'momentum-heavy-ball', 'nesterov'],
  ...['rmsprop', 'adam', 'adamw', 'nadam'],
]
  .map((rule) => `${rule}:lr=0.001`)
  .join(';');

/** Moves sliders to and fro. */
export async function measureRedraw(origin: string): Promise<RedrawFigures> {
  const browser = await chromium.launch(launchOptions());
  try {
    const lab = `${origin}/labs/surface/#v=1&surface=ravine&kappa=20&start=-2,1.5&steps=${STEPS}&step=${STEPS}&rules=${RULES}`;
    return {
      still: await moves(
        browser,
        'data:text/html,<input type=range id=s><label for=s>s</label>',
        's',
      ),
      rate: await moves(browser, lab, /^η of Gradient descent/),
      ground: await moves(browser, lab, /^κ/),
      scrub: await moves(browser, lab, /^step/i),
    };
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
