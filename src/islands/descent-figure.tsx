import { useMemo, useState } from 'preact/hooks';
import { stepFactor } from '../optim/fixed-rate.ts';
import type { Series, StepChart } from '../plots/step-chart.ts';
import { svgMarks } from '../plots/svg.ts';
import { mapFrame, mapGround, mapHeight, mapPath } from './descent-figure-map.ts';
import { RateSlider } from './descent-figure-rate.tsx';
import {
  DEFAULTS,
  KAPPAS,
  type Run,
  rates,
  run as runOf,
  type Settings,
  STEPS,
} from './descent-figure-settings.ts';
import { notice } from './descent-figure-words.ts';
import { Choices } from './figure-choices.tsx';
import { digits } from './figure-digits.ts';
import { Player } from './figure-player.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';

/** Milliseconds of a whole run: slow enough to see each crossing of the valley. */
const DURATION = 6000;

const RAVINES = KAPPAS.map((id) => ({ id, name: id === '1' ? '1 (round)' : id }));

function lossChart({ trajectory, flat, steep }: Run, step: number, width: number): StepChart {
  const after = (values: Iterable<number>): readonly number[] => [...values].slice(1);
  const series: readonly Series[] = [
    { label: 'u', values: after(flat), tone: 'series-1', look: 'ghost' },
    { label: 'v', values: after(steep), tone: 'series-2', look: 'ghost' },
    { label: 'f', values: after(trajectory.value), tone: 'ink', look: 'line' },
  ];
  return {
    width,
    height: mapHeight(width),
    kind: 'log',
    span: [1e-6, 1e3],
    series,
    references: [],
    cursor: step,
  };
}

/** The table of both directions at the step under the cursor. */
function Directions({ run, settings }: { readonly run: Run; readonly settings: Settings }) {
  const { steepest, lr } = rates(settings);
  const at = (values: ArrayLike<number>) => digits(values[settings.step] ?? Number.NaN);
  return (
    <table>
      <caption>After step {settings.step}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">λ</th>
          <th scope="col">1 − ηλ</th>
          <th scope="col">part of f</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <span class="series-1">u, along</span>
          </th>
          <td>1</td>
          <td>{digits(stepFactor(1, lr))}</td>
          <td>{at(run.flat)}</td>
        </tr>
        <tr>
          <th scope="row">
            <span class="series-2">v, across</span>
          </th>
          <td>{steepest}</td>
          <td>{digits(stepFactor(steepest, lr))}</td>
          <td>{at(run.steep)}</td>
        </tr>
        <tr>
          <th scope="row">f, the sum</th>
          <td />
          <td />
          <td>{at(run.trajectory.value)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Gradient descent in a ravine: the learning rate from a crawl to beyond 2/λmax. */
export function DescentFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const { kappa, percent, step } = settings;
  const run = useMemo(() => runOf({ kappa, percent }), [kappa, percent]);
  const frame = useMemo(() => mapFrame(run.surface, width), [kappa, width]);
  const ground = useMemo(() => svgMarks(mapGround(run, frame)), [kappa, frame]);
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));

  const sentence = notice(run, settings);
  const height = mapHeight(width);
  return (
    <div class="descent-figure figure-panel">
      <div class="controls">
        <Choices
          legend="Condition number κ"
          name="descent-figure-kappa"
          options={RAVINES}
          value={kappa}
          set={(id) => change({ kappa: id })}
        />
      </div>
      <RateSlider settings={settings} set={(to) => change({ percent: to })} />
      <div class="columns">
        <div ref={column}>
          <p class="title">path on the contour lines of f</p>
          <svg
            class="map"
            viewBox={`0 0 ${width} ${height}`}
            style={{ height: `${height}px` }}
            role="img"
            aria-label={`Contour map of a ravine with the path of gradient descent. ${sentence}`}
          >
            <g dangerouslySetInnerHTML={{ __html: ground }} />
            <g dangerouslySetInnerHTML={{ __html: svgMarks(mapPath(run, frame, step)) }} />
          </svg>
        </div>
        <div>
          <p class="title">f after each step, and the parts of u and v in it; log scale</p>
          <StepChartView
            chart={lossChart(run, step, width)}
            label={`The loss against ${STEPS} steps on a logarithmic scale. ${sentence}`}
            onStep={(to) => change({ step: to })}
          />
        </div>
      </div>
      <Player
        name="descent-figure-step"
        step={step}
        last={STEPS}
        set={(to) => change({ step: to })}
        duration={DURATION}
      />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {sentence}
        </p>
        <Directions run={run} settings={settings} />
      </div>
    </div>
  );
}
