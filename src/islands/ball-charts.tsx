import { wave } from '../optim/wave-loss.ts';
import { fitChart } from '../plots/fit-chart.ts';
import { type HillChart, hillChart, hillFrame } from '../plots/hill-chart.ts';
import { STRIP } from '../plots/hill-step.ts';
import { BUOY, loss, RANGE } from './ball-loss.ts';
import { Sheet } from './figure-sheet.tsx';
import { useWidth } from './figure-width.ts';

/** The least and the most pixels of a chart's height, without the strip. */
const HEIGHTS = [190, 260] as const;

/** What the ball's chart shows beside the ball. */
export type Hill = Pick<HillChart, 'curve' | 'tried' | 'path' | 'next'>;

/** The wave through the measurements, beside the ball on the loss; a press or a drag in the latter pushes the ball. */
export function BallCharts({
  w,
  hill,
  told,
  push,
}: {
  readonly w: number;
  readonly hill: Hill;
  /** What happened, for those who do not see the charts. */
  readonly told: string;
  readonly push: (w: number) => void;
}) {
  const [column, width] = useWidth(400);
  const height = Math.round(Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], width * 0.62)));
  const fit = {
    width,
    height,
    x: [0, 3],
    y: [-1.35, 1.35],
    samples: BUOY,
    predict: (x: number) => wave(w, x),
  } as const;
  const strip = hill.next ? STRIP : 0;
  const chart: HillChart = {
    ...hill,
    width,
    height: height + strip,
    x: RANGE,
    y: [0, 1.5],
    loss,
  };
  return (
    <div class="columns">
      <div ref={column}>
        <p class="title">height (m) over time (s): readings and sin(wx)</p>
        <Sheet
          name="fit"
          width={width}
          height={height}
          scales={HEIGHTS}
          marks={fitChart(fit)}
          label="Twelve measured heights as crosses, the wave of the chosen weight as a line, and the misses between them."
        />
      </div>
      <div>
        <p class="title">loss over the weight w</p>
        <Sheet
          name="hill"
          width={width}
          height={chart.height}
          scales={HEIGHTS}
          strip={strip}
          marks={hillChart(chart)}
          label={`The loss over the weight, with a ball. ${told}`}
          at={(x) => push(hillFrame(chart).x.toData(x))}
        />
      </div>
    </div>
  );
}
