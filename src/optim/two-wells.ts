import { asPoint, type Surface } from './objective.ts';

/** Two equally deep wells with a saddle between them: at the origin the surface bends up along x and down along y. */
export const twoWells: Surface = {
  id: 'two-wells',
  name: 'Saddle between two wells',
  equation: String.raw`\tfrac12 x^2 + \tfrac14 (y^2 - 1)^2`,
  source: 'the textbook double well',
  domain: { x: [-3, 3], y: [-2, 2] },
  minimizers: [
    [0, 1],
    [0, -1],
  ],
  value: (w) => {
    const [x, y] = asPoint(w);
    return 0.5 * x * x + 0.25 * (y * y - 1) ** 2;
  },
  gradient: (w) => {
    const [x, y] = asPoint(w);
    return [x, y * (y * y - 1)];
  },
};
