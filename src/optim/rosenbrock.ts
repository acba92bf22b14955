import { asPoint, type Surface } from './objective.ts';

/** Rosenbrock's banana, a curved valley whose floor falls slowly towards (a, a²); b sets how steep its walls are. */
export const rosenbrock = (a = 1, b = 100): Surface => ({
  id: 'rosenbrock',
  name: 'Rosenbrock',
  equation: String.raw`(${a} - x)^2 + ${b}\,(y - x^2)^2`,
  source: 'Rosenbrock 1960, The Computer Journal 3 (3)',
  domain: { x: [-2, 2], y: [-1, 3] },
  minimizers: [[a, a * a]],
  value: (w) => {
    const [x, y] = asPoint(w);
    return (a - x) ** 2 + b * (y - x * x) ** 2;
  },
  gradient: (w) => {
    const [x, y] = asPoint(w);
    const wall = y - x * x;
    return [-2 * (a - x) - 4 * b * x * wall, 2 * b * wall];
  },
});
