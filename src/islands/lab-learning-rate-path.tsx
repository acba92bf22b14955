import { useMemo } from 'preact/hooks';
import type { SearchedDescent } from '../optim/searched-descent.ts';
import { svgMarks } from '../plots/svg.ts';
import { lossChart } from './descent-figure-chart.ts';
import { mapFrame, mapGround, mapHeight, mapPath } from './descent-figure-map.ts';
import { type Run, rates } from './descent-figure-settings.ts';
import { FREELY } from './figure-height.ts';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';
import { searchLoss, searchPath, takenChart } from './lab-learning-rate-map.ts';
import type { LearningRateState } from './lab-learning-rate-state.ts';

/** The run at the chosen rate on the map and in a chart, and beside it the one with a line search where there is one. */
export function PathPart({
  run,
  sought,
  state: { kappa, percent, steps },
  step,
  told,
  toStep,
}: {
  readonly run: Run;
  readonly sought: SearchedDescent | undefined;
  readonly state: LearningRateState;
  readonly step: number;
  readonly told: string;
  readonly toStep: (step: number) => void;
}) {
  const [column, width] = useWidth(440);
  const [wide, full] = useWidth(900);
  const frame = useMemo(() => mapFrame(run.surface, width), [kappa, width]);
  const ground = useMemo(() => svgMarks(mapGround(run, frame)), [kappa, frame]);
  const height = mapHeight(width);
  const { edge } = rates({ kappa, percent });
  return (
    <div ref={wide}>
      <div class="columns">
        <div ref={column}>
          <p class="title">
            path on the contour lines of f
            {sought && (
              <>
                ; <b class="series-3">with the line search</b>, η the first rate tried
              </>
            )}
          </p>
          <svg
            class="map"
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={`Contour map of a ravine with the path of gradient descent. ${told}`}
          >
            <g dangerouslySetInnerHTML={{ __html: ground }} />
            <g
              dangerouslySetInnerHTML={{
                __html: svgMarks([
                  ...mapPath(run, frame, step),
                  ...(sought ? searchPath(sought, frame, step) : []),
                ]),
              }}
            />
          </svg>
        </div>
        <div>
          <p class="title">
            f after each step, and the parts of u and v in it; log scale
            {sought && (
              <>
                ; <i>s</i> with the line search
              </>
            )}
          </p>
          <StepChartView
            chart={lossChart(run, step, width, sought ? [searchLoss(sought)] : [])}
            scales={FREELY}
            label={`The loss against ${steps} steps on a logarithmic scale. ${told}`}
            onStep={toStep}
          />
        </div>
      </div>
      {sought && (
        <div class="taken">
          <p class="title">rate taken at each step by the line search</p>
          <StepChartView
            chart={takenChart(sought, edge, full, step)}
            label={`The rate that the line search took at each of ${steps} steps, beside the edge.`}
            onStep={toStep}
          />
        </div>
      )}
    </div>
  );
}
