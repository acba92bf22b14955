import type { Logs } from '../grading/run.ts';
import type { Verdict } from '../grading/verdict.ts';
import type { Report } from './verdict-report.ts';

/** What the grader worker offers to the page. It alone holds the sheets. */
export interface Grader {
  /**
   * Fetches the sheet at this address if it is not held yet, and does ahead what a check of this source would begin with;
   * rejects with a sentence for the reader. Runs nothing of the source.
   */
  prepare(sheetUrl: string, source: string): Promise<{ readonly budgetMs: number }>;
  /** Takes the port of a realm's frame; replaces the realm before. */
  connect(port: MessagePort): void;
  /** Runs the source against the sheet. Rejects only when the realm itself cannot work. */
  check(sheetUrl: string, source: string): Promise<Judged>;
}

/** A verdict, and all that is shown with it. */
export interface Judged {
  readonly kind: 'judged';
  readonly verdict: Verdict;
  readonly report: Report;
  readonly logs: Logs;
  /** Milliseconds that the student's code took, from loading to its last case. */
  readonly durationMs: number;
}

/** Our side did not work: no verdict, and a sentence that says why and what to try. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly sentence: string;
}
