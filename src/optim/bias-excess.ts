import type { AdamTraceRow } from './adam-trace.ts';

/** How much longer steps become when bias correction is left out: ratios of uncorrected to corrected length. */
export interface BiasExcess {
  readonly first: number;
  /** The ratio furthest from 1, counting a third as far as threefold, and the step it belongs to. */
  readonly worst: number;
  readonly at: number;
}

/** Compares the two lengths at every step at which this coordinate moves; undefined when it never does. */
export function biasExcess(
  rows: readonly Pick<AdamTraceRow, 't' | 'update' | 'rawUpdate'>[],
  coordinate: number,
): BiasExcess | undefined {
  const ratios = rows.flatMap(({ t, update, rawUpdate }) => {
    const ratio = (rawUpdate[coordinate] ?? 0) / (update[coordinate] ?? 0);
    return Number.isFinite(ratio) && ratio > 0 ? [{ t, ratio }] : [];
  });
  const [first] = ratios;
  if (!first) return undefined;
  const far = (ratio: number): number => Math.abs(Math.log(ratio));
  const worst = ratios.reduce(
    (most, one) => (far(one.ratio) > far(most.ratio) ? one : most),
    first,
  );
  return { first: first.ratio, worst: worst.ratio, at: worst.t };
}
