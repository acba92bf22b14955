import { useMemo, useState } from 'preact/hooks';
import { type AdamChart, chartRows } from './adam-figure-charts.ts';
import { Controls, Scrubber } from './adam-figure-controls.tsx';
import { QUANTITIES, takenName } from './adam-figure-quantities.ts';
import { chosenStream, DEFAULTS, type Settings, STEPS, trace } from './adam-figure-settings.ts';
import { notice } from './adam-figure-words.ts';
import { Coordinates } from './figure-coordinates.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { AllValues, Readout } from './figure-values.tsx';
import { useWidth } from './figure-width.ts';

const TITLES: Readonly<Record<AdamChart, string>> = {
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

  return (
    <FigurePanel name="adam-figure">
      <Controls settings={settings} change={change} />
      <Coordinates
        column={column}
        kinds={chosenStream(settings).coordinates}
        titles={TITLES}
        rows={chartRows(rows, settings, width)}
        steps={STEPS}
        onStep={(step) => change({ step })}
      />
      <p class="key">
        Full lines are what the step is made of; dashed lines are what it would be made of with the
        switch the other way.
      </p>
      <Scrubber settings={settings} change={change} />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {sentence}
        </p>
        {now && <Readout row={now} quantities={QUANTITIES} taken={takenName(settings.corrected)} />}
      </div>
      <AllValues rows={rows} quantities={QUANTITIES} />
    </FigurePanel>
  );
}
