import type { AdamTraceRow } from './adam-trace.ts';

/** The mean length of one coordinate's steps over the last `count` rows, as they are with or without bias correction. */
export function meanStep(
  rows: readonly AdamTraceRow[],
  coordinate: number,
  which: 'update' | 'rawUpdate',
  count: number,
): number {
  const last = rows.slice(-count);
  return (
    last.reduce((sum, row) => sum + Math.abs(row[which][coordinate] ?? Number.NaN), 0) / last.length
  );
}
