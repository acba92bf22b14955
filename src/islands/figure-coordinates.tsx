import type { RefObject } from 'preact';
import type { StepChart } from '../plots/step-chart.ts';
import { StepChartView } from './figure-step-chart.tsx';

/** A row of a figure: one quantity, one chart per coordinate. */
export interface ChartRow<Id extends string> {
  readonly id: Id;
  readonly charts: readonly [StepChart, StepChart];
}

/** Two columns of charts, one for each coordinate or whatever else the heads name; a pointer over any of them chooses the step. */
export const Coordinates = <Id extends string>({
  column,
  heads = ['Coordinate 1', 'Coordinate 2'],
  kinds,
  coloured = true,
  titles,
  rows,
  steps,
  onStep,
}: {
  /** Gets the first column, whose width the charts are made for. */
  readonly column: RefObject<HTMLDivElement>;
  readonly heads?: readonly [first: string, second: string];
  /** What each coordinate's gradient is like. */
  readonly kinds: readonly [first: string, second: string];
  /** Whether each coordinate has a colour of its own, which its head then shows. */
  readonly coloured?: boolean;
  readonly titles: Readonly<Record<Id, string>>;
  readonly rows: readonly ChartRow<Id>[];
  readonly steps: number;
  readonly onStep: (step: number) => void;
}) => (
  <div class="columns">
    {([0, 1] as const).map((j) => (
      <div key={j} class="coordinate" {...(j === 0 ? { ref: column } : {})}>
        <p class="head">
          <b class={coloured ? `series-${j + 1}` : undefined}>{heads[j]}</b> {kinds[j]}
        </p>
        {rows.map(({ id, charts }) => (
          <div key={id} class="chart">
            <p class="title">{titles[id]}</p>
            <StepChartView
              chart={charts[j]}
              label={`${heads[j]}, ${titles[id]}, over ${steps} steps. The values are in the table below.`}
              onStep={onStep}
            />
          </div>
        ))}
      </div>
    ))}
  </div>
);
