/** One broken law: which, in which file, what is wrong and how to mend it. */
export interface Complaint {
  readonly exercise: string;
  readonly law: LawName;
  /** Relative to the course's root. */
  readonly file: string;
  readonly trouble: string;
  readonly repair: string;
}

/** The laws of an exercise. */
export type LawName =
  | 'complete'
  | 'types'
  | 'solution'
  | 'anchors'
  | 'starter'
  | 'accepted'
  | 'mistakes'
  | 'mutants'
  | 'budget';

/** A complaint as `check` prints it. */
export const complaintText = ({ exercise, law, file, trouble, repair }: Complaint): string =>
  `${exercise} · ${law}\n  ${file}: ${trouble}\n  → ${repair}`;
