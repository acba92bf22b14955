import { useState } from 'preact/hooks';
import { type CurveChart, curveChart, curveFrame } from '../plots/curve-chart.ts';
import { svgMarks } from '../plots/svg.ts';
import { digits } from './figure-digits.ts';
import { FigurePanel } from './figure-panel.tsx';
import { useWidth } from './figure-width.ts';
import { charts } from './loss-figure-charts.ts';
import { AXIS, Controls, Scrubber } from './loss-figure-controls.tsx';
import {
  DEFAULTS,
  predictionOf,
  type Settings,
  settable,
  shownLosses,
} from './loss-figure-settings.ts';
import { notice } from './loss-figure-words.ts';

/** One chart; where a pointer presses or drags, the prediction follows. */
function Chart({
  chart,
  label,
  onPlace,
}: {
  readonly chart: CurveChart;
  readonly label: string;
  readonly onPlace: (place: number) => void;
}) {
  const follow = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    onPlace(curveFrame(chart).x.toData(((event.clientX - box.left) / box.width) * chart.width));
  };
  return (
    <svg
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      style={{ height: `${chart.height}px` }}
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={follow}
      dangerouslySetInnerHTML={{ __html: svgMarks(curveChart(chart)) }}
    />
  );
}

/** Every loss at the prediction, its value beside its slope. */
const Readout = ({ settings }: { readonly settings: Settings }) => (
  <table class="readout">
    <caption>
      At {AXIS[settings.task]} {digits(predictionOf(settings))}
    </caption>
    <thead>
      <tr>
        <td />
        <th scope="col">value</th>
        <th scope="col">slope</th>
      </tr>
    </thead>
    <tbody>
      {shownLosses(settings).map(({ loss, target, tone }) => (
        <tr key={loss.id}>
          <th scope="row">
            <span class={tone}>{loss.name}</span>
          </th>
          <td>{digits(loss.value(predictionOf(settings), target))}</td>
          <td>{digits(loss.slope(predictionOf(settings), target))}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The losses of one prediction and their slopes, for a prediction that the reader moves. */
export function LossFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const move = (prediction: number) =>
    setSettings((before) => ({
      ...before,
      prediction: { ...before.prediction, [before.task]: settable(before.task, prediction) },
    }));
  const { value, slope } = charts(settings, width);
  const axis = AXIS[settings.task];
  return (
    <FigurePanel name="loss-figure">
      <Controls settings={settings} change={change} />
      <div ref={column}>
        <p class="title">loss of one {axis}, with its tangent</p>
        <Chart
          chart={value}
          label={`Each loss against the ${axis}. The values are in the table below.`}
          onPlace={move}
        />
        <p class="title">slope, the derivative by the {axis}</p>
        <Chart
          chart={slope}
          label={`The slope of each loss against the ${axis}. The values are in the table below.`}
          onPlace={move}
        />
      </div>
      <Scrubber settings={settings} move={move} />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {notice(settings)}
        </p>
        <Readout settings={settings} />
      </div>
    </FigurePanel>
  );
}
