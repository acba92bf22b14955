import type { RateRow } from '../optim/rate-trace.ts';
import type { Quantity } from './figure-values.tsx';

/** The row of the readout that the figure is about. */
export const TAKEN = 'effective rate';

/** What the tables of the figure list. */
export const QUANTITIES: readonly Quantity<RateRow>[] = [
  { name: 'g', pick: (row) => row.g },
  { name: TAKEN, pick: (row) => row.rate },
  { name: 'step', pick: (row) => row.step },
  { name: 'traveled', pick: (row) => row.traveled },
];
