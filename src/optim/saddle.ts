import { asPoint, type Surface } from './objective.ts';

/** x² − y²: the gradient vanishes at the origin, which is no minimum; along y the surface falls for ever. */
export const saddle: Surface = {
  id: 'saddle',
  name: 'Saddle',
  equation: 'x^2 - y^2',
  source: 'the textbook saddle',
  domain: { x: [-2, 2], y: [-2, 2] },
  minimizers: [],
  value: (w) => {
    const [x, y] = asPoint(w);
    return x * x - y * y;
  },
  gradient: (w) => {
    const [x, y] = asPoint(w);
    return [2 * x, -2 * y];
  },
};
