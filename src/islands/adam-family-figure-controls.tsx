import { PERIOD_LENGTHS, type Settings, STOPS } from './adam-family-figure-settings.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';

/** How rare the large gradient is, and the hyper-parameters. */
export const Controls = ({
  settings,
  change,
}: {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}) => (
  <div class="controls">
    <Choices
      legend="Large gradient every"
      name="adam-family-figure-period"
      options={PERIOD_LENGTHS}
      value={settings.period}
      set={(period) => change({ period, phase: 1 })}
    />
    <div class="sliders">
      <Stops
        id="adam-family-figure-beta1"
        symbol="β₁"
        stops={STOPS.beta1}
        value={settings.beta1}
        set={(beta1) => change({ beta1 })}
      />
      <Stops
        id="adam-family-figure-beta2"
        symbol="β₂"
        stops={STOPS.beta2}
        value={settings.beta2}
        set={(beta2) => change({ beta2 })}
      />
      <Stops
        id="adam-family-figure-lr"
        symbol="η"
        stops={STOPS.lr}
        value={settings.lr}
        set={(lr) => change({ lr })}
      />
    </div>
  </div>
);
