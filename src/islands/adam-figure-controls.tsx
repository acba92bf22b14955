import { GRADIENT_STREAMS } from '../optim/gradient-streams.ts';
import { type Settings, STEPS, STOPS } from './adam-figure-settings.ts';

interface Change {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** A slider over a list of values; what is read aloud is the value, not its place in the list. */
function Stops({
  id,
  symbol,
  stops,
  value,
  set,
}: {
  readonly id: string;
  readonly symbol: string;
  readonly stops: readonly number[];
  readonly value: number;
  readonly set: (value: number) => void;
}) {
  return (
    <label class="slider">
      <i>{symbol}</i>
      <input
        type="range"
        name={id}
        min={0}
        max={stops.length - 1}
        step={1}
        value={stops.indexOf(value)}
        aria-valuetext={String(value)}
        onInput={(event) => set(stops[event.currentTarget.valueAsNumber] ?? value)}
      />
      <output>{value}</output>
    </label>
  );
}

/** Which gradients, which hyper-parameters, bias correction or not. */
export const Controls = ({ settings, change }: Change) => (
  <div class="controls">
    <fieldset>
      <legend>Gradients</legend>
      {GRADIENT_STREAMS.map(({ id, name }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name="adam-figure-stream"
            value={id}
            checked={settings.stream === id}
            onChange={() => change({ stream: id })}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
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
