import { describe, expect, it } from 'vitest';
import { lossChart, mapFrame, mapGround, mapPaths } from '../../../src/islands/clip-figure-map.ts';
import {
  DEFAULTS,
  DEPTHS,
  onMap,
  PRESETS,
  runs,
  type Settings,
  STEPS,
  STOPS,
  settable,
} from '../../../src/islands/clip-figure-settings.ts';
import { firstSteps, leaves, notice } from '../../../src/islands/clip-figure-words.ts';
import type { Point } from '../../../src/optim/objective.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const told = (part: Partial<Settings>): string => {
  const settings = { ...DEFAULTS, ...part };
  return notice(settings, firstSteps(settings), runs(settings));
};
const valley = PRESETS[1]?.start ?? DEFAULTS.start;

describe('the clipping figure', () => {
  it('opens on the wall, where the step without clipping leaves the map and the others do not', () => {
    const sentence = told({});
    expect(sentence).toContain('multiplied by 169 in 20 steps, and the gradient has norm 24.7.');
    expect(sentence).toContain('Without clipping the first step is 24.7 long;');
    expect(sentence).toContain('0.707 long and turns it by 13.1°');
    expect(sentence).toContain('by norm it is 0.5 long and keeps its direction.');
    expect(sentence).toContain('The run that is not clipped leaves the map at step 1.');
    expect(sentence).not.toContain('The run clipped');
  });

  it('loses the run without clipping from the plain too, and keeps the one clipped by norm', () => {
    const all = runs({ ...DEFAULTS, start: valley });
    expect(leaves(all.none)).toBeGreaterThan(1);
    expect(leaves(all.norm)).toBeUndefined();
    expect(all.norm.value[STEPS]).toBeLessThan(0.01);
    expect(all.none.value[STEPS]).toBeCloseTo(0.09, 3);
  });

  it('says so where nothing is clipped, or nothing by value', () => {
    expect(told({ start: [6.5, -1.5] })).toContain(
      'within the limit of 0.5, so nothing is clipped',
    );
    const settings: Settings = { ...DEFAULTS, depth: '5', start: [5.2, -2.9], limit: 1 };
    const { none } = firstSteps(settings);
    const largest = Math.max(...none.gradient.map(Math.abs));
    const between = { ...settings, limit: (largest + none.norm) / 2 };
    expect(notice(between, firstSteps(between), runs(between))).toContain(
      'by value nothing is clipped, since each entry alone is within the limit',
    );
  });

  it('turns a step by value by no more than 45° and a step by norm not at all', () => {
    for (const start of [DEFAULTS.start, valley, [4, -2] as Point])
      for (const limit of STOPS.limit) {
        const { value, norm } = firstSteps({ ...DEFAULTS, start, limit });
        expect(value.turned).toBeLessThan(45);
        expect(norm.turned).toBeLessThan(1e-5);
        expect(norm.norm).toBeLessThanOrEqual(limit * (1 + 1e-12));
      }
  });

  it('has every start to try on the map, and moves any other there', () => {
    for (const { start } of PRESETS) expect(onMap(...start)).toBe(true);
    expect(settable([99, -99])).toEqual([6.8, -3.6]);
    expect(settable([4.56789, -2.34567])).toEqual([4.57, -2.35]);
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const { id: depth } of DEPTHS)
      for (const start of [DEFAULTS.start, valley, [3.2, -1.2] as Point])
        for (const lr of STOPS.lr)
          for (const step of [1, STEPS]) {
            const settings = { ...DEFAULTS, depth, start, lr, step };
            const all = runs(settings);
            const frame = mapFrame(320);
            const marks = [
              ...mapPaths(all, settings, firstSteps(settings).none.gradient, frame),
              ...stepChart(lossChart(all, settings, 320, 200)),
            ];
            expect(told(settings)).not.toMatch(/NaN|Infinity|undefined/);
            expect(svgMarks(marks)).not.toMatch(/NaN|Infinity|undefined|e\+/);
          }
    expect(svgMarks(mapGround({ depth: '50' }, mapFrame(320)))).not.toMatch(/NaN|undefined/);
  });
});
