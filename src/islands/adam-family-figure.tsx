import { useMemo, useState } from 'preact/hooks';
import { type CycleChart, chartRows, placeChart } from './adam-family-figure-charts.ts';
import { Controls } from './adam-family-figure-controls.tsx';
import { QUANTITIES, TAKEN } from './adam-family-figure-quantities.ts';
import {
  DEFAULTS,
  PERIODS,
  periodEnds,
  type Settings,
  shownPeriod,
  trace,
} from './adam-family-figure-settings.ts';
import { notice } from './adam-family-figure-words.ts';
import { Coordinates } from './figure-coordinates.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { Player } from './figure-player.tsx';
import { StepChartView } from './figure-step-chart.tsx';
import { AllValues, Readout } from './figure-values.tsx';
import { useWidth } from './figure-width.ts';

const HEADS = ['Adam', 'AMSGrad'] as const;
const KINDS = ['divides by the latest v̂', 'divides by the largest so far'] as const;
const TITLES: Readonly<Record<CycleChart, string>> = {
  g: 'gradient, within one period',
  divisor: 'what it is divided by',
  move: 'move of x',
};

/** Adam and AMSGrad on the counter-example of Reddi, Kale and Kumar (2018), step by step and period by period. */
export function AdamFamilyFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const [sheet, whole] = useWidth(800);
  const { period, beta1, beta2, lr } = settings;
  const rows = useMemo(() => trace(settings), [period, beta1, beta2, lr]);
  const cycle = shownPeriod(rows, settings);
  const now = cycle[settings.phase - 1];
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));

  return (
    <FigurePanel panel={sheet}>
      <Controls settings={settings} change={change} />
      <p class="title">x after each period</p>
      <StepChartView
        chart={placeChart(periodEnds(rows, settings), settings.shown, whole)}
        label={`The place of Adam and of AMSGrad after each of ${PERIODS} periods; −1 is best, 1 is worst. The sentence below says where they end.`}
        onStep={(shown) => change({ shown })}
      />
      <Player
        name="adam-family-figure-period-shown"
        unit="period"
        step={settings.shown}
        last={PERIODS}
        set={(shown) => change({ shown })}
      />
      <Coordinates
        column={column}
        heads={HEADS}
        kinds={KINDS}
        titles={TITLES}
        rows={chartRows(cycle, settings.phase, width)}
        steps={Number(period)}
        onStep={(phase) => change({ phase })}
      />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {notice(rows, settings)}
        </p>
        {now && <Readout row={now} heads={HEADS} quantities={QUANTITIES} taken={TAKEN} />}
      </div>
      <AllValues
        rows={cycle}
        heads={HEADS}
        quantities={QUANTITIES}
        title={`All values of period ${settings.shown}`}
      />
    </FigurePanel>
  );
}
