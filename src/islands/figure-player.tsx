import { usePlay } from './figure-play.ts';

/** Plays a run of `last` steps in `duration` milliseconds and moves through it by hand; `name` tells its slider from others, `unit` what is counted. */
export function Player({
  name,
  unit = 'step',
  step,
  last,
  set,
  duration,
}: {
  readonly name: string;
  readonly unit?: string;
  readonly step: number;
  readonly last: number;
  readonly set: (step: number) => void;
  readonly duration?: number;
}) {
  const { label, press } = usePlay(step, last, set, duration);
  return (
    <div class="player">
      <button type="button" onClick={press}>
        {label}
      </button>
      <label class="slider scrubber">
        <span>{unit}</span>
        <input
          type="range"
          name={name}
          min={1}
          max={last}
          step={1}
          value={step}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
        />
        <output>{step}</output>
      </label>
    </div>
  );
}
