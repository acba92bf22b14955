import { describe, expect, it } from 'vitest';
import { chartRows } from '../../../src/islands/adaptive-figure-charts.ts';
import {
  chosenRows,
  DEFAULTS,
  runs,
  type Settings,
} from '../../../src/islands/adaptive-figure-settings.ts';
import { notice } from '../../../src/islands/adaptive-figure-words.ts';
import { RATE_STREAMS } from '../../../src/optim/rate-streams.ts';
import { RATE_RULES } from '../../../src/optim/rate-trace.ts';
import { stepChart } from '../../../src/plots/step-chart.ts';
import { svgMarks } from '../../../src/plots/svg.ts';

const everySetting: readonly Settings[] = RATE_STREAMS.flatMap(({ id: stream }) =>
  [0, 0.9, 0.999].flatMap((rho) =>
    [1e-10, 0.01].map((eps): Settings => ({ ...DEFAULTS, stream, rho, eps })),
  ),
);
const said = (part: Partial<Settings>): string => {
  const settings = { ...DEFAULTS, ...part };
  return notice(chosenRows(runs(settings), settings), settings);
};

describe('the figure on adaptive rates', () => {
  it('says that AdaGrad meets the tenth rare gradient with η/√10, the 187th dense one with η/√187', () => {
    expect(said({})).toContain('0.0731 η for coordinate 1');
    expect(said({})).toContain('0.316 η for coordinate 2, which has met 10');
  });

  it('says that RMSProp forgets the storm and AdaGrad does not', () => {
    expect(said({ stream: 'storm', rule: 'rmsprop' })).toMatch(/By step \d+ it has come back/);
    expect(said({ stream: 'storm', rule: 'adagrad' })).toMatch(
      /At step 200 it is still 0\.0\d+ times/,
    );
  });

  it('says that a thousandth of the gradient goes as far, but not with gradient descent', () => {
    expect(said({ stream: 'scales', rule: 'rmsprop' })).toContain('take it as far');
    expect(said({ stream: 'scales', rule: 'sgd' })).toContain('a thousandth as long');
    expect(said({ stream: 'scales', rule: 'adadelta' })).toContain('ε is not small');
  });

  it('draws the chosen rule in full and last, the others dashed', () => {
    const rows = chartRows(runs(DEFAULTS), { ...DEFAULTS, rule: 'rmsprop' }, 400);
    const rate = rows.find(({ id }) => id === 'rate');
    for (const chart of rate?.charts ?? [])
      expect(chart.series.map(({ look }) => look)).toEqual(['ghost', 'ghost', 'ghost', 'line']);
    expect(rate?.charts[0].span).toEqual(rate?.charts[1].span);
  });

  it('has neither words nor marks that are not numbers at the ends of the sliders', () => {
    for (const base of everySetting) {
      const all = runs(base);
      for (const { id: rule } of RATE_RULES) {
        const settings = { ...base, rule };
        expect(notice(chosenRows(all, settings), settings)).not.toMatch(/NaN|Infinity|undefined/);
        for (const { charts } of chartRows(all, settings, 320))
          for (const chart of charts)
            expect(svgMarks(stepChart(chart))).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });
});
