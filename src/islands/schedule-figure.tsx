import { useMemo, useState } from 'preact/hooks';
import { FigurePanel } from './figure-panel.tsx';
import { Player } from './figure-player.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { useWidth } from './figure-width.ts';
import { charts } from './schedule-figure-charts.ts';
import { Controls, Readout } from './schedule-figure-controls.tsx';
import {
  constantRun,
  DEFAULTS,
  hasRival,
  runOf,
  type Settings,
  STEPS,
} from './schedule-figure-settings.ts';
import { notice } from './schedule-figure-words.ts';

/** A schedule above what it does to a noisy run, beside the same run at a constant rate. */
export function ScheduleFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [box, width] = useWidth(800);
  const { schedule, lr, warmup, batch, step } = settings;
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));
  const run = useMemo(() => runOf(settings), [schedule, lr, warmup, batch]);
  const constant = useMemo(() => constantRun(settings), [lr, batch]);
  const sentence = notice(settings, run, constant);
  const { rate, loss } = charts(settings, run, constant, width);
  const rival = hasRival(settings);
  const onStep = (to: number) => change({ step: to });
  return (
    <FigurePanel name="schedule-figure">
      <Controls settings={settings} change={change} />
      <div ref={box} class="charts">
        <p class="title">
          rate η of each step
          {schedule === 'range' && ', log scale'}
        </p>
        <StepChartView
          chart={rate}
          label={`The rate over ${STEPS} steps. ${sentence}`}
          onStep={onStep}
        />
        <p class="title">loss after each step, log scale</p>
        <StepChartView
          chart={loss}
          label={`The loss over ${STEPS} steps. ${sentence}`}
          onStep={onStep}
        />
      </div>
      <Player name="schedule-figure-step" step={step} last={STEPS} set={onStep} />
      <p class="key">
        <b class="series-1">this schedule</b>{' '}
        {rival && (
          <>
            <b class="series-2">constant rate</b> dashed; same start, same noise
          </>
        )}
      </p>
      <div class="reading">
        <p class="notice" aria-live="polite">
          {sentence}
        </p>
        <Readout step={step} run={run} constant={rival ? constant : undefined} />
      </div>
    </FigurePanel>
  );
}
