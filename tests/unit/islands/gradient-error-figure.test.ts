import { describe, expect, it } from 'vitest';
import { errorChart } from '../../../src/islands/gradient-error-figure-charts.ts';
import {
  bestStep,
  DEFAULTS,
  nearestStep,
  PLACES,
  type Settings,
  STEPS,
  sweep,
} from '../../../src/islands/gradient-error-figure-settings.ts';
import { notice } from '../../../src/islands/gradient-error-figure-words.ts';
import { SLOPE_SUBJECTS } from '../../../src/optim/slope-subject.ts';
import { logLogChart } from '../../../src/plots/log-log-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const told = (part: Partial<Settings>) => {
  const settings = { ...DEFAULTS, ...part };
  return notice(sweep(settings), settings);
};

describe('the gradient error figure', () => {
  it('says that truncation dominates where h is wide, and what half the h would do', () => {
    expect(told({ h: 1e-3 })).toContain(
      'Central difference: off by 9·10⁻⁸. Truncation dominates, and half the h would divide it by 4.',
    );
    expect(told({ h: 1e-3 })).toContain(
      'Forward difference: off by 4.2·10⁻⁴. Truncation dominates, and half the h would divide it by 2.',
    );
  });

  it('says that rounding dominates where h is tiny', () => {
    expect(told({ h: 1e-12 })).toContain(
      'Central difference: off by 1.2·10⁻⁵. Rounding dominates, and grows as h shrinks.',
    );
  });

  it('finds the best steps where theory expects them', () => {
    const rows = sweep(DEFAULTS);
    expect(bestStep(rows, 'central')).toBeGreaterThanOrEqual(1e-6);
    expect(bestStep(rows, 'central')).toBeLessThanOrEqual(1e-4);
    expect(bestStep(rows, 'forward')).toBeGreaterThanOrEqual(1e-9);
    expect(bestStep(rows, 'forward')).toBeLessThanOrEqual(1e-7);
  });

  it('speaks of the kink and of nothing else when it is within reach', () => {
    expect(told({ subject: 'relu', x: 0.1, h: 0.2 })).toMatch(
      /^The kink is within reach.*off by 0\.25/,
    );
    expect(told({ subject: 'relu', x: 0, h: 1e-8 })).toMatch(
      /^On the kink.*says 0\.5.*difference 1,.*says 0,/,
    );
    expect(told({ subject: 'relu', x: 0.1, h: 0.05 })).not.toContain('kink');
  });

  it('moves to a step that the slider has', () => {
    expect(nearestStep(1.2e-7)).toBe(1e-7);
    expect(nearestStep(4e-3)).toBe(5e-3);
    expect(nearestStep(1e-30)).toBe(1e-16);
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const { id: subject } of SLOPE_SUBJECTS)
      for (const x of PLACES) {
        const rows = sweep({ subject, x });
        for (const h of STEPS) {
          const settings = { subject, x, h };
          expect(notice(rows, settings)).not.toMatch(/NaN|Infinity|undefined/);
        }
        expect(
          svgMarks(logLogChart(errorChart(rows, { ...DEFAULTS, subject, x }, 320))),
        ).not.toMatch(/NaN|Infinity|undefined/);
      }
  });
});
