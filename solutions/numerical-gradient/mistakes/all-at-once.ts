/** A function of as many numbers as x has. */
export type Objective = (at: number[]) => number;

/** Moves every coordinate for every slope. */
export function numericalGradient(f: Objective, x: number[], h: number): number[] {
  const up = x.map((xi) => xi + h);
  const down = x.map((xi) => xi - h);
  return x.map(() => (f(up) - f(down)) / (2 * h));
}
