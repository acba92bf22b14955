import type { Trajectory } from '../optim/descend.ts';
import {
  DEPTHS,
  DOMAIN,
  GRID,
  METHODS,
  type Method,
  PRESETS,
  type Settings,
  STOPS,
} from './clip-figure-settings.ts';
import { type FirstStep, lossAfter } from './clip-figure-words.ts';
import { Choices } from './figure-choices.tsx';
import { digits } from './figure-digits.ts';
import { Stops } from './figure-stops.tsx';

interface Change {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Depth, starts worth a look, rate and limit, with the values that the sliders offer. */
export function Controls({
  settings,
  change,
  stops = STOPS,
}: Change & {
  readonly stops?: Readonly<Record<'lr' | 'limit', readonly number[]>>;
}) {
  const { depth, start, lr, limit } = settings;
  const preset = PRESETS.find(
    ({ start: [w, b], step }) => w === start[0] && b === start[1] && step === settings.step,
  );
  return (
    <div class="controls">
      <Choices<string>
        legend="Try"
        name="clip-figure-preset"
        options={PRESETS}
        value={preset?.id ?? ''}
        set={(id) => {
          const chosen = PRESETS.find((one) => one.id === id);
          if (chosen) change({ start: chosen.start, step: chosen.step });
        }}
      />
      <Choices
        legend="Recurrent steps T"
        name="clip-figure-depth"
        options={DEPTHS}
        value={depth}
        set={(to) => change({ depth: to })}
      />
      <div class="sliders">
        <Stops id="lr" symbol="η" stops={stops.lr} value={lr} set={(to) => change({ lr: to })} />
        <Stops
          id="limit"
          symbol="c"
          stops={stops.limit}
          value={limit}
          set={(to) => change({ limit: to })}
        />
      </div>
    </div>
  );
}

/** Moves the start without a pointer. */
export const Start = ({ settings: { start }, change }: Change) => (
  <div class="sliders start">
    {(['w', 'b'] as const).map((name, j) => (
      <label key={name} class="slider">
        <i>{name}</i>
        <input
          type="range"
          name={`clip-figure-${name}`}
          min={DOMAIN[name][0]}
          max={DOMAIN[name][1]}
          step={GRID}
          value={start[j]}
          aria-valuetext={`start at ${name} = ${digits(start[j] ?? Number.NaN)}`}
          onInput={({ currentTarget: { valueAsNumber: to } }) =>
            change({ start: j === 0 ? [to, start[1]] : [start[0], to] })
          }
        />
        <output>{(start[j] ?? Number.NaN).toFixed(2).replace('-', '\u2212')}</output>
      </label>
    ))}
  </div>
);

/** The first gradient as each method passes it on, and the loss that each run has come to. */
export const Methods = ({
  steps,
  runs,
  step,
}: {
  readonly steps: Readonly<Record<Method, FirstStep>>;
  readonly runs: Readonly<Record<Method, Trajectory>>;
  readonly step: number;
}) => (
  <table>
    <caption>The first gradient as it is used, and where it leads</caption>
    <thead>
      <tr>
        <td />
        <th scope="col">∂L/∂w, ∂L/∂b</th>
        <th scope="col">norm</th>
        <th scope="col">turned</th>
        <th scope="col">loss after {step}</th>
      </tr>
    </thead>
    <tbody>
      {METHODS.map(({ id, name, tone }) => {
        const { gradient, norm, turned } = steps[id];
        return (
          <tr key={id}>
            <th scope="row">
              <span class={tone}>{name}</span>
            </th>
            <td>{gradient.map(digits).join(', ')}</td>
            <td>{digits(norm)}</td>
            <td>{turned < 0.05 ? '0°' : `${turned.toFixed(1)}°`}</td>
            <td>{lossAfter(runs[id], step)}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
