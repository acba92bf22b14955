import { useMemo, useState } from 'preact/hooks';
import { updatesBy } from '../optim/mini-batches.ts';
import { logLogChart } from '../plots/log-log-chart.ts';
import { bySample, lossChart, noiseChart } from './batches-figure-charts.ts';
import { Controls, Tally } from './batches-figure-controls.tsx';
import { ground, mapFrame, mapHeight, paths } from './batches-figure-map.ts';
import { lineAt, samplesFrame, samplesMarks } from './batches-figure-samples.ts';
import {
  COST,
  COUNT,
  DEFAULTS,
  FIT,
  noiseAt,
  runners,
  type Settings,
} from './batches-figure-settings.ts';
import { drawnWords, noiseWords, notice } from './batches-figure-words.ts';
import { FREELY } from './figure-height.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Player } from './figure-player.tsx';
import { Sheet } from './figure-sheet.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';

/** Milliseconds of a whole run. */
const DURATION = 15_000;

/** One regression, three ways to use its samples: every sample at once, a few at a time, one by one; at equal cost. */
export function BatchesFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const { lr, size, scaled, draw, seen } = settings;
  const all = useMemo(() => runners(settings), [lr, size, scaled, draw]);
  const heights = useMemo(() => all.map((one) => [one, bySample(one)] as const), [all]);
  const told = useMemo(() => notice(all, settings), [all]);
  const frame = useMemo(() => mapFrame(width), [width]);
  const contours = useMemo(() => ground(frame, FIT), [frame]);
  const [, mini] = all;
  const noise = useMemo(() => noiseAt(lineAt(mini, seen)), [mini, updatesBy(mini.run, seen)]);
  const height = mapHeight(width);
  const chart = noiseChart(noise, width, mini.size);

  return (
    <FigurePanel name="batches-figure">
      <Controls settings={settings} change={change} />
      <p class="head">
        <b class="series-2">stochastic</b> <b class="series-3">mini-batch</b>{' '}
        <b class="series-1">batch</b>
      </p>
      <div class="columns">
        <div ref={column}>
          <p class="title">the samples and the three lines</p>
          <Sheet
            name="plain"
            width={width}
            height={height}
            scales={FREELY}
            marks={samplesMarks(all, FIT, samplesFrame(width, height), seen)}
            label={`${COUNT} samples, those just drawn marked, and the line that each method has reached after ${seen} samples.`}
          />
          <p class="key">
            Filled: {drawnWords(mini, seen)}. Ringed: the sample that the stochastic run has just
            used.
          </p>
        </div>
        <div>
          <p class="title">their paths over the loss of all samples</p>
          <Sheet
            name="plain"
            width={width}
            height={height}
            scales={FREELY}
            marks={[...contours, ...paths(all, frame, seen)]}
            label={`Contour map of the loss over slope and intercept with three paths. ${told}`}
          />
          <p class="key">Each point of this map is a line in the other drawing.</p>
        </div>
        <div>
          <p class="title">loss above the least, over {COST} samples; log scale</p>
          <StepChartView
            chart={lossChart(heights, width, seen)}
            label={`The loss of each method against the samples used. ${told}`}
            onStep={(to) => change({ seen: to })}
          />
        </div>
        <div>
          <p class="title">noise of a batch’s gradient against its size; log scales</p>
          <Sheet
            name="plain"
            width={width}
            height={chart.height}
            marks={logLogChart(chart)}
            label={`Where the mini-batch path stands, ${noiseWords(noise, mini.size)}.`}
          />
          <p class="key">Where the mini-batch path stands, {noiseWords(noise, mini.size)}.</p>
        </div>
      </div>
      <Player
        name="batches-figure-seen"
        unit="samples"
        step={seen}
        last={COST}
        set={(to) => change({ seen: to })}
        duration={DURATION}
      />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {told}
        </p>
        <Tally all={all} seen={seen} />
      </div>
    </FigurePanel>
  );
}
