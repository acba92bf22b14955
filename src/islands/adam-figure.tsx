import { useMemo, useState } from 'preact/hooks';
import { type ChartRow, chartRows } from './adam-figure-charts.ts';
import { Controls, Scrubber } from './adam-figure-controls.tsx';
import { chosenStream, DEFAULTS, type Settings, trace } from './adam-figure-settings.ts';
import { AllValues, Readout } from './adam-figure-values.tsx';
import { notice } from './adam-figure-words.ts';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';

const TITLES: Readonly<Record<ChartRow['id'], string>> = {
  g: 'gradient',
  m: 'first moment',
  v: 'second moment, log scale',
  step: 'step, subtracted from w',
};

/** Adam's moments and steps under made-up gradients, with bias correction on and off. */
export function AdamFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const { stream, beta1, beta2, lr } = settings;
  const rows = useMemo(() => trace(settings), [stream, beta1, beta2, lr]);
  const sentence = notice(rows, settings);
  const now = rows[settings.step - 1];
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));

  const kinds = chosenStream(settings).coordinates;
  const charts = chartRows(rows, settings, width);
  return (
    <div class="adam-figure figure-panel">
      <Controls settings={settings} change={change} />
      <div class="columns">
        {([0, 1] as const).map((j) => (
          <div key={j} class="coordinate" {...(j === 0 ? { ref: column } : {})}>
            <p class="head">
              <b class={`series-${j + 1}`}>Coordinate {j + 1}</b> {kinds[j]}
            </p>
            {charts.map(({ id, charts: both }) => (
              <div key={id} class="chart">
                <p class="title">{TITLES[id]}</p>
                <StepChartView
                  chart={both[j]}
                  label={`Coordinate ${j + 1}, ${TITLES[id]}, over 100 steps. The values are in the table below.`}
                  onStep={(step) => change({ step })}
                />
              </div>
            ))}
          </div>
        ))}
      </div>
      <p class="key">
        Full lines are what the step is made of; dashed lines are what it would be made of with the
        switch the other way.
      </p>
      <Scrubber settings={settings} change={change} />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {sentence}
        </p>
        {now && <Readout row={now} corrected={settings.corrected} />}
      </div>
      <AllValues rows={rows} />
    </div>
  );
}
