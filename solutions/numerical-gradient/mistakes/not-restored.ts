/** A function of as many numbers as x has. */
export type Objective = (at: number[]) => number;

/** Leaves a coordinate where it was moved last. */
export function numericalGradient(f: Objective, x: number[], h: number): number[] {
  const at = [...x];
  return x.map((xj, j) => {
    at[j] = xj + h;
    const up = f(at);
    at[j] = xj - h;
    const down = f(at);
    return (up - down) / (2 * h);
  });
}
