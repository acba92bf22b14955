/** A function of as many numbers as x has. */
export type Objective = (at: number[]) => number;

/** Moves the caller’s coordinates and back, but for rounding. */
export function numericalGradient(f: Objective, x: number[], h: number): number[] {
  return x.map((_, j) => {
    x[j] += h;
    const up = f(x);
    x[j] -= 2 * h;
    const down = f(x);
    x[j] += h;
    return (up - down) / (2 * h);
  });
}
