import { describe, expect, it } from 'vitest';
import { chartRows } from '../../../src/islands/adam-figure-charts.ts';
import {
  DEFAULTS,
  type Settings,
  STOPS,
  trace,
} from '../../../src/islands/adam-figure-settings.ts';
import { notice } from '../../../src/islands/adam-figure-words.ts';
import { GRADIENT_STREAMS } from '../../../src/optim/gradient-streams.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const everySetting: readonly Settings[] = GRADIENT_STREAMS.flatMap(({ id: stream }) =>
  STOPS.beta1.flatMap((beta1) =>
    STOPS.beta2.flatMap((beta2) =>
      [true, false].map((corrected) => ({ ...DEFAULTS, stream, beta1, beta2, corrected })),
    ),
  ),
);

describe('the Adam figure', () => {
  it('says at first what the lesson says: 3.16 times at step 1, 6.57 times at step 12', () => {
    expect(notice(trace(DEFAULTS), DEFAULTS)).toContain(
      'Without bias correction the first step of coordinate 1 would be 3.16 times as long as it should be, and step 12, the worst, 6.57 times.',
    );
  });

  it('tells the length of the steps that are taken, not of those that would be', () => {
    const off = { ...DEFAULTS, corrected: false };
    expect(notice(trace(DEFAULTS), DEFAULTS)).toContain('coordinate 1 moves by 1 η a step');
    expect(notice(trace(off), off)).not.toContain('coordinate 1 moves by 1 η a step');
  });

  it('draws the moments the step is made of as full lines', () => {
    const looks = (corrected: boolean) =>
      chartRows(trace(DEFAULTS), { ...DEFAULTS, corrected }, 400)
        .filter(({ id }) => id === 'm')
        .flatMap(({ charts }) => charts[0].series.map(({ label, look }) => `${label} ${look}`))
        .sort();
    expect(looks(true)).toEqual(['m ghost', 'm\u0302 line']);
    expect(looks(false)).toEqual(['m line', 'm\u0302 ghost']);
  });

  it('has neither words nor marks that are not numbers at any setting', () => {
    for (const settings of everySetting) {
      const rows = trace(settings);
      expect(notice(rows, settings)).not.toMatch(/NaN|Infinity|undefined/);
      for (const { charts } of chartRows(rows, settings, 320))
        for (const chart of charts)
          expect(svgMarks(stepChart(chart))).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
