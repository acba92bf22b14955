import { BATCH_DRAWS } from '../optim/batch-draws.ts';
import { RATES } from './batches-figure-settings.ts';
import { Choices } from './figure-choices.tsx';
import { Stops } from './figure-stops.tsx';
import { type BatchesState, SCALINGS } from './lab-batches-state.ts';
import { hyperScale } from './lab-rules.ts';

interface Change {
  readonly state: BatchesState;
  readonly change: (part: Partial<BatchesState>) => void;
}

const DRAW_NAMES = {
  shuffled: 'shuffled anew',
  once: 'shuffled once',
  replaced: 'with replacement',
} as const;
const DRAWS = BATCH_DRAWS.map((id) => ({ id, name: DRAW_NAMES[id] }));

const SIZES = [2, 4, 8, 16, 32, 64, 128];
const SAMPLES = [20, 60, 120, 240];
const SPREADS = [0, 0.2, 0.35, 0.7, 1];
const LANES = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const ROUNDS = [60, 120, 300, 600, 1200, 2400];

/** The values on offer, the present one among them. */
const among = (stops: readonly number[], value: number): readonly number[] =>
  stops.includes(value) ? stops : [...stops, value].sort((a, b) => a - b);

/** How large the steps are, and what the rule behind them remembers. */
export function StepControls({ state, change }: Change) {
  const { rule, loop } = state;
  const hyper =
    loop === 'course' ? Object.entries(rule.hyper) : [['lr', rule.hyper['lr'] ?? 0] as const];
  return (
    <>
      <div class="sliders">
        {hyper.map(([name, value]) => {
          const { symbol, stops } = hyperScale(name, value);
          return (
            <Stops
              key={name}
              id={`lab-batches-${name}`}
              symbol={symbol}
              stops={name === 'lr' ? among(RATES, value) : stops}
              value={value}
              set={(to) => change({ rule: { ...rule, hyper: { ...rule.hyper, [name]: to } } })}
            />
          );
        })}
      </div>
      <Choices
        legend="Rate of a batch of B"
        name="lab-batches-scaling"
        options={SCALINGS}
        value={state.scaling}
        set={(scaling) => change({ scaling })}
      />
    </>
  );
}

/** How samples come into batches, which there are, and how many gradients are computed at once. */
export const BatchControls = ({ state, change }: Change) => (
  <>
    <Choices
      legend="Draw"
      name="lab-batches-draw"
      options={DRAWS}
      value={state.draw}
      set={(draw) => change({ draw })}
    />
    <button type="button" onClick={() => change({ seed: (state.seed % 9999) + 1 })}>
      Draw anew
    </button>
    <div class="sliders words">
      <Stops
        id="lab-batches-size"
        symbol="mini-batch B"
        stops={among(
          SIZES.filter((size) => size < state.samples),
          Math.min(state.size, state.samples),
        )}
        value={Math.min(state.size, state.samples)}
        set={(size) => change({ size })}
      />
      <Stops
        id="lab-batches-samples"
        symbol="samples N"
        stops={among(SAMPLES, state.samples)}
        value={state.samples}
        set={(samples) => change({ samples })}
      />
      <Stops
        id="lab-batches-spread"
        symbol="scatter"
        stops={among(SPREADS, state.spread)}
        value={state.spread}
        set={(spread) => change({ spread })}
      />
      <Stops
        id="lab-batches-lanes"
        symbol="gradients at once"
        stops={among(LANES, state.lanes)}
        value={state.lanes}
        set={(lanes) => change({ lanes })}
      />
      <Stops
        id="lab-batches-rounds"
        symbol="rounds"
        stops={among(ROUNDS, state.rounds)}
        value={state.rounds}
        set={(rounds) => change({ rounds, at: rounds })}
      />
    </div>
  </>
);
