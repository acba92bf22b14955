import type { AdamTraceRow } from '../optim/adam-trace.ts';
import type { Quantity } from './figure-values.tsx';

const CORRECTED = 'step, corrected';
const UNCORRECTED = 'step, uncorrected';

/** What the tables of the figure list. */
export const QUANTITIES: readonly Quantity<AdamTraceRow>[] = [
  { name: 'g', pick: (row) => row.g },
  { name: 'm', pick: (row) => row.raw.m },
  { name: 'm\u0302', pick: (row) => row.corrected.m },
  { name: 'v', pick: (row) => row.raw.v },
  { name: 'v\u0302', pick: (row) => row.corrected.v },
  { name: CORRECTED, pick: (row) => row.update },
  { name: UNCORRECTED, pick: (row) => row.rawUpdate },
];

/** The name of the step that is taken. */
export const takenName = (corrected: boolean): string => (corrected ? CORRECTED : UNCORRECTED);
