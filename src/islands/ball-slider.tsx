import { RANGE, STEP } from './ball-loss.ts';
import { digits } from './figure-digits.ts';
import { nearestStop } from './figure-nearest-stop.ts';

/** Pushes the ball by mouse, touch or arrow keys; a ball between two stops or off the chart is shown at the nearest. */
export const BallSlider = ({
  id,
  w,
  push,
}: {
  readonly id: string;
  readonly w: number;
  readonly push: (w: number) => void;
}) => (
  <label class="slider scrubber">
    <span>
      weight <i>w</i>
    </span>
    <input
      type="range"
      name={id}
      min={RANGE[0]}
      max={RANGE[1]}
      step={STEP}
      value={nearestStop(w, RANGE, STEP)}
      aria-valuetext={digits(w)}
      onInput={(event) => push(event.currentTarget.valueAsNumber)}
    />
    <output>{digits(w)}</output>
  </label>
);
