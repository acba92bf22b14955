import { GRADIENT_STREAMS } from '../optim/gradient-streams.ts';
import { type Settings, STEPS, STOPS } from './adam-figure-settings.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';

interface Change {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Which gradients, which hyper-parameters, bias correction or not. */
export const Controls = ({ settings, change }: Change) => (
  <div class="controls">
    <Choices
      legend="Gradients"
      name="adam-figure-stream"
      options={GRADIENT_STREAMS}
      value={settings.stream}
      set={(stream) => change({ stream })}
    />
    <label class="switch">
      <input
        type="checkbox"
        checked={settings.corrected}
        onChange={(event) => change({ corrected: event.currentTarget.checked })}
      />
      <span>Bias correction</span>
    </label>
    <div class="sliders">
      <Stops
        id="beta1"
        symbol="β₁"
        stops={STOPS.beta1}
        value={settings.beta1}
        set={(beta1) => change({ beta1 })}
      />
      <Stops
        id="beta2"
        symbol="β₂"
        stops={STOPS.beta2}
        value={settings.beta2}
        set={(beta2) => change({ beta2 })}
      />
      <Stops id="lr" symbol="η" stops={STOPS.lr} value={settings.lr} set={(lr) => change({ lr })} />
    </div>
  </div>
);

/** Moves the cursor through the steps. */
export const Scrubber = ({ settings, change }: Change) => (
  <label class="slider scrubber">
    <span>step</span>
    <input
      type="range"
      name="step"
      min={1}
      max={STEPS}
      step={1}
      value={settings.step}
      onInput={(event) => change({ step: event.currentTarget.valueAsNumber })}
    />
    <output>{settings.step}</output>
  </label>
);
