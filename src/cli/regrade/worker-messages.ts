import type { Mark } from './grades.ts';

/** What a grading worker is told; a sheet comes before the first program for it. */
export type ToWorker =
  | { readonly kind: 'sheet'; readonly text: string }
  | { readonly kind: 'grade'; readonly exercise: string; readonly source: string };

/** What it answers to each program. `trouble` is the grader's own, never the student's. */
export type FromWorker =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'trouble'; readonly message: string };
