import { describe, expect, it } from 'vitest';
import { chartOf, STOPS } from '../../../src/islands/armijo-figure-settings.ts';
import { notice as searched } from '../../../src/islands/armijo-figure-words.ts';
import { mapFrame, mapGround, mapPath } from '../../../src/islands/descent-figure-map.ts';
import {
  DEFAULTS,
  KAPPAS,
  PERCENT,
  rates,
  run,
  type Settings,
  STEPS,
} from '../../../src/islands/descent-figure-settings.ts';
import { notice } from '../../../src/islands/descent-figure-words.ts';
import { sliceChart } from '../../../src/plots/slice-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const NOT_A_NUMBER = /NaN|Infinity|undefined/;
const told = (part: Partial<Settings>) => {
  const settings = { ...DEFAULTS, ...part };
  return notice(run(settings), settings);
};

describe('the learning-rate figure', () => {
  it('has the edge of the ravine with κ = 9 at 2/9 and its best rate at 1/5', () => {
    const { edge, best, bestPercent } = rates(DEFAULTS);
    expect(edge).toBeCloseTo(2 / 9, 12);
    expect(best).toBeCloseTo(0.2, 12);
    expect(bestPercent).toBe(90);
  });

  it('offers the best rate of every ravine as a whole percent of the edge', () => {
    for (const kappa of KAPPAS) {
      const { best, bestPercent, edge } = rates({ kappa, percent: 1 });
      expect((edge * bestPercent) / 100).toBeCloseTo(best, 12);
    }
  });

  it('is met at its edge by the path: the part across neither shrinks nor grows', () => {
    for (const kappa of KAPPAS) {
      const { steep } = run({ kappa, percent: PERCENT.edge });
      expect(steep[STEPS]).toBeCloseTo(steep[0] ?? Number.NaN, 9);
      const [below, above] = [99, 101].map((percent) => run({ kappa, percent }).steep[STEPS] ?? 0);
      expect(below).toBeLessThan(steep[0] ?? 0);
      expect(above).toBeGreaterThan(steep[0] ?? 0);
    }
  });

  it('splits the loss between the two axes without remainder, in a round bowl too', () => {
    for (const kappa of KAPPAS) {
      const { trajectory, flat, steep } = run({ kappa, percent: 30 });
      for (const k of [0, 1, 7])
        expect((flat[k] ?? 0) + (steep[k] ?? 0)).toBeCloseTo(trajectory.value[k] ?? Number.NaN, 10);
    }
  });

  it('says which direction is the slower one, and when neither is', () => {
    expect(told({ percent: 30 })).toContain('The slower direction, along the valley');
    expect(told({ percent: 95 })).toContain('The slower direction, across the valley');
    expect(told({ percent: 90 })).toContain(
      'Along the valley each step keeps 0.8 as well: this is the best fixed rate, and a tenth of the distance is left after every 10.3 steps.',
    );
    expect(told({ percent: 100 })).toContain('exactly as far from it as before');
    expect(told({ percent: 110 })).toContain('1.2 times as far from it as before');
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const kappa of KAPPAS) {
      const crawl = run({ kappa, percent: 1 });
      const frame = mapFrame(crawl.surface, 320);
      expect(svgMarks(mapGround(crawl, frame))).not.toMatch(NOT_A_NUMBER);
      for (let percent = PERCENT.min; percent <= PERCENT.max; percent++) {
        const settings = { kappa, percent, step: STEPS };
        expect(told(settings)).not.toMatch(NOT_A_NUMBER);
        expect(svgMarks(mapPath(run(settings), frame, STEPS))).not.toMatch(NOT_A_NUMBER);
      }
    }
  });
});

describe('the line-search figure', () => {
  it('accepts 0.126 of the default trials, and calls a rise by its name', () => {
    expect(searched({ c: 0.3, b: 0, alpha0: 0.35 })).toContain('Accepted: α = 0.126, ');
    expect(searched({ c: 0.1, b: 0.9, alpha0: 0.35 })).toContain('f rises');
    expect(searched({ c: 0.5, b: 0, alpha0: 0.35 })).toContain('Refused: 0.35, 0.21 and 0.126.');
    expect(searched({ c: 0.5, b: 0.5, alpha0: 0.35 })).toContain('f falls');
    expect(searched({ c: 0.5, b: 0.7, alpha0: 0.35 })).toContain('f rises');
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const c of STOPS.c)
      for (const b of STOPS.b)
        for (const alpha0 of STOPS.alpha0) {
          const settings = { c, b, alpha0 };
          expect(searched(settings)).not.toMatch(NOT_A_NUMBER);
          expect(svgMarks(sliceChart(chartOf(settings, 300)))).not.toMatch(NOT_A_NUMBER);
        }
  });
});
