/** A function of as many numbers as x has. */
export type Objective = (at: number[]) => number;

/** Goes down from above and arrives where it began. */
export function numericalGradient(f: Objective, x: number[], h: number): number[] {
  const at = [...x];
  return x.map((_, j) => {
    at[j] += h;
    const up = f(at);
    at[j] -= h;
    const down = f(at);
    return (up - down) / (2 * h);
  });
}
