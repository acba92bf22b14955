import { asPoint, type Surface } from './objective.ts';

/** A hollow in a plain: away from the origin the surface flattens to height 1, and its gradient fades to nothing. */
export const plateau: Surface = {
  id: 'plateau',
  name: 'Plateau',
  equation: '1 - e^{-(x^2 + 2y^2)/2}',
  source: 'a Gaussian upside down',
  domain: { x: [-3, 3], y: [-2, 2] },
  minimizers: [[0, 0]],
  value: (w) => {
    const [x, y] = asPoint(w);
    return -Math.expm1(-(x * x + 2 * y * y) / 2);
  },
  gradient: (w) => {
    const [x, y] = asPoint(w);
    const depth = Math.exp(-(x * x + 2 * y * y) / 2);
    return [x * depth, 2 * y * depth];
  },
};
