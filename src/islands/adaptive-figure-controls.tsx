import { RATE_STREAMS } from '../optim/rate-streams.ts';
import { RATE_RULES } from '../optim/rate-trace.ts';
import { type Settings, STOPS } from './adaptive-figure-settings.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';

/** Which gradients, which rule, and what it is set to; Adadelta has no η, and only two rules have a ρ. */
export const Controls = ({
  settings,
  change,
}: {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}) => (
  <div class="controls">
    <Choices
      legend="Gradients"
      name="adaptive-figure-stream"
      options={RATE_STREAMS}
      value={settings.stream}
      set={(stream) => change({ stream })}
    />
    <Choices
      legend="Rule"
      name="adaptive-figure-rule"
      options={RATE_RULES}
      value={settings.rule}
      set={(rule) => change({ rule })}
    />
    <div class="sliders">
      <Stops
        id="adaptive-figure-lr"
        symbol="η"
        stops={STOPS.lr}
        value={settings.lr}
        set={(lr) => change({ lr })}
      />
      <Stops
        id="adaptive-figure-rho"
        symbol="ρ"
        stops={STOPS.rho}
        value={settings.rho}
        set={(rho) => change({ rho })}
      />
      <Stops
        id="adaptive-figure-eps"
        symbol="ε"
        stops={STOPS.eps}
        value={settings.eps}
        set={(eps) => change({ eps })}
      />
    </div>
  </div>
);
