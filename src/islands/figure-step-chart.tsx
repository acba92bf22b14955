import { type StepChart, stepAt, stepChart, stepFrame } from '../plots/step-chart.ts';
import { drawnHeight, type Scales } from './figure-height.ts';
import { MarkView } from './figure-mark.tsx';
import { held } from './held.ts';

/** A chart against steps; a pointer over it chooses the step. */
export function StepChartView({
  chart,
  label,
  scales,
  onStep,
}: {
  readonly chart: StepChart;
  readonly label: string;
  readonly scales?: Scales;
  readonly onStep: (step: number) => void;
}) {
  const follow = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    onStep(stepAt(stepFrame(chart), ((event.clientX - box.left) / box.width) * chart.width));
  };
  return (
    <svg
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      style={drawnHeight(chart.height, scales)}
      role="img"
      aria-label={label}
      onPointerMove={follow}
      onPointerDown={follow}
    >
      <ChartMarks chart={chart} />
    </svg>
  );
}

/** The marks of a chart but for its cursor, whose move then leaves the long lines as they are. */
const ChartMarks = held(({ chart }: { readonly chart: StepChart }) => (
  <>
    {stepChart(chart).map((mark, k) => (
      <MarkView key={k} mark={mark} />
    ))}
  </>
));
