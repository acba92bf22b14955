import { describe, expect, it } from 'vitest';
import { distanceChart, mapFrame, paths } from '../../../src/islands/momentum-figure-drawing.ts';
import { plane } from '../../../src/islands/momentum-figure-plane.ts';
import {
  DEFAULTS,
  distances,
  PRESETS,
  plainRun,
  run,
  type Settings,
  STOPS,
  theory,
} from '../../../src/islands/momentum-figure-settings.ts';
import { notice, rootsText } from '../../../src/islands/momentum-figure-words.ts';
import { phasePlane } from '../../../src/plots/phase-plane.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const told = (settings: Pick<Settings, 'lr' | 'beta'>) =>
  notice(theory(settings), settings, run({ ...DEFAULTS, ...settings }), plainRun);

describe('the momentum figure', () => {
  it('names the regime of every setting to try', () => {
    expect(PRESETS.map(({ id, ...settings }) => [id, theory(settings).regime])).toEqual([
      ['plain', 'crawl'],
      ['crawl', 'crawl'],
      ['ringing', 'ringing'],
      ['optimum', 'critically damped'],
      ['beyond', 'diverging'],
    ]);
  });

  it('has every setting to try on its sliders, so that none lies between two stops', () => {
    for (const { lr, beta } of [...PRESETS, DEFAULTS]) {
      expect(STOPS.lr).toContain(lr);
      expect(STOPS.beta).toContain(beta);
    }
  });

  it('says where both runs are after a hundred steps', () => {
    const { lr, beta } = DEFAULTS;
    expect(told({ lr, beta })).toContain('fade by √β = 0.949 a step');
    expect(told({ lr, beta })).toContain('the distance is 0.012;');
    expect(told({ lr, beta })).toContain('at its best rate is left with 0.368.');
    expect(distances(run(DEFAULTS)).at(-1)).toBeCloseTo(0.012, 3);
  });

  it('says from which rate a diverging run diverges', () => {
    expect(told({ lr: 0.034, beta: 0.6 })).toContain('below 2(1 + β)/λ = 0.032.');
  });

  it('writes a conjugate pair once, real roots both', () => {
    expect(rootsText(theory({ lr: 0.02, beta: 0.9 }).across)).toBe('−0.050 ± 0.947i');
    expect(rootsText(theory({ lr: 0.01, beta: 0 }).along)).toBe('0.990, 0.000');
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const lr of STOPS.lr.filter((_, k) => k % 9 === 0))
      for (const beta of STOPS.beta.filter((_, k) => k % 11 === 0)) {
        const settings = { lr, beta, step: 100 };
        const path = run(settings);
        const marks = [
          ...paths(path, mapFrame(320), 100),
          ...stepChart(distanceChart(path, 320, 100)),
          ...phasePlane(plane(settings, 320, 213)),
        ];
        expect(told(settings)).not.toMatch(/NaN|Infinity|undefined/);
        expect(svgMarks(marks)).not.toMatch(/NaN|Infinity|undefined|e\+/);
      }
  });
});
