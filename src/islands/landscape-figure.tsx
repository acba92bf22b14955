import { useMemo, useState } from 'preact/hooks';
import type { Point } from '../optim/objective.ts';
import { svgMarks } from '../plots/svg.ts';
import { Choices } from './figure-choices.tsx';
import { FREELY } from './figure-height.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Player } from './figure-player.tsx';
import { StartHandle } from './figure-start.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';
import { lossChart, mapFrame, mapGround, mapHeight, mapPaths } from './landscape-figure-map.ts';
import { SCENES, sceneOf } from './landscape-figure-scenes.ts';
import {
  DEFAULTS,
  onMap,
  opening,
  type Settings,
  STEPS,
  visible,
  walks,
} from './landscape-figure-settings.ts';
import { Walkers } from './landscape-figure-table.tsx';
import { LOOK, notice } from './landscape-figure-words.ts';

/** Milliseconds of a whole run. */
const DURATION = 7000;

/** One start, several rules, five surfaces: each rule’s path on the contour lines, and its loss beside them. */
export function LandscapeFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [mapColumn, width] = useWidth(490);
  const [chartColumn, chartWidth] = useWidth(330);
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const { scene: id, start, rates, noisy, shown, step } = settings;
  const scene = sceneOf(id);
  const height = mapHeight(width);
  const frame = useMemo(() => mapFrame(scene, width), [id, width]);
  const ground = useMemo(() => svgMarks(mapGround(scene, frame)), [frame]);
  const all = useMemo(() => walks(settings), [id, start, rates, noisy]);
  const seen = useMemo(() => visible(all, shown), [all, shown]);
  const told = useMemo(() => notice(settings, seen), [seen, noisy]);
  const moveStart = (to: Point) => change({ start: onMap(id, to) });

  return (
    <FigurePanel name="landscape-figure">
      <div class="controls">
        <Choices
          legend="Surface"
          name="landscape-scene"
          options={SCENES}
          value={id}
          set={(to) => change(opening(to))}
        />
        <label class="switch">
          <input
            type="checkbox"
            name="landscape-noisy"
            checked={noisy}
            onChange={() => change({ noisy: !noisy })}
          />
          noisy gradients
        </label>
        <button type="button" onClick={() => change(opening(id))}>
          Reset
        </button>
      </div>
      <p class="look">{LOOK[id]}</p>
      <div class="columns">
        <div>
          <div class="ground" ref={mapColumn}>
            <svg
              class="map"
              viewBox={`0 0 ${width} ${height}`}
              role="img"
              aria-label={`Contour map with ${seen.length} paths. ${told}`}
              onPointerUp={(event) => {
                const box = event.currentTarget.getBoundingClientRect();
                moveStart([
                  frame.x.toData(event.clientX - box.left),
                  frame.y.toData(event.clientY - box.top),
                ]);
              }}
            >
              <g dangerouslySetInnerHTML={{ __html: ground }} />
              <g
                dangerouslySetInnerHTML={{
                  __html: svgMarks(mapPaths(seen, frame, step, { width, height })),
                }}
              />
            </svg>
            <StartHandle at={start} frame={frame} sheet={{ width, height }} move={moveStart} />
          </div>
          <p class="key">Drag the start, or click where it should be. A cross marks a minimum.</p>
        </div>
        <div ref={chartColumn}>
          <StepChartView
            chart={lossChart(scene, seen, step, chartWidth, height)}
            scales={FREELY}
            label={`The loss of each path over ${STEPS} steps on a logarithmic scale. ${told}`}
            onStep={(to) => change({ step: to })}
          />
          <p class="key">Loss f after each step, log scale; below 10⁻⁶ it runs along the floor.</p>
        </div>
      </div>
      <Player
        name="landscape-step"
        step={step}
        last={STEPS}
        set={(to) => change({ step: to })}
        duration={DURATION}
      />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {told}
        </p>
        <Walkers all={all} settings={settings} change={change} />
      </div>
    </FigurePanel>
  );
}
