import { diffArrays } from 'diff';

/** A line of one of two texts; numbers count from 1. */
export interface DiffLine {
  readonly number: number;
  readonly text: string;
}

/** A row of two texts side by side. In a changed row one side may have no line. */
export type DiffRow =
  | { readonly kind: 'same'; readonly left: DiffLine; readonly right: DiffLine }
  | { readonly kind: 'changed'; readonly left?: DiffLine; readonly right?: DiffLine }
  | { readonly kind: 'skipped'; readonly lines: number };

/** How two programs differ, line by line. */
export interface CodeDiff {
  readonly rows: readonly DiffRow[];
  /** Lines that only one side has. */
  readonly onlyLeft: number;
  readonly onlyRight: number;
}

/** Equal lines that are shown around a change. */
const CONTEXT = 2;

/** Compares two programs; long equal stretches become one row. What trails a line or the file is no difference. */
export function diffCode(left: string, right: string): CodeDiff {
  const rows: DiffRow[] = [];
  let [l, r] = [0, 0];
  let [lefts, rights]: [DiffLine[], DiffLine[]] = [[], []];
  let [onlyLeft, onlyRight] = [0, 0];
  const flush = () => {
    for (let k = 0; k < Math.max(lefts.length, rights.length); k += 1)
      rows.push({
        kind: 'changed',
        ...(lefts[k] && { left: lefts[k] }),
        ...(rights[k] && { right: rights[k] }),
      });
    [lefts, rights] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(linesOf(left), linesOf(right))) {
    if (!added && !removed) flush();
    for (const text of value)
      if (removed) {
        lefts.push({ number: ++l, text });
        onlyLeft += 1;
      } else if (added) {
        rights.push({ number: ++r, text });
        onlyRight += 1;
      } else rows.push({ kind: 'same', left: { number: ++l, text }, right: { number: ++r, text } });
  }
  flush();
  return { rows: folded(rows), onlyLeft, onlyRight };
}

const linesOf = (code: string): string[] =>
  code
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.trimEnd());

/** Replaces the inside of equal stretches that leave more than one line to skip. */
function folded(rows: readonly DiffRow[]): DiffRow[] {
  const near = rows.map((_, k) =>
    rows
      .slice(Math.max(0, k - CONTEXT), k + CONTEXT + 1)
      .some((neighbor) => neighbor.kind === 'changed'),
  );
  const folded: DiffRow[] = [];
  for (let k = 0; k < rows.length; ) {
    const next = near.indexOf(true, k);
    const stretch = near[k] ? 0 : (next === -1 ? rows.length : next) - k;
    if (stretch > 1) folded.push({ kind: 'skipped', lines: stretch });
    else folded.push(...rows.slice(k, k + 1));
    k += Math.max(1, stretch);
  }
  return folded;
}
