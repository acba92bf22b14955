import { useMemo, useState } from 'preact/hooks';
import { chordLens } from '../plots/chord-lens.ts';
import { logLogChart, logLogFrame } from '../plots/log-log-chart.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Sheet } from './figure-sheet.tsx';
import { useWidth } from './figure-width.ts';
import { errorChart } from './gradient-error-figure-charts.ts';
import { Controls, Readout } from './gradient-error-figure-controls.tsx';
import {
  chosenSubject,
  DEFAULTS,
  nearestStep,
  type Settings,
  sweep,
} from './gradient-error-figure-settings.ts';
import { notice, size } from './gradient-error-figure-words.ts';

/** The error of measured slopes against the step, and the chords they are measured from under a lens. */
export function GradientErrorFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [wide, width] = useWidth(480);
  const [narrow, lensWidth] = useWidth(300);
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const { x, h } = settings;
  const subject = chosenSubject(settings);
  const rows = useMemo(() => sweep(settings), [subject, x]);
  const chart = errorChart(rows, settings, width);
  const told = notice(rows, settings);
  return (
    <FigurePanel name="gradient-error-figure">
      <Controls settings={settings} change={change} />
      <div class="columns">
        <div ref={narrow}>
          <p class="head">{subject.name} under a lens</p>
          <Sheet
            name="lens"
            width={lensWidth}
            height={chart.height}
            marks={chordLens({
              width: lensWidth,
              height: chart.height,
              value: subject.value,
              slope: subject.slope(x),
              x,
              h,
              chords: [
                { from: 0, to: 1, tone: 'series-2' },
                { from: -1, to: 1, tone: 'series-1' },
              ],
            })}
            label={`${subject.name} around x = ${x}, enlarged so that h = ${size(h)} fills the lens, with its tangent, the forward chord and the central chord.`}
          />
        </div>
        <div ref={wide}>
          <p class="head">
            error of the <b class="series-1">central</b> and <b class="series-2">forward</b>{' '}
            difference against h
          </p>
          <Sheet
            name="errors"
            width={width}
            height={chart.height}
            marks={logLogChart(chart)}
            label={`The errors of both differences for h from 1 down to 10⁻¹⁶, both axes logarithmic. ${told}`}
            at={(at) => change({ h: nearestStep(logLogFrame(chart).x.toData(at)) })}
          />
        </div>
      </div>
      <p class="key">
        Full lines are measured here, in double precision; dashed lines are the truncation error
        alone, and about how large rounding can get.
      </p>
      <div class="reading">
        <p class="notice" aria-live="polite">
          {told}
        </p>
        <Readout settings={settings} />
      </div>
    </FigurePanel>
  );
}
