import type { CurveChart, NamedCurve } from '../plots/curve-chart.ts';
import type { Span } from '../plots/scale.ts';
import {
  predictionOf,
  RANGE,
  type Settings,
  type Shown,
  shownLosses,
  signOf,
  TARGET,
} from './loss-figure-settings.ts';

/** The two charts of the figure, one below the other over the same predictions. */
export interface Charts {
  readonly value: CurveChart;
  readonly slope: CurveChart;
}

const SPANS: Readonly<Record<Settings['task'], { readonly value: Span; readonly slope: Span }>> = {
  regression: { value: [0, 8], slope: [-4.5, 4.5] },
  classification: { value: [0, 5.2], slope: [-1.2, 1.2] },
};

type Place = Pick<NamedCurve, 'labelAt' | 'side'>;

/** Where each name stands: on the side of its curve that the other curves leave free. */
function placesOf(settings: Settings): {
  readonly value: readonly Place[];
  slope: readonly Place[];
} {
  const above = { anchor: 'end', baseline: 'alphabetic' } as const;
  const below = { anchor: 'end', baseline: 'hanging' } as const;
  const right = { anchor: 'start', baseline: 'hanging' } as const;
  if (settings.task === 'regression')
    return {
      value: [
        { labelAt: TARGET + 2.5, side: { anchor: 'end', baseline: 'middle' } },
        { labelAt: TARGET + 4, side: settings.delta > 1 ? below : above },
        { labelAt: TARGET - 3, side: below },
      ],
      slope: [
        { labelAt: TARGET + 1.9, side: { anchor: 'end', baseline: 'middle' } },
        { labelAt: TARGET - 3, side: settings.delta > 1 ? above : right },
        { labelAt: TARGET + 4, side: settings.delta > 1 ? above : below },
      ],
    };
  const wrong = -signOf(settings.label);
  const inward = wrong < 0 ? 'start' : 'end';
  const outward = wrong < 0 ? 'end' : 'start';
  return {
    value: [
      { labelAt: 2.2 * wrong, side: { anchor: outward, baseline: 'hanging' } },
      { labelAt: 2.9 * wrong, side: { anchor: inward, baseline: 'alphabetic' } },
    ],
    slope: [
      { labelAt: 0.2 * wrong, side: { anchor: outward, baseline: 'middle' } },
      { labelAt: -1, side: { anchor: inward, baseline: 'middle' } },
    ],
  };
}

const slopeCurve = ({ loss, target, tone }: Shown, place: Place): NamedCurve => ({
  label: loss.name,
  ...place,
  tone,
  at: (p) => loss.slope(p, target),
  jumps: loss.jumps(target),
});

const valueCurve = ({ loss, target, tone }: Shown, place: Place): NamedCurve => ({
  label: loss.name,
  ...place,
  tone,
  at: (p) => loss.value(p, target),
  jumps: loss.jumps(target),
  slope: (p) => loss.slope(p, target),
});

/** Both charts at a given width. */
export function charts(settings: Settings, width: number): Charts {
  const { task, label } = settings;
  const places = placesOf(settings);
  const curves = (make: typeof valueCurve, of: readonly Place[]) =>
    shownLosses(settings).flatMap((shown, k) => {
      const place = of[k];
      return place ? [make(shown, place)] : [];
    });
  const shared = { width, x: RANGE[task], cursor: predictionOf(settings) };
  const references =
    task === 'regression'
      ? [{ value: TARGET, label: 'target' }]
      : [
          { value: 0, label: 'fence' },
          { value: signOf(label), label: 'margin' },
        ];
  return {
    value: {
      ...shared,
      height: 270,
      y: SPANS[task].value,
      curves: curves(valueCurve, places.value),
      references,
    },
    slope: {
      ...shared,
      height: 170,
      y: SPANS[task].slope,
      curves: curves(slopeCurve, places.slope),
      references: references.map(({ value }) => ({ value, label: '' })),
    },
  };
}
