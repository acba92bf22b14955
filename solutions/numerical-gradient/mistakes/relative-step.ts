/** A function of as many numbers as x has. */
export type Objective = (at: number[]) => number;

/** Goes further where the coordinate is large. */
export function numericalGradient(f: Objective, x: number[], h: number): number[] {
  return x.map((xj, j) => {
    const step = h * Math.max(1, Math.abs(xj));
    return (f(moved(x, j, step)) - f(moved(x, j, -step))) / (2 * step);
  });
}

/** A copy of x with coordinate j moved. */
function moved(x: number[], j: number, by: number): number[] {
  return x.map((xi, i) => (i === j ? xi + by : xi));
}
