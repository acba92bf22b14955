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
  regression: { value: [0, 8], slope: [-5.2, 5.2] },
  classification: { value: [0, 5.2], slope: [-1.2, 1.2] },
};

type Place = Pick<NamedCurve, 'labelAt' | 'side'>;

/** Where each name stands: on the side of its curve that the other curves leave free. */
function placesOf(settings: Settings): {
  readonly value: readonly Place[];
  slope: readonly Place[];
} {
  const aboveEnd = { anchor: 'end', baseline: 'alphabetic' } as const;
  const belowEnd = { anchor: 'end', baseline: 'hanging' } as const;
  const aboveStart = { anchor: 'start', baseline: 'alphabetic' } as const;
  const belowStart = { anchor: 'start', baseline: 'hanging' } as const;
  const beside = { anchor: 'start', baseline: 'middle' } as const;
  if (settings.task === 'regression') {
    const huberAbove = settings.delta > 1;
    return {
      value: [
        { labelAt: TARGET - 2.6, side: beside },
        huberAbove
          ? { labelAt: TARGET + 3, side: belowStart }
          : { labelAt: TARGET + 4, side: aboveEnd },
        { labelAt: TARGET - 1.6, side: belowEnd },
      ],
      slope: [
        { labelAt: TARGET - 1.9, side: beside },
        { labelAt: TARGET - 3, side: huberAbove ? aboveStart : belowStart },
        { labelAt: TARGET + 4, side: huberAbove ? aboveEnd : belowEnd },
      ],
    };
  }
  return settings.label === '1'
    ? {
        value: [
          { labelAt: -2.2, side: belowEnd },
          { labelAt: -2.9, side: aboveStart },
        ],
        slope: [
          { labelAt: -0.4, side: aboveEnd },
          { labelAt: 2.2, side: aboveStart },
        ],
      }
    : {
        value: [
          { labelAt: 2.2, side: belowStart },
          { labelAt: 2.9, side: aboveEnd },
        ],
        slope: [
          { labelAt: 0.4, side: belowStart },
          { labelAt: -2.2, side: belowEnd },
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
  const references: CurveChart['references'] =
    task === 'regression'
      ? [{ value: TARGET, label: 'target', anchor: 'middle' }]
      : [
          { value: 0, label: 'fence', anchor: label === '1' ? 'end' : 'start' },
          { value: signOf(label), label: 'margin', anchor: label === '1' ? 'start' : 'end' },
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
      references: references.map((one) => ({ ...one, label: '' })),
    },
  };
}
