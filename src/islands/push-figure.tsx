import { useState } from 'preact/hooks';
import { BallCharts } from './ball-charts.tsx';
import { BallSlider } from './ball-slider.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { BEGINNING, pushed } from './push-figure-state.ts';
import { notice } from './push-figure-words.ts';

/** A ball that the reader pushes over a loss of which only the places tried are seen. */
export function PushFigure() {
  const [search, setSearch] = useState(BEGINNING);
  const push = (w: number) => setSearch((before) => pushed(before, w));
  const { w, tried, curve } = search;
  const told = notice(search);
  return (
    <FigurePanel name="ball-figure">
      <BallCharts w={w} hill={{ curve, tried, path: [w] }} told={told} push={push} />
      <BallSlider id="push-figure-weight" w={w} push={push} />
      <div class="buttons">
        <label class="switch">
          <input
            type="checkbox"
            name="push-figure-curve"
            checked={curve}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              setSearch((before) => ({ ...before, curve: checked }));
            }}
          />
          Show the whole curve
        </label>
        <button type="button" onClick={() => setSearch(BEGINNING)}>
          Start over
        </button>
      </div>
      <p class="notice" aria-live="polite">
        {told}
      </p>
    </FigurePanel>
  );
}
