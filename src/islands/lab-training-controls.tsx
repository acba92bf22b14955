import { ACTIVATION_NAMES, DATA_NAMES, INITIALIZATION_NAMES } from '../labs/choices.ts';
import { Stops } from './figure-stops.tsx';
import { OPENINGS, STOPS, type TrainingState } from './lab-training-state.ts';
import { DATA_WORDS } from './lab-training-words.ts';

const INITIALIZATION_WORDS: Readonly<Record<TrainingState['init'], string>> = {
  glorot: 'Glorot',
  he: 'He',
  small: 'small, σ = 0.01',
  large: 'large, σ = 1',
  zeros: 'all zero',
};
const ACTIVATION_WORDS: Readonly<Record<TrainingState['activation'], string>> = {
  tanh: 'tanh',
  relu: 'ReLU',
  sigmoid: 'sigmoid',
};

/** What is learned, by which network, in which batches: all that the runs have in common. */
export function TrainingControls({
  state,
  change,
}: {
  readonly state: TrainingState;
  readonly change: (part: Partial<TrainingState>) => void;
}) {
  const stop = (name: keyof typeof STOPS, symbol: string) => (
    <Stops
      id={`lab-${name}`}
      symbol={symbol}
      stops={withValue(STOPS[name], settingOf(state, name))}
      value={settingOf(state, name)}
      set={(to) => change(name === 'batchSize' ? { batch: to } : { [name]: to })}
    />
  );
  return (
    <div class="controls knobs">
      <div>
        <Pick
          label="Data"
          value={state.data}
          options={DATA_NAMES}
          words={DATA_WORDS}
          set={(data) => change({ data, ...OPENINGS[data].change })}
        />
        {state.data !== 'digits' && (
          <>
            {stop('count', 'points')}
            {stop('noise', 'noise σ')}
          </>
        )}
      </div>
      <div>
        {stop('depth', 'hidden layers')}
        {state.depth > 0 && stop('width', 'units in each')}
        <Pick
          label="Activation"
          value={state.activation}
          options={ACTIVATION_NAMES}
          words={ACTIVATION_WORDS}
          set={(activation) => change({ activation })}
        />
        <Pick
          label="First weights"
          value={state.init}
          options={INITIALIZATION_NAMES}
          words={INITIALIZATION_WORDS}
          set={(init) => change({ init })}
        />
      </div>
      <div>
        {stop('batchSize', 'batch')}
        {stop('epochs', 'epochs')}
        <button type="button" onClick={() => change({ seed: (state.seed % 9999) + 1 })}>
          Other seed
        </button>
        <span class="seed">seed {state.seed}</span>
      </div>
    </div>
  );
}

const settingOf = (state: TrainingState, name: keyof typeof STOPS): number =>
  name === 'batchSize' ? state.batch : state[name];

const withValue = (stops: readonly number[], value: number): readonly number[] =>
  stops.includes(value) ? stops : [...stops, value].sort((a, b) => a - b);

function Pick<T extends string>({
  label,
  value,
  options,
  words,
  set,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly set: (value: T) => void;
}) {
  return (
    <label class="slider">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value);
          if (chosen !== undefined) set(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
