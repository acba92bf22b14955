import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { findHeadlessShell, launchOptions } from '../tools/find-browser.ts';

/** Where Lighthouse finds the browser that it drives. */
const PORT = 4330;

/** Odd, so that there is a middle one. */
const RUNS = 3;
/** Where other programs take the processor for minutes. */
const MOST_RUNS = 9;

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Chrome DevTools takes a low-tier phone for when it calibrates its own throttling (CalibrationController.ts). */
export const LOW_TIER_INDEX = 264;

/** What Lighthouse says about a page on a simulated phone. */
export interface PageScores {
  /** 0 to 100, in the order of `CATEGORIES`. */
  readonly scores: readonly number[];
  /** Every audit that took points, with what it measured. */
  readonly costs: readonly string[];
  /** Lighthouse's measure of this machine's processor, divided by how much slower the preset takes a phone to be. */
  readonly phoneIndex: number;
}

/** The run with the middle performance of the three that count, and the runs that do not. */
export interface MiddleScores extends PageScores {
  readonly leftOut: readonly PageScores[];
}

/**
 * Opens a page in fresh browsers with Lighthouse's preset for phones, three times. A run does not count while this machine is
 * so slow that the phone would be slower than a low-tier one; if it stays so, the three with the fastest phones count.
 */
export async function scoresOf(url: string): Promise<MiddleScores> {
  const runs: PageScores[] = [];
  const counting = () => runs.filter(({ phoneIndex }) => phoneIndex >= LOW_TIER_INDEX);
  while (runs.length < MOST_RUNS && counting().length < RUNS) runs.push(await once(url));
  const fastest = runs.toSorted((a, b) => b.phoneIndex - a.phoneIndex);
  const counted = fastest.slice(0, RUNS).sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0));
  const middle = counted[(RUNS - 1) / 2];
  if (!middle) throw new Error('Lighthouse did not run.');
  return { ...middle, leftOut: fastest.slice(RUNS) };
}

async function once(url: string): Promise<PageScores> {
  const { args, ...options } = launchOptions();
  const browser = await chromium.launch({
    ...options,
    // A whole browser works beside the page, and on two processors a page that waits for it counts as one that works.
    executablePath: findHeadlessShell(),
    // The host's certificate is its own.
    args: [...args, '--ignore-certificate-errors', `--remote-debugging-port=${PORT}`],
  });
  try {
    const result = await lighthouse(url, {
      port: PORT,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    if (!result) throw new Error(`Lighthouse gave nothing for ${url}.`);
    const { categories, audits, runtimeError, environment, configSettings } = result.lhr;
    if (runtimeError)
      throw new Error(`Lighthouse could not measure ${url}: ${runtimeError.message}`);
    const costs = CATEGORIES.flatMap((category) =>
      (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
        const audit = audits[id];
        return audit && weight > 0 && audit.score !== null && audit.score < 1
          ? [`${id} ${audit.displayValue ?? ''}`.trim()]
          : [];
      }),
    );
    const scores = CATEGORIES.map((category) =>
      Math.round(100 * (categories[category]?.score ?? 0)),
    );
    const { cpuSlowdownMultiplier } = configSettings.throttling;
    return { scores, costs, phoneIndex: environment.benchmarkIndex / cpuSlowdownMultiplier };
  } finally {
    await browser.close();
  }
}
