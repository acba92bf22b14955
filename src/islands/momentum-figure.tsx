import { useMemo, useState } from 'preact/hooks';
import { phasePlane } from '../plots/phase-plane.ts';
import { FREELY } from './figure-height.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Player } from './figure-player.tsx';
import { Sheet } from './figure-sheet.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';
import { Controls, Modes } from './momentum-figure-controls.tsx';
import { distanceChart, ground, mapFrame, mapHeight, paths } from './momentum-figure-drawing.ts';
import { plane } from './momentum-figure-plane.ts';
import {
  DEFAULTS,
  nearest,
  plainRun,
  run,
  type Settings,
  STEPS,
  STOPS,
  theory,
} from './momentum-figure-settings.ts';
import { notice } from './momentum-figure-words.ts';

/** Momentum on a ravine: the plane of η and β, the path that a place in it gives, and plain gradient descent beside it. */
export function MomentumFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const [wide, full] = useWidth(830);
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const { lr, beta, step } = settings;
  const path = useMemo(() => run(settings), [lr, beta]);
  const known = useMemo(() => theory(settings), [lr, beta]);
  const contours = useMemo(() => ground(mapFrame(width)), [width]);
  const height = mapHeight(width);
  const sheet = plane(settings, width, height);
  const chart = distanceChart(path, full, step);
  const told = notice(known, settings, path, plainRun);

  return (
    <FigurePanel name="momentum-figure">
      <Controls settings={settings} change={change} />
      <div class="columns">
        <div ref={column}>
          <p class="head">
            <b>{known.regime}</b> η = {lr}, β = {beta}
          </p>
          <Sheet
            name="plane"
            width={width}
            height={height}
            scales={FREELY}
            marks={phasePlane(sheet)}
            label={`The plane of η and β, divided into crawl, ringing and diverging, which meet at Polyak’s optimum. The setting η = ${lr}, β = ${beta} is ${known.regime}.`}
            at={(x, y) =>
              change({
                lr: nearest(STOPS.lr, sheet.frame.x.toData(x)),
                beta: nearest(STOPS.beta, sheet.frame.y.toData(y)),
              })
            }
          />
          <p class="key">
            On the thick lines one direction is critically damped. The narrow strip beside
            “diverging” is zigzag.
          </p>
        </div>
        <div>
          <p class="head">
            <b class="series-2">momentum</b> <b class="series-1">gradient descent</b> at its best
          </p>
          <Sheet
            name="map"
            width={width}
            height={height}
            scales={FREELY}
            marks={[...contours, ...paths(path, mapFrame(width), step)]}
            label={`A narrow ravine with both paths after ${step} steps. ${told}`}
          />
        </div>
      </div>
      <div ref={wide}>
        <p class="title">distance to the minimum over {STEPS} steps, log scale</p>
        <StepChartView
          chart={chart}
          label="The distance to the minimum of both runs, step by step."
          onStep={(to) => change({ step: to })}
        />
      </div>
      <Player name="momentum-step" step={step} last={STEPS} set={(to) => change({ step: to })} />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {told}
        </p>
        <Modes run={known} />
      </div>
    </FigurePanel>
  );
}
