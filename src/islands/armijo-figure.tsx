import { useState } from 'preact/hooks';
import { sliceChart } from '../plots/slice-chart.ts';
import { svgMarks } from '../plots/svg.ts';
import { chartOf, DEFAULTS, HEIGHTS, type Settings, STOPS } from './armijo-figure-settings.ts';
import { notice } from './armijo-figure-words.ts';
import { drawnHeight } from './figure-height.ts';
import { FigurePanel } from './figure-panel.tsx';
import { Stops } from './figure-stops.tsx';
import { useWidth } from './figure-width.ts';

/** A line search on one ray: what is allowed, which rates are tried, which is taken. */
export function ArmijoFigure() {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const [box, width] = useWidth(600);
  const chart = chartOf(settings, width);
  const sentence = notice(settings);
  const stops = (id: keyof Settings, symbol: string) => (
    <Stops
      id={`armijo-figure-${id}`}
      symbol={symbol}
      stops={STOPS[id]}
      value={settings[id]}
      set={(value) => setSettings((before) => ({ ...before, [id]: value }))}
    />
  );
  return (
    <FigurePanel name="armijo-figure">
      <div class="controls">
        <div class="sliders">
          {stops('alpha0', 'α₀')}
          {stops('c', 'c')}
          {stops('b', 'b')}
        </div>
      </div>
      <div ref={box}>
        <p class="title">f along the first step of the ravine with κ = 9, against the rate α</p>
        <svg
          viewBox={`0 0 ${chart.width} ${chart.height}`}
          style={drawnHeight(chart.height, HEIGHTS)}
          role="img"
          aria-label={`The value of f along the step, what the condition allows, and the rates tried. ${sentence}`}
          dangerouslySetInnerHTML={{ __html: svgMarks(sliceChart(chart)) }}
        />
      </div>
      <p class="key">
        The green bar along the foot holds the rates that pass. Hollow points are trials refused,
        the full one is taken.
      </p>
      <div class="reading">
        <p class="notice" aria-live="polite">
          {sentence}
        </p>
      </div>
    </FigurePanel>
  );
}
