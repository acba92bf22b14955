/** A function of as many numbers as x has. */
export type Objective = (at: number[]) => number;

/** Slope of f along every coordinate of x, by central differences. */
export function numericalGradient(f: Objective, x: number[], h: number): number[] {
  return x.map((_, j) => (f(moved(x, j, h)) - f(moved(x, j, -h))) / (2 * h));
}

/** A copy of x with coordinate j moved. */
function moved(x: number[], j: number, by: number): number[] {
  return x.map((xi, i) => (i === j ? xi + by : xi));
}
