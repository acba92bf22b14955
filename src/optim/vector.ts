/** A point, a gradient or one field of an optimizer's state: n finite or non-finite doubles, never written to. */
export type Vector = readonly number[];

/** The n-vector every optimizer's state starts from. */
export const zeros = (n: number): Vector => new Array<number>(n).fill(0);

/** Joins two vectors coordinate by coordinate; throws when their lengths differ, which is always a caller's error. */
export function pairwise(a: Vector, b: Vector, join: (a: number, b: number) => number): Vector {
  if (a.length !== b.length)
    throw new Error(
      `Two vectors of ${a.length} and ${b.length} coordinates cannot be joined; pass vectors of one length.`,
    );
  return a.map((x, i) => join(x, b[i] ?? Number.NaN));
}

/** The Euclidean distance between two points. */
export const distance = (a: Vector, b: Vector): number =>
  Math.hypot(...pairwise(a, b, (x, y) => x - y));
