import { useMemo, useState } from 'preact/hooks';
import type { Point } from '../optim/objective.ts';
import { svgMarks } from '../plots/svg.ts';
import { Controls } from './clip-figure-controls.tsx';
import { MAP_HEIGHT, mapFrame, mapGround, mapHeight } from './clip-figure-map.ts';
import { settable } from './clip-figure-settings.ts';
import { Choices } from './figure-choices.tsx';
import { Player } from './figure-player.tsx';
import { StartHandle } from './figure-start.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { Stops } from './figure-stops.tsx';
import { useWidth } from './figure-width.ts';
import { useLabAddress } from './lab-address.ts';
import { lossChart, normChart, pathMarks } from './lab-clipping-drawing.ts';
import { fieldMarks } from './lab-clipping-field.ts';
import { OwnClipping } from './lab-clipping-own.tsx';
import { doneRuns, useClippedRuns } from './lab-clipping-runs.ts';
import { CLIP_EXERCISES, CLIPPING_FIELDS, FIELDS } from './lab-clipping-state.ts';
import { clippingTable, StepTable } from './lab-clipping-table.tsx';
import { clippingNotice, ownNote, startGradient } from './lab-clipping-words.ts';
import { LabFrame } from './lab-frame.tsx';
import { useOwnCode } from './lab-own-code.ts';
import { WaitingCode } from './lab-waiting-code.tsx';

const STOPS = {
  lr: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  limit: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
  steps: [20, 80, 160, 320, 640, 1000],
};
/** The least and the most pixels of a chart's height. */
const CHART = [120, 210] as const;
/** Pixels between samples of the loss: a large map is to be drawn in the time of a few frames. */
const CELL = 3;
const EXERCISES = Object.values(CLIP_EXERCISES);
const among = (stops: readonly number[], value: number): readonly number[] =>
  stops.includes(value) ? stops : [...stops, value].sort((a, b) => a - b);

/** The wall in the loss of a recurrent neuron with its field of gradients, and what clipping makes of the steps taken there. */
export function ClippingLab({ frameUrl }: { readonly frameUrl: string }) {
  const address = useLabAddress(CLIPPING_FIELDS);
  const { state, change } = address;
  const own = useOwnCode(EXERCISES);
  const [ran, setRan] = useState(false);
  const shown = useClippedRuns(frameUrl, state, own, ran);
  const runs = useMemo(() => doneRuns(shown), [shown]);
  const [mapColumn, width] = useWidth(640);
  const [chartColumn, chartWidth] = useWidth(420);
  const { depth, start, lr, limit, field, steps, yours } = state;
  const step = Math.min(state.step, steps);
  const settings = { depth, start, lr, limit, step };
  const height = mapHeight(width);
  const chartHeight = Math.min(Math.max(chartWidth * 0.4, CHART[0]), CHART[1]);
  const frame = useMemo(() => mapFrame(width), [width]);
  const ground = useMemo(() => svgMarks(mapGround({ depth }, frame, CELL)), [depth, frame]);
  const arrows = useMemo(
    () => svgMarks(fieldMarks({ depth, limit, field }, frame)),
    [depth, limit, field, frame],
  );
  const told = clippingNotice(settings, runs);
  const place = (to: Point) => change({ start: settable(to) });
  const stops = { lr: among(STOPS.lr, lr), limit: among(STOPS.limit, limit) };

  return (
    <LabFrame name={`clipping-T${depth}`} address={address} table={() => clippingTable(runs)}>
      {(picture) => (
        <>
          <Controls settings={settings} change={change} stops={stops} />
          <div class="controls arrows">
            <Choices
              legend="Arrows: gradients"
              name="lab-clipping-field"
              options={FIELDS}
              value={field}
              set={(to) => change({ field: to })}
            />
            <Stops
              id="lab-clipping-steps"
              symbol="steps"
              stops={among(STOPS.steps, steps)}
              value={steps}
              set={(to) => change({ steps: to })}
            />
          </div>
          <p class="look">
            The loss of one neuron that feeds on its own output {depth} times, over its weight and
            its bias. A stronger tint is higher. Arrows point downhill and grow with the logarithm
            of their norm; bold ones are those that the limit c touches.
          </p>
          <div class="picture" ref={picture}>
            <div ref={mapColumn} class="map-column">
              <div class="ground">
                <svg
                  class="map"
                  viewBox={`0 0 ${width} ${height}`}
                  style={{ height: MAP_HEIGHT }}
                  role="img"
                  aria-label={`Map of the loss with a steep wall across it and ${runs.length} paths from one start. ${told}`}
                  onPointerUp={(event) => {
                    const box = event.currentTarget.getBoundingClientRect();
                    place([
                      frame.x.toData(event.clientX - box.left),
                      frame.y.toData(event.clientY - box.top),
                    ]);
                  }}
                >
                  <g dangerouslySetInnerHTML={{ __html: ground }} />
                  <g dangerouslySetInnerHTML={{ __html: arrows }} />
                  <g
                    dangerouslySetInnerHTML={{
                      __html: svgMarks(
                        pathMarks(runs, { start, step }, startGradient(settings), frame),
                      ),
                    }}
                  />
                </svg>
                <StartHandle at={start} frame={frame} sheet={{ width, height }} move={place} />
              </div>
              <p class="key">
                Drag the start, or click where it should be. The dotted ray runs straight downhill
                from there. Paths of your own code are dashed.
              </p>
            </div>
            <div ref={chartColumn}>
              <p class="title">loss after each step, log scale</p>
              <StepChartView
                chart={lossChart(runs, { step }, chartWidth, chartHeight)}
                scales={CHART}
                label={`The loss of ${runs.length} runs over ${steps} steps. ${told}`}
                onStep={(to) => change({ step: to })}
              />
              <p class="title">norm of the gradient where each step begins, log scale</p>
              <StepChartView
                chart={normChart(runs, { step, limit }, chartWidth, chartHeight)}
                scales={CHART}
                label={`The gradient’s norm at each step of ${runs.length} runs, with the limit ${limit}. The table has the step under the cursor.`}
                onStep={(to) => change({ step: to })}
              />
              <p class="key">
                {shown.map(({ code, name, tone }) => (
                  <span key={code}>
                    <b class={tone}>{code}</b> {name}{' '}
                  </span>
                ))}
              </p>
            </div>
          </div>
          <Player
            name="lab-clipping-step"
            step={step}
            last={steps}
            set={(to) => change({ step: to })}
          />
          <p class="notice" aria-live="polite">
            {told}
          </p>
          {!ran && yours.length > 0 && <WaitingCode run={() => setRan(true)} />}
          <OwnClipping
            yours={yours}
            own={own}
            set={(to, added) => {
              // What the reader switches on by hand may run.
              if (added) setRan(true);
              change({ yours: to });
            }}
            note={(method) => ownNote(shown, method, limit)}
          />
          <StepTable runs={runs} step={step} lr={lr} />
        </>
      )}
    </LabFrame>
  );
}
