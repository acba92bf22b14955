import { useMemo } from 'preact/hooks';
import type { SweepSettings } from '../labs/rate-sweep.ts';
import { START } from './descent-figure-settings.ts';
import { curveField, type SweepCurve, sweptRule } from './lab-learning-rate-curves.ts';
import { type LearningRateState, sweepRates } from './lab-learning-rate-state.ts';
import type { Swept } from './lab-learning-rate-sweep.ts';
import type { OwnCode } from './lab-own-code.ts';
import { type RunWish, useLabRuns } from './lab-runs.ts';

type Asked = Pick<LearningRateState, 'kappa' | 'steps' | 'c' | 'shrink' | 'curves'>;

const settingsOf = (curve: SweepCurve, { kappa, steps, c, shrink }: Asked): SweepSettings => ({
  kappa: Number(kappa),
  start: [START[0], START[1]],
  steps,
  rates: [...sweepRates(kappa)],
  rule: curve.rule,
  search: { c, shrink },
  ...(curve.own ? { own: sweptRule(curve).form } : {}),
});

/** The runs behind the curves; a reader's curve has the library's beside it. */
export function sweepWishes(
  asked: Asked,
  own: OwnCode,
  allowed: boolean,
): readonly RunWish<'rate-sweep'>[] {
  return asked.curves.flatMap((curve, k) => {
    const key = `${k}-${curveField.print(curve)}`;
    const library = { ...curve, own: false };
    if (!curve.own) return [{ key, settings: settingsOf(curve, asked) }];
    const source = own.get(sweptRule(curve).exercise ?? '');
    return [
      { key, settings: settingsOf(curve, asked), own: { source, allowed } },
      { key: `${key}-ghost`, settings: settingsOf(library, asked) },
    ];
  });
}

/** Sweeps every curve over the forty rates; what has come so far, in the order of the curves. */
export function useSweep(
  frameUrl: string,
  { kappa, steps, c, shrink, curves }: LearningRateState,
  own: OwnCode,
  allowed: boolean,
): readonly Swept[] {
  const wishes = useMemo(
    () => sweepWishes({ kappa, steps, c, shrink, curves }, own, allowed),
    [kappa, steps, c, shrink, curves, own, allowed],
  );
  const shown = useLabRuns(frameUrl, 'rate-sweep', wishes);
  return useMemo(
    () =>
      curves.map((curve, k): Swept => {
        const key = `${k}-${curveField.print(curve)}`;
        const [mine, ghost] = [shown.get(key), shown.get(`${key}-ghost`)];
        const ends = (run: typeof mine) => (run?.batches ?? []).flatMap((part) => [...part.ends]);
        return {
          curve,
          ends: ends(mine),
          ...(ghost ? { ghost: ends(ghost) } : {}),
          ...(mine?.stopped === undefined ? {} : { stopped: mine.stopped }),
        };
      }),
    [curves, shown],
  );
}
