/** A program that differs from another in one place. */
export interface Mutant {
  /** The change as it is printed and as a waiver names it: `before → after`. */
  readonly change: string;
  /** 1-based line of the change. */
  readonly line: number;
  readonly source: string;
}

/** One replacement in a source text, positions in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies one edit, named by the whole expression or statement around it so that the change can be read. */
export function mutantOf(
  source: string,
  edit: Edit,
  around: { start: number; end: number },
): Mutant {
  const mutated = source.slice(0, edit.start) + edit.text + source.slice(edit.end);
  const before = source.slice(around.start, around.end);
  const after = mutated.slice(around.start, around.end + mutated.length - source.length);
  return {
    change: `${oneLine(before)} → ${oneLine(after)}`,
    line: source.slice(0, edit.start).split('\n').length,
    source: mutated,
  };
}

const oneLine = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat === '' ? '(nothing)' : flat;
};

/** The mutant as a diff of whole lines, as survivors are printed. */
export function mutantDiff(original: string, mutant: Mutant): string {
  const [before, after] = [original.split('\n'), mutant.source.split('\n')];
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail += 1;
  return [
    ...before.slice(head, before.length - tail).map((line) => `- ${line}`),
    ...after.slice(head, after.length - tail).map((line) => `+ ${line}`),
  ].join('\n');
}
