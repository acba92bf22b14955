import type { CycleRow } from '../optim/reddi-cycle.ts';
import type { Quantity } from './figure-values.tsx';

/** The row of the readout that the figure is about. */
export const TAKEN = 'move';

/** What the tables of the figure list. */
export const QUANTITIES: readonly Quantity<CycleRow>[] = [
  { name: 'g', pick: (row) => row.g },
  { name: 'divided by', pick: (row) => row.divisor },
  { name: TAKEN, pick: (row) => row.move },
  { name: 'x', pick: (row) => row.x },
];
