import { mkdirSync, writeFileSync } from 'node:fs';
import type { FigureGroup } from './figures.ts';

const RECORDS = 'test-results/bench';

/** Writes what a run has measured to a file named after the moment, and returns its path. */
export function record(groups: readonly FigureGroup[]): string {
  const file = `${RECORDS}/${new Date().toISOString().replaceAll(':', '-')}.json`;
  mkdirSync(RECORDS, { recursive: true });
  writeFileSync(file, `${JSON.stringify(groups, null, 2)}\n`);
  return file;
}
