import { describe, expect, it } from 'vitest';
import { chartRows, placeChart } from '../../../src/islands/adam-family-figure-charts.ts';
import {
  DEFAULTS,
  PERIOD_LENGTHS,
  PERIODS,
  periodEnds,
  type Settings,
  STOPS,
  shownPeriod,
  trace,
} from '../../../src/islands/adam-family-figure-settings.ts';
import { notice } from '../../../src/islands/adam-family-figure-words.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const said = (part: Partial<Settings>): string => {
  const settings = { ...DEFAULTS, ...part };
  return notice(trace(settings), settings);
};

describe('the figure on the counter-example', () => {
  it('opens with Adam at the worst place and AMSGrad next to the best', () => {
    expect(said({})).toMatch(
      /Adam is at 1 \(the worst place\) and AMSGrad at −0\.98\d \(next to the best\)/,
    );
  });

  it('lets Adam arrive as well when its memory is long', () => {
    expect(said({ beta2: 0.999 })).toMatch(/Adam is at −0\.98\d \(next to the best\)/);
    expect(said({ period: '31', beta1: 0.9, beta2: 0.9 })).toContain(
      'Adam is at 1 (the worst place)',
    );
  });

  it('cuts out the period on show and the end of each period', () => {
    const settings = { ...DEFAULTS, period: '11', shown: 4 } as const;
    const rows = trace(settings);
    expect(shownPeriod(rows, settings).map(({ t }) => t)).toEqual(
      Array.from({ length: 11 }, (_, k) => 34 + k),
    );
    expect(shownPeriod(rows, settings)[0]?.g).toEqual([11, 11]);
    expect(periodEnds(rows, settings)).toHaveLength(PERIODS);
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const { id: period } of PERIOD_LENGTHS.slice(0, 3))
      for (const beta1 of STOPS.beta1)
        for (const beta2 of STOPS.beta2) {
          const settings = { ...DEFAULTS, period, beta1, beta2 };
          const rows = trace(settings);
          const cycle = shownPeriod(rows, settings);
          expect(notice(rows, settings)).not.toMatch(/NaN|Infinity|undefined/);
          const charts = chartRows(cycle, 1, 320).flatMap((row) => row.charts);
          for (const chart of [placeChart(periodEnds(rows, settings), 1, 320), ...charts])
            expect(svgMarks(stepChart(chart))).not.toMatch(/NaN|Infinity|undefined/);
        }
  });
});
