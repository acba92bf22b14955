import type { Trajectory } from './descend.ts';
import type { Objective } from './objective.ts';
import type { Vector } from './vector.ts';
import { weightEma } from './weight-ema.ts';

/** The path of the moving average of a descent's weights, beginning where the descent begins. */
export function averagePath(
  { value }: Objective,
  { w, value: values, end }: Trajectory,
  decay: number,
): Trajectory {
  const columns = w.map(() => new Float64Array(values.length));
  let average: Vector | undefined;
  const heights = values.map((_, k) => {
    const here = w.map((column) => column[k] ?? Number.NaN);
    average = weightEma(average, here, decay);
    average.forEach((a, j) => {
      const column = columns[j];
      if (column) column[k] = a;
    });
    return value(average);
  });
  return { w: columns, value: heights, end };
}
