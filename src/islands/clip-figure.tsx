import { useMemo, useState } from 'preact/hooks';
import { svgMarks } from '../plots/svg.ts';
import { Controls, Methods, Start } from './clip-figure-controls.tsx';
import { lossChart, mapFrame, mapGround, mapHeight, mapPaths } from './clip-figure-map.ts';
import { DEFAULTS, runs, type Settings, STEPS, settable } from './clip-figure-settings.ts';
import { firstSteps, notice } from './clip-figure-words.ts';
import { FREELY } from './figure-height.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Player } from './figure-player.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';

/** A wall in the loss of a recurrent neuron: the step from a start that can be dragged, not clipped, by value, by norm. */
export function ClipFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const { depth, start, lr, limit, step } = settings;
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const frame = useMemo(() => mapFrame(width), [width]);
  const ground = useMemo(() => svgMarks(mapGround({ depth }, frame)), [depth, frame]);
  const all = useMemo(() => runs(settings), [depth, start, lr, limit]);
  const steps = firstSteps(settings);
  const height = mapHeight(width);
  const sentence = notice(settings, steps, all);
  const drag = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    change({
      start: settable([
        frame.x.toData((x / box.width) * width),
        frame.y.toData((y / box.height) * height),
      ]),
    });
  };

  return (
    <FigurePanel name="clip-figure">
      <Controls settings={settings} change={change} />
      <div class="columns">
        <div ref={column}>
          <p class="title">loss over w and b, a stronger tint is higher; drag the start</p>
          <svg
            class="map"
            viewBox={`0 0 ${width} ${height}`}
            role="img"
            aria-label={`Contour map of the loss with a steep wall across it and three paths from one start. ${sentence}`}
            onPointerDown={drag}
            onPointerMove={drag}
          >
            <g dangerouslySetInnerHTML={{ __html: ground }} />
            <g
              dangerouslySetInnerHTML={{
                __html: svgMarks(mapPaths(all, settings, steps.none.gradient, frame)),
              }}
            />
          </svg>
          <Start settings={settings} change={change} />
        </div>
        <div>
          <p class="title">loss after each step, log scale</p>
          <StepChartView
            chart={lossChart(all, settings, width, height)}
            scales={FREELY}
            label={`The loss of the three runs over ${STEPS} steps. ${sentence}`}
            onStep={(to) => change({ step: to })}
          />
          <Player
            name="clip-figure-step"
            step={step}
            last={STEPS}
            set={(to) => change({ step: to })}
          />
        </div>
      </div>
      <p class="key">
        <b class="series-1">not clipped</b> <b class="series-2">by value</b>{' '}
        <b class="series-3">by norm</b> The dotted ray runs straight downhill from the start.
      </p>
      <div class="reading">
        <p class="notice" aria-live="polite">
          {sentence}
        </p>
        <Methods steps={steps} runs={all} step={step} />
      </div>
    </FigurePanel>
  );
}
