import { type Browser, chromium } from 'playwright';
import { launchOptions } from '../tools/find-browser.ts';
import type { Figure, FigureGroup } from './figures.ts';
import { worstFrames } from './main-thread.ts';
import { type Sample, sampleOf } from './sample.ts';

const MOVES = 21;
const MOST_MS = 16;
const STEPS = 10_000;
const RULES = [
  ...['sgd', 'momentum', 'momentum-heavy-ball', 'nesterov'],
  ...['rmsprop', 'adam', 'adamw', 'nadam'],
]
  .map((rule) => `${rule}:lr=0.001`)
  .join(';');

/** What is pressed in a turn: a key, and the name of the slider that has it. */
type Press = (turn: number) => readonly [slider: string, key: string];

/** To and fro: what was computed for one place is there again at the next turn but one. */
const toAndFro =
  (slider: string): Press =>
  (turn) => [slider, turn % 2 === 0 ? 'ArrowLeft' : 'ArrowRight'];
/** A stop further with one rule after the other, so that no path has been there before. */
const onward: Press = (turn) => [`lab-rule-${turn % 8}-lr`, 'ArrowRight'];
/** Round all eight stops, which are more than the lab remembers the paths of: κ begins at the fifth. */
const around: Press = (turn) => ['lab-kappa', turn % 8 === 3 ? 'Home' : 'ArrowRight'];
/** A tenth of the run at a time, to its beginning and back. */
const through: Press = (turn) => ['lab-step', turn % 20 < 10 ? 'PageDown' : 'PageUp'];

/**
 * Main-thread milliseconds in the worst frame of one move of a slider in the surface lab, with eight paths of 10 000 steps:
 * the learning rate of a rule, which draws one path anew, the step under the cursor, up to which every path is drawn, the
 * number of steps, which draws all anew, and the condition number, which moves the ground as well. The anchor is a slider
 * that changes nothing. What counts is the time of the main thread on a processor; the clock, which stands beside it, goes on
 * while the workers have the processor that compute the paths.
 */
export async function measureRedraw(origin: string): Promise<readonly FigureGroup[]> {
  const browser = await chromium.launch(launchOptions());
  try {
    const lab = `${origin}/labs/surface/#v=1&surface=ravine&kappa=20&start=-2,1.5&steps=${STEPS}&step=${STEPS}&rules=${RULES}`;
    const bare = 'data:text/html,<input type=range name=s aria-label=s>';
    const still = await moves(browser, bare, toAndFro('s'));
    const rate = await moves(browser, lab, onward);
    const scrub = await moves(browser, lab, through);
    const steps = await moves(browser, lab, toAndFro('lab-steps'));
    const ground = await moves(browser, lab, around);
    const clock = (moved: Moved) => `${moved.clock.median.toFixed(1)} by the clock`;
    const figure = (name: string, moved: Moved): Figure => ({
      name,
      sample: moved.work,
      note: `+${(moved.work.median - still.work.median).toFixed(1)} ms (limit ${MOST_MS} ms), ${clock(moved)}`,
    });
    return [
      {
        title:
          'Worst frame of a slider move in the surface lab, eight paths of 10 000 steps (main thread, ms)',
        figures: [
          { name: 'a bare slider', sample: still.work, note: `anchor, ${clock(still)}` },
          figure('learning rate of one rule', rate),
          figure('step under the cursor', scrub),
          figure('number of steps', steps),
          figure('condition number: contours too', ground),
        ],
      },
    ];
  } finally {
    await browser.close();
  }
}

interface Moved {
  readonly work: Sample;
  readonly clock: Sample;
}

async function moves(browser: Browser, address: string, press: Press): Promise<Moved> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.goto(address);
    await page.waitForTimeout(2500);
    const worst = await worstFrames(browser, page, MOVES + 2, async (turn) => {
      const [slider, key] = press(turn);
      await page.locator(`input[name="${slider}"]`).press(key);
      // Until the new paths have come back and are drawn, and the readout with them.
      await page.waitForTimeout(700);
    });
    const settled = worst.slice(2);
    return {
      work: sampleOf(settled.map(({ work }) => work)),
      clock: sampleOf(settled.map(({ clock }) => clock)),
    };
  } finally {
    await page.close();
  }
}
