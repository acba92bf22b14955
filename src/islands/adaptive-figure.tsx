import { useMemo, useState } from 'preact/hooks';
import { chartRows, type RateChart, RULE_TONES } from './adaptive-figure-charts.ts';
import { Controls } from './adaptive-figure-controls.tsx';
import { QUANTITIES, TAKEN } from './adaptive-figure-quantities.ts';
import {
  chosenRows,
  chosenStream,
  DEFAULTS,
  runs,
  type Settings,
  STEPS,
} from './adaptive-figure-settings.ts';
import { notice } from './adaptive-figure-words.ts';
import { Coordinates } from './figure-coordinates.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { Player } from './figure-player.tsx';
import { AllValues, Readout } from './figure-values.tsx';
import { useWidth } from './figure-width.ts';

const TITLES: Readonly<Record<RateChart, string>> = {
  g: 'gradient',
  rate: 'effective learning rate, log scale',
  traveled: 'traveled so far',
};

/** What gradient descent, AdaGrad, RMSProp and Adadelta multiply gradients by, under made-up gradients of two coordinates. */
export function AdaptiveFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [column, width] = useWidth(400);
  const { stream, lr, rho, eps } = settings;
  const all = useMemo(() => runs(settings), [stream, lr, rho, eps]);
  const rows = chosenRows(all, settings);
  const now = rows[settings.step - 1];
  const change = (part: Partial<Settings>) => setSettings((before) => ({ ...before, ...part }));

  return (
    <FigurePanel>
      <Controls settings={settings} change={change} />
      <p class="key">
        {all.map(({ id, name }) => (
          <span key={id} class={RULE_TONES[id]}>
            {name}
          </span>
        ))}
        The chosen rule is drawn in full, the others dashed.
      </p>
      <Coordinates
        column={column}
        kinds={chosenStream(settings).coordinates}
        coloured={false}
        titles={TITLES}
        rows={chartRows(all, settings, width)}
        steps={STEPS}
        onStep={(step) => change({ step })}
      />
      <Player
        name="adaptive-figure-step"
        step={settings.step}
        last={STEPS}
        set={(step) => change({ step })}
      />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {notice(rows, settings)}
        </p>
        {now && <Readout row={now} quantities={QUANTITIES} taken={TAKEN} />}
      </div>
      <AllValues rows={rows} quantities={QUANTITIES} />
    </FigurePanel>
  );
}
