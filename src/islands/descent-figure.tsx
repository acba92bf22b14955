import { useMemo, useState } from 'preact/hooks';
import { svgMarks } from '../plots/svg.ts';
import { lossChart } from './descent-figure-chart.ts';
import { Directions } from './descent-figure-directions.tsx';
import { mapFrame, mapGround, mapHeight, mapPath } from './descent-figure-map.ts';
import { RateSlider } from './descent-figure-rate.tsx';
import { DEFAULTS, KAPPAS, run as runOf, type Settings, STEPS } from './descent-figure-settings.ts';
import { notice } from './descent-figure-words.ts';
import { Choices } from './figure-choices.tsx';
import { FREELY } from './figure-height.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Player } from './figure-player.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';

/** Milliseconds of a whole run: slow enough to see each crossing of the valley. */
const DURATION = 6000;

const RAVINES = KAPPAS.map((id) => ({ id, name: id === '1' ? '1 (round)' : id }));

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
    <FigurePanel name="descent-figure">
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
            scales={FREELY}
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
    </FigurePanel>
  );
}
