import { asPoint, type Surface } from './objective.ts';

/** Himmelblau's function: four equally deep basins, so where a path ends depends on how it began. */
export const himmelblau: Surface = {
  id: 'himmelblau',
  name: 'Himmelblau',
  equation: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  source: 'Himmelblau 1972, Applied Nonlinear Programming',
  domain: { x: [-6, 6], y: [-6, 6] },
  minimizers: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.28318599128617],
    [3.584428340330492, -1.848126526964404],
  ],
  value: (w) => {
    const [x, y] = asPoint(w);
    return (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2;
  },
  gradient: (w) => {
    const [x, y] = asPoint(w);
    const [p, q] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * p + 2 * q, 2 * p + 4 * y * q];
  },
};
