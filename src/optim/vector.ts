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
  // A loop: the callback of map is a second call for every coordinate, and networks have thousands.
  const joined = a.slice();
  for (let i = 0; i < a.length; i += 1) joined[i] = join(a[i] as number, b[i] as number);
  return joined;
}

/** The Euclidean distance between two points. */
export const distance = (a: Vector, b: Vector): number =>
  Math.hypot(...pairwise(a, b, (x, y) => x - y));

/** The mean of vectors of n coordinates; of no vector at all, the zero vector. */
export function meanOf(vectors: readonly Vector[], n: number): Vector {
  const total = new Array<number>(n).fill(0);
  // A plain loop: figures take thousands of these means for one frame.
  for (const vector of vectors)
    for (let j = 0; j < n; j++) total[j] = (total[j] ?? 0) + (vector[j] ?? Number.NaN);
  return total.map((sum) => sum / Math.max(1, vectors.length));
}
