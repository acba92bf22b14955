import { useEffect, useState } from 'preact/hooks';
import { BallCharts } from './ball-charts.tsx';
import { loss, slope } from './ball-loss.ts';
import { BallSlider } from './ball-slider.tsx';
import { useCalm } from './figure-calm.ts';
import { digits } from './figure-digits.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Stops } from './figure-stops.tsx';
import {
  ahead,
  BEGINNING,
  here,
  inSight,
  pushed,
  RATES,
  stepped,
  type Walk,
} from './slope-figure-state.ts';
import { notice } from './slope-figure-words.ts';

/** Steps that one press of the second button takes. */
const MANY = 10;
/** Milliseconds between two of them. */
const PACE = 180;
/** Rows of the table. */
const ROWS = 4;

/** The last few places, each with its loss, its slope and the step that led on from it. */
function Log({ walk }: { readonly walk: Walk }) {
  // A step already taken may have been taken with another rate than the present one.
  const places = inSight(walk) ? stepped(walk).path : walk.path;
  const rows = walk.path.map((w, k) => ({ w, k, next: places[k + 1] })).slice(-ROWS);
  return (
    <table>
      <caption>The last places</caption>
      <thead>
        <tr>
          <th scope="col">after step</th>
          <th scope="col">w</th>
          <th scope="col">loss</th>
          <th scope="col">slope g</th>
          <th scope="col">−ηg</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ w, k, next }) => (
          <tr key={k}>
            <td>{k}</td>
            <td>{digits(w)}</td>
            <td>{digits(loss(w))}</td>
            <td>{digits(slope(w))}</td>
            <td>{next === undefined ? '–' : digits(next - w)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same ball with its slope in sight: the reader pushes it anywhere and lets gradient descent take steps. */
export function SlopeFigure() {
  const [walk, setWalk] = useState(BEGINNING);
  const [left, setLeft] = useState(0);
  const calm = useCalm();
  const push = (w: number) => {
    setLeft(0);
    setWalk((before) => pushed(before, w));
  };
  const take = (steps: number) =>
    setWalk((before) => Array.from({ length: steps }).reduce<Walk>(stepped, before));

  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => {
      take(1);
      setLeft(left - 1);
    }, PACE);
    return () => clearTimeout(timer);
  }, [left]);

  const w = here(walk);
  const told = notice(walk);
  return (
    <FigurePanel name="ball-figure">
      <div class="controls">
        <div class="sliders">
          <Stops
            id="slope-figure-rate"
            symbol="η"
            stops={RATES}
            value={walk.rate}
            set={(rate) => setWalk((before) => ({ ...before, rate }))}
          />
        </div>
        <div class="buttons">
          <button type="button" class="main" disabled={!inSight(walk)} onClick={() => take(1)}>
            One step
          </button>
          <button
            type="button"
            disabled={!inSight(walk)}
            onClick={() => (calm ? take(MANY) : setLeft(MANY))}
          >
            {MANY} steps
          </button>
          <button type="button" onClick={() => push(BEGINNING.path[0] ?? w)}>
            Back to {BEGINNING.path[0]}
          </button>
        </div>
      </div>
      <BallCharts
        w={w}
        hill={{ curve: true, tried: [], path: walk.path, next: ahead(walk) }}
        told={told}
        push={push}
      />
      <BallSlider id="slope-figure-weight" w={w} push={push} />
      <div class="reading">
        <p class="notice" aria-live="polite">
          {told}
        </p>
        <Log walk={walk} />
      </div>
    </FigurePanel>
  );
}
