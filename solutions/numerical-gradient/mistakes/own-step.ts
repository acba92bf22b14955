/** A function of as many numbers as x has. */
export type Objective = (at: number[]) => number;

/** Takes the step that is usual. */
export function numericalGradient(f: Objective, x: number[], h: number): number[] {
  const step = 1e-5;
  return x.map((_, j) => (f(moved(x, j, step)) - f(moved(x, j, -step))) / (2 * step));
}

/** A copy of x with coordinate j moved. */
function moved(x: number[], j: number, by: number): number[] {
  return x.map((xi, i) => (i === j ? xi + by : xi));
}
