import { asPoint, type Surface } from './objective.ts';

/** Beale's function: a plateau, steep corners, and a narrow curved valley to its only minimum at (3, ½). */
export const beale: Surface = {
  id: 'beale',
  name: 'Beale',
  equation: '(1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2',
  source: 'Beale 1958, in Moré, Garbow and Hillstrom 1981, problem 5',
  domain: { x: [-4.5, 4.5], y: [-4.5, 4.5] },
  minimizers: [[3, 0.5]],
  value: (w) => {
    const [x, y] = asPoint(w);
    return (1.5 - x + x * y) ** 2 + (2.25 - x + x * y * y) ** 2 + (2.625 - x + x * y ** 3) ** 2;
  },
  gradient: (w) => {
    const [x, y] = asPoint(w);
    const [p, q, r] = [1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y ** 3];
    return [
      2 * p * (y - 1) + 2 * q * (y * y - 1) + 2 * r * (y ** 3 - 1),
      2 * p * x + 4 * q * x * y + 6 * r * x * y * y,
    ];
  },
};
