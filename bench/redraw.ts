import { chromium } from 'playwright';
import { launchOptions } from '../tools/find-browser.ts';
import { type Sample, sampleOf } from './sample.ts';

/** Main-thread milliseconds that one move of a slider costs in the surface lab, with eight paths of so many steps. */
export interface RedrawFigures {
  readonly short: Sample;
  readonly long: Sample;
}

const MOVES = 21;
const RULES =
  'sgd:lr=0.001;momentum:lr=0.001;momentum-heavy-ball:lr=0.001;nesterov:lr=0.001;rmsprop:lr=0.001;adam:lr=0.001;adamw:lr=0.001;nadam:lr=0.001';

/** Moves the learning rate of one of eight rules to and fro, which computes and draws all eight anew. */
export async function measureRedraw(origin: string): Promise<RedrawFigures> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const busy = async (): Promise<number> => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    };
    const cost = async (steps: number): Promise<Sample> => {
      await page.goto(
        `${origin}/labs/surface/#v=1&surface=rosenbrock&start=-1.5,2&steps=${steps}&step=${steps}&rules=${RULES}`,
      );
      await page.reload();
      const rate = page.getByLabel(/^η of Gradient descent/);
      await rate.waitFor();
      await page.waitForTimeout(2000);
      const measured: number[] = [];
      for (let move = 0; move < MOVES + 2; move += 1) {
        const before = await busy();
        await rate.press(move % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
        // Until the new paths have come back and are drawn, and the readout with them.
        await page.waitForTimeout(700);
        measured.push((await busy()) - before);
      }
      return sampleOf(measured.slice(2));
    };
    return { short: await cost(100), long: await cost(10_000) };
  } finally {
    await browser.close();
  }
}
