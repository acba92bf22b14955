import { type MomentumSchedule, scheduledRate } from '../labs/momentum-schedule.ts';
import type { Trajectory } from '../optim/descend.ts';
import { moveLengths } from '../optim/move-lengths.ts';
import type { Span } from '../plots/scale.ts';
import { type Series, type StepChart, spanOf, valuesOf } from '../plots/step-chart.ts';
import { FORM_LOOK, type FormRun } from './lab-momentum-forms.ts';
import { distances, STEPS } from './momentum-figure-settings.ts';

/** Lengths and distances that the charts hold; what leaves them is not drawn. */
const SPAN: Span = [1e-6, 100];

/** A curve for each form; the reader's is dashed, over the library's. */
function series(
  runs: readonly FormRun[],
  measure: (path: Trajectory) => readonly number[],
): readonly Series[] {
  const shown = (path: Trajectory) =>
    measure(path).map((value) => (value >= SPAN[0] && value <= SPAN[1] ? value : Number.NaN));
  const lines = runs.flatMap(({ form, library }): readonly Series[] =>
    library
      ? [
          {
            label: FORM_LOOK[form].letter,
            values: shown(library),
            tone: FORM_LOOK[form].tone,
            // Where the average is Momentum's walk, both are to be seen.
            look: form === 'momentum-ema' ? 'ghost' : 'line',
          },
        ]
      : [],
  );
  const own = runs.flatMap(({ own }): readonly Series[] =>
    own ? [{ label: '', values: shown(own), tone: 'ink', look: 'ghost' }] : [],
  );
  return [...lines, ...own];
}

/** Curves on a logarithmic axis that holds what there is of them. */
function chartOf(all: readonly Series[], width: number, cursor: number): StepChart {
  return {
    width,
    height: 190,
    kind: 'log',
    span: spanOf(valuesOf(all), 'log'),
    series: all,
    references: [],
    cursor,
  };
}

/** How far each step went. */
export const moveChart = (runs: readonly FormRun[], width: number, cursor: number): StepChart =>
  chartOf(series(runs, moveLengths), width, cursor);

/** The distance to the minimum after each step. */
export const formsDistanceChart = (
  runs: readonly FormRun[],
  width: number,
  cursor: number,
): StepChart =>
  chartOf(
    series(runs, (path) => distances(path).slice(1)),
    width,
    cursor,
  );

/** The rate of each step. */
export function rateChart(
  schedule: MomentumSchedule,
  lr: number,
  width: number,
  cursor: number,
): StepChart {
  const rate = scheduledRate(schedule, lr, STEPS);
  const values = Array.from({ length: STEPS }, (_, t) => rate(t));
  return {
    width,
    height: 74,
    kind: 'linear',
    span: spanOf(values, 'linear'),
    series: [{ label: 'η', values, tone: 'ink', look: 'line' }],
    references: [],
    cursor,
  };
}
