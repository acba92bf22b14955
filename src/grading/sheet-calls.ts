import type { Call } from './call.ts';
import type { Sheet } from './sheet.ts';

/** The calls of a sheet in case order: all that a realm ever sees of it. */
export const callsOf = (sheet: Pick<Sheet, 'cases'>): readonly Call[] =>
  sheet.cases.flatMap(({ check }) => (check.kind === 'expect' ? [check.call] : check.calls));
