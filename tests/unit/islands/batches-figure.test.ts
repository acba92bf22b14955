import { describe, expect, it } from 'vitest';
import { bySample, lossChart, noiseChart } from '../../../src/islands/batches-figure-charts.ts';
import { ground, mapFrame, paths } from '../../../src/islands/batches-figure-map.ts';
import {
  drawnLast,
  lineAt,
  samplesFrame,
  samplesMarks,
} from '../../../src/islands/batches-figure-samples.ts';
import {
  COST,
  COUNT,
  DEFAULTS,
  EPOCHS,
  FIT,
  noiseAt,
  PRESETS,
  RATES,
  runners,
  SIZES,
} from '../../../src/islands/batches-figure-settings.ts';
import {
  drawnWords,
  noiseWords,
  notice,
  settled,
} from '../../../src/islands/batches-figure-words.ts';
import { START } from '../../../src/labs/batch-regression.ts';
import { logLogChart } from '../../../src/plots/log-log-chart.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const told = (settings: typeof DEFAULTS) => notice(runners(settings), settings);
const preset = (id: string) => ({ ...DEFAULTS, ...PRESETS.find((one) => one.id === id) });

describe('the batches figure', () => {
  it('gives each method the same samples to spend', () => {
    for (const { run } of runners(DEFAULTS)) expect(run.spent.at(-1)).toBe(COST);
    expect(runners(DEFAULTS).map(({ run }) => run.batches.length)).toEqual([
      COST,
      EPOCHS * Math.ceil(COUNT / 8),
      EPOCHS,
    ]);
  });

  it('moves nobody before the batch is full', () => {
    const [stochastic, mini, batch] = runners(DEFAULTS);
    expect(lineAt(stochastic, 1)).not.toEqual(START);
    expect(lineAt(mini, 7)).toEqual(START);
    expect(lineAt(mini, 8)).not.toEqual(START);
    expect(lineAt(batch, COUNT - 1)).toEqual(START);
    expect(lineAt(batch, COUNT)).not.toEqual(START);
  });

  it('says when the batch just drawn is a short one', () => {
    const [, mini] = runners(DEFAULTS);
    expect(drawnLast(mini, COUNT)).toHaveLength(4);
    expect(drawnWords(mini, COUNT)).toContain('short: 4 samples');
    expect(drawnWords(mini, 8)).toContain('just used, 8 samples');
    expect(drawnWords(mini, 3)).toContain('no mini-batch is complete');
  });

  it('shows stochastic and batch descent on two sides of the best at one rate', () => {
    const [stochastic, mini, batch] = runners(preset('same')).map(settled);
    expect(mini).toBeLessThan((stochastic ?? 0) / 10);
    expect(mini).toBeLessThan((batch ?? 0) / 100);
  });

  it('brings all three equally far when rates grow with the batch, until one passes its edge', () => {
    const halfway = runners(preset('scaled')).map((one) => bySample(one)[4 * COUNT - 1] ?? 0);
    const ratio = Math.max(...halfway) / Math.min(...halfway);
    expect(ratio).toBeLessThan(1.6);
    expect(told(preset('beyond'))).toContain('batch diverged');
    expect(told(preset('scaled'))).not.toContain('diverged');
  });

  it('has every setting to try on its slider', () => {
    for (const { lr } of [...PRESETS, DEFAULTS]) expect(RATES).toContain(lr);
  });

  it('draws the same for every reader, and differently when asked to', () => {
    expect(told(DEFAULTS)).toBe(told({ ...DEFAULTS }));
    expect(told({ ...DEFAULTS, draw: 2 })).not.toBe(told(DEFAULTS));
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const lr of RATES.filter((_, k) => k % 7 === 0))
      for (const scaled of [false, true]) {
        const settings = { ...DEFAULTS, lr, scaled, size: SIZES[4] };
        const all = runners(settings);
        for (const seen of [1, 200, COST]) {
          const noise = noiseAt(lineAt(all[1], seen));
          const marks = [
            ...ground(mapFrame(200), FIT),
            ...paths(all, mapFrame(200), seen),
            ...samplesMarks(all, FIT, samplesFrame(200, 140), seen),
            ...stepChart(
              lossChart(
                all.map((one) => [one, bySample(one)]),
                200,
                seen,
              ),
            ),
            ...logLogChart(noiseChart(noise, 200, 32)),
          ];
          expect(svgMarks(marks)).not.toMatch(/NaN|Infinity|undefined/);
          expect(told(settings)).not.toMatch(/NaN|Infinity|undefined/);
          expect(noiseWords(noise, 32)).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
  });

  it('measures a noise of σ/√B, and none at all when all samples are drawn', () => {
    const { sizes, sigma } = noiseAt(START);
    for (const { size, measured } of sizes) {
      const factor = Math.sqrt((COUNT - size) / (COUNT - 1));
      const expected = (sigma * factor) / Math.sqrt(size);
      expect(Math.abs(measured - expected)).toBeLessThanOrEqual(0.1 * expected + 1e-9);
    }
  });
});
